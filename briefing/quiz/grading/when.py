"""Typed dates: any order and form, '18-19 June 2024', 'mid-June', 'summer 2024', "June '24"."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import product
from typing import Final

from briefing.model.prose import joined
from briefing.quiz.grading.moment import Moment
from briefing.quiz.grading.numerals import Readings, century, in_digits
from briefing.quiz.grading.phrase import FILLERS, MONTHS, PARTS, moment, month_name
from briefing.quiz.grading.spelt_years import years_in_digits
from briefing.quiz.grading.verdicts import Unclear
from briefing.quiz.grading.weeks import weeks_in_words
from briefing.reading.dates import tables
from briefing.reading.numbers.lexicon import listed

Typed = tuple[Moment, Moment | None]
"""One date, or the two ends of a stretch."""

_TOKEN: Final = re.compile(r"\d{3,4}'?s\b|'?\d0s\b|'\d\d(?!\d)|\d+(?:st|nd|rd|th)?(?![a-z\d])|[a-z]+|\d+[a-z]+|\S")
_JOINTS: Final = frozenset((*tables.RANGE_WORDS, "and", "&", "/"))
_LIMITS: Final = listed("before after since until till not never")
_SO: Final = re.compile(r"\bor (?:so|thereabouts)\b")
_OR: Final = re.compile(r"\bor\b")
_GLUED: Final = re.compile(r"(?<=\d)(?!(?:st|nd|rd|th|s)\b)(?=[a-z])|(?<=[a-z])(?=\d)")
_TIME: Final = re.compile(
    r"(?:(?<=\d)t|,?\s+(?:at\s+)?)\d{1,2}:\d\d(?::\d\d(?:\.\d+)?)?(?:\s*(?:[ap]\.?m\b\.?|z\b|[+-]\d\d:?\d\d))?"
)
_HYPHENED: Final = re.compile(r"(\d)-([a-z]+)-(\d)")
_HYPHEN: Final = re.compile(r"(\btwenty|\bthirty|[a-z](?=-\d{4}))-")
"""Hyphens that join no two dates: '18-Jun-2024', 'June-2024', 'twenty-first'."""


def read_when(text: str, precision: str, form: str) -> Typed | Unclear:
    """Read a typed date; ``precision`` and ``form`` are of what is asked for, and decide only what is asked back."""
    text = _SO.sub("", text.lower().replace("@", " "))
    if _OR.search(text):
        return Unclear(f"Give one date, or from when to when: {form}.")
    if not _LIMITS.isdisjoint(re.findall(r"[a-z]+", text)[:1]):
        return Unclear(f"Say when it was, not what it wasn't, or what was before or after it: {form}.")
    text = _TIME.sub(" ", weeks_in_words(text))
    text = years_in_digits(_HYPHEN.sub(r"\1 ", _HYPHENED.sub(r"\1 \2 \3", _GLUED.sub(" ", text))))
    has_month = any(word in MONTHS for word in re.findall(r"[a-z]+", text))
    text, dates = in_digits(text, yearless=not has_month)
    if any(not readings for readings in dates):
        return Unclear(f"The calendar has no such day. Give a date, {form}.")
    typed = [found for readings in product(*dates) if (found := _moments(text, readings, precision)) is not None]
    return _one(typed, form)


def _one(typed: list[Typed | Unclear], form: str) -> Typed | Unclear:
    if not typed:
        return Unclear(f"That is no date. Type one, {form}.")
    if len(typed) > 1:
        return Unclear(f"{joined([str(found[0]) for found in typed if not isinstance(found, Unclear)], 'or')}?")
    return typed[0]


def _moments(text: str, dates: Readings, precision: str) -> Typed | Unclear | None:
    sides = _sides(text)
    if not 1 <= len(sides) <= 2:
        return None
    given = iter(dates)
    moments = [moment(side, given) for side in sides]
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
        word = month_name(token)
        if word in _JOINTS and sides[-1] and sides[-1][-1] not in PARTS:
            sides.append([])
        elif word not in FILLERS and word not in _JOINTS:
            sides[-1].append(word)
    return [side for side in sides if side]


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
