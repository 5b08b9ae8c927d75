from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.document.drawings.marks import Mark
from briefing.document.drawings.panel import draw_panel
from briefing.document.drawings.shapes import Area, Box, Drawing, Ink, Line, Voice
from briefing.document.structure import Reference
from briefing.model.certainty import Certainty
from briefing.model.edtf import Edtf
from tests.unit.document.drawings.strategies import WIDTH, marks, outside, overlaps

FIRST, LAST = date(2024, 3, 1), date(2024, 8, 31)
A6 = (Reference("A 6", "Article A, paragraph 6", "a"),)


def mark(*days: str, label: str = "The train left", importance: int = 2) -> Mark:
    """Make a mark of some dates."""
    return Mark(tuple(map(Edtf.parse, days)), label, A6, Certainty.ESTABLISHED, importance)


def panel(*several: Mark, tallest: float = 600.0) -> Drawing:
    """Draw a panel around the dates of some marks."""
    values = [value for each in several for value in each.dates]
    first, last = min(value.earliest for value in values), max(value.latest for value in values)
    return draw_panel(several, first=first, last=last, width=WIDTH, tallest=tallest)


def bars(drawing: Drawing) -> list[Box]:
    """List the boxes of dates, from the top."""
    inks = {Ink.DAY, Ink.PALE, Ink.SOLID, Ink.MEDIUM}
    found = [
        shape.box for shape in drawing.shapes if isinstance(shape, Area) and shape.ink in inks and shape.box.x < 90
    ]
    return sorted(found, key=lambda box: box.y)


def lines(drawing: Drawing, voice: Voice) -> list[str]:
    """List what is written in a voice."""
    return [" ".join(note.lines) for note in drawing.notes if note.voice is voice]


@given(st.lists(marks(FIRST, LAST), min_size=1, max_size=30))
def test_nothing_collides_and_nothing_leaves_the_drawing(several: list[Mark]) -> None:
    """Whatever the marks, no two texts overlap and everything lies inside."""
    drawing = draw_panel(several, first=FIRST, last=LAST, width=WIDTH)
    assert not overlaps(drawing)
    assert not outside(drawing)


@given(st.lists(marks(date(2025, 5, 30), date(2025, 6, 5)), min_size=1, max_size=12))
def test_a_short_panel_holds_too(several: list[Mark]) -> None:
    """The days of a single week have room as well."""
    first = min(value.earliest for each in several for value in each.dates)
    last = max(value.latest for each in several for value in each.dates)
    drawing = draw_panel(several, first=first, last=last, width=WIDTH)
    assert not overlaps(drawing)
    assert not outside(drawing)


def test_positions_are_to_scale() -> None:
    """Days lie apart on the axis as they do in time."""
    one, two, three = bars(panel(mark("2024-03-02"), mark("2024-04-01"), mark("2024-05-30")))
    assert (three.y - two.y) / (two.y - one.y) == pytest.approx(59 / 30)


def test_length_is_precision() -> None:
    """A month is as long as its days, a season as its months."""
    season, day, month = bars(panel(mark("2024-21"), mark("2024-03-02"), mark("2024-05")))
    assert season.height / month.height == pytest.approx(92 / 31)
    assert month.height / 31 <= day.height < month.height / 10


def test_a_day_is_never_too_thin_to_see() -> None:
    """On a long scale a day keeps a visible thickness."""
    found = bars(panel(mark("2020-03-02"), mark("2024-05-31")))
    assert min(box.height for box in found) > 1


def test_marks_of_one_day_share_a_date() -> None:
    """A date is written once for all that happened on it."""
    drawing = panel(mark("2024-06-18", label="One"), mark("2024-06-18", label="Two"), mark("2024-06-20"))
    assert lines(drawing, Voice.DATE) == ["18 June", "20 June"]
    assert lines(drawing, Voice.LABEL)[:2] == ["One", "Two"]


def test_dates_that_differ_are_both_shown() -> None:
    """Where sources differ, both days are marked, led to the words and called what they are."""
    drawing = panel(mark("2024-06-18", "2024-06-19"))
    assert lines(drawing, Voice.DIFFER) == ["18 June or 19 June sources differ"]
    assert len(bars(drawing)) == 2
    assert sum(isinstance(shape, Line) and shape.ink is Ink.DIFFER for shape in drawing.shapes) == 2
    assert "different dates" in drawing.title


