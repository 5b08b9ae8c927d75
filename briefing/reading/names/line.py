"""A paragraph in which people are told from all else that has a name, and what a stretch of it says of an office."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from briefing.reading.names.index import Names
from briefing.reading.names.mention import NameMention
from briefing.reading.names.roles import canonical
from briefing.reading.tokens import Token


class Content(NamedTuple):
    """What a title says."""

    words: frozenset[str]
    """Its words, each in the form that stands for all."""
    countries: frozenset[str]
    """The ids of the countries in it."""


class Line(NamedTuple):
    """The tokens of a paragraph, and the names in it that are not people's."""

    words: Sequence[Token]
    others: dict[int, NameMention]
    """By their first token."""
    ends: dict[int, NameMention]
    """By the token behind their last one."""
    people: dict[int, NameMention]
    """Names of people by their first token."""
    people_ends: dict[int, NameMention]
    people_tokens: frozenset[int]
    other_tokens: frozenset[int]
    names: Names

    @classmethod
    def of(
        cls, words: Sequence[Token], mentions: Sequence[NameMention], people: Sequence[NameMention], names: Names
    ) -> Line:
        """Sort the names of a paragraph."""
        persons = {mention.first: mention for mention in people}
        others = [mention for mention in mentions if mention.first not in persons]
        return cls(
            words=words,
            others={each.first: each for each in others},
            ends={each.last: each for each in others},
            people=persons,
            people_ends={each.last: each for each in people},
            people_tokens=frozenset(at for each in people for at in range(each.first, each.last)),
            other_tokens=frozenset(at for each in others for at in range(each.first, each.last)),
            names=names,
        )

    def content(self, first: int, last: int) -> Content:
        """Tell what a stretch of tokens says."""
        return content_of(self.words[first:last], self.names)


def content_of(words: Sequence[Token], names: Names) -> Content:
    """Tell what a title says: its countries by id, its other words in the form that stands for all."""
    found, countries = set(), set()
    at = 0
    while at < len(words):
        steps = names.countries_at(words, at)
        if steps:
            country, at = max(steps, key=lambda step: step[1])
            countries.add(country)
            continue
        word = canonical(words[at].word)
        if word:
            found.add(word)
        at += 1
    return Content(frozenset(found), frozenset(countries))
