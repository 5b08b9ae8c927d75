"""Time a `briefing build` that has nothing to do against one that has to build.

Whole processes, started in turn: of the full edition, and of all editions at once.
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from briefing.resources import content_folder
from tests.bench._timing import compiled, ratio, runs

PROMISE: Final = 0.03


def main() -> None:
    """Print the ratios."""
    pairs = runs(__doc__, default=5)
    with compiled(), TemporaryDirectory() as folder:
        os.environ["BRIEFING_HOME"] = str(Path(folder, "home"))
        for what in ("full", "all"):
            build = [
                sys.executable,
                "-m",
                "briefing",
                "build",
                str(content_folder()),
                "--edition",
                what,
                "--format",
                "pdf",
            ]
            build += ["-o", str(Path(folder, "made.pdf" if what == "full" else "made"))]
            subprocess.run(build, check=True, capture_output=True)
            against, seconds = ratio(build, [*build, "--force"], pairs)
            told = f"{against:.3f} of {PROMISE} ({seconds * 1000:.0f} ms)"
            print(f"briefing build --edition {what}, unchanged, against --force: {told}")


if __name__ == "__main__":
    main()
