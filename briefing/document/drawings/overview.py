"""All years on one scale: where happenings crowd together, what stands alone, and which stretches have a panel."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from typing import Final

from briefing.document.drawings.captions import axis_note, dates_in_words
from briefing.document.drawings.lettering import LEADING, SEMIBOLD, SIZE, width, wrap
from briefing.document.drawings.marks import Bracket, Mark
from briefing.document.drawings.places import Hanging, Placed, hang
from briefing.document.drawings.scales import TimeScale
from briefing.document.drawings.shapes import Align, Area, Box, Drawing, Ink, Line, Note, Shape, Voice
from briefing.document.drawings.spacing import lanes
from briefing.document.drawings.stretches import stretch
from briefing.model.edtf import Edtf

THICK: Final = 2.6
PITCH: Final = 3.4
THINNEST: Final = 1.0
SIDE: Final = 6.0
"""Room beside the axis for the halves of its first and last words."""

BELOW: Final = 14.0
"""From the axis to the brackets: ticks and years."""

LABEL_ROOM: Final = 124.0
YEARS_APART: Final = 30.0


def draw_overview(
    marks: Sequence[Mark], brackets: Sequence[Bracket], *, years: tuple[int, int], labelled: Sequence[Mark], width: float
) -> Drawing:
    """Draw all happenings to scale: a tower of marks above the axis, labels above it, brackets beneath.

    `labelled` are those of the marks that say what they are; the others stand in the stretches of the brackets.
    """
    scale = TimeScale(date(years[0], 1, 1), date(years[1], 12, 31), SIDE, width - 2 * SIDE)
    towers, tall = _towers(scale, [value for mark in marks for value in mark.dates])
    named = _named(scale, labelled, width)
    axis = max((place.box.bottom for _, _, place in named), default=0.0) + tall + 8
    above = [*_labels(named, axis, tall)]
    hung = hang([_hanging(scale, bracket) for bracket in brackets], width)
    below = [*_brackets(scale, brackets, hung, axis + BELOW)]
    shapes = (*_axis(scale, axis), *(part for part in (*above, *below) if not isinstance(part, Note)), *_lowered(towers, axis))
    notes = (*(part for part in above if isinstance(part, Note)), *_years(scale, axis), *(p for p in below if isinstance(p, Note)))
    height = axis + BELOW + max((place.box.bottom + 8 for place in hung), default=0.0)
    return Drawing(width, height, _title(marks, brackets, years), shapes, notes)


def _towers(scale: TimeScale, dates: Sequence[Edtf]) -> tuple[list[tuple[Box, Edtf]], float]:
    """Give each date a box as wide as it is long, stacked upwards from y = 0 where they crowd; and the height of all."""
    ordered = sorted(dates, key=lambda value: (value.earliest - value.latest, value.earliest, value.text))
    extents = [_extent(scale, value) for value in ordered]
    levels = lanes(extents, 0.25)
    boxes = [
        (Box(begin, -(level + 1) * PITCH, end - begin, THICK), value)
        for (begin, end), level, value in zip(extents, levels, ordered, strict=True)
    ]
    return boxes, (max(levels, default=-1) + 1) * PITCH


def _extent(scale: TimeScale, value: Edtf) -> tuple[float, float]:
    """Give a date its stretch, widened around its middle if it were too thin to see."""
    begin, end = scale.extent(value)
    spare = max(0.0, THINNEST - (end - begin)) / 2
    return begin - spare, end + spare


def _lowered(towers: Sequence[tuple[Box, Edtf]], axis: float) -> Iterator[Shape]:
    """Put the towers on the axis."""
    for box, value in towers:
        yield from stretch(replace(box, y=box.y + axis - 1), value, upright=False)


def _named(scale: TimeScale, marks: Sequence[Mark], room: float) -> list[tuple[Mark, tuple[str, ...], Placed]]:
    """Find places for the labels of single happenings, the earliest the highest."""
    words = [(mark, _words(mark)) for mark in marks]
    hanging = [
        Hanging(_middle(scale, mark), _widest(lines), len(lines) * LEADING) for mark, lines in words
    ]
    return [(mark, lines, place) for (mark, lines), place in zip(words, hang(hanging, room), strict=True)]


def _words(mark: Mark) -> tuple[str, ...]:
    """Give the date and the label of a mark, line by line."""
    return (*wrap(dates_in_words(mark.dates), LABEL_ROOM, SIZE, SEMIBOLD), *wrap(mark.label, LABEL_ROOM))


def _widest(lines: Sequence[str]) -> float:
    """Give the width of the longest line, as if it were heavy."""
    return max(width(line, SIZE, SEMIBOLD) for line in lines)


def _middle(scale: TimeScale, mark: Mark) -> float:
    """Give the middle of the first date of a mark."""
    begin, end = scale.extent(mark.dates[0])
    return (begin + end) / 2


def _labels(named: Sequence[tuple[Mark, tuple[str, ...], Placed]], axis: float, tall: float) -> Iterator[Shape | Note]:
    """Write the labels above the towers and lead them down to the axis."""
    floor = axis - tall - 6
    for mark, lines, place in named:
        top = floor - place.box.bottom
        dated = len(wrap(dates_in_words(mark.dates), LABEL_ROOM, SIZE, SEMIBOLD))
        yield Line(((place.x, top + 1), (place.x, axis)), Ink.LEADER)
        head = Box(place.box.x, top, place.box.width, dated * LEADING)
        rest = Box(place.box.x, head.bottom, place.box.width, place.box.height - head.height)
        href = f"#{mark.references[0].target}" if mark.references else ""
        yield Note(head, lines[:dated], Voice.DATE, place.align)
        yield Note(rest, lines[dated:], Voice.LABEL, place.align, href)


def _hanging(scale: TimeScale, bracket: Bracket) -> Hanging:
    """Measure the label of a bracket."""
    centre = (scale.at(bracket.first) + scale.at(bracket.last)) / 2
    return Hanging(centre, width(bracket.label, SIZE, SEMIBOLD), LEADING)


def _brackets(
    scale: TimeScale, brackets: Sequence[Bracket], hung: Sequence[Placed], top: float
) -> Iterator[Shape | Note]:
    """Draw the stretches that have panels, and name them."""
    for bracket, place in zip(brackets, hung, strict=True):
        begin, end = scale.at(bracket.first), scale.at(bracket.last)
        yield Line(((begin, top - 2), (begin, top), (max(end, begin + 1.5), top), (max(end, begin + 1.5), top - 2)), Ink.AXIS)
        box = replace(place.box, y=place.box.y + top + 4)
        yield Line(((place.x, top), (place.x, box.y + LEADING / 2), (place.x - 2 if place.align is Align.RIGHT else place.x + 2, box.y + LEADING / 2)), Ink.AXIS)
        yield Note(box, (bracket.label,), Voice.BRACKET, place.align, bracket.href)


def _axis(scale: TimeScale, y: float) -> Iterator[Shape]:
    """Draw the axis with a tick where each year begins."""
    yield Line(((scale.start, y), (scale.start + scale.length, y)), Ink.AXIS)
    for year in range(scale.first.year, scale.last.year + 1):
        x = scale.at(date(year, 1, 1))
        yield Line(((x, y), (x, y + (5 if year in _round_years(scale) else 2.5))), Ink.AXIS)
    yield Line(((scale.start + scale.length, y), (scale.start + scale.length, y + 2.5)), Ink.AXIS)


def _round_years(scale: TimeScale) -> range:
    """Choose the years that are named: as many as have room, in steps that people count by."""
    first, last = scale.first.year, scale.last.year
    step = next(step for step in (1, 2, 5, 10, 20, 50, 100, 1000) if step * scale.day * 365 >= YEARS_APART or step == 1000)
    return range(-(-first // step) * step, last + 1, step)


def _years(scale: TimeScale, y: float) -> Iterator[Note]:
    """Name the round years where they begin."""
    for year in _round_years(scale):
        yield axis_note(str(year), scale.at(date(year, 1, 1)) + 2, y + 7, Align.LEFT)


def _title(marks: Sequence[Mark], brackets: Sequence[Bracket], years: tuple[int, int]) -> str:
    """Say in a sentence or two what the overview shows."""
    crowded = "; ".join(bracket.label for bracket in brackets)
    more = f" Most crowd together in: {crowded}." if crowded else ""
    return f"Timeline from {years[0]} to {years[1]}, to scale, with {len(marks)} happenings.{more}"
