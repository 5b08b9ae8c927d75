"""Who said words that are quoted."""

from __future__ import annotations

from briefing.model.facts import INSCRIPTION, Fact, Quotation
from briefing.model.slots import Slot
from briefing.quiz.question import Kind
from briefing.quiz.writers.classes import pool
from briefing.quiz.writers.hints import of_entity
from briefing.quiz.writers.people import entities
from briefing.quiz.writers.subject import Dropped, Key, Stem, Subject, Writer
from briefing.reading.statement import read_statement


def _key(subject: Subject) -> Key | Dropped | None:
    fact = subject.fact
    if not isinstance(fact, Quotation):
        return None
    if fact.speaker == INSCRIPTION:
        return Dropped("the words are an inscription: nobody said them")
    speaker = fact.speaker
    place = pool(subject, Slot.SPEAKER, speaker)
    return Key(entities(subject, [speaker]), subject.name(speaker), place, of_entity(subject, speaker))


def _stem(subject: Subject) -> Stem | Dropped:
    fact = subject.fact
    if not isinstance(fact, Quotation):
        return Dropped("nobody is quoted")
    if any(each.names(fact.speaker) for each in read_statement(fact.words, subject.matter.names).names):
        return Dropped("the words name the speaker")
    person = fact.speaker in subject.matter.dossier.entities.people
    who = "Who" if person else "Which organisation"
    return Stem(f"{who} used the words “{fact.words}”?")


def _kind(_: Fact) -> Kind:
    return Kind.QUOTATIONS


WRITER = Writer(Slot.SPEAKER, _kind, _key, _stem)
