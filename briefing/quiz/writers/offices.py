"""Which office somebody held at a time."""

from __future__ import annotations

from briefing.model.facts import Fact, OfficeHeld
from briefing.model.slots import Slot
from briefing.quiz.question import Kind
from briefing.quiz.values import Entities
from briefing.quiz.writers.events import when
from briefing.quiz.writers.hints import of_entity
from briefing.quiz.writers.subject import Dropped, Key, Stem, Subject, Writer, is_plain


def _key(subject: Subject) -> Key | None:
    fact = subject.fact
    if not isinstance(fact, OfficeHeld):
        return None
    hint = of_entity(subject, fact.office)
    return Key(Entities(frozenset({fact.office})), subject.name(fact.office), "office", hint)


def _stem(subject: Subject) -> Stem | Dropped:
    fact = subject.fact
    if not isinstance(fact, OfficeHeld) or not is_plain(fact.date):
        return Dropped("the date of the office is not one day, month, season or year")
    return Stem(f"Which office did {subject.name(fact.holder)} hold {when(fact.date)}?")


def _kind(_: Fact) -> Kind:
    return Kind.OFFICES


WRITER = Writer(Slot.OFFICE, _kind, _key, _stem)
