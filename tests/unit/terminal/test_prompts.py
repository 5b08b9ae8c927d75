from __future__ import annotations

import io
from collections.abc import Callable, Iterator, Sequence

import pytest
from prompt_toolkit.input import PipeInput, create_pipe_input
from prompt_toolkit.output import DummyOutput

from briefing.quiz.response import Verdict
from briefing.terminal.asking import Chosen, Gone, Menu, Reply, Shown, Summary, Told, Wish, Wrote
from briefing.terminal.full import FullScreen
from briefing.terminal.prompts import Prompts
from briefing.terminal.window import Size
from tests.unit.terminal.shown import answer, menu, shown, summary, told

DOWN, UP, ESCAPE, ENTER, BACKSPACE = "\x1b[B", "\x1b[A", "\x1b", "\r", "\x7f"
CTRL_C, CTRL_D = "\x03", "\x04"
PASTED = "\x1b[200~18 May\n2024\x1b[201~"


class Fallback:
    """Stands for the plain mode: says that it was asked."""

    def ask(self, shown: Shown) -> Reply:  # noqa: ARG002
        """Answer in its own way."""
        return Wrote("plainly")

    def tell(self, told: Told) -> Wish:  # noqa: ARG002
        """Go on."""
        return Wish.GO_ON

    def finish(self, summary: Summary) -> None:
        """Show nothing."""

    def choose(self, menu: Menu) -> int | None:  # noqa: ARG002
        """Choose the third."""
        return 2

    def say(self, lines: Sequence[str]) -> None:
        """Say nothing."""


class Window:
    """A full screen in a window whose size the test sets, and the keys that are pressed."""

    def __init__(self, keys: PipeInput) -> None:
        self.keys = keys
        self.size = Size(60, 24)
        self.out = io.StringIO()
        self.imported = 0
        self.screen = FullScreen(self.out, Fallback(), colour=False, size=lambda: self.size, prompts=self._prompts)

    def _prompts(self) -> Prompts:
        self.imported += 1
        return Prompts(DummyOutput(), self.keys, colour=False, clock=lambda: 0.0)

    def press(self, *keys: str) -> FullScreen:
        """Press keys, then give the screen."""
        self.keys.send_text("".join(keys))
        return self.screen


@pytest.fixture
def window() -> Iterator[Window]:
    """Give a window of 60 columns."""
    with create_pipe_input() as keys:
        yield Window(keys)


@pytest.mark.parametrize(
    ("keys", "reply"),
    [
        ("2", Chosen((1,))),
        (ENTER, Chosen((0,))),
        (DOWN + ENTER, Chosen((1,))),
        (UP + ENTER, Chosen((3,))),
        (DOWN + "4", Chosen((3,))),
        ("s", Wish.SKIP),
        ("h", Wish.HINT),
        ("?", Wish.HINT),
        ("q", Wish.LEAVE),
        (ESCAPE, Wish.LEAVE),
        ("5x" + PASTED + "3", Chosen((2,))),
    ],
)
def test_one_key_answers(window: Window, keys: str, reply: Reply) -> None:
    """A digit answers at once, arrows and Enter do too, letters are wishes; what means nothing is ignored."""
    assert window.press(keys).ask(shown()) == reply


def test_no_key_for_a_hint_that_is_not_there(window: Window) -> None:
    """Where there is no hint, h does nothing."""
    assert window.press("h1").ask(shown(can_hint=False)) == Chosen((0,))


@pytest.mark.parametrize(
    ("keys", "places"),
    [("312", (2, 0, 1)), ("3" + BACKSPACE + "1" + "1" + "32", (0, 2, 1)), (DOWN + ENTER + "13", (1, 0, 2))],
)
def test_an_order_is_pressed_digit_by_digit(window: Window, keys: str, places: tuple[int, ...]) -> None:
    """The last digit sends an order; Backspace takes the one before back, a digit counts once."""
    assert window.press(keys).ask(shown(in_order=True, choices=("a", "b", "c"))) == Chosen(places)


