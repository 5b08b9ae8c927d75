"""The keys of a terminal: from the first drawing on they wait, unseen and each for itself, for whoever reads them next.

As lines are edited, a Ctrl-D ends a line or the input, and would do so before a prompt could hear it; what is typed
ahead would stand in the drawing.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import Any

Modes = list[Any]


class Keyboard:
    """A terminal that can be taken for single keys, and is given back as it was."""

    def __init__(self, descriptor: int | None) -> None:
        self.descriptor = descriptor
        """None where there is none: then nothing is done."""
        self.before: Modes | None = None
        """How the terminal was when it was taken; None while it isn't."""

    def take(self) -> None:
        """Hear single keys; where that isn't possible, do without."""
        if self.descriptor is None or self.before is not None:
            return
        with suppress(ImportError), _tolerant():
            import termios

            before = termios.tcgetattr(self.descriptor)
            termios.tcsetattr(self.descriptor, termios.TCSANOW, _single(before))
            self.before = before

    def give_back(self) -> None:
        """Leave the terminal as it was."""
        before, self.before = self.before, None
        if self.descriptor is not None and before is not None:
            with _tolerant():
                import termios

                termios.tcsetattr(self.descriptor, termios.TCSANOW, before)

    @contextmanager
    def lent(self) -> Iterator[None]:
        """Let lines be typed while the block runs."""
        is_taken = self.before is not None
        self.give_back()
        yield
        if is_taken:
            self.take()

    @contextmanager
    def heard(self) -> Iterator[None]:
        """Take the terminal, and keep it for the next block unless this one is broken off."""
        self.take()
        try:
            yield
        except BaseException:
            self.give_back()
            raise


def _single(modes: Modes) -> Modes:
    """Change the modes as prompt_toolkit does (`input.vt100.raw_mode`), so that nothing changes when it takes over."""
    import termios

    reads, writes, control, local, *speeds, keys = modes
    reads &= ~(termios.IXON | termios.IXOFF | termios.ICRNL | termios.INLCR | termios.IGNCR)
    local &= ~(termios.ECHO | termios.ICANON | termios.IEXTEN | termios.ISIG)
    keys = [*keys]
    keys[termios.VMIN], keys[termios.VTIME] = 1, 0
    return [reads, writes, control, local, *speeds, keys]


@contextmanager
def _tolerant() -> Iterator[None]:
    """Do without where the terminal is gone, or is none."""
    import termios

    with suppress(OSError, termios.error):
        yield
