"""Offices: whether a passage says of a person, not of another in it, that they hold one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from briefing.model.entities import Office
from briefing.reading.names.context import TextNames
from briefing.reading.names.line import Content, Line, content_of
from briefing.reading.names.mention import How, NameMention
from briefing.reading.names.roles import CHANGING, ROLES
from briefing.reading.names.surroundings import begins_sentence
from briefing.reading.names.titles import Title, forward, titles_of
from briefing.reading.tokens import Token, tokens

_ROLE_WORDS = frozenset(ROLES.values())
_GENERIC = frozenset({"party", "company", "group", "firm", "bank", "agency", "organisation", "organization", "new"})
"""Words of a title that stand for an organisation, or say nothing of the office."""
_LONGEST_SENTENCE = 120
_BEING = frozenset({"was", "is", "became", "becomes", "been"})
_BEFORE_BEING = frozenset({"who", "has", "had"})
_PAST = frozenset({"was", "were", "served", "been", "became"})
_DATING = frozenset({"from", "between", "until", "till", "in", "before", "during", "under", "for"})
_ARTICLES = frozenset({"the", "a", "an"})
_SERVING = frozenset({"as", "serving", "acting", "still"})


def _is_of_then(words: Sequence[Token], title: Title) -> bool:
    """Tell whether 'then' or 'at the time' goes with a title; what 'then the minister' did is another thing."""
    told = [word.word for word in words[title.first : title.last]]
    behind = [word.word for word in words[title.last : title.last + 3]]
    if "then" in told or "at the time" in {" ".join(told[-3:]), " ".join(behind)}:
        return True
    before = title.first - 1
    while before > 0 and words[before].word in _ARTICLES | _SERVING:
        before -= 1
    if before < 0 or words[before].word != "then":
        return False
    between = {word.word for word in words[before + 1 : title.first]}
    is_inserted = before > 0 and words[before - 1].word in {",", "-", "("}
    return not between or not between.isdisjoint(_SERVING) or is_inserted


class OfficeFound(NamedTuple):
    """Where a passage gives an office to a person; places count in the paragraph's characters."""

    paragraph: int
    start: int
    end: int
    because: str | None
    """How context was needed; None if the passage alone suffices."""


