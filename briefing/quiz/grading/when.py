"""Typed dates: any order and form, '18-19 June 2024', 'mid-June', 'summer 2024', "June '24"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import product
from typing import Final

from rapidfuzz import fuzz, process

from briefing.quiz.grading.moment import Moment
from briefing.quiz.grading.numerals import Readings, century, in_digits
from briefing.quiz.grading.verdicts import Unclear
from briefing.reading.dates import tables
from briefing.reading.numbers.lexicon import listed

FORM: Final = "for example 18 June 2024, June 2024 or 2024"
LIKE: Final = 86
"""Similarity at which a word is taken for the name of a month: 'Septmber', 'Feburary'."""
Typed = tuple[Moment, Moment | None]
"""One date, or the two ends of a stretch."""

_TOKEN: Final = re.compile(r"\d{3,4}'?s\b|'?\d0s\b|'\d\d(?!\d)|\d+(?:st|nd|rd|th)?(?![a-z\d])|[a-z]+|\d+[a-z]+|\S")
_MONTHS: Final = tables.LONG_MONTHS | tables.SHORT_MONTHS
_ENDINGS: Final = re.compile(r"(?:st|nd|rd|th)$")
_TENS: Final = {"twenty": 20, "thirty": 30}
_PARTS: Final = {
    **dict.fromkeys(("early", "beginning", "start"), "early"),
    **dict.fromkeys(("mid", "middle"), "mid"),
    **dict.fromkeys(("late", "end"), "late"),
}
_JOINTS: Final = frozenset((*tables.RANGE_WORDS, "and", "&", "/"))
_FILLERS: Final = listed(
    "the of on in at by during sometime about exactly day date month year season from between both a d ad ce , . ( ) ~",
    "it was",
).union(tables.ABOUT, tables.WEEKDAYS, tables.SHORT_WEEKDAYS)
_LIMITS: Final = listed("before after since until till not never")
_SO: Final = re.compile(r"\bor (?:so|thereabouts)\b")
_OR: Final = re.compile(r"\bor\b")
_GLUED: Final = re.compile(r"(?<=\d)(?!(?:st|nd|rd|th|s)\b)(?=[a-z])|(?<=[a-z])(?=\d)")
_HYPHENED: Final = re.compile(r"(\d)-([a-z]+)-(\d)")
_HYPHEN: Final = re.compile(r"(\btwenty|\bthirty|[a-z](?=-\d{4}))-")
"""Hyphens that join no two dates: '18-Jun-2024', 'June-2024', 'twenty-first'."""


def read_when(text: str, precision: str) -> Typed | Unclear:
    """Read a typed date; ``precision`` is what is asked for, and decides only what is asked back."""
    text = _SO.sub("", text.lower().replace("@", " "))
    if _OR.search(text):
        return Unclear(f"Give one date, or from when to when: {FORM}.")
    if not _LIMITS.isdisjoint(re.findall(r"[a-z]+", text)[:1]):
        return Unclear(f"Say when it was, not what it wasn't, or what was before or after it: {FORM}.")
    text = _HYPHEN.sub(r"\1 ", _HYPHENED.sub(r"\1 \2 \3", _GLUED.sub(" ", text)))
    has_month = any(word in _MONTHS for word in re.findall(r"[a-z]+", text))
    text, dates = in_digits(text, yearless=not has_month)
    if any(not readings for readings in dates):
        return Unclear(f"The calendar has no such day. Give a date, {FORM}.")
    typed = [found for readings in product(*dates) if (found := _moments(text, readings, precision)) is not None]
    return _one(typed)


def _one(typed: list[Typed | Unclear]) -> Typed | Unclear:
    if not typed:
        return Unclear(f"That is no date. Type one, {FORM}.")
    if len(typed) > 1:
        return Unclear(f"{_either([str(found[0]) for found in typed if not isinstance(found, Unclear)])}?")
    return typed[0]


def _either(texts: list[str]) -> str:
    return " or ".join([", ".join(texts[:-1]), texts[-1]]) if len(texts) > 1 else texts[0]


def _moments(text: str, dates: Readings, precision: str) -> Typed | Unclear | None:
    sides = _sides(text)
    if not 1 <= len(sides) <= 2:
        return None
    given = iter(dates)
    moments = [_moment(side, given) for side in sides]
    first, last = moments[0], moments[1] if len(moments) > 1 else None
    if first is None or (last is None and len(sides) > 1):
        return None
    if last is None:
        return _doubtful(sides[0], first, precision) or (first, None)
    first, last = _completed(first, last)
    return None if last is None else (first, last)


def _sides(text: str) -> list[list[str]]:
    """Part the words at what joins two dates; leave out what says nothing."""
    sides: list[list[str]] = [[]]
    for token in _TOKEN.findall(text):
        word = _month_name(token)
        if word in _JOINTS and sides[-1] and sides[-1][-1] not in _PARTS:
            sides.append([])
        elif word not in _FILLERS and word not in _JOINTS:
            sides[-1].append(word)
    return [side for side in sides if side]


def _month_name(word: str) -> str:
    if len(word) < 5 or not word.isalpha() or word in tables.LONG_MONTHS or word in _KNOWN:
        return word
    found = process.extractOne(word, [*tables.LONG_MONTHS], scorer=fuzz.ratio, score_cutoff=LIKE)
    return word if found is None else found[0]


_KNOWN: Final = frozenset((*_PARTS, *_FILLERS, *tables.ORDINALS, *tables.TENS, *tables.CARDINALS, *tables.SEASON_WORDS))


def _moment(words: list[str], dates: Iterator[Moment]) -> Moment | None:
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
    return _with_numbers(found, numbers)


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
    if word in _MONTHS and found.month is None:
        return replace(found, month=_MONTHS[word])
    if word in tables.SEASON_WORDS and found.season is None:
        return replace(found, season=tables.SEASON_WORDS[word])
    if word in _PARTS and not found.part:
        return replace(found, part=_PARTS[word])
    return _with_year(found, word) if found.year is None else None


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


def _doubtful(words: list[str], found: Moment, precision: str) -> Unclear | None:
    """Ask what 'June 24' means where a month or a year is asked for: a day, or 2024."""
    last = words[-1].isdecimal() and not words[0][:1].isdigit()
    if last and found.year is None and found.day and found.month and precision not in {"day", "season"}:
        return Unclear(f"{found} or {replace(found, year=century(found.day), day=None)}?")
    return None


def _completed(first: Moment, last: Moment) -> tuple[Moment, Moment | None]:
    """Let the two ends lend each other month and year: '18-19 June 2024', 'June 18-19', '1950-53', 'winter 2024-25'."""
    if last.day and (last.month, last.year) == (None, None) and first.day is None and first.year is not None:
        if first.month is not None:
            return first, None
        year = first.year // 100 * 100 + last.day
        if first.season is not None:
            return (first, first) if year == first.year + 1 else (first, None)
        return first, Moment(year) if year > first.year else None
    if first.year is not None and first.season is not None and last == Moment(first.year + 1):
        return first, first
    if first.day is not None and first.month is None and last.day is None:  # 18-June
        whole = replace(last, day=first.day)
        return whole, whole
    if last.day is not None and last.month is None:
        last = last.filled(Moment(last.year or first.year, first.month))
    elif last.month is not None and last.year is None and first.year is not None:
        last = replace(last, year=first.year)
    return first.filled(last), last
