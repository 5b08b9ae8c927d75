"""The work on a class set that processes share: drawing sheets, and typesetting them and their key."""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from functools import cached_property
from typing import TYPE_CHECKING, Any, Final, NamedTuple, assert_never

from briefing.document.sheet import NumberedSheet
from briefing.document.structure import Paper
from briefing.export.class_sets.drafts import Plan as SetPlan
from briefing.export.class_sets.drawer import Copy, Drawer
from briefing.export.class_sets.sheet_codes import Recipe, SheetCode
from briefing.model.dossier import Dossier
from briefing.quiz.bank import Bank

if TYPE_CHECKING:
    from briefing.document.sheets import Made, SheetPress

_SHEETS: Final = 16
"""After so many the memory that they took is set free; after each would cost as much time again."""


class Given(NamedTuple):
    """What all work rests on."""

    dossier: Dossier
    bank: Bank
    plans: Mapping[Recipe, SetPlan]
    """What has been found out for each recipe, lest each process find it out anew."""


class Draw(NamedTuple):
    """Draw the copy of a number."""

    recipe: Recipe
    number: int


class Rebuild(NamedTuple):
    """Draw the sheet of a code."""

    code: SheetCode

    @property
    def recipe(self) -> Recipe:
        """Give what it is drawn by."""
        return self.code.recipe


class SetSheet(NamedTuple):
    """Typeset a sheet."""

    paper: Paper
    copy: NumberedSheet


class SetAll(NamedTuple):
    """Typeset sheets for the printer; each is a step."""

    paper: Paper
    copies: Sequence[NumberedSheet]


class SetKey(NamedTuple):
    """Typeset the key to sheets."""

    paper: Paper
    copies: Sequence[NumberedSheet]
    command: str


Task = Draw | Rebuild | SetSheet | SetAll | SetKey


@contextmanager
def workshop(given: Given, step: Callable[[], None]) -> Iterator[Callable[[Task], Copy | Made]]:
    """Make ready to do tasks."""
    with ExitStack() as stack:
        yield _Workshop(given, step, stack).do


def drawer(dossier: Dossier, bank: Bank, recipe: Recipe, plan: SetPlan | None = None) -> Drawer:
    """Make ready to draw the sheets of a recipe; raise BriefingError where there are too few questions."""
    return Drawer(bank, {fact.id: fact.theme for fact in dossier.facts}, recipe, plan)


class _Workshop:
    def __init__(self, given: Given, step: Callable[[], None], stack: ExitStack) -> None:
        self._given = given
        self._step = step
        self._stack = stack
        self._drawers: dict[Recipe, Drawer] = {}
        self._set = 0

    def do(self, task: Task) -> Any:
        """Do a task."""
        match task:
            case Draw(recipe, number):
                return self._drawer(recipe).copy(number)
            case Rebuild(code):
                return self._drawer(code.recipe).rebuilt(code)
            case SetSheet(paper, copy):
                self._tidy()
                return self._press.sheet(paper, copy)
            case SetAll(paper, copies):
                return self._press.collated(paper, copies, self._step)
            case SetKey(paper, copies, command):
                return self._press.key(paper, copies, command)
        assert_never(task)

    def _drawer(self, recipe: Recipe) -> Drawer:
        if recipe not in self._drawers:
            dossier, bank, plans = self._given
            self._drawers[recipe] = drawer(dossier, bank, recipe, plans[recipe])
        return self._drawers[recipe]

    @cached_property
    def _press(self) -> SheetPress:
        from briefing.document.sheets import sheet_press

        return self._stack.enter_context(sheet_press(self._given.dossier))

    def _tidy(self) -> None:
        self._set += 1
        if not self._set % _SHEETS:
            gc.collect()
