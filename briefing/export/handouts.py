"""Questions on paper: a sheet and its key, as the document prints them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from briefing.document.sheet import Layout, QuestionSheet, SheetAnswer, SheetQuestion
from briefing.quiz.chance import Chance
from briefing.quiz.question import Posed

LETTERS: Final = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"

WRITTEN: Final = 0.25
"""How many of the questions that could be answered in words are: recalling is harder than recognising, and slower."""


def question_sheet(posed: Sequence[Posed], chance: Chance, code: str = "") -> QuestionSheet:
    """Lay questions with choices out on a sheet; some of those that can be are to be answered in words."""
    questions, answers = [], []
    for number, each in enumerate(posed, start=1):
        layout = _layout(each, chance)
        choices = () if layout is Layout.WRITE else tuple(choice.text for choice in each.choices)
        questions.append(SheetQuestion(number, each.question.stem, layout, choices))
        answers.append(_answer(number, each, layout))
    return QuestionSheet(tuple(questions), tuple(answers), code)


def _layout(each: Posed, chance: Chance) -> Layout:
    if len(each.key) > 1:
        return Layout.NUMBER
    # The lot is cast for each, so that one question more or less changes none of the others.
    is_written = chance.below(100) < 100 * WRITTEN
    return Layout.WRITE if not each.choices or (is_written and each.question.can_type) else Layout.TICK


def _answer(number: int, each: Posed, layout: Layout) -> SheetAnswer:
    mark = "" if layout is Layout.WRITE else " ".join(LETTERS[position] for position in each.key)
    words = "" if layout is Layout.NUMBER else each.question.key_text
    return SheetAnswer(number, mark, words, each.question.fact)
