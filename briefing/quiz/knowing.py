"""Dossier → what the quiz knows: all proved facts as plain values, with indexes."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property
from itertools import chain

from briefing.analysis.citing import attribution, letters, reference
from briefing.analysis.labels import label
from briefing.analysis.relations import SLACK, days, interval, measure
from briefing.analysis.tenures import tenures
from briefing.evidence.lock.record import Lock
from briefing.model.article import Article
from briefing.model.dossier import Dossier
from briefing.model.edtf import Edtf, Extent
from briefing.model.facts import BaseFact, Fact, Figure, OfficeHeld, Quotation
from briefing.quiz.disputes import disputes
from briefing.quiz.kinship import article_labels, entity_notes
from briefing.quiz.propositions import ArticleNote, EntityNote, Proposition, Tenure, terms
from briefing.quiz.question import Question
from briefing.quiz.values import Amount, Days

_FIRST_DAY, _LAST_DAY = 1, 3652059
"""The first and the last day of the calendar, for open ends."""


@dataclass(frozen=True, eq=False)
class Known:
    """A World in memory."""

    articles: Mapping[str, ArticleNote]
    entities: Mapping[str, EntityNote]
    facts: Mapping[str, Proposition]
    """By full id, in the order of the dossier."""
    held: tuple[Tenure, ...]

    def proposition(self, fact: str) -> Proposition:
        """Give a fact by its full id; raise KeyError if there is none."""
        return self.facts[fact]

    def sharing(self, terms: Collection[str]) -> Collection[Proposition]:
        """Give the facts that have any of the terms, each once, in the order of the dossier."""
        return [self._in_order[position] for position in sorted(self._having(terms))]

    def count(self, terms: Collection[str]) -> int:
        """Count the facts that have any of the terms."""
        return len(self._having(terms))

    def _having(self, terms: Collection[str]) -> set[int]:
        return {*chain.from_iterable(self._positions.get(term, ()) for term in terms)}

    def tenures(self, holder: str = "", office: str = "") -> Collection[Tenure]:
        """Give the tenures of a person, of an office, of both, or all."""
        if holder or office:
            return self._held.get((holder, office), ())
        return self.held

    def judged(self, question: Question) -> None:
        """Nothing is known beforehand while the dossier is being read."""

    @cached_property
    def _in_order(self) -> tuple[Proposition, ...]:
        return tuple(self.facts.values())

    @cached_property
    def _positions(self) -> Mapping[str, list[int]]:
        found: dict[str, list[int]] = defaultdict(list)
        for position, fact in enumerate(self._in_order):
            for term in terms(fact):
                found[term].append(position)
        return found

    @cached_property
    def _held(self) -> Mapping[tuple[str, str], list[Tenure]]:
        found: dict[tuple[str, str], list[Tenure]] = defaultdict(list)
        for each in self.held:
            for key in ((each.holder, each.office), (each.holder, ""), ("", each.office)):
                found[key].append(each)
        return found


def know(dossier: Dossier, lock: Lock | None, unproved: frozenset[str]) -> Known:
    """Tell what the quiz knows of a dossier; facts that are not proved are not among it."""
    held = tuple(
        Tenure(holder=each.holder, office=each.office, must=each.must, may=each.may)
        for each in tenures(dossier, without=unproved)
    )
    facts = _Facts(dossier, lock, unproved)
    known = {fact.id: facts.proposition(fact) for fact in dossier.facts if fact.id not in unproved}
    labels = article_labels(dossier.articles)
    articles = {each.id: _article(each, letter, labels[each.id]) for each, letter in facts.lettered}
    return Known(articles, entity_notes(dossier, articles, held), known, held)


@dataclass(frozen=True)
class _Facts:
    """The facts of a dossier, as the quiz tells them."""

    dossier: Dossier
    lock: Lock | None
    unproved: frozenset[str]

    @property
    def lettered(self) -> Iterable[tuple[Article, str]]:
        """The articles with their letters."""
        return zip(self.dossier.articles, self.letters.values(), strict=True)

    @cached_property
    def letters(self) -> Mapping[str, str]:
        """The letter of each article."""
        return letters(self.dossier)

    def proposition(self, fact: Fact) -> Proposition:
        """Tell a fact as plain values."""
        return Proposition(
            id=fact.id,
            article=fact.article,
            kind=fact.kind,
            text=unmarked(fact.text),
            label=unmarked(label(fact)),
            about=fact.about,
            certainty=fact.certainty.value,
            importance=int(fact.importance),
            date=days_of(fact.date) if fact.date is not None else None,
            amount=amount_of(fact) if isinstance(fact, Figure) else None,
            of=unmarked(fact.of) if isinstance(fact, Figure) else "",
            act=fact.act,
            by=frozenset(fact.by),
            entities=frozenset(name for field, name in fact.references if field not in {"according_to", "via"}),
            according_to=fact.according_to,
            via=fact.via,
            speaker=fact.speaker if isinstance(fact, Quotation) else "",
            words=fact.words if isinstance(fact, Quotation) else "",
            holder=fact.holder if isinstance(fact, OfficeHeld) else "",
            office=fact.office if isinstance(fact, OfficeHeld) else "",
            paragraphs=fact.evidence,
            near=self._near(fact),
            attribution=attribution(self.dossier, fact),
            reference=self._reference(fact),
            differing=tuple(self._differing.get(fact.id, ())),
        )

    def _reference(self, fact: BaseFact) -> str:
        return reference(self.letters, fact.article, fact.evidence)

    def _near(self, fact: Fact) -> frozenset[str]:
        """Name the entities of the paragraphs that a fact cites and of those beside them, and of the facts there."""
        passages = self.lock.passages.get(fact.article, ()) if self.lock is not None else ()
        beside = {number + step for number in fact.evidence for step in (-1, 0, 1)}
        read = (passages[number - 1].entities for number in beside if 0 < number <= len(passages))
        return frozenset().union(*read, *(self._told.get((fact.article, number), ()) for number in beside))

    @cached_property
    def _told(self) -> Mapping[tuple[str, int], set[str]]:
        """The entities of the facts that cite a paragraph."""
        found: dict[tuple[str, int], set[str]] = defaultdict(set)
        for fact in self.dossier.facts:
            for number in fact.evidence:
                found[fact.article, number].update(name for _, name in fact.references)
        return found

    @cached_property
    def _differing(self) -> Mapping[str, Sequence[str]]:
        """What sources give instead, by the fact from which they differ."""
        return disputes(self.dossier, self.unproved, self._reference)


def days_of(date: Edtf) -> Days:
    """Give the days that a date allows; 'about' and doubt widen it."""
    low, high = days(date)
    slack = SLACK[date.precision] if date.uncertain and not date.approximate else 0
    first = max(int(low) - slack, _FIRST_DAY) if low.is_finite() else _FIRST_DAY
    last = min(int(high) + slack, _LAST_DAY) if high.is_finite() else _LAST_DAY
    return Days(first, last, date.precision.name.lower(), str(date), date.extent is Extent.SPAN)


def amount_of(figure: Figure) -> Amount:
    """Give the numbers that a figure allows; 'around' widens it."""
    low, high = interval(figure)
    unit, rank = measure(figure)
    return Amount(low, high, unit, figure.unit, _rounding(figure), rank, figure.approximate)


def _rounding(figure: Figure) -> Decimal:
    """Give the place of the last digit that counts: of a range, in whose ends it may differ, the finer."""
    ends = [end.normalize() for end in (figure.low, figure.high) if end]
    if figure.ordinal or not ends:
        return Decimal(1)
    return min(Decimal(1).scaleb(int(end.as_tuple().exponent)) for end in ends)


def unmarked(text: str) -> str:
    """Take the emphasis out of a line of text."""
    return text.replace("**", "").replace("*", "")


def _article(article: Article, letter: str, label: str) -> ArticleNote:
    source = article.source
    return ArticleNote(
        id=article.id,
        letter=letter,
        title=unmarked(source.title),
        label=label,
        anchor=days_of(article.anchor),
        agency=source.agency or "",
        fingerprint=source.fingerprint,
        reference=f"Article {letter}",
    )
