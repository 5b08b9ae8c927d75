"""Names in a whole article: family names, pronouns, titles and descriptions, each with what it stands for."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cached_property

from briefing.model.entities import Entities
from briefing.reading.names.descriptions import Descriptions, Role
from briefing.reading.names.discourse import Discourse, kinds_of
from briefing.reading.names.families import Families
from briefing.reading.names.index import Names
from briefing.reading.names.line import Line
from briefing.reading.names.mention import How, NameMention, Resolved
from briefing.reading.names.sweep import Sweep
from briefing.reading.names.titles import titles_of
from briefing.reading.names.unknown import unknown_stretches
from briefing.reading.tokens import Token

_GIVEN = frozenset({How.FULL, How.ALIAS, How.MISSPELT})


class TextNames:
    """The names of an article, read paragraph by paragraph, each when it is asked for."""

    def __init__(self, names: Names, paragraphs: Sequence[Sequence[Token]], entities: Entities) -> None:
        self.names = names
        self.paragraphs = paragraphs
        self.entities = entities
        self._mentions: dict[int, tuple[NameMention, ...]] = {}
        self._read: list[tuple[Resolved, ...]] = []
        self._past = Discourse(kinds_of(entities))
        self._families = Families(entities)
        self._descriptions = Descriptions(entities, self._past, self._later_roles)

    def paragraph(self, number: int) -> tuple[Resolved, ...]:
        """Give what the words of a paragraph mean, in their order; paragraphs count from 1."""
        while len(self._read) < number:
            self._read.append(tuple(self._read_on(len(self._read) + 1)))
        return self._read[number - 1]

    def mentions(self, number: int) -> tuple[NameMention, ...]:
        """Give the names of a paragraph without regard to the rest of the text."""
        if number not in self._mentions:
            self._mentions[number] = self.names.read(self.paragraphs[number - 1])
        return self._mentions[number]

    def _read_on(self, number: int) -> Iterator[Resolved]:
        words, mentions = self.paragraphs[number - 1], self.mentions(number)
        known = [*self._known(words, mentions, number)]
        people = [mention for mention in mentions if self._is_person(mention)]
        by_first = {each.first: each for each in known if not each.within}
        people = [each._replace(ids=by_first[each.first].ids) for each in people]
        line = Line.of(words, mentions, people, self.names)
        titled = self._take_titles(line, people, number)
        yield from Sweep(self._past, self._descriptions, line, known, titled, number).read()

    def _known(self, words: Sequence[Token], mentions: Sequence[NameMention], number: int) -> Iterator[Resolved]:
        """Resolve family names; all full names of the paragraph count as given before them."""
        self._meet_strangers(words, mentions, number)
        every = [*_flat(mentions)]
        for mention, _ in every:
            if mention.how in _GIVEN and self._is_person(mention):
                self._families.introduce(mention.ids[0], number)
        for mention, within in every:
            ids, because, named = mention.ids, None, number
            if mention.how is How.FAMILY:
                word = words[mention.last - 1].text
                ids, because = self._families.resolve(word, mention.ids, self._given_later)
                named = self._families.introduced.get(ids[0], number)
            place = (mention.start, mention.end, ids, mention.how, because, named if named != number else None)
            yield Resolved(*place, mention.first, mention.last, within)

    def _meet_strangers(self, words: Sequence[Token], mentions: Sequence[NameMention], number: int) -> None:
        covered = {at for mention in mentions for at in range(mention.first, mention.last)}
        if not any(self._families.knows(token.word) for at, token in enumerate(words) if at not in covered):
            return
        for first, last in unknown_stretches(words, mentions):
            self._families.meet_stranger(words[first:last], number)

    def _take_titles(self, line: Line, people: Sequence[NameMention], number: int) -> set[int]:
        """Remember the titles beside names, and give the tokens that they cover."""
        titled: set[int] = set()
        for person in people:
            for title in titles_of(line, person):
                titled.update(range(title.first, title.last))
                if len(person.ids) == 1:
                    self._descriptions.call(person.ids[0], title.content, number)
        return titled

    def _is_person(self, mention: NameMention) -> bool:
        return mention.ids[0] in self.entities.people

    def _given_later(self, person: str) -> int | None:
        return self._full_names.get(person)

    @cached_property
    def _full_names(self) -> dict[str, int]:
        """Find the first paragraph that gives each person's full name."""
        found: dict[str, int] = {}
        for number in range(1, len(self.paragraphs) + 1):
            for mention in self.mentions(number):
                if mention.how in _GIVEN:
                    found.setdefault(mention.ids[0], number)
        return found

    @cached_property
    def _all_roles(self) -> dict[Role, int]:
        """Give all titles beside full names in the whole text, with their first paragraphs."""
        roles: dict[Role, int] = {}
        for number in range(1, len(self.paragraphs) + 1):
            mentions = self.mentions(number)
            people = [each for each in mentions if each.how in _GIVEN and self._is_person(each)]
            line = Line.of(self.paragraphs[number - 1], mentions, people, self.names)
            for person in people:
                for title in titles_of(line, person):
                    roles.setdefault(Role(person.ids[0], title.content), number)
        return roles

    def _later_roles(self) -> dict[Role, int]:
        return self._all_roles


def _flat(mentions: Sequence[NameMention], within: bool = False) -> Iterator[tuple[NameMention, bool]]:
    for mention in mentions:
        yield mention, within
        yield from _flat(mention.parts, within=True)
