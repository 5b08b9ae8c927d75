"""Make a class set, or sheets by their codes: draw, typeset and write."""

from __future__ import annotations

import argparse
import os
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from briefing import console
from briefing.cli.arguments import dossier, told_as
from briefing.cli.handouts.set_folder import SetFolder
from briefing.cli.handouts.set_plans import Plan, plan_codes, plan_set
from briefing.cli.handouts.workers import Share, crew
from briefing.cli.handouts.workshop import Given, Rebuild, SetAll, drawer, workshop
from briefing.cli.opening import Opened, open_proved
from briefing.cli.sums import NAME
from briefing.errors import BriefingError
from briefing.export.class_sets.drafts import Plan as SetPlan
from briefing.export.class_sets.drawer import Copy, Drawer, foreign
from briefing.export.class_sets.planning import TooFewError
from briefing.export.class_sets.sheet_codes import Recipe
from briefing.model.dossier import Dossier
from briefing.progress import Tell, progress
from briefing.quiz.bank import Bank

FOLDER: Final = Path("build", "handouts")
FOR_A_PROCESS: Final = 3
"""Sheets for which a further process is worth its start."""


def hand_out(options: argparse.Namespace) -> int:
    """Do what is asked for; what is finished before something goes wrong stays."""
    plan = plan_codes(options) if options.code else plan_set(options)
    target = SetFolder(options.output or FOLDER)
    target.check((*plan.names, NAME) if options.sums else plan.names)
    try:
        with progress() as tell:
            plan, opened, pages = _make(options, plan, target, tell)
    except BaseException:
        if target.written:
            console.say(f"{target.written} of {len(plan.names)} files are finished and stay in {target.told()}")
        raise
    _tell(plan, target, opened, pages)
    return 0


def _make(options: argparse.Namespace, plan: Plan, target: SetFolder, tell: Tell) -> tuple[Plan, Opened, int]:
    tell("Reading the dossier")
    opened = open_proved(dossier(options), unproved=options.unproved, hint="`--unproved` asks about the rest")
    tell("Writing the questions")
    from briefing.cli.quiz.banking import bank_of

    bank = bank_of(opened)
    plan, known = _fitting(plan, options, opened.dossier, bank)
    given = Given(opened.dossier, bank, _plans(plan, opened.dossier, bank, known))
    count = _Count(tell)
    with crew(_processes(options, len(plan.draws)), workshop, given, count.step) as share:
        copies = _draw(share, plan, count)
        target.make()
        for name, content in plan.tables(copies, given):
            target.write(name, content)
        pages = _typeset(share, plan, copies, target, count)
    if options.sums:
        target.write_sums()
    return plan, opened, pages


def _fitting(
    plan: Plan, options: argparse.Namespace, dossier: Dossier, bank: Bank
) -> tuple[Plan, dict[Recipe, SetPlan]]:
    """Let a set have as many questions and sheets as a small dossier gives, where nobody said how many."""
    if not plan.is_set or (options.questions and options.copies):
        return plan, {}
    recipe = plan.draws[0].recipe
    try:
        found = drawer(dossier, bank, recipe)
    except TooFewError as error:
        if options.questions or not error.most:
            raise
        found = drawer(dossier, bank, recipe._replace(questions=error.most))
    copies = len(plan.draws) if options.copies else min(len(plan.draws), found.most)
    sizes = {"copies": copies, "questions": found.recipe.questions}
    smaller = plan_set(argparse.Namespace(**{**vars(options), **sizes}))
    is_smaller = (copies, found.recipe) != (len(plan.draws), recipe)
    return smaller._replace(is_smaller=is_smaller), {found.recipe: found.plan}


def _plans(plan: Plan, dossier: Dossier, bank: Bank, known: dict[Recipe, SetPlan]) -> dict[Recipe, SetPlan]:
    """Find out, before any process is started, how sheets are drawn; raise BriefingError where they cannot be."""
    plans: dict[Recipe, SetPlan] = {}
    for each in plan.draws:
        if each.recipe in plans:
            continue
        try:
            plans[each.recipe] = _plan(plan, drawer(dossier, bank, each.recipe, known.get(each.recipe)))
        except BriefingError as error:
            if isinstance(each, Rebuild):  # what its code was made for could do so
                raise foreign(each.code) from error
            raise
    return plans


def _plan(plan: Plan, found: Drawer) -> SetPlan:
    if plan.is_set and len(plan.draws) > found.most:
        sheets, each = console.count(found.most, "sheet"), console.count(found.recipe.questions, "question")
        raise BriefingError(
            f"no more than {sheets} of {each} are sure to differ, not {len(plan.draws):,}",
            hint="ask for fewer --copies, or for more --questions",
        )
    return found.plan


class _Count:
    """How far a step is."""

    def __init__(self, tell: Tell) -> None:
        self._tell = tell
        self._told, self._done, self._of = "", 0, 0

    def begin(self, told: str, of: int) -> None:
        """Begin a step of so many parts."""
        self._told, self._done, self._of = told, 0, of
        self._tell(told, 0, of)

    def step(self) -> None:
        """Tell that one more part is done."""
        self._done += 1
        self._tell(self._told, self._done, self._of)


def _draw(share: Share, plan: Plan, count: _Count) -> list[Copy]:
    count.begin("Drawing", len(plan.draws))
    found: dict[int, Copy] = {}
    for place, copy in share(plan.draws):
        found[place] = copy
        count.step()
    return [found[place] for place in range(len(plan.draws))]


def _typeset(share: Share, plan: Plan, copies: Sequence[Copy], target: SetFolder, count: _Count) -> int:
    """Typeset and write everything as it comes; give the pages of the sheets."""
    named = plan.settings(copies)
    count.begin("Typesetting", len(plan.draws) + len(plan.keys))
    pages = 0
    for place, made in share([task for _, task in named]):
        name, task = named[place]
        target.write(name, made.pdf)
        if name in plan.sheets:
            pages += made.pages
        if not isinstance(task, SetAll):
            count.step()
    return pages


def _processes(options: argparse.Namespace, sheets: int) -> int:
    """Tell how many processes there are to be; one is this process itself."""
    if options.jobs:
        return min(int(options.jobs), sheets + 1)
    return max(1, min(_processors(), sheets // FOR_A_PROCESS))


def _processors() -> int:
    """Count the processors that this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def _tell(plan: Plan, target: SetFolder, opened: Opened, pages: int) -> None:
    sheets, questions = len(plan.draws), plan.draws[0].recipe.questions
    what = f"{console.count(sheets, 'sheet')}, {console.count(pages, 'page')}, and the key"
    size = f"{round(target.bytes / 1000):,} kB"
    console.say(f"Wrote {what} from {told_as(opened.folder)} to {target.told()}: {size}")
    if plan.is_smaller:
        questions = plan.draws[0].recipe.questions
        told = f"{console.count(sheets, 'sheet')} of {console.count(questions, 'question')}"
        console.say(f"That is what the dossier has questions for: {told} that are sure to differ")
    if opened.unproved:
        console.say(f"Not proved, and left out: {opened.told}")
    if plan.is_set and (others := target.others()):
        named = ", ".join(others[:3]) + (f" and {len(others) - 3} more" if len(others) > 3 else "")
        console.say(f"Not of this set, and left there: {console.escaped(named)}")
