"""Ladders of numbers."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import partial
from typing import Final

from briefing.model.prose import nth
from briefing.quiz.choices.ladders import Ladder
from briefing.quiz.question import Choice, Question
from briefing.quiz.values import Amount

_NUMBER: Final = re.compile(r"\d+(?:,\d{3})*(?:\.\d+)?")
_ENDING: Final = re.compile(r"(?<=\d)(?:st|nd|rd|th)\b")
_SHARES: Final = (8, 14)
"""A step is about such a part of the number, so that neighbours differ by what a reader could know."""
_NEAR: Final = (1, 2)
"""Distances in steps of rungs that differ from the key in digits or zeros: the nearer, the less they differ."""
_ROUND: Final = (1, 2, 5, 10)


def of_numbers(question: Question, key: Amount) -> Iterator[Ladder]:
    """Give the rungs around a number in each way in which it can be slid: by steps, else by factors of ten.

    By steps all rungs have the digits and the trailing zeros of the key. At the edge of its digits (10,000 is the least
    number of five) they can't; there the steps are equal, or round. By factors of ten the digits are the key's own, and
    their number grows with the rung, so that the longest is the highest and no more often the key than others.
    """
    numbers = [Decimal(found.replace(",", "")) for found in _NUMBER.findall(question.key_text)]
    whole = [number for number in numbers if number == number.to_integral_value() and number > 0]
    if not whole or whole != numbers or not key.high.is_finite() or not key.low.is_finite():
        return
    several = [*dict.fromkeys(_step(whole, share) for share in _SHARES)]
    for step in several:
        yield Ladder(partial(_added, question.key_text, key, whole, step, alike=True))
    for step in dict.fromkeys(each for like in several for each in (like, _rounded(like))):
        yield Ladder(partial(_added, question.key_text, key, whole, step, alike=False), _NEAR)

    def multiplied(steps: int) -> Choice | None:
        moved = [number.scaleb(steps) for number in whole]
        if any(number < 1 or number != number.to_integral_value() for number in moved) or key.rank:
            return None
        low, high, rounding = (each.scaleb(steps) for each in (key.low, key.high, key.rounding))
        return Choice(_written(question.key_text, moved), key._replace(low=low, high=high, rounding=rounding))

    yield Ladder(multiplied, (1,), 3)


def _added(
    text: str, key: Amount, numbers: Sequence[Decimal], step: Decimal, steps: int, *, alike: bool
) -> Choice | None:
    moved = [number + step * steps for number in numbers]
    if min(moved) <= 0 or (alike and list(map(_looks, moved)) != list(map(_looks, numbers))):
        return None
    by = step * steps * _scale(text)
    return Choice(_written(text, moved), key._replace(low=key.low + by, high=key.high + by))


def _step(numbers: Sequence[Decimal], share: int) -> Decimal:
    """Give the step between rungs: a round part of the number, and more than the length of a range."""
    unit = Decimal(10) ** min(_zeros(number) for number in numbers)
    wanted = max(numbers[0] / share, (numbers[-1] - numbers[0]) * 2)
    return max(unit, (wanted / unit).to_integral_value() * unit)


def _rounded(step: Decimal) -> Decimal:
    """Give the next number of the kind 1, 2, 5, 10 that is no less than a step."""
    unit = Decimal(10) ** (len(str(int(step))) - 1)
    return next(each * unit for each in _ROUND if each * unit >= step)


def _looks(number: Decimal) -> tuple[int, int]:
    return len(str(int(number))), _zeros(number)


def _zeros(number: Decimal) -> int:
    digits = str(int(number))
    return len(digits) - len(digits.rstrip("0"))


def _scale(text: str) -> int:
    """Give what a word beside the numbers multiplies them with."""
    return 1_000_000 if "million" in text else 1


def _written(text: str, numbers: Sequence[Decimal]) -> str:
    """Put other numbers into the words of a choice."""
    given = iter(numbers)
    written = _NUMBER.sub(lambda _: f"{int(next(given)):,}", text)
    return _ENDING.sub(nth(int(numbers[-1]))[-2:], written)
