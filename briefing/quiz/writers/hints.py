"""What narrows an answer without giving it.

A hint is written before the choices are drawn, and shown beside them: the country of the one Russian among three would
be the answer. So a hint gives a span in which the answer lies somewhere, a few letters of which one is right, or one
thing that it is not. Which it gives is settled by the id of the question, and is no sign of where in the span it lies.
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Sequence
from typing import Final
from zlib import crc32

from briefing.model.certainty import PHRASES
from briefing.model.edtf import SEASONS, Edtf, Precision, season_of
from briefing.model.entities import EntityClass, Person
from briefing.model.facts import Figure
from briefing.model.prose import MONTHS, joined, nth
from briefing.model.slots import Slot
from briefing.quiz.writers.spans import part, round_numbers, run
from briefing.quiz.writers.subject import Subject

_DAYS: Final = 12
_MONTHS: Final = 4
_YEARS: Final = 5
_LETTERS: Final = 4
_FEWEST: Final = 3
_NAMES_MONTH: Final = re.compile(rf"\b(?:{'|'.join(MONTHS)})\b")


def of_date(subject: Subject) -> str:
    """Give a span: of days where the stem names the month, else of months; of years for a year."""
    date = subject.fact.date
    if date is None or date.precision > Precision.YEAR:
        return ""
    if date.precision is Precision.SEASON:
        own = season_of(date.earliest)
        return f"It was not in {_one(subject, [each for each in SEASONS.values() if each != own])}."
    first, last = _span(subject, date)
    return f"It {'began' if '/' in date.text else 'was'} between {first} and {last}."


def _span(subject: Subject, date: Edtf) -> tuple[str, str]:
    first, lot = date.earliest, _digest(subject, Slot.DATE)
    if date.precision > Precision.SEASON:
        start, end = run(first.year, _YEARS, lot)
        return str(start), str(end)
    if date.precision is Precision.DAY and _NAMES_MONTH.search(subject.fact.questions.get(Slot.DATE, "")):
        start, end = part(first.day, monthrange(first.year, first.month)[1], _DAYS, lot)
        return f"the {nth(start)}", f"the {nth(end)} of the month"
    start, end = part(first.month, len(MONTHS), _MONTHS, lot)
    return MONTHS[start - 1], MONTHS[end - 1]


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


def of_figure(subject: Subject, figure: Figure) -> str:
    """Tell between which round numbers it lies."""
    ends = sorted(abs(each) for each in (figure.low, figure.high) if each is not None)
    span = round_numbers(ends[0], ends[-1], _digest(subject, Slot.FIGURE)) if any(ends) else None
    return f"It lies between {span[0]:,} and {span[1]:,}." if span else ""


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


def _digest(subject: Subject, slot: Slot) -> int:
    """Give a number that is always the same for a question, and has nothing to do with its key."""
    return crc32(f"{subject.fact.id}#{slot}".encode())


def _one(subject: Subject, among: Sequence[str]) -> str:
    return among[crc32(subject.fact.id.encode()) % len(among)]


def _what(subject: Subject, entity: str) -> str:
    found = subject.matter.dossier.entities.get(entity)
    return "The family name" if isinstance(found, Person) and found.family else "The name"


def _letters(subject: Subject, entity: str) -> str:
    """Give the letters among which the first of a name is, the same for all who begin with one of them."""
    letters = subject.matter.initials.get(subject.matter.sort(entity), ())
    if len(letters) < _FEWEST:
        return ""
    start, end = part(letters.index(subject.matter.initial(entity)) + 1, len(letters), _LETTERS, 0)
    return joined(sorted(letters[start - 1 : end]), "or")
