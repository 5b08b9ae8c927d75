"""What a mutant is: a fact, a summary or an article that differs from the true one by one change.

Each change is made in a field alone, in the sentence alone, and in both alike; the last is the hardest to notice, since
then the fact agrees with itself and only the source text can tell.
"""

from __future__ import annotations

import random
from collections.abc import Iterator, Mapping, Sequence
from copy import deepcopy
from typing import Any, NamedTuple

from briefing.model.dossier import Dossier
from briefing.model.facts import Fact
from briefing.reading.statement import Statement

Tree = dict[str, Any]

FIELDS_OF_NAMES = ("people", "organisations", "places", "named", "by", "according_to", "via", "holder", "speaker")


class Mutant(NamedTuple):
    """A fact, or a summary, with one change."""

    kind: str
    """What was changed: 'day', 'unit', 'person' …"""
    style: str
    """'field', 'sentence' or 'both'."""
    article: str
    fact: str | None
    """The id within the article; None for the summary."""
    tree: Tree | str
    """The fact as it would stand in the file, or the summary."""
    change: str
    """What became what."""
    put: str | None = None
    """The id of the entity that was put in another's place."""
    apart: str | None = None
    """Why no reading of names, dates and numbers could notice it; None for all that count."""

    @property
    def name(self) -> str:
        """Name the fact or the summary, and what was changed."""
        return f"{self.article}/{self.fact or 'summary'}: {self.kind}, {self.style}: {self.change}"


class Subject(NamedTuple):
    """A fact as it stands in its file, and what its sentence says."""

    fact: Fact
    tree: Tree
    said: Statement
    dossier: Dossier
    chance: random.Random

    def mutants(
        self, kind: str, change: str, fields: Mapping[str, Any], text: str | None, **more: Any
    ) -> Iterator[Mutant]:
        """Change fields alone, the sentence alone, and both; a field that becomes None is taken out."""
        article, name = self.fact.id.split("/")
        styles: tuple[tuple[str, Mapping[str, Any], str | None], ...] = (
            ("field", fields, None),
            ("sentence", {}, text),
            ("both", fields, text),
        )
        for style, changed, sentence in styles:
            if (style != "sentence" and not fields) or (style != "field" and text is None):
                continue
            yield Mutant(kind, style, article, name, self._tree(changed, sentence), change, **more)

    def _tree(self, changed: Mapping[str, Any], sentence: str | None) -> Tree:
        tree = deepcopy(self.tree) | deepcopy(dict(changed))
        if sentence is not None:
            tree["text"] = sentence
        return {name: value for name, value in tree.items() if value is not None}

    def with_words(self, start: int, end: int, words: str) -> str:
        """Put other words in the place of some of the sentence."""
        return f"{self.fact.text[:start]}{words}{self.fact.text[end:]}"

    def some(self, all_of_them: Sequence[Any], most: int) -> list[Any]:
        """Choose some of them, by chance."""
        return self.chance.sample(all_of_them, min(most, len(all_of_them)))

    def renamed(self, old: str, name: str) -> str | None:
        """Put another name in the place of each mention of an entity in the sentence; None if there is none."""
        text, found = self.fact.text, False
        for mention in reversed(self.said.names):
            if old in mention.ids:
                text, found = f"{text[: mention.start]}{name}{text[mention.end :]}", True
        return text if found else None

    def throughout(self, old: str, new: str) -> Tree:
        """Exchange an id in all fields of a fact, as an author would who has mistaken one for the other."""
        fields: Tree = {}
        for field in FIELDS_OF_NAMES:
            written = self.tree.get(field)
            if written == old:
                fields[field] = new
            elif isinstance(written, list) and old in written:
                fields[field] = [new if each == old else each for each in written if each != new]
        return fields
