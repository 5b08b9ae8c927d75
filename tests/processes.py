"""What the processes that tests start get of the environment, and the checkers of accessibility among them."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

MEASURE = "COVERAGE_PROCESS_CONFIG"
"""The variable by which coverage measures a process that a measured one starts."""


def unmeasured(**names: str) -> dict[str, str]:
    """Give the environment of the test, for a process whose coverage is not measured.

    Measuring doubles the time of a process that typesets, also where the library does the work. What it runs of the
    package is measured where tests typeset in their own process; and one that is killed leaves no measurements.
    """
    kept = {name: value for name, value in os.environ.items() if name != MEASURE}
    return {**kept, **names}


def assert_accessible(path: Path) -> None:
    """Require that `pdfua` passes a PDF and that `outloud`, which reads like a screen reader, has no error."""
    pdfua = [sys.executable, "-m", "pdfua.cli", "check", str(path)]
    assert "PASS" in subprocess.run(pdfua, env=unmeasured(), capture_output=True, text=True, check=True).stdout
    command = shutil.which("outloud", path=Path(sys.executable).parent) or "outloud"
    outloud = [command, "--json", "-", str(path)]
    done = subprocess.run(outloud, env=unmeasured(), capture_output=True, text=True, check=False)
    (result,) = json.loads(done.stdout)["results"]
    assert [found for found in result["findings"] if found["severity"] == "error"] == []
