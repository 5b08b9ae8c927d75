from __future__ import annotations

import io
from collections.abc import Sequence
from itertools import count

import pytest

from briefing.terminal.asking import Chosen, Gone, Reply, Wish, Wrote
from briefing.terminal.lines import Lines, OutOfTime
from briefing.terminal.plain import SOON, PlainScreen
from tests.unit.terminal.shown import menu, shown, summary, told


class Typed(Lines):
    """Lines that the test types."""

    def __init__(self, lines: Sequence[str | None]) -> None:
        super().__init__(None)
        self._lines = [*lines]
        self.waited: list[float | None] = []

    def next(self, seconds: float | None = None) -> str | None:
        """Give the next one; None stands for time that runs out, and nothing for the end."""
        self.waited.append(seconds)
        if not self._lines:
            return None
        if (found := self._lines.pop(0)) is None:
            raise OutOfTime
        return found


def screen(*lines: str | None, interactive: bool = True, columns: int | None = 60) -> tuple[PlainScreen, io.StringIO]:
    """Give a plain screen and what it writes."""
    out, ticks = io.StringIO(), count()
    plain = PlainScreen(
        Typed(lines), out, interactive=interactive, clock=lambda: float(next(ticks)), columns=lambda: columns
    )
    return plain, out


def test_a_question_is_told_line_by_line() -> None:
    """A question is said in words: which one it is, its stem, its choices by number, and what may be typed."""
    plain, out = screen("2")
    assert plain.ask(shown()) == Chosen((1,))
    assert out.getvalue() == (
        "\nQuestion 2 of 10, dates.\n"
        "On which day did the Harbour Office open the bridge at Port\nTown to cars and buses?\n"
        "1. 4 May 2023\n2. 4 May 2024\n3. 18 May 2024\n4. 9 July 2024\n"
        "A number from 1 to 4; s to skip, h for a hint, q to leave: "
    )


def test_nothing_but_words_is_written() -> None:
    """No escapes, no boxes, nothing redrawn: a screen reader reads all of it once."""
    plain, out = screen("2", "", "1")
    plain.ask(shown())
    plain.tell(told())
    plain.finish(summary())
    plain.choose(menu())
    assert set(out.getvalue()) - {"\n"} == {char for char in out.getvalue() if char.isprintable()}
    assert not set(out.getvalue()) & set("━─│✓✗›")


def test_what_is_no_reply_is_asked_again() -> None:
    """A line that means nothing costs nothing."""
    plain, out = screen("7", "", "s")
    assert plain.ask(shown()) is Wish.SKIP
    assert out.getvalue().count("Please answer with a number from 1 to 4, or s to skip.") == 2


@pytest.mark.parametrize(
    ("left", "told"), [(0.9999, "1 second."), (1.0, "1 second."), (19.98, "20 seconds."), (1.5, "2 seconds.")]
)
def test_the_time_that_a_question_has_is_told_as_it_was_given(left: float, told: str) -> None:
    """What has gone since the question was drawn is no second less."""
    plain, out = screen("1")
    plain.ask(shown(left=left))
    assert f"\nYou have {told}\n" in out.getvalue()


def test_a_question_is_not_repeated_with_its_hint() -> None:
    """After a hint or an unclear answer only that is said, and the prompt."""
    plain, out = screen("4 May")
    assert plain.ask(shown(choices=(), hint="It was in spring.", note="Which year?")) == Wrote("4 May")
    assert out.getvalue() == (
        "Hint: It was in spring.\nWhich year?\nYour answer; s to skip, h for a hint, q to leave: "
    )


def test_time_runs_out() -> None:
    """Where no line comes in time, the question is over; what is waited for is what remains."""
    plain, _ = screen("x", None)
    assert plain.ask(shown(left=20.0)) is Wish.TIME_UP
    assert plain._lines.waited == [19.0, 18.0]  # type: ignore[attr-defined]


def test_a_script_answers_a_line_each() -> None:
    """Where no person types, an empty line passes, prompts end their lines, and feedback waits for nobody."""
    plain, out = screen("", interactive=False, columns=None)
    assert plain.ask(shown()) is Wish.SKIP
    assert plain.tell(told()) is Wish.GO_ON
    assert "q to leave:\nWrong. You chose 1, 4 May 2023." in out.getvalue()


