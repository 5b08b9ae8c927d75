"""Typed dates against the key: what was right of them, at the precision that was typed.

Full marks for the same days. Of the rest the best that holds counts:

* ¾ for more than the text says ('18 June 2024' where it only says June), and for a point within a stretch;
* ½ for the right month where a day was asked (whatever the day), for the neighbouring day, for one step too coarse a
  date that holds the key, and for a stretch that overlaps it;
* ¼ for what is coarser still, for the right year alone, and for the right day of another year;
* nothing for a month or year that the stem gives.

A year that was left out is filled in only where the stem gives it. All else is asked back, right or wrong.
"""

from __future__ import annotations

import re
from datetime import date
from typing import Final

from briefing.quiz.grading.asked import OPEN, AskedDate, asked_of
from briefing.quiz.grading.moment import Moment, Stretch, joined
from briefing.quiz.grading.verdicts import HALF, QUARTER, THREE_QUARTERS, Unclear, partly, right, unclear, wrong
from briefing.quiz.grading.when import Typed, read_when
from briefing.quiz.question import Question
from briefing.quiz.response import Grade
from briefing.quiz.values import Days

_STEPS: Final = {"day": 0, "month": 1, "season": 1, "year": 2, "decade": 3, "century": 4}
_SINCE: Final = re.compile(r"^(?:since|from|after)\s", re.IGNORECASE)
_UNTIL: Final = re.compile(r"^(?:until|till|by|before|up to)\s", re.IGNORECASE)
_TOO_WIDE: Final = 20
"""A stretch that is so many times as long as the key is no answer."""


def grade_date(text: str, question: Question, key: Days) -> Grade:
    """Grade a typed date."""
    asked = asked_of(question, key)
    lead = _SINCE if asked.last >= OPEN[1] else _UNTIL if asked.first <= OPEN[0] else None
    text = lead.sub("", text, count=1) if lead else text
    typed = read_when(text, key.precision, asked.form)
    if isinstance(typed, Unclear):
        return unclear(typed.question)
    stretch = _stretch(typed, asked)
    if isinstance(stretch, Unclear):
        return unclear(stretch.question)
    return _graded(stretch, asked, _read_as(typed, asked))


def _stretch(typed: Typed, asked: AskedDate) -> Stretch | Unclear:
    """Fill the gaps of a typed date with what the stem names, and with nothing else."""
    first, last = typed
    if (first.day is not None or first.week is not None) and first.month is None and not asked.month_told:
        return Unclear(f"Which month do you mean? Give a date, {asked.form}.")
    if not asked.year_told and any(each is not None and each.year is None for each in typed):
        return Unclear(f"Of which year? Give the whole answer, {asked.form}.")
    ends = [_filled(each, asked).stretch() for each in (first, last) if each is not None]
    if any(end is None for end in ends):
        return Unclear(f"The calendar has no such day. Give a date, {asked.form}.")
    stretches = [end for end in ends if end is not None]
    found = stretches[0] if len(stretches) == 1 or stretches[0] == stretches[1] else joined(*stretches)
    return found or Unclear("That ends before it begins. From when to when?")


def _filled(moment: Moment, asked: AskedDate) -> Moment:
    day = asked.begins
    year = day.year - (moment.season == 24 and day.month <= 2)
    return moment.filled(Moment(year, day.month))


def _read_as(typed: Typed, asked: AskedDate) -> str:
    if asked.year_told:
        typed = _filled(typed[0], asked), typed[1] and _filled(typed[1], asked)
    first, last = typed
    return f"{first} to {last}" if last is not None and last != first else str(first)


