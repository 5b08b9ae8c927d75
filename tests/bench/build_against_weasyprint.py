"""Time `briefing build` against the plain `weasyprint` command on the HTML that it sets, and weigh the PDF.

Whole processes, started in turn, with the same fonts; ours also reads and checks the dossier. What is promised is held
against plain WeasyPrint; beside it stands WeasyPrint making the same kind of PDF as we do.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from briefing.document.engine.isolation import only_our_fonts
from briefing.resources import content_folder, templates_folder
from tests.bench._timing import ratio, runs

PROMISE: Final = 0.75
KILOBYTES: Final = 1000


def main() -> None:
    """Print the ratios and the size."""
    pairs = runs(__doc__, default=3)
    with TemporaryDirectory() as folder, only_our_fonts():
        html, own, plain = (str(Path(folder, name)) for name in ("briefing.html", "briefing.pdf", "plain.pdf"))
        build = [sys.executable, "-m", "briefing", "build", str(content_folder()), "--force", "-o"]
        subprocess.run([*build, html], check=True, capture_output=True)
        weasyprint = [sys.executable, "-m", "weasyprint", "--base-url", f"{templates_folder()}/", html, plain]
        against, seconds = ratio([*build, own], weasyprint, pairs)
        print(f"briefing build, against `weasyprint` on the same HTML: {against:.2f} of {PROMISE} ({seconds:.1f} s)")
        against, _ = ratio([*build, own], [*weasyprint, "--pdf-variant", "pdf/a-3a"], pairs)
        print(f"briefing build, against `weasyprint --pdf-variant pdf/a-3a`: {against:.2f}")
        print(f"size of the PDF: {Path(own).stat().st_size / 1000:,.0f} of {KILOBYTES:,} kB")


if __name__ == "__main__":
    main()
