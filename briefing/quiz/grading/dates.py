"""Typed dates against the key: what was right of them, at the precision that was typed.

Full marks for the same days. Of the rest the best that holds counts:

* ¾ for more than the text says ('18 June 2024' where it only says June), for a point within a stretch, and for a right
  date without the year that no stem names;
* ½ for the right month where a day was asked (whatever the day), for the neighbouring day, for one step too coarse a
  date that holds the key, and for a stretch that overlaps it;
* ¼ for what is coarser still, for the right year alone, and for the right day of another year.
"""

from __future__ import annotations

import re
from datetime import date
from typing import Final, NamedTuple

from briefing.model.edtf import DateError, Edtf, Extent
from briefing.quiz.grading.moment import Moment, Stretch, joined
from briefing.quiz.grading.verdicts import HALF, QUARTER, THREE_QUARTERS, Unclear, partly, right, unclear, wrong
from briefing.quiz.grading.when import FORM, Typed, read_when
from briefing.quiz.question import Question
from briefing.quiz.response import Grade, Verdict
from briefing.quiz.values import Days
from briefing.reading.dates import tables

_STEPS: Final = {"day": 0, "month": 1, "season": 1, "year": 2, "decade": 3, "century": 4}
_YEAR: Final = re.compile(r"\b(?:1[5-9]|20|21)\d\d\b")
_CAPITALS: Final = re.compile(r"\b[A-Z][a-z]+")
_SINCE: Final = re.compile(r"^(?:since|from|after)\s", re.IGNORECASE)
_UNTIL: Final = re.compile(r"^(?:until|till|by|before|up to)\s", re.IGNORECASE)
_OPEN: Final = (1, date.max.toordinal())
_TOO_WIDE: Final = 20
"""A stretch that is so many times as long as the key is no answer."""


class Asked(NamedTuple):
    """The key as a stretch of days, and what the stem says of it."""

    first: int
    last: int
    precision: str
    text: str
    single: bool
    lasts: bool
    year_told: bool
    month_told: bool

    @property
    def begins(self) -> date:
        """Give a day by which gaps of a typed date are filled."""
        return date.fromordinal(self.last if self.first <= _OPEN[0] else self.first)


def grade_date(text: str, question: Question, key: Days) -> Grade:
    """Grade a typed date."""
    asked = _asked(question, key)
    lead = _SINCE if asked.last >= _OPEN[1] else _UNTIL if asked.first <= _OPEN[0] else None
    text = lead.sub("", text, count=1) if lead else text
    typed = read_when(text, key.precision)
    if isinstance(typed, Unclear):
        return unclear(typed.question)
    stretch = _stretch(typed, asked)
    if isinstance(stretch, Unclear):
        return unclear(stretch.question)
    grade = _graded(stretch, asked, _read_as(typed, asked))
    if typed[0].year is None and not asked.year_told and grade.score:
        return _without_year(grade, asked)
    return grade


def _asked(question: Question, key: Days) -> Asked:
    first, last, single = _nominal(key)
    day = date.fromordinal(last if first <= _OPEN[0] else first)
    window = question.asks.window
    years = {*map(int, _YEAR.findall(question.stem))}
    if window is not None and window.first > _OPEN[0]:
        begin, end = date.fromordinal(window.first), date.fromordinal(min(window.last, _OPEN[1]))
        years |= {begin.year} if begin.year == end.year else set()
    months = {tables.LONG_MONTHS.get(word.lower()) for word in _CAPITALS.findall(question.stem)}
    in_month = window is not None and window.precision == "month" and window.first <= key.first <= window.last
    told = day.year in years, day.month in months or in_month
    return Asked(first, last, key.precision, question.key_text, single, key.lasts, *told)


def _nominal(key: Days) -> tuple[int, int, bool]:
    """Give the days that a date names, without what 'about' adds to them; and whether it is no stretch of two ends."""
    try:
        date_ = Edtf.parse(key.edtf)
    except DateError:
        return key.first, key.last, not key.lasts
    return date_.earliest.toordinal(), date_.latest.toordinal(), date_.extent is Extent.SINGLE


def _stretch(typed: Typed, asked: Asked) -> Stretch | Unclear:
    """Fill the gaps of a typed date: the month only if the stem names it, the year in the reader's favour."""
    first, last = typed
    if first.day is not None and first.month is None and not asked.month_told:
        return Unclear(f"Which month do you mean? Give a date, {FORM}.")
    ends = [_filled(each, asked).stretch() for each in (first, last) if each is not None]
    if any(end is None for end in ends):
        return Unclear(f"The calendar has no such day. Give a date, {FORM}.")
    stretches = [end for end in ends if end is not None]
    found = stretches[0] if len(stretches) == 1 or stretches[0] == stretches[1] else joined(*stretches)
    return found or Unclear("That ends before it begins. From when to when?")


