"""Parts of a month or year: ladders of its thirds, and choices that are all there are.

Where a stem asks for the week of a month, the month of a season or the season of a year, the choices are all of them.
They are the same whichever is right, but the key's place among them is no matter of chance. So a question is posed with
them when it is asked for itself, not by lot.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Final

from briefing.model.prose import MONTHS
from briefing.quiz.choices.gathering import CHOICES, FEWEST
from briefing.quiz.choices.ladders import Ladder
from briefing.quiz.choices.likeness import is_within
from briefing.quiz.choices.wording import in_words
from briefing.quiz.propositions import World
from briefing.quiz.question import Choice, Question
from briefing.quiz.values import Days

_THIRDS: Final = (("early ", 1, 10), ("mid-", 11, 20), ("late ", 21, 31))
"""The thirds of a month with their first and last days."""
_UNITS: Final = {"month": 1, "season": 3}
_DAYS_OF_WEEK: Final = 7
_WEEKS: Final = 5


def of_thirds(question: Question, key: Days, world: World) -> Ladder | None:
    """Give the rungs around a third of a month, in its year: 'early March 2025' after 'late February 2025'."""
    first = date.fromordinal(key.first)
    own = next((at for at, each in enumerate(_THIRDS) if each[1] == first.day), None)
    if own is None or _third(first.year, first.month, own) != Choice(question.key_text, key):
        return None
    last = max(article.anchor.last for article in world.articles.values())

    def rung(steps: int) -> Choice | None:
        month, third = divmod((first.month - 1) * len(_THIRDS) + own + steps, len(_THIRDS))
        found = _third(first.year, month + 1, third) if 0 <= month < len(MONTHS) else None
        is_known = found is not None and isinstance(found.value, Days) and found.value.first <= max(last, key.first)
        return found if found is not None and is_known and is_within(found.value, question) else None

    return Ladder(rung)


def _third(year: int, month: int, third: int) -> Choice:
    words, first, last = _THIRDS[third]
    begin = date(year, month, first)
    end = min(date(year, month, 1) + timedelta(days=last - 1), _last_of(begin))
    edtf = f"[{begin.isoformat()}..{end.isoformat()}]"
    return Choice(f"{words}{MONTHS[month - 1]} {year}", Days(begin.toordinal(), end.toordinal(), "day", edtf))


def all_there_are(question: Question, key: Days) -> tuple[Choice, ...]:
    """Give all dates of the key's form within the window of the stem in their order; nothing if too few or too many."""
    found = tuple(each for each in _all(key) if is_within(each.value, question))
    fits = FEWEST <= len(found) <= CHOICES and found.count(Choice(question.key_text, key)) == 1
    return found if question.asks.window is not None and fits else ()


def _all(key: Days) -> Iterator[Choice]:
    first = date.fromordinal(key.first)
    if key.precision in _UNITS and key.edtf.replace("-", "").isdigit():
        for at in range(0, len(MONTHS), _UNITS[key.precision]):
            begin = date(first.year, at + 1 if key.precision == "month" else at + 3, 1)
            edtf = f"{first.year:04}-{at + 1:02}" if key.precision == "month" else f"{first.year:04}-{21 + at // 3}"
            end = _last_of(begin + timedelta(days=31 * (_UNITS[key.precision] - 1)))
            each = key._replace(first=begin.toordinal(), last=end.toordinal(), edtf=edtf)
            yield Choice(in_words(each), each)
    elif key.lasts and key.last - key.first == _DAYS_OF_WEEK - 1:
        for step in range(-_WEEKS, _WEEKS + 1):
            begin, end = (date.fromordinal(each + step * _DAYS_OF_WEEK) for each in (key.first, key.last))
            if (begin.year, begin.month) == (end.year, end.month) == (first.year, first.month):
                edtf = f"{begin.isoformat()}/{end.isoformat()}"
                text = f"{begin.day}–{end.day} {MONTHS[begin.month - 1]} {begin.year}"
                yield Choice(text, key._replace(first=begin.toordinal(), last=end.toordinal(), edtf=edtf))


def _last_of(day: date) -> date:
    """Give the last day of a month."""
    return date(day.year + day.month // 12, day.month % 12 + 1, 1) - timedelta(days=1)
