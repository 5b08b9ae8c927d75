"""Who did it, who held an office, or whom a claim is about."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Final

from briefing.model.asking import whom
from briefing.model.entities import Entity, Organisation, Person
from briefing.model.facts import Fact
from briefing.model.slots import Slot
from briefing.quiz.question import Kind
from briefing.quiz.values import Entities
from briefing.quiz.writers.classes import pool
from briefing.quiz.writers.gaps import alike, complete, has_word, rest, with_article
from briefing.quiz.writers.hints import of_several
from briefing.quiz.writers.subject import Dropped, Key, Stem, Subject, Writer, is_asked
from briefing.reading.names import How, NameMention

_PRONOUN: Final = re.compile(r"\b(?:he|him|his|himself|she|her|hers|herself)\b", re.IGNORECASE)
_GOVERNMENTS: Final = re.compile(r"\bgovernments?\b")
_INDEFINITE: Final = re.compile(r"\b[Aa]n? $")
_PAIR: Final = 2


def _key(subject: Subject) -> Key | None:
    ids = whom(subject.fact)
    classes = {subject.matter.dossier.entities.class_of(each) for each in ids}
    if len(classes) != 1 or None in classes:
        return None
    place, names = _in_words(subject, ids)
    return Key(entities(subject, ids), " and ".join(sorted(names)), place, of_several(subject, ids))


def _in_words(subject: Subject, ids: Sequence[str]) -> tuple[str, Iterable[str]]:
    """Name the pool, and write the key; a government goes by its country unless the stem asks for a government."""
    registry = subject.matter.dossier.entities
    countries = [country for each in ids if (country := _country(registry.get(each)))]
    place = pool(subject, Slot.PERSON, ids[0])
    if len(countries) == len(ids):
        is_body = _GOVERNMENTS.search(subject.fact.questions.get(Slot.PERSON, ""))
        place, ids = ("governments", ids) if is_body else ("countries", countries)
    return place if len(ids) == 1 else f"pairs: {place}", [subject.name(each) for each in ids]


def _country(found: Entity | None) -> str | None:
    """Give the country of a government: of an organisation that goes by the country's name or its capital's."""
    if not isinstance(found, Organisation) or found.country is None or found.part_of is not None:
        return None
    return found.country if "government" in found.name else None


def entities(subject: Subject, ids: Sequence[str]) -> Entities:
    """Give entities as a key, with all with whom they may be mixed up: people with people alone."""
    known = subject.matter.world.entities
    people = subject.matter.dossier.entities.people
    related = {each for name in ids if name in known for each in known[name].related}
    return Entities(
        frozenset(ids), frozenset(each for each in related if (each in people) is (ids[0] in people)) - {*ids}
    )


def _stem(subject: Subject) -> Stem | Dropped:
    ids = whom(subject.fact)
    if not is_asked(subject.fact):
        return Dropped("it is of minor importance, and nobody wrote a stem that asks who")
    if len(ids) == _PAIR and not subject.fact.by and subject.fact.questions:
        return Dropped("it is asked otherwise")
    places = gaps(subject, ids)
    if isinstance(places, Dropped):
        return places
    return Stem(complete(subject.said.text, places), gaps=tuple(places))


def gaps(subject: Subject, ids: Sequence[str], called: Sequence[str] = ()) -> list[tuple[int, int]] | Dropped:
    """Find all words of the sentence that name the key; refuse if the rest of it tells as well.

    The key may be called otherwise than by its names in the registry.
    """
    text = subject.said.text
    people = subject.matter.dossier.entities.people.keys() & {*ids}
    mentions = [each for each in subject.said.names if not each.ids or set(each.ids) & set(ids)]
    if not mentions or {name for each in mentions for name in each.ids}.isdisjoint(ids):
        return Dropped("its sentence does not name the answer by itself")
    if any(each.how in {How.DEMONYM, How.TITLE} for each in mentions):
        return Dropped("its sentence names the answer by an adjective")
    places = _joined(text, mentions) if len(ids) == _PAIR else _apart(subject, mentions)
    if places is None:
        return Dropped("its sentence names the two of the answer apart from each other")
    if any(_INDEFINITE.search(text, 0, start) for start, _ in places):
        return Dropped("'a' or 'an' before the gap tells how the answer begins")
    left = rest(text, places)
    if not people and any(alike(left, each) for each in called or map(subject.name, ids)):
        return Dropped("its sentence has a word of the answer")
    because = _given_away(subject, ids, left, [each for each in subject.said.names if each not in mentions])
    return Dropped(because) if because else places


def _apart(subject: Subject, mentions: Sequence[NameMention]) -> list[tuple[int, int]]:
    people = subject.matter.dossier.entities.people
    text = subject.said.text
    return [
        (each.start, each.end) if people.keys() & {*each.ids} else with_article(text, each.start, each.end)
        for each in mentions
    ]


def _joined(text: str, mentions: Sequence[NameMention]) -> list[tuple[int, int]] | None:
    """Take 'Kim Jong Un and Vladimir Putin' for one place."""
    if len(mentions) != _PAIR:
        return None
    first, second = mentions
    between = text[first.end : second.start]
    start = with_article(text, first.start, first.end)[0]
    return [(start, second.end)] if between in {" and ", " and the "} else None


def _given_away(subject: Subject, ids: Sequence[str], left: str, others: Sequence[NameMention]) -> str:
    """Tell what of the rest of the sentence, and of the names in it, gives the key away; nothing if nothing does."""
    registry = subject.matter.dossier.entities
    for name in ids:
        found = registry.get(name)
        if any(has_word(left, word) for word in _words(found)) or any(each.names(name) for each in others):
            return "the rest of its sentence names the answer again"
        country = found.country if isinstance(found, Person | Organisation) else None
        if country and any(each.how is How.DEMONYM and country in each.ids for each in others):
            return "an adjective in its sentence gives the country away"
        if isinstance(found, Person) and _PRONOUN.search(left):
            return "a pronoun in its sentence tells that the answer is a man or a woman"
    return ""


def _words(found: Entity | None) -> list[str]:
    """Give the names that somebody goes by."""
    family = [found.family] if isinstance(found, Person) and found.family else []
    return [found.name, *found.aliases, *family] if found else []


def _kind(_: Fact) -> Kind:
    return Kind.PEOPLE


WRITER = Writer(Slot.PERSON, _kind, _key, _stem)
