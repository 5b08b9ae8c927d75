"""What all sheets of a class set have in common, found out by drawing a few that nobody gets."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import chain
from typing import Final

from briefing.errors import BriefingError
from briefing.export.class_sets.drafts import Plan, draw_sets
from briefing.export.class_sets.lots import lot
from briefing.export.class_sets.shares import average, ranges
from briefing.export.class_sets.written import Filling, Matter
from briefing.quiz.question import Kind

_SAMPLES: Final = 4
_WRITTEN: Final = 4
"""One of so many questions is answered in words: recalling is harder than recognising, and slower."""
_ORDERED: Final = (10, 4, 2, 1)
"""One of so many is an order; of fewer where there are too few others."""


class TooFewError(BriefingError):
    """A sheet is to have more questions than can stand beside each other."""

    def __init__(self, wanted: int, most: int) -> None:
        super().__init__(
            f"there are too few questions for a sheet of {wanted}: at most {most} can be asked beside each other",
            hint=f"ask for {most} or fewer" if most else "add facts that questions can be asked about",
        )
        self.most = most
        """So many can be drawn."""


def plan(matter: Matter, questions: int, seed: int) -> Plan:
    """Plan sheets of so many questions; raise TooFewError if there are too few."""
    found = _best(matter, questions, seed)
    if found.questions == questions:
        return found
    most = found.questions
    # Fewer questions are planned otherwise, so that what was found has to be tried.
    while most and (fewer := _best(matter, most, seed).questions) < most:
        most = fewer
    raise TooFewError(questions, most)


def _best(matter: Matter, questions: int, seed: int) -> Plan:
    """Give the first plan by which sheets have as many questions as wanted, or the one by which they have most."""
    best: Plan | None = None
    for found in _plans(matter, questions, seed):
        if best is None or found.questions > best.questions:
            best = found
        if best.questions == questions:
            break
    return best or Plan(0, 0, 0, {})


def _plans(matter: Matter, questions: int, seed: int) -> Iterator[Plan]:
    for part in _ORDERED:
        chosen, ordered = questions - questions // _WRITTEN, (questions + part // 2) // part
        found = _planned(matter, questions, chosen, ordered, seed)
        yield found
        if found.chosen == chosen:
            yield _planned(matter, questions, questions - found.written, ordered, seed)


def _planned(matter: Matter, questions: int, chosen: int, ordered: int, seed: int) -> Plan:
    """Plan sheets of so many questions with choices and so many orders, or as many as there are on all samples."""
    chances = [lot(f"{seed}/plan/{sample}") for sample in range(_SAMPLES)]
    drawn = [draw_sets(matter, chosen, ordered, chance) for chance in chances]
    chosen = min(map(len, drawn))
    sets = [each[:chosen] for each in drawn]
    ordered = min(sum(each.posed.question.kind is Kind.ORDER for each in several) for several in sets)
    filled = [
        Filling(matter, several, Counter()).fill(questions - chosen, {}, chance)
        for several, chance in zip(sets, chances, strict=True)
    ]
    written = min(map(len, filled))
    several = [
        (*(each.members for each in sampled), *((each.question,) for each in posed[:written]))
        for sampled, posed in zip(sets, filled, strict=True)
    ]
    shares = average(chain.from_iterable(several), matter.topics)
    limits = ranges({trait: share / _SAMPLES for trait, share in shares.items()})
    return Plan(chosen, ordered, written, limits)
