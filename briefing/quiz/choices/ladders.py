"""Ladders: choices at drawn distances from each other, slid so that the key lies on a rung drawn by lot.

Distances come first, without regard to the key's rung, and hold only if every rung of every slide does: so the key is
the lowest, a middle one or the highest equally often, whatever bounds there are. A rung that fails is never drawn anew,
for that would tell which one is the key.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache
from itertools import accumulate, product
from typing import Final

from briefing.quiz.chance import Chance
from briefing.quiz.choices.gathering import CHOICES, FEWEST
from briefing.quiz.question import Choice

Rung = Callable[[int], Choice | None]
"""Gives the choice so many steps above the key, itself at 0; None where there can be none."""

GAPS: Final = (1, 2, 3, 4)
"""The distances between neighbours, in steps."""


def climb(rung: Rung, chance: Chance, gaps: Sequence[int] = GAPS) -> tuple[Choice, ...]:
    """Draw a ladder, its lowest rung first, of as many rungs as can be; give nothing where there are too few."""
    known = cache(rung)
    for number in range(CHOICES, FEWEST - 1, -1):
        for steps in chance.shuffled([*product(gaps, repeat=number - 1)]):
            heights = (0, *accumulate(steps))
            slides = [[known(height - at) for height in heights] for at in heights]
            if all(all(slide) for slide in slides):
                return tuple(each for each in chance.one(slides) if each is not None)
    return ()
