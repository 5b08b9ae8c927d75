from __future__ import annotations

from datetime import timedelta

import pytest

from briefing.quiz.memory import CardState
from briefing.quiz.response import Response, Verdict
from briefing.quiz.statistics import weakest
from tests.unit.quiz.answers import START, response

VERDICTS = {"r": Verdict.RIGHT, "p": Verdict.PARTLY, "w": Verdict.WRONG, "s": Verdict.SKIPPED}


def answers(**facts: str) -> list[Response]:
    """Give the answers to facts, each as a row of letters: right, partly right, wrong, skipped."""
    return [response(VERDICTS[letter], fact=fact) for fact, letters in facts.items() for letter in letters]


def order(found: list[Response], states: dict[str, CardState] | None = None, number: int = 10) -> str:
    """Give the facts that are weakest, in one word."""
    weak = weakest(found, states or {}, START, number)
    return "".join(each.card.removeprefix("aa/").removesuffix("#date") for each in weak)


def test_what_was_missed_most_comes_first() -> None:
    """More misses weigh more, and among all that was missed more answers do."""
    assert order(answers(a="wr", b="www", c="ww", d="pr")) == "bcad"


def test_one_slip_makes_nothing_weak() -> None:
    """A single answer, a skipped question and a card that was never missed are not shown."""
    assert order(answers(a="w", b="ss", c="rrrr", d="ws")) == ""


def test_what_was_learnt_since_is_not_held_against_the_reader() -> None:
    """Only the latest five answers count."""
    assert order(answers(a="wwwwrrrrr", b="wrrrr")) == "b"


def test_among_equals_the_least_remembered_comes_first() -> None:
    """What was seen longest ago leads."""
    states = {
        f"aa/{fact}#date": CardState(
            card=fact, stability=5.0, last_review=START - timedelta(days=days), due=START
        )
        for fact, days in (("a", 1), ("b", 30), ("c", 9))
    }  # fmt: skip
    assert order(answers(a="wr", b="wr", c="wr"), states) == "bca"


def test_there_are_never_more_than_asked_for() -> None:
    """The list is cut off after the weakest."""
    assert order(answers(a="wr", b="ww", c="wr"), number=1) == "b"


def test_a_weak_card_tells_its_figures() -> None:
    """Misses and points are those of the latest answers; the count is that of all."""
    (found,) = weakest(answers(a="wwrwprr"), {}, START)
    assert (found.answers, found.latest, found.missed, found.points) == (7, 5, 2, 3.5)
    assert found.estimate == pytest.approx(4.5 / 7)
    assert found.question == "bridge/a#date"
