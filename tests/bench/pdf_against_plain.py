"""Time our way from HTML to PDF against the plain `weasyprint` command.

Both are whole processes, started in turn, with the same HTML and the same fonts. What is printed is the median of the
ratios of each pair, once against plain WeasyPrint and once against WeasyPrint making the same kind of PDF as we do.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import time
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from briefing.document.engine.isolation import only_our_fonts

OURS = """
import os, sys
from pathlib import Path
from briefing.document.pdf import write_pdf
source, target = map(Path, sys.argv[1:])
target.write_bytes(write_pdf(source.read_text(encoding="utf-8"), resources=source.parent))
os._exit(0)
"""

PLAIN = [sys.executable, "-m", "weasyprint"]


def seconds(command: list[str]) -> float:
    """Run a command and give the time that it took."""
    start = time.perf_counter()
    subprocess.run(command, check=True, capture_output=True, env=os.environ)
    return time.perf_counter() - start


def ratio(ours: list[str], theirs: list[str], runs: int) -> float:
    """Give the median of the ratios of pairs of runs, after one run of each that does not count."""
    for command in (ours, theirs):
        seconds(command)
    return median(seconds(ours) / seconds(theirs) for _ in range(runs))


def main() -> None:
    """Print the two ratios."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("html", type=Path, help="the HTML to typeset; its folder holds what it refers to")
    parser.add_argument("-n", "--runs", type=int, default=5, help="pairs of runs that count (5)")
    options = parser.parse_args()
    with TemporaryDirectory() as folder, only_our_fonts():
        source, target = str(options.html), str(Path(folder, "out.pdf"))
        ours = [sys.executable, "-c", OURS, source, target]
        for name, arguments in (("plain", []), ("PDF/A-3a", ["--pdf-variant", "pdf/a-3a"])):
            value = ratio(ours, [*PLAIN, *arguments, source, target], options.runs)
            print(f"HTML to PDF, whole process, against weasyprint ({name}): {value:.2f}")


if __name__ == "__main__":
    main()
