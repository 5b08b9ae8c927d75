"""Facts that answer the same question of fact, compared with each other. Computed, never typed in by hand."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from enum import IntEnum, StrEnum
from itertools import combinations

from briefing.model.certainty import Certainty
from briefing.model.dossier import Dossier
from briefing.model.edtf import Edtf
from briefing.model.facts import Fact, Figure

_INFINITE = Decimal("Infinity")


class Relation(IntEnum):
    """How two answers to one question stand to each other, from agreement to contradiction."""

    CORROBORATES = 0
    """They are equal."""
    REFINES = 1
    """One contains the other."""
    DIFFERS_IN_PART = 2
    """They overlap, and neither contains the other."""
    DIFFERS = 3
    """They have nothing in common."""

    @property
    def is_difference(self) -> bool:
        """Tell whether the sources differ."""
        return self >= Relation.DIFFERS_IN_PART


class Dimension(StrEnum):
    """What is compared."""

    DATE = "date"
    FIGURE = "figure"
    CERTAINTY = "certainty"


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two facts compared in one respect."""

    first: Fact
    second: Fact
    dimension: Dimension
    relation: Relation


@dataclass(frozen=True, slots=True)
class Topic:
    """A question of fact, all facts that answer it and how they stand to each other."""

    id: str
    question: str
    facts: tuple[Fact, ...]
    comparisons: tuple[Comparison, ...]
    origins: int
    """The number of independent origins: facts that share one, directly or through others, count once."""

    @property
    def relation(self) -> Relation:
        """Give the widest difference among the answers."""
        return max(comparison.relation for comparison in self.comparisons)

    @property
    def dimensions(self) -> tuple[Dimension, ...]:
        """Name the respects in which the answers differ."""
        differing = {each.dimension for each in self.comparisons if each.relation.is_difference}
        return tuple(dimension for dimension in Dimension if dimension in differing)


def reconcile(dossier: Dossier) -> tuple[Topic, ...]:
    """Compare all facts that share a topic, in the order of the dossier's topics."""
    answers: dict[str, list[Fact]] = defaultdict(list)
    for fact in dossier.facts:
        answers[fact.about].append(fact)
    found = (_topic(name, question, tuple(answers[name])) for name, question in dossier.topics.items())
    return tuple(topic for topic in found if topic.comparisons)


def differences(topics: tuple[Topic, ...]) -> tuple[Topic, ...]:
    """Keep the topics on which the sources differ."""
    return tuple(topic for topic in topics if topic.relation.is_difference)


def _topic(name: str, question: str, facts: tuple[Fact, ...]) -> Topic:
    comparisons = tuple(each for pair in combinations(facts, 2) for each in compare(*pair))
    return Topic(name, question, facts, comparisons, independent_origins(facts))


def compare(first: Fact, second: Fact) -> Iterator[Comparison]:
    """Compare two facts in each respect in which both have a value."""
    if first.date is not None and second.date is not None:
        yield Comparison(first, second, Dimension.DATE, _relation(_days(first.date), _days(second.date)))
    if isinstance(first, Figure) and isinstance(second, Figure) and first.unit == second.unit:
        yield Comparison(first, second, Dimension.FIGURE, _relation(interval(first), interval(second)))
    if Certainty.DENIED in (first.certainty, second.certainty):
        relation = Relation.CORROBORATES if first.certainty is second.certainty else Relation.DIFFERS
        yield Comparison(first, second, Dimension.CERTAINTY, relation)


def _days(date: Edtf) -> tuple[Decimal, Decimal]:
    return Decimal(date.earliest.toordinal()), Decimal(date.latest.toordinal())


def interval(figure: Figure) -> tuple[Decimal, Decimal]:
    """Give the numbers that a figure allows; 'around 3,000' is half a rounding unit to either side."""
    low = -_INFINITE if figure.low is None else figure.low
    high = _INFINITE if figure.high is None else figure.high
    if not figure.approximate:
        return low, high
    return low - _half_unit(low), high + _half_unit(high)


def _half_unit(value: Decimal) -> Decimal:
    """Half of the place of the last digit that isn't zero: 500 for 3,000."""
    if not value.is_finite() or not value:
        return Decimal(0)
    last_place = value.adjusted() + 1 - len(value.normalize().as_tuple().digits)
    return Decimal(5).scaleb(last_place - 1)


def _relation(first: tuple[Decimal, Decimal], second: tuple[Decimal, Decimal]) -> Relation:
    if first == second:
        return Relation.CORROBORATES
    if _within(first, second) or _within(second, first):
        return Relation.REFINES
    overlap = first[0] <= second[1] and second[0] <= first[1]
    return Relation.DIFFERS_IN_PART if overlap else Relation.DIFFERS


def _within(inner: tuple[Decimal, Decimal], outer: tuple[Decimal, Decimal]) -> bool:
    return outer[0] <= inner[0] and inner[1] <= outer[1]


def independent_origins(facts: tuple[Fact, ...]) -> int:
    """Count the origins that share nothing: two articles that cite one agency are one origin."""
    groups: list[set[str]] = []
    for fact in facts:
        origins = {*fact.according_to, *fact.via}
        joined = [group for group in groups if group & origins]
        groups = [group for group in groups if not group & origins] + [origins.union(*joined)]
    return len(groups)
