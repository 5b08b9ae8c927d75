"""A strip of years for the brief: everything that happened, to scale, and numbers that lead to a list beneath it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from functools import lru_cache
from itertools import pairwise
from typing import Final

from briefing.document.drawings.captions import axis_note
from briefing.document.drawings.lettering import LEADING, SEMIBOLD, width
from briefing.document.drawings.marks import Mark, counted
from briefing.document.drawings.scales import TimeScale
from briefing.document.drawings.shapes import Align, Area, Box, Drawing, Ink, Line, Note, Shape, Voice
from briefing.document.drawings.spacing import lanes, spread
from briefing.model.edtf import Edtf

HEAD: Final = 13.0
"""The row of the years' names."""
TALLEST: Final = 42.0
"""Height of the towers at the most: where more crowds together it is set closer."""
PITCH: Final = 4.2
THICK: Final = 0.8
"""Share of the pitch that is ink."""
THINNEST: Final = 1.6
FAN: Final = 17.0
"""From the axis to the row of numbers."""
SIDE: Final = 2.0
EARLIER: Final = 16.0
"""Room at the left for an arrow to what lies before the strip."""
YEARS_APART: Final = 26.0
MONTHS_APART: Final = 4.0
FEW: Final = 4
"""One in so many may lie so far back that the strip begins after it."""

Towers = tuple[tuple[Box, Edtf], ...]


def draw_strip(numbered: Sequence[Mark], others: Sequence[Mark], *, width: float) -> Drawing:
    """Draw happenings from the first year to the last; `numbered` are in the order of their dates, counted from 1.

    Of `others`, which have no number, those are drawn that lie within these years.
    """
    early = earlier(numbered)
    shown = numbered[early:]
    years = (min(_first(mark) for mark in shown), max(_last(mark) for mark in shown))
    within = [mark for mark in others if years[0] <= _first(mark) and _last(mark) <= years[1]]
    start = EARLIER if early else SIDE
    scale = TimeScale(date(years[0], 1, 1), date(years[1], 12, 31), start, width - start - SIDE)
    dates = tuple(value for mark in (*shown, *within) for value in mark.dates)
    towers, tall = _towers(scale, dates)
    axis = HEAD + tall
    shapes = (
        *_years(scale, axis),
        *_raised(towers, axis),
        *_arrow(early, axis),
        *_leaders(scale, numbered, axis, width),
    )
    notes = (*_names(scale), *_numbers(scale, numbered, axis, width))
    return Drawing(width, axis + FAN + LEADING, _title(len(numbered), len(within), years), shapes, notes)


def earlier(marks: Sequence[Mark]) -> int:
    """Count the few at the beginning that are parted from the rest by more than half of all years."""
    firsts = [_first(mark) for mark in marks]
    whole = max(_last(mark) for mark in marks) - firsts[0]
    gaps = [later - sooner for sooner, later in pairwise(firsts)]
    cuts = (count for count, gap in enumerate(gaps, start=1) if gap * 2 > whole and count * FEW <= len(marks))
    return next(cuts, 0)


def _first(mark: Mark) -> int:
    return min(value.earliest.year for value in mark.dates)


def _last(mark: Mark) -> int:
    return max(value.latest.year for value in mark.dates)


@lru_cache(maxsize=16)
def _towers(scale: TimeScale, dates: tuple[Edtf, ...]) -> tuple[Towers, float]:
    """Give each date a box as wide as it is long, stacked upwards from y = 0 where they crowd; and their height."""
    ordered = sorted(dates, key=lambda value: (value.earliest - value.latest, value.earliest, value.text))
    extents = [_extent(scale, value) for value in ordered]
    levels = lanes(extents, 0.3)
    pitch = min(PITCH, TALLEST / (max(levels) + 1))
    boxes = (
        Box(begin, -(level + THICK) * pitch, end - begin, pitch * THICK)
        for (begin, end), level in zip(extents, levels, strict=True)
    )
    return tuple(zip(boxes, ordered, strict=True)), (max(levels) + 1) * pitch + 2


