"""What a comparison comes to, in words: for the briefing, the lists and the exports alike."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final, assert_never

from briefing.analysis.origins import Origins
from briefing.analysis.reconcile import Answer, Topic
from briefing.analysis.relations import Comparison, Dimension, Relation, Stance, stance
from briefing.model.certainty import Certainty
from briefing.model.facts import Fact, Figure
from briefing.model.wording import date_in_words, range_in_words

_TOLD: Final = frozenset({Certainty.ESTABLISHED, Certainty.REPORTED, Certainty.DENIED})
_NUMBERS: Final = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")


def relation_in_words(relation: Relation) -> str:
    """Say how the answers to a question stand to each other."""
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


def origins_in_words(origins: Origins) -> str:
    """Say how many origins there are: 'two independent origins', 'at least one origin, independence … unknown'."""
    words = origins_in_brief(origins)
    return f"{words}, independence of the others unknown" if origins.unknown else words


def origins_in_brief(origins: Origins) -> str:
    """Say how many origins there are, beside a value: 'one origin', 'at least two independent origins'."""
    count = origins.independent
    number = _NUMBERS[count] if count < len(_NUMBERS) else str(count)
    words = "one origin" if count == 1 else f"{number} independent origins"
    return f"at least {words}" if origins.unknown else words


def verdict_in_words(topic: Topic) -> str:
    """Say what a topic comes to: 'differ; two independent origins', 'corroborated by two independent origins'.

    Judgements, allegations and plans may agree, but corroborate nothing.
    """
    told = all(fact.certainty in _TOLD for fact in topic.facts)
    if topic.relation is Relation.CORROBORATES and topic.origins.independent > 1 and told:
        return f"corroborated by {origins_in_words(topic.origins)}"
    return f"{relation_in_words(topic.relation)}; {origins_in_words(topic.origins)}"


def answer_in_words(topic: Topic, answer: Answer) -> str:
    """Give the value of an answer, in the respects that tell the answers of its topic apart."""
    return value_in_words(topic, answer.facts[0])


def value_in_words(topic: Topic, fact: Fact) -> str:
    """Give what a fact answers."""
    order = (Dimension.FIGURE, Dimension.DATE, Dimension.CERTAINTY)
    values = (_value(fact, dimension, topic.is_closed) for dimension in order if dimension in topic.shown)
    missing = "undated" if topic.shown == (Dimension.DATE,) else "no value"
    return ", ".join(filter(None, values)) or missing


def explained(topic: Topic) -> str:
    """Say in sentences which answers differ; nothing where none do."""
    if not topic.relation.is_difference:
        return ""
    widest = [each for each in topic.comparisons if each.relation is topic.relation]
    told = (_explain(dimension, [each for each in widest if each.dimension is dimension]) for dimension in Dimension)
    return " ".join(filter(None, told))


def _value(fact: Fact, dimension: Dimension, closed: bool = False) -> str:
    match dimension:
        case Dimension.FIGURE:
            return figure_in_words(fact) if isinstance(fact, Figure) else ""
        case Dimension.DATE:
            return date_in_words(fact.date) if fact.date is not None else ""
        case Dimension.CERTAINTY:
            said = stance(fact)
            return {Stance.AFFIRMED: "yes", Stance.DENIED: "no"}.get(said, said.value) if closed else said.value
    assert_never(dimension)


def figure_in_words(figure: Figure) -> str:
    """Write a figure's range with its unit."""
    words = range_in_words(figure.low, figure.high, approximate=figure.approximate, ordinal=figure.ordinal)
    return words if figure.ordinal else f"{words} {figure.unit}"


def _explain(dimension: Dimension, comparisons: Sequence[Comparison]) -> str:
    match dimension:
        case Dimension.CERTAINTY:
            return "What one side says, the other denies." if comparisons else ""
        case Dimension.DATE | Dimension.FIGURE:
            pairs = ((_value(each.first, dimension), _value(each.second, dimension)) for each in comparisons)
            return " ".join(_together(values, comparisons[0].relation) for values in _cliques(pairs))
    assert_never(dimension)


def _cliques(pairs: Iterable[tuple[str, str]]) -> Sequence[Sequence[str]]:
    """Put answers together if each stands to each of the others as the pairs do; else leave the pairs."""
    different = list({frozenset(pair): pair for pair in pairs}.values())
    values = list(dict.fromkeys(value for pair in different for value in pair))
    return [values] if len(different) == len(values) * (len(values) - 1) / 2 and values else different


def _together(values: Sequence[str], relation: Relation) -> str:
    answers = f"{', '.join(values[:-1])} and {values[-1]}"
    if relation is Relation.DIFFERS_IN_PART:
        rest = "neither contains the other" if len(values) == 2 else "none contains another"
        return f"The answers {answers} overlap, but {rest}."
    if len(values) == 2:
        return f"The answers {answers} have nothing in common."
    return f"No two of the answers {answers} have anything in common."
