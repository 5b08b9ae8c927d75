"""What an expression says before it is resolved: a date as written, a step from another date, a span of two."""

from __future__ import annotations

from enum import Enum, IntEnum
from typing import NamedTuple

from briefing.model.edtf import Edtf

QUARTER = 32
"""Quarters count as the seasons 33 to 36, as in EDTF."""


class Unit(IntEnum):
    """Stretches of time that are counted or named whole, from the shortest."""

    HOUR = 0
    DAY = 1
    WEEKEND = 2
    WEEK = 3
    MONTH = 4
    YEAR = 5
    DECADE = 6
    CENTURY = 7


class Whence(Enum):
    """From what date a relative expression counts."""

    ANCHOR = "anchor"
    SENTENCE = "sentence"
    """An earlier date of the same sentence, else the anchor: 'the end of the year'."""
    OTHER = "other"
    """The nearest earlier date of the text, else the anchor: 'a day prior'."""
    UTTERED = "uttered"
    """The day on which quoted words were spoken, else the anchor: '"We begin today," she said on Sunday'."""


class Fixed(NamedTuple):
    """A date that the words give whole: a decade, a century."""

    date: Edtf


class Whole(NamedTuple):
    """A whole day, week, month or year, so many after that of another date: 'last year', 'that month'."""

    unit: Unit
    offset: int
    whence: Whence = Whence.ANCHOR


class Rolling(NamedTuple):
    """The stretch of one unit that ends with the anchor: 'the past year'."""

    unit: Unit


class Count(NamedTuple):
    """So many units before or after another date; of an event, if the words 'after' or 'before' name one."""

    number: int
    unit: Unit
    sign: int
    whence: Whence
    event: bool = False


class Weekday(NamedTuple):
    """A day of the week, perhaps 'last', 'this' or 'next', perhaps of a named week."""

    day: int
    which: str = ""
    week: Whole | None = None


class Calendar(NamedTuple):
    """A year, season, month or day as written; the year may be missing or told by another expression."""

    year: int | None = None
    month: int | None = None
    day: int | None = None
    until: int | None = None
    """The last day, for several days of one month: '10–13 September'."""
    season: int | None = None
    weekday: int | None = None
    which: str = ""
    year_of: Whole | None = None


class Span(NamedTuple):
    """From one expression to another."""

    first: Shape
    last: Shape


Shape = Fixed | Whole | Rolling | Count | Weekday | Calendar | Span


class Found(NamedTuple):
    """An expression and its tokens, from the first to the one behind the last."""

    first: int
    end: int
    shape: Shape
    part: str = ""
    """'early', 'mid', 'late' of a month; 'half 1', 'quarter 3' of a year."""
    approximate: bool = False
    parts: tuple[Found, Found] | None = None
    """The two ends of a span, for when they make none."""
