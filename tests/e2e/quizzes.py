"""Sessions of the real command, on a terminal of their own or through pipes."""

from __future__ import annotations

import json
import os
import re
import subprocess
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pexpect
import pytest

from tests.e2e.conftest import COMMAND, ROOT, Done, surroundings

SHIPPED = str(ROOT / "content")
ESCAPES = re.compile(r"\x1b(?:\[[0-9;?]*[a-zA-Z]|[=>])")
COLOURS = re.compile(r"\x1b\[[0-9;]*(?:3[0-7]|9[0-7])[0-9;]*m")
PATIENCE = 60


class Terminal:
    """The quiz on a pseudo-terminal."""

    def __init__(
        self, home: Path, *arguments: str, size: tuple[int, int] = (24, 60), names: Mapping[str, str] | None = None
    ) -> None:
        self.process = pexpect.spawn(
            COMMAND[0],
            [*COMMAND[1:], "quiz", SHIPPED, *arguments],
            env=surroundings(BRIEFING_HOME=str(home), **{"TERM": "xterm-256color", **(names or {})}),
            dimensions=size,
            timeout=PATIENCE,
            encoding="utf-8",
        )

    def see(self, pattern: str) -> str:
        """Wait until something is on the screen, on however many lines; give all that came before it and itself."""
        self.process.expect(pattern.replace(" ", r"\s+"))
        return str(self.process.before) + str(self.process.after)

    def press(self, keys: str) -> None:
        """Press keys."""
        self.process.send(keys)

    def signal(self, number: int) -> None:
        """Send it a signal, as `kill` does."""
        assert self.process.pid is not None
        os.kill(self.process.pid, number)

    def close_window(self) -> None:
        """Take the terminal away, and wait until nobody uses it any more."""
        os.close(self.process.child_fd)
        os.waitpid(self.process.pid or 0, 0)
        self.process.closed = self.process.terminated = True

    def rest(self) -> str:
        """Wait for the end, and give what came until then."""
        self.process.expect(pexpect.EOF)
        self.process.close()
        return str(self.process.before)

    @property
    def code(self) -> int:
        """Give the exit code; 128 and the signal where one ended it."""
        if (code := self.process.exitstatus) is not None:
            return code
        assert self.process.signalstatus is not None
        return 128 + self.process.signalstatus


def said(shown: str) -> str:
    """Give the words that are on a screen, wherever their lines end: a folder's name may be of any length."""
    return " ".join(ESCAPES.sub("", shown).split())


def piped(home: Path, *arguments: str, responses: str = "", **names: str) -> Done:
    """Run a session whose responses come through a pipe."""
    command = [*COMMAND, "quiz", SHIPPED, *arguments]
    env = surroundings(BRIEFING_HOME=str(home), **names)
    return subprocess.run(command, env=env, input=responses, capture_output=True, text=True, check=False)


def results(done: Done) -> dict[str, Any]:
    """Read the results of a session."""
    assert done.returncode == 0, done.stderr
    found: dict[str, Any] = json.loads(done.stdout)
    return found


@pytest.fixture
def home(cache: Path, tmp_path: Path) -> Path:
    """Give a folder of the reader's own, in which the bank is written already and nothing remembered."""
    folder = tmp_path / "home"
    folder.mkdir()
    (folder / "cache").symlink_to(cache)
    return folder


@pytest.fixture(scope="session")
def cache(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give a cache that lives as long as the tests."""
    return tmp_path_factory.mktemp("cache")