def _filled(moment: Moment, asked: Asked) -> Moment:
    day = asked.begins
    year = day.year - (moment.season == 24 and day.month <= 2)
    return moment.filled(Moment(year, day.month))


def _read_as(typed: Typed, asked: Asked) -> str:
    if asked.year_told:
        typed = _filled(typed[0], asked), typed[1] and _filled(typed[1], asked)
    first, last = typed
    return f"{first} to {last}" if last is not None and last != first else str(first)


def _without_year(grade: Grade, asked: Asked) -> Grade:
    if grade.verdict is not Verdict.RIGHT:
        return grade
    year = asked.begins.year
    return partly(THREE_QUARTERS, f"Right as far as it goes; the year, which you left out, is {year}.", grade.read_as)


def _graded(found: Stretch, asked: Asked, read_as: str) -> Grade:
    if (found.first, found.last) == (asked.first, asked.last) or _is_known_end(found, asked):
        return right(f"{asked.text} is right.", read_as)
    if asked.first <= found.first and found.last <= asked.last:
        return partly(THREE_QUARTERS, _inside(asked), read_as)
    if found.first <= asked.first and asked.last <= found.last:
        return _around(found, asked, read_as)
    if found.first <= asked.last and asked.first <= found.last:
        return partly(HALF, f"That overlaps with it in part: it was {asked.text}.", read_as)
    return _beside(found, asked, read_as)


def _is_known_end(found: Stretch, asked: Asked) -> bool:
    """Tell whether a date is the one known end of what has an open one: 'since July 2023'."""
    if found.ranges or found.precision != asked.precision:
        return False
    return (asked.last >= _OPEN[1] and found.first == asked.first) or (
        asked.first <= _OPEN[0] and found.last == asked.last
    )


def _inside(asked: Asked) -> str:
    if asked.single:
        return f"Right as far as the text goes: it says no more than {asked.text}."
    return (
        f"That is part of it: {asked.text}." if asked.lasts else f"It may be: the text says no more than {asked.text}."
    )


def _around(found: Stretch, asked: Asked, read_as: str) -> Grade:
    """Grade a date that holds the key, by how much coarser it is."""
    if found.ranges:
        if found.last - found.first + 1 > _TOO_WIDE * (asked.last - asked.first + 1):
            return partly(QUARTER, f"It lies within that, but so does much else: it was {asked.text}.", read_as)
        return partly(HALF, f"It lies within that; more precisely it was {asked.text}.", read_as)
    steps = _STEPS[found.precision] - _STEPS[asked.precision]
    score = HALF if steps <= 1 else QUARTER
    return partly(score, _right_part(found.precision, asked), read_as)


def _right_part(precision: str, asked: Asked) -> str:
    if precision == "month" and asked.first == asked.last:
        return f"The month is right; the day is {asked.begins.day}."
    return f"The {precision} is right; more precisely it was {asked.text}."


def _beside(found: Stretch, asked: Asked, read_as: str) -> Grade:
    """Grade a date that has no day in common with the key."""
    by_day = asked.first == asked.last and found.first == found.last
    if by_day and abs(found.first - asked.first) == 1:
        return partly(HALF, f"One day off: it was {asked.text}.", read_as)
    if asked.first <= _OPEN[0] or asked.last >= _OPEN[1]:
        return wrong(f"It was {asked.text}.", read_as)
    one, other = date.fromordinal(found.first), date.fromordinal(asked.first)
    if asked.precision == "day" and _within_month(found, asked):
        return partly(HALF, _right_part("month", asked), read_as)
    if _STEPS[asked.precision] < 2 and _within_year(found, asked):
        return partly(QUARTER, f"The year is right; it was {asked.text}.", read_as)
    if by_day and (one.month, one.day) == (other.month, other.day):
        return partly(QUARTER, f"Day and month are right; the year is {other.year}.", read_as)
    return wrong(f"It was {asked.text}.", read_as)


def _within_month(found: Stretch, asked: Asked) -> bool:
    months = {date.fromordinal(day).replace(day=1) for day in (found.first, found.last, asked.first, asked.last)}
    return len(months) == 1


def _within_year(found: Stretch, asked: Asked) -> bool:
    years = {date.fromordinal(day).year for day in (found.first, found.last, asked.first, asked.last)}
    return len(years) == 1