def _extent(scale: TimeScale, value: Edtf) -> tuple[float, float]:
    begin, end = scale.extent(value)
    spare = max(0.0, THINNEST - (end - begin)) / 2
    return begin - spare, end + spare


def _raised(towers: Towers, axis: float) -> Iterator[Area]:
    """Stand the towers on the axis: a day is dark, anything longer paler."""
    for box, value in towers:
        ink = Ink.SOLID if value.earliest == value.latest else Ink.MEDIUM
        yield Area(Box(box.x, axis + box.y - 0.8, box.width, box.height), ink)


def _years(scale: TimeScale, axis: float) -> Iterator[Line]:
    """Draw the axis, a line where each year begins, and a tick where each month does if there is room."""
    end = scale.start + scale.length
    for year in range(scale.first.year, scale.last.year + 1):
        if scale.day * 365 >= MONTHS_APART:
            x = scale.at(date(year, 1, 1))
            yield Line(((x, 2.0), (x, axis)), Ink.GRID)
    if scale.day * 30 >= MONTHS_APART:
        for month in scale.months():
            yield Line(((scale.at(month), axis), (scale.at(month), axis + 2.4)), Ink.GRID)
    yield Line(((scale.start, axis), (end, axis)), Ink.AXIS)


def _names(scale: TimeScale) -> Iterator[Note]:
    """Name the years, as many as have room."""
    apart = scale.day * 365
    step = next((step for step in (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000) if step * apart >= YEARS_APART), 2000)
    for year in range(-(-scale.first.year // step) * step, scale.last.year + 1, step):
        note = axis_note(str(year), scale.at(date(year, 1, 1)) + 3, LEADING / 2, Align.LEFT)
        if note.box.right <= scale.start + scale.length + SIDE:
            yield note


def _arrow(early: int, axis: float) -> Iterator[Line]:
    """Point to what lies before the strip."""
    if early:
        yield Line(((EARLIER, axis), (2.0, axis)), Ink.AXIS)
        yield Line(((5.0, axis - 2.4), (2.0, axis), (5.0, axis + 2.4)), Ink.AXIS)


def _feet(scale: TimeScale, mark: Mark) -> list[float]:
    """Give where each date of a mark begins on the axis; for what lies before it, the tip of the arrow."""
    if _first(mark) < scale.first.year:
        return [3.0]
    return [_extent(scale, value)[0] + THINNEST / 2 for value in mark.dates]


def _hung(scale: TimeScale, marks: Sequence[Mark], room: float) -> list[float]:
    """Give the middle of each number, as near to its dates as can be."""
    wide = width(str(len(marks)), SEMIBOLD) + 5.0
    wanted = [sum(places := _feet(scale, mark)) / len(places) for mark in marks]
    return [left + wide / 2 for left in spread(wanted, [wide] * len(marks), 0.0, room, 2.0)]


def _leaders(scale: TimeScale, marks: Sequence[Mark], axis: float, room: float) -> Iterator[Shape]:
    """Lead from each date down to its number."""
    for mark, x in zip(marks, _hung(scale, marks, room), strict=True):
        for place in _feet(scale, mark):
            ink = Ink.DIFFER if len(mark.dates) > 1 else Ink.LEADER
            yield Line(((place, axis + 1), (place, axis + 3.5), (x, axis + FAN - 3), (x, axis + FAN)), ink)


def _numbers(scale: TimeScale, marks: Sequence[Mark], axis: float, room: float) -> Iterator[Note]:
    for number, x in enumerate(_hung(scale, marks, room), start=1):
        wide = width(str(number), SEMIBOLD)
        box = Box(x - wide / 2, axis + FAN, wide, LEADING)
        yield Note(box, (str(number),), Voice.REFERENCE, Align.CENTRE)


def _title(numbered: int, others: int, years: tuple[int, int]) -> str:
    """Say in a sentence what the strip shows."""
    lasting = f"from {years[0]} to {years[1]}" if years[0] < years[1] else f"of {years[0]}"
    more = f", and {others} more without a number" if others else ""
    return f"Timeline {lasting}, to scale, with {counted(numbered)}, numbered as in the list that follows{more}."
