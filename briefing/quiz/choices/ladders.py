"""Ladders: choices at drawn distances from each other, slid so that the key lies on a rung drawn by lot.

Distances come first, without regard to the key's rung, and hold only if every rung of every slide does: so the key is
the lowest, a middle one or the highest equally often, whatever bounds there are. A rung that fails is never drawn anew,
for that would tell which one is the key.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache
from itertools import accumulate, islice, product
from math import inf
from typing import Final, NamedTuple

from briefing.quiz.chance import Chance
from briefing.quiz.choices.evenness import unevenness
from briefing.quiz.choices.gathering import CHOICES, FEWEST
from briefing.quiz.question import Choice

Rung = Callable[[int], Choice | None]
"""Gives the choice so many steps above the key, itself at 0; None where there can be none."""

_LADDERS: Final = 20
"""Ladders that are compared."""
_WORSE: Final = 0.1
"""A ladder that is so much more uneven than the most even one may be taken as well."""


class Ladder(NamedTuple):
    """Where rungs may be, and how far from each other."""

    rung: Rung
    gaps: Sequence[int] = (1, 2, 3, 4)
    """The distances between neighbours, in steps."""
    most: int = CHOICES


def climb(ladder: Ladder, chance: Chance, uneven: float = inf) -> tuple[Choice, ...]:
    """Draw choices, the lowest first, as many as can be; give nothing where there are too few, or all too uneven."""
    known = cache(ladder.rung)
    for number in range(ladder.most, FEWEST - 1, -1):
        drawn = chance.shuffled([*product(ladder.gaps, repeat=number - 1)])
        held = [*islice(filter(None, (_slides(known, steps) for steps in drawn)), _LADDERS)]
        even = _evenest(held, uneven)
        if even:
            return chance.one(chance.one(even))
    return ()


def _slides(rung: Rung, steps: Sequence[int]) -> tuple[tuple[Choice, ...], ...]:
    """Slide a ladder so that the key lies on each of its rungs in turn; give nothing if any rung fails."""
    heights = (0, *accumulate(steps))
    found: list[tuple[Choice, ...]] = []
    for at in heights:
        slide: list[Choice] = []
        for height in heights:
            if (choice := rung(height - at)) is None:
                return ()
            slide.append(choice)
        found.append(tuple(slide))
    return tuple(found)


def _evenest(
    ladders: Sequence[tuple[tuple[Choice, ...], ...]], uneven: float
) -> Sequence[tuple[tuple[Choice, ...], ...]]:
    """Keep the ladders whose looks tell least about the key's rung."""
    told = [unevenness([([each.text for each in slide], at) for at, slide in enumerate(each)]) for each in ladders]
    return [each for each, much in zip(ladders, told, strict=True) if much <= min(min(told) + _WORSE, uneven)]
