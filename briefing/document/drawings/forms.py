"""Certainty as form: solid, hatched, outlined, struck. Nothing depends on colour."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, assert_never

from briefing.document.drawings.shapes import Area, Box, Dot, Ink, Line, Shape
from briefing.model.certainty import Certainty

SWATCH: Final = 5.5
_PITCH: Final = 2.1


def filled(box: Box, certainty: Certainty) -> tuple[Shape, ...]:
    """Fill a rectangle in the form of a certainty."""
    match certainty:
        case Certainty.ESTABLISHED | Certainty.REPORTED:
            return (Area(box, Ink.SOLID),)
        case Certainty.ASSESSED | Certainty.PLANNED:
            return (Area(box, Ink.OUTLINE), *hatch(box, rising=certainty is Certainty.ASSESSED))
        case Certainty.ALLEGED:
            return (Area(box, Ink.OUTLINE),)
        case Certainty.SPECULATED:
            return (Area(box, Ink.DASHED),)
        case Certainty.DENIED:
            stroke = ((box.x - 1, box.bottom + 1), (box.right + 1, box.y - 1))
            return (Area(box, Ink.OUTLINE), Line(stroke, Ink.HATCH))
        case _:
            assert_never(certainty)


def dotted(x: float, y: float, radius: float, certainty: Certainty) -> tuple[Shape, ...]:
    """Draw a dot in the form of a certainty."""
    if certainty in {Certainty.ESTABLISHED, Certainty.REPORTED}:
        return (Dot(x, y, radius, Ink.SOLID),)
    outline = Dot(x, y, radius, Ink.DASHED if certainty is Certainty.SPECULATED else Ink.OUTLINE)
    if certainty in {Certainty.ALLEGED, Certainty.SPECULATED}:
        return (outline,)
    far, near = radius * 0.7, radius * 0.55
    lean = 1 if certainty is Certainty.PLANNED else -1
    if certainty is Certainty.DENIED:
        return (outline, Line(((x - radius - 1, y + radius + 1), (x + radius + 1, y - radius - 1)), Ink.HATCH))
    strokes = ((-near, 0.0, near), (0.0, 0.0, far), (near, 0.0, near))
    return (outline, *(_chord(x + shift, y + shift * -lean, reach * 0.9, lean) for shift, _, reach in strokes))


def _chord(x: float, y: float, reach: float, lean: int) -> Line:
    """Draw a diagonal through a point of a dot."""
    return Line(((x - reach, y - reach * lean), (x + reach, y + reach * lean)), Ink.HATCH)


def hatch(box: Box, *, rising: bool = True) -> Iterator[Line]:
    """Draw diagonals clipped to a rectangle (patterns of SVG come out as bitmaps in some viewers)."""
    count = int((box.width + box.height) / _PITCH)
    for offset in (_PITCH * (step + 0.5) for step in range(count + 1)):
        if offset >= box.width + box.height:
            return
        # The diagonal x + y = offset, counted from the upper left corner, within the rectangle.
        first = (min(offset, box.width), max(0.0, offset - box.width))
        last = (max(0.0, offset - box.height), min(offset, box.height))
        yield Line(tuple(_placed(box, x, y, rising=rising) for x, y in (first, last)), Ink.HATCH)


def _placed(box: Box, x: float, y: float, *, rising: bool) -> tuple[float, float]:
    """Put a point of the hatch into the rectangle, mirrored for the falling one."""
    return (box.x + x if rising else box.right - x), box.y + y


def in_words(certainty: Certainty) -> str:
    """Give the word that stands beside a mark; what the article tells as a fact needs none."""
    return "" if certainty is Certainty.ESTABLISHED else certainty.value
