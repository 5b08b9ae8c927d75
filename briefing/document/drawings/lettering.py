"""How wide text is and where it breaks, without a font engine."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Final

from briefing.document.drawings.advances import ADVANCES

SIZE: Final = 8.0
LEADING: Final = 10.0
SMALL: Final = 7.0
REGULAR: Final = 400
SEMIBOLD: Final = 600

_RESERVE: Final = 1.015
"""Kerning moves a line by up to about one in a hundred, mostly inwards."""


def width(text: str, size: float = SIZE, weight: int = REGULAR) -> float:
    """Give the width of a line in points, never less than it will be."""
    table = ADVANCES[weight]
    return sum(table.get(character, _widest(weight)) for character in text) * size / 1000 * _RESERVE


@cache
def _widest(weight: int) -> int:
    """Give the advance that an unknown character is taken to have."""
    return max(ADVANCES[weight].values())


def wrap(text: str, room: float, size: float = SIZE, weight: int = REGULAR) -> tuple[str, ...]:
    """Break text into lines that fit the room; only a word wider than the room is broken itself."""
    lines: list[str] = []
    for word in _words(text, room, size, weight):
        if lines and width(f"{lines[-1]} {word}", size, weight) <= room:
            lines[-1] = f"{lines[-1]} {word}"
        else:
            lines.append(word)
    return tuple(lines)


def _words(text: str, room: float, size: float, weight: int) -> Iterator[str]:
    """Give the words of a text, parting those that no line can hold."""
    for word in text.split(" "):
        rest = word
        while width(rest, size, weight) > room and len(rest) > 1:
            fitting = max(1, _fitting(rest, room, size, weight))
            yield rest[:fitting]
            rest = rest[fitting:]
        if rest:
            yield rest


def _fitting(word: str, room: float, size: float, weight: int) -> int:
    """Count the leading characters that fit."""
    return sum(width(word[:count], size, weight) <= room for count in range(1, len(word) + 1))
