"""Random marks, brackets and ranges, for the promises that hold for any dossier."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from decimal import Decimal

from hypothesis import strategies as st

from briefing.document.drawings.marks import Bracket, Mark, Range
from briefing.document.drawings.shapes import Area, Box, Dot, Drawing, Line, Shape
from briefing.document.structure import Reference
from briefing.model.certainty import Certainty
from briefing.model.edtf import Edtf

WIDTH = 476.0
WORDS = (
    "Kim",
    "Putin",
    "a",
    "the",
    "Vladivostok",
    "übergab",
    "Council’s",
    "–",
    "10,000",
    "mmmmmmmm",
    "intelligence",
    "W" * 70,
)

texts = st.lists(st.sampled_from(WORDS), min_size=1, max_size=24).map(" ".join)
references = st.lists(
    st.builds(
        lambda letter, number, unproved: Reference(f"{letter} {number}", "spoken", "target", unproved),
        st.sampled_from("ABCDE"),
        st.integers(1, 40),
        st.booleans(),
    ),
    min_size=1,
    max_size=4,
).map(tuple)
certainties = st.sampled_from(Certainty)


def dates(first: date, last: date) -> st.SearchStrategy[Edtf]:
    """Make dates of every precision and extent between two days."""
    day = st.dates(first, last)
    end = st.tuples(day, st.integers(1, 60)).map(lambda pair: (pair[0], min(pair[0] + timedelta(days=pair[1]), last)))
    spans = end.filter(lambda pair: pair[0] < pair[1])
    return st.one_of(
        day.map(Edtf.of_day),
        day.map(lambda each: Edtf.parse(f"{each.isoformat()}~")),
        day.map(lambda each: Edtf.parse(f"{each.year}-{each.month:02}")),
        day.map(lambda each: Edtf.parse(f"{each.year}-{each.month:02}~")),
        spans.map(lambda pair: Edtf.parse(f"{pair[0]}/{pair[1]}")),
        spans.map(lambda pair: Edtf.parse(f"[{pair[0]}..{pair[1]}]")),
    )


def marks(first: date, last: date) -> st.SearchStrategy[Mark]:
    """Make marks between two days, some of them with dates that differ."""
    several = st.lists(dates(first, last), min_size=1, max_size=3, unique_by=lambda value: value.text)
    return st.builds(Mark, several.map(sorted).map(tuple), texts, references, certainties, st.integers(1, 3))


years = st.integers(2000, 2025).map(str).map(Edtf.parse)
alone = st.builds(
    Mark, st.one_of(years, dates(date(2000, 1, 1), date(2025, 12, 31))).map(lambda value: (value,)), texts, references
)
brackets = st.builds(
    lambda label, several: Bracket(label, tuple(several), "#panel"),
    st.sampled_from(("June 2024", "September 2023 – January 2024", "May – June 2025")),
    st.lists(marks(date(2000, 1, 1), date(2025, 12, 31)), min_size=1, max_size=12),
)

numbers = st.one_of(st.integers(0, 50), st.integers(0, 10**8)).map(Decimal)


@st.composite
def ranges(draw: st.DrawFn) -> Range:
    """Make a range: closed, of one number, or open at one end."""
    low, high = sorted((draw(numbers), draw(numbers)))
    open_end = draw(st.sampled_from(("", "low", "high")))
    return Range(
        draw(texts),
        None if open_end == "low" else low,
        None if open_end == "high" else high,
        draw(st.sampled_from(("3", "10,000–12,000", "more than 10 million", "about 550"))),
        draw(references),
        draw(st.booleans()),
        draw(certainties),
        draw(st.sampled_from(("", "first", "second"))),
    )


def overlaps(drawing: Drawing) -> list[tuple[str, str]]:
    """List the pairs of notes that cover each other."""
    notes = drawing.notes
    return [
        (" ".join(one.lines), " ".join(other.lines))
        for number, one in enumerate(notes)
        for other in notes[number + 1 :]
        if one.box.overlaps(other.box)
    ]


def outside(drawing: Drawing) -> list[Box]:
    """List what reaches beyond the edges of the drawing."""
    room = Box(0, 0, drawing.width, drawing.height)
    boxes = [note.box for note in drawing.notes] + [extent(shape) for shape in drawing.shapes]
    return [box for box in boxes if not room.contains(box, by=0.01)]


def extent(shape: Shape) -> Box:
    """Give the rectangle that a shape fills."""
    match shape:
        case Area(box=box):
            return box
        case Dot(x=x, y=y, radius=radius):
            return Box(x - radius, y - radius, 2 * radius, 2 * radius)
        case Line(points=points):
            return _around(points)


def _around(points: Sequence[tuple[float, float]]) -> Box:
    """Give the rectangle around some points."""
    left, top = (min(values) for values in zip(*points, strict=True))
    right, bottom = (max(values) for values in zip(*points, strict=True))
    return Box(left, top, right - left, bottom - top)
