"""What a figure counts."""

from __future__ import annotations

from briefing.analysis.relations import Dimension
from briefing.model.facts import Fact, Figure
from briefing.model.slots import Slot
from briefing.quiz.question import Kind
from briefing.quiz.values import Term
from briefing.quiz.writers.hints import of_count
from briefing.quiz.writers.subject import Dropped, Key, Stem, Subject, Writer


def _key(subject: Subject) -> Key | None:
    fact = subject.fact
    if not isinstance(fact, Figure):
        return None
    return Key(Term(fact.of, "count"), fact.of, "count", of_count(subject, fact), can_type=False)


def _stem(_: Subject) -> Stem | Dropped:
    return Dropped("what a number counts is asked only where somebody wrote a stem")


def _kind(_: Fact) -> Kind:
    return Kind.FIGURES


WRITER = Writer(Slot.UNIT, _kind, _key, _stem, Dimension.FIGURE)
