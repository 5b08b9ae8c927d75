"""Titles beside names: 'President Vladimir Putin' stands only where a fact gives him that office."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import NamedTuple

from briefing.errors import Code, Finding
from briefing.loading.draft import Draft, Read
from briefing.model.article import Article
from briefing.model.entities import Entities
from briefing.model.facts import OfficeHeld
from briefing.reading.names import NameMention, Names
from briefing.reading.names.line import Content, Line, content_of
from briefing.reading.names.roles import ABSTRACT, BESIDE, ROLES, canonical
from briefing.reading.names.titles import Title, titles_of
from briefing.reading.statement import Statement
from briefing.reading.tokens import Token, tokens

_BEHIND = frozenset({"in", "on", "at", "since", "until", "from", "to", "during", "when", "who", "and", "by", "under"})

# Of the words of a title, those that make an office another one; others name a town or a body.
_SAYING_NOTHING = frozenset({"outgoing", "current", "new", "longtime", "veteran", "then"})
_TELLING = frozenset(word for each in BESIDE if (word := canonical(each)) is not None) - _SAYING_NOTHING

HINT = "add a fact of the kind 'office', or leave the title away"


class Untold(NamedTuple):
    """A title that nothing gives a person; places count in the sentence's characters."""

    start: int
    end: int
    person: str


@dataclass
class Titles:
    """Who holds which offices by the facts of a draft."""

    draft: Draft
    entities: Entities
    names: Names
    _wanted: dict[str, tuple[Content, ...]] = field(default_factory=dict)

    @cached_property
    def _held(self) -> Mapping[str, Mapping[str, set[str]]]:
        found: defaultdict[str, defaultdict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
        for _, _, fact in self.draft.facts():
            if isinstance(fact, OfficeHeld):
                found[fact.holder][fact.article].add(fact.office)
        return found

    def name_of(self, untold: Untold) -> str:
        """Name the person of a title."""
        return self.entities.people[untold.person].name

    def untold(self, words: Sequence[Token], mentions: Sequence[NameMention], article: str | None) -> Iterator[Untold]:
        """Find titles in a sentence that no fact gives to the person beside them."""
        if not any(word.word in ROLES for word in words):
            return
        people = [each for each in mentions if len(each.ids) == 1 and each.ids[0] in self.entities.people]
        line = Line.of(words, mentions, people, self.names)
        for person in people:
            for title in (_cut(line, each) for each in titles_of(line, person)):
                if _is_plain(line, title, person) and not self._is_held(person.ids[0], title.content, article):
                    yield Untold(words[title.first].start, words[title.last - 1].end, person.ids[0])

    def _is_held(self, person: str, content: Content, article: str | None) -> bool:
        """Tell whether an office of the person has all words of a title; those that the same article gives come first.

        So nobody has an office in one article that only another, of another year, gives.
        """
        held = self._held.get(person, {})
        offices = held.get(article or "") or {office for each in held.values() for office in each}
        return any(
            content.words & _TELLING <= wanted.words and content.countries <= wanted.countries
            for office in offices
            for wanted in self._wanted_of(office)
        )

    def _wanted_of(self, office: str) -> tuple[Content, ...]:
        """Give what an office may be called: all words of its names and of its organisation, and its countries."""
        if office not in self._wanted:
            entity = self.entities.offices.get(office)
            names = [entity.name, *entity.aliases] if entity is not None else []
            organisation = self.entities.organisations.get(getattr(entity, "organisation", None) or "")
            above = [organisation.name, *organisation.aliases] if organisation is not None else []
            told = [content_of(tokens(each), self.names) for each in (*names, *above)]
            words = frozenset[str]().union(*(each.words for each in told))
            countries = frozenset[str]().union(*(each.countries for each in told))
            own = {organisation.country} if organisation is not None and organisation.country else set()
            self._wanted[office] = (Content(words, countries | own),)
        return self._wanted[office]


def _cut(line: Line, title: Title) -> Title:
    """Leave out what is told of place and time behind a title: 'president of Russia in May 2000'."""
    places = range(title.first + 1, title.last)
    last = next((at for at in places if line.words[at].word in _BEHIND), title.last)
    return Title(title.first, last, line.content(title.first, last))


def _is_plain(line: Line, title: Title, person: NameMention) -> bool:
    """Tell whether a title is one that stands beside the name, and no presidency, list or longer story."""
    beside = title.last in {person.first, person.first - 1} or title.first in {
        person.last + 1,
        person.last + 2,
    }
    words = [token.word for token in line.words[title.first : title.last]]
    heads = [word for word in words if word in ROLES]
    return beside and not set(words) & ABSTRACT and not any(word.endswith("s") for word in heads[-1:])


def titles_of_fact(titles: Titles, read: Read[Article], name: str, said: Statement) -> Iterator[Finding]:
    """Find titles in a fact's sentence that no fact gives to those people."""
    for each in titles.untold(said.words, said.names, read.model.id if read.model is not None else None):
        place = read.file.location_within(("facts", name, "text"), said.text, each.start)
        message = f"no fact gives {titles.name_of(each)} the title '{said.text[each.start : each.end]}'"
        yield read.file.finding(Code.NOT_IN_FIELDS, place, message, HINT)
