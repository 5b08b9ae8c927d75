"""Descriptions that stand for somebody or something: the defence minister, both countries, the drill."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple

from briefing.model.entities import Entities
from briefing.reading.names.discourse import Discourse, Kind, Pair, Referent
from briefing.reading.names.line import Content
from briefing.reading.names.nouns import (
    BREAKING,
    COUNTRY_NOUNS,
    DETERMINERS,
    GOING_ON,
    NOUNS,
    POSSESSIVES,
    PRIVATE,
    SINGULAR_EVENTS,
    by_noun,
    kind_of_pair,
)
from briefing.reading.names.roles import CHANGING, HEADS, RULING
from briefing.reading.names.surroundings import text_of
from briefing.reading.names.vocabulary import SAME
from briefing.reading.tokens import Token, tokens

_WIDEST = 6
PAIRS = frozenset({"both", "two"})
_COMPASS = frozenset({"north", "south"})
TRIGGERS = frozenset(NOUNS) | HEADS | PAIRS | COUNTRY_NOUNS | _COMPASS | {"capital"} | frozenset(
    other for other, word in SAME.items() if word in NOUNS
)  # fmt: skip


class Stands(NamedTuple):
    """What a description stands for: its tokens, the entities, where they are named, and what that rests on."""

    first: int
    last: int
    ids: tuple[str, ...]
    paragraph: int | None
    because: str | None


class Role(NamedTuple):
    """A title that the text gives to a person."""

    person: str
    content: Content


class Descriptions:
    """Resolves the descriptions of one text."""

    def __init__(self, entities: Entities, past: Discourse, later: Callable[[], Mapping[Role, int]]) -> None:
        self._entities = entities
        self.offices = entities.offices
        self._past = past
        self._later = later
        self._by_noun: Mapping[str, list[str]] = by_noun(entities)
        self.roles: dict[Role, int] = {}
        """Who was called what, with the first paragraph that does so."""

    def call(self, person: str, content: Content, paragraph: int) -> None:
        """Remember a title that the text gives to a person."""
        self.roles.setdefault(Role(person, content), paragraph)

    def person(self, content: Content, text: str) -> tuple[str, int, str] | None:
        """Tell who is called so in the text: the id, the paragraph, and why."""
        for roles in (lambda: self.roles, self._later):
            given = roles()
            fitting = [role for role in given if self._fits(role, content)]
            if fitting:
                people = {role.person for role in fitting}
                last = next((each for each in self._past.back(Kind.PERSON) if set(each.ids) & people), None)
                chosen = next(each for each in last.ids if each in people) if last else fitting[0].person
                role = next(each for each in fitting if each.person == chosen)
                because = f"'{text}' stands for {self.name(chosen)}, so called in paragraph {given[role]}"
                return chosen, given[role], because
        return None

    def _fits(self, role: Role, content: Content) -> bool:
        person = self._entities.people[role.person]
        countries = role.content.countries or ({person.country} if person.country else set())
        another = (role.content.words - content.words) & CHANGING
        words = role.content.words | ({"leader"} if role.content.words & RULING else set())
        return not another and content.words <= words and content.countries <= countries

    def pair(self, words: Sequence[Token], at: int, paragraph: int) -> Stands | None:
        """Resolve 'the two leaders', 'both sides': the last two of their kind that were joined, else the last two."""
        noun = words[at + 1].word if at + 1 < len(words) else ""
        kind = kind_of_pair(noun)
        article = at > 0 and words[at].word == "two" and words[at - 1].word in {"the", "these", "those"}
        if not (article or (kind and words[at].word == "both")) or noun in NOUNS:
            return None
        first = at - 1 if article else at
        last = at + 2 if kind else at + 1
        return self._of_pair(first, last, kind or Kind.PERSON | Kind.COUNTRY | Kind.BODY, paragraph, words)

    def _of_pair(self, first: int, last: int, kind: Kind, paragraph: int, words: Sequence[Token]) -> Stands | None:
        joined = [each for each in reversed(self._past.pairs) if each.kind & kind and each.paragraph >= paragraph - 1]
        if kind & Kind.COUNTRY and not kind & Kind.PERSON:
            joined = [each for each in joined if each.kind & Kind.COUNTRY or Kind.PLACE | Kind.BODY in each.kind]
        two: Sequence[Pair | Referent] = joined[:1]
        if not joined:
            two = self._past.last_two(kind) if kind & Kind.PERSON else self._past.lands(paragraph)
        ids = tuple(dict.fromkeys(each for one in two for each in one.ids))
        if not joined and len(two) < 2:
            return None
        named = max(each.named for each in two)
        return Stands(first, last, ids, named, self.because(text_of(words, first, last), ids, named))

    def thing(self, words: Sequence[Token], at: int, paragraph: int) -> Stands | None:
        """Resolve 'the drill': the last thing named that is one, or the only one of the registry that it can be."""
        first = determined(words, at)
        if first is None or (at + 1 < len(words) and words[at + 1].word in GOING_ON):
            return None
        noun = NOUNS[SAME.get(words[at].word, words[at].word)]
        possible = {each for each in self._by_noun.get(noun, ()) if self._has(each, words[first + 1 : at])}
        possible = self._of_person(words[first].word, possible)
        first += words[first].text == "'s"
        if noun in PRIVATE and words[first].word in POSSESSIVES:
            return None
        kind = Kind.BODY | Kind.PLACE | Kind.NAMED | Kind.COUNTRY
        meant = (each for each in self._past.back(kind) if not possible.isdisjoint(each.ids)) if possible else iter(())
        last = self._most_meant([*meant], paragraph) if noun in PRIVATE else next(meant, None)
        text = text_of(words, first, at + 1)
        if last is not None:
            ids = tuple(each for each in last.ids if each in possible)
            return Stands(first, at + 1, ids, last.named, self.because(text, ids, last.named))
        return self._only(first, at + 1, possible, text) if noun in SINGULAR_EVENTS else None

    def _most_meant(self, meant: Sequence[Referent], paragraph: int) -> Referent | None:
        """Give the one last named in a paragraph, else that of which the text speaks most: rivals are only touched."""
        if not meant or meant[0].paragraph == paragraph:
            return next(iter(meant), None)
        most = Counter(each.ids for each in meant).most_common(1)[0][0]
        return next(each for each in meant if each.ids == most)

    def _has(self, thing: str, words: Sequence[Token]) -> bool:
        """Tell whether each word with a capital is in the name of a thing: the Kursk border region."""
        name = {token.word for token in tokens(self.name(thing))}
        return all(token.word in name or not token.text[0].isupper() for token in words)

    def _of_person(self, determiner: str, possible: set[str]) -> set[str]:
        """Keep what belongs to the country of the person last named, where the text says 'his'."""
        own = self._own_country(determiner)
        bodies = {each for each in possible if each in self._entities.organisations}
        if own is None or not bodies:
            return possible
        return {each for each in bodies if self._entities.organisations[each].country == own[0]}

    def _only(self, first: int, last: int, possible: set[str], text: str) -> Stands | None:
        """Take the only thing of the registry that the text's other names speak for."""
        named = [each for each in possible if each in self._entities.named]
        related = [each for each in named if self._related(each)] if len(named) > 1 else named
        if len(related) != 1:
            return None
        return Stands(first, last, (related[0],), None, _taken(text, self.name(related[0])))

    def _related(self, thing: str) -> bool:
        words = set(self.name(thing).split())
        return any(words & set(self.name(seen).split()) for seen in self._past.seen if seen in self._entities.places)

    def country(self, words: Sequence[Token], at: int, paragraph: int) -> Stands | None:
        """Resolve 'the country': the one last named; 'his country': the one that he acts for."""
        first = determined(words, at)
        if first is None:
            return None
        text = text_of(words, first, at + 1)
        own = self._own_country(words[first].word)
        if own:
            return Stands(first, at + 1, (own[0],), own[1], f"'{text}' is {self.name(own[0])}, by the registry")
        last = next(self._past.back(Kind.COUNTRY, paragraph, Kind.ADJECTIVE), None)
        own = None if last else self._own_country("his", paragraph)
        if own:
            return Stands(first, at + 1, (own[0],), own[1], f"'{text}' is {self.name(own[0])}, by the registry")
        last = last or next(self._past.back(Kind.COUNTRY), None)
        return last and Stands(first, at + 1, last.ids, last.named, self.because(text, last.ids, last.named))

    def _own_country(self, word: str, since: int = 0) -> tuple[str, int] | None:
        if word not in {"his", "her"}:
            return None
        last = next(self._past.back(Kind.PERSON, since), None)
        country = last and last.ids[0] in self._entities.people and self._entities.people[last.ids[0]].country
        return (country, last.named) if last and country else None

    def capital(self, words: Sequence[Token], at: int) -> Stands | None:
        """Resolve 'the capital': the last city named whose name also stands for a government."""
        first = determined(words, at)
        if first is None or words[first].word in POSSESSIVES:
            return None
        last = next((each for each in self._past.back(Kind.PLACE) if each.kind & Kind.BODY), None)
        text = text_of(words, first, at + 1)
        ids = tuple(each for each in last.ids if each in self._entities.places) if last else ()
        return last and Stands(first, at + 1, ids, last.named, self.because(text, ids, last.named))

    def compass(self, words: Sequence[Token], at: int) -> Stands | None:
        """Resolve 'the North': North Korea where the text speaks of it."""
        word = words[at]
        if not word.text[0].isupper() or not at or words[at - 1].word != "the":
            return None
        begin = word.text.capitalize() + " "
        countries = ((each, place) for each, place in self._entities.places.items() if place.demonyms)
        known = [each for each, place in countries if place.name.startswith(begin)]
        seen = [each for each in known if each in self._past.seen]
        if len(seen or known) != 1:
            return None
        (place,) = seen or known
        because = None if seen else _taken(f"the {word.text}", self.name(place))
        last = next((each for each in self._past.back(Kind.COUNTRY) if place in each.ids), None)
        return Stands(at, at + 1, last.ids if last else (place,), self._past.seen.get(place), because)

    def because(self, text: str, ids: Sequence[str], paragraph: int) -> str:
        """Say what words stand for."""
        return f"'{text}' stands for {self.told(ids)}, named in paragraph {paragraph}"

    def told(self, ids: Sequence[str]) -> str:
        """Name entities; a government and its country go by the country's name."""
        countries = [each for each in ids if each in self._entities.places]
        shown = [each for each in ids if each in self._entities.people] or countries or [*ids]
        return " and ".join(dict.fromkeys(map(self.name, shown)))

    def name(self, entity_id: str) -> str:
        """Give the name of an entity."""
        entity = self._entities.get(entity_id)
        return entity.name if entity else entity_id


def _taken(text: str, name: str) -> str:
    return f"'{text}' is taken for {name}, which the text has not named before"


def determined(words: Sequence[Token], at: int) -> int | None:
    """Give the determiner before a noun, with nothing but adjectives between them; None if there is none."""
    for first in range(at - 1, max(-1, at - _WIDEST), -1):
        if words[first].word in DETERMINERS:
            return first
        if words[first].word in BREAKING:
            return None
    return None