def test_an_order_that_was_begun_stays_beside_a_hint(window: Window) -> None:
    """Places that were given count on after a hint, those of one question not for the next."""
    asked = shown(in_order=True, choices=("a", "b", "c"))
    assert window.press("3h").ask(asked) is Wish.HINT
    assert window.press("12").ask(asked._replace(hint="a", can_hint=False)) == Chosen((2, 0, 1))
    assert window.press("123").ask(asked) == Chosen((0, 1, 2))
    assert window.press("3h").ask(asked) is Wish.HINT
    assert window.press("123").ask(asked._replace(number=3)) == Chosen((0, 1, 2))


@pytest.mark.parametrize(
    ("keys", "reply"),
    [
        ("4 May 2024" + ENTER, Wrote("4 May 2024")),
        (PASTED + ENTER, Wrote("18 May 2024")),
        ("s" + ENTER, Wish.SKIP),
        ("h" + ENTER, Wish.HINT),
        (ENTER + "  " + ENTER + "May" + ENTER, Wrote("May")),
        ("May" + ESCAPE, Wish.LEAVE),
    ],
)
def test_an_answer_is_typed(window: Window, keys: str, reply: Reply) -> None:
    """An answer is one line, whatever was pasted; a letter alone is a wish; nothing typed is asked again."""
    assert window.press(keys).ask(shown(choices=())) == reply


@pytest.mark.parametrize("asked", [shown(), shown(choices=())])
@pytest.mark.parametrize(("key", "error"), [(CTRL_C, KeyboardInterrupt), (CTRL_D, EOFError)])
def test_a_person_can_always_interrupt(window: Window, asked: Shown, key: str, error: type[BaseException]) -> None:
    """Ctrl-C and Ctrl-D end every prompt, whatever the library makes of them."""
    with pytest.raises(error):
        window.press(key).ask(asked)


@pytest.mark.parametrize("key", [CTRL_C, CTRL_D])
def test_the_pauses_can_be_interrupted(window: Window, key: str) -> None:
    """Neither after an answer nor in a menu is anybody kept."""
    with pytest.raises((KeyboardInterrupt, EOFError)):
        window.press(key).tell(told())
    with pytest.raises((KeyboardInterrupt, EOFError)):
        window.press(key).choose(menu())


@pytest.mark.parametrize(
    ("keys", "wish"), [(ENTER, Wish.GO_ON), (" ", Wish.GO_ON), ("q", Wish.LEAVE), ("x1o", Wish.OVERRULE)]
)
def test_the_keys_after_an_answer(window: Window, keys: str, wish: Wish) -> None:
    """Enter or space goes on, q leaves, o overrules; a digit that was pressed twice goes nowhere."""
    assert window.press(keys).tell(told(can_overrule=True)) is wish


def test_o_means_nothing_where_nothing_can_be_overruled(window: Window) -> None:
    """A choice can't be argued with."""
    assert window.press("o", ENTER).tell(told()) is Wish.GO_ON


@pytest.mark.parametrize(("keys", "place"), [("2", 1), (ENTER, 0), (DOWN + DOWN + ENTER, 2), ("q", None)])
def test_an_option_is_chosen(window: Window, keys: str, place: int | None) -> None:
    """A menu is answered by a key or by moving; q leaves."""
    assert window.press(keys).choose(menu()) == place


def test_time_runs_out(window: Window) -> None:
    """A question that may take no time is over by itself."""
    assert window.screen.ask(shown(left=0.0)) is Wish.TIME_UP


def test_the_time_of_a_question_ends_with_it(window: Window) -> None:
    """Neither the pause after a question nor the next one inherits its time; nor is more given for asking again."""
    assert window.press(ENTER, "x", ENTER).ask(shown(choices=(), left=30.0)) == Wrote("x")
    assert window.screen._prompts is not None
    assert window.screen._prompts.left == 30.0
    window.press(ENTER).tell(told())
    assert window.screen._prompts.left is None


