"""Orders as people type them: '2 1 3', 'B A C', 'b,a,c', 'bac'."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import combinations
from typing import Final

from briefing.quiz.grading.verdicts import HALF, partly, right, unclear, wrong
from briefing.quiz.response import Grade

_JOINTS: Final = re.compile(r"\b(?:first|then|next|finally|last|and|after that|before|followed by|order)\b|[^a-z0-9]+")


def grade_order(text: str, key: Sequence[int]) -> Grade:
    """Grade an order; ``key`` holds the positions, from 0, of what was shown, in their right order."""
    places = _places(text.lower(), len(key))
    if places is None:
        example = " ".join(str(place + 1) for place in range(len(key)))
        return unclear(f"Type each of the {len(key)} numbers once, the earliest first, for example: {example}")
    read_as = " ".join(str(place + 1) for place in places)
    rank = {place: number for number, place in enumerate(key)}
    turned = sum(rank[one] > rank[other] for one, other in combinations(places, 2))
    shown = " ".join(str(place + 1) for place in key)
    if not turned:
        return right("All are in their right order.", read_as)
    if turned == 1 and len(key) > 2:
        return partly(HALF, f"All but two neighbours are in their right order: {shown}.", read_as)
    return wrong(f"The order is {shown}.", read_as)


def _places(text: str, number: int) -> list[int] | None:
    """Read the positions; None unless each is there once."""
    parts = [part for part in _JOINTS.split(text) if part]
    if len(parts) == 1 and number > 1:
        parts = [*parts[0]]
    found = [_place(part) for part in parts]
    return [*map(int, found)] if sorted(found) == [*range(number)] else None


def _place(part: str) -> int:
    if part.isascii() and part.isdecimal() and len(part) <= 2:
        return int(part) - 1
    return ord(part) - ord("a") if len(part) == 1 and part.isalpha() and part.isascii() else -1
