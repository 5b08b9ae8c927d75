"""The real command in a process of its own, in a folder of its own."""

from __future__ import annotations

import os
import shlex
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.builders import write_lock

ROOT = Path(__file__).parents[2]
COMMAND = [sys.executable, "-m", "briefing"]

Done = subprocess.CompletedProcess[str]
Call = Callable[..., Done]


def surroundings(**names: str) -> dict[str, str]:
    """Give the environment of the test, with the package within reach."""
    return {**os.environ, "PYTHONPATH": str(ROOT), **names}


@pytest.fixture
def call(tmp_path: Path) -> Call:
    """Run the command in an empty folder and wait for it."""

    def called(*arguments: str, **names: str) -> Done:
        env = surroundings(**names)
        return subprocess.run(
            [*COMMAND, *arguments], cwd=tmp_path, env=env, capture_output=True, text=True, check=False
        )

    return called


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """Put a small, proved dossier into the folder, as content/."""
    folder = Path(shutil.copytree(ROOT / "tests" / "golden" / "dossier", tmp_path / "content"))
    write_lock(folder)
    return folder


def shell(line: str, folder: Path) -> Done:
    """Run a line of shell in which `briefing` is the command."""
    script = line.replace("briefing", shlex.join(COMMAND), 1)
    command = ["/bin/sh", "-c", script]
    return subprocess.run(command, cwd=folder, env=surroundings(), capture_output=True, text=True, check=False)
