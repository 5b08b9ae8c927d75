"""Programs that are not ours and judge whether everybody can read a PDF."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path


def assert_accessible(path: Path) -> None:
    """Require that `pdfua` passes a PDF and that `outloud`, which reads like a screen reader, has no error."""
    pdfua = [sys.executable, "-m", "pdfua.cli", "check", str(path)]
    assert "PASS" in subprocess.run(pdfua, capture_output=True, text=True, check=True).stdout
    command = shutil.which("outloud", path=Path(sys.executable).parent) or "outloud"
    outloud = [command, "--json", "-", str(path)]
    done = subprocess.run(outloud, capture_output=True, text=True, check=False)
    (result,) = json.loads(done.stdout)["results"]
    assert [found for found in result["findings"] if found["severity"] == "error"] == []
