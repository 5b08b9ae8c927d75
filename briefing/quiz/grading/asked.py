"""What a question about a date asks for, as far as typed dates have to be held against it."""

from __future__ import annotations

import re
from datetime import date
from typing import Final, NamedTuple

from briefing.model.edtf import DateError, Edtf, Extent
from briefing.quiz.question import Question
from briefing.quiz.values import Days
from briefing.reading.dates import tables

_YEAR: Final = re.compile(r"\b(?:1[5-9]|20|21)\d\d\b")
_YEARS: Final = frozenset(("year", "decade", "century"))
"""Where one of these is asked, a stem that has the same year elsewhere doesn't give it."""
_CAPITALS: Final = re.compile(r"\b[A-Z][a-z]+")
_EXAMPLES: Final = {
    "day": "9 May 2016",
    "month": "May 2016",
    "season": "summer 2016",
    "year": "2016",
    "decade": "the 1970s",
}
OPEN: Final = (1, date.max.toordinal())
"""The first and the last day that there is: an end that is not known."""


class AskedDate(NamedTuple):
    """The key as a stretch of days, and what the stem says of it."""

    first: int
    last: int
    precision: str
    text: str
    single: bool
    lasts: bool
    year_told: bool
    month_told: bool
    window: tuple[int, int] | None
    """The days within which the stem asks."""

    @property
    def begins(self) -> date:
        """Give a day by which gaps of a typed date are filled."""
        return date.fromordinal(self.last if self.first <= OPEN[0] else self.first)

    @property
    def form(self) -> str:
        """Give an example of what is wanted."""
        if self.precision == "day" and self.first != self.last:
            return "for example 2–8 May 2016"
        if self.lasts and self.precision == "year":
            return "for example 2010–2014"
        return f"for example {_EXAMPLES.get(self.precision, _EXAMPLES['day'])}"


def asked_of(question: Question, key: Days) -> AskedDate:
    """Take a key without what 'about' adds to it, and what the stem says of year and month."""
    first, last, single = _nominal(key)
    day = date.fromordinal(last if first <= OPEN[0] else first)
    window = question.asks.window
    years = {*map(int, _YEAR.findall(question.stem))}
    if window is not None and window.first > OPEN[0]:
        begin, end = date.fromordinal(window.first), date.fromordinal(min(window.last, OPEN[1]))
        years |= {begin.year} if begin.year == end.year else set()
    months = {tables.LONG_MONTHS.get(word.lower()) for word in _CAPITALS.findall(question.stem)}
    in_month = window is not None and window.precision == "month" and window.first <= key.first <= window.last
    year_told = day.year in years and key.precision not in _YEARS
    month_told = (day.month in months or in_month) and key.precision == "day"
    within = None if window is None else (window.first, window.last)
    return AskedDate(
        first, last, key.precision, question.key_text, single, key.lasts, year_told, month_told, within
    )  # fmt: skip


def _nominal(key: Days) -> tuple[int, int, bool]:
    """Give the days that a date names, without what 'about' adds to them; and whether it is no stretch of two ends."""
    try:
        date_ = Edtf.parse(key.edtf)
    except DateError:
        return key.first, key.last, not key.lasts
    return date_.earliest.toordinal(), date_.latest.toordinal(), date_.extent is Extent.SINGLE
