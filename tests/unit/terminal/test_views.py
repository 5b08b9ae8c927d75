from __future__ import annotations

import pytest

from briefing.quiz.response import Verdict
from briefing.terminal.asking import Menu, Option
from briefing.terminal.text import Line, plain, width
from briefing.terminal.views import drawn, spoken, words
from briefing.terminal.views import results as drawn_results
from tests.unit.terminal.shown import CHOICES, answer, menu, shown, summary, told

STEERING = "\x1b[2J\u202e"
HOSTILE = shown(stem=STEERING, choices=(STEERING, "x"), kind=STEERING, hint=STEERING, note=STEERING)


def text(lines: list[Line]) -> str:
    """Give lines as one text."""
    return "\n".join(plain(lines))


def test_a_question_in_60_columns() -> None:
    """Progress, stem, choices and keys, parted by space, set by words, hanging under their numbers."""
    asked = shown(
        choices=(*CHOICES[:3], "a day that nobody can name, as all who were there have kept it to themselves")
    )
    assert text(drawn.question(asked, 60)) == (
        "\n  Question 2 of 10 · dates                         1 point\n"
        "  ━━━━━━──────────────────────────────────────────────────\n"
        "\n  On which day did the Harbour Office open the bridge at\n  Port Town to cars and buses?\n"
        "\n  › 1  4 May 2023\n    2  4 May 2024\n    3  18 May 2024\n"
        "    4  a day that nobody can name, as all who were there\n       have kept it to themselves\n"
        "\n  1–4 answer · s skip · h hint · q leave"
    )


def test_an_answered_question_in_60_columns() -> None:
    """The choices stay, marked by sign and words; then the verdict, the fact, its source, and what others say."""
    assert text(drawn.told(told(), 60)) == (
        "\n  Question 2 of 10 · dates                         1 point\n"
        "  ━━━━━━━━━━━─────────────────────────────────────────────\n"
        "\n  On which day did the Harbour Office open the bridge at\n  Port Town to cars and buses?\n"
        "\n  ✗ 1  4 May 2023 — your answer, wrong\n  ✓ 2  4 May 2024 — the right answer\n"
        "    3  18 May 2024\n    4  9 July 2024\n"
        "\n  ✗ Wrong.\n"
        "\n  The Harbour Office opened the bridge at Port Town to\n  cars and buses on 4 May 2024.\n"
        "  Harbour Office · A 6, 10 (The Gazette, 5 May 2024) ·\n  page 12\n"
        "\n  Sources differ:\n  – 5 May 2024 — Port Town Radio (B 3)"
    )


def test_the_results_in_60_columns() -> None:
    """Points first, then where they come from, then what to read again and what to do."""
    assert text(drawn_results.drawn(summary(), 60)) == (
        "\n  Results\n  ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━\n"
        "\n  2¾ of 4 points · 69 %                         4 min 12 s\n"
        "  2 right, 1 partly right, 1 wrong.\n"
        "  69 %, 19 points up on last time (50 %); the mean of your\n  last 2 sessions is 38 %.\n"
        "\n  By kind\n"
        "  dates                                ━━━━━━━━━━   2 of 2\n"
        "  figures                              ━━━━──────   ¾ of 2\n"
        "\n  By article\n"
        "  A The Gazette, 5 May 2024            ━━━━━━━───  2¾ of 4\n"
        "\n  Read again\n  – A 6, 10, page 12: The bridge was opened.\n"
        "\n  2 questions due: `briefing quiz --due`."
    )


@pytest.mark.parametrize("columns", [40, 60, 100, 200])
def test_no_line_leaves_the_window(columns: int) -> None:
    """Whatever is drawn stays within the window, and within a width that can be read."""
    long = "word " * 40 + "w" * 200
    asked = shown(stem=long, choices=(long, long), hint=long, note=long)
    after = told(shown=asked, fact=long, attribution=long, differing=(long, long))
    listed = Menu(title=long, lines=(long,), rows=((long, "1"),), options=(Option("1", long, long),))
    for lines in (
        drawn.question(asked, columns),
        drawn.told(after, columns),
        drawn.go_on(after, columns),
        drawn.menu(listed, columns),
        drawn_results.drawn(summary()._replace(advice=(long,), articles={"bridge": long}), columns),
    ):
        assert max(width(each) for each in plain(lines)) <= min(columns - 2, 78)


def test_no_text_of_content_steers_the_terminal() -> None:
    """Escapes and marks of direction in any text are shown as numbers."""
    after = told(
        shown=HOSTILE,
        answer=answer(text=STEERING, because=STEERING),
        fact=STEERING,
        attribution=STEERING,
        place=STEERING,
        differing=(STEERING,),
    )
    listed = menu(
        title=STEERING, lines=(STEERING,), rows=((STEERING, "1"),), options=(Option("1", STEERING, STEERING),)
    )
    for lines in (drawn.question(HOSTILE, 60), drawn.told(after, 60), drawn.menu(listed, 60)):
        assert not set(text(lines)) & {"\x1b", "\u202e"}


@pytest.mark.parametrize(
    ("verdict", "score", "said"),
    [
        (Verdict.RIGHT, 1.0, "✓ Right."),
        (Verdict.PARTLY, 0.75, "≈ Partly right: ¾ point. Inside the range. The answer: 4 May 2024."),
        (Verdict.WRONG, 0.0, "✗ Wrong. Inside the range. The answer: 4 May 2024."),
        (Verdict.SKIPPED, 0.0, "– Skipped. The answer: 4 May 2024."),
    ],
)
def test_a_typed_answer_is_told_in_words(verdict: Verdict, score: float, said: str) -> None:
    """Every verdict is a word beside its sign; of what was not right, the answer is told."""
    because = "Inside the range." if verdict in {Verdict.PARTLY, Verdict.WRONG} else ""
    given = answer(text="4 May 2024", verdict=verdict, score=score, picked=(), because=because)
    shown_text = " ".join(text(drawn.told(told(shown=shown(choices=()), answer=given), 100)).split())
    assert said in shown_text


