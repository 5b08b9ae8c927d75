"""What every prover gets: a fact, the passages that it cites and the text around them."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property

from briefing.evidence.keywords import KeyWords, key_words
from briefing.evidence.proof import Match, Missing
from briefing.evidence.source_text import Passage, SourceText
from briefing.model.article import Article
from briefing.model.entities import Entities
from briefing.model.facts import Fact, Figure, Quotation
from briefing.reading.statement import Statement, read_statement

Found = Match | Missing


class Case:
    """A fact to be proved."""

    def __init__(self, fact: Fact, article: Article, entities: Entities, source: SourceText) -> None:
        self.fact = fact
        self.article = article
        self.entities = entities
        self.source = source

    @cached_property
    def passages(self) -> tuple[Passage, ...]:
        """Give the paragraphs that the fact cites and the text has."""
        return self.source.cited(self.fact.evidence)

    @cached_property
    def elsewhere(self) -> tuple[Passage, ...]:
        """Give all other paragraphs, the nearest first."""
        cited = self.fact.evidence
        rest = self.source.others(cited)
        return tuple(sorted(rest, key=lambda each: min(abs(each.number - number) for number in cited)))

    @cached_property
    def said(self) -> Statement:
        """Give what the sentence says."""
        return read_statement(self.fact.text, self.source.registry)

    @cached_property
    def key_words(self) -> KeyWords:
        """Give the words of the sentence beside its values."""
        return key_words(self.said.words, self.said.places)

    @property
    def is_alone(self) -> bool:
        """Tell whether the sentence has no date, figure, name or quotation that a text could be searched for."""
        fact = self.fact
        own = {fact.article, self.article.source.agency}
        named = any(name not in own for _, name in fact.references)
        return not (named or fact.date is not None or isinstance(fact, (Figure, Quotation)))

    @property
    def where(self) -> str:
        """Name the passages: 'paragraph 8', 'paragraphs 6 and 10'."""
        return paragraphs_in_words(self.fact.evidence)

    def moved(self, passage: Passage, what: str) -> str:
        """Say that something stands in another paragraph than the fact says."""
        return f"evidence says {self.where}, but {what} is in paragraph {passage.number}"


def paragraphs_in_words(numbers: Sequence[int]) -> str:
    """Name paragraphs by their numbers."""
    if len(numbers) == 1:
        return f"paragraph {numbers[0]}"
    return f"paragraphs {', '.join(map(str, numbers[:-1]))} and {numbers[-1]}"
