"""Room for labels: spreading a column apart, sharing lanes, finding a free place."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import accumulate


def spread(wanted: Sequence[float], heights: Sequence[float], top: float, bottom: float, gap: float) -> list[float]:
    """Give the upper edges of stacked boxes, in order, as near to their wanted centres as can be without overlap.

    The sum of squared displacements is the least possible (isotonic regression by pooling adjacent violators: Ayer et
    al., 1955); the stretch from top to bottom must hold all boxes with their gaps.
    """
    before = [0.0, *accumulate(height + gap for height in heights)][: len(heights)]
    room = bottom - top - sum(heights) - gap * max(0, len(heights) - 1)
    pools: list[tuple[float, int]] = []
    for centre, height, offset in zip(wanted, heights, before, strict=True):
        pools.append((centre - height / 2 - offset, 1))
        while len(pools) > 1 and pools[-2][0] > pools[-1][0]:
            (late, many), (early, few) = pools.pop(), pools.pop()
            pools.append(((late * many + early * few) / (many + few), many + few))
    level = [value for value, count in pools for _ in range(count)]
    return [min(max(value, top), top + max(room, 0.0)) + offset for value, offset in zip(level, before, strict=True)]


def lanes(extents: Iterable[tuple[float, float]], gap: float) -> list[int]:
    """Give each stretch the first lane in which it keeps the gap to those before it."""
    taken: list[list[tuple[float, float]]] = []
    chosen = []
    for begin, end in extents:
        free = (
            number
            for number, lane in enumerate(taken)
            if all(end + gap <= other[0] or other[1] + gap <= begin for other in lane)
        )
        number = next(free, len(taken))
        if number == len(taken):
            taken.append([])
        taken[number].append((begin, end))
        chosen.append(number)
    return chosen
