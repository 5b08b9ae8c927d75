"""Who says so."""

from __future__ import annotations

from briefing.model.facts import Fact, Figure, Quotation
from briefing.model.prose import joined
from briefing.model.slots import Slot
from briefing.quiz.question import Kind
from briefing.quiz.writers.classes import pool
from briefing.quiz.writers.gaps import complete
from briefing.quiz.writers.hints import of_class
from briefing.quiz.writers.people import entities, gaps
from briefing.quiz.writers.subject import Dropped, Key, Stem, Subject, Writer, is_asked


def _key(subject: Subject) -> Key | None:
    ids = subject.origins
    registry = subject.matter.dossier.entities
    if not ids or any(registry.get(each) is None for each in ids):
        return None
    if isinstance(subject.fact, Quotation) and subject.fact.speaker in ids:
        return None
    names = sorted(_called(subject, each) for each in ids)
    place = pool(subject, Slot.ATTRIBUTION, ids[0]) if len(ids) == 1 else "attribution:several"
    return Key(entities(subject, ids), joined(names), place, of_class(subject, ids))


def _called(subject: Subject, origin: str) -> str:
    """Give the name of an origin; of a group the shorter one that its sentence uses: 'critics'."""
    group = subject.matter.dossier.entities.groups.get(origin)
    used = {subject.said.text[each.start : each.end].casefold() for each in subject.said.names if origin in each.ids}
    return next((alias for alias in (group.aliases if group else ()) if alias.casefold() in used), subject.name(origin))


def _stem(subject: Subject) -> Stem | Dropped:
    ids = subject.origins
    if not is_asked(subject.fact):
        return Dropped("it is of minor importance, and nobody wrote a stem that asks who says so")
    if len(ids) != 1:
        return Dropped("several say so together")
    if set(ids) & {*subject.fact.by}:
        return Dropped("who says so is who did it: it is asked as such")
    places = gaps(subject, ids, [_called(subject, each) for each in ids])
    if isinstance(places, Dropped):
        return places
    return Stem(complete(subject.said.text, places), gaps=tuple(places))


def _kind(fact: Fact) -> Kind:
    if isinstance(fact, Figure):
        return Kind.FIGURES
    return Kind.QUOTATIONS if isinstance(fact, Quotation) else Kind.CERTAINTY


WRITER = Writer(Slot.ATTRIBUTION, _kind, _key, _stem)
