"""What matters most, where there is no room for all: an order for judgements' facts, happenings, topics and figures.

First what the authors call important, then what the key judgements rest on, then what several articles tell. Of what
shares a day or an article the first stands before the second of any other, so that no single one fills the page.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Final, TypeVar

from briefing.analysis.reconcile import Topic, differences
from briefing.analysis.timeline import Happening
from briefing.analysis.timeline import timeline as lay_out
from briefing.document.compose.statements import Statements
from briefing.model.facts import Fact, Figure, Importance, OfficeHeld
from briefing.reading.sentences import full_id, paragraphs

T = TypeVar("T")

LONGEST: Final = 700
"""Letters: what is longer is left to the full briefing."""


@dataclass(frozen=True)
class Weight:
    """The facts of a dossier by their weight."""

    statements: Statements

    @cached_property
    def cited(self) -> frozenset[str]:
        """The full ids of the facts that the key judgements rest on."""
        judgements = self.statements.dossier.judgements
        sentences = (one for each in judgements for paragraph in paragraphs(each.text) for one in paragraph)
        return frozenset(full_id(name, None) for sentence in sentences for name in sentence.citations)

    @cached_property
    def _themes(self) -> Counter[str]:
        """How many of the cited facts each theme has."""
        return Counter(fact.theme for fact in self.statements.dossier.facts if fact.id in self.cited)

    @cached_property
    def happenings(self) -> tuple[Happening, ...]:
        """All happenings that a strip of years can show, the weightiest first."""
        found = lay_out(self.statements.dossier)
        if found is None:
            return ()
        drawn = [each for each in found.happenings if each not in found.before and _is_bounded(each)]
        ranked = sorted(drawn, key=lambda each: (each.importance, *self._backing(each.facts)))
        return _in_turn(ranked, [(each.importance, each.dates) for each in ranked], [each.label for each in ranked])

    @cached_property
    def untold(self) -> int:
        """How many happenings no strip of years can show."""
        found = lay_out(self.statements.dossier)
        return len(found.happenings) - len(self.happenings) if found else 0

    @cached_property
    def differing(self) -> tuple[Topic, ...]:
        """The topics on which the sources differ, the weightiest first."""
        return tuple(sorted(differences(self.statements.topics), key=self._of_topic))

    def _of_topic(self, topic: Topic) -> tuple[bool, int, int, int, int]:
        least = min(fact.importance for fact in topic.facts)
        return len(topic.question) > LONGEST, least, -topic.relation, *self._backing(topic.facts)

    @cached_property
    def figures(self) -> tuple[tuple[Figure, ...], ...]:
        """The figures, those of one topic together, the weightiest first; ranks and minor ones come last."""
        gathered: dict[str, list[Figure]] = {}
        for fact in self.statements.dossier.facts:
            if isinstance(fact, Figure):
                gathered.setdefault(fact.about, []).append(fact)
        return tuple(sorted((tuple(same) for same in gathered.values()), key=self._of_figure))

    def _of_figure(self, same: Sequence[Figure]) -> tuple[bool, int, bool, int, int, int]:
        least = min(figure.importance for figure in same)
        long = max(len(f"{figure.of} {figure.unit}") for figure in same) > LONGEST
        return long, least, same[0].ordinal, *self._backing(same), -self._themes[same[0].theme]

    @cached_property
    def facts(self) -> tuple[Fact, ...]:
        """The facts that say most where nothing is judged: no offices, and of each article in turn."""
        told = [fact for fact in self.statements.dossier.facts if not isinstance(fact, OfficeHeld)]
        ranked = sorted(told, key=lambda fact: (fact.importance, *self._backing([fact])))
        return _in_turn(ranked, [(fact.importance, fact.article) for fact in ranked], [fact.text for fact in ranked])

    def _backing(self, facts: Iterable[Fact]) -> tuple[int, int]:
        """Count, downwards, the facts that judgements rest on, and the articles that tell them."""
        several = tuple(facts)
        return -sum(fact.id in self.cited for fact in several), -len({fact.article for fact in several})


def _in_turn(ranked: Sequence[T], kinds: Sequence[tuple[Importance, Hashable]], texts: Sequence[str]) -> tuple[T, ...]:
    """Order by importance, then take one of each kind before the second of any; what is too long comes last."""
    seen: Counter[Hashable] = Counter()
    places = []
    for number, (kind, text) in enumerate(zip(kinds, texts, strict=True)):
        places.append((len(text) > LONGEST, kind[0], seen[kind], number))
        seen[kind] += 1
    return tuple(ranked[number] for *_, number in sorted(places))


def _is_bounded(happening: Happening) -> bool:
    """Tell whether a happening has a year where it begins and one where it ends."""
    return date.min < happening.earliest and happening.latest.year < date.max.year
