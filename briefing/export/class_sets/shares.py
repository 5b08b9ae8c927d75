"""What is balanced between the sheets of a class set, and by which numbers.

Two sheets are as hard as each other if as many of their questions are answered in each way (recalling is harder than
recognising, and to put events in order harder than to tick one), and if as many ask for what is indispensable, good to
know, or minor: what matters most is what a class has been told most often. Nothing else is known of a question before
anybody has answered it. The ways of answering are fixed by the plan of a set; topic and importance are traits.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from fractions import Fraction
from math import floor
from typing import Final, NamedTuple

from briefing.quiz.question import Question


class Trait(NamedTuple):
    """What is balanced of a question."""

    side: str
    """'topic' or 'importance'."""
    name: str


class Range(NamedTuple):
    """How many questions of a sheet may have a trait: two numbers beside each other, and the one that is aimed at."""

    least: int
    most: int
    aim: int


Shares = Mapping[Trait, Fraction]
"""How many questions have each trait on average; exact, so that they are the same on every machine."""

SIDES: Final = ("topic", "importance")
ABSENT: Final = Range(0, 1, 0)
"""Of a trait that no question was drawn with when the set was planned."""


def importance(question: Question) -> str:
    """Give how much a question matters."""
    return str(question.importance)


def traits(question: Question, topics: Mapping[str, str]) -> Sequence[Trait]:
    """Give the traits of a question, one for each side."""
    return Trait("topic", topics[question.fact]), Trait("importance", importance(question))


def count(questions: Iterable[Question], topics: Mapping[str, str]) -> Counter[Trait]:
    """Count the traits of questions."""
    return Counter(trait for each in questions for trait in traits(each, topics))


def average(sets: Iterable[Sequence[Question]], topics: Mapping[str, str]) -> Shares:
    """Tell how many questions have each trait on average, if of each set one is asked by lot."""
    found: dict[Trait, Fraction] = defaultdict(Fraction)
    for members in sets:
        for trait, number in count(members, topics).items():
            found[trait] += Fraction(number, len(members))
    return {trait: found[trait] for trait in sorted(found)}


def ranges(shares: Shares) -> Mapping[Trait, Range]:
    """Give the range of each trait; the aims of a side add up to the number of questions (largest remainders first)."""
    least = {trait: floor(share) for trait, share in shares.items()}
    aims = dict(least)
    for side in SIDES:
        ranked = sorted((each for each in shares if each.side == side), key=lambda each: least[each] - shares[each])
        left = round(sum(shares[each] - least[each] for each in ranked))
        for trait in ranked[:left]:
            aims[trait] += 1
    return {trait: Range(least[trait], least[trait] + 1, aims[trait]) for trait in shares}
