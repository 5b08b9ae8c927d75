"""Changes as values: what was there, what is there now, and what of it prints otherwise."""

from __future__ import annotations

from collections.abc import Hashable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final, NamedTuple

from briefing.analysis.reconcile import Topic
from briefing.model.article import Article
from briefing.model.dossier import Dossier, Judgement
from briefing.model.entities import Entity, EntityClass
from briefing.model.facts import Fact
from briefing.model.slots import Slot

LABELS: Final[Mapping[str, str]] = {
    "title": "title",
    "subtitle": "subtitle",
    "authors": "authors",
    "as-of": "as of",
    "language": "language",
    "theme": "theme",
    "theme-order": "order of the themes",
    "question": "question of fact",
    "judgement-order": "order of the key judgements",
    "text": "sentence",
    "date": "date",
    "figure": "figure",
    "unit": "unit",
    "counted": "what is counted",
    "as-written": "as written",
    "speaker": "speaker",
    "words": "words",
    "holder": "holder",
    "office": "office",
    "certainty": "certainty",
    "says-so": "who says so",
    "by": "done by",
    "people": "people",
    "organisations": "organisations",
    "places": "places",
    "named": "named things",
    "act": "act",
    "kind": "kind",
    "evidence": "evidence",
    "importance": "importance",
    "genre": "kind of text",
    "contributors": "contributors",
    "publication": "publication",
    "agency": "agency",
    "dateline": "dateline",
    "published": "published",
    "republished": "republished",
    "fingerprint": "source text",
    "anchor": "relative dates count from",
    "anchor-why": "why they do",
    "summary": "summary",
    "paragraphs": "sentences in each paragraph of the summary",
    "likelihood": "likelihood",
    "confidence": "confidence",
    "because": "basis of the confidence",
    "name": "name",
    "country": "country",
    "aliases": "other names",
    "misspelt": "spellings in the texts",
    "family": "family name",
    "part-of": "part of",
    "demonyms": "its people and its adjectives",
    "organisation": "organisation",
    "single": "held by one at a time",
    "not-with": "never held together with",
    "type": "what it is",
    "answers": "answers",
    "verdict": "verdict",
}
"""The fields that can change, each with what people call it."""

_PROSE: Final = frozenset(
    {"title", "subtitle", "theme", "question", "text", "counted", "summary", "because", "anchor-why"}
)


class Printed(NamedTuple):
    """What a field holds: what is compared, and how it prints."""

    key: Hashable
    """Equal where nothing has changed; ids are those of the old dossier."""
    words: str
    """As printed; empty where there is nothing."""
    exact: str = ""
    """What tells it from another value that prints alike."""


@dataclass(frozen=True, slots=True)
class Value:
    """One value that is another than it was."""

    field: str
    """One of the fields above."""
    old: str
    """As it was printed; empty where there was none."""
    new: str
    """As it is printed; empty where there is none."""

    @property
    def label(self) -> str:
        """Give what people call the field."""
        return LABELS[self.field]

    @property
    def is_prose(self) -> bool:
        """Tell whether the two are prose of the content, in which *emphasis* is markup."""
        return self.field in _PROSE


def differing(old: Mapping[str, Printed], new: Mapping[str, Printed]) -> tuple[Value, ...]:
    """Compare fields, in the order in which they are told; what only prints alike is told exactly."""
    pairs = ((field, old.get(field, _ABSENT), new.get(field, _ABSENT)) for field in LABELS)
    return tuple(_value(field, first, second) for field, first, second in pairs if first.key != second.key)


_ABSENT: Final = Printed(None, "")


def _value(field: str, old: Printed, new: Printed) -> Value:
    if old.words != new.words:
        return Value(field, old.words, new.words)
    return Value(field, *(f"{each.words} ({each.exact})" if each.exact else each.words for each in (old, new)))


class Fate(StrEnum):
    """What has become of something."""

    ADDED = "added"
    REMOVED = "removed"
    CHANGED = "changed"
    RENAMED = "renamed"
    """It has another id or stands in another article, and says what it said."""


