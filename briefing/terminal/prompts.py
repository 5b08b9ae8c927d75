"""Prompts of questionary, mended: one key answers, nothing is cut or off-screen, every way to leave is heard.

What it does by itself, and what is done about it here:

* number keys only move its pointer: they answer;
* long choices are cut at the window's edge, and stems break within words: both are set by words at every drawing;
* choices can be selected while they are off-screen: what doesn't fit isn't asked here at all;
* `select` swallows SIGINT and ignores Ctrl-D: both are bound;
* it draws where the terminal says that the cursor is, and warns where none answers: it is never asked.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Sequence
from functools import partial
from typing import TYPE_CHECKING, Any, TextIO

import questionary
from prompt_toolkit.application import Application
from prompt_toolkit.formatted_text import StyleAndTextTuples
from prompt_toolkit.input import Input, create_input
from prompt_toolkit.key_binding import KeyBindings, KeyPressEvent, merge_key_bindings
from prompt_toolkit.keys import Keys
from prompt_toolkit.layout import FormattedTextControl, HSplit, Layout, Window
from prompt_toolkit.layout.containers import AnyContainer
from prompt_toolkit.output import ColorDepth, Output, create_output
from questionary.prompts.common import InquirerControl

from briefing.console import escaped
from briefing.terminal.asking import Chosen, Menu, Reply, Shown, Wish
from briefing.terminal.keys import bind, giving, leaving, wishes
from briefing.terminal.signals import handed_to
from briefing.terminal.text import Line, Tone, plain
from briefing.terminal.views import drawn, words

if TYPE_CHECKING:
    from briefing.terminal.window import Size

Sized = Callable[[], "Size"]
Tokens = StyleAndTextTuples

STYLE = questionary.Style(
    [
        ("strong", "bold"),
        ("quiet", "dim"),
        ("accent", "ansicyan"),
        ("highlighted", "ansicyan"),
        ("pointer", "ansicyan"),
        ("qmark", "ansicyan"),
        ("question", "ansicyan nobold"),
        ("answer", "noinherit"),
    ]
)
_POINTER = f"{drawn.MARGIN[1:]}{drawn.POINTER}"
"""Questionary sets a column before its pointer and one behind it."""
_INDENT = len(drawn.MARGIN) + 2
_SOON = 0.1
"""Seconds after which a question is surely on the screen."""
_ESCAPE_WAIT = 0.05
"""Seconds after which a lone Esc is no beginning of another key."""


def terminal_output(out: TextIO) -> Output:
    """Give a terminal to draw on, which is never asked where its cursor is."""
    if os.name == "nt":
        return create_output(out)
    from prompt_toolkit.output.vt100 import Vt100_Output

    found = Vt100_Output.from_pty(out, term=os.environ.get("TERM"))
    found.enable_cpr = False
    return found


class Prompts:
    """Asks by questionary."""

    def __init__(
        self, terminal: Output, keys: Input | None = None, *, colour: bool, clock: Callable[[], float]
    ) -> None:
        self._settings: dict[str, Any] = {
            "input": keys or create_input(),
            "output": terminal,
            "style": STYLE,
            "color_depth": ColorDepth.DEPTH_4_BIT if colour else ColorDepth.DEPTH_1_BIT,
            "erase_when_done": True,
        }
        self._clock = clock
        self._until: float | None = None
        self._meanwhile: Callable[[], None] | None = None
        self._placed: tuple[object, list[int]] = (None, [])
        """A question, and the choices that its reader has put in order so far: they stay there beside a hint."""

    @property
    def left(self) -> float | None:
        """Give the seconds that remain for the question asked last."""
        return None if self._until is None else max(self._until - self._clock(), 0.0)

    def ask(self, shown: Shown, size: Sized) -> Reply | str | None:
        """Ask a question; a typed answer comes as it was typed, None means that the window became too small."""
        self._until = None if shown.left is None else self._clock() + shown.left
        self._meanwhile = shown.meanwhile
        run = self._ask_choice if shown.choices else self._ask_typed
        return run(shown, size)

    def go_on(self, lines: Callable[[], list[Line]], *, can_overrule: bool) -> Wish:
        """Wait for a key after an answer."""
        self._until = self._meanwhile = None
        question = questionary.press_any_key_to_continue("", **self._settings)
        bindings = leaving()
        bind(bindings, (Keys.Any,), lambda _: None)
        bind(bindings, (Keys.Enter, " ", "n", Keys.Right), giving(Wish.GO_ON))
        if can_overrule:
            bind(bindings, ("o",), giving(Wish.OVERRULE))
        found: Wish = self._run(question, [_window(lambda: _tokens(lines()))], bindings)
        return found

    def choose(self, menu: Menu, size: Sized) -> int | None:
        """Let one of the options be chosen: its position, None to leave, -1 where the window became too small."""
        self._until = self._meanwhile = None
        choices = [questionary.Choice(option.text, place) for place, option in enumerate(menu.options)]
        question, control = self._select(choices)
        bindings = leaving()
        for place, option in enumerate(menu.options):
            bind(bindings, (option.key,), giving(place))

        def set_titles(columns: int) -> None:
            for place, choice in enumerate(control.choices):
                choice.title = _title(drawn.menu_option(place, menu, columns))

        _follow(question.application, size, lambda columns: drawn.menu(menu, columns), set_titles, -1)
        head = _window(lambda: _tokens(drawn.menu_head(menu, size().columns)))
        foot = _window(lambda: _tokens(drawn.menu_keys(size().columns)))
        found = self._run(question, [head, Window(control, dont_extend_height=True), foot], bindings)
        return None if found is Wish.LEAVE else int(found)

    def _ask_choice(self, shown: Shown, size: Sized) -> Reply | None:
        order = self._begun(shown)
        question, control = self._select([questionary.Choice(text, place) for place, text in enumerate(shown.choices)])
        bindings = wishes(shown)

        def take(place: int, event: KeyPressEvent) -> None:
            if shown.in_order and place not in order:
                order.append(place)
            if not shown.in_order or len(order) == len(shown.choices):
                event.app.exit(result=Chosen(tuple(order) if shown.in_order else (place,)))

        for place in range(len(shown.choices)):
            bind(bindings, (str(place + 1),), partial(take, place))
        bind(bindings, (Keys.Enter,), lambda event: take(control.pointed_at, event))
        bind(bindings, (Keys.Backspace,), lambda _: order.pop() if order else None)

        def set_titles(columns: int) -> None:
            for place, choice in enumerate(control.choices):
                given = order.index(place) + 1 if place in order else None
                choice.title = _title(drawn.choice(place + 1, words.choice(shown, place), columns, place=given))

        _follow(question.application, size, lambda columns: drawn.question(shown, columns), set_titles, None)
        parts = self._framed(shown, size, Window(control, dont_extend_height=True))
        found: Reply | None = self._run(question, parts, bindings)
        return found

    def _begun(self, shown: Shown) -> list[int]:
        """Give the order that was begun when the same question was last on screen."""
        which = (shown.number, shown.choices) if shown.in_order else None
        if which is None or which != self._placed[0] or len(self._placed[1]) == len(shown.choices):
            self._placed = (which, [])
        return self._placed[1]

    def _ask_typed(self, shown: Shown, size: Sized) -> str | Reply | None:
        question = questionary.text(drawn.POINTER, qmark=" ", **self._settings)
        bindings = leaving(letters=False)
        layout = question.application.layout
        _follow(question.application, size, lambda columns: drawn.question(shown, columns), lambda _: None, None)
        found: str | Reply | None = self._run(
            question, self._framed(shown, size, layout.container), bindings, layout.current_window
        )
        return found

    def _select(self, choices: Sequence[questionary.Choice]) -> tuple[questionary.Question, InquirerControl]:
        """Make a list to choose from; what it shows around its choices is left aside."""
        question = questionary.select("", choices, qmark="", pointer=_POINTER, instruction=" ", **self._settings)
        controls = question.application.layout.find_all_controls()
        return question, next(control for control in controls if isinstance(control, InquirerControl))

    def _framed(self, shown: Shown, size: Sized, answer: AnyContainer) -> list[AnyContainer]:
        """Put the question above what it is answered in, and the keys below."""

        def head() -> Tokens:
            now, columns = shown._replace(left=self.left), size().columns
            return _tokens([*drawn.head(now, columns), *drawn.stem(now, columns)])

        return [_window(head), answer, _window(lambda: _tokens(drawn.keys(shown, size().columns)))]

    def _run(
        self,
        question: questionary.Question,
        parts: Sequence[AnyContainer],
        bindings: KeyBindings,
        focus: Window | None = None,
    ) -> Any:
        """Run a prompt in a layout of ours, with keys of ours before its own."""
        application = question.application
        application.layout = Layout(HSplit(parts), focused_element=focus)
        own = [application.key_bindings] if application.key_bindings else []
        application.key_bindings = merge_key_bindings([*own, bindings])
        application.ttimeoutlen = _ESCAPE_WAIT
        application.timeoutlen = _ESCAPE_WAIT
        if (left := self.left) is not None:
            application.refresh_interval = 1.0
            application.pre_run_callables.append(
                lambda: _call_later(application, left, lambda: _give(application, Wish.TIME_UP))
            )
        if (meanwhile := self._meanwhile) is not None:
            application.pre_run_callables.append(lambda: _call_later(application, _SOON, meanwhile))
        with handed_to(lambda ended: _end(application, ended)):
            return question.unsafe_ask()


def _title(lines: Sequence[Line]) -> str:
    """Make a title of a choice: questionary sets the first columns of its first line."""
    return "\n".join(plain(lines))[_INDENT:]


def _tokens(lines: Iterable[Line]) -> Tokens:
    """Give lines as prompt_toolkit has them."""
    tokens: Tokens = []
    for each in lines:
        tokens += [("" if span.tone is Tone.PLAIN else f"class:{span.tone}", escaped(span.text)) for span in each]
        tokens.append(("", "\n"))
    return tokens[:-1]


def _window(tokens: Callable[[], Tokens]) -> Window:
    return Window(FormattedTextControl(tokens, show_cursor=False), dont_extend_height=True, always_hide_cursor=True)


def _follow(
    application: Application[Any],
    size: Sized,
    lines: Callable[[int], list[Line]],
    set_titles: Callable[[int], None],
    too_small: object,
) -> None:
    """Set everything anew when the window changes; leave with a value where it has become too small."""
    seen = [size().columns]

    def before(app: Application[Any]) -> None:
        columns, rows = size()
        if columns < seen[0]:  # what was drawn has been folded, so that it is more lines than could be taken back
            app.renderer.clear()
        seen[0] = columns
        set_titles(columns)
        if len(lines(columns)) >= rows and app.loop is not None:
            app.loop.call_soon(lambda: _give(app, too_small))

    application.before_render += before


def _give(application: Application[Any], result: object) -> None:
    if application.future is not None and not application.future.done():
        application.exit(result=result)


def _call_later(application: Application[Any], seconds: float, act: Callable[[], None]) -> None:
    if application.loop is not None:
        application.loop.call_later(seconds, act)


def _end(application: Application[Any], ended: BaseException) -> None:
    """Let a prompt end in an exception, from wherever the signal was heard."""
    if application.loop is None or application.future is None:
        raise ended
    application.loop.call_soon_threadsafe(_fail, application, ended)


def _fail(application: Application[Any], ended: BaseException) -> None:
    if application.future is not None and not application.future.done():
        application.exit(exception=ended)
