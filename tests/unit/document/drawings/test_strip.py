from __future__ import annotations

from decimal import Decimal
from itertools import pairwise

import pytest

from briefing.document.drawings.gauge import draw_gauge, gauge_scale
from briefing.document.drawings.marks import Mark, Range
from briefing.document.drawings.shapes import Area, Box, Drawing
from briefing.document.drawings.strip import TALLEST, draw_strip, earlier
from briefing.model.edtf import Edtf

WIDTH = 500.0


def marks(*dates: str) -> list[Mark]:
    """Give a mark for each date; 'or' parts dates that differ."""
    return [Mark(tuple(map(Edtf.parse, date.split(" or "))), "", ()) for date in dates]


def numbers(drawing: Drawing) -> list[tuple[str, Box]]:
    """Give the numbers beneath the strip with their places."""
    return [(note.lines[0], note.box) for note in drawing.notes if note.voice == "reference"]


@pytest.mark.parametrize(
    "dates",
    [
        ("2024-06-18",),
        ("2024-06-18 or 2024-06-19", "2024-06-20"),
        ("2000-07", "2019-04", "2022", "2023-07", "2024-06-18", "2024-23", "2025"),
        tuple(f"2024-06-{day:02}" for day in range(1, 25)),
        ("1000", "1500", "2024"),
    ],
)
def test_numbers_stand_apart_and_within(dates: tuple[str, ...]) -> None:
    """Each happening has its number beneath the strip, in order, within the width, and on no other."""
    drawing = draw_strip(marks(*dates), [], width=WIDTH)
    found = numbers(drawing)
    assert [number for number, _ in found] == [str(number) for number in range(1, len(dates) + 1)]
    assert all(box.x >= 0 and box.right <= WIDTH for _, box in found)
    assert all(one.right <= other.x for (_, one), (_, other) in pairwise(found))
    assert all(box.bottom <= drawing.height + 0.01 for _, box in found)


def test_what_lies_far_back_is_left_before_the_strip() -> None:
    """One of seven that is parted from the rest by most of all years is pointed at; one of two is not."""
    assert earlier(marks("2000-07", "2019-04", "2020", "2021", "2022", "2023", "2024")) == 1
    assert earlier(marks("2000-07", "2024")) == 0
    assert earlier(marks("2024-06-18")) == 0


def test_a_thousand_happenings_keep_to_the_height() -> None:
    """Where more crowds together, towers are set closer, not taller."""
    crowd = marks(*(f"2024-06-{1 + number % 28:02}" for number in range(1000)))
    drawing = draw_strip(marks("2024-06-18"), crowd, width=WIDTH)
    boxes = [shape.box for shape in drawing.shapes if isinstance(shape, Area)]
    assert len(boxes) == 1001
    assert max(box.bottom for box in boxes) - min(box.y for box in boxes) <= TALLEST
    assert "1000 more without a number" in drawing.title


def test_others_beyond_the_years_are_not_drawn() -> None:
    """The strip covers the years of what is numbered, and tells how many others it shows."""
    drawing = draw_strip(marks("2023-07", "2024"), marks("2010", "2023-08"), width=WIDTH)
    assert sum(isinstance(shape, Area) for shape in drawing.shapes) == 3
    assert drawing.title.startswith("Timeline from 2023 to 2024")
    assert "1 more without a number" in drawing.title


def test_a_gauge_shows_a_range_on_the_scale_of_its_unit() -> None:
    """A range is as long as its share of the scale, whose ends are named; the words say the value."""
    row = Range("cost of the repair", Decimal(2), Decimal(4), "2–4 crowns", ())
    scale = gauge_scale([Decimal(2), Decimal(8)], 100.0)
    drawing = draw_gauge([row], scale, width=100.0)
    areas = [shape for shape in drawing.shapes if isinstance(shape, Area)]
    assert areas[0].box.width == pytest.approx(scale.length / 4)
    assert [note.lines for note in drawing.notes] == [("0",), ("8",)]
    assert "2–4 crowns" in drawing.title
