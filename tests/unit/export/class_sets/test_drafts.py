"""Sheets as near to their plan as can be."""

from __future__ import annotations

from briefing.export.class_sets.drafts import Plan, draft
from briefing.export.class_sets.lots import lot
from briefing.export.class_sets.shares import Range, Trait
from briefing.export.class_sets.written import Matter
from tests.unit.quiz.choices import made

BANK = made.bank()
MATTER = Matter(BANK, BANK.rows(), {row.fact: "north" for row in BANK.rows()})
NORTH, SOUTH = Trait("topic", "north"), Trait("topic", "south")


def test_a_plan_that_can_be_kept_is_kept() -> None:
    """There are as many questions with choices and in words as planned."""
    importances = {Trait("importance", str(each)): Range(0, 9, 0) for each in (1, 2, 3)}
    posed = draft(MATTER, Plan(6, 0, 2, {NORTH: Range(8, 9, 8), **importances}), lot("a"))
    assert [bool(each.choices) for each in posed] == [True] * 6 + [False] * 2


def test_a_plan_that_cannot_be_kept_is_kept_as_far_as_can_be() -> None:
    """Where no question is about what should be asked, the sheet is not balanced, but it has all its questions."""
    posed = draft(MATTER, Plan(6, 0, 2, {NORTH: Range(0, 1, 0), SOUTH: Range(7, 8, 8)}), lot("a"))
    assert len({each.question.fact for each in posed}) == 8


def test_what_lacks_choices_is_asked_in_words() -> None:
    """A plan for more sets than there are gives as many questions all the same."""
    found = draft(MATTER, Plan(200, 0, 0, {}), lot("a"))
    chosen = sum(bool(each.choices) for each in found)
    assert 6 < chosen < len(found)
