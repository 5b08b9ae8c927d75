"""Sets of real values: drawn before their key, from the keys of other questions of the pool.

Every member of a set is a question of its own, whose certificate allows the keys of all others as distractors. Any of
them could therefore be asked with the same choices, and which one is asked is for the lot to say.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import islice
from typing import Final

from briefing.quiz.bank import Bank
from briefing.quiz.certify import Refusal, admit, allow
from briefing.quiz.chance import Chance
from briefing.quiz.choices.likeness import are_even, can_meet, is_as_long
from briefing.quiz.question import Question

CHOICES: Final = 4
FEWEST: Final = 3
_BATCH: Final = 40
"""Questions of a pool that are looked at together."""
_BATCHES: Final = 4

Fits = Callable[[Question], bool]


def gather(question: Question, bank: Bank, fits: Fits, chance: Chance, number: int = CHOICES) -> tuple[Question, ...]:
    """Draw a set of questions around one, itself first; it has fewer members where no more are honest.

    The members are drawn with the weight that their values have as keys. Those of the same importance come before
    others, for they are asked equally often, and those with a key of similar length.
    """
    members = [question]
    drawn = _drawn(bank.pool(question.pool), chance)
    for _ in range(_BATCHES):
        found = [bank.question(name) for name in islice(drawn, _BATCH)]
        for each in sorted(found, key=lambda each: _distance(question, each)):
            if each.can_choose and fits(each) and _joins(each, members, bank):
                members.append(each)
            if len(members) == number:
                return tuple(members)
    return tuple(members)


def _distance(question: Question, other: Question) -> tuple[bool, bool]:
    return other.importance != question.importance, not is_as_long(other.key_text, question.key_text)


def _joins(candidate: Question, members: Sequence[Question], bank: Bank) -> bool:
    """Tell whether a question could be asked with the keys of a set as its distractors, and they with its key."""
    if not all(can_meet(candidate, each) for each in members) or not are_even([*members, candidate]):
        return False
    if isinstance(admit(candidate, bank.world), Refusal):
        return False
    return all(_allow_each_other(candidate, each, bank) for each in members)


def _allow_each_other(first: Question, second: Question, bank: Bank) -> bool:
    return not (
        isinstance(allow(first, second.key, bank.world), Refusal)
        or isinstance(allow(second, first.key, bank.world), Refusal)
    )


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
