"""Facts as statements: the wording, marks and references that all sections share."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import assert_never

from briefing.analysis.citing import attribution, letters, numbers
from briefing.analysis.mentions import mentions
from briefing.analysis.reconcile import Topic, reconcile
from briefing.document.prose import plain, prose
from briefing.document.structure import Mark, Reference, Sentence, Statement
from briefing.model.article import Article
from briefing.model.certainty import Certainty
from briefing.model.dossier import Dossier
from briefing.model.edtf import Edtf
from briefing.model.facts import BaseFact, Fact
from briefing.model.wording import date_in_words
from briefing.reading.sentences import CitedSentence, full_id


def form_of(certainty: Certainty) -> str:
    """Give the form that stands for a certainty on paper."""
    match certainty:
        case Certainty.ESTABLISHED | Certainty.REPORTED:
            return "solid"
        case Certainty.ASSESSED | Certainty.PLANNED:
            return "hatched"
        case Certainty.ALLEGED | Certainty.SPECULATED:
            return "outlined"
        case Certainty.DENIED:
            return "struck"
    assert_never(certainty)


def mark(certainty: Certainty) -> Mark:
    """Give the mark of a certainty."""
    return Mark(certainty.value, form_of(certainty))


def article_anchor(article: str) -> str:
    """Give the anchor of an article's page."""
    return f"article-{article}"


def fact_anchor(fact: str) -> str:
    """Give the anchor of a fact's row in the record."""
    return f"fact-{fact.replace('/', '--')}"


@dataclass(frozen=True)
class Statements:
    """The statements of one dossier."""

    dossier: Dossier
    unproved: frozenset[str] = frozenset()
    """The full ids of the facts that have not been held against their source text."""

    @cached_property
    def letters(self) -> dict[str, str]:
        """The letter of each article."""
        return letters(self.dossier)

    @cached_property
    def positions(self) -> dict[str, int]:
        """The position of each article, from 0."""
        return {article.id: position for position, article in enumerate(self.dossier.articles)}

    @cached_property
    def themes(self) -> dict[str, str]:
        """The title of each theme, as headings have it."""
        return {name: plain(title) for name, title in self.dossier.themes.items()}

    @cached_property
    def topics(self) -> tuple[Topic, ...]:
        """The questions of fact that several facts answer."""
        return reconcile(self.dossier)

    @cached_property
    def mentions(self) -> dict[str, tuple[Fact, ...]]:
        """The facts that name each entity."""
        return mentions(self.dossier)

    def order(self, fact: BaseFact) -> tuple[bool, Edtf | bool, int, int]:
        """Sort by date, the undated last, then as the articles tell it."""
        first = fact.date if fact.date is not None else False
        return fact.date is None, first, self.positions[fact.article], fact.evidence[0]

    def telling(self, fact: BaseFact) -> tuple[Edtf, int, int]:
        """Sort by date, the undated by the date of their article, then as the articles tell it."""
        first = fact.date or self.dossier.articles_by_id[fact.article].anchor
        return first, self.positions[fact.article], fact.evidence[0]

    def statement(self, fact: Fact) -> Statement:
        """Format a fact."""
        return Statement(
            fact_anchor(fact.id),
            fact.kind,
            prose(fact.text),
            date_in_words(fact.date) if fact.date else "",
            mark(fact.certainty),
            self.attribution(fact),
            self.reference(fact),
        )

    def none_proved(self, facts: Iterable[BaseFact]) -> bool:
        """Tell whether each of the facts that carry something is unproved."""
        return all(fact.id in self.unproved for fact in facts)

    def dates(self, dates: Sequence[Edtf]) -> str:
        """Write dates of which each is somebody's answer: '18 or 19 June 2024' as two whole dates."""
        return " or ".join(date_in_words(date) for date in dates)

    def attribution(self, fact: BaseFact) -> str:
        """Say whose word it is: the origin, and the channel where there is one."""
        return attribution(self.dossier, fact)

    def reference(self, fact: BaseFact) -> Reference:
        """Refer to a fact's article and paragraphs."""
        return self._reference([fact])

    def references(self, facts: Iterable[BaseFact]) -> tuple[Reference, ...]:
        """Refer to several facts, one reference for each article; what is unproved of an article stands apart."""
        told: dict[str, list[BaseFact]] = {}
        for fact in facts:
            told.setdefault(fact.article, []).append(fact)
        groups = (self._parted(told[article]) for article in self.letters if article in told)
        return tuple(self._reference(group) for parted in groups for group in parted)

    def _parted(self, facts: Sequence[BaseFact]) -> Sequence[Sequence[BaseFact]]:
        """Part facts of an article that are proved from those that aren't, unless they stand in the same paragraphs."""
        unproved = [fact for fact in facts if fact.id in self.unproved]
        proved = [fact for fact in facts if fact.id not in self.unproved]
        apart = unproved and _paragraphs(proved) - _paragraphs(unproved)
        return [proved, unproved] if apart else [facts]

    def _reference(self, facts: Sequence[BaseFact]) -> Reference:
        """Refer to facts of one article."""
        written, each = numbers(_paragraphs(facts)), self.letters[facts[0].article]
        plural = "" if written.isdigit() else "s"
        return Reference(
            f"{each} {written}",
            f"Article {each}, paragraph{plural} {written}",
            article_anchor(facts[0].article),
            any(fact.id in self.unproved for fact in facts),
            facts=tuple(fact.id for fact in facts),
        )

    def sentence(self, cited: CitedSentence, article: Article | None = None) -> Sentence:
        """Format a sentence of a summary (its article given) or of a judgement."""
        own = article.id if article is not None else None
        facts = [self.dossier.facts_by_id[full_id(name, own)] for name in cited.citations]
        found = self.references(facts)
        if article is not None:
            found = tuple(replace(each, target=fact_anchor(each.facts[0])) for each in found)
        return Sentence(prose(cited.text), found)


def _paragraphs(facts: Iterable[BaseFact]) -> set[int]:
    return {paragraph for fact in facts for paragraph in fact.evidence}
