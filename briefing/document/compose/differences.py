"""Where the sources differ, and where they agree or add precision: computed from facts with a common topic."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import assert_never

from markupsafe import Markup

from briefing.analysis.reconcile import Comparison, Dimension, Relation, Topic, differences
from briefing.document.compose.statements import Statements, joined
from briefing.document.prose import prose
from briefing.document.structure import Section, Statement
from briefing.model.certainty import Certainty
from briefing.model.facts import Fact, Figure
from briefing.model.wording import date_in_words, range_in_words


@dataclass(frozen=True, slots=True)
class Answer:
    """What one fact answers to a question."""

    value: str
    statement: Statement


@dataclass(frozen=True, slots=True)
class Disagreement:
    """A question of fact, its answers, and how they stand to each other."""

    anchor: str
    question: Markup
    verdict: str
    explanation: str
    origins: str
    answers: tuple[Answer, ...]


@dataclass(frozen=True, slots=True)
class Differences(Section):
    """The topics on which the sources differ, then those on which they don't."""

    differing: tuple[Disagreement, ...]
    agreeing: tuple[Disagreement, ...]


def where_sources_differ(statements: Statements) -> Differences | None:
    """Compose the comparison; None where no two facts answer one question."""
    if not statements.topics:
        return None
    apart = differences(statements.topics)
    differing = tuple(_disagreement(statements, topic) for topic in apart)
    agreeing = tuple(_disagreement(statements, topic) for topic in statements.topics if topic not in apart)
    return Differences("differences", "Where the sources differ", "differences", differing, agreeing)


def _disagreement(statements: Statements, topic: Topic) -> Disagreement:
    facts = sorted(topic.facts, key=statements.order)
    shown = topic.dimensions or tuple(dict.fromkeys(each.dimension for each in topic.comparisons))
    return Disagreement(
        f"topic-{topic.id}",
        prose(topic.question),
        _verdict(topic.relation),
        _explanation(topic),
        _origins(topic.origins),
        tuple(Answer(_value(fact, shown), statements.statement(fact)) for fact in facts),
    )


def _verdict(relation: Relation) -> str:
    match relation:
        case Relation.CORROBORATES:
            return "agree"
        case Relation.REFINES:
            return "one is more precise"
        case Relation.DIFFERS_IN_PART:
            return "differ in part"
        case Relation.DIFFERS:
            return "differ"
    assert_never(relation)


def _origins(count: int) -> str:
    return "1 origin" if count == 1 else f"{count} origins"


def _explanation(topic: Topic) -> str:
    widest = [each for each in topic.comparisons if each.relation is topic.relation]
    told = (_explain(dimension, [each for each in widest if each.dimension is dimension]) for dimension in Dimension)
    return " ".join(filter(None, told)) if topic.relation.is_difference else ""


def _explain(dimension: Dimension, comparisons: Sequence[Comparison]) -> str:
    match dimension:
        case Dimension.CERTAINTY:
            return "What one side alleges or reports, the other denies." if comparisons else ""
        case Dimension.DATE | Dimension.FIGURE:
            pairs = ((_value(each.first, (dimension,)), _value(each.second, (dimension,))) for each in comparisons)
            return " ".join(_together(values, comparisons[0].relation) for values in _cliques(pairs))
    assert_never(dimension)


def _cliques(pairs: Iterable[tuple[str, str]]) -> Sequence[Sequence[str]]:
    """Put answers together if each stands to each of the others as the pairs do; else leave the pairs."""
    different = list({frozenset(pair): pair for pair in pairs}.values())
    values = list(dict.fromkeys(value for pair in different for value in pair))
    return [values] if len(different) == len(values) * (len(values) - 1) / 2 and values else different


def _together(values: Sequence[str], relation: Relation) -> str:
    if relation is Relation.DIFFERS_IN_PART:
        rest = "neither contains the other" if len(values) == 2 else "none contains another"
        return f"The answers {joined(values)} overlap, but {rest}."
    if len(values) == 2:
        return f"The answers {joined(values)} have nothing in common."
    return f"No two of the answers {joined(values)} have anything in common."


def _value(fact: Fact, dimensions: tuple[Dimension, ...]) -> str:
    if Dimension.FIGURE in dimensions and isinstance(fact, Figure):
        return figure_in_words(fact)
    if Dimension.CERTAINTY in dimensions:
        return "denied" if fact.certainty is Certainty.DENIED else fact.certainty.value
    return date_in_words(fact.date) if fact.date is not None else "undated"


def figure_in_words(figure: Figure) -> str:
    """Write a figure's range with its unit."""
    words = range_in_words(figure.low, figure.high, approximate=figure.approximate, ordinal=figure.ordinal)
    return words if figure.ordinal else f"{words} {figure.unit}"
