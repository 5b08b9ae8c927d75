"""A question with all facts of the dossier that bear on it, found once."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable
from functools import cached_property, lru_cache
from typing import NamedTuple

from briefing.quiz.certify.fitting import in_scope, is_second_subject, kin, may_be_one, may_fit, must_fit, spellings
from briefing.quiz.propositions import MOST_YEARS, Proposition, World, quoted, years
from briefing.quiz.question import Description, Question
from briefing.quiz.values import Value, entails


class Case:
    """A question before the dossier."""

    def __init__(self, question: Question, world: World) -> None:
        self.question = question
        self.world = world

    @property
    def asks(self) -> Description:
        """The description that the stem gives."""
        return self.question.asks

    @cached_property
    def asked(self) -> Proposition:
        """The fact that is asked about."""
        return self.world.proposition(self.question.fact)

    @cached_property
    def same(self) -> tuple[Proposition, ...]:
        """The facts that answer the same question of fact, whoever tells them."""
        return tuple(self.world.sharing({f"about:{self.asked.about}", f"about:{self.asks.about or self.asked.about}"}))

    @cached_property
    def near(self) -> tuple[Proposition, ...]:
        """The facts that have something in common with the stem, whether or not they fit it."""
        same = {fact.id for fact in self.same}
        found = self.world.sharing(_terms(self.asks, self.world))
        return (*self.same, *(fact for fact in found if fact.id not in same))

    @cached_property
    def fitting(self) -> tuple[Proposition, ...]:
        """The facts that may fit the stem, whoever tells them; those with the same question of fact first."""
        if (known := self.world.judged(self.question)) is not None:
            return known.fitting
        same = {fact.id for fact in self.same}
        return tuple(fact for fact in self.near if fact.id in same or may_fit(fact, self.asks, self.world))

    @cached_property
    def answering(self) -> tuple[Proposition, ...]:
        """The facts of the stem's source that must fit, and those that answer the same question of fact."""
        same = {fact.id for fact in self.same}
        return tuple(
            fact
            for fact in self.fitting
            if (fact.kind == self.asked.kind if fact.id in same else self._must_be_meant(fact))
            and in_scope(fact, self.asks)
        )

    def _must_be_meant(self, fact: Proposition) -> bool:
        return may_be_one(fact, self.asked) and must_fit(fact, self.asks, self.world)

    @cached_property
    def seconds(self) -> tuple[Proposition, ...]:
        """The facts of the stem's source that it may as well mean."""
        return tuple(
            fact
            for fact in self.fitting
            if is_second_subject(fact, self.asked, self.asks, self.world) and in_scope(fact, self.asks)
        )

    @cached_property
    def beside(self) -> frozenset[str]:
        """The entities in the passages of what must be meant, and in the paragraphs beside them."""
        return frozenset().union(*(fact.near for fact in (self.asked, *self.answering)))

    @cached_property
    def names_beside(self) -> frozenset[str]:
        """All names of those entities."""
        return frozenset(word for name in self.beside for word in spellings(name, self.world))


def case_of(question: Question, world: World) -> Case:
    """Give the case of a question; all distractors of one question are held against the same facts."""
    return _kept(question, _Same(world))


class _Same(NamedTuple):
    """A world, known by its identity."""

    world: World


@lru_cache(maxsize=32)
def _kept(question: Question, same: _Same) -> Case:
    return Case(question, same.world)


def precise(
    facts: Iterable[Proposition], value: Callable[[Proposition], Value | None]
) -> tuple[tuple[Proposition, Value], ...]:
    """Give facts with their values, without those that another refines ('June 2024' beside '19 June 2024')."""
    valued = [(fact, told) for fact in facts if (told := value(fact)) is not None]
    return tuple((fact, told) for fact, told in valued if not any(_refines(other, told) for _, other in valued))


def _refines(value: Value, other: Value) -> bool:
    return entails(value, other) and not entails(other, value)


def _terms(asks: Description, world: World) -> Collection[str]:
    """Give the terms of all facts that may fit a description: those of its act and time, and those without an act.

    A fact that names no act has at least to name what the stem names, or something that may be mixed up with it.
    """
    named = asks.entities | asks.by
    reached = named.union(*(kin(each, world) for each in named))
    if asks.words:
        return quoted(asks.words)
    if asks.act is None:
        return {f"entity:{each}" for each in reached}
    found = {f"actless:{each}" for each in reached}
    if asks.window is None or asks.window.last - asks.window.first > (MOST_YEARS - 1) * 365:
        return found | {f"act:{asks.act}"}
    return found | {f"act:{asks.act}:{time}" for time in (*years(asks.window), "undated")}
