"""How much the looks of a ladder tell about the key's rung, over all rungs on which it can lie.

Of some keys a look tells more than its rank does: 19 has the greatest last digit of all ladders around it. So among the
ladders that can be climbed those are taken on which such looks point to the key about as often as to any other rung.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import Any, Final

Slide = tuple[Sequence[str], int]
"""The texts of the choices, and the place of the key."""

_NUMBER: Final = re.compile(r"\d[\d,]*")


def unevenness(slides: Sequence[Slide]) -> float:
    """Measure how far from chance it leads to take the choice that has the most of a look, or the least."""
    return sum(_astray(slides, look) for look in _LOOKS)


def _astray(slides: Sequence[Slide], look: Callable[[Sequence[str]], Sequence[Any]]) -> float:
    most = least = 0.0
    for texts, key in slides:
        seen = look(texts)
        most += (seen[key] == max(seen)) / seen.count(max(seen))
        least += (seen[key] == min(seen)) / seen.count(min(seen))
    chance = sum(1 / len(texts) for texts, _ in slides)
    return (abs(most - chance) + abs(least - chance)) / len(slides)


def _digits(text: str) -> list[int]:
    """Give the digits of the number that varies: the day, else the year, or the lower end of a range."""
    found = _NUMBER.search(text)
    return [int(digit) for digit in found[0] if digit.isdigit()] if found else [0]


def _zeros(text: str) -> int:
    digits = "".join(map(str, _digits(text)))
    return len(digits) - len(digits.rstrip("0"))


def _likeness(texts: Sequence[str]) -> list[int]:
    """Count the pairs of characters that each choice has in common with the others."""
    pairs = [{text[at : at + 2] for at in range(len(text) - 1)} for text in texts]
    return [sum(len(one & other) for other in pairs) - len(one) for one in pairs]


_LOOKS: Final[Sequence[Callable[[Sequence[str]], list[Any]]]] = (
    lambda texts: [len(text) for text in texts],
    lambda texts: [max(map(len, text.split())) for text in texts],
    lambda texts: [*texts],
    lambda texts: [_digits(text)[-1] for text in texts],
    lambda texts: [sum(_digits(text)) for text in texts],
    lambda texts: [_zeros(text) for text in texts],
    _likeness,
)
