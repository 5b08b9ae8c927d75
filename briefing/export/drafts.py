"""One sheet of a class set as it is drawn.

Nothing but knowledge may tell a key (`quiz.composing`). So sets of choices are drawn without regard to what is to be
balanced, and then the lot is cast for all of them together: of all ways to ask one question of each set it takes one
by which as many have each trait as fall to this sheet. How many do is the average rounded by lot, so that over many
sheets each member of a set is the key as often as any other. Questions to be answered in words have no key that could
be guessed by its looks; they are chosen so that they even out what is left.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final, NamedTuple

from briefing.export.handouts import wanted
from briefing.export.shares import ABSENT, Range, Shares, Trait, by_lot, count, traits
from briefing.export.written import Filling, Matter
from briefing.quiz.chance import Chance
from briefing.quiz.composing import QuestionSet, compose_sets
from briefing.quiz.question import Kind, Posed, Question

_CASTS: Final = 3000
"""So often a lot is cast anew to come nearer to what falls to a sheet."""


class Plan(NamedTuple):
    """What all sheets of a set have in common."""

    chosen: int
    """Questions with choices, those to be put in order among them."""
    ordered: int
    written: int
    shares: Shares
    """Of the questions with choices."""
    limits: Mapping[Trait, Range]
    """Of all questions."""

    @property
    def questions(self) -> int:
        """Give the number of questions of a sheet."""
        return self.chosen + self.written


class Draft(NamedTuple):
    """The questions of a sheet, and what is amiss with them."""

    posed: tuple[Posed, ...]
    amiss: tuple[int, ...]
    """How many it lacks, how many are beyond the limits, and how many are off what fell to it by lot."""


def draw_sets(matter: Matter, number: int, ordered: int, chance: Chance) -> tuple[QuestionSet, ...]:
    """Draw the sets of a sheet, orders first: for these there is less room later."""
    kinds = {row.id: row.kind for row in matter.rows}
    names = sorted(wanted(matter.rows, chance), key=lambda name: kinds[name] is not Kind.ORDER)
    return compose_sets(matter.bank, names, number, chance, {Kind.ORDER: ordered})


def draft(matter: Matter, plan: Plan, chance: Chance) -> Draft:
    """Draw the questions of a sheet."""
    sets = draw_sets(matter, plan.chosen, plan.ordered, chance)
    asked, off = _cast(sets, by_lot(plan.shares, chance), matter.topics, chance)
    found = [each.asking(member, matter.bank.world) for each, member in zip(sets, asked, strict=True)]
    chosen = [each for each in found if isinstance(each, Posed)]
    filling = Filling(matter, sets, count(asked, matter.topics))
    posed = (*chosen, *filling.fill(plan.written, plan.limits, chance))
    has = count((each.question for each in posed), matter.topics)
    lacking = plan.chosen + plan.written - len(posed)
    beyond = sum(_beyond(has[trait], plan.limits.get(trait, ABSENT)) for trait in {*has, *plan.limits})
    return Draft(posed, (lacking, beyond, off))


def _beyond(number: int, limit: Range) -> int:
    return max(limit.least - number, number - limit.most, 0)


def _cast(
    sets: Sequence[QuestionSet], fallen: Mapping[Trait, int], topics: Mapping[str, str], chance: Chance
) -> tuple[list[Question], int]:
    """Cast lots until as many questions have each trait as fall to the sheet; tell by how many they are off."""
    asked = [each.posed.question for each in sets]
    over = count(asked, topics)
    over.subtract(fallen)
    off = sum(map(abs, over.values()))
    for _ in range(_CASTS if sets else 0):
        if off == 0:
            break
        at = chance.below(len(sets))
        member = chance.one(sets[at].members)
        changed = dict.fromkeys((*traits(asked[at], topics), *traits(member, topics)), 0)
        for trait in traits(asked[at], topics):
            changed[trait] -= 1
        for trait in traits(member, topics):
            changed[trait] += 1
        nearer = sum(abs(over[trait]) - abs(over[trait] + change) for trait, change in changed.items())
        if nearer >= 0:
            asked[at], off = member, off - nearer
            over.update(changed)
    return asked, off