def test_a_window_too_small_is_served_plainly(window: Window) -> None:
    """What doesn't fit is never drawn half: no choice can be taken that can't be seen."""
    for size in (Size(60, 10), Size(30, 24)):
        window.size = size
        assert window.press("1").ask(shown()) == Wrote("plainly")
        assert window.screen.choose(menu(rows=(("x", "1"),) * 20)) == 2
    assert not window.imported


def test_a_window_that_shrinks_is_served_plainly(window: Window) -> None:
    """A question that no longer fits is taken over by the plain mode, unanswered."""
    sizes = iter([Size(60, 24)] * 4)
    window.screen = FullScreen(
        window.out,
        Fallback(),
        colour=False,
        size=lambda: next(sizes, Size(60, 8)),
        prompts=window._prompts,
    )
    assert window.screen.ask(shown()) == Wrote("plainly")


def test_the_first_question_is_shown_before_anything_is_imported(window: Window) -> None:
    """The whole question is written first, then the library imported; then the cursor goes back to its beginning."""
    seen: list[str] = []

    def imported() -> Prompts:
        seen.append(window.out.getvalue())
        return window._prompts()

    screen = FullScreen(window.out, Fallback(), colour=False, size=lambda: window.size, prompts=imported)
    window.keys.send_text("1")
    screen.ask(shown())
    assert "Question 2 of 10" in seen[0]
    assert "4  9 July 2024" in seen[0]
    lines = seen[0].count("\n")
    assert window.out.getvalue() == f"{seen[0]}\r\x1b[{lines}A"


def test_a_terminal_that_is_gone_is_told(window: Window) -> None:
    """Where nothing can be written, nobody is asked."""
    window.out.close()
    with pytest.raises(Gone):
        window.screen.finish(summary())


def test_titles_are_set_anew_for_each_window(window: Window) -> None:
    """Long choices are folded by words, the lines after the first under its words."""
    long = "the opening of the bridge at Port Town by the Harbour Office, long before its closing for repairs"
    asked = shown(choices=(long, "short"))
    found: list[str] = []
    prompts = window._prompts()
    original: Callable[..., object] = prompts._run

    def run(question: object, *rest: object) -> object:
        result = original(question, *rest)
        controls = question.application.layout.find_all_controls()  # type: ignore[attr-defined]
        found.extend(choice.title for control in controls for choice in getattr(control, "choices", ()))
        return result

    prompts._run = run  # type: ignore[method-assign,assignment]
    window.keys.send_text("1")
    prompts.ask(asked, lambda: Size(40, 24))
    folded = "1  the opening of the bridge at|Port Town by the Harbour|Office, long before its closing|for repairs"
    assert found == [folded.replace("|", "\n" + " " * 7), "2  short"]


def test_what_was_overruled_is_drawn_in_place(window: Window) -> None:
    """After 'I was right' the same lines are drawn anew, so that no verdict is left above that doesn't count."""
    wrong = told(shown=shown(choices=()), can_overrule=True, answer=answer(text="5 May", picked=()))
    assert window.press("o").tell(wrong) is Wish.OVERRULE
    before, _, above = window.out.getvalue().rpartition("\r\x1b[")
    assert above == f"{before.count(chr(10))}A\x1b[J"
    right = wrong._replace(
        answer=wrong.answer._replace(verdict=Verdict.RIGHT, score=1.0, overruled=True), can_overrule=False
    )
    assert window.press(ENTER).tell(right) is Wish.GO_ON
    after = window.out.getvalue().rpartition("\x1b[J")[2]
    assert "Question 2 of 10" in after
    assert "Counted as right" in after


def test_what_doesnt_fit_the_window_is_told_anew(window: Window) -> None:
    """What has left the window can't be drawn over: it is told again, whole."""
    window.size = Size(60, 12)
    wrong = told(shown=shown(choices=()), can_overrule=True, answer=answer(text="5 May", picked=()))
    assert window.press("o").tell(wrong) is Wish.OVERRULE
    assert "\x1b[J" not in window.out.getvalue()
    right = wrong._replace(answer=wrong.answer._replace(verdict=Verdict.RIGHT, score=1.0, overruled=True))
    window.press(ENTER).tell(right)
    assert window.out.getvalue().count("Question 2 of 10") == 2
