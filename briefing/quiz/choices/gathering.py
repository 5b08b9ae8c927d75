"""Sets of real values: the keys of questions of one pool, one of which the lot says is asked.

Every member of a set is a question of its own, whose certificate allows the keys of all others as distractors. Any of
them could therefore be asked with the same choices.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import islice
from typing import Final

from briefing.quiz.bank import Bank
from briefing.quiz.certify import Refusal, admit, allow
from briefing.quiz.chance import Chance
from briefing.quiz.choices.likeness import are_even, can_meet, is_as_long
from briefing.quiz.question import Question, Reason
from briefing.quiz.values import Value

CHOICES: Final = 4
FEWEST: Final = 3
_BATCH: Final = 20
"""Questions of a pool that are looked at together."""
_BATCHES: Final = 8

Fits = Callable[[Question], bool]


class Gathering:
    """Sets from a bank; what has been found out about its questions for one set is known for the next."""

    def __init__(self, bank: Bank) -> None:
        self.bank = bank
        self._admitted: dict[str, tuple[Reason, ...] | Refusal] = {}
        self._allowed: dict[tuple[str, Value], bool] = {}

    def gather(self, question: Question, fits: Fits, chance: Chance, number: int = CHOICES) -> tuple[Question, ...]:
        """Draw a set of questions around one, itself first; it has fewer members where no more are honest.

        Questions come by lot, so that a value comes as often as it is a key. Of twenty at a time those of the same
        importance as the first come before others, for they are asked equally often, and those with a key as long: the
        first is in the midst of its set, which tells nothing as long as it is for the lot to say which one is asked.
        """
        members = [question]
        drawn = _drawn(self.bank.pool(question.pool), chance)
        for _ in range(_BATCHES):
            found = [self.bank.question(name) for name in islice(drawn, _BATCH)]
            for each in sorted(found, key=lambda each: _distance(question, each)):
                if self._joins(each, members) and fits(each):
                    members.append(each)
                if len(members) == number:
                    return tuple(members)
        return tuple(members)

    def _joins(self, candidate: Question, members: Sequence[Question]) -> bool:
        """Tell whether a question could be asked with the keys of a set as its distractors, and they with its key."""
        return (
            candidate.can_choose
            and all(can_meet(candidate, each) for each in members)
            and all(self._allows(each, candidate) for each in members)
            and not isinstance(self.admitted(candidate), Refusal)
            and all(self._allows(candidate, each) for each in members)
            and are_even([*members, candidate])
        )

    def admitted(self, question: Question) -> tuple[Reason, ...] | Refusal:
        """Tell why a question has one right answer, or why it can't be asked."""
        if question.id not in self._admitted:
            self._admitted[question.id] = admit(question, self.bank.world)
        return self._admitted[question.id]

    def _allows(self, question: Question, other: Question) -> bool:
        """Tell whether the key of another question is wrong for sure."""
        pair = question.id, other.key
        if pair not in self._allowed:
            self._allowed[pair] = not isinstance(allow(question, other.key, self.bank.world), Refusal)
        return self._allowed[pair]


def _distance(question: Question, other: Question) -> tuple[bool, bool]:
    return other.importance != question.importance, not is_as_long(other.key_text, question.key_text)


def _drawn(names: Sequence[str], chance: Chance) -> Iterator[str]:
    """Draw ids of a pool one after the other, each once: of a large pool without touching the rest."""
    if len(names) <= _BATCH * _BATCHES:
        yield from chance.shuffled(names)
        return
    seen: set[int] = set()
    while len(seen) < len(names):
        place = chance.below(len(names))
        if place not in seen:
            seen.add(place)
            yield names[place]
