"""Casting the lots of several sets of questions together, so that each topic comes about as often as it should.

Each question of a set has to be asked with the same probability, or the choices would tell something. Cast one by one,
the lots would give some sheets many questions of one topic. Dependent rounding (Gandhi, Khuller, Parthasarathy and
Srinivasan 2006, "Dependent rounding and its applications to approximation algorithms") does both: it keeps the
probability of every question, and each topic comes as often as on average, rounded up or down.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from fractions import Fraction
from typing import Final

from briefing.quiz.chance import Chance
from briefing.quiz.question import Question

Edge = tuple[int, str]
"""A set, and a topic or an importance."""

_STEPS: Final = 1 << 40


def cast(
    sets: Sequence[Sequence[Question]], sides: Sequence[Callable[[Question], str]], chance: Chance
) -> list[Question]:
    """Say of each set which question is asked: of which topic, then of those which importance, then which of the rest.

    A side gives a question's topic, or its importance; it comes as often as on average over what was said before.
    """
    left = [*sets]
    for side in sides:
        parts: dict[Edge, Fraction] = {}
        for place, members in enumerate(left):
            for name, number in sorted(Counter(map(side, members)).items()):
                parts[place, name] = Fraction(number, len(members))
        fallen = {place: name for (place, name), part in rounded(parts, chance).items() if part}
        left = [[each for each in members if side(each) == fallen[place]] for place, members in enumerate(left)]
    return [chance.one(members) for members in left]


def rounded(parts: Mapping[Edge, Fraction], chance: Chance) -> Mapping[Edge, int]:
    """Round each part to 0 or 1 with itself as the probability; those of a set or a topic add up as before, rounded.

    The parts of a set add up to one. What is said of topics here holds of anything that sets have parts of.
    """
    found = dict(parts)
    while path := _path([edge for edge, part in found.items() if 0 < part < 1]):
        up, down = path[::2], path[1::2]
        rise = min([*(1 - found[each] for each in up), *(found[each] for each in down)])
        fall = min([*(found[each] for each in up), *(1 - found[each] for each in down)])
        is_up = Fraction(chance.below(_STEPS), _STEPS) * (rise + fall) < fall
        for each in up:
            found[each] += rise if is_up else -fall
        for each in down:
            found[each] -= rise if is_up else -fall
    return {edge: int(part) for edge, part in found.items()}


def _path(edges: Sequence[Edge]) -> Sequence[Edge]:
    """Give edges each of which meets the next, in a set and in a topic by turns: a cycle, or a way that can't go on.

    A set is met by two or none. So a way that begins at a topic that is met by one ends at another such topic, or
    runs into a cycle, and so does every way if there is no such topic.
    """
    often = Counter(topic for _, topic in edges)
    at: int | str | None = next((topic for _, topic in edges if often[topic] == 1), edges[0][1] if edges else None)
    path: list[Edge] = []
    met: dict[int | str, int] = {}
    while at is not None and at not in met:
        met[at] = len(path)
        edge = next((each for each in edges if at in each and each not in path[-1:]), None)
        if edge is None:
            return path
        path.append(edge)
        at = edge[1] if edge[0] == at else edge[0]
    return path[met[at] :] if at is not None else path
