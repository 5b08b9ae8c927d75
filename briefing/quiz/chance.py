"""Drawing by lot from a stream of numbers that is handed in, so that one seed gives one session on every machine.

Only the stream itself is used: how `random` shuffles and samples may change with the version of Python, what
`random.random` gives for a seed may not (documented under "Notes on Reproducibility").
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Sequence
from itertools import accumulate
from typing import TypeVar

T = TypeVar("T")


class Chance:
    """Draws from a stream of uniform numbers in [0, 1)."""

    def __init__(self, uniform: Callable[[], float]) -> None:
        self._uniform = uniform

    def below(self, bound: int) -> int:
        """Draw a number from 0 to one less than the bound."""
        return int(self._uniform() * bound)

    def one(self, among: Sequence[T]) -> T:
        """Draw one of a sequence that is not empty."""
        return among[self.below(len(among))]

    def weighted(self, among: Sequence[T], weights: Sequence[float]) -> T:
        """Draw one with a probability in proportion to its weight; at least one weight is positive."""
        sums = [*accumulate(weights)]
        return among[min(bisect_right(sums, self._uniform() * sums[-1]), len(among) - 1)]

    def shuffled(self, among: Sequence[T]) -> list[T]:
        """Give all in an order drawn by lot (Fisher and Yates)."""
        found = [*among]
        for last in range(len(found) - 1, 0, -1):
            other = self.below(last + 1)
            found[last], found[other] = found[other], found[last]
        return found

    def sample(self, among: Sequence[T], number: int) -> list[T]:
        """Draw so many different ones, all if there are fewer, in the order in which they were drawn."""
        return self.shuffled(among)[:number]
