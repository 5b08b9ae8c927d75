"""The questions of a sheet that are answered in words: they even out what those with choices leave uneven."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from enum import IntEnum
from typing import NamedTuple

from briefing.export.class_sets.shares import ABSENT, SIDES, Range, Trait, traits
from briefing.export.handouts import wanted
from briefing.quiz.bank import Bank, Row
from briefing.quiz.chance import Chance
from briefing.quiz.choices.posing import pose
from briefing.quiz.composing import QuestionSet
from briefing.quiz.giveaways import Giveaways, Printed
from briefing.quiz.question import Form, Posed, Question
from briefing.quiz.values import Term


class Matter(NamedTuple):
    """What sheets are drawn from."""

    bank: Bank
    rows: Sequence[Row]
    topics: Mapping[str, str]
    """The theme of each fact."""

    def topic(self, question: Question) -> str:
        """Give the theme of the fact that a question is about."""
        return self.topics[question.fact]


class Pass(IntEnum):
    """What is asked first, and what only if there is nothing else."""

    AIMED = 0
    """What is short of what is aimed at."""
    WITHIN = 1
    """What stays within the limits, and lets the others reach theirs."""
    OPEN = 2
    """Whatever its topic and importance."""
    WHATEVER = 3
    """Even if the answer is a word of a closed list, which nobody knows who doesn't see it."""


class Filling:
    """Draws questions to be answered in words beside sets of questions with choices."""

    def __init__(self, matter: Matter, sets: Sequence[QuestionSet], has: Mapping[Trait, int]) -> None:
        self._matter = matter
        self._sets = sets
        self._before = has
        self._has: Counter[Trait] = Counter()
        self._told = Giveaways(matter.bank)
        self._printed = Printed()

    def fill(
        self, number: int, limits: Mapping[Trait, Range], chance: Chance, *, rare_first: bool = False
    ) -> tuple[Posed, ...]:
        """Draw as many questions as wanted, by the limits as far as can be; without limits as they come."""
        self._begin()
        ranked = wanted([row for row in self._matter.rows if row.can_type], chance)
        questions = [self._matter.bank.question(name) for name in ranked]
        if rare_first:
            questions = self._rare_first(questions)
        found: list[Posed] = []
        for now in Pass if limits else (Pass.OPEN, Pass.WHATEVER):
            for each in questions:
                if len(found) >= number:
                    return tuple(found)
                if self._serves(each, now, limits, number - len(found)):
                    found += self._take(each, chance)
        return tuple(found)

    def _begin(self) -> None:
        self._has = Counter(self._before)
        self._told = Giveaways(self._matter.bank)
        self._printed = Printed()
        # Beside all that might be asked, so that nothing tells which one is.
        for each in self._sets:
            for member in each.members:
                self._told.add(member, each.hidden)
                self._printed.add(member, each.texts)

    def _rare_first(self, questions: Iterable[Question]) -> list[Question]:
        """Put questions about topics that few are about first: others could take the room of all of them."""
        often = Counter(self._matter.topics[row.fact] for row in self._matter.rows if row.can_type)
        return sorted(questions, key=lambda each: often[self._matter.topics[each.fact]])

    def _serves(self, question: Question, now: Pass, limits: Mapping[Trait, Range], left: int) -> bool:
        """Tell whether a question is wanted, as one of those that are left to be asked."""
        if isinstance(question.key, Term) and now < Pass.WHATEVER:
            return False
        own = traits(question, self._matter.topics)
        if now is Pass.AIMED:
            return all(self._has[each] < limits.get(each, ABSENT).aim for each in own)
        if now is Pass.WITHIN:
            return all(self._has[each] < limits.get(each, ABSENT).most for each in own) and self._leaves(
                own, limits, left - 1
            )
        return True

    def _leaves(self, own: Sequence[Trait], limits: Mapping[Trait, Range], left: int) -> bool:
        """Tell whether those that are left after some question are enough for all traits that are short."""
        short: Counter[str] = Counter()
        for trait, limit in limits.items():
            short[trait.side] += max(0, limit.least - self._has[trait] - (trait in own))
        return max(short[side] for side in SIDES) <= left

    def _take(self, question: Question, chance: Chance) -> Iterator[Posed]:
        if not (self._told.bears(question) and self._printed.bears(question)):
            return
        found = pose(question, self._matter.bank, Form.TYPED, chance)
        if isinstance(found, Posed):
            self._told.add(question)
            self._printed.add(question)
            self._has.update(traits(question, self._matter.topics))
            yield found
