"""All names of a registry, found in a text word by word."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import ClassVar

from briefing.model.entities import Entities, Entity, EntityClass, Person, Place
from briefing.reading.names.mention import How, NameMention
from briefing.reading.names.patterns import (
    COUNTRY,
    Pattern,
    demonym_forms,
    keys_of_name,
    short_names,
    transliterations,
    variants,
)
from briefing.reading.names.shared import spread
from briefing.reading.names.surroundings import extended, is_weak
from briefing.reading.names.trie import Found, Meaning, Trie
from briefing.reading.names.vocabulary import SAME
from briefing.reading.tokens import Token

_SUREST = {how: rank for rank, how in enumerate(How)}


class Names:
    """The names of all entities of a registry."""

    _last: ClassVar[tuple[Entities, Names] | None] = None

    def __init__(self, trie: Trie) -> None:
        self._trie = trie
        self._starts = frozenset(trie.starts)

    @classmethod
    def of(cls, entities: Entities) -> Names:
        """Index a registry; for one that was the last to be indexed, its index is given again."""
        if cls._last is None or cls._last[0] is not entities:
            cls._last = entities, cls._index(entities)
        return cls._last[1]

    @classmethod
    def _index(cls, entities: Entities) -> Names:
        countries = _countries(entities)
        trie = Trie(countries)
        for entity_class, entity_id, entity in entities:
            for how, name in _names(entity):
                for pattern in _patterns(name, entity_class, how, countries):
                    trie.add(pattern, Meaning(entity_id, how, entity_class))
        _add_governments(trie, entities)
        _add_families(trie, entities.people)
        return cls(trie)

    def read(self, words: Sequence[Token]) -> tuple[NameMention, ...]:
        """Find all names of a text, the longest at each place."""
        mentions: list[NameMention] = []
        behind = 0
        for at, token in enumerate(words):
            if at < behind or SAME.get(token.word, token.word) not in self._starts:
                continue
            mention = self._read_at(words, at)
            if mention:
                mentions.append(extended(mention, words, mentions[-1].last if mentions else 0))
                behind = mention.last
        return tuple(spread(mentions, words, self._trie))

    def countries_at(self, words: Sequence[Token], first: int) -> list[tuple[str, int]]:
        """Give the ids of countries whose name or adjective stands at a token, and the token behind each form."""
        return [(key.removeprefix(COUNTRY), last) for key, last in self._trie.country(words, first, len(words))]

    def _read_at(self, words: Sequence[Token], first: int) -> NameMention | None:
        for found in self._trie.find(words, first):
            if not is_weak(words, first, found, self._begins) and not _is_to_come(words, found):
                return _mention(words, first, found, tuple(self._parts(words, first, found)))
        return None

    def _begins(self, words: Sequence[Token], first: int) -> bool:
        return SAME.get(words[first].word, words[first].word) in self._starts and bool(self._trie.find(words, first))

    def _parts(self, words: Sequence[Token], first: int, whole: Found) -> Iterator[NameMention]:
        if whole.last - first < 2 or any(each.entity_class is EntityClass.PEOPLE for each in whole.meanings):
            return
        behind = first
        for at in range(first, whole.last):
            if at < behind or SAME.get(words[at].word, words[at].word) not in self._starts:
                continue
            shorter = [
                found for found in self._trie.find(words, at, whole.last) if (at, found.last) != (first, whole.last)
            ]
            if shorter:
                behind = shorter[0].last
                yield _mention(words, at, shorter[0], tuple(self._parts(words, at, shorter[0])))


def _is_to_come(words: Sequence[Token], found: Found) -> bool:
    """Tell whether an office is somebody's who does not hold it yet: 'prime minister-designate'."""
    behind = [token.word for token in words[found.last : found.last + 2]]
    offices = any(meaning.entity_class is EntityClass.OFFICES for meaning in found.meanings)
    return offices and len(behind) == 2 and behind[0] == "-" and behind[1] in {"designate", "elect"}


def _mention(words: Sequence[Token], first: int, found: Found, parts: tuple[NameMention, ...]) -> NameMention:
    ids = tuple([meaning.id for meaning in found.meanings])
    how = found.meanings[0].how
    if len(ids) > 1:
        how = min((meaning.how for meaning in found.meanings), key=_SUREST.__getitem__)
    return NameMention(words[first].start, words[found.last - 1].end, ids, how, first, found.last, parts)


def _names(entity: Entity) -> Iterator[tuple[How, str]]:
    yield How.FULL, entity.name
    yield from ((How.ALIAS, alias) for alias in entity.aliases)
    yield from ((How.MISSPELT, spelling) for spelling in entity.misspelt)
    if isinstance(entity, Place):
        yield from ((How.DEMONYM, form) for form in demonym_forms(entity.demonyms))


def _countries(entities: Entities) -> Trie:
    """Index the forms of all places that have adjectives."""
    trie = Trie()
    for place_id, place in entities.places.items():
        if place.demonyms:
            for how, form in _names(place):
                trie.add(keys_of_name(form), Meaning(place_id, how, EntityClass.PLACES))
    return trie


def _patterns(name: str, entity_class: EntityClass, how: How, countries: Trie) -> Iterator[Pattern]:
    keys = keys_of_name(name)
    if entity_class is EntityClass.PEOPLE or how is How.DEMONYM:
        yield from transliterations(keys)
        return
    marked = _marked(keys, countries)
    yield from variants(keys if len(marked) == 1 else marked, entity_class)


def _marked(keys: Pattern, countries: Trie) -> Pattern:
    """Put one sign for all forms of a country in the place of the form that a name has."""
    marked: list[str] = []
    at = 0
    while at < len(keys):
        country, last = countries.longest(keys, at)
        marked.append(COUNTRY + country if country else keys[at])
        at = last + 1 if country and keys[last : last + 1] == ("'s",) else last
    return tuple(marked)


def _add_governments(trie: Trie, entities: Entities) -> None:
    """Let the adjective of a country mean the government that goes by the country's name, too."""
    for place in entities.places.values():
        names = {place.name, *place.aliases}
        for each, body in entities.organisations.items():
            if place.demonyms and not names.isdisjoint((body.name, *body.aliases)):
                for form in demonym_forms(place.demonyms):
                    trie.add(keys_of_name(form), Meaning(each, How.DEMONYM, EntityClass.ORGANISATIONS))


def _add_families(trie: Trie, people: Mapping[str, Person]) -> None:
    """Add family names; a word that nobody's ``family`` claims stands for those whose full name has it."""
    claimed = {person.family for person in people.values()}
    for person_id, person in people.items():
        meaning = Meaning(person_id, How.FAMILY, EntityClass.PEOPLE)
        for name in [person.family] if person.family else short_names(person.name, None):
            if name == person.family or name not in claimed:
                for pattern in transliterations(keys_of_name(name)):
                    trie.add(pattern, meaning)
