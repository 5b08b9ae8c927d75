"""Drawing by lot from a stream of numbers that is handed in, so that one seed gives one session on every machine.

Only the stream itself is used: how `random` shuffles and samples may change with the version of Python, what
`random.random` gives for a seed may not (documented under "Notes on Reproducibility").
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
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

    def shuffled(self, among: Sequence[T]) -> list[T]:
        """Give all in an order drawn by lot (Fisher and Yates)."""
        found = [*among]
        for last in range(len(found) - 1, 0, -1):
            other = self.below(last + 1)
            found[last], found[other] = found[other], found[last]
        return found
