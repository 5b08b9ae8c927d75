"""Questions drawn for nobody in particular: for the sheet in the briefing, and for other programs."""

from __future__ import annotations

from random import Random
from typing import TYPE_CHECKING, Final

from briefing.cli.quiz.banking import bank_of
from briefing.export.handouts import drawn, question_sheet
from briefing.quiz.chance import Chance

if TYPE_CHECKING:
    from briefing.cli.opening import Opened
    from briefing.document.sheet import QuestionSheet
    from briefing.quiz.writing import WrittenBank

QUESTIONS: Final = 20
"""How many questions a sheet has: they fit on two pages."""


def sheet_of(opened: Opened, seed: int) -> QuestionSheet:
    """Draw the question sheet of a dossier, without what is not proved; it may have no question."""
    return sheet_from(bank_of(opened), seed)


def sheet_from(bank: WrittenBank, seed: int) -> QuestionSheet:
    """Draw a question sheet of questions that are written."""
    chance = chance_of(seed)
    return question_sheet(drawn(bank, bank.rows(), QUESTIONS, chance), chance, str(seed) if seed else "")


def chance_of(seed: int) -> Chance:
    """Begin to draw by a seed."""
    return Chance(Random(seed).random)  # noqa: S311 - a question sheet is no secret
