from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.document.drawings import advances, surveying
from briefing.document.drawings.forms import dotted, filled, hatch
from briefing.document.drawings.lettering import SEMIBOLD, balanced, width, wrap
from briefing.document.drawings.places import Hanging, hang
from briefing.document.drawings.scales import TimeScale, value_scale
from briefing.document.drawings.shapes import Area, Box, Dot, Ink
from briefing.document.drawings.spacing import lanes, spread
from briefing.document.drawings.stretches import stretch
from briefing.model.certainty import Certainty
from briefing.model.edtf import Edtf
from tests.unit.document.drawings.strategies import extent, texts

lengths = st.floats(1, 60)


def test_the_table_of_widths_is_fresh() -> None:
    """The committed table is what the installed fonts give."""
    assert Path(advances.__file__).read_text(encoding="utf-8") == surveying.module(surveying.survey())


def test_widths_follow_the_letters() -> None:
    """A line is as wide as its letters, heavier ones are wider, unknown ones count as the widest."""
    assert width("ii") < width("mm") < width("mm", SEMIBOLD)
    assert width("a b") == pytest.approx(width("a") + width(" ") + width("b"))
    assert width("漢") >= width("W")


@given(texts, st.floats(20, 300))
def test_lines_fit_their_room_and_lose_nothing(text: str, room: float) -> None:
    """Wrapped lines hold every letter of the text, none wider than the room."""
    lines = wrap(text, room)
    assert "".join(lines).replace(" ", "") == text.replace(" ", "")
    assert all(width(line) <= room for line in lines)


def test_a_double_space_is_no_word() -> None:
    """White space makes no empty line or word."""
    assert wrap("two  words", 200) == ("two words",)


@given(texts, st.floats(150, 300))
def test_balanced_lines_are_as_few(text: str, room: float) -> None:
    """Lines of about the same width are no more than lines that fill the room."""
    lines = balanced(text, room)
    assert len(lines) <= len(wrap(text, room))
    assert all(width(line) <= room for line in lines)


@given(st.lists(st.tuples(st.floats(-50, 900), lengths), min_size=1, max_size=12))
def test_spread_boxes_stand_apart_in_order(boxes: list[tuple[float, float]]) -> None:
    """Boxes that want the same place get places of their own, in order, within the bounds."""
    wanted, heights = [centre for centre, _ in boxes], [height for _, height in boxes]
    tops = spread(wanted, heights, 0, 900, 5)
    assert tops[0] >= 0
    assert tops[-1] + heights[-1] <= 900 + 1e-6
    assert all(two >= one + height + 5 - 1e-6 for one, two, height in zip(tops, tops[1:], heights, strict=False))


def test_boxes_with_room_stay_where_they_are_wanted() -> None:
    """What does not collide is not moved, and what collides shares the displacement."""
    assert spread([20, 100], [10, 10], 0, 200, 5) == [15, 95]
    assert spread([50, 50], [10, 10], 0, 200, 0) == [40, 50]


@given(st.lists(st.tuples(st.floats(0, 400), lengths), max_size=20), st.floats(0, 5))
def test_lanes_are_free(starts: list[tuple[float, float]], gap: float) -> None:
    """Two stretches of one lane never touch."""
    extents = [(start, start + length) for start, length in starts]
    chosen = lanes(extents, gap)
    for one, lane in zip(extents, chosen, strict=True):
        others = [other for other, number in zip(extents, chosen, strict=True) if number == lane and other is not one]
        assert all(one[1] + gap <= other[0] or other[1] + gap <= one[0] for other in others)


@given(st.lists(st.tuples(st.floats(0, 476), st.floats(10, 230), st.floats(10, 60)), max_size=12))
def test_hanging_labels_never_overlap(sizes: list[tuple[float, float, float]]) -> None:
    """Labels find places of their own, on the page."""
    placed = hang([Hanging(*size) for size in sizes], 476, 4)
    boxes = [place.box for place in placed]
    assert all(Box(0, 0, 476, 10_000).contains(box) for box in boxes)
    assert not any(one.overlaps(two) for number, one in enumerate(boxes) for two in boxes[number + 1 :])


