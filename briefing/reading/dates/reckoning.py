"""Counting in the calendar: the day, week, month or year so many after another."""

from __future__ import annotations

from datetime import date, timedelta

from briefing.model.edtf import Edtf, Extent, Precision
from briefing.reading.dates.shapes import Unit

DAY = timedelta(days=1)


def span(first: Edtf | date, last: Edtf | date) -> Edtf:
    """Make the span of two dates."""
    return Edtf.parse(f"{_text(first)}/{_text(last)}")


def about(value: Edtf) -> Edtf:
    """Make a date approximate."""
    if value.approximate or value.uncertain or value.extent is Extent.ONE_OF:
        return value
    return Edtf.parse("/".join(f"{end}~" for end in value.text.split("/")))


def month(year: int, number: int) -> Edtf:
    """Make a month; numbers beyond 1 to 12 run into other years."""
    years, index = divmod(number - 1, 12)
    return Edtf.parse(f"{year + years:04}-{index + 1:02}")


def cell(unit: Unit, day: date, offset: int = 0) -> Edtf:
    """Give the whole day, week (from Monday), weekend, month or year so many after the one that holds the day."""
    if unit <= Unit.DAY:
        return Edtf.of_day(day + offset * DAY)
    if unit in {Unit.WEEK, Unit.WEEKEND}:
        first = day + ((5 if unit is Unit.WEEKEND else 0) - day.weekday()) * DAY + offset * 7 * DAY
        return span(first, first + (1 if unit is Unit.WEEKEND else 6) * DAY)
    if unit is Unit.MONTH:
        return month(day.year, day.month + offset)
    if unit is Unit.YEAR:
        return Edtf.parse(f"{day.year + offset:04}")
    decades = unit is Unit.DECADE
    return Edtf.parse(f"{day.year // 10 + offset:03}X" if decades else f"{day.year // 100 + offset:02}XX")


def fits(value: Edtf, unit: Unit) -> bool:
    """Tell whether a date is fine enough to count in this unit from it."""
    if value.is_open:
        return False
    if unit <= Unit.DAY:
        return value.precision is Precision.DAY
    if unit in {Unit.WEEK, Unit.WEEKEND}:
        return value.precision is Precision.DAY and value.latest - value.earliest < 7 * DAY
    return cell(unit, value.earliest) == cell(unit, value.latest)


def weekday_before(number: int, day: date) -> date:
    """Give the nearest such day of the week that is not after the day."""
    return day - (day.weekday() - number) % 7 * DAY


def weekday_after(number: int, day: date) -> date:
    """Give the nearest such day of the week that is not before the day."""
    return day + (number - day.weekday()) % 7 * DAY


def part_of(value: Edtf, part: str) -> Edtf:
    """Give the early, middle or late third of a month, or a half or quarter of a year; else the date itself."""
    kind, _, number = part.partition(" ")
    if value.extent is not Extent.SINGLE:
        return value
    if number:
        return _fraction(value, kind, int(number))
    if value.precision is not Precision.MONTH:
        return value
    year, of = value.earliest.year, value.earliest.month
    first, last = {"early": (1, 10), "mid": (11, 20), "late": (21, value.latest.day)}[kind]
    return span(date(year, of, first), date(year, of, last))


def _fraction(value: Edtf, kind: str, number: int) -> Edtf:
    many = 2 if kind == "half" else 4
    if value.precision is Precision.MONTH and kind == "half":
        middle = value.earliest.replace(day=15)
        return span(value.earliest, middle) if number == 1 else span(middle + DAY, value.latest)
    if value.precision is not Precision.YEAR:
        return value
    last = (number or many) * 12 // many
    return span(month(value.earliest.year, last - 12 // many + 1), month(value.earliest.year, last))


def season(year: int, number: int) -> Edtf:
    """Make a season."""
    return Edtf.parse(f"{year:04}-{number}")


def _text(end: Edtf | date) -> str:
    return end.text if isinstance(end, Edtf) else end.isoformat()
