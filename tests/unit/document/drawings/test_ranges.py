from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.document.drawings.marks import Range
from briefing.document.drawings.ranges import draw_ranges
from briefing.document.drawings.shapes import Area, Dot, Drawing, Ink, Line, Voice
from briefing.document.structure import Reference
from briefing.model.certainty import Certainty
from tests.unit.document.drawings.strategies import WIDTH, outside, overlaps, ranges

A6 = (Reference("A 6", "Article A, paragraph 6", "a"),)


def row(low: int | None, high: int | None, topic: str = "", *, of: str = "troops", approximate: bool = False) -> Range:
    """Make a range."""
    least, most = (None if end is None else Decimal(end) for end in (low, high))
    return Range(of, least, most, f"{low}–{high}", A6, approximate, topic=topic)


def draw(*rows: Range) -> Drawing:
    """Draw ranges of soldiers."""
    return draw_ranges(rows, unit="soldiers", width=WIDTH)


def bars(drawing: Drawing) -> list[Area]:
    """List the bars, from the top."""
    return sorted((shape for shape in drawing.shapes if isinstance(shape, Area)), key=lambda area: area.box.y)


def written(drawing: Drawing, voice: Voice) -> list[str]:
    """List what is written in a voice."""
    return [" ".join(note.lines) for note in drawing.notes if note.voice is voice]


@given(st.lists(ranges(), min_size=1, max_size=8))
def test_nothing_collides_and_nothing_leaves_the_drawing(rows: list[Range]) -> None:
    """Whatever the numbers, no two texts overlap and everything lies inside."""
    drawing = draw(*rows)
    assert not overlaps(drawing)
    assert not outside(drawing)


def test_bars_are_to_scale() -> None:
    """A bar is as long as its range."""
    large, small = bars(draw(row(10_000, 12_000), row(1_000, 3_000, of="more")))
    assert large.box.width == pytest.approx(small.box.width)
    assert (large.box.x - small.box.x) / small.box.width == pytest.approx(4.5)


def test_answers_to_one_question_stand_beside_each_other() -> None:
    """Ranges of one topic are neighbours, the least first, and are tied together."""
    drawing = draw(row(1_000, 3_000, "more"), row(10_000, 12_000), row(2_500, 4_000, "more"), row(500, 600))
    assert written(drawing, Voice.VALUE) == ["10000–12000", "1000–3000", "2500–4000", "500–600"]
    assert written(drawing, Voice.DIFFER) == ["sources differ"]
    assert sum(isinstance(shape, Line) and shape.ink is Ink.DIFFER for shape in drawing.shapes) == 1


def test_equal_answers_do_not_differ() -> None:
    """Ranges of one topic that are equal are tied without the word."""
    assert not written(draw(row(1, 3, "same"), row(1, 3, "same")), Voice.DIFFER)


def test_what_refines_need_not_differ() -> None:
    """Told which topics differ, the drawing calls no other one different."""
    rows = [row(10, 12, "size"), row(11, 11, "size")]
    assert not written(draw_ranges(rows, unit="soldiers", width=WIDTH, differing={"date"}), Voice.DIFFER)
    assert written(draw_ranges(rows, unit="soldiers", width=WIDTH, differing={"size"}), Voice.DIFFER)


def test_one_number_is_a_dot_and_about_is_soft() -> None:
    """An exact number is a dot; 'about' adds strokes that fade at both sides."""
    exact, about = draw(row(40, 40), row(50, 50)), draw(row(40, 40, approximate=True), row(50, 50))
    assert sum(isinstance(shape, Dot) for shape in exact.shapes) == 2
    assert len(about.shapes) == len(exact.shapes) + 6


@pytest.mark.parametrize(("low", "high", "direction"), [(3, None, 1), (None, 3, -1)])
def test_an_open_end_is_an_arrow(low: int | None, high: int | None, direction: int) -> None:
    """'More than' is an arrow to the right of its dot, 'up to' one to the left."""
    drawing = draw(row(low, high))
    (dot,) = [shape for shape in drawing.shapes if isinstance(shape, Dot)]
    (head,) = [shape for shape in drawing.shapes if isinstance(shape, Line) and len(shape.points) == 3]
    assert (head.points[1][0] - dot.x) * direction > 10


def test_a_wide_spread_is_logarithmic_and_says_so() -> None:
    """Where numbers differ more than a hundredfold, equal ratios take equal lengths."""
    drawing = draw(row(10, 100), row(1_000, 10_000, of="more"))
    wide, narrow = bars(drawing)
    assert wide.box.width == pytest.approx(narrow.box.width)
    assert any("logarithmic" in text for text in written(drawing, Voice.AXIS))
    assert not any("logarithmic" in text for text in written(draw(row(10, 20), row(30, 40)), Voice.AXIS))


def test_certainty_shows_as_form() -> None:
    """An assessed range is hatched, a reported one solid."""
    assessed = Range("troops", Decimal(1), Decimal(3), "1–3", A6, certainty=Certainty.ASSESSED)
    drawing = draw(assessed, row(1, 3, of="more"))
    assert {area.ink for area in bars(drawing)} == {Ink.OUTLINE, Ink.SOLID}
    assert written(drawing, Voice.CERTAINTY) == ["assessed"]


def test_the_title_tells_the_numbers() -> None:
    """The alternative text says what the picture shows."""
    assert draw(row(1_000, 3_000)).title == "Figures in soldiers, drawn as ranges on one scale. troops: 1000–3000."
