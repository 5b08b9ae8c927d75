"""The ways in which people write a date. Which of them say all that was asked, a grader has to tell."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import islice
from typing import Final

from briefing.model.edtf import SEASONS, DateError, Edtf, Extent, Precision, ends
from briefing.model.prose import MONTHS, nth
from briefing.quiz.values import Days

_ENDS: Final = 2
"""So many ways of writing each end of a stretch in full, and of what is only about right, are enough."""


def dates_as_typed(key: Days) -> Iterator[str]:
    """Write a date in all ways that are common, with and without what a stem may have told of it."""
    try:
        value = Edtf.parse(key.edtf)
    except DateError:
        return
    first, second = ends(value)
    if value.extent is Extent.SINGLE:
        ways = [*_single(value)]
    elif first is not None and second is not None:
        ways = [*_pair(first, second)]
    else:
        known, leads = (first, ("since", "from")) if first is not None else (second, ("until", "till", "up to"))
        singles = [] if known is None else [*_single(known)]
        ways = [*singles, *(f"{lead} {each}" for lead in leads for each in singles)]
    yield from ways
    if value.approximate:
        yield from (f"{about} {each}" for each in ways[:_ENDS] for about in ("about", "around"))


def _single(value: Edtf) -> Iterator[str]:
    first = value.earliest
    match value.precision:
        case Precision.DAY:
            yield from _day(first)
        case Precision.MONTH:
            month = MONTHS[first.month - 1]
            yield from _of_year(month, first.year)
            yield from (f"{month[:3]} {first.year}", f"{month}, {first.year}", f"{first.year}-{first:%m}")
            yield from (f"{first:%m}/{first.year}", f"{first.month}/{first.year}", f"in {month} {first.year}")
        case Precision.SEASON:
            season = SEASONS[int(value.text[5:7])]
            for name in (season, "fall") if season == "autumn" else (season,):
                yield from (*_of_year(name, first.year), f"the {name} of {first.year}", f"in {name} {first.year}")
            if season == "winter":
                yield from (f"winter {first.year}{sign}{(first.year + 1) % 100:02}" for sign in "-/")
        case Precision.YEAR:
            yield from (str(first.year), f"in {first.year}")
        case Precision.DECADE:
            yield from (f"the {first.year}s", f"{first.year}s")
        case Precision.CENTURY:
            yield from (f"{lead}{nth(first.year // 100 + 1)} century" for lead in ("the ", ""))


def _of_year(name: str, year: int) -> Iterator[str]:
    yield from (f"{name} {year}", f"{name} of {year}", name)


def _day(day: date) -> Iterator[str]:
    """Write a day: with its month in letters or digits, without its year, alone."""
    month, number, year = MONTHS[day.month - 1], nth(day.day), day.year
    for name in (month, month[:3]):
        yield from (f"{day.day} {name} {year}", f"{name} {day.day}, {year}", f"{name} {day.day} {year}")
    yield from (f"{number} {month} {year}", f"{number} of {month} {year}", f"the {number} of {month} {year}")
    yield from (f"{month} {number}, {year}", f"{month} {number} {year}", f"on {day.day} {month} {year}")
    yield day.isoformat()
    yield from (f"{day.day}{sign}{day.month}{sign}{year}" for sign in "./")
    yield from (f"{day:%d}{sign}{day:%m}{sign}{year}" for sign in "./")
    yield from (f"{day.month}/{day.day}/{year}", f"{day:%m}/{day:%d}/{year}")
    yield from (f"{day.day} {month}", f"{month} {day.day}", f"{number} of {month}", f"{month} {number}")
    yield from (number, f"the {number}", str(day.day))


def _pair(first: Edtf, second: Edtf) -> Iterator[str]:
    """Write from when to when: what both ends share once, then with whole dates."""
    left, right = first.earliest, second.latest
    if first.precision is second.precision is Precision.YEAR:
        yield f"{left.year}–{right.year % 100:02}"
    elif first.precision is second.precision is Precision.DAY and left.year == right.year:
        for till in ("–", " to "):
            yield from _days(left, right, till)
    for one, other in islice(zip(_single(first), _single(second), strict=False), _ENDS):
        yield from (f"{one} to {other}", f"{one} – {other}", f"from {one} to {other}")
    yield f"{first} to {second}"


def _days(left: date, right: date, till: str) -> Iterator[str]:
    """Write from which day to which of one year, with and without the year."""
    month, last = MONTHS[left.month - 1], MONTHS[right.month - 1]
    is_one = month == last
    british = f"{left.day}{'' if is_one else f' {month}'}{till}{right.day} {last}"
    american = f"{month} {left.day}{till}{'' if is_one else f'{last} '}{right.day}"
    yield from (f"{british} {right.year}", f"{american}, {right.year}", british, american)
