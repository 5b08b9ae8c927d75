"""A dossier: what it is called, what it concludes, its articles and entities."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from functools import cached_property
from typing import Annotated

from pydantic import Field

from briefing.model.article import Article
from briefing.model.edtf import Edtf
from briefing.model.entities import Entities
from briefing.model.facts import Fact
from briefing.model.fields import Frozen, Id, Text, Texts


class Likelihood(StrEnum):
    """The scale of ICD 203 (Intelligence Community Directive 203, D.6.e.2.a), from the least to the most likely."""

    ALMOST_NO_CHANCE = "almost no chance"
    VERY_UNLIKELY = "very unlikely"
    UNLIKELY = "unlikely"
    ROUGHLY_EVEN = "roughly even chance"
    LIKELY = "likely"
    VERY_LIKELY = "very likely"
    ALMOST_CERTAIN = "almost certain"


class Confidence(StrEnum):
    """Confidence in the basis of a judgement (ICD 203, D.6.e.2.b); it says nothing of how likely the thing is."""

    LOW = "low"
    MODERATE = "moderate"
    HIGH = "high"


class Judgement(Frozen):
    """A key judgement: what the facts amount to, how likely it is, and how good its basis is."""

    text: Text
    """One or two sentences, each ending with the facts that it rests on: [article/fact]."""
    likelihood: Likelihood
    """One term of the likelihood scale; the text uses it and no other."""
    confidence: Confidence
    """Confidence in the basis; the text doesn't mention it."""
    because: Text
    """What the confidence rests on: kinds of source, agreement, gaps."""


class DossierFile(Frozen):
    """What stands in dossier.yaml."""

    title: Text
    """The title on the cover."""
    subtitle: Text | None = None
    """The line beneath the title."""
    authors: Texts = ()
    """Who made the briefing."""
    as_of: Edtf
    """The day on which the dossier stands; no fact is dated after it."""
    language: Annotated[str, Field(pattern=r"^[a-z]{2}(-[A-Z]{2})?$")] = "en"
    """The language of the prose, as a BCP 47 tag."""
    themes: Annotated[Mapping[Id, Text], Field(min_length=1)]
    """The themes of the record, in their order."""
    acts: Mapping[Id, Text] = Field(default_factory=dict)
    """Kinds of things that happen: visit, meeting, launch."""
    topics: Mapping[Id, Text] = Field(default_factory=dict)
    """Questions of fact that several facts answer, so narrow that two different answers contradict each other."""
    judgements: tuple[Judgement, ...] = ()
    """The key judgements, the weightiest first."""


class Dossier(DossierFile):
    """A dossier that is right: nothing downstream checks it again."""

    entities: Entities
    """The registry."""
    articles: tuple[Article, ...]
    """The articles, in the order of their anchors."""

    @cached_property
    def facts(self) -> tuple[Fact, ...]:
        """All facts, article by article, in the order of the files."""
        return tuple(fact for article in self.articles for fact in article.facts.values())

    @cached_property
    def facts_by_id(self) -> Mapping[str, Fact]:
        """All facts by full id."""
        return {fact.id: fact for fact in self.facts}

    @cached_property
    def articles_by_id(self) -> Mapping[str, Article]:
        """All articles by id."""
        return {article.id: article for article in self.articles}

    def name(self, entity_id: str) -> str:
        """Give the name of an entity, or the title of an article that speaks for itself."""
        entity = self.entities.get(entity_id)
        return entity.name if entity else self.articles_by_id[entity_id].source.title
