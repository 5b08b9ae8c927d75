"""Bots that learn: from questions on other facts, for on the same facts they would learn the facts."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from math import log
from zlib import crc32

from tests.bots.bots import FEATURES, MARKS
from tests.bots.sheets import Session, Sheet

Traits = Callable[[Sheet, Session, int], Iterable[Hashable]]
"""Describes a choice by traits that can be counted."""

PARTS = 4
"""Facts are parted so; a bot is tried on each part after it has learnt from the others."""


def ranks(sheet: Sheet, session: Session, at: int) -> Iterator[Hashable]:
    """Describe a choice by where it ranks in each feature, and by its place."""
    for name, feature in {**FEATURES, **MARKS}.items():
        found = feature(sheet, session)
        if found is not None:
            yield name, sum(each < found[at] for each in found), sum(each > found[at] for each in found)
    yield "place", at, len(sheet.choices)


def ranks_by_kind(sheet: Sheet, session: Session, at: int) -> Iterator[Hashable]:
    """Describe a choice by the same, but for each slot by itself."""
    return ((sheet.slot, trait) for trait in ranks(sheet, session, at))


def places(sheet: Sheet, _: Session, at: int) -> Iterator[Hashable]:
    """Describe a choice by its place alone."""
    yield sheet.slot, at, len(sheet.choices)


LEARNERS: dict[str, Traits] = {
    "learner: ranks": ranks,
    "learner: ranks by slot": ranks_by_kind,
    "learner: places": places,
}


def part(fact: str) -> int:
    """Put a fact into one of the parts."""
    return crc32(fact.encode()) % PARTS


def learnt(sessions: Sequence[Session], traits: Traits) -> Iterator[tuple[Sheet, Sequence[float]]]:
    """Measure the choices of all questions by naive Bayes, learnt from questions on the facts of the other parts.

    Nothing is learnt from a question that shows what is right in the part that is tried: there it was wrong, since
    whatever has it right is left out, and a bot that learnt so would do worse than chance on any quiz.
    """
    described = [
        (sheet, [tuple(traits(sheet, session, at)) for at in range(len(sheet.choices))])
        for session in sessions
        for sheet in session
        if not sheet.order
    ]
    for tried in range(PARTS):
        answers = {(sheet.slot, sheet.answer) for sheet, _ in described if part(sheet.fact) == tried}
        right: Counter[Hashable] = Counter()
        wrong: Counter[Hashable] = Counter()
        for sheet, choices in described:
            if part(sheet.fact) != tried and answers.isdisjoint((sheet.slot, text) for text in sheet.choices):
                for at, choice in enumerate(choices):
                    (right if at == sheet.key else wrong).update(choice)
        weights = _weights(right, wrong)
        for sheet, choices in described:
            if part(sheet.fact) == tried:
                yield sheet, [sum(weights[trait] for trait in choice) for choice in choices]


def _weights(right: Counter[Hashable], wrong: Counter[Hashable]) -> defaultdict[Hashable, float]:
    weights: defaultdict[Hashable, float] = defaultdict(float)
    share = sum(right.values()) / max(1, sum(wrong.values()))
    for trait in {*right, *wrong}:
        weights[trait] = log((right[trait] + share) / ((wrong[trait] + 1) * share)) if share else 0.0
    return weights
