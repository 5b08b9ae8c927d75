"""Reading from a stem what it says of the fact that it asks about."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Sequence
from typing import Final

from briefing.model.edtf import Edtf
from briefing.model.facts import OfficeHeld, Quotation
from briefing.model.slots import Slot
from briefing.quiz.knowing import days_of
from briefing.quiz.question import Description
from briefing.quiz.values import Days, Entities
from briefing.quiz.writers.gaps import has_word
from briefing.quiz.writers.subject import Key, Stem, Subject
from briefing.reading.dates import DateMention
from briefing.reading.names import NameMention
from briefing.reading.statement import read_statement

_OF_A_DAY = frozenset({Slot.EVENT, Slot.ORDER})
"""They ask what happened, so that the stem says nothing but when."""

_BEGUN: Final = re.compile(r"“((?:[^\s“”]+ ){3,}[^\s“”]+) …”")
"""A title of which only the beginning is quoted: four words at least, by which nobody takes it for another."""


def describe(subject: Subject, slot: Slot, key: Key, stem: Stem) -> Description:
    """Read a stem: names, dates and quoted words, as far as they are the fact's own."""
    mentions, dates = _read(subject, stem)
    window = _window(subject.fact.date, (each.date for each in dates))
    if slot in _OF_A_DAY:
        return Description(window=window)
    fact = subject.fact
    hidden = key.value.ids if isinstance(key.value, Entities) else frozenset()
    named = frozenset(_named(mentions) & subject.ids - hidden)
    return Description(
        act=fact.act,
        by=named & frozenset(fact.by),
        entities=named,
        window=window,
        about=fact.about if fact.about in subject.matter.dossier.topics else "",
        origins=stem.origins or named & frozenset(fact.according_to) or _own_voice(subject, stem.text),
        article=stem.article,
        holder=_one(fact.holder, named) if isinstance(fact, OfficeHeld) else "",
        office=_one(fact.office, named) if isinstance(fact, OfficeHeld) else "",
        words=fact.words if isinstance(fact, Quotation) and slot is Slot.SPEAKER else "",
    )


def _read(subject: Subject, stem: Stem) -> tuple[Sequence[NameMention], Sequence[DateMention]]:
    """Give the names and dates of a stem; of a sentence with gaps those that stand in no gap."""
    if stem.gaps is None:
        said = read_statement(stem.text, subject.matter.names)
        return said.names, said.own_dates
    names = [each for each in subject.said.names if not _is_in(each, stem.gaps)]
    return names, [each for each in subject.said.own_dates if not _is_in(each, stem.gaps)]


def _is_in(mention: NameMention | DateMention, gaps: Sequence[tuple[int, int]]) -> bool:
    return any(start < mention.end and mention.start < end for start, end in gaps)


def _own_voice(subject: Subject, stem: str) -> frozenset[str]:
    """Give the articles that 'the commentary' can mean, where the fact's own article speaks for itself."""
    if subject.fact.according_to != (subject.fact.article,):
        return frozenset()
    dossier = subject.matter.dossier
    if _is_titled(stem, subject.article.source.title):
        return frozenset({subject.fact.article})
    genre = subject.article.source.genre
    alike = (each.id for each in dossier.articles if each.source.genre is genre and each.source.agency is None)
    return frozenset(alike) if has_word(stem, f"the {genre}") else frozenset()


def _is_titled(stem: str, title: str) -> bool:
    """Tell whether a stem names an article by its title, or by the beginning of that: “What Kim Jong Un …”."""
    begun = _BEGUN.search(stem)
    return has_word(stem, title) or (begun is not None and title.startswith(begun[1]))


def _named(mentions: Iterable[NameMention]) -> set[str]:
    return {name for each in mentions for part in (each, *each.parts) for name in part.ids}


def _one(entity: str, named: Collection[str]) -> str:
    return entity if entity in named else ""


def _window(date: Edtf | None, said: Iterable[Edtf]) -> Days | None:
    """Give the narrowest date of the stem within which the fact lies."""
    around = [each for each in said if date is not None and each.contains(date)]
    return days_of(min(around, key=lambda each: (each.latest - each.earliest, each.text))) if around else None
