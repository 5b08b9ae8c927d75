"""Dates in digits alone: 2024-06-18, 18.6.2024, 6/18/24, 9/2024, 18/6. Those with two readings are given as two."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final

from briefing.quiz.grading.moment import Moment

_EDGE, _END = r"(?<![\d./-])", r"(?!\d|[./-]\d)"
_ISO: Final = re.compile(r"(?<!\d)(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?!\d)")
_COMPACT: Final = re.compile(r"(?<!\d)((?:19|20)\d\d)(\d\d)(\d\d)(?!\d)")
_FULL: Final = re.compile(r"(?<![\d/])(\d{1,2})([-/.])(\d{1,2})\2'?(\d{4}|\d{2})(?!\d)")
_YEAR_FIRST: Final = re.compile(rf"{_EDGE}(\d{{4}})[-/.](0?[1-9]|1[0-2]){_END}")
_MONTH_FIRST: Final = re.compile(rf"{_EDGE}(0?[1-9]|1[0-2])[-/.](\d{{4}})(?!\d)")
_YEARLESS: Final = re.compile(rf"{_EDGE}(\d{{1,2}})([/.])(\d{{1,2}})(?:\.(?!\d)|{_END})")

Readings = tuple[Moment, ...]


def century(two: int) -> int:
    """Give the year of two digits: '24 is 2024, '53 is 1953."""
    return two + (2000 if two < 50 else 1900)


def _iso(found: re.Match[str]) -> Readings:
    return _dated(int(found[1]), int(found[3]), int(found[4]))


def _compact(found: re.Match[str]) -> Readings:
    return _dated(int(found[1]), int(found[2]), int(found[3]))


def _full(found: re.Match[str]) -> Readings:
    """Read day, month and year; dots put the day first everywhere, strokes and hyphens do not."""
    one, two, three, mark = int(found[1]), int(found[3]), int(found[4]), found[2]
    year = three if len(found[4]) == 4 else century(three)
    day_first, month_first = _dated(year, two, one), _dated(year, one, two)
    if mark == "." and day_first:
        return day_first
    year_first = _dated(century(one), two, three) if len(found[4]) == 2 and mark == "-" else ()
    return tuple(dict.fromkeys((*day_first, *month_first, *year_first)))


def _yearless(found: re.Match[str]) -> Readings:
    one, two = int(found[1]), int(found[3])
    day_first = _dated(None, two, one)
    if found[2] == "." and day_first:
        return day_first
    return tuple(dict.fromkeys((*day_first, *_dated(None, one, two))))


def _dated(year: int | None, month: int, day: int) -> Readings:
    moment = Moment(year, month, day)
    return (moment,) if Moment(year or 2024, month, day).stretch() else ()


_FORMS: Final[tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], Readings]], ...]] = (
    (_ISO, _iso),
    (_COMPACT, _compact),
    (_FULL, _full),
    (_YEAR_FIRST, lambda found: (Moment(int(found[1]), int(found[2])),)),
    (_MONTH_FIRST, lambda found: (Moment(int(found[2]), int(found[1])),)),
)


def in_digits(text: str, *, yearless: bool) -> tuple[str, list[Readings]]:
    """Put '@' in the place of each date in digits; give the readings of each as well, none if it is no date.

    Without a year only where ``yearless``: '18/19 June' has two days and no month of its own.
    """
    found: list[Readings] = []
    places: list[tuple[int, int, Readings]] = []
    for pattern, reader in (*_FORMS, *(((_YEARLESS, _yearless),) if yearless else ())):
        for match in pattern.finditer(text):
            if all(match.end() <= start or match.start() >= end for start, end, _ in places):
                places.append((*match.span(), reader(match)))
    for start, end, readings in sorted(places, key=lambda place: place[0], reverse=True):
        text = f"{text[:start]} @ {text[end:]}"
        found.insert(0, readings)
    return text, found
