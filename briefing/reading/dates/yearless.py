"""Days, months and seasons of the calendar whose year another expression or the anchor has to tell."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from briefing.model.edtf import DateError, Edtf
from briefing.reading.dates import reckoning, tables
from briefing.reading.dates.scene import Answer, Scene
from briefing.reading.dates.shapes import QUARTER, Calendar, Unit, Whence
from briefing.reading.dates.tense import is_future

BESIDE = tables.OTHER.keys()
"""Words that make an expression count from another date of the text."""


def calendar(scene: Scene, index: int, shape: Calendar) -> Answer | None:
    """Resolve a date of the calendar."""
    if shape.year is not None:
        return Answer(build(shape, shape.year))
    if shape.year_of is not None:
        base = scene.base(index, Unit.YEAR, shape.year_of.whence)
        if base is None:
            return None
        year = base[0].earliest.year + shape.year_of.offset
        return Answer(build(shape, year), _taken(scene, index, base[1]), relative=True)
    if shape.which in BESIDE:
        return _beside(scene, index, shape)
    other = None if shape.which else scene.year_for(index)
    if other is not None:
        answer = scene.answers[other]
        assert answer is not None  # noqa: S101 - only resolved expressions give their year
        written_together = other == index + 1 and scene.found[other].first - scene.found[index].end <= 2
        because = None if written_together else _taken(scene, index, other)
        return Answer(build(shape, answer.date.earliest.year), because, relative=not written_together)
    return _by_anchor(scene, index, shape, scene.anchor) if scene.anchor is not None else None


def build(shape: Calendar, year: int) -> Edtf:
    """Make the date of a shape in a year."""
    if shape.season is not None and shape.season > QUARTER:
        return reckoning.part_of(Edtf.parse(f"{year:04}"), f"quarter {shape.season - QUARTER}")
    if shape.season is not None:
        return Edtf.parse(f"{year:04}-{shape.season}")
    if shape.month is None:
        return Edtf.parse(f"{year:04}")
    if shape.day is None:
        return Edtf.parse(f"{year:04}-{shape.month:02}")
    first = Edtf.of_day(date(year, shape.month, shape.day))
    return first if shape.until is None else reckoning.span(first, date(year, shape.month, shape.until))


def complete(first: Calendar, last: Calendar) -> tuple[Calendar, Calendar]:
    """Let the ends of a span lend each other their year, and their month where a day stands alone."""
    if first.year is None and last.year is not None and first.year_of is None:
        return first._replace(year=last.year - (_order(first) > _order(last))), last
    if last.year is None and first.year is not None and last.year_of is None:
        return first, last._replace(year=first.year + (_order(first) > _order(last)))
    if first.year_of is None and last.year_of is not None:
        return first._replace(year_of=last.year_of), last
    return first, last


def _order(shape: Calendar) -> tuple[int, int]:
    season = 3 * (shape.season - 20) if shape.season else 0
    return shape.month or season, shape.day or 0


def _by_anchor(scene: Scene, index: int, shape: Calendar, anchor: Edtf) -> Answer | None:
    """Take the nearest that has begun by the anchor, or the nearest not over if the sentence speaks of the future."""
    if shape.which in {"last", "past"}:
        return _nearest(shape, anchor, lambda value: value.latest < anchor.earliest, -1)
    if shape.which in {"next", "coming"}:
        return _nearest(shape, anchor, lambda value: value.earliest > anchor.latest, 1)
    if shape.which in {"this", "current"}:
        winter = shape.season == 24 and anchor.earliest.month <= 2
        return Answer(build(shape, anchor.earliest.year - winter), relative=True)
    place = scene.found[index].first
    if is_future(scene.at, place, scene.sentence(place)):
        return _nearest(shape, anchor, lambda value: value.latest >= anchor.earliest, 1)
    return _nearest(shape, anchor, lambda value: value.earliest <= anchor.latest, -1)


def _nearest(shape: Calendar, anchor: Edtf, holds: Callable[[Edtf], bool], step: int) -> Answer | None:
    """Go from the anchor's year to the first date that holds; a leap day may take up to eight years."""
    begin = anchor.latest.year + 1 if step < 0 else anchor.earliest.year - 1
    for year in range(begin, begin + 10 * step, step):
        try:
            value = build(shape, year)
        except (DateError, ValueError):
            continue
        if holds(value) and (shape.weekday is None or shape.weekday == value.earliest.weekday()):
            return Answer(value, relative=True)
    return None


def _beside(scene: Scene, index: int, shape: Calendar) -> Answer | None:
    base = scene.base(index, Unit.YEAR, Whence.OTHER)
    if base is None:
        return None
    if shape.which in {"that", "same"}:
        value: Edtf | None = build(shape, base[0].earliest.year)
    elif shape.which in {"following", "ensuing"}:
        found = _nearest(shape, base[0], lambda value: value.earliest > base[0].latest, 1)
        value = found.date if found else None
    else:
        found = _nearest(shape, base[0], lambda value: value.latest < base[0].earliest, -1)
        value = found.date if found else None
    return Answer(value, _taken(scene, index, base[1]), relative=True) if value else None


def _taken(scene: Scene, index: int, other: int | None) -> str | None:
    if other is None:
        return None
    return f"'{scene.written(scene.found[index])}' takes its year from '{scene.written(scene.found[other])}'"
