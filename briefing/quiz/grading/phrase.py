"""The words of one typed date, in any order, as a moment."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from rapidfuzz import fuzz, process

from briefing.quiz.grading.moment import Moment
from briefing.quiz.grading.numerals import century
from briefing.quiz.grading.weeks import WEEKS
from briefing.reading.dates import tables
from briefing.reading.numbers.lexicon import listed

LIKE: Final = 86
"""Similarity at which a word is taken for the name of a month: 'Septmber', 'Feburary'."""
MONTHS: Final = tables.LONG_MONTHS | tables.SHORT_MONTHS
FILLERS: Final = listed(
    "the of on in at by during sometime about exactly day date month year season from between both a d ad ce , . ( ) ~",
    "it was",
).union(tables.ABOUT, tables.WEEKDAYS, tables.SHORT_WEEKDAYS)
_ENDINGS: Final = re.compile(r"(?:st|nd|rd|th)$")
PARTS: Final = {
    **dict.fromkeys(("early", "beginning", "start"), "early"),
    **dict.fromkeys(("mid", "middle"), "mid"),
    **dict.fromkeys(("late", "end"), "late"),
}
_KNOWN: Final = frozenset((*PARTS, *FILLERS, *tables.ORDINALS, *tables.TENS, *tables.CARDINALS, *tables.SEASON_WORDS))


def month_name(word: str) -> str:
    """Give the name of a month for a slip of the pen, any other word as it is."""
    if len(word) < 5 or not word.isalpha() or word in tables.LONG_MONTHS or word in _KNOWN:
        return word
    found = process.extractOne(word, [*tables.LONG_MONTHS], scorer=fuzz.ratio, score_cutoff=LIKE)
    return word if found is None else found[0]


def moment(words: list[str], dates: Iterator[Moment]) -> Moment | None:
    """Read the words of one date: each part of it at most once, in any order."""
    found = Moment()
    numbers: list[int] = []
    for word in _whole_numbers(words):
        more = _more(found, word, dates)
        if more is None and word.isdecimal() and len(word) <= 2:
            numbers.append(int(word))
        elif more is None:
            return None
        else:
            found = more
    whole = _with_numbers(found, numbers)
    return whole if whole is None or whole.week is None or _is_week(whole) else None


def _is_week(found: Moment) -> bool:
    """Tell whether it is the week of a day, or a numbered one of a month, and no more than that."""
    bare = not (found.part or found.season or found.decade)
    return bare and (found.day is not None) == (found.week == 0) and not (found.year and not found.month)


def _whole_numbers(words: list[str]) -> list[str]:
    """Write spelt days in digits: 'twenty', 'first' is 21; endings go."""
    found: list[str] = []
    for word in words:
        number = tables.ORDINALS.get(word) or (tables.CARDINALS.get(word) if len(word) > 2 else None)
        number = number or {"thirtieth": 30}.get(word)
        if number and number < 10 and found and found[-1] in {"20", "30"}:
            found[-1] = str(int(found[-1]) + number)
        else:
            found.append(str(number) if number else _ENDINGS.sub("", word) if word[0].isdigit() else word)
    return [word for word in found if word != "-"]


def _more(found: Moment, word: str, dates: Iterator[Moment]) -> Moment | None:
    """Add what a word says; None if it is a number, or says what another has said."""
    if word == "@" and found.day is None and found.month is None:
        given = next(dates)
        if found.season and given.year and given.month == (given.year + 1) % 100:  # winter 2009/10
            return replace(found, year=given.year)
        return replace(given, season=found.season, part=found.part)
    if word in MONTHS and found.month is None:
        return replace(found, month=MONTHS[word])
    if word in tables.SEASON_WORDS and found.season is None:
        return replace(found, season=tables.SEASON_WORDS[word])
    if word in WEEKS or word in PARTS:
        return _placed(found, word)
    return _with_year(found, word) if found.year is None else None


def _placed(found: Moment, word: str) -> Moment | None:
    """Add which week of a month it is, or which part of a month or year."""
    if word in WEEKS:
        return replace(found, week=WEEKS[word]) if found.week is None else None
    return None if found.part else replace(found, part=PARTS[word])


def _with_year(found: Moment, word: str) -> Moment | None:
    if word in tables.YEARS:
        return replace(found, year=tables.YEARS[word])
    if word.startswith("'") and word[1:].isdecimal():
        return replace(found, year=century(int(word[1:])))
    if (decade := word.strip("'").replace("'", "")).endswith("0s") and decade[:-1].isdecimal():
        number = int(decade[:-1])
        return replace(
            found, year=number if number > 99 else 1900 + number if number >= 30 else 2000 + number, decade=True
        )
    if word in tables.DECADE_WORDS:
        return replace(found, year=10 * tables.DECADE_WORDS[word], decade=True)
    return None


def _with_numbers(found: Moment, numbers: list[int]) -> Moment | None:
    """Take one number for the day, and of two beside a month the second for the year: '18 June 24'."""
    if not numbers:
        return found if found != Moment() else None
    if found.day is not None or any(number > 99 for number in numbers):
        return None
    if len(numbers) == 1:
        return _with_number(found, numbers[0])
    one, two = numbers if len(numbers) == 2 else (0, 0)
    if found.month is not None and found.year is None:
        return replace(found, day=one, year=century(two))
    if found.month is None and found.year is not None and (one > 12) != (two > 12):
        return replace(found, day=max(one, two), month=min(one, two))
    return None


def _with_number(found: Moment, number: int) -> Moment | None:
    if found.season is not None or found.decade:
        return None
    if found.month is not None and number > 31:
        return replace(found, year=century(number)) if found.year is None else None
    return replace(found, day=number)