def fate(old: object, new: object, values: Sequence[Value]) -> Fate:
    """Tell what has become of something: absent on one side, with other values, or under another name alone."""
    if old is None:
        return Fate.ADDED
    return Fate.REMOVED if new is None else Fate.CHANGED if values else Fate.RENAMED


@dataclass(frozen=True, slots=True)
class FactChange:
    """A fact that is not what it was."""

    article: Article
    """The article in which it stands, or stood if it is no more: as it is now, if it is still there."""
    old: Fact | None
    new: Fact | None
    values: tuple[Value, ...] = ()
    moved: bool = False
    """It has another id, or stands in another article; an article's new name moves none of its facts."""

    @property
    def fact(self) -> Fact:
        """Give the fact as it is, or as it was if it is no more."""
        return self.new or self.old  # type: ignore[return-value]  # one of them is there

    @property
    def fate(self) -> Fate:
        """Tell what has become of it."""
        return fate(self.old, self.new, self.values)


@dataclass(frozen=True, slots=True)
class ArticleChange:
    """An article that is not what it was, apart from its facts."""

    old: Article | None
    new: Article | None
    values: tuple[Value, ...] = ()

    @property
    def article(self) -> Article:
        """Give the article as it is, or as it was if it is no more."""
        return self.new or self.old  # type: ignore[return-value]  # one of them is there

    @property
    def fate(self) -> Fate:
        """Tell what has become of it."""
        return fate(self.old, self.new, self.values)


@dataclass(frozen=True, slots=True)
class JudgementChange:
    """A key judgement that is not what it was."""

    old: Judgement | None
    new: Judgement | None
    number: int
    """Its place among the key judgements, from 1: as it is, or as it was if it is no more."""
    values: tuple[Value, ...] = ()

    @property
    def judgement(self) -> Judgement:
        """Give the judgement as it is, or as it was if it is no more."""
        return self.new or self.old  # type: ignore[return-value]  # one of them is there

    @property
    def fate(self) -> Fate:
        """Tell what has become of it."""
        return fate(self.old, self.new, self.values)


@dataclass(frozen=True, slots=True)
class EntityChange:
    """An entity of which the registry says something else: how it prints, or how it is known in texts and answers."""

    entity_class: EntityClass
    old: Entity
    new: Entity
    values: tuple[Value, ...]


class Turn(StrEnum):
    """What has become of a disagreement."""

    APPEARED = "appeared"
    SETTLED = "settled"
    CHANGED = "changed"


@dataclass(frozen=True, slots=True)
class Disagreement:
    """A question of fact on which the sources differ, or did."""

    turn: Turn
    question: str
    """As it is asked, or as it was if it is no more."""
    old: Topic | None
    """None where no two facts answered it."""
    new: Topic | None
    """None where no two facts answer it."""
    values: tuple[Value, ...]
    """Its answers and what they come to, old and new, as far as they are others."""

    @property
    def topic(self) -> Topic:
        """Give the question with its answers as they are, or as they were if no two facts answer it any more."""
        return self.new or self.old  # type: ignore[return-value]  # on one side the sources differ


@dataclass(frozen=True, slots=True)
class StemChange:
    """Questions about a fact that are worded otherwise: they change the quiz, not the briefing."""

    fact: Fact
    slots: tuple[Slot, ...]


@dataclass(frozen=True, slots=True)
class Changes:
    """All that is other in one dossier than in another; what merely stands elsewhere in the files is no change."""

    old: Dossier
    new: Dossier
    dossier: tuple[Value, ...]
    """Of the dossier as a whole: title, date, themes, questions of fact."""
    judgements: tuple[JudgementChange, ...]
    disagreements: tuple[Disagreement, ...]
    """In the order of the dossier's questions of fact; those that are asked no more stand last."""
    articles: tuple[ArticleChange, ...]
    """In their order; those that are no more stand last."""
    facts: tuple[FactChange, ...]
    """Article by article, as they are now; what is no more stands behind what it stood behind."""
    entities: tuple[EntityChange, ...]
    stems: tuple[StemChange, ...]

    @property
    def is_empty(self) -> bool:
        """Tell whether nothing is other than it was."""
        briefing = (self.dossier, self.judgements, self.disagreements, self.articles, self.facts, self.entities)
        return not any((*briefing, self.stems))
