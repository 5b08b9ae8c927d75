"""Choices that stand beside each other, in sessions of the shipped dossier."""

from __future__ import annotations

from functools import cache
from itertools import combinations

from briefing.cli.opening import open_dossier
from briefing.cli.quiz.banking import bank_of
from briefing.cli.sheets import chance_of
from briefing.export.handouts import drawn
from briefing.quiz.grading.grade import grade
from briefing.quiz.question import Posed
from briefing.quiz.response import Verdict
from briefing.quiz.values import apart
from briefing.quiz.writing import WrittenBank
from briefing.resources import content_folder

SESSIONS = 20


@cache
def bank() -> WrittenBank:
    """Write the questions of the shipped dossier."""
    return bank_of(open_dossier(content_folder()))


@cache
def posed() -> tuple[Posed, ...]:
    """Draw sessions, and give the questions that have choices."""
    found = [drawn(bank(), bank().rows(), 20, chance_of(seed)) for seed in range(SESSIONS)]
    return tuple(each for session in found for each in session if each.choices)


def test_choices_are_apart() -> None:
    """No two choices of a question can both be right, whatever the facts."""
    assert len(posed()) > 300
    for each in posed():
        assert all(apart(one.value, other.value) for one, other in combinations(each.choices, 2))


def test_no_wrong_choice_would_be_right_if_it_were_typed() -> None:
    """Whoever reads typed answers takes none of the distractors for the key in another spelling, unit or precision."""
    tried = 0
    for each in posed():
        if not each.question.can_type:
            continue
        for place, choice in enumerate(each.choices):
            verdict = grade(choice.text, each.question, bank().world).verdict
            assert (verdict is Verdict.RIGHT) is (place in each.key), (each.question.id, choice.text)
            tried += 1
    assert tried > 500
