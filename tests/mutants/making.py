"""All mutants of a dossier, and a fair sample of them."""

from __future__ import annotations

import random
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping

from briefing.model.dossier import Dossier
from briefing.reading.names import Names
from briefing.reading.statement import read_statement
from tests.mutants.certainties import of_acts, of_certainties, of_senses
from tests.mutants.dates import of_dates
from tests.mutants.figures import of_figures
from tests.mutants.mutation import Mutant, Subject, Tree
from tests.mutants.names import of_names, of_quotations
from tests.mutants.summaries import of_summaries

Trees = Mapping[str, Mapping[str, Tree]]

MAKERS: tuple[Callable[[Subject], Iterator[Mutant]], ...] = (
    of_dates,
    of_figures,
    of_names,
    of_quotations,
    of_certainties,
    of_acts,
)


def mutants(dossier: Dossier, trees: Trees, seed: int = 1) -> Iterator[Mutant]:
    """Make all mutants; `trees` are the facts of each article as they stand in its file."""
    names = Names.of(dossier.entities)
    for subject in _subjects(dossier, trees, names, seed):
        for make in MAKERS:
            yield from make(subject)
    yield from of_summaries(dossier, names, seed)


def negations(dossier: Dossier, trees: Trees, seed: int = 1) -> Iterator[Mutant]:
    """Make the mutants that say the contrary with the same dates, names and numbers."""
    for subject in _subjects(dossier, trees, Names.of(dossier.entities), seed):
        yield from of_senses(subject)


def _subjects(dossier: Dossier, trees: Trees, names: Names, seed: int) -> Iterator[Subject]:
    for fact in dossier.facts:
        article, name = fact.id.split("/")
        said = read_statement(fact.text, names)
        yield Subject(fact, trees[article][name], said, dossier, random.Random(f"{seed} {fact.id}"))


def sample(every: Iterable[Mutant], size: int, seed: int = 1) -> list[Mutant]:
    """Choose mutants so that each kind and style has its turn, and within these each fact.

    Rare kinds are taken whole before the frequent ones fill the rest.
    """
    chance = random.Random(seed)
    groups: defaultdict[tuple[str, str], list[Mutant]] = defaultdict(list)
    for mutant in every:
        groups[mutant.kind, mutant.style].append(mutant)
    chosen: list[Mutant] = []
    waiting = [_by_turns(group, chance) for _, group in sorted(groups.items())]
    while waiting and len(chosen) < size:
        chosen += [group.pop() for group in waiting][: size - len(chosen)]
        waiting = [group for group in waiting if group]
    return chosen


def _by_turns(group: list[Mutant], chance: random.Random) -> list[Mutant]:
    """Shuffle a group so that, from its end, each fact comes once before any comes again."""
    shuffled = chance.sample(group, len(group))
    seen: defaultdict[tuple[str, str | None], int] = defaultdict(int)
    turns = []
    for mutant in shuffled:
        turns.append((seen[mutant.article, mutant.fact], mutant))
        seen[mutant.article, mutant.fact] += 1
    return [mutant for _, mutant in sorted(turns, key=lambda pair: -pair[0])]
