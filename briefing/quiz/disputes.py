"""What sources say differently, in a line for each question of fact: each side once, with all who take it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Final

from briefing.analysis.citing import attribution
from briefing.analysis.reconcile import Topic, reconcile
from briefing.analysis.relations import Comparison, Dimension, Stance, stance
from briefing.analysis.verdicts import value_in_words
from briefing.model.dossier import Dossier
from briefing.model.facts import Fact

_SIDES: Final = {Stance.AFFIRMED: "affirmed by:", Stance.DENIED: "denied by:"}


def disputes(
    dossier: Dossier, unproved: frozenset[str], reference: Callable[[Fact], str]
) -> Mapping[str, Sequence[str]]:
    """Tell of each fact from which another differs what is asked, and who gives which answer; unproved facts are out.

    'Does it last? Affirmed by: Ana (A 2 and B 3); Ben (A 4). Denied by: Cem (C 1).' Of values: 'When did it begin?
    4 May 2024: Ana (A 2). 6 May 2024: Ben (A 4).'
    """
    found: dict[str, list[str]] = defaultdict(list)
    for topic in reconcile(dossier):
        sides: dict[str, list[Fact]] = defaultdict(list)
        for fact in _differing(topic, unproved):
            sides[_answer(topic, fact)].append(fact)
        parts = [f"{answer} {_whom(dossier, facts, reference)}" for answer, facts in sides.items()]
        line = f"{topic.question} {_sentences(parts)}"
        for fact in (fact for facts in sides.values() for fact in facts):
            found[fact.id].append(line)
    return found


def _differing(topic: Topic, unproved: frozenset[str]) -> Iterator[Fact]:
    """Give the facts of a topic from which another differs, in the order of the dossier."""
    pairs = [each for each in topic.comparisons if each.relation.is_difference and _is_told(each, unproved)]
    names = {fact.id for each in pairs for fact in (each.first, each.second)}
    yield from (fact for fact in topic.facts if fact.id in names)


def _is_told(pair: Comparison, unproved: frozenset[str]) -> bool:
    return unproved.isdisjoint((pair.first.id, pair.second.id))


def _answer(topic: Topic, fact: Fact) -> str:
    """Give what a fact answers, such that names can follow."""
    side = _SIDES.get(stance(fact)) if topic.shown == (Dimension.CERTAINTY,) else None
    return side or f"{value_in_words(topic, fact)}:"


def _whom(dossier: Dossier, facts: Sequence[Fact], reference: Callable[[Fact], str]) -> str:
    """Name those who give an answer, each once, with all places where they do."""
    places: dict[str, list[str]] = defaultdict(list)
    for fact in facts:
        places[attribution(dossier, fact)].append(reference(fact))
    return "; ".join(f"{who} ({' and '.join(dict.fromkeys(where))})" for who, where in places.items())


def _sentences(parts: Sequence[str]) -> str:
    return " ".join(f"{part[:1].upper()}{part[1:]}." for part in parts)
