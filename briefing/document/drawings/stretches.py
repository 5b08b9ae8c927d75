"""A date as a stretch of an axis: its length is its precision, its ends show what is not exact."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from briefing.document.drawings.shapes import Area, Box, Ink, Line, Shape
from briefing.model.edtf import Edtf

_THIN: Final = 2.4

_SOFT: Final = ((1.2, 0.9), (2.8, 0.6), (4.6, 0.3))
"""How far from an approximate end its echoes stand, and how thick they are."""


def stretch(box: Box, value: Edtf, within: Box, *, upright: bool) -> tuple[Shape, ...]:
    """Draw a date in its box: a day is solid, anything longer pale; one that is too thin for an outline has none.

    Soft ends stay within the given room.
    """
    thick = min(box.width, box.height) >= _THIN
    single, longer = (Ink.DAY, Ink.PALE) if thick else (Ink.SOLID, Ink.MEDIUM)
    ink = single if value.earliest == value.latest else longer
    softened = value.approximate or value.uncertain
    return (Area(box, ink), *(echo for echo in _echoes(box, upright=upright) if softened and _is_within(echo, within)))


def _echoes(box: Box, *, upright: bool) -> Iterator[Line]:
    """Repeat both ends outwards as ever thinner strokes."""
    for distance, share in _SOFT:
        if upright:
            left, right = _narrowed(box.x, box.width, share)
            for y in (box.y - distance, box.bottom + distance):
                yield Line(((left, y), (right, y)), Ink.HATCH)
        else:
            upper, lower = _narrowed(box.y, box.height, share)
            for x in (box.x - distance, box.right + distance):
                yield Line(((x, upper), (x, lower)), Ink.HATCH)


def _is_within(line: Line, room: Box) -> bool:
    """Tell whether a line lies in a room."""
    return all(room.contains(Box(x, y, 0, 0)) for x, y in line.points)


def _narrowed(start: float, length: float, share: float) -> tuple[float, float]:
    """Give the ends of the middle part of a stretch."""
    return start + length * (1 - share) / 2, start + length * (1 + share) / 2
