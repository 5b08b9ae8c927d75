"""A figure small: its range on a scale that it shares with the others of its unit."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import Final

from briefing.document.drawings.captions import axis_note
from briefing.document.drawings.lettering import LEADING
from briefing.document.drawings.marks import Range
from briefing.document.drawings.ranges import ARROW, mark_range
from briefing.document.drawings.scales import ValueScale, value_scale
from briefing.document.drawings.shapes import Align, Drawing, Ink, Line
from briefing.model.wording import number_in_words

SIDE: Final = 9.0
ROW: Final = 9.0


def gauge_scale(numbers: Sequence[Decimal], width: float) -> ValueScale:
    """Lay a scale over all numbers of a unit, with room at both ends for what is open or not exact."""
    return value_scale(list(numbers), SIDE, width - SIDE - ARROW - 2)


def draw_gauge(rows: Sequence[Range], scale: ValueScale, *, width: float) -> Drawing:
    """Draw the values of one figure, each on a line of its own, above a scale that names its ends."""
    axis = len(rows) * ROW + 2
    ticks = scale.ticks()
    marks = tuple(shape for place, row in enumerate(rows) for shape in mark_range(row, scale, (place + 0.5) * ROW))
    lines = (
        Line(((scale.start, axis), (scale.start + scale.length, axis)), Ink.AXIS),
        *(Line(((scale.at(tick), axis), (scale.at(tick), axis + 2.4)), Ink.AXIS) for tick in ticks),
    )
    low = axis_note(number_in_words(ticks[0]), scale.start, axis + 3 + LEADING / 2, Align.CENTRE)
    high = axis_note(number_in_words(ticks[-1]), scale.start + scale.length, axis + 3 + LEADING / 2, Align.CENTRE)
    told = "; ".join(row.value for row in rows)
    ends = "logarithmic scale" if scale.logarithmic else "scale"
    title = f"{rows[0].of}: {told}, on a {ends} from {number_in_words(ticks[0])} to {number_in_words(ticks[-1])}."
    return Drawing(width, axis + 3 + LEADING, title, (*lines, *marks), (low, high))
