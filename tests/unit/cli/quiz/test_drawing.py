"""How a session is drawn, by what is remembered."""

from __future__ import annotations

from datetime import timedelta

import pytest

from briefing.cli.quiz.drawing import draw
from briefing.cli.quiz.wanting import Candidates, Wanted
from briefing.quiz.memory.cards import CardState
from briefing.quiz.question import Kind
from tests.unit.quiz.answers import START
from tests.unit.quiz.choices import made

BANK = made.bank()
DUE = START + timedelta(days=1)


def drawn(*failed: str, rows: int = 1000, number: int = 10, seed: int = 0) -> list[str]:
    """Draw a session where some questions failed just now, one after the other, the last one named last."""
    every = BANK.rows()
    found = [row for row in every if row.id in failed] + [row for row in every if row.id not in failed][:rows]
    cards = {
        row.card: CardState(
            card=row.card, reviews=1, stability=1.0, last_review=START, due=DUE, failed=1,
            failed_ago=len(failed) - 1 - failed.index(row.id),
        )
        for row in found
        if row.id in failed
    }  # fmt: skip
    plan = draw(BANK, Wanted(number=number, seed=seed), Candidates(found, cards), START, "d")
    return [each.question.id for each in plan.turns]


@pytest.mark.parametrize("number", [4, 10])
def test_what_failed_just_now_waits_for_three_others(number: int) -> None:
    """Though not all that is ranked before it can be asked beside each other, three questions come first."""
    for seed in range(20):
        found = drawn("a/opening-3#date", number=number, seed=seed)
        assert len(found) == number
        assert "a/opening-3#date" not in found[:3]


def test_where_too_few_can_come_first_it_is_left_out() -> None:
    """A session of three questions has room for others."""
    found = drawn("a/opening-3#date", number=3)
    assert len(found) == 3
    assert "a/opening-3#date" not in found


def test_where_nothing_else_can_be_asked_it_is_asked_at_once() -> None:
    """Whoever wants just what failed gets it."""
    assert drawn("a/opening-3#date", rows=0) == ["a/opening-3#date"]


def test_an_exam_is_rather_short_than_easy() -> None:
    """What can only be asked with choices around its key fills up an exercise, and never an exam."""
    rows = [row for row in BANK.rows() if row.kind is Kind.PEOPLE]
    asked = Candidates(rows, {})
    exercise, exam = (draw(BANK, Wanted(number=60, seed=1, exam=exam), asked, START, "d") for exam in (False, True))
    assert 0 < len(exam.turns) < len(exercise.turns)
