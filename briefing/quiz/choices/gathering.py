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
from briefing.quiz.propositions import World
from briefing.quiz.question import Question

CHOICES: Final = 4
FEWEST: Final = 3
_BATCH: Final = 20
"""Questions of a pool that are looked at together."""
_BATCHES: Final = 8

Fits = Callable[[Question], bool]


def gather(question: Question, bank: Bank, fits: Fits, chance: Chance) -> tuple[Question, ...]:
    """Draw a set of questions around one, itself first; it has fewer members where no more are honest.

    Questions come by lot, so that a value comes as often as it is a key. Of twenty at a time those of the same
    importance as the first come before others, for they are asked equally often, and those with a key as long: the
    first is in the midst of its set, which tells nothing as long as it is for the lot to say which one is asked.
    """
    members = [question]
    drawn = _drawn(bank.pool(question.pool), chance)
    for _ in range(_BATCHES):
        found = [bank.question(name) for name in islice(drawn, _BATCH)]
        for each in sorted(found, key=lambda each: _distance(question, each)):
            if _joins(each, members, bank.world) and fits(each):
                members.append(each)
            if len(members) == CHOICES:
                return tuple(members)
    return tuple(members)


def _joins(candidate: Question, members: Sequence[Question], world: World) -> bool:
    """Tell whether a question could be asked with the keys of a set as its distractors, and they with its key."""
    return (
        candidate.can_choose
        and all(can_meet(candidate, each) for each in members)
        and all(_allows(each, candidate, world) for each in members)
        and not isinstance(admit(candidate, world), Refusal)
        and all(_allows(candidate, each, world) for each in members)
        and are_even([*members, candidate])
    )


def _allows(question: Question, other: Question, world: World) -> bool:
    """Tell whether the key of another question is wrong for sure."""
    return not isinstance(allow(question, other.key, world), Refusal)


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
