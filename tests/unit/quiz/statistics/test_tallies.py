from __future__ import annotations

from datetime import timedelta

import pytest

from briefing.quiz.memory import CardState
from briefing.quiz.response import Verdict
from briefing.quiz.statistics import tallies
from briefing.quiz.statistics.tallies import tally
from tests.unit.quiz.answers import START, response


def state(fact: str, days: float, stability: float = 10.0) -> CardState:
    """Give a card reviewed so many days before START, due ten days after that."""
    last = START - timedelta(days=days)
    return CardState(
        card=f"aa/{fact}#date", reviews=1, stability=stability, last_review=last, due=last + timedelta(days=10)
    )


def test_a_skipped_question_is_not_a_wrong_one() -> None:
    """Accuracy is the points of the answered questions alone; partly right gives its score."""
    verdicts = (Verdict.RIGHT, Verdict.PARTLY, Verdict.WRONG, Verdict.SKIPPED, Verdict.RIGHT)
    found = tally("all", [response(verdict) for verdict in verdicts], {}, START)
    assert (found.right, found.partly, found.wrong, found.skipped) == (2, 1, 1, 1)
    assert (found.answered, found.asked, found.accuracy) == (4, 5, 2.5 / 4)


def test_nothing_answered_has_no_accuracy() -> None:
    """A share of nothing is none, not zero."""
    found = tally("all", [response(Verdict.SKIPPED)], {}, START)
    assert (found.accuracy, found.retrievability, found.cards) == (None, None, 0)


def test_each_card_counts_once_however_often_it_was_answered() -> None:
    """What is remembered is a mean over cards: one of nine tenths after its stability, one of all at once."""
    states = {each.card: each for each in (state("a", 10), state("b", 0), state("elsewhere", 500))}
    answers = [response(fact="a"), response(fact="a"), response(fact="a"), response(fact="b")]
    found = tally("all", answers, states, START)
    assert (found.cards, found.due) == (2, 1)
    assert found.retrievability == pytest.approx(0.95)


def test_what_was_wrong_the_last_time_is_not_remembered() -> None:
    """Right after a wrong answer the curve stands at one, for the right one was shown; that is not knowledge."""
    states = {each.card: each for each in (state("a", 0)._replace(failed=7), state("b", 0), state("c", 10))}
    found = tally("all", [response(fact=fact) for fact in "abc"], states, START)
    assert found.retrievability == pytest.approx(2.9 / 3)
    assert found.remembered == pytest.approx(1.9 / 3)


def test_answers_are_parted_by_what_is_asked_of_each() -> None:
    """Every answer is in the tally of its kind and in no other."""
    answers = [response(kind=kind) for kind in ("people", "dates", "people")]
    found = tallies(answers, {}, START, lambda each: each.kind)
    assert [(each.name, each.answered) for each in found] == [("people", 2), ("dates", 1)]