def test_the_answer_is_not_told_twice() -> None:
    """Where the grade's own reason names the answer, that is enough."""
    given = answer(text="5 May", picked=(), because="It was 4 May 2024.")
    assert text(drawn.told(told(shown=shown(choices=()), answer=given, fact=""), 100)).count("4 May 2024") == 1


def test_an_overruled_grade_takes_the_place_of_the_verdict() -> None:
    """Nothing says wrong any more, and the points are those that count now."""
    given = answer(text="5 May", verdict=Verdict.RIGHT, score=1.0, overruled=True, picked=(), because="One day off.")
    found = " ".join(text(drawn.told(told(shown=shown(choices=(), points=2.0), answer=given), 60)).split())
    assert "✓ Counted as right, by your own word. The answer: 4 May 2024." in found
    assert "2 points" in found
    assert not any(word in found for word in ("Wrong", "One day off"))


def test_points_stand_over_no_answer_that_is_gone_through_afterwards() -> None:
    """The points of a whole exam over one of its questions would be taken for those of the question."""
    assert "point" in text(drawn.told(told(shown=shown(points=0.5)), 60))
    assert "point" not in text(drawn.told(told(shown=shown(points=0.5, reviewed=True)), 60))


def test_an_order_tells_both_places_of_each() -> None:
    """Each event says where the reader put it and where it belongs."""
    asked = shown(in_order=True, choices=("opening", "plan", "closure"))
    given = answer(picked=(0, 1, 2), verdict=Verdict.PARTLY, score=0.5)
    facts = ("It was planned in 2020. (A 1)", "It opened on 4 May 2024. (A 6)")
    lines = text(drawn.told(told(shown=asked, answer=given, key=(1, 0, 2), fact="", ordered=facts), 60))
    assert "\n\n  1st  It was planned in 2020. (A 1)\n  2nd  It opened on 4 May 2024. (A 6)" in lines
    assert "1  opening — you: 1st, right: 2nd" in lines
    assert "3  closure — you: 3rd, right: 3rd" in lines
    assert "The right order is 2, 1, 3." in lines


@pytest.mark.parametrize(
    ("number", "said"), [(0, "0"), (0.5, "½"), (0.75, "¾"), (1, "1"), (7.5, "7½"), (2.25, "2¼"), (2.3, "2.3")]
)
def test_points(number: float, said: str) -> None:
    """Quarters are written as such."""
    assert words.points(number) == said


@pytest.mark.parametrize(("share", "said"), [(0, "0 %"), (0.001, "1 %"), (0.5, "50 %"), (0.999, "99 %"), (1, "100 %")])
def test_percent(share: float, said: str) -> None:
    """Nothing but all is a hundred, nothing but none is nought."""
    assert words.percent(share) == said


@pytest.mark.parametrize(
    ("milliseconds", "said"),
    [(0, "1 second"), (48_000, "48 seconds"), (60_000, "1 min"), (252_000, "4 min 12 s"), (3_900_000, "1 h 5 min")],
)
def test_durations(milliseconds: int, said: str) -> None:
    """Times are told in the units that people use for them."""
    assert words.duration(milliseconds) == said


def test_few_questions_are_not_compared() -> None:
    """Two questions say nothing of how much is known."""
    assert not words.comparison(summary(asked=2).results)
    assert not words.comparison(summary(earlier=()).results)
    assert words.comparison(summary(points=2.0).results).startswith("50 %, the same as last time")


def test_what_is_left_of_the_time_is_shown() -> None:
    """Seconds are rounded up, so that nought means that it is over."""
    assert words.limit(shown(left=11.2)) == "12 s left"
    assert "12 s left" in text(drawn.question(shown(left=11.2), 60))


def test_a_session_that_was_left_says_how_far_it_came() -> None:
    """Of a session that isn't finished the results are those so far; without answers there are none."""
    left = summary(planned=10)._replace(finished=False)
    assert "So far: 4 of 10 questions" in text(drawn_results.drawn(left, 60))
    none = summary(asked=0, kinds=(), articles=(), again=())._replace(finished=False)
    assert "No question was answered." in text(drawn_results.drawn(none, 60))


GLOSSED = shown(kind="certainty", choices=("planned", "denied"), meanings=("promised", "it is not so"), stem="How?")


def test_a_word_of_our_own_stands_beside_what_it_means() -> None:
    """Before the answer and after it, drawn and spoken."""
    after = told(shown=GLOSSED, answer=answer(picked=(0,)))
    assert "\n  › 1  planned (promised)\n    2  denied (it is not so)\n" in text(drawn.question(GLOSSED, 60))
    assert "\n  ✓ 2  denied (it is not so) — the right answer\n" in text(drawn.told(after, 60))
    assert spoken.question(GLOSSED)[3:] == ["1. planned (promised)", "2. denied (it is not so)"]


def test_a_word_of_our_own_that_is_typed() -> None:
    """The words that there are stand below the stem, the meaning of the right one after the verdict."""
    asked = shown(choices=(), among="One of these words: planned or denied.", stem="How?")
    after = told(shown=asked, key=(), key_text="denied", meaning="it is not so")
    assert "\n  How?\n\n  One of these words: planned or denied.\n" in text(drawn.question(asked, 60))
    assert "\n  “denied”: it is not so.\n" in text(drawn.told(after, 60))
    assert spoken.question(asked)[2:] == ["How?", "One of these words: planned or denied."]
    assert "“denied”: it is not so." in spoken.told(after)
