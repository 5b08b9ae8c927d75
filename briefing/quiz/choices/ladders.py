"""Ladders: choices at drawn distances from each other, slid so that the key lies on a rung drawn by lot.

Distances come first, without regard to the key's rung, and hold only if every rung of every slide does: so the key is
the lowest, a middle one or the highest equally often, whatever bounds there are. A rung that fails is never drawn anew,
for that would tell which one is the key.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache
from itertools import accumulate, product
from typing import NamedTuple

from briefing.quiz.chance import Chance
from briefing.quiz.choices.gathering import CHOICES, FEWEST
from briefing.quiz.question import Choice

Rung = Callable[[int], Choice | None]
"""Gives the choice so many steps above the key, itself at 0; None where there can be none."""


class Ladder(NamedTuple):
    """Where rungs may be, and how far from each other."""

    rung: Rung
    gaps: Sequence[int] = (1, 2, 3, 4)
    """The distances between neighbours, in steps."""
    most: int = CHOICES


def climb(ladder: Ladder, chance: Chance) -> tuple[Choice, ...]:
    """Draw choices, the lowest first, as many as can be; give nothing where there are too few."""
    known = cache(ladder.rung)
    for number in range(ladder.most, FEWEST - 1, -1):
        for steps in chance.shuffled([*product(ladder.gaps, repeat=number - 1)]):
            heights = (0, *accumulate(steps))
            slides = [[known(height - at) for height in heights] for at in heights]
            if all(all(slide) for slide in slides):
                return tuple(each for each in chance.one(slides) if each is not None)
    return ()
