"""Class sets: many sheets that differ, as hard as each other and on the same topics; a code gives each of them back."""

from __future__ import annotations

import json
from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from hashlib import sha256
from math import gcd, prod
from typing import Final, NamedTuple

from briefing.document.sheet import QuestionSheet
from briefing.errors import BriefingError
from briefing.export.class_sets.drafts import Plan, draft
from briefing.export.class_sets.lots import lot
from briefing.export.class_sets.planning import plan
from briefing.export.class_sets.sheet_codes import CHECKS, CodeError, Fault, Recipe, SheetCode, write
from briefing.export.class_sets.written import Matter
from briefing.export.handouts import question_sheet
from briefing.quiz.bank import Bank, Row
from briefing.quiz.certify import Refusal, admit
from briefing.quiz.composing import mixed
from briefing.quiz.question import Kind, Posed

_PLACED: Final = 4
"""The places of so many questions tell one copy from another."""


class Copy(NamedTuple):
    """A sheet of a class set."""

    number: int
    """From 1."""
    sheet: QuestionSheet
    """With its code."""
    posed: tuple[Posed, ...]
    """Its questions in the order of the sheet."""


class Drawer:
    """Draws the sheets of a class set, each by itself: it follows from bank, topics, recipe and its number alone.

    No two copies are alike: with the same questions, four of them (the first by their ids) stand in other places.
    """

    def __init__(self, bank: Bank, topics: Mapping[str, str], recipe: Recipe, plan_of: Plan | None = None) -> None:
        """Plan a set, unless its plan is given; raise TooFewError if a sheet would have fewer questions than wanted."""
        self.recipe = recipe
        self._matter = Matter(bank, _admitted(bank, recipe.kinds), topics)
        self.plan = plan_of or plan(self._matter, recipe.questions, recipe.seed)

    @property
    def most(self) -> int:
        """How many copies are sure to differ."""
        return _orders(self.recipe.questions)

    def copy(self, number: int) -> Copy:
        """Draw a copy, the first being 1; raise BriefingError for one that might be like another."""
        if number > self.most:
            raise BriefingError(
                f"only {self.most:,} sheets of {self.recipe.questions} questions are sure to differ from each other",
                hint=f"make at most {self.most:,} copies, or ask more questions",
            )
        found = draft(self._matter, self.plan, lot(f"{self.recipe.seed}/{number}"))
        posed = self._placed(mixed(found, ()), number)
        sheet = question_sheet(posed, lot(""), written=0)
        code = write(SheetCode(self.recipe, number, _check(sheet)))
        return Copy(number, replace(sheet, code=code), posed)

    def rebuilt(self, code: SheetCode) -> Copy:
        """Draw the copy of a code of this recipe; raise CodeError if it is another sheet than the code was made for."""
        found = self.copy(code.number) if code.number <= self.most else None
        if found is None or found.sheet.code != write(code):
            raise foreign(code)
        return found

    def _placed(self, posed: Sequence[Posed], number: int) -> tuple[Posed, ...]:
        """Put the first questions by id in places that no other copy has them in."""
        found: dict[int, Posed] = {}
        free = [*range(len(posed))]
        left = self._permuted(number, _orders(len(posed)))
        first = sorted(posed, key=lambda each: each.question.id)[:_PLACED]
        for each in first:
            left, at = divmod(left, len(free))
            found[free.pop(at)] = each
        found |= zip(free, (each for each in posed if each not in first), strict=True)
        return tuple(found[place] for place in range(len(posed)))

    def _permuted(self, number: int, of: int) -> int:
        """Give each of so many numbers another one below, in an order that follows from the seed."""
        chance = lot(f"{self.recipe.seed}/places")
        start = chance.below(of)
        step = next(step for step in iter(lambda: chance.below(of) + 1, 0) if gcd(step, of) == 1)
        return (start + step * number) % of


def foreign(code: SheetCode) -> CodeError:
    """Tell that the sheet of a code can't be drawn from a dossier."""
    return CodeError(
        Fault.FOREIGN,
        f"the code {write(code)} is of a sheet of another dossier, or of another state of this one",
        hint="rebuild the sheet from the dossier, and with the version of briefing, that it was made with",
    )


def _admitted(bank: Bank, kinds: Collection[Kind]) -> Sequence[Row]:
    """Give the questions that have one right answer, so that it doesn't matter whether the bank has left out others."""
    rows = bank.rows(kinds)
    return [row for row in rows if not isinstance(admit(bank.question(row.id), bank.world), Refusal)]


def _orders(questions: int) -> int:
    """Tell in how many ways the questions that tell copies from each other can be placed."""
    return prod(range(max(1, questions - _PLACED + 1), questions + 1))


def _check(sheet: QuestionSheet) -> int:
    """Give a digest of all that stands on a sheet and in its key."""
    questions = [(each.number, each.stem, str(each.layout), each.choices) for each in sheet.questions]
    answers = [(each.number, each.mark, each.answer, each.fact) for each in sheet.answers]
    return int.from_bytes(sha256(json.dumps([questions, answers]).encode()).digest(), "big") % CHECKS
