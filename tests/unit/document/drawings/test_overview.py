from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.document.drawings.marks import Bracket, Mark
from briefing.document.drawings.overview import draw_overview
from briefing.document.drawings.scales import TimeScale
from briefing.document.drawings.shapes import Area, Box, Drawing, Ink, Voice
from briefing.model.edtf import Edtf
from tests.unit.document.drawings.strategies import WIDTH, alone, brackets, outside, overlaps


def mark(day: str, label: str = "It happened", importance: int = 1) -> Mark:
    """Make a mark of one date."""
    return Mark((Edtf.parse(day),), label, (), importance=importance)


def overview(several: list[Mark], named: list[Bracket], labelled: list[Mark]) -> Drawing:
    """Draw an overview of 2000 to 2025."""
    return draw_overview(several, named, years=(2000, 2025), labelled=labelled, width=WIDTH)


def areas(drawing: Drawing) -> list[Box]:
    """List the boxes of all dates, from the left."""
    return sorted((shape.box for shape in drawing.shapes if isinstance(shape, Area)), key=lambda box: box.x)


@given(st.lists(alone, max_size=8), st.lists(brackets, max_size=6))
def test_nothing_collides_and_nothing_leaves_the_drawing(singles: list[Mark], named: list[Bracket]) -> None:
    """Whatever crowds together, no two texts overlap and everything lies inside."""
    everything = singles + [each for bracket in named for each in bracket.marks]
    drawing = overview(everything, named, singles)
    assert not overlaps(drawing)
    assert not outside(drawing)


def test_positions_and_widths_are_to_scale() -> None:
    """Years lie apart as they do in time, and a year is as wide as a year."""
    singles = [mark("2001"), mark("2003"), mark("2013")]
    one, two, three = areas(overview(singles, [], singles))
    scale = TimeScale(date(2000, 1, 1), date(2025, 12, 31), 0, 1)
    assert (three.x - one.x) / (two.x - one.x) == pytest.approx(12 / 2, rel=0.01)
    assert two.width == pytest.approx(365 * scale.day * (WIDTH - 4))


def test_density_shows_as_height() -> None:
    """Marks of one day stack up: a tower is as high as much happened."""
    crowd = [mark("2024-06-18", str(number)) for number in range(9)]
    boxes = areas(overview(crowd, [Bracket("June 2024", tuple(crowd))], []))
    assert len({round(box.y, 2) for box in boxes}) == 9
    assert len({round(box.x, 2) for box in boxes}) == 1


def test_a_bracket_is_named_and_links_to_its_panel() -> None:
    """Each crowded stretch has its name, as a link."""
    crowd = (mark("2024-06-18"), mark("2024-06-19"))
    drawing = overview([*crowd], [Bracket("June 2024", crowd, "#timeline-1")], [])
    (named,) = [note for note in drawing.notes if note.voice is Voice.BRACKET]
    assert (named.lines, named.href) == (("June 2024",), "#timeline-1")
    assert "June 2024, 2" in drawing.title


def test_what_stands_alone_says_what_it_is() -> None:
    """A single happening has its date and its label beneath the axis; lesser ones of the same date are counted."""
    singles = [mark("2022", "Russia invaded Ukraine"), mark("2022", "A parade", importance=2)]
    drawing = overview(singles, [], singles)
    written = [(note.voice, " ".join(note.lines)) for note in drawing.notes if note.voice is not Voice.AXIS]
    assert written == [
        (Voice.DATE, "2022"),
        (Voice.LABEL, "Russia invaded Ukraine"),
        (Voice.REMARK, "and 1 more"),
    ]


def test_dates_that_differ_are_named_as_such() -> None:
    """A single happening with two dates has both, in the voice of differences."""
    single = Mark((Edtf.parse("2019-04"), Edtf.parse("2019-05")), "They met", ())
    drawing = overview([single], [], [single])
    assert [note.lines for note in drawing.notes if note.voice is Voice.DIFFER] == [("April 2019 or May 2019",)]
    assert len(areas(drawing)) == 2


def test_a_day_and_a_year_differ_in_form() -> None:
    """A day is a solid tick, a year a pale band."""
    singles = [mark("2001-06-01"), mark("2010")]
    shapes = [shape for shape in overview(singles, [], singles).shapes if isinstance(shape, Area)]
    inks = {shape.ink for shape in shapes}
    assert inks == {Ink.SOLID, Ink.PALE}


@pytest.mark.parametrize("years", [(2024, 2024), (2000, 2025), (1900, 2025), (1, 2025)])
def test_years_are_named_without_crowding(years: tuple[int, int]) -> None:
    """Any stretch of years gets some names and not too many."""
    drawing = draw_overview([], [], years=years, labelled=[], width=WIDTH)
    assert 1 <= len(drawing.notes) <= 16
    assert not overlaps(drawing)
    assert not outside(drawing)
