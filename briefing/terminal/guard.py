"""Put a terminal in order after the process that used it was killed: a child waits for that, and does nothing else."""

from __future__ import annotations

import os
import signal
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import Any, NoReturn

_SANE = b"\x1b[0m\x1b[?25h\x1b[?2004l\r\n"
"""No colour, the cursor shown, no bracketed paste, a line of its own for what comes next."""
_DEAF = ("SIGINT", "SIGTERM", "SIGHUP", "SIGQUIT", "SIGTTOU", "SIGTSTP")
_FILES = 256
"""Open files that are looked for, so that the guard keeps none of the parent's open."""


@contextmanager
def guarded(descriptor: int, before: list[Any] | None = None) -> Iterator[None]:
    """Guard a terminal while the block runs; where that isn't possible, do without.

    It is set as it was before, if that is known, else as it is now.
    """
    guard = _guard(descriptor, before)
    if guard is None:
        yield
        return
    child, pipe = guard
    try:
        yield
    finally:
        with suppress(OSError):
            os.write(pipe, b".")
        os.close(pipe)
        with suppress(ChildProcessError):
            os.waitpid(child, 0)


def _guard(descriptor: int, before: list[Any] | None) -> tuple[int, int] | None:
    """Start a guard; give its process and the pipe that it listens to."""
    try:
        import termios
    except ImportError:
        return None
    try:
        before = before or termios.tcgetattr(descriptor)
        ours, theirs = os.pipe()
        child = os.fork()
    except (OSError, termios.error):
        return None
    if not child:
        _watch(descriptor, ours, before)
    os.close(ours)
    return child, theirs


def _watch(descriptor: int, pipe: int, before: list[Any]) -> NoReturn:
    """Wait until the parent says that all is well, or can say nothing more."""
    try:
        for name in _DEAF:
            signal.signal(getattr(signal, name), signal.SIG_IGN)
        with suppress(OSError):
            os.setpgid(0, 0)  # who kills the parent's group doesn't mean the guard
        for each in set(range(_FILES)) - {descriptor, pipe}:
            with suppress(OSError):
                os.close(each)
        if not os.read(pipe, 1):
            _mend(descriptor, before)
    finally:
        os._exit(0)


def _mend(descriptor: int, before: list[Any]) -> None:
    """Set the terminal as it was, unless a shell has set it since as it likes."""
    import termios

    with suppress(OSError, termios.error):
        now = termios.tcgetattr(descriptor)
        if not now[3] & (termios.ICANON | termios.ISIG):  # as a prompt leaves it; a shell's own editor hears signals
            termios.tcsetattr(descriptor, termios.TCSANOW, before)
            os.write(descriptor, _SANE)