def _graded(found: Stretch, asked: AskedDate, read_as: str) -> Grade:
    if (found.first, found.last) == (asked.first, asked.last) or _is_known_end(found, asked):
        return right(f"{asked.text} is right.", read_as)
    if asked.first <= found.first and found.last <= asked.last:
        return partly(THREE_QUARTERS, _inside(asked), read_as)
    if found.first <= asked.first and asked.last <= found.last:
        return _around(found, asked, read_as)
    if found.first <= asked.last and asked.first <= found.last:
        return partly(HALF, f"That overlaps with it in part: it was {asked.text}.", read_as)
    return _beside(found, asked, read_as)


def _is_known_end(found: Stretch, asked: AskedDate) -> bool:
    """Tell whether a date is the one known end of what has an open one: 'since July 2023'."""
    if found.ranges or found.precision != asked.precision:
        return False
    return (asked.last >= OPEN[1] and found.first == asked.first) or (
        asked.first <= OPEN[0] and found.last == asked.last
    )


def _inside(asked: AskedDate) -> str:
    if asked.single:
        return f"Right as far as the text goes: it says no more than {asked.text}."
    return (
        f"That is part of it: {asked.text}." if asked.lasts else f"It may be: the text says no more than {asked.text}."
    )


def _around(found: Stretch, asked: AskedDate, read_as: str) -> Grade:
    """Grade a date that holds the key, by how much coarser it is."""
    if asked.window is not None and found.first <= asked.window[0] and asked.window[1] <= found.last:
        return wrong(f"That much the question says itself: it was {asked.text}.", read_as)
    if found.ranges:
        if found.last - found.first + 1 > _TOO_WIDE * (asked.last - asked.first + 1):
            return partly(QUARTER, f"It lies within that, but so does much else: it was {asked.text}.", read_as)
        return partly(HALF, f"It lies within that; more precisely it was {asked.text}.", read_as)
    if _is_told(found.precision, asked):
        return wrong(f"That much the question says itself: it was {asked.text}.", read_as)
    steps = _STEPS[found.precision] - _STEPS[asked.precision]
    score = HALF if steps <= 1 else QUARTER
    return partly(score, _right_part(found.precision, asked), read_as)


def _is_told(precision: str, asked: AskedDate) -> bool:
    """Tell whether the right month or year is no merit, since the stem gives it."""
    return asked.year_told and (precision == "year" or (precision in {"month", "season"} and asked.month_told))


def _right_part(precision: str, asked: AskedDate) -> str:
    if precision == "month" and asked.first == asked.last:
        return f"The month is right; the day is {asked.begins.day}."
    return f"The {precision} is right; more precisely it was {asked.text}."


def _beside(found: Stretch, asked: AskedDate, read_as: str) -> Grade:
    """Grade a date that has no day in common with the key."""
    by_day = asked.first == asked.last and found.first == found.last
    if by_day and abs(found.first - asked.first) == 1:
        return partly(HALF, f"One day off: it was {asked.text}.", read_as)
    if asked.first <= OPEN[0] or asked.last >= OPEN[1]:
        return wrong(f"It was {asked.text}.", read_as)
    one, other = date.fromordinal(found.first), date.fromordinal(asked.first)
    if asked.precision == "day" and _within_month(found, asked) and not _is_told("month", asked):
        return partly(HALF, _right_part("month", asked), read_as)
    if _STEPS[asked.precision] < 2 and _within_year(found, asked) and not _is_told("year", asked):
        return partly(QUARTER, f"The year is right; it was {asked.text}.", read_as)
    if by_day and (one.month, one.day) == (other.month, other.day):
        return partly(QUARTER, f"Day and month are right; the year is {other.year}.", read_as)
    return wrong(f"It was {asked.text}.", read_as)


def _within_month(found: Stretch, asked: AskedDate) -> bool:
    months = {date.fromordinal(day).replace(day=1) for day in (found.first, found.last, asked.first, asked.last)}
    return len(months) == 1


def _within_year(found: Stretch, asked: AskedDate) -> bool:
    years = {date.fromordinal(day).year for day in (found.first, found.last, asked.first, asked.last)}
    return len(years) == 1
