"""All years on one scale: the crowded stretches tower above the axis, what stands alone is told beneath it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import groupby
from typing import Final

from briefing.document.drawings.captions import STAMP, STAMP_GAP, axis_note, dates_in_words, stamp
from briefing.document.drawings.lettering import LEADING, REGULAR, SEMIBOLD, balanced, width, wrap
from briefing.document.drawings.marks import Bracket, Mark, counted
from briefing.document.drawings.places import AIR, Hanging, Placed, hang
from briefing.document.drawings.scales import TimeScale
from briefing.document.drawings.shapes import Align, Box, Drawing, Ink, Line, Note, Shape, Voice
from briefing.document.drawings.spacing import lanes
from briefing.document.drawings.stretches import stretch
from briefing.model.edtf import Edtf

THICK: Final = 3.0
PITCH: Final = 3.8
THINNEST: Final = 1.5
BAND: Final = 4.5
BAND_PITCH: Final = 6.5
SIDE: Final = 2.0
BELOW: Final = 16.0
"""From the axis to the bands beneath it: ticks and years."""

MOST_LABELS: Final = 3
YEARS_APART: Final = 30.0


@dataclass(frozen=True, slots=True)
class Parts:
    """What has been drawn so far, from a level on."""

    shapes: tuple[Shape, ...]
    notes: tuple[Note, ...]
    bottom: float


def draw_overview(
    marks: Sequence[Mark],
    brackets: Sequence[Bracket],
    *,
    years: tuple[int, int],
    labelled: Sequence[Mark],
    width: float,
) -> Drawing:
    """Draw all happenings to scale, from the first day of the first year to the last day of the last.

    Those of `labelled`, which stand alone, hang beneath the axis with their labels; all others tower on it, and the
    brackets name the stretches in which they do.
    """
    scale = TimeScale(date(years[0], 1, 1), date(years[1], 12, 31), SIDE, width - 2 * SIDE)
    top = _crowded(scale, [mark for mark in marks if mark not in labelled], brackets, width)
    axis = _axis(scale, top.bottom)
    below = _alone(scale, labelled, width, axis.bottom)
    levels = (top, axis, below)
    shapes = tuple(shape for level in levels for shape in level.shapes)
    notes = tuple(note for level in levels for note in level.notes)
    return Drawing(width, below.bottom, _title(len(marks), brackets, years), shapes, notes)


def _crowded(scale: TimeScale, marks: Sequence[Mark], brackets: Sequence[Bracket], room: float) -> Parts:
    """Stack the marks on the axis, and name above them the stretches in which they crowd."""
    towers = _towers(scale, [value for mark in marks for value in mark.dates])
    hung = hang([_hanging(scale, bracket) for bracket in brackets], room, 1.0)
    tall = -min((box.y for box, _ in towers), default=0.0)
    deep = max((place.box.bottom for place in hung), default=0.0)
    axis = deep + tall + 8
    shapes: list[Shape] = []
    notes: list[Note] = []
    for bracket, place in zip(brackets, hung, strict=True):
        roof = axis + _top(towers, _extent_of(scale, bracket)) - 3
        box = replace(place.box, y=deep - place.box.bottom)
        shapes += _roof(_extent_of(scale, bracket), place, box.y + LEADING / 2, roof)
        notes.append(Note(box, (bracket.label,), Voice.BRACKET, place.align, bracket.href))
    for box, value in towers:
        shapes += stretch(replace(box, y=box.y + axis - 0.6), value, Box(0, 0, room, axis), upright=False)
    return Parts(tuple(shapes), tuple(notes), axis)


def _top(towers: Sequence[tuple[Box, Edtf]], extent: tuple[float, float]) -> float:
    """Give the upper edge of what stands within a stretch."""
    return min((box.y for box, _ in towers if box.x < extent[1] and extent[0] < box.right), default=0.0)


def _towers(scale: TimeScale, dates: Sequence[Edtf]) -> list[tuple[Box, Edtf]]:
    """Give each date a box as wide as it is long, stacked upwards from y = 0 where they crowd."""
    ordered = sorted(dates, key=lambda value: (value.earliest - value.latest, value.earliest, value.text))
    extents = [_extent(scale, value) for value in ordered]
    return [
        (Box(begin, -(level + 1) * PITCH, end - begin, THICK), value)
        for (begin, end), level, value in zip(extents, lanes(extents, 0.25), ordered, strict=True)
    ]


def _extent(scale: TimeScale, value: Edtf) -> tuple[float, float]:
    """Give a date its stretch, widened around its middle if it were too thin to see."""
    begin, end = scale.extent(value)
    spare = max(0.0, THINNEST - (end - begin)) / 2
    return begin - spare, end + spare


def _extent_of(scale: TimeScale, bracket: Bracket) -> tuple[float, float]:
    """Give a bracket its stretch."""
    begin, end = scale.at(bracket.first), scale.at(bracket.last) + scale.day
    spare = max(0.0, 3.0 - (end - begin)) / 2
    return begin - spare, end + spare


def _hanging(scale: TimeScale, bracket: Bracket) -> Hanging:
    """Measure the name of a bracket."""
    return Hanging(sum(_extent_of(scale, bracket)) / 2, width(bracket.label, SEMIBOLD), LEADING)


def _roof(extent: tuple[float, float], place: Placed, middle: float, roof: float) -> Iterator[Shape]:
    """Lay a bracket over a tower and lead from it up to its name."""
    begin, end = extent
    yield Line(((begin, roof + 2), (begin, roof), (end, roof), (end, roof + 2)), Ink.AXIS)
    tip = place.x + (-1.5 if place.align is Align.RIGHT else 1.5)
    yield Line(((place.x, roof), (place.x, middle), (tip, middle)), Ink.AXIS)


def _axis(scale: TimeScale, y: float) -> Parts:
    """Draw the axis with a tick where each year begins, and name as many as have room."""
    end = scale.start + scale.length
    named = _round_years(scale)
    shapes: list[Shape] = [Line(((scale.start, y), (end, y)), Ink.AXIS), Line(((end, y), (end, y + 3)), Ink.AXIS)]
    for year in range(scale.first.year, scale.last.year + 1):
        x = scale.at(date(year, 1, 1))
        shapes.append(Line(((x, y), (x, y + (11 if year in named else 3))), Ink.AXIS))
    notes = [axis_note(str(year), scale.at(date(year, 1, 1)) + 2, y + 7, Align.LEFT) for year in named]
    return Parts(tuple(shapes), tuple(note for note in notes if note.box.right <= end + SIDE), y + BELOW)


def _round_years(scale: TimeScale) -> range:
    """Choose the years that are named: as many as have room, in steps that people count by."""
    first, last = scale.first.year, scale.last.year
    steps = (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000)
    step = next((step for step in steps if step * scale.day * 365 >= YEARS_APART), 2000)
    return range(-(-first // step) * step, last + 1, step)


def _alone(scale: TimeScale, marks: Sequence[Mark], room: float, top: float) -> Parts:
    """Draw single dates as bands beneath the axis, with what happened then."""
    ordered = sorted(marks, key=lambda mark: mark.dates)
    groups = [(dates, list(same)) for dates, same in groupby(ordered, key=lambda mark: mark.dates)]
    bands = _bands(scale, sorted({value for dates, _ in groups for value in dates}), top)
    floor = max((box.bottom for box in bands.values()), default=top)
    blocks = [_block(dates, same, room / 2 - 2 * AIR) for dates, same in groups]
    points = [bands[dates[0]].middle[0] for dates, _ in groups]
    hung = hang([_measured(block, x) for block, x in zip(blocks, points, strict=True)], room, 4.0)
    shapes: list[Shape] = []
    notes: list[Note] = []
    for (dates, _), block, place in zip(groups, blocks, hung, strict=True):
        shapes.append(_callout(block, place, bands[dates[0]].bottom, floor + 3 + place.box.y + LEADING / 2))
        notes += _written(block, place, floor + 3)
    for value, box in bands.items():
        shapes += stretch(box, value, Box(0, top, room, floor - top), upright=False)
    bottom = max((place.box.bottom for place in hung), default=0.0)
    return Parts(tuple(shapes), tuple(notes), floor + 3 + bottom)


def _bands(scale: TimeScale, dates: Sequence[Edtf], top: float) -> dict[Edtf, Box]:
    """Give each date a band of its own in lanes beneath the axis."""
    extents = [_extent(scale, value) for value in dates]
    return {
        value: Box(begin, top + lane * BAND_PITCH, end - begin, BAND)
        for value, (begin, end), lane in zip(dates, extents, lanes(extents, 0.5), strict=True)
    }


@dataclass(frozen=True, slots=True)
class Block:
    """Lines of one voice."""

    voice: Voice
    lines: tuple[str, ...]
    href: str = ""
    unproved: bool = False
    facts: tuple[str, ...] = ()

    @property
    def wide(self) -> float:
        """Give the width of the longest line."""
        return max(width(line, REGULAR if self.unproved else SEMIBOLD) for line in self.lines)

    @property
    def width(self) -> float:
        """Give the width that it takes, the mark of what is unproved included."""
        return self.wide + STAMP_GAP + STAMP if self.unproved else self.wide


def _block(dates: tuple[Edtf, ...], marks: Sequence[Mark], room: float) -> list[Block]:
    """Write a date and the weightiest that happened then, each with its link."""
    least = min(mark.importance for mark in marks)
    told = [mark for mark in marks if mark.importance == least][:MOST_LABELS]
    voice = Voice.DIFFER if len(dates) > 1 else Voice.DATE
    block = [Block(voice, wrap(" ".join(dates_in_words(dates)), room, SEMIBOLD))]
    block += (_label(mark, room) for mark in told)
    if rest := len(marks) - len(told):
        block.append(Block(Voice.REMARK, (f"and {rest} more",)))
    return block


def _label(mark: Mark, room: float) -> Block:
    """Write what happened, with room for the mark of what is unproved."""
    lines = balanced(mark.label, room - STAMP_GAP - STAMP if mark.unproved else room)
    return Block(Voice.LABEL, lines, _target(mark), mark.unproved, mark.facts)


def _measured(block: Sequence[Block], x: float) -> Hanging:
    """Measure a block."""
    wide = max(part.width for part in block)
    return Hanging(x, wide, sum(len(part.lines) for part in block) * LEADING)


def _callout(block: Sequence[Block], place: Placed, top: float, level: float) -> Line:
    """Lead from a band down to the first line of its block."""
    ends = place.box.x + width(block[0].lines[0], SEMIBOLD) + 3 if place.align is Align.RIGHT else place.box.x - 1.5
    return Line(((place.x, top), (place.x, level), (ends, level)), Ink.LEADER)


def _target(mark: Mark) -> str:
    """Give the address of a mark's first reference."""
    return f"#{mark.references[0].target}" if mark.references else ""


def _written(block: Sequence[Block], place: Placed, floor: float) -> Iterator[Note]:
    """Set the lines of a block one under the other."""
    top = floor + place.box.y
    for part in block:
        wide = part.wide if part.unproved else place.box.width
        box = Box(place.box.x, top, wide, len(part.lines) * LEADING)
        yield Note(box, part.lines, part.voice, href=part.href, facts=part.facts)
        top = box.bottom
        if part.unproved:
            yield stamp(box.right + STAMP_GAP, top - LEADING)


def _title(count: int, brackets: Sequence[Bracket], years: tuple[int, int]) -> str:
    """Say in a sentence or two what the overview shows."""
    crowded = "; ".join(f"{bracket.label}, {len(bracket.marks)}" for bracket in brackets)
    more = f" Most of them crowd together: {crowded}." if crowded else ""
    return f"Timeline from {years[0]} to {years[1]}, to scale, with {counted(count)}.{more}"
