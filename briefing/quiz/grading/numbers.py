"""Typed numbers against the key.

Full marks for the same number or range, with or without 'about'. Of the rest:

* ¾ for a number within the range, for a number that 'about' allows, and for the number itself where the text says
  'more than' it;
* ½ for a range that overlaps the key or holds it, for what an open range allows up to twice its bound, and for the
  number rounded (within a twentieth);
* nothing for a range from less than half to more than twice the key: it would hold anything.

Digits are never compared as text. Another unit is converted where `quiz.values` knows how.
"""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import Final, NamedTuple

from briefing.quiz.grading.amounts import INFINITE, MEASURES, Typed, head, read_amount
from briefing.quiz.grading.verdicts import HALF, THREE_QUARTERS, Unclear, partly, right, unclear, wrong
from briefing.quiz.response import Grade
from briefing.quiz.values import Amount, entails

_WIDE: Final = Decimal(2)
_NEAR: Final = Decimal("0.05")
_CONVERTED: Final = Decimal("0.01")
"""A converted number may be rounded by so much."""
_RESPELT: Final = {"meter": "metre"}


class Asked(NamedTuple):
    """The key as the numbers that it names, and as those that 'about' allows."""

    low: Decimal
    high: Decimal
    widest: tuple[Decimal, Decimal]
    text: str


def grade_number(text: str, key: Amount, key_text: str) -> Grade:
    """Grade a typed number."""
    typed = read_amount(text, key.noun)
    if isinstance(typed, Unclear):
        return unclear(typed.question)
    asked = Asked(*_nominal(key), (key.low, key.high), key_text)
    unit = head(key.noun)
    if typed.unit and typed.unit != unit and (typed.unit in MEASURES or unit in MEASURES):
        return _in_other_unit(typed, key, unit, asked)
    return _graded(typed, asked)


def _nominal(key: Amount) -> tuple[Decimal, Decimal]:
    """Give the numbers that a figure names, without the half of a rounding unit that 'about' adds to either side."""
    if not key.approximate:
        return key.low, key.high
    low, high = _narrowed(key.low, 1), _narrowed(key.high, -1)
    return (low, high) if low <= high else (key.low, key.high)


def _narrowed(end: Decimal, towards: int) -> Decimal:
    """Give the number that 'about' has widened to an end: 3,000 for 2,500."""
    if not end.is_finite():
        return end
    halves = (Decimal(5).scaleb(place) for place in range(-4, 15))
    return next((named for half in halves if _last_place(named := end + towards * half) == 2 * half), end)


def _last_place(value: Decimal) -> Decimal:
    """Give the place of the last digit that isn't zero: 1,000 for 3,000."""
    return Decimal(1).scaleb(int(value.normalize().as_tuple().exponent)) if value else Decimal(0)


def _graded(typed: Typed, asked: Asked) -> Grade:
    low, high, read_as = typed.low, typed.high, str(typed)
    if (low, high) == (asked.low, asked.high):
        return right(f"{asked.text} is right.", read_as)
    if low == high:
        return _point(low, asked, read_as)
    if high < asked.low or low > asked.high:
        return wrong(f"It is {asked.text}.", read_as)
    return _overlapping(low, high, asked, read_as)


def _overlapping(low: Decimal, high: Decimal, asked: Asked, read_as: str) -> Grade:
    """Grade a range that has numbers in common with the key."""
    if _holds_anything(low, high, asked):
        return wrong(f"That says too little: it is {asked.text}.", read_as)
    if asked.low <= low and high <= asked.high and asked.low.is_finite() and asked.high.is_finite():
        return partly(THREE_QUARTERS, f"That lies within the range: it is {asked.text}.", read_as)
    if low <= asked.low and asked.high <= high:
        return partly(HALF, f"The number lies within that; more precisely it is {asked.text}.", read_as)
    return partly(HALF, f"That overlaps with it in part: it is {asked.text}.", read_as)


def _point(value: Decimal, asked: Asked, read_as: str) -> Grade:
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


def _in_open_range(value: Decimal, asked: Asked, read_as: str) -> Grade:
    bound = asked.low if asked.low.is_finite() else asked.high
    if value == bound:
        return partly(THREE_QUARTERS, f"The number is right, but the text says {asked.text}.", read_as)
    if bound > 0 and bound / _WIDE <= value <= bound * _WIDE:
        return partly(HALF, f"The text doesn't exclude it, but it only says {asked.text}.", read_as)
    return wrong(f"The text only says {asked.text}.", read_as)


def _holds_anything(low: Decimal, high: Decimal, asked: Asked) -> bool:
    """Tell whether a range is so wide that it says nothing, unless the key is as open."""
    if not asked.low.is_finite() or not asked.high.is_finite():
        bound = asked.low if asked.low.is_finite() else asked.high
        same_side = asked.high == high if asked.high == INFINITE else asked.low == low
        near = low if asked.high == INFINITE else high
        return not (near.is_finite() and bound / _WIDE <= near <= bound * _WIDE) or not (
            same_side or low <= bound <= high
        )
    return (low.is_finite() and low < asked.low / _WIDE) or (high.is_finite() and high > asked.high * _WIDE)


def _is_rounded(value: Decimal, key: Decimal) -> bool:
    """Tell whether a number is the key with fewer digits: 12,000 for 11,932."""
    unit = _last_place(value)
    return value > 0 and abs(value - key) <= min(unit / 2, key * _NEAR) and unit > 1


def _far(value: Decimal, asked: Asked) -> str:
    if asked.low == asked.high and value > 0 and asked.low > 0 and asked.low != value:
        ratio = asked.low / value
        if ratio in {Decimal(1000), Decimal(10**6), Decimal("0.001"), Decimal("0.000001")}:
            return f"The digits are right, but not what they count: it is {asked.text}."
    return f"It is {asked.text}."


def _in_other_unit(typed: Typed, key: Amount, unit: str, asked: Asked) -> Grade:
    """Grade a number of another unit: right if the key lies within what was typed, rounded as it is."""
    read_as = str(typed)
    mine = Amount(*_rounded(typed), _RESPELT.get(typed.unit, typed.unit), typed.unit)
    named = replace(key, low=asked.low, high=asked.high, unit=_RESPELT.get(unit, unit), rounding=Decimal(0))
    if entails(named, mine) and not _is_open(named):
        return right(f"Converted, that is {asked.text}.", read_as)
    bound = named.low if named.low.is_finite() else named.high
    if _is_open(named) and entails(replace(named, low=bound, high=bound), mine):
        return partly(THREE_QUARTERS, f"The number is right, but the text says {asked.text}.", read_as)
    if entails(mine, _bounded(named)):
        return partly(HALF, f"Converted, that lies within it: it is {asked.text}.", read_as)
    return wrong(f"It is {asked.text}.", read_as)


def _is_open(amount: Amount) -> bool:
    return not (amount.low.is_finite() and amount.high.is_finite())


def _bounded(amount: Amount) -> Amount:
    """Let an open range end at twice its bound, as for numbers of its own unit."""
    high = amount.high if amount.high.is_finite() else amount.low * _WIDE
    return replace(amount, low=amount.low if amount.low.is_finite() else high / _WIDE, high=high)


def _rounded(typed: Typed) -> tuple[Decimal, Decimal]:
    """Widen a number by half the place of its last digit that counts, but not by more than a hundredth."""
    return typed.low - _half(typed.low), typed.high + _half(typed.high)


def _half(value: Decimal) -> Decimal:
    if not value.is_finite() or not value:
        return Decimal(0)
    return min(_last_place(value) / 2, abs(value) * _CONVERTED)
