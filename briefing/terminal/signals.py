"""How a session hears that it is to end: the system's word becomes an exception, when that does no harm."""

from __future__ import annotations

import os
import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import FrameType

from briefing.terminal.asking import Ended

ENDING = tuple(getattr(signal, name) for name in ("SIGTERM", "SIGHUP") if hasattr(signal, name))
_ALL = (signal.SIGINT, *ENDING)

_instead: list[Callable[[BaseException], None]] = []
"""What takes the exception where raising it would not be heard, as in a loop of events; the last one counts."""


@contextmanager
def heard() -> Iterator[None]:
    """Raise `Ended` when the system asks the process to end while the block runs."""
    before = {number: signal.signal(number, _end) for number in ENDING}
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


@contextmanager
def handed_to(take: Callable[[BaseException], None]) -> Iterator[None]:
    """Hand over what would be raised while the block runs."""
    _instead.append(take)
    try:
        yield
    finally:
        _instead.pop()


@contextmanager
def held() -> Iterator[None]:
    """Let every signal wait until the block is done: what it records is recorded whole.

    To block signals would not do: what is blocked for one thread goes to another, and is heard all the same.
    """
    waiting: list[int] = []
    before = {number: signal.signal(number, lambda number, _: waiting.append(number)) for number in _ALL}
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, signal.SIG_DFL if handler is None else handler)
        for number in waiting:
            signal.raise_signal(number)


def die(number: int) -> None:
    """End as the signal would have ended the process, so that whoever sent it sees that it worked."""
    signal.signal(number, signal.SIG_DFL)
    os.kill(os.getpid(), number)


def _end(number: int, _: FrameType | None) -> None:
    ended = Ended(number)
    if not _instead:
        raise ended
    _instead[-1](ended)