class Offices:
    """Finds the offices that people hold in an article."""

    def __init__(self, text: TextNames) -> None:
        self._text = text
        self._entities = text.entities
        self._acted_for = {person.country for person in self._entities.people.values()}
        self._titles: dict[int, list[tuple[str, Title, str | None]]] = {}
        self._wanted: dict[str, list[Content]] = {}

    def holds(self, paragraphs: Iterable[int], holder: str, office: str, *, now: bool = False) -> OfficeFound | None:
        """Find where one of some paragraphs says that a person holds an office; what needs no context comes first.

        With ``now`` what the text dates to an earlier time is left out.
        """
        found = [
            OfficeFound(number, *self._place(number, title), _joined(because, judged))
            for number in paragraphs
            for person, title, because in self._titles_in(number)
            if person == holder and not (now and self._is_past(number, title))
            for judged in self._judged(title, holder, office, number)
        ]
        return min(found, key=lambda each: each.because is not None, default=None)

    def _is_past(self, number: int, title: Title) -> bool:
        """Tell whether a title is dated back: 'who was finance minister from 2006 to 2009', 'then serving as mayor'."""
        words = self._text.paragraphs[number - 1]
        if _is_of_then(words, title):
            return True
        before = title.first - 1
        while before > 0 and words[before].word in _ARTICLES | {"as"}:
            before -= 1
        behind = words[title.last].word if title.last < len(words) else ""
        dated = behind in _DATING or any(word.word.isdecimal() for word in words[title.first : title.last])
        return before >= 0 and words[before].word in _PAST and dated

    def _titles_in(self, number: int) -> list[tuple[str, Title, str | None]]:
        """Give each title of a paragraph with the person to whom it belongs, and how that person was recognised."""
        if number not in self._titles:
            self._titles[number] = [*self._read(number)]
        return self._titles[number]

    def _read(self, number: int) -> Iterator[tuple[str, Title, str | None]]:
        resolved = self._text.paragraph(number)
        words = self._text.paragraphs[number - 1]
        people = {
            each.first: (NameMention(*each[:4], each.first, each.last), each.because)
            for each in resolved
            if len(each.ids) == 1 and each.ids[0] in self._entities.people and each.how is not How.TITLE
        }
        line = Line.of(
            words, self._text.mentions(number), [mention for mention, _ in people.values()], self._text.names
        )
        for mention, because in people.values():
            yield from ((mention.ids[0], title, because) for title in titles_of(line, mention))
        yield from self._as(line, people)
        for each in resolved:
            if each.how is How.TITLE and len(each.ids) == 1:
                title = Title(each.first, each.last, line.content(each.first, each.last))
                yield each.ids[0], title, each.because

    def _as(
        self, line: Line, people: dict[int, tuple[NameMention, str | None]]
    ) -> Iterator[tuple[str, Title, str | None]]:
        """NAME … in his capacity as TITLE; NAME travelled as TITLE; NAME, a former mayor who was TITLE."""
        for at, token in enumerate(line.words):
            if token.word != "as" and not (token.word in _BEING and line.words[at - 1].word in _BEFORE_BEING):
                continue
            first = at + 1
            while first < len(line.words) and line.words[first].word in _ARTICLES:
                first += 1
            person = self._person_before(line, at)
            if person is not None:
                mention, because = people[person]
                yield from ((mention.ids[0], title, because) for title in forward(line, first))

    def _person_before(self, line: Line, at: int) -> int | None:
        """Give the person last named before a token of the same sentence."""
        for first in range(at - 1, max(-1, at - _LONGEST_SENTENCE), -1):
            if first in line.people:
                return first
            if begins_sentence(line.words, first):
                return None
        return None

    def _judged(self, title: Title, holder: str, office: str, number: int) -> Iterator[str | None]:
        """Give how a title says that somebody holds an office, nothing if it doesn't."""
        for wanted in self._wanted_of(office):
            countries = self._countries(title.content, wanted, holder, office, number)
            if countries is not None and self._has_words(title, wanted, holder, office, number):
                bare = wanted.words - title.content.words and self._is_bare(title, wanted, holder, office)
                yield _joined(countries, self._told(office) if bare else None)

    def _told(self, office: str) -> str:
        return f"the title names no organisation; the registry has only '{self._entities.offices[office].name}'"

    def _wanted_of(self, office: str) -> list[Content]:
        if office not in self._wanted:
            entity = self._entities.offices[office]
            self._wanted[office] = [
                content_of(tokens(name), self._text.names) for name in (entity.name, *entity.aliases)
            ]
        return self._wanted[office]

    def _has_words(self, title: Title, wanted: Content, holder: str, office: str, number: int) -> bool:
        """Tell whether a title has all words of an office, and none that makes another office of it."""
        words = title.content.words
        missing, extra = wanted.words - words, words - wanted.words
        if missing and self._is_bare(title, wanted, holder, office) and self._has_named(office, number):
            missing -= self._words_of_organisation(office)
        if missing and self._names_organisation(title, office, number):
            missing -= self._words_of_organisation(office)
        return not missing and not extra & CHANGING and not extra & _ROLE_WORDS

    def _is_bare(self, title: Title, wanted: Content, holder: str, office: str) -> bool:
        """Tell whether a title names no organisation, but the registry has only one in which it can be held."""
        organisation = self._entities.offices[office].organisation
        words = title.content.words - _GENERIC
        if organisation is None or not words or not words <= wanted.words:
            return False
        return self._bare_offices(words, self._entities.people[holder].country) == {office}

    def _has_named(self, office: str, number: int) -> bool:
        """Tell whether the text has named the organisation of an office up to a paragraph."""
        organisation = self._entities.offices[office].organisation
        return any(organisation in each.ids for at in range(1, number + 1) for each in self._text.mentions(at))

    def _bare_offices(self, words: frozenset[str], country: str | None) -> set[str]:
        """Give the offices that a title may mean which leaves their organisation away, for somebody of a country."""
        return {
            office
            for office in self._entities.offices
            for wanted in self._wanted_of(office)
            if (not wanted.countries or country is None or country in wanted.countries)
            and words <= wanted.words
            and wanted.words - words <= self._words_of_organisation(office)
        }

    def _names_organisation(self, title: Title, office: str, number: int) -> bool:
        organisation = self._entities.offices[office].organisation
        if organisation is None:
            return False
        return any(
            mention.names(organisation)
            for mention in self._text.mentions(number)
            if title.first <= mention.first and mention.last <= title.last
        ) or any(
            # 'The union … Its secretary'
            organisation in each.ids and each.how is How.PRONOUN and each.last == title.first
            for each in self._text.paragraph(number)
        )

    def _words_of_organisation(self, office: str) -> frozenset[str]:
        organisation = self._entities.organisations.get(self._entities.offices[office].organisation or "")
        names = (organisation.name, *organisation.aliases) if organisation else ()
        return frozenset[str]().union(*(content_of(tokens(name), self._text.names).words for name in names))

    def _countries(self, said: Content, wanted: Content, holder: str, office: str, number: int) -> str | None:
        """Give how the office's country follows: '' if the title says it, None if it doesn't follow."""
        own = self._entities.people[holder].country
        country = next(iter(wanted.countries), None) or self._country_of(self._entities.offices[office])
        if wanted.countries and wanted.countries <= said.countries:
            # Nobody acts for two countries; one that nobody acts for may be of the past: the Soviet Union.
            return None if own and own not in wanted.countries and wanted.countries & self._acted_for else ""
        if country is None:
            return ""
        if (said.countries and country not in said.countries) or (own is not None and own != country):
            return None
        if said.countries or not wanted.countries:
            return ""
        return self._elsewhere(country, own, number)

    def _elsewhere(self, country: str, own: str | None, number: int) -> str | None:
        name = self._entities.places[country].name if country in self._entities.places else country
        if own == country:
            return f"the title names no country; the registry has {name}"
        near = any(country in each.ids for each in self._text.paragraph(number))
        return f"the title names no country; the paragraph speaks of {name}" if near else None

    def _country_of(self, office: Office) -> str | None:
        organisation = self._entities.organisations.get(office.organisation or "")
        for _ in range(5):
            if organisation is None or organisation.country:
                break
            organisation = self._entities.organisations.get(organisation.part_of or "")
        return organisation.country if organisation else None

    def _place(self, number: int, title: Title) -> tuple[int, int]:
        words = self._text.paragraphs[number - 1]
        return words[title.first].start, words[title.last - 1].end


def holds(text: TextNames, paragraphs: Iterable[int], holder: str, office: str) -> OfficeFound | None:
    """Find where one of some paragraphs of a text says that a person holds an office."""
    return Offices(text).holds(paragraphs, holder, office)


def _joined(*reasons: str | None) -> str | None:
    return "; ".join(reason for reason in reasons if reason) or None
