"""One sheet of a class set as it is drawn.

Nothing but knowledge may tell a key (`quiz.composing`): whatever sets of choices a sheet has, each question of a set is
to be asked with the same probability. So what is to be balanced is balanced in two other ways. Of more sets than are
needed those are taken of which as many questions have each trait, on average, as a sheet shall have; then the lots are
cast together (`casting`). What is left uneven the questions to be answered in words even out, for they have no choices.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from fractions import Fraction
from math import ceil, floor
from typing import Final, NamedTuple

from briefing.export.class_sets.casting import cast
from briefing.export.class_sets.shares import ABSENT, SIDES, Range, Shares, Trait, average, count, importance
from briefing.export.class_sets.written import Filling, Matter
from briefing.export.handouts import wanted
from briefing.quiz.chance import Chance
from briefing.quiz.composing import QuestionSet, compose_sets
from briefing.quiz.question import Kind, Posed

_SPARE: Final = 5
"""For so many sets one more is drawn, so that there is a choice."""
_SWAPS: Final = 100
"""So often a set is taken instead of another to come nearer to what a sheet shall have."""
_DRAWS: Final = 8
_DRAWN: Final = 120
"""So many times sets are drawn at most, and for small sheets as often as makes so many sets."""
_FILLS: Final = 8
"""So many times questions in words are drawn at most to even out a sheet."""
_CASTS: Final = 4
"""So many times lots are cast for the best sets if none would do."""


class Plan(NamedTuple):
    """What all sheets of a set have in common."""

    chosen: int
    """Questions with choices, those to be put in order among them."""
    ordered: int
    written: int
    limits: Mapping[Trait, Range]

    @property
    def questions(self) -> int:
        """Give the number of questions of a sheet."""
        return self.chosen + self.written


def draw_sets(matter: Matter, number: int, ordered: int, chance: Chance) -> list[QuestionSet]:
    """Draw the sets of a sheet, orders first: for these there is less room later."""
    kinds = {row.id: row.kind for row in matter.rows}
    names = sorted(wanted(matter.rows, chance), key=lambda name: kinds[name] is not Kind.ORDER)
    return [*compose_sets(matter.bank, names, number, chance, {Kind.ORDER: ordered})]


def draft(matter: Matter, plan: Plan, chance: Chance) -> tuple[Posed, ...]:
    """Draw the questions of a sheet, as near to its plan as can be.

    To cast lots again because of what they gave would make some keys more probable than others. So sets are judged
    before that; once the lots are cast a sheet fails only if no question in words can even it out, which is seldom.
    """
    nearest: tuple[int, Sequence[QuestionSet]] | None = None
    sheets: list[tuple[int, tuple[Posed, ...]]] = []
    for _ in range(max(_DRAWS, _DRAWN // max(1, plan.chosen))):
        found = _taken(matter, plan, chance)
        nearest = min(nearest or found, found, key=lambda each: each[0])
        if found[0] == 0:
            sheets.append(_asked(matter, plan, found[1], chance))
            if sheets[-1][0] == 0:
                return sheets[-1][1]
    if nearest and not sheets:
        sheets = [_asked(matter, plan, nearest[1], chance) for _ in range(_CASTS)]
    return min(sheets, key=lambda each: each[0])[1]


def _taken(matter: Matter, plan: Plan, chance: Chance) -> tuple[int, Sequence[QuestionSet]]:
    """Take sets by which a sheet can be as planned, or nearly; tell how far it will be off."""
    drawn = draw_sets(matter, plan.chosen + -(-plan.chosen // _SPARE), plan.ordered, chance)
    taken, spare = drawn[: plan.chosen], drawn[plan.chosen :]
    off = _off(taken, matter, plan)
    # Orders stand in front.
    first = min(plan.ordered, len(taken))
    for _ in range(_SWAPS if spare and first < len(taken) else 0):
        if not any(off):
            break
        one, other = first + chance.below(len(taken) - first), chance.below(len(spare))
        taken[one], spare[other] = spare[other], taken[one]
        now = _off(taken, matter, plan)
        if now > off:
            taken[one], spare[other] = spare[other], taken[one]
        off = min(now, off)
    return off[0], taken


def _off(sets: Sequence[QuestionSet], matter: Matter, plan: Plan) -> tuple[int, int]:
    """Tell by how many questions a sheet will miss its plan, and by how many it may if the lots fall badly."""
    shares = average((each.members for each in sets), matter.topics)
    room = plan.questions - len(sets)
    # One that is written for want of choices is still within one.
    lacking = max(0, plan.chosen - len(sets) - 1)
    return lacking + _missing(shares, plan.limits, room, 0), _missing(shares, plan.limits, room, 1)


def _missing(shares: Shares, limits: Mapping[Trait, Range], room: int, straying: int) -> int:
    """Tell by how many questions limits are missed if so many are still to be asked, and so many importances stray."""
    over = 0
    short: Counter[str] = Counter()
    for trait in sorted({*shares, *limits}):
        share, limit = shares.get(trait, Fraction()), limits.get(trait, ABSENT)
        strays = straying if trait.side == "importance" else 0
        over += max(0, ceil(share) + strays - limit.most)
        short[trait.side] += max(0, limit.least - floor(share) + strays)
    return over + sum(max(0, short[side] - room) for side in SIDES)


def _asked(matter: Matter, plan: Plan, sets: Sequence[QuestionSet], chance: Chance) -> tuple[int, tuple[Posed, ...]]:
    """Cast the lots and add what is to be answered in words; tell by how many questions the sheet is off its plan."""
    asked = cast([each.members for each in sets], (matter.topic, importance), chance)
    found = [each.asking(question, matter.bank.world) for each, question in zip(sets, asked, strict=True)]
    chosen = [each for each in found if isinstance(each, Posed)]
    filling = Filling(matter, sets, count(asked, matter.topics))
    sheets: list[tuple[int, tuple[Posed, ...]]] = []
    for attempt in range(_FILLS):
        # By turns, beginning with what favours no topic more than need be.
        rare_first = attempt % 2 == 1
        written = filling.fill(plan.questions - len(chosen), plan.limits, chance, rare_first=rare_first)
        sheets.append((_amiss((*chosen, *written), matter, plan), (*chosen, *written)))
        if sheets[-1][0] == 0:
            break
    return min(sheets, key=lambda each: each[0])


def _amiss(posed: Sequence[Posed], matter: Matter, plan: Plan) -> int:
    has = count((each.question for each in posed), matter.topics)
    beyond = sum(_beyond(has[trait], plan.limits.get(trait, ABSENT)) for trait in {*has, *plan.limits})
    return beyond + plan.questions - len(posed)


def _beyond(number: int, limit: Range) -> int:
    return max(limit.least - number, number - limit.most, 0)
