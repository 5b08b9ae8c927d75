"""A question with all facts of the dossier that bear on it, found once."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable
from functools import cached_property, lru_cache

from briefing.quiz.certify.alike import at
from briefing.quiz.certify.fitting import in_scope, is_second_subject, kin, may_be_one, may_fit, must_fit, spellings
from briefing.quiz.certify.occasions import at_same_place, of_same_people
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
        return tuple(self.world.sharing(self._about))

    @property
    def _about(self) -> set[str]:
        return {f"about:{self.asked.about}", f"about:{self.asks.about or self.asked.about}"}

    @cached_property
    def near(self) -> int:
        """How many facts have something in common with the stem, whether or not they fit it."""
        return self.world.count(self._about.union(_near(self.asks, self.world)))

    @cached_property
    def fitting(self) -> tuple[Proposition, ...]:
        """The facts that may fit the stem, whoever tells them; those with the same question of fact first."""
        if (known := self.world.judged(self.question)) is not None:
            return known.fitting
        same = {fact.id for fact in self.same}
        near = (fact for fact in self.world.sharing(_fitting(self.asks, self.world)) if fact.id not in same)
        return (*self.same, *(fact for fact in near if may_fit(fact, self.asks, self.world)))

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
    def then(self) -> Collection[Proposition]:
        """The facts that are dated on the days asked about, if these are few."""
        return at(self.asks.window, self.world) if self.asks.window is not None else ()

    @cached_property
    def occasion(self) -> tuple[Proposition, ...]:
        """What those who acted did on the occasion that is asked about, whatever the acts."""
        return tuple(of_same_people(self.asked, self.world))

    @cached_property
    def company(self) -> tuple[Proposition, ...]:
        """What happened where and when the fact that is asked about did, whoever had to do with it."""
        return tuple(at_same_place(self.asked, self.world))

    @cached_property
    def beside(self) -> frozenset[str]:
        """The entities in the passages of what must be meant, and in the paragraphs beside them."""
        return frozenset().union(*(fact.near for fact in (self.asked, *self.answering)))

    @cached_property
    def names_beside(self) -> frozenset[str]:
        """All names of those entities."""
        return frozenset(word for name in self.beside for word in spellings(name, self.world))


@lru_cache(maxsize=32)
def case_of(question: Question, world: World) -> Case:
    """Give the case of a question; all distractors of one question are held against the same facts."""
    return Case(question, world)


def precise(
    facts: Iterable[Proposition], value: Callable[[Proposition], Value | None]
) -> tuple[tuple[Proposition, Value], ...]:
    """Give facts with their values, without those that another refines ('June 2024' beside '19 June 2024')."""
    valued = [(fact, told) for fact in facts if (told := value(fact)) is not None]
    return tuple((fact, told) for fact, told in valued if not any(_refines(other, told) for _, other in valued))


def _refines(value: Value, other: Value) -> bool:
    return entails(value, other) and not entails(other, value)


def _near(asks: Description, world: World) -> Collection[str]:
    """Give the terms of what is near a description: the facts of its act and time, and those without an act.

    A fact that names no act has at least to name what the stem names, or something that may be mixed up with it.
    """
    if asks.words:
        return quoted(asks.words)
    reached = _reached(asks.entities | asks.by, world)
    if asks.act is None:
        return {f"entity:{each}" for each in reached}
    return {*(f"actless:{each}" for each in reached), *_times(asks)}


def _fitting(asks: Description, world: World) -> Collection[str]:
    """Give the terms of all that is near a description, but for what others did, or was done on another day."""
    if asks.words or asks.act is None:
        return _near(asks, world)
    found, times = {f"actless:{each}" for each in _reached(asks.entities | asks.by, world)}, _times(asks)
    if asks.window is not None and asks.window.first == asks.window.last:
        return found | {f"act:{asks.act}:day:{asks.window.first}", *(f"{time}:wide" for time in times)}
    if not asks.by:
        return found.union(times)
    return found | {f"{time}:by:{name}" for time in times for name in ("", *_reached(asks.by, world))}


def _times(asks: Description) -> Collection[str]:
    """Give the terms of an act in the years that a stem asks about, or at all."""
    if asks.window is None or asks.window.last - asks.window.first > (MOST_YEARS - 1) * 365:
        return [f"act:{asks.act}"]
    return [f"act:{asks.act}:{time}" for time in (*years(asks.window), "undated")]


def _reached(names: frozenset[str], world: World) -> frozenset[str]:
    """Give entities with all that they may be mixed up with, which goes both ways."""
    return names.union(*(kin(each, world) for each in names))
