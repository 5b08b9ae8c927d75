"""Facts that answer the same question of fact, compared with each other. Computed, never typed in by hand."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Sequence
from dataclasses import dataclass
from itertools import combinations

from briefing.analysis.origins import Origins, Sources
from briefing.analysis.questions import is_closed, respects
from briefing.analysis.relations import Comparison, Dimension, Relation, compare, days, interval, lasts, measure, stance
from briefing.model.dossier import Dossier
from briefing.model.facts import Fact, Figure


@dataclass(frozen=True, slots=True)
class Answer:
    """One value that a question is given, and all who give it."""

    facts: tuple[Fact, ...]
    """Equal in the respects that the topic shows, in the order of the dossier; there is at least one."""
    origins: Origins


@dataclass(frozen=True, slots=True)
class Topic:
    """A question of fact, all facts that answer it and how they stand to each other."""

    id: str
    question: str
    facts: tuple[Fact, ...]
    comparisons: tuple[Comparison, ...]
    answers: tuple[Answer, ...]
    """The distinct values; equal ones are put together, and only they: overlapping ones may contradict each other."""
    origins: Origins

    @property
    def relation(self) -> Relation:
        """Give the widest difference among the answers."""
        return max(comparison.relation for comparison in self.comparisons)

    @property
    def dimensions(self) -> tuple[Dimension, ...]:
        """Name the respects in which the answers differ."""
        differing = {each.dimension for each in self.comparisons if each.relation.is_difference}
        return tuple(dimension for dimension in Dimension if dimension in differing)

    @property
    def shown(self) -> tuple[Dimension, ...]:
        """Name the respects that the answers are told apart by: where they differ, else where they can be compared."""
        return _shown(self.comparisons)

    @property
    def is_closed(self) -> bool:
        """Tell whether the question is answered with yes or no."""
        return is_closed(self.question)


def reconcile(dossier: Dossier) -> tuple[Topic, ...]:
    """Compare all facts that share a topic, in the order of the dossier's topics."""
    sources = Sources(dossier)
    answering: dict[str, list[Fact]] = defaultdict(list)
    for fact in dossier.facts:
        answering[fact.about].append(fact)
    found = (_topic(name, question, tuple(answering[name]), sources) for name, question in dossier.topics.items())
    return tuple(topic for topic in found if topic.comparisons)


def differences(topics: tuple[Topic, ...]) -> tuple[Topic, ...]:
    """Keep the topics on which the sources differ."""
    return tuple(topic for topic in topics if topic.relation.is_difference)


def agreements(topics: tuple[Topic, ...]) -> tuple[Topic, ...]:
    """Keep the topics on which the sources agree, or one is more precise."""
    return tuple(topic for topic in topics if not topic.relation.is_difference)


def _topic(name: str, question: str, facts: tuple[Fact, ...], sources: Sources) -> Topic:
    asked = respects(question, facts)
    comparisons = tuple(each for pair in combinations(facts, 2) for each in compare(*pair, asked))
    answers = _answers(facts, _shown(comparisons), sources)
    return Topic(name, question, facts, comparisons, answers, sources.origins(facts))


def _shown(comparisons: Sequence[Comparison]) -> tuple[Dimension, ...]:
    differing = {each.dimension for each in comparisons if each.relation.is_difference}
    compared = differing or {each.dimension for each in comparisons}
    return tuple(dimension for dimension in Dimension if dimension in compared)


def _answers(facts: Sequence[Fact], shown: tuple[Dimension, ...], sources: Sources) -> tuple[Answer, ...]:
    equal: dict[Hashable, list[Fact]] = {}
    for fact in facts:
        equal.setdefault(tuple(_value(fact, dimension) for dimension in shown), []).append(fact)
    return tuple(Answer(tuple(same), sources.origins(same)) for same in equal.values())


def _value(fact: Fact, dimension: Dimension) -> Hashable:
    """Give what two facts have in common that are equal in a respect; None if this one has no value there."""
    match dimension:
        case Dimension.DATE:
            return None if fact.date is None else (days(fact.date), lasts(fact.date))
        case Dimension.FIGURE:
            return (interval(fact), measure(fact)) if isinstance(fact, Figure) else None
        case Dimension.CERTAINTY:
            return stance(fact)
