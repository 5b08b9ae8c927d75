"""A cluster of happenings on a scale of its own: days run down the left, labels stand apart at the right."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import groupby
from typing import Final

from briefing.document.drawings.captions import DIFFER, Columns, axis_note, caption, caption_height, dates_in_words
from briefing.document.drawings.lettering import LEADING, SEMIBOLD, wrap
from briefing.document.drawings.marks import Mark, counted
from briefing.document.drawings.scales import TimeScale, following_month
from briefing.document.drawings.shapes import Align, Box, Drawing, Ink, Line, Note, Shape, Voice
from briefing.document.drawings.spacing import lanes, spread
from briefing.document.drawings.stretches import stretch
from briefing.document.structure import UNPROVED
from briefing.model.edtf import Edtf
from briefing.model.prose import MONTHS
from briefing.model.wording import date_in_words

MARGIN: Final = 98.0
"""Room for a word of certainty and two references in a line."""

AXIS: Final = 46.0
LANE: Final = 7.0
FEWEST_LANES: Final = 3
"""So many are always kept free, so that the words of most panels stand in line."""

BAR: Final = 4.5
TICK: Final = 9.0
LEAST_TICK: Final = 1.4
LEADERS: Final = 30.0
DATES: Final = 60.0
GUTTER: Final = 12.0
GAP: Final = 6.0
BETWEEN: Final = 2.2
SHORTEST: Final = 60.0
MOST_SINGLE_DAYS: Final = 20
MOST_DAYS_BY_DAY: Final = 45
MOST_DAYS_BY_WEEK: Final = 200
"""Longer panels have a grid of months alone."""


@dataclass(frozen=True, slots=True)
class Group:
    """The marks of one date, or of one set of dates that differ."""

    dates: tuple[Edtf, ...]
    words: tuple[str, ...]
    marks: tuple[Mark, ...]
    height: float


@dataclass(frozen=True, slots=True)
class Frame:
    """The measures of one panel."""

    scale: TimeScale
    ticks: float
    """Where the column of day ticks begins, to the right of the lanes of longer dates."""
    bars: dict[Edtf, Box]
    columns: Columns
    dates: float


def draw_panel(
    marks: Sequence[Mark], *, first: date, last: date, width: float, margin: float = MARGIN, tallest: float = 600.0
) -> Drawing:
    """Draw the happenings between two days, labelled with their dates and references.

    What does not fit the tallest height keeps its mark and loses its label, the least important first; the remark at
    the foot counts those.
    """
    ordered = sorted(marks, key=lambda mark: mark.dates)
    year = first.year if first.year == last.year else None
    columns, dates = _columns(ordered, width, margin)
    labelled = _fitting(ordered, columns, year, tallest)
    if len(labelled) < len(ordered):
        labelled = _fitting(labelled, columns, year, tallest - LEADING - GAP)
    groups = _groups(labelled, columns, year)
    height = max(SHORTEST, _stacked(groups))
    frame = _frame(ordered, _whole_months(first, last), height, columns, dates)
    left_out = len(ordered) - len(labelled)
    shapes, notes = _contents(frame, groups, height)
    unproved = sum(mark.unproved for mark in ordered) - sum(mark.unproved for mark in labelled)
    remark = tuple(_remark(left_out, unproved, frame, height)) if left_out else ()
    total = height + LEADING + GAP if left_out else height
    return Drawing(width, total, _title(ordered, first, last), shapes, (*notes, *remark))


def _columns(marks: Sequence[Mark], width: float, margin: float) -> tuple[Columns, float]:
    """Part the width: axis, lanes, leaders, dates, labels, margin."""
    dates = _ticks_from(marks) + TICK + LEADERS
    text = dates + DATES + GUTTER / 2
    room = Columns(text, width - margin - text - GUTTER, width - margin, margin)
    return room, dates


def _ticks_from(marks: Sequence[Mark]) -> float:
    """Give where the day ticks begin: after as many lanes as the longer dates take."""
    return AXIS + 10.0 + LANE * max(FEWEST_LANES, *(lane + 1 for lane in _lanes(_long(marks)).values()), 0)


def _long(marks: Sequence[Mark]) -> list[Edtf]:
    """List the dates that are longer than a day, the longest first."""
    dates = {value for mark in marks for value in mark.dates if value.earliest != value.latest}
    return sorted(dates, key=lambda value: (value.earliest - value.latest, value.earliest, value.text))


def _lanes(dates: Sequence[Edtf]) -> dict[Edtf, int]:
    """Share lanes among dates, so that no two in a lane touch."""
    extents = [(float(value.earliest.toordinal()), value.latest.toordinal() + 1.0) for value in dates]
    return dict(zip(dates, lanes(extents, 1.0), strict=True))


def _fitting(marks: Sequence[Mark], columns: Columns, year: int | None, tallest: float) -> list[Mark]:
    """Leave out the least important, the latest first, until the labels fit."""
    kept = list(marks)
    while len(kept) > 1 and _stacked(_groups(kept, columns, year)) > tallest:
        kept.remove(max(kept, key=lambda mark: (mark.importance, len(mark.dates) == 1, mark.dates)))
    return kept


def _groups(marks: Sequence[Mark], columns: Columns, year: int | None) -> list[Group]:
    """Gather the marks of each date."""
    return [_group(dates, tuple(same), columns, year) for dates, same in groupby(marks, key=lambda mark: mark.dates)]


def _group(dates: tuple[Edtf, ...], marks: tuple[Mark, ...], columns: Columns, year: int | None) -> Group:
    """Measure the captions of one date."""
    words = tuple(line for each in dates_in_words(dates, year) for line in wrap(each, DATES, SEMIBOLD))
    if len(dates) > 1:
        words = (*words, DIFFER)
    captions = sum(caption_height(mark, columns) for mark in marks) + BETWEEN * (len(marks) - 1)
    return Group(dates, words, marks, max(captions, len(words) * LEADING))


def _stacked(groups: Sequence[Group]) -> float:
    """Give the height of all captions with their gaps."""
    return sum(group.height for group in groups) + GAP * (len(groups) - 1)


def _whole_months(first: date, last: date) -> tuple[date, date]:
    """Widen a stretch to whole months, or a short one by a day at either end."""
    if (last - first).days < MOST_SINGLE_DAYS:
        return first - timedelta(days=1), last + timedelta(days=1)
    return first.replace(day=1), following_month(last) - timedelta(days=1)


def _frame(marks: Sequence[Mark], domain: tuple[date, date], height: float, columns: Columns, dates: float) -> Frame:
    """Lay the scale and give each date its box."""
    scale = TimeScale(*domain, 0.0, height)
    ticks = _ticks_from(marks)
    bars = {
        value: _upright(scale, value, AXIS + 7.0 + LANE * lane, BAR) for value, lane in _lanes(_long(marks)).items()
    }
    days = {value for mark in marks for value in mark.dates} - bars.keys()
    wide = TICK if scale.day < LEADING else BAR
    bars |= {value: _upright(scale, value, ticks + TICK - wide, wide) for value in sorted(days)}
    return Frame(scale, ticks, bars, columns, dates)


def _upright(scale: TimeScale, value: Edtf, x: float, wide: float) -> Box:
    """Give a date its box: as long as the date lasts on the scale, though never too thin to be seen."""
    begin, end = scale.extent(value)
    long = max(end - begin, LEAST_TICK)
    top = max(scale.start, (begin + end - long) / 2)
    return Box(x, min(top, scale.start + scale.length - long), wide, long)


def _contents(frame: Frame, groups: Sequence[Group], height: float) -> tuple[tuple[Shape, ...], tuple[Note, ...]]:
    """Draw the axis, the dates, and the captions with their leaders."""
    shapes: list[Shape] = [*_grid(frame.scale), *_leaders_and_bars(frame, groups, height)]
    notes: list[Note] = [*_axis_words(frame.scale)]
    for group, top in zip(groups, _tops(frame, groups, height), strict=True):
        voice = Voice.DIFFER if len(group.dates) > 1 else Voice.DATE
        box = Box(frame.dates, top, DATES, len(group.words) * LEADING)
        notes.append(Note(box, group.words, voice))
        for mark, y in _stack(group, frame.columns, top):
            drawn, written = caption(mark, frame.columns, y)
            shapes += drawn
            notes += written
    return tuple(shapes), tuple(notes)


def _tops(frame: Frame, groups: Sequence[Group], height: float) -> list[float]:
    """Spread the groups apart, each as near to its dates as can be."""
    wanted = [_centre(frame, group.dates) + group.height / 2 - LEADING / 2 for group in groups]
    return spread(wanted, [group.height for group in groups], 0.0, height, GAP)


def _centre(frame: Frame, dates: tuple[Edtf, ...]) -> float:
    """Give the middle of all boxes of some dates."""
    boxes = [frame.bars[value] for value in dates]
    return (min(box.y for box in boxes) + max(box.bottom for box in boxes)) / 2


def _stack(group: Group, columns: Columns, top: float) -> Iterator[tuple[Mark, float]]:
    """Give each mark of a group the top of its caption."""
    for mark in group.marks:
        yield mark, top
        top += caption_height(mark, columns) + BETWEEN


def _leaders_and_bars(frame: Frame, groups: Sequence[Group], height: float) -> Iterator[Shape]:
    """Draw a leader from each date to its words, and the dates above the leaders."""
    for group, top in zip(groups, _tops(frame, groups, height), strict=True):
        ink = Ink.DIFFER if len(group.dates) > 1 else Ink.LEADER
        for value in group.dates:
            yield _leader(frame, frame.bars[value], top + LEADING / 2, ink)
    for value, box in frame.bars.items():
        yield from stretch(box, value, Box(0, 0, frame.dates, height), upright=True)


def _leader(frame: Frame, box: Box, y: float, ink: Ink) -> Line:
    """Lead from the point of a date that is nearest to its words."""
    inset = min(1.5, box.height / 2)
    anchor = min(max(y, box.y + inset), box.bottom - inset)
    bend, tip = frame.ticks + TICK + 3, frame.dates - 3
    return Line(((box.right, anchor), (bend, anchor), (tip - 4, y), (tip, y)), ink)


def _grid(scale: TimeScale) -> Iterator[Shape]:
    """Draw the axis with ticks for days, weeks or months, as close as the scale bears."""
    yield Line(((AXIS, scale.start), (AXIS, scale.start + scale.length)), Ink.AXIS)
    if scale.days <= MOST_DAYS_BY_DAY:
        for offset in range(scale.days):
            yield _tick(scale.at(scale.first + timedelta(days=offset)), 2.0)
    if scale.days <= MOST_DAYS_BY_WEEK:
        for monday in scale.mondays():
            yield _tick(scale.at(monday), 4.0)
    for month in scale.months():
        yield Line(((AXIS - 8, scale.at(month)), (AXIS, scale.at(month))), Ink.AXIS)


def _tick(y: float, long: float) -> Line:
    """Draw a tick to the left of the axis."""
    return Line(((AXIS - long, y), (AXIS, y)), Ink.GRID)


def _axis_words(scale: TimeScale) -> Iterator[Note]:
    """Name the months, or the days of a short panel; leave out what has no room."""
    by_day = scale.days <= MOST_SINGLE_DAYS + 2
    free = scale.start + LEADING / 2
    for text, y in _named_days(scale) if by_day else _named_months(scale):
        middle = min(max(y, free), scale.start + scale.length - LEADING / 2)
        if middle >= free and (by_day or middle - y < LEADING):
            yield axis_note(text, AXIS - (5 if by_day else 10), middle, Align.RIGHT)
            free = middle + LEADING


def _named_days(scale: TimeScale) -> Iterator[tuple[str, float]]:
    """Give each day its number, with the month where it is new."""
    for offset in range(scale.days):
        day = scale.first + timedelta(days=offset)
        text = f"{day.day} {MONTHS[day.month - 1][:3]}" if day.day == 1 or not offset else str(day.day)
        yield text, scale.at(day) + scale.day / 2


def _named_months(scale: TimeScale) -> Iterator[tuple[str, float]]:
    """Give each month its name, beneath the tick where it begins."""
    for month in scale.months():
        yield MONTHS[month.month - 1], scale.at(month) + LEADING / 2 + 1


def _remark(count: int, unproved: int, frame: Frame, height: float) -> Iterator[Note]:
    """Say how many marks have no label, and how many of these are unproved."""
    of_them = f" ({unproved} {UNPROVED})" if unproved else ""
    text = f"{count} more{of_them}, marked on the scale without a label, are in the record."
    room = frame.columns.margin + frame.columns.margin_width - frame.dates
    yield Note(Box(frame.dates, height + GAP, room, LEADING), wrap(text, room)[:1], Voice.REMARK)


def _title(marks: Sequence[Mark], first: date, last: date) -> str:
    """Say in a sentence what the panel shows."""
    lasting = " to ".join(date_in_words(Edtf.of_day(day)) for day in (first, last))
    differ = sum(len(mark.dates) > 1 for mark in marks)
    more = f" For {differ} of them the sources name different dates, which are both marked." if differ else ""
    return f"Timeline from {lasting}, to scale, with {counted(len(marks))} in the order of their dates.{more}"
