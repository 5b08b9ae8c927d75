"""What is to be drawn and which files are to be made of it, for a class set and for sheets by their codes."""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from briefing.cli.handouts import COPIES, QUESTIONS
from briefing.cli.handouts.workshop import Draw, Given, Rebuild, SetAll, SetKey, SetSheet, Task
from briefing.document.sheet import NumberedSheet
from briefing.document.structure import Paper
from briefing.export.class_sets.drawer import Copy
from briefing.export.class_sets.sheet_codes import Recipe, read, write
from briefing.export.class_sets.sheet_keys import key_csv
from briefing.quiz.question import Kind


class KeyPlan(NamedTuple):
    """A key: the name of its files without ending, the sheets that it is to, and the command that makes it again."""

    name: str
    first: int
    end: int
    command: str


class Plan(NamedTuple):
    """What there is to do."""

    draws: tuple[Draw | Rebuild, ...]
    sheets: tuple[str, ...]
    """The names of their files, or of the one that holds them all."""
    keys: tuple[KeyPlan, ...]
    is_set: bool
    is_smaller: bool = False
    """It has fewer questions or sheets than is usual, since the dossier has no more."""

    @property
    def names(self) -> tuple[str, ...]:
        """Name all files."""
        keys = (f"{key.name}.{ending}" for key in self.keys for ending in ("pdf", "csv"))
        return (*self.sheets, *keys)

    def tables(self, copies: Sequence[Copy], given: Given) -> Iterator[tuple[str, bytes]]:
        """Write the keys as tables."""
        for key in self.keys:
            yield f"{key.name}.csv", key_csv(copies[key.first : key.end], given.dossier, given.bank.world)

    def settings(self, copies: Sequence[Copy]) -> list[tuple[str, Task]]:
        """Give what is to be typeset for each file, what takes longest first."""
        sheets = [NumberedSheet(copy.number, copy.sheet) for copy in copies]
        papers = [each.recipe.paper for each in self.draws]
        keys: list[tuple[str, Task]] = [
            (f"{key.name}.pdf", SetKey(papers[key.first], sheets[key.first : key.end], key.command))
            for key in self.keys
        ]
        if len(self.sheets) < len(sheets):
            return [(self.sheets[0], SetAll(papers[0], sheets)), *keys]
        each = zip(self.sheets, papers, sheets, strict=True)
        return [*keys, *((name, SetSheet(paper, sheet)) for name, paper, sheet in each)]


def plan_set(options: argparse.Namespace) -> Plan:
    """Plan a class set."""
    copies = options.copies or COPIES
    kinds = tuple(kind for kind in Kind if kind in (options.kind or ()))
    paper = Paper(options.paper or Paper.A4)
    recipe = Recipe(options.seed or 0, options.questions or QUESTIONS, kinds, paper)
    digits = max(2, len(str(copies)))
    each = tuple(f"sheet-{number:0{digits}}.pdf" for number in range(1, copies + 1))
    return Plan(
        tuple(Draw(recipe, number) for number in range(1, copies + 1)),
        ("sheets.pdf",) if options.collate else each,
        (KeyPlan("key", 0, copies, _command(options, copies, recipe)),),
        is_set=True,
    )


def _command(options: argparse.Namespace, copies: int, recipe: Recipe) -> str:
    """Give the command that makes a set again."""
    told = (
        f"--copies {copies} --questions {recipe.questions} --seed {recipe.seed}",
        *(f"--kind {kind}" for kind in recipe.kinds),
        f"--paper {recipe.paper}",
        _unproved(options),
    )
    return f"briefing handouts {' '.join(filter(None, told))}"


def _unproved(options: argparse.Namespace) -> str:
    return "--unproved" if options.unproved else ""


def plan_codes(options: argparse.Namespace) -> Plan:
    """Plan the sheets of codes, each with a key of its own; raise CodeError for what is no code."""
    codes = {write(code): code for code in map(read, options.code)}
    commands = {name: f"briefing handouts --code {name} {_unproved(options)}".strip() for name in codes}
    return Plan(
        tuple(map(Rebuild, codes.values())),
        tuple(f"sheet-{name}.pdf" for name in codes),
        tuple(KeyPlan(f"key-{name}", place, place + 1, commands[name]) for place, name in enumerate(codes)),
        is_set=False,
    )