def test_the_year_is_written_only_where_it_changes() -> None:
    """In a panel of one year the dates go without it; across a new year they have it."""
    assert lines(panel(mark("2024-06-18")), Voice.DATE) == ["18 June"]
    assert lines(panel(mark("2024-12-31"), mark("2025-01-01")), Voice.DATE) == ["31 December 2024", "1 January 2025"]


def test_certainty_and_references_stand_in_the_margin() -> None:
    """The word of certainty comes before the references, which are links."""
    several = Mark((Edtf.parse("2024-06-18"),), "It is said", A6, Certainty.ALLEGED)
    drawing = panel(several)
    margin = [note for note in drawing.notes if note.voice in {Voice.CERTAINTY, Voice.REFERENCE}]
    assert [(note.lines, note.href) for note in margin] == [(("alleged",), ""), (("A 6",), "#a")]


def test_the_mark_of_what_is_unproved_stays_with_its_reference() -> None:
    """However full the margin is, the mark stands behind the reference that it belongs to, in the same line."""
    labels = ("A 1–3, 5, 7", "B 2", "C 4–6")
    references = tuple(Reference(label, "spoken", "a", unproved=label != "B 2") for label in labels)
    drawing = panel(Mark((Edtf.parse("2024-06-18"),), "It is said", references, Certainty.SPECULATED))
    margin = [note for note in drawing.notes if note.voice in {Voice.REFERENCE, Voice.UNPROVED}]
    assert [note.lines[0] for note in margin] == ["A 1–3, 5, 7", "unproved", "B 2", "C 4–6", "unproved"]
    for reference, mark_of_it in ((margin[0], margin[1]), (margin[3], margin[4])):
        assert reference.box.y == mark_of_it.box.y
        assert 0 < mark_of_it.box.x - reference.box.right < 5


def test_what_is_unproved_and_has_no_room_is_counted() -> None:
    """The remark on marks without labels says how many of these are unproved."""
    unproved = (Reference("A 6", "spoken", "a", unproved=True),)
    several = [Mark((Edtf.parse(f"2024-06-{day:02}"),), "x", unproved if day > 20 else A6) for day in range(1, 31)]
    (remark,) = lines(panel(*several, tallest=150), Voice.REMARK)
    assert remark.split(", marked")[0].endswith("more (10 unproved)")


def test_what_has_no_room_keeps_its_mark() -> None:
    """A panel stays below its height; the least important loses its label, is still marked, and is counted."""
    several = [mark(f"2024-06-{day:02}", label=f"Day {day}", importance=1 if day == 30 else 2) for day in range(1, 31)]
    drawing = panel(*several, tallest=200)
    assert drawing.height <= 200
    labels = lines(drawing, Voice.LABEL)
    assert "Day 30" in labels
    assert len(bars(drawing)) == 30
    (remark,) = lines(drawing, Voice.REMARK)
    assert remark.startswith(f"{30 - len(labels)} more")


def test_labels_keep_the_order_of_time() -> None:
    """Leaders never cross: labels stand in the order of their dates."""
    drawing = panel(*(mark(f"2024-06-{day:02}") for day in (20, 3, 11)))
    tops = {" ".join(note.lines): note.box.y for note in drawing.notes if note.voice is Voice.DATE}
    assert sorted(tops, key=lambda words: tops[words]) == ["3 June", "11 June", "20 June"]


def test_months_are_named_in_a_long_panel_and_days_in_a_short_one() -> None:
    """The axis names what its scale can carry."""
    assert lines(panel(mark("2024-06-18"), mark("2024-07-18")), Voice.AXIS) == ["June", "July"]
    assert lines(panel(mark("2024-06-30"), mark("2024-07-01")), Voice.AXIS) == ["29 Jun", "30", "1 Jul", "2"]


def test_a_panel_of_years_has_no_ticks_of_weeks() -> None:
    """The grid is never denser than it can be read."""
    ticks = [
        shape for shape in panel(mark("2020-03-02"), mark("2024-05-31")).shapes if getattr(shape, "ink", "") is Ink.GRID
    ]
    assert not ticks
