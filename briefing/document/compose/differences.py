"""Where the sources differ, and where they agree or add precision: computed from facts with a common topic."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from briefing.analysis.reconcile import Answer, Topic, agreements, differences
from briefing.analysis.verdicts import (
    answer_in_words,
    explained,
    origins_in_brief,
    origins_in_words,
    relation_in_words,
    verdict_in_words,
)
from briefing.document.compose.statements import Statements
from briefing.document.prose import prose
from briefing.document.structure import Section, Statement


@dataclass(frozen=True, slots=True)
class Value:
    """One answer to a question, and all who give it."""

    words: str
    origins: str
    """How many independent origins give it."""
    statements: tuple[Statement, ...]


@dataclass(frozen=True, slots=True)
class Comparison:
    """A question of fact, its answers, and how they stand to each other."""

    anchor: str
    question: Markup
    relation: str
    origins: str
    verdict: str
    """Relation and origins together."""
    explanation: str
    values: tuple[Value, ...]
    unproved: bool
    """Whether the comparison rests on a fact that is not proved."""


@dataclass(frozen=True, slots=True)
class Differences(Section):
    """The topics on which the sources differ, then those on which they don't."""

    differing: tuple[Comparison, ...]
    agreeing: tuple[Comparison, ...]


def where_sources_differ(statements: Statements) -> Differences | None:
    """Compose the comparison; None where no two facts answer one question."""
    if not statements.topics:
        return None
    differing = tuple(_comparison(statements, topic) for topic in differences(statements.topics))
    agreeing = tuple(_comparison(statements, topic) for topic in agreements(statements.topics))
    title = "Where the sources differ" if differing else "Where the sources agree"
    return Differences("differences", title, "differences", differing, agreeing)


def _comparison(statements: Statements, topic: Topic) -> Comparison:
    answers = sorted(topic.answers, key=lambda answer: min(map(statements.order, answer.facts)))
    return Comparison(
        f"topic-{topic.id}",
        prose(topic.question),
        relation_in_words(topic.relation),
        origins_in_words(topic.origins),
        verdict_in_words(topic),
        explained(topic),
        tuple(_value(statements, topic, answer) for answer in answers),
        any(fact.id in statements.unproved for fact in topic.facts),
    )


def _value(statements: Statements, topic: Topic, answer: Answer) -> Value:
    facts = sorted(answer.facts, key=statements.order)
    return Value(
        answer_in_words(topic, answer),
        origins_in_brief(answer.origins),
        tuple(statements.statement(fact) for fact in facts),
    )