@pytest.mark.parametrize(
    ("line", "wish"), [("", Wish.GO_ON), ("o", Wish.OVERRULE), ("q", Wish.LEAVE), ("whatever", Wish.GO_ON)]
)
def test_after_an_answer_a_person_is_waited_for(line: str, wish: Wish) -> None:
    """Enter goes on, o overrules where that can be, q leaves."""
    plain, _ = screen(line)
    assert plain.tell(told(can_overrule=True)) is wish


def test_o_goes_on_where_nothing_can_be_overruled() -> None:
    """A choice can't be argued with."""
    plain, _ = screen("o")
    assert plain.tell(told()) is Wish.GO_ON


@pytest.mark.parametrize(("line", "wish"), [("o", Wish.OVERRULE), ("x", Wish.GO_ON), (None, Wish.GO_ON)])
def test_a_script_has_the_last_word_on_its_last_answer(line: str | None, wish: Wish) -> None:
    """No question follows that could take the line; nobody waits for one that doesn't come."""
    plain, _ = screen(line, interactive=False)
    assert plain.tell(told(can_overrule=True, is_last=True)) is wish
    assert plain._lines.waited == [SOON]  # type: ignore[attr-defined]


def test_a_script_overrules_others_with_the_question_that_follows() -> None:
    """A line after an answer is taken by the next question; an exam that is gone through afterwards takes none."""
    plain, _ = screen("o", interactive=False)
    assert plain.tell(told(can_overrule=True)) is Wish.GO_ON
    assert plain.tell(told(shown=shown(reviewed=True), can_overrule=True, is_last=True)) is Wish.GO_ON
    assert plain.ask(shown()) is Wish.OVERRULE


def test_all_there_is_to_know_is_told() -> None:
    """Verdict, the choice taken, the right one, the fact, its source, passage and page, and what others say."""
    plain, out = screen("", columns=None)
    plain.tell(told())
    assert out.getvalue() == (
        "Wrong. You chose 1, 4 May 2023. The right answer is 2, 4 May 2024.\n"
        "The Harbour Office opened the bridge at Port Town to cars and buses on 4 May 2024.\n"
        "Source: Harbour Office, A 6, 10 (The Gazette, 5 May 2024), page 12.\n"
        "Sources differ: 5 May 2024 — Port Town Radio (B 3)\n"
        "Enter for the next question, q to leave: "
    )


def test_results_in_words() -> None:
    """The results are sentences: points, time, verdicts, comparison, by kind and article, what to read again."""
    plain, out = screen(columns=None)
    plain.finish(summary())
    assert out.getvalue() == (
        "\nResults.\n2¾ of 4 points, 69 %, in 4 min 12 s: 2 right, 1 partly right, 1 wrong.\n"
        "69 %, 19 points up on last time (50 %); the mean of your last 2 sessions is 38 %.\n"
        "By kind:\ndates: 2 of 2.\nfigures: ¾ of 2.\n"
        "By article:\nA  The Gazette, 5 May 2024: 2¾ of 4.\n"
        "Read again:\nA 6, 10, page 12: The bridge was opened.\n"
        "2 questions due: `briefing quiz --due`.\n"
    )


@pytest.mark.parametrize(("lines", "place"), [(("2",), 1), (("",), 0), (("9", "3."), 2), (("q",), None)])
def test_an_option_is_chosen_by_its_key(lines: tuple[str, ...], place: int | None) -> None:
    """The key of an option chooses it, Enter the first one, q none; other lines are asked again."""
    plain, _ = screen(*lines)
    assert plain.choose(menu()) == place


def test_the_end_of_the_lines_is_told() -> None:
    """Where no line comes any more, the question stays unanswered."""
    plain, _ = screen()
    with pytest.raises(EOFError):
        plain.ask(shown())


def test_a_pipe_that_nobody_reads_is_told() -> None:
    """Whoever shows questions to nobody hears of it."""

    class Broken(io.StringIO):
        def write(self, _: str) -> int:
            raise BrokenPipeError

    plain = PlainScreen(Typed(["1"]), Broken(), interactive=False, clock=lambda: 0.0)
    with pytest.raises(Gone):
        plain.ask(shown())


def test_without_a_stream_nothing_is_written() -> None:
    """A script may close standard error, and still answer."""
    replies: list[Reply] = [PlainScreen(Typed(["1"]), None, interactive=False, clock=lambda: 0.0).ask(shown())]
    assert replies == [Chosen((0,))]
