"""How a session hears that it is to end: the system's word becomes an exception, when that does no harm."""

from __future__ import annotations

import os
import signal
from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack, contextmanager
from types import FrameType

from briefing.terminal.asking import Ended

ENDING = tuple(getattr(signal, name) for name in ("SIGTERM", "SIGHUP") if hasattr(signal, name))
_ALL = (signal.SIGINT, *ENDING)

_instead: list[Callable[[BaseException], None]] = []
"""What takes the exception where raising it would not be heard, as in a loop of events; the last one counts."""


@contextmanager
def heard() -> Iterator[None]:
    """Raise `Ended` when the system asks the process to end while the block runs, unless that is ignored (nohup)."""
    with _handled_by(_end, [number for number in ENDING if signal.getsignal(number) is not signal.SIG_IGN]):
        yield


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
    try:
        with _handled_by(lambda number, _: waiting.append(number), _ALL):
            yield
    finally:
        for number in waiting:
            signal.raise_signal(number)


def die(number: int) -> None:
    """End as the signal would have ended the process, so that whoever sent it sees that it worked."""
    signal.signal(number, signal.SIG_DFL)
    os.kill(os.getpid(), number)


@contextmanager
def _handled_by(handle: Callable[[int, FrameType | None], None], numbers: Iterable[int]) -> Iterator[None]:
    """Let something else handle signals while the block runs; one that comes amid the change leaves none behind."""
    with ExitStack() as stack:
        for number in numbers:
            stack.callback(signal.signal, number, signal.getsignal(number) or signal.SIG_DFL)  # None: it was set in C
            signal.signal(number, handle)
        yield


def _end(number: int, _: FrameType | None) -> None:
    ended = Ended(number)
    if not _instead:
        raise ended
    _instead[-1](ended)
