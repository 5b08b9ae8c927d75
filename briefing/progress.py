"""What goes on while a command takes its time."""

from __future__ import annotations

import itertools
import os
import shutil
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import Final, Protocol, TextIO

from briefing.console import is_terminal

_CLEAR = "\r\x1b[2K"
_PAUSE = 0.1
"""Seconds between two drawings; what is done within one is not mentioned."""
_BAR: Final = 20
"""Columns of the bar."""


class Tell(Protocol):
    """Hears what goes on."""

    def __call__(self, step: str, done: int = 0, of: int = 0) -> None:
        """Begin a step, or tell how many parts of how many are done of it."""


@contextmanager
def progress() -> Iterator[Tell]:
    """Show the step that was told last while the block runs; silent where standard error cannot redraw a line."""
    stream = sys.stderr
    if not is_terminal(stream) or os.environ.get("TERM", "dumb") == "dumb":
        yield _unseen
        return
    line = _Line(stream)
    line.start()
    try:
        yield line.tell
    finally:
        line.stop()


def _unseen(step: str, done: int = 0, of: int = 0) -> None:
    """Show nothing."""


# One line needs no library: the one that draws such lines best takes longer to import than `briefing check` to run.
class _Line:
    """A line on a terminal, redrawn by a thread of its own, so that it shows that something is going on."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream
        self._told = ("", 0, 0)
        self._done = threading.Event()
        self._thread = threading.Thread(target=self._draw, daemon=True)

    def tell(self, step: str, done: int = 0, of: int = 0) -> None:
        """Begin a step, or tell how far it is; that stands until the next is told."""
        self._told = (step, done, of)

    def start(self) -> None:
        """Begin to draw."""
        self._thread.start()

    def stop(self) -> None:
        """Take the line away."""
        self._done.set()
        self._thread.join()
        self._write(_CLEAR)

    def _draw(self) -> None:
        for sign in itertools.cycle("|/-\\"):
            if self._done.wait(_PAUSE):
                return
            self._write(_CLEAR + _shown(sign, *self._told)[: shutil.get_terminal_size().columns - 1])

    def _write(self, text: str) -> None:
        with suppress(OSError):
            self._stream.write(text)
            self._stream.flush()


def _shown(sign: str, step: str, done: int, of: int) -> str:
    if not of:
        return f"{sign} {step} …"
    filled = _BAR * done // of
    return f"{sign} {step} [{'#' * filled}{'-' * (_BAR - filled)}] {done} of {of}"