def test_a_sequence_hangs_as_a_staircase() -> None:
    """Later labels go deeper, so that no leader crosses a label."""
    placed = hang([Hanging(400 + 10 * number, 80, 10) for number in range(4)], 476, 1)
    assert [place.box.y for place in placed] == sorted({place.box.y for place in placed})
    assert not any(one.leader.overlaps(two.box) for one in placed for two in placed)


def test_days_are_counted_with_both_ends() -> None:
    """A scale of June has thirty days; a day is one of them, the month all."""
    scale = TimeScale(date(2024, 6, 1), date(2024, 6, 30), 100, 300)
    assert scale.extent(Edtf.parse("2024-06-18")) == pytest.approx((270, 280))
    assert scale.extent(Edtf.parse("2024-06")) == pytest.approx((100, 400))
    assert scale.extent(Edtf.parse("2024")) == pytest.approx((100, 400))
    assert [each.day for each in scale.mondays()] == [3, 10, 17, 24]


def test_ticks_of_numbers_are_round() -> None:
    """A scale from zero ends at a round number; a logarithmic one has powers of ten."""
    plain = value_scale([Decimal(1_000), Decimal(12_000)], 0, 100)
    assert list(map(int, plain.ticks()[:2])) == [0, 2_000]
    assert plain.ticks()[-1] == 12_000
    wide = value_scale([Decimal(3), Decimal(4_000)], 0, 100)
    assert list(map(int, wide.ticks())) == [1, 10, 100, 1_000, 10_000]
    assert value_scale([Decimal(0)], 0, 100).at(0) == 0


@pytest.mark.parametrize("certainty", Certainty)
def test_forms_stay_with_their_box(certainty: Certainty) -> None:
    """A form covers its rectangle and sticks out by no more than the end of a strike."""
    room = Box(8.9, 8.9, 22.2, 8.2)
    assert all(room.contains(extent(shape)) for shape in filled(Box(10, 10, 20, 6), certainty))
    assert all(Box(6, 6, 8, 8).contains(extent(shape)) for shape in dotted(10, 10, 3, certainty))


def test_forms_tell_certainties_apart() -> None:
    """What is certain, judged, alleged, speculated, denied and planned looks different without colour."""
    weak = (
        Certainty.REPORTED,
        Certainty.ASSESSED,
        Certainty.ALLEGED,
        Certainty.SPECULATED,
        Certainty.DENIED,
        Certainty.PLANNED,
    )
    assert len({filled(Box(0, 0, 6, 6), each) for each in weak}) == len(weak)
    assert len({dotted(0, 0, 3, each) for each in weak}) == len(weak)


@given(st.floats(2, 40), st.floats(2, 40), st.booleans())
def test_a_hatch_is_clipped(wide: float, high: float, rising: bool) -> None:
    """Diagonals end at the edges of their rectangle."""
    box = Box(5, 7, wide, high)
    drawn = [*hatch(box, rising=rising)]
    assert drawn
    assert all(box.contains(extent(line)) for line in drawn)


def test_an_approximate_date_has_soft_ends() -> None:
    """'About' repeats both ends outwards, as far as there is room."""
    box, room = Box(10, 10, 20, 4), Box(0, 0, 100, 100)
    exact = stretch(box, Edtf.parse("2024-06"), room, upright=False)
    about = stretch(box, Edtf.parse("2024-06~"), room, upright=False)
    assert len(exact) == 1
    assert len(about) == 7
    assert len(stretch(box, Edtf.parse("2024-06~"), Box(10, 0, 100, 100), upright=False)) == 4


def test_thin_dates_have_no_outline() -> None:
    """An outline would fill a thin box: it is drawn solid or in a middle tone instead."""
    room = Box(0, 0, 100, 100)
    thin, thick = Box(0, 0, 1.5, 3), Box(0, 0, 9, 3)
    inks = [
        shape.ink
        for box in (thin, thick)
        for text in ("2024-06-18", "2024-06")
        for shape in stretch(box, Edtf.parse(text), room, upright=False)
        if isinstance(shape, Area | Dot)
    ]
    assert inks == [Ink.SOLID, Ink.MEDIUM, Ink.DAY, Ink.PALE]
