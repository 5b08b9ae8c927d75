"""Typed numbers against the key.

Full marks for the same number or range, with or without 'about'. Of the rest:

* ¾ for a number within the range, for a number that 'about' allows, and for the number itself where the text says
  'more than' it, unless the stem asks 'more than how many';
* ½ for a range that overlaps the key or holds it, for what an open range allows up to twice its bound, and for the
  number rounded (within a twentieth);
* nothing for a range from less than half to more than twice the key: it would hold anything.

Digits are never compared as text. Another unit is converted where `quiz.values` knows how.
"""

from __future__ import annotations

from decimal import Decimal
from typing import Final

from briefing.quiz.grading.amounts import INFINITE, MEASURES, Typed, head, read_amount
from briefing.quiz.grading.figures import WIDE, AskedFigure, asked_of, in_other_unit, last_place
from briefing.quiz.grading.verdicts import HALF, THREE_QUARTERS, Unclear, partly, right, unclear, wrong
from briefing.quiz.response import Grade
from briefing.quiz.values import Amount

_NEAR: Final = Decimal("0.05")


def grade_number(text: str, key: Amount, key_text: str, stem: str = "") -> Grade:
    """Grade a typed number; of the stem counts whether it says itself that the number is a bound."""
    typed = read_amount(text, key.noun)
    if isinstance(typed, Unclear):
        return unclear(typed.question)
    asked = asked_of(key, key_text, stem)
    unit = head(key.noun)
    if typed.unit and typed.unit != unit and (typed.unit in MEASURES or unit in MEASURES):
        return in_other_unit(typed, key, unit, asked)
    return _graded(typed, asked)


def _graded(typed: Typed, asked: AskedFigure) -> Grade:
    low, high, read_as = typed.low, typed.high, str(typed)
    if (low, high) == (asked.low, asked.high):
        return right(f"{asked.text} is right.", read_as)
    if low == high:
        return _point(low, asked, read_as)
    if high < asked.low or low > asked.high:
        return wrong(f"It is {asked.text}.", read_as)
    return _overlapping(low, high, asked, read_as)


def _overlapping(low: Decimal, high: Decimal, asked: AskedFigure, read_as: str) -> Grade:
    """Grade a range that has numbers in common with the key."""
    if _holds_anything(low, high, asked):
        return wrong(f"That says too little: it is {asked.text}.", read_as)
    if asked.low <= low and high <= asked.high and asked.low.is_finite() and asked.high.is_finite():
        return partly(THREE_QUARTERS, f"That lies within the range: it is {asked.text}.", read_as)
    if low <= asked.low and asked.high <= high:
        return partly(HALF, f"The number lies within that; more precisely it is {asked.text}.", read_as)
    return partly(HALF, f"That overlaps with it in part: it is {asked.text}.", read_as)


def _point(value: Decimal, asked: AskedFigure, read_as: str) -> Grade:
    first, last = asked.widest
    open_ = not (asked.low.is_finite() and asked.high.is_finite())
    if open_ and asked.low <= value <= asked.high:
        return _in_open_range(value, asked, read_as)
    if asked.low <= value <= asked.high:
        return partly(THREE_QUARTERS, f"{read_as} lies within the range: it is {asked.text}.", read_as)
    if not open_ and first <= value <= last:
        return partly(THREE_QUARTERS, f"That is within what {asked.text} allows.", read_as)
    if asked.low == asked.high and _is_rounded(value, asked.low):
        return partly(HALF, f"Right when rounded: it is {asked.text}.", read_as)
    return wrong(_far(value, asked), read_as)


def _in_open_range(value: Decimal, asked: AskedFigure, read_as: str) -> Grade:
    bound = asked.low if asked.low.is_finite() else asked.high
    if value == bound and asked.bound_told:
        return right(f"{read_as} is right.", read_as)
    if value == bound:
        return partly(THREE_QUARTERS, f"The number is right, but the text says {asked.text}.", read_as)
    if bound > 0 and bound / WIDE <= value <= bound * WIDE:
        return partly(HALF, f"The text doesn't exclude it, but it only says {asked.text}.", read_as)
    return wrong(f"The text only says {asked.text}.", read_as)


def _holds_anything(low: Decimal, high: Decimal, asked: AskedFigure) -> bool:
    """Tell whether a range is so wide that it says nothing, unless the key is as open."""
    if not asked.low.is_finite() or not asked.high.is_finite():
        bound = asked.low if asked.low.is_finite() else asked.high
        same_side = asked.high == high if asked.high == INFINITE else asked.low == low
        near = low if asked.high == INFINITE else high
        return not (near.is_finite() and bound / WIDE <= near <= bound * WIDE) or not (
            same_side or low <= bound <= high
        )
    return (low.is_finite() and low < asked.low / WIDE) or (high.is_finite() and high > asked.high * WIDE)


def _is_rounded(value: Decimal, key: Decimal) -> bool:
    """Tell whether a number is the key with fewer digits: 12,000 for 11,932."""
    unit = last_place(value)
    return value > 0 and abs(value - key) <= min(unit / 2, key * _NEAR) and unit > 1


def _far(value: Decimal, asked: AskedFigure) -> str:
    if asked.low == asked.high and value > 0 and asked.low > 0 and asked.low != value:
        ratio = asked.low / value
        if ratio in {Decimal(1000), Decimal(10**6), Decimal("0.001"), Decimal("0.000001")}:
            return f"The digits are right, but not what they count: it is {asked.text}."
    return f"It is {asked.text}."
