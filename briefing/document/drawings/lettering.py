"""How wide text is and where it breaks, without a font engine."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import accumulate, takewhile
from typing import Final

from briefing.document.drawings.advances import CHARACTERS

SIZE: Final = 7.6
LEADING: Final = 9.6
REGULAR: Final = 400
SEMIBOLD: Final = 600

_RESERVE: Final = 1.015
"""Kerning moves a line by up to about one in a hundred, mostly inwards."""


_ADVANCES: Final = {
    weight: {character: advance for advance, characters in table.items() for character in characters}
    for weight, table in CHARACTERS.items()
}
_WIDEST: Final = max(max(table) for table in CHARACTERS.values())
"""What a character counts that the table lacks."""


def width(text: str, weight: int = REGULAR) -> float:
    """Give the width of a line in points, never less than it will be."""
    return _points(sum(_advances(text, weight)))


def wrap(text: str, room: float, weight: int = REGULAR) -> tuple[str, ...]:
    """Break text into lines that fit the room; only a word wider than the room is broken itself."""
    lines: list[str] = []
    for word in _words(text, room, weight):
        if lines and width(f"{lines[-1]} {word}", weight) <= room:
            lines[-1] = f"{lines[-1]} {word}"
        else:
            lines.append(word)
    return tuple(lines)


def balanced(text: str, room: float, weight: int = REGULAR) -> tuple[str, ...]:
    """Break text into as few lines as the room needs, all of about the same width."""
    lines = wrap(text, room, weight)
    if len(lines) == 1:
        return lines
    narrow = max(width(text, weight) / len(lines), *(width(word, weight) for word in text.split(" ")))
    while narrow < room and len(wrap(text, narrow, weight)) > len(lines):
        narrow += 2
    return wrap(text, min(narrow, room), weight)


def _words(text: str, room: float, weight: int) -> Iterator[str]:
    """Give the words of a text, parting those that no line can hold."""
    for word in text.split(" "):
        rest = word
        while width(rest, weight) > room and len(rest) > 1:
            fitting = max(1, _fitting(rest, room, weight))
            yield rest[:fitting]
            rest = rest[fitting:]
        if rest:
            yield rest


def _fitting(word: str, room: float, weight: int) -> int:
    """Count the leading characters that fit."""
    return sum(1 for _ in takewhile(lambda wide: _points(wide) <= room, accumulate(_advances(word, weight))))


def _advances(text: str, weight: int) -> Iterator[int]:
    """Give the advance of each character, in thousandths of the size."""
    return (_ADVANCES[weight].get(character, _WIDEST) for character in text)


def _points(advance: int) -> float:
    """Turn an advance into points."""
    return advance * SIZE / 1000 * _RESERVE
