"""Which mode a session is played in: the full one only where it can be seen and is welcome."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack, contextmanager
from typing import TYPE_CHECKING, TextIO

from briefing import console
from briefing.terminal.asking import Screen
from briefing.terminal.lines import Lines
from briefing.terminal.plain import PlainScreen
from briefing.terminal.window import FEWEST, size_of

if TYPE_CHECKING:
    from briefing.terminal.full import FullScreen
    from briefing.terminal.prompts import Prompts

ACCESSIBLE = "ACCESSIBLE"
"""Set by people who use a screen reader: nothing may be redrawn."""


def stream(*, document: bool) -> TextIO | None:
    """Give the stream on which a session talks.

    It is standard output, unless that is taken by a document, or by a file while a person sits before the keyboard.
    """
    person = console.is_terminal(sys.stdin) and not console.is_terminal(sys.stdout)
    return sys.stderr if document or person else sys.stdout


def is_full(out: TextIO | None, environment: Mapping[str, str], *, plain: bool) -> bool:
    """Tell whether questions can be drawn in place: keyboard and window are there, and nobody wants it otherwise."""
    if plain or environment.get(ACCESSIBLE, "0") not in {"", "0"} or environment.get("TERM", "dumb") in {"", "dumb"}:
        return False
    if out is None or not (console.is_terminal(sys.stdin) and console.is_terminal(out)):
        return False
    size = size_of(out)
    return size.columns >= FEWEST.columns and size.rows >= FEWEST.rows


@contextmanager
def screen(out: TextIO | None, clock: Callable[[], float], *, full: bool) -> Iterator[Screen]:
    """Give the screen on which a session is played; the terminal is left as it was found."""
    with ExitStack() as stack:
        plain = _plain(out, clock)
        yield _full(out, clock, plain, stack) if full and out is not None else plain


def _plain(out: TextIO | None, clock: Callable[[], float]) -> PlainScreen:
    keys = sys.stdin
    lines = Lines(None if keys is None else keys.fileno(), None if keys is None else keys.encoding)

    def columns() -> int | None:
        return size_of(out).columns if out is not None and console.is_terminal(out) else None

    return PlainScreen(lines, out, interactive=console.is_terminal(keys), clock=clock, columns=columns)


def _full(out: TextIO, clock: Callable[[], float], plain: PlainScreen, stack: ExitStack) -> FullScreen:
    from briefing.terminal.full import FullScreen
    from briefing.terminal.keyboard import Keyboard

    keyboard = Keyboard(sys.stdin.fileno())
    stack.callback(keyboard.give_back)
    colour = console.colourful(out)

    def prompts() -> Prompts:
        from briefing.terminal.guard import guarded
        from briefing.terminal.prompts import Prompts, terminal_output

        stack.enter_context(guarded(sys.stdin.fileno(), keyboard.before))
        return Prompts(terminal_output(out), colour=colour, clock=clock)

    return FullScreen(out, plain, colour=colour, size=lambda: size_of(out), prompts=prompts, keyboard=keyboard)
