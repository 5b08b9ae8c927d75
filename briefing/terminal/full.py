"""The full mode: questions drawn in place and answered by one key.

Each question is drawn once without any library, so that it is on screen at once; the library of prompts is imported
while the reader reads, and then takes over in the same place. What is pressed meanwhile waits for it (`keyboard`).
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, TextIO

from briefing.terminal.asking import Gone, Menu, Reply, Screen, Shown, Summary, Told, Wish
from briefing.terminal.keyboard import Keyboard
from briefing.terminal.replies import understood
from briefing.terminal.text import Line, encodable, painted
from briefing.terminal.views import drawn
from briefing.terminal.views import results as drawn_results
from briefing.terminal.window import FEWEST, Size

if TYPE_CHECKING:
    from briefing.terminal.prompts import Prompts


class FullScreen:
    """Questions drawn in place, in a window of some size."""

    def __init__(
        self,
        out: TextIO,
        plain: Screen,
        *,
        colour: bool,
        size: Callable[[], Size],
        prompts: Callable[[], Prompts],
        keyboard: Keyboard | None = None,
    ) -> None:
        self._out = out
        self._plain = plain
        """Serves what doesn't fit the window."""
        self._colour = colour
        self._size = size
        self._make_prompts = prompts
        self._keyboard = keyboard or Keyboard(None)
        self._prompts: Prompts | None = None

    def ask(self, shown: Shown) -> Reply:
        """Show a question and wait for a reply."""
        with self._keyboard.heard():
            return self._ask(shown)

    def _ask(self, shown: Shown) -> Reply:
        while self._fits(drawn.question(shown, self._size().columns)):
            prompts = self._ready(drawn.question(shown, self._size().columns))
            reply = prompts.ask(shown, self._size)
            if reply is None:  # the window has become too small
                break
            if not isinstance(reply, str) or isinstance(reply, Wish):
                return reply
            if not isinstance(found := understood(reply, shown), str) or isinstance(found, Wish):
                return found
            shown = shown._replace(note=found, left=prompts.left)
        with self._keyboard.lent():
            return self._plain.ask(shown)

    def tell(self, told: Told) -> Wish:
        """Tell what was right; wait until the reader goes on, overrules or leaves."""
        with self._keyboard.heard():
            size = self._size()
            lines = drawn.told(told, size.columns)
            self._write(lines)
            ready = self._ready()
            wish = ready.go_on(lambda: drawn.go_on(told, self._size().columns), can_overrule=told.can_overrule)
        keys = drawn.go_on(told, size.columns)
        if wish is Wish.OVERRULE and size == self._size() and len(lines) + len(keys) < size.rows:
            self._put(f"\r\x1b[{len(lines)}A\x1b[J")  # the same is told again, otherwise
        else:
            self._put("\n")  # parts what comes from what was
        return wish

    def finish(self, summary: Summary) -> None:
        """Show the results."""
        self._keyboard.give_back()
        self._write(drawn_results.drawn(summary, self._size().columns))

    def choose(self, menu: Menu) -> int | None:
        """Let the reader choose an option by its key, or by moving to it."""
        with self._keyboard.heard():
            return self._choose(menu)

    def _choose(self, menu: Menu) -> int | None:
        lines = drawn.menu(menu, self._size().columns)
        if self._fits(lines):
            chosen = self._ready(lines).choose(menu, self._size)
            if chosen != -1:
                return chosen
        with self._keyboard.lent():
            return self._plain.choose(menu)

    def say(self, lines: Sequence[str]) -> None:
        """Tell something that needs no answer."""
        self._write(drawn.said(tuple(lines), self._size().columns))

    def _fits(self, lines: Sequence[Line]) -> bool:
        columns, rows = self._size()
        return columns >= FEWEST.columns and len(lines) < rows

    def _ready(self, lines: Sequence[Line] = ()) -> Prompts:
        """Give the prompts; while they are imported for the first time, what they will draw is shown already."""
        if self._prompts is None:
            self._write(lines)
            size = self._size()
            self._prompts = self._make_prompts()
            if lines and size == self._size():
                self._put(f"\r\x1b[{len(lines)}A")
        return self._prompts

    def _write(self, lines: Sequence[Line]) -> None:
        self._put("".join(f"{each}\n" for each in painted(lines, colour=self._colour)))

    def _put(self, text: str) -> None:
        try:
            self._out.write(encodable(text, self._out.encoding))
            self._out.flush()
        except (OSError, ValueError) as error:
            raise Gone from error
