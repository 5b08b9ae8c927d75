"""The plain mode: lines out and lines in, numbers for choices, nothing ever redrawn."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TextIO

from briefing.console import escaped
from briefing.terminal.asking import Gone, Menu, Reply, Shown, Summary, Told, Wish
from briefing.terminal.lines import Lines, OutOfTime
from briefing.terminal.replies import cleaned, understood
from briefing.terminal.text import encodable, wrapped
from briefing.terminal.views import spoken

SOON = 0.1
"""Seconds within which a script that has a word to say after its last answer has sent it."""


class PlainScreen:
    """Questions and answers as lines of text."""

    def __init__(
        self,
        lines: Lines,
        out: TextIO | None,
        *,
        interactive: bool,
        clock: Callable[[], float],
        columns: Callable[[], int | None] = lambda: None,
    ) -> None:
        self._lines = lines
        self._out = out
        self._interactive = interactive
        """A person types the lines; else a script sends one response a line."""
        self._clock = clock
        self._columns = columns

    def ask(self, shown: Shown) -> Reply:
        """Show a question and wait for a reply."""
        until = None if shown.left is None else self._clock() + shown.left
        asked_again = spoken.again(shown)
        self._write(asked_again or spoken.question(shown))
        meanwhile = shown.meanwhile
        while True:
            reply = self._reply(shown, until, meanwhile)
            meanwhile = None
            if not isinstance(reply, str) or isinstance(reply, Wish):
                return reply
            self._write([reply])

    def tell(self, told: Told) -> Wish:
        """Tell what was right; a script goes on at once."""
        self._write(spoken.told(told))
        if not self._interactive:
            return self._last_word() if told.is_last and told.can_overrule and not told.shown.reviewed else Wish.GO_ON
        self._prompt(spoken.go_on(told))
        match self._next(None).casefold():
            case "o" if told.can_overrule:
                return Wish.OVERRULE
            case "q" | "quit" | "exit" | "leave":
                return Wish.LEAVE
            case _:
                return Wish.GO_ON

    def _last_word(self) -> Wish:
        """Take a script's line behind its last answer, which no question takes, if it is there already."""
        try:
            line = self._lines.next(SOON)
        except OutOfTime:
            line = None
        return Wish.OVERRULE if line is not None and cleaned(line).casefold() == "o" else Wish.GO_ON

    def finish(self, summary: Summary) -> None:
        """Say the results."""
        self._write(spoken.results(summary))

    def choose(self, menu: Menu) -> int | None:
        """Let the reader choose an option by its key."""
        self._write(spoken.menu(menu))
        keys = [option.key for option in menu.options]
        while True:
            self._prompt("Your choice, or q to leave: ")
            answer = self._next(None).rstrip(".)").casefold()
            if answer in keys:
                return keys.index(answer)
            if answer in {"q", "quit", "exit", "leave"}:
                return None
            if not answer and keys:
                return 0
            self._write([f"Please answer with one of {', '.join(keys)}, or q."])

    def say(self, lines: Sequence[str]) -> None:
        """Tell something that needs no answer."""
        self._write(lines)

    def _reply(self, shown: Shown, until: float | None, meanwhile: Callable[[], None] | None) -> Reply | str:
        self._prompt(spoken.prompt(shown))
        if meanwhile is not None:
            meanwhile()
        try:
            line = self._next(None if until is None else until - self._clock())
        except OutOfTime:
            self._write([""])
            return Wish.TIME_UP
        if not line and not self._interactive:
            return Wish.SKIP
        return understood(line, shown)

    def _next(self, seconds: float | None) -> str:
        line = self._lines.next(seconds)
        if line is None:
            raise EOFError
        return cleaned(line)

    def _prompt(self, text: str) -> None:
        """Ask on the line on which the reader types; a script's responses stand on none."""
        *before, last = self._set(text.rstrip())
        self._put("".join(f"{each}\n" for each in before) + last + (" " if self._interactive else "\n"))

    def _write(self, lines: Sequence[str]) -> None:
        self._put("".join(f"{each}\n" for text in lines for each in self._set(text)))

    def _set(self, text: str) -> list[str]:
        columns = self._columns()
        return [escaped(text)] if columns is None else wrapped(text, max(columns - 1, 8)) or [""]

    def _put(self, text: str) -> None:
        if self._out is None:
            return
        try:
            self._out.write(encodable(text, self._out.encoding))
            self._out.flush()
        except (OSError, ValueError) as error:  # ValueError: the file was closed
            raise Gone from error
