"""What narrows an answer without giving it.

A hint is written before the choices are drawn, and shown beside them: the country of the one Russian among three would
be the answer. So a hint gives a span in which the answer lies somewhere, a few letters of which one is right, or one
thing that it is not. Which it gives is settled by the id of the fact, and is no sign of where in the span it lies.
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Sequence
from decimal import Decimal
from typing import Final
from zlib import crc32

from briefing.model.certainty import PHRASES
from briefing.model.edtf import MONTHS, SEASONS, Edtf, Precision
from briefing.model.entities import EntityClass, Person
from briefing.model.facts import Figure
from briefing.model.slots import Slot
from briefing.quiz.writers.subject import Subject

_DAYS: Final = 12
_MONTHS: Final = 4
_YEARS: Final = 5
_LETTERS: Final = 4
_FEWEST: Final = 3
_FEW: Final = 100
_NAMES_MONTH: Final = re.compile(rf"\b(?:{'|'.join(MONTHS)})\b")


def of_date(subject: Subject) -> str:
    """Give a span: of days where the stem names the month, else of months; of years for a year."""
    date = subject.fact.date
    if date is None:
        return ""
    if date.precision is Precision.SEASON:
        own = SEASONS[21 + (date.earliest.month // 3 - 1) % 4]
        return f"It was not in {_one(subject, [each for each in SEASONS.values() if each != own])}."
    first, last = _span(subject, date)
    return f"It {'began' if '/' in date.text else 'was'} between {first} and {last}."


def _span(subject: Subject, date: Edtf) -> tuple[str, str]:
    first = date.earliest
    if date.precision > Precision.SEASON:
        latest = max(date.latest.year, subject.article.anchor.latest.year)
        start = min(first.year - _lot(subject, _YEARS), latest + 1 - _YEARS)
        return str(start), str(start + _YEARS - 1)
    if date.precision is Precision.DAY and _NAMES_MONTH.search(subject.fact.questions.get(Slot.DATE, "")):
        start = _start(first.day - _lot(subject, _DAYS), _DAYS, monthrange(first.year, first.month)[1])
        return f"the {_nth(start)}", f"the {_nth(start + _DAYS - 1)} of the month"
    start = _start(first.month - _lot(subject, _MONTHS), _MONTHS, len(MONTHS))
    return MONTHS[start - 1], MONTHS[start + _MONTHS - 2]


def _start(wanted: int, length: int, last: int) -> int:
    """Move the start of a span so far that all of it lies between 1 and the last."""
    return min(max(1, wanted), last + 1 - length)


def of_event(subject: Subject) -> str:
    """Tell where it stands."""
    return f"It stands in {subject.note.reference}."


def of_entity(subject: Subject, entity: str) -> str:
    """Give a few letters, with one of which the name begins."""
    letters = _letters(subject, entity)
    return f"{_what(subject, entity)} begins with {letters}." if letters else ""


def of_several(subject: Subject, ids: Sequence[str]) -> str:
    """Tell the same of one; of two or more that of one of them."""
    one = _one(subject, ids)
    letters = _letters(subject, one)
    if len(ids) == 1 or not letters:
        return of_entity(subject, one)
    return f"{_what(subject, one).replace('The', 'One')} begins with {letters}."


def of_class(subject: Subject, ids: Sequence[str]) -> str:
    """Tell what somebody who says a thing is, and how the name begins."""
    words = {
        EntityClass.PEOPLE: "It is a person.",
        EntityClass.ORGANISATIONS: "It is an organisation.",
        EntityClass.GROUPS: "It is a group without a name of its own.",
    }
    found = subject.matter.dossier.entities.class_of(ids[0])
    kind = words.get(found, "") if found and len(ids) == 1 else ""
    return f"{kind} {of_several(subject, ids)}".strip()


def of_figure(figure: Figure) -> str:
    """Tell between which round numbers it lies."""
    ends = [abs(each) for each in (figure.low, figure.high) if each is not None]
    if not any(ends):
        return ""
    times = 2 if max(ends) < _FEW else 12
    low, high = _rounded(min(ends) / times, up=False), _rounded(max(ends) * times, up=True)
    return f"It lies between {low:,} and {high:,}."


def of_count(subject: Subject, figure: Figure) -> str:
    """Name something else that is counted."""
    others = [each for each in subject.matter.counts if each != figure.of]
    return f"It is not this: {_one(subject, others)}." if others else ""


def of_certainty(subject: Subject) -> str:
    """Name a certainty that it is not."""
    others = [phrase for each, phrase in PHRASES.items() if each is not subject.fact.certainty]
    return f"The answer is not “{_one(subject, others)}”."


def of_article(subject: Subject) -> str:
    """Name an article that it is not."""
    notes = subject.matter.world.articles.values()
    others = sorted({each.label for each in notes} - {subject.note.label})
    return f"It is not the {_one(subject, others)}." if others else ""


def _lot(subject: Subject, number: int) -> int:
    """Give a number from 0 to one less than this, always the same for a fact."""
    return crc32(subject.fact.id.encode()) % number


def _one(subject: Subject, among: Sequence[str]) -> str:
    return among[_lot(subject, len(among))]


def _what(subject: Subject, entity: str) -> str:
    found = subject.matter.dossier.entities.get(entity)
    return "The family name" if isinstance(found, Person) and found.family else "The name"


def _letters(subject: Subject, entity: str) -> str:
    """Give the letters among which the first of a name is, the same for all who begin with one of them."""
    letters = subject.matter.initials.get(subject.matter.sort(entity), ())
    if len(letters) < _FEWEST:
        return ""
    place = letters.index(subject.matter.initial(entity)) // _LETTERS
    # The last of them join those before rather than stand alone.
    start = max(0, min(place * _LETTERS, len(letters) - _LETTERS))
    *some, last = sorted(letters[start : start + _LETTERS])
    return f"{', '.join(some)} or {last}"


def _nth(day: int) -> str:
    ending = {1: "st", 2: "nd", 3: "rd"}.get(day % 10 if day not in {11, 12, 13} else 0, "th")
    return f"{day}{ending}"


def _rounded(number: Decimal, *, up: bool) -> Decimal:
    """Round to one digit, away from the answer."""
    unit = Decimal(1).scaleb(number.adjusted()) if number else Decimal(1)
    whole = number // unit * unit
    found = whole + unit if up and whole != number else whole
    return found.quantize(Decimal(1)) if found == found.to_integral_value() else found.normalize()
