"""Mutants of dates: another day, month or year, a finer or a coarser precision, another weekday."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator

from briefing.model.edtf import DateError, Edtf, Extent, Precision
from briefing.model.wording import date_in_words
from tests.mutants.mutation import Mutant, Subject

_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def of_dates(subject: Subject) -> Iterator[Mutant]:
    """Change the date of a fact, and the words that say it."""
    date = subject.fact.date
    if date is None:
        return
    mention = next((each for each in subject.said.dates if each.date.earliest == date.earliest), None)
    whole = mention is not None and mention.date.latest == date.latest
    for kind, other in other_dates(date, subject.chance):
        text = None
        if mention is not None and whole:
            text = subject.with_words(mention.start, mention.end, said_as(other))
        change = f"{date} → {other}"
        yield from subject.mutants(kind, change, {"date": str(other)}, text)
    if mention is not None and whole and date.earliest == date.latest:
        wrong = _WEEKDAYS[(date.earliest.weekday() + subject.chance.randint(1, 6)) % 7]
        text = subject.with_words(mention.start, mention.start, f"{wrong}, ")
        yield from subject.mutants("weekday", f"{date} on a {wrong}", {}, text)


def said_as(date: Edtf) -> str:
    """Write a date in words; 'on 4 May' becomes 'on May 2024', which is bad prose and says the same."""
    return date_in_words(date).removeprefix("within ")


def other_dates(date: Edtf, chance: random.Random) -> Iterator[tuple[str, Edtf]]:
    """Give dates that differ from one by a part, each with the kind of the change."""
    if date.extent is not Extent.SINGLE:
        yield from _other_spans(date)
        return
    text = date.text.rstrip("~?%")
    ending, year = date.text[len(text) :], int(text[:4])
    yield from _valid("year", _year_on(text, chance.choice((-1, 1))) + ending)
    yield from _valid("year", f"{year + chance.choice((-10, 10))}{text[4:]}{ending}")
    yield from _other_precision(date, text, ending, chance)
    if date.precision is Precision.SEASON:
        season = chance.choice([each for each in (21, 22, 23, 24) if each != int(text[5:7])])
        yield from _valid("month", f"{year}-{season}{ending}")
    elif date.precision <= Precision.MONTH:
        month = chance.choice([each for each in range(1, 13) if each != date.earliest.month])
        yield from _valid("month", f"{year}-{month:02}{text[7:]}{ending}")
    if date.precision is Precision.DAY:
        for day in chance.sample([each for each in range(1, 29) if each != date.earliest.day], 2):
            yield from _valid("day", f"{text[:8]}{day:02}{ending}")
    if not ending:
        yield from _valid("vague date", f"{text}~")
    else:
        yield from _valid("vague date", text)


def _other_spans(date: Edtf) -> Iterator[tuple[str, Edtf]]:
    ends = re.findall(r"[\d-]+", date.text)
    if len(ends) < 2:
        return
    first, second = ends
    separator = "/" if date.extent is Extent.SPAN else ".."
    for kind, one, two in (("year", _year_on(first, 1), _year_on(second, 1)), ("precision", first, None)):
        text = one if two is None else f"{one}{separator}{two}"
        yield from _valid(kind, f"[{text}]" if two and date.extent is Extent.ONE_OF else text)


def _other_precision(date: Edtf, text: str, ending: str, chance: random.Random) -> Iterator[tuple[str, Edtf]]:
    if date.precision is Precision.DAY:
        yield from _valid("coarser", text[:7] + ending)
        yield from _valid("coarser", text[:4] + ending)
    elif date.precision is Precision.MONTH:
        yield from _valid("coarser", text[:4] + ending)
        yield from _valid("finer", f"{text}-{chance.randint(1, 28):02}{ending}")
    elif date.precision is Precision.SEASON:
        yield from _valid("coarser", text[:4] + ending)
    else:
        yield from _valid("finer", f"{text}-{chance.randint(1, 12):02}{ending}")


def _year_on(text: str, by: int) -> str:
    return f"{int(text[:4]) + by}{text[4:]}"


def _valid(kind: str, text: str) -> Iterator[tuple[str, Edtf]]:
    try:
        yield kind, Edtf.parse(text)
    except DateError:
        return
