"""The date of a fact."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from briefing.analysis.relations import Dimension
from briefing.model.certainty import TOLD
from briefing.model.edtf import Edtf, Extent, Precision
from briefing.model.facts import Event, Fact, Gap, Quotation
from briefing.model.prose import MONTHS
from briefing.model.slots import Slot
from briefing.model.wording import date_in_words
from briefing.quiz.question import Kind
from briefing.quiz.writers.gaps import complete
from briefing.quiz.writers.hints import of_date
from briefing.quiz.writers.subject import Dropped, Key, Stem, Subject, Writer, is_asked
from briefing.reading.dates import DateMention
from briefing.reading.matching import same_days

_ABOUT: Final = re.compile(r"^(?:about|around|roughly|approximately|circa|c\.) ")
_THIRDS: Final = {(1, 10): "early ", (11, 20): "mid-"}
_LATE: Final = 21
_SHORTEST: Final = 28
_FROM: Final = re.compile(r"\b(?:from|between) $")


def _key(subject: Subject) -> Key | None:
    date = subject.fact.date
    if date is None or subject.told.date is None or date.is_open:
        return None
    return Key(subject.told.date, in_words(date), f"date:{form(date)}", of_date(subject))


def in_words(date: Edtf) -> str:
    """Write a date as all of its form are written: without 'about', and the third of a month as one says it."""
    first, last = date.earliest, date.latest
    if date.extent is Extent.ONE_OF and (first.year, first.month) == (last.year, last.month):
        third = _THIRDS.get((first.day, last.day), "late " if first.day == _LATE and last.day >= _SHORTEST else "")
        if third:
            return f"{third}{MONTHS[first.month - 1]} {first.year}"
    return date_in_words(replace(date, approximate=False, uncertain=False)).removeprefix("within ")


def form(date: Edtf) -> str:
    """Name the form of a date: choices of one form can't be told apart by their looks."""
    unit = Precision(date.precision).name.lower()
    return {Extent.SINGLE: unit, Extent.SPAN: f"{unit}s", Extent.ONE_OF: f"{unit}s around"}[date.extent]


def _stem(subject: Subject) -> Stem | Dropped:
    fact = subject.fact
    mentions = subject.said.own_dates
    if not is_asked(fact):
        return Dropped("it is of minor importance, and nobody wrote a stem for its date")
    if fact.kind == "office":
        return Dropped("an office is asked by its holder and its name: when it began and ended is not told")
    if not isinstance(fact, Event | Quotation | Gap) and (fact.certainty not in TOLD or fact.act is None):
        return Dropped("that it was so, or was thought so, at a time is no date to learn")
    if fact.date is None or len(mentions) != 1 or not same_days(mentions[0].date, fact.date):
        return Dropped("its sentence shows the date in more than one place, or not by itself")
    if any(_shares_year(each, fact.date) for each in subject.said.dates if each not in mentions):
        return Dropped("a name in its sentence holds the year")
    place = _place(subject.said.text, mentions[0])
    return Stem(complete(subject.said.text, [place]), gaps=(place,))


def _shares_year(mention: DateMention, date: Edtf) -> bool:
    return mention.date.overlaps(date)


def _place(text: str, mention: DateMention) -> tuple[int, int]:
    """Leave 'about' outside the gap, and take 'from … to …' in, so that all choices fit it."""
    about = _ABOUT.match(text[mention.start : mention.end])
    if about:
        return mention.start + about.end(), mention.end
    before = _FROM.search(text, 0, mention.start)
    is_long = mention.date.extent is not Extent.SINGLE
    return (before.start() if before and is_long else mention.start), mention.end


def _kind(_: Fact) -> Kind:
    return Kind.DATES


WRITER = Writer(Slot.DATE, _kind, _key, _stem, Dimension.DATE)
