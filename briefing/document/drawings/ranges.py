"""Figures of one unit as ranges on one scale; those that answer one question stand beside each other."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from decimal import Decimal
from itertools import groupby, pairwise
from typing import Final

from briefing.document.drawings.captions import DIFFER, Columns, axis_note, margin_notes
from briefing.document.drawings.forms import dotted, filled
from briefing.document.drawings.lettering import LEADING, SEMIBOLD, balanced, width
from briefing.document.drawings.marks import Range
from briefing.document.drawings.panel import MARGIN
from briefing.document.drawings.scales import ValueScale, value_scale
from briefing.document.drawings.shapes import Align, Box, Drawing, Ink, Line, Note, Shape, Voice
from briefing.document.structure import UNPROVED
from briefing.model.wording import number_in_words

NAMES: Final = 128.0
GUTTER: Final = 14.0
THICK: Final = 6.0
RADIUS: Final = 2.6
ROW_GAP: Final = 5.0
TOPIC_GAP: Final = 11.0
FOOT: Final = 24.0
SOFT: Final = 6.0
ARROW: Final = 16.0
"""How far an open end reaches beyond the number that is known."""


def draw_ranges(
    ranges: Sequence[Range],
    *,
    unit: str,
    width: float,
    margin: float = MARGIN,
    differing: Collection[str] | None = None,
) -> Drawing:
    """Draw the figures of one unit, in the order of their topics' greatest values.

    `differing` are the topics on which the sources differ; without it, those whose figures are not equal.
    """
    rows = _ordered(ranges)
    scale = _scale(rows, width - margin)
    columns = Columns(NAMES + GUTTER, width - margin - NAMES - GUTTER, width - margin, margin)
    shapes: list[Shape] = []
    notes: list[Note] = []
    top = 0.0
    for _, topic in groupby(rows, key=_topic):
        same = list(topic)
        drawn, written, bottom = _rows(same, scale, columns, top, differ=_differ(same, differing))
        shapes += drawn
        notes += written
        top = bottom + TOPIC_GAP
    base = top - TOPIC_GAP + 8
    grid, words = _axis(scale, unit, base)
    return Drawing(width, base + FOOT, _title(rows, unit), (*grid, *shapes), (*notes, *words))


def _rows(
    rows: Sequence[Range], scale: ValueScale, columns: Columns, top: float, *, differ: bool
) -> tuple[list[Shape], list[Note], float]:
    """Draw the rows of one topic, and tie them together; give also where they end."""
    begin = top
    shapes: list[Shape] = []
    notes: list[Note] = []
    for row in rows:
        shapes += mark_range(row, scale, top + LEADING / 2)
        notes += _words(row, scale, columns, top)
        top += _height(row, columns) + ROW_GAP
    end = top - ROW_GAP
    shapes += _joined(rows, begin, end, Ink.DIFFER if differ else Ink.AXIS)
    if differ:
        notes.append(Note(Box(columns.margin, end, columns.margin_width, LEADING), (DIFFER,), Voice.DIFFER))
        end += LEADING
    return shapes, notes, end


def _topic(row: Range) -> str:
    """Give what a row shares with others: its topic, or nothing but what makes it itself."""
    return row.topic or f"\0{row.of} {row.value} {row.references}"


def _ordered(ranges: Sequence[Range]) -> list[Range]:
    """Put topics in the order of their greatest value, and rows within a topic by their least."""
    greatest: dict[str, Decimal] = {}
    for row in ranges:
        greatest[_topic(row)] = max(greatest.get(_topic(row), Decimal(0)), *_numbers(row))
    return sorted(ranges, key=lambda row: (-greatest[_topic(row)], _topic(row), min(_numbers(row)), max(_numbers(row))))


def _numbers(row: Range) -> list[Decimal]:
    """List the ends that a row has."""
    return [value for value in (row.low, row.high) if value is not None]


def _scale(rows: Sequence[Range], right: float) -> ValueScale:
    """Lay one scale for all rows, with room at its end for the words of the last value."""
    start = NAMES + GUTTER
    room = max(width(row.value, SEMIBOLD) for row in rows) + ARROW + SOFT + 8
    return value_scale([value for row in rows for value in _numbers(row)], start, max(60.0, right - start - room))


def _height(row: Range, columns: Columns) -> float:
    """Give the height of a row: its name or its margin, whichever takes more lines."""
    beside = margin_notes(row.certainty, row.references, columns, 0)
    return max(len(balanced(row.of, NAMES)) * LEADING, *(note.box.bottom for note in beside), LEADING)


def _ends(row: Range, scale: ValueScale) -> tuple[float, float]:
    """Give where a row begins and ends on the scale; an open end reaches out beyond its number."""
    begin = scale.at(row.low) if row.low is not None else max(scale.start, scale.at(_numbers(row)[0]) - ARROW)
    end = scale.at(row.high) if row.high is not None else scale.at(_numbers(row)[0]) + ARROW
    return begin, end


def mark_range(row: Range, scale: ValueScale, y: float) -> Iterator[Shape]:
    """Draw a row: a bar from low to high, a dot for one number, an arrow for an open end."""
    begin, end = _ends(row, scale)
    if row.low is None or row.high is None:
        yield from _open(row, begin, end, y)
    elif row.low == row.high:
        yield from _point(row, begin, y)
    else:
        yield from filled(Box(begin, y - THICK / 2, max(end - begin, 1.0), THICK), row.certainty)
        if row.approximate:
            yield from _soft(begin, -1, y)
            yield from _soft(end, 1, y)


def _point(row: Range, x: float, y: float) -> Iterator[Shape]:
    """Draw one number; 'about' is a dot between soft ends."""
    yield from dotted(x, y, RADIUS, row.certainty)
    if row.approximate:
        yield from _soft(x - RADIUS, -1, y)
        yield from _soft(x + RADIUS, 1, y)


def _open(row: Range, begin: float, end: float, y: float) -> Iterator[Shape]:
    """Draw 'more than' or 'up to': a mark at the number and an arrow away from it."""
    known, tip = (begin, end) if row.high is None else (end, begin)
    back = -3.0 if tip > known else 3.0
    yield Line(((known, y), (tip, y)), Ink.AXIS)
    yield Line(((tip + back, y - 2.2), (tip, y), (tip + back, y + 2.2)), Ink.AXIS)
    yield from dotted(known, y, RADIUS, row.certainty)


def _soft(x: float, direction: int, y: float) -> Iterator[Line]:
    """Repeat an end outwards as ever shorter strokes."""
    for distance, share in ((1.6, 0.9), (3.4, 0.6), (5.4, 0.3)):
        half = THICK * share / 2
        yield Line(((x + direction * distance, y - half), (x + direction * distance, y + half)), Ink.HATCH)


def _words(row: Range, scale: ValueScale, columns: Columns, top: float) -> Iterator[Note]:
    """Write what is counted, the value behind the mark, and the margin."""
    names = balanced(row.of, NAMES)
    yield Note(Box(0, top, NAMES, len(names) * LEADING), names, Voice.LABEL, Align.RIGHT)
    end = _ends(row, scale)[1] + (SOFT if row.approximate else 0.0)
    yield Note(Box(end + 8, top, width(row.value, SEMIBOLD), LEADING), (row.value,), Voice.VALUE)
    yield from margin_notes(row.certainty, row.references, columns, top)


def _joined(rows: Sequence[Range], begin: float, end: float, ink: Ink) -> Iterator[Line]:
    """Tie the rows of one topic together."""
    if len(rows) > 1:
        x = NAMES + GUTTER / 2 - 1
        yield Line(((x - 2, begin + 1), (x, begin + 1), (x, end - 1), (x - 2, end - 1)), ink)


def _differ(rows: Sequence[Range], differing: Collection[str] | None) -> bool:
    """Tell whether the sources differ on the topic of some rows."""
    if len(rows) == 1 or differing is None:
        return len({row.extent for row in rows}) > 1
    return rows[0].topic in differing


def _axis(scale: ValueScale, unit: str, y: float) -> tuple[list[Shape], list[Note]]:
    """Draw the scale beneath the rows, and the name of the unit."""
    shapes: list[Shape] = [Line(((scale.start, y), (scale.start + scale.length, y)), Ink.AXIS)]
    ticks = scale.ticks()
    shapes += [Line(((x, y), (x, y + 3)), Ink.AXIS) for x in map(scale.at, ticks)]
    words = [axis_note(number_in_words(tick), scale.at(tick), y + 8, Align.CENTRE) for tick in ticks]
    notes = _thinned(words)
    name = f"{unit}, on a logarithmic scale: each step is ten times the last" if scale.logarithmic else unit
    return shapes, [*notes, axis_note(name, scale.start, y + 18, Align.LEFT)]


def _thinned(notes: list[Note]) -> list[Note]:
    """Keep every note, or every second, third …, until they stand apart."""
    strides = (notes[::stride] for stride in range(1, len(notes) + 1))
    return next(kept for kept in strides if all(one.box.right + 4 <= other.box.x for one, other in pairwise(kept)))


def _title(rows: Sequence[Range], unit: str) -> str:
    """Say in a sentence what the drawing shows."""
    told = "; ".join(f"{row.of}: {row.value}{f', {UNPROVED}' if row.unproved else ''}" for row in rows)
    return f"Figures in {unit}, drawn as ranges on one scale. {told}."
