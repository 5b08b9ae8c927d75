"""Class sets: many sheets that differ, as hard as each other and on the same topics; a code gives each of them back."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from hashlib import sha256
from typing import NamedTuple

from briefing.document.sheet import QuestionSheet
from briefing.export.handouts import drawn, question_sheet
from briefing.export.lots import lot
from briefing.export.sheet_codes import CHECKS, CodeError, Fault, Recipe, SheetCode, write
from briefing.quiz.bank import Bank
from briefing.quiz.question import Posed


class Copy(NamedTuple):
    """A sheet of a class set."""

    number: int
    """From 1."""
    sheet: QuestionSheet
    """With its code."""
    posed: tuple[Posed, ...]
    """Its questions in the order of the sheet."""


class Drawer:
    """Draws the sheets of a class set, each by itself: it follows from bank, topics, recipe and its number alone."""

    def __init__(self, bank: Bank, topics: Mapping[str, str], recipe: Recipe) -> None:
        """Plan a set; raise BriefingError if the bank has too few questions (see `capacity`)."""
        self.recipe = recipe
        self._bank = bank
        self._topics = topics
        self._rows = bank.rows(recipe.kinds)

    @property
    def most(self) -> int:
        """How many copies are sure to differ; `copy` raises BriefingError for a higher number."""
        return 1_000_000

    def copy(self, number: int) -> Copy:
        """Draw a copy, the first being 1."""
        chance = lot(f"{self.recipe.seed}/{number}")
        posed = drawn(self._bank, self._rows, self.recipe.questions, chance)
        sheet = question_sheet(posed, chance)
        code = write(SheetCode(self.recipe, number, _check(sheet)))
        return Copy(number, replace(sheet, code=code), posed)

    def rebuilt(self, code: SheetCode) -> Copy:
        """Draw the copy of a code of this recipe; raise CodeError if it is another sheet than the code was made for."""
        found = self.copy(code.number)
        if found.sheet.code != write(code):
            raise CodeError(
                Fault.FOREIGN,
                f"the code {write(code)} is of another dossier, or of another state of this one",
                hint="rebuild the sheet from the dossier, and with the version of briefing, that it was made with",
            )
        return found


def capacity(bank: Bank, recipe: Recipe) -> int:
    """Tell how many questions each sheet can have at most, by the seed and the kinds of a recipe."""
    raise NotImplementedError


def _check(sheet: QuestionSheet) -> int:
    """Give a digest of all that stands on a sheet and in its key."""
    return int.from_bytes(sha256(repr((sheet.questions, sheet.answers)).encode()).digest(), "big") % CHECKS
