"""A tree of word patterns, walked along the tokens of a text."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

from briefing.model.entities import EntityClass
from briefing.reading.names.mention import How
from briefing.reading.names.patterns import ACRONYM, CAPITAL, COUNTRY, SKIPPED, Pattern, keys_of_text
from briefing.reading.tokens import Token

_ENDS = ""
# In a node from which a country leads on; no token is two signs, and no id is one.
_TO_COUNTRY = COUNTRY * 2
_GENITIVE = frozenset({"'s", "'"})


class Meaning(NamedTuple):
    """An entity that a pattern names, and how."""

    id: str
    how: How
    entity_class: EntityClass


class Found(NamedTuple):
    """A pattern found in a text: the token behind its last one, and what it means."""

    last: int
    meanings: tuple[Meaning, ...]


class Trie:
    """Patterns by their first words."""

    def __init__(self, countries: Trie | None = None) -> None:
        self._root: dict[str, Any] = {}
        self._countries = countries
        self._country_starts = frozenset(countries.starts) if countries else frozenset[str]()
        self.starts: set[str] = set(self._country_starts)
        """The first words of all patterns, in small letters."""

    def add(self, pattern: Pattern, meaning: Meaning) -> None:
        """Let a pattern mean an entity; the first way of naming it stands."""
        if not pattern:
            return
        if not pattern[0].startswith(COUNTRY):
            self.starts.add(pattern[0].removeprefix(ACRONYM).removeprefix(CAPITAL))
        node = self._root
        for key in pattern:
            if key.startswith(COUNTRY):
                node[_TO_COUNTRY] = True
            node = node.setdefault(key, {})
        meanings: list[Meaning] = node.setdefault(_ENDS, [])
        if all(each.id != meaning.id for each in meanings):
            meanings.append(meaning)

    def find(self, words: Sequence[Token], first: int, limit: int | None = None) -> list[Found]:
        """Give all patterns that begin at a token and end before a limit, the longest first."""
        end = len(words) if limit is None else limit
        waiting = self._steps(self._root, words, first, end, False)
        if not waiting:
            return []
        node, at = waiting[0]
        if len(waiting) == 1 and len(node) == 1 and _ENDS in node and words[at - 1].word not in _GENITIVE:
            return [Found(at, tuple(node[_ENDS]))]  # a single word, of which no longer name begins
        found: dict[int, dict[str, Meaning]] = {}
        while waiting:
            node, at = waiting.pop()
            ends = node.get(_ENDS)
            if ends is not None:
                last = at - 1 if words[at - 1].word in _GENITIVE else at
                there = found.setdefault(last, {})
                for meaning in ends:
                    there.setdefault(meaning.id, meaning)
            if at < end and (ends is None or len(node) > 1):
                waiting += self._onward(node, words, at, end)
        order = found if len(found) == 1 else sorted(found, reverse=True)
        return [Found(last, tuple(found[last].values())) for last in order]

    def longest(self, keys: Pattern, at: int) -> tuple[str | None, int]:
        """Give the entity of the longest pattern that a name's own keys hold at a place, and the place behind it."""
        node, best = self._root, (None, at + 1)
        for place in range(at, len(keys)):
            if keys[place] not in node:
                break
            node = node[keys[place]]
            if _ENDS in node:
                best = (node[_ENDS][0].id, place + 1)
        return best

    def country(self, words: Sequence[Token], first: int, end: int) -> list[tuple[str, int]]:
        """Give the countries whose name or adjective stands at a token, with and without the genitive."""
        if self._countries is None or words[first].word not in self._country_starts:
            return []
        steps = []
        for last, meanings in self._countries.find(words, first, end):
            key = COUNTRY + meanings[0].id
            steps.append((key, last))
            if last < end and words[last].word in _GENITIVE:
                steps.append((key, last + 1))
        return steps

    def _onward(self, node: dict[str, Any], words: Sequence[Token], at: int, end: int) -> list[tuple[Any, int]]:
        token, before = words[at], words[at - 1]
        if token.word not in SKIPPED:
            return self._steps(node, words, at, end, before.text == "-")
        follows = at + 1 < end and _may_skip(before, token, words[at + 1])
        steps = self._steps(node, words, at, end, False)
        return steps + (self._steps(node, words, at + 1, end, token.text == "-") if follows else [])

    def _steps(
        self, node: dict[str, Any], words: Sequence[Token], at: int, end: int, after_hyphen: bool
    ) -> list[tuple[Any, int]]:
        token = words[at]
        steps = [(node[key], at + 1) for key in keys_of_text(token.text, token.word, after_hyphen) if key in node]
        if token.word in self._country_starts and _TO_COUNTRY in node:
            steps += [(node[key], last) for key, last in self.country(words, at, end) if key in node]
        return steps


def _may_skip(before: Token, token: Token, after: Token) -> bool:
    """Tell whether a hyphen, an article or a point may stand between two words of a name."""
    if token.text == "-":
        return before.end == token.start and token.end == after.start
    return token.word == "the" or (len(before.word) <= 3 and before.end == token.start)
