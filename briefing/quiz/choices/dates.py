"""Ladders of dates."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Final

from briefing.quiz.choices.ladders import Ladder
from briefing.quiz.choices.likeness import is_within
from briefing.quiz.choices.wording import in_words
from briefing.quiz.propositions import World
from briefing.quiz.question import Choice, Question
from briefing.quiz.values import Days

_MONTHS: Final = {"month": 1, "season": 3, "year": 12}
"""How many months a step is."""
_FIRST_YEAR: Final = 1000
_FAR: Final = (11, 13, 14, 15, 16, 17, 18, 19, 32, 34, 45, 47)
"""Distances in days of rungs that lie in several months."""


def of_dates(question: Question, key: Days, world: World, *, far: bool = False) -> Ladder | None:
    """Give the rungs around a date; None for a date of a form that can't be slid.

    Rungs are written like the key, a day in its month and with as many digits, a month or season in its year; all lie
    within the window of the stem, and none begins later than what the articles can know of. Where the month leaves a
    day too little room (the 10th is the first with two digits), its rungs lie `far` from it, in other months.
    """
    written = in_words(key)
    if not written or written not in question.key_text or any(sign in key.edtf for sign in "/[.?%"):
        return None
    last = max(article.anchor.last for article in world.articles.values())

    def rung(steps: int) -> Choice | None:
        moved = _moved(key, steps, far=far)
        if moved is None or moved.first > max(last, key.first) or not is_within(moved, question):
            return None
        text = in_words(moved)
        if key.precision == "day" and len(text.split()[0]) != len(written.split()[0]):
            return None
        return Choice(question.key_text.replace(written, text), moved)

    return Ladder(rung, _FAR) if far else Ladder(rung)


def _moved(key: Days, steps: int, *, far: bool) -> Days | None:
    """Move a date by days within its month (far within its year), by months or seasons within its year, or by years."""
    first = date.fromordinal(key.first)
    if key.precision == "day":
        moved = first + timedelta(days=steps)
        is_same = moved.year == first.year and (far or moved.month == first.month)
        return _days(moved, moved, key) if is_same else None
    if key.precision not in _MONTHS:
        return None
    months = first.year * 12 + first.month - 1 + steps * _MONTHS[key.precision]
    start, end = _first_of(months), _first_of(months + _MONTHS[key.precision]) - timedelta(days=1)
    is_same = key.precision == "year" or start.year == first.year
    return _days(start, end, key) if is_same and start.year >= _FIRST_YEAR else None


def _first_of(months: int) -> date:
    return date(months // 12, months % 12 + 1, 1)


def _days(first: date, last: date, key: Days) -> Days:
    sign = "~" if key.edtf.endswith("~") else ""
    return Days(first.toordinal(), last.toordinal(), key.precision, _edtf(first, key.precision) + sign, key.lasts)


def _edtf(first: date, precision: str) -> str:
    match precision:
        case "day":
            return first.isoformat()
        case "month":
            return f"{first.year:04}-{first.month:02}"
        case "season":
            return f"{first.year:04}-{20 + (first.month // 3 or 4)}"
        case _:
            return f"{first.year:04}"
