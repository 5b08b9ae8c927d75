"""What a question about a figure asks for, and typed numbers of another unit."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Final, NamedTuple

from briefing.quiz.grading.amounts import Typed
from briefing.quiz.grading.verdicts import HALF, THREE_QUARTERS, partly, right, wrong
from briefing.quiz.response import Grade
from briefing.quiz.values import Amount, entails

WIDE: Final = Decimal(2)
_CONVERTED: Final = Decimal("0.01")
"""A converted number may be rounded by so much."""
_FIVES: Final = Decimal(5)
_BOUNDED: Final = re.compile(
    r"\b(?:(?:no |not )?(?:more|less|fewer) than|over|above|under|below|at least|at most|up to|nearly|almost) "
    r"(?:how (?:many|much)|what|_)",
    re.IGNORECASE,
)
"""A stem that says itself that the number is a bound: 'For more than how many years …?'"""
_RESPELT: Final = {"meter": "metre"}


class AskedFigure(NamedTuple):
    """The key as the numbers that it names, and as those that 'about' allows."""

    low: Decimal
    high: Decimal
    widest: tuple[Decimal, Decimal]
    text: str
    bound_told: bool = False
    """The stem says 'more than', so that the number alone is the answer."""
    rounding: Decimal = Decimal(0)
    """What a rounded figure may be off by, as a part of it."""


def asked_of(key: Amount, key_text: str, stem: str) -> AskedFigure:
    """Take a key as the numbers that it names, and what the stem says of them."""
    low, high = nominal(key)
    text = f"the {key_text}" if key.rank and not key_text.startswith("the ") else key_text
    rounding = key.rounding / low if key.approximate and low.is_finite() and low > 0 else Decimal(0)
    return AskedFigure(low, high, (key.low, key.high), text, _BOUNDED.search(stem) is not None, rounding)


def nominal(key: Amount) -> tuple[Decimal, Decimal]:
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
    return next((named for half in halves if last_place(named := end + towards * half) == 2 * half), end)


def last_place(value: Decimal) -> Decimal:
    """Give the place of the last digit that isn't zero: 1,000 for 3,000."""
    return Decimal(1).scaleb(int(value.normalize().as_tuple().exponent)) if value else Decimal(0)


def in_other_unit(typed: Typed, key: Amount, unit: str, asked: AskedFigure) -> Grade:
    """Grade a number of another unit: right if the key's ends lie within what was typed, rounded as that is."""
    read_as = str(typed)
    mine = key._replace(low=typed.low, high=typed.high, unit=_RESPELT.get(typed.unit, typed.unit), rounding=Decimal(0))
    named = key._replace(low=asked.low, high=asked.high, unit=_RESPELT.get(unit, unit), rounding=Decimal(0))
    bounds = [end for end in (asked.low, asked.high) if end.is_finite()]
    if len(bounds) == 2 and all(
        _says(mine, one, named, end, asked.rounding) for one, end in ((typed.low, asked.low), (typed.high, asked.high))
    ):
        return right(f"Converted, that is {asked.text}.", read_as)
    if len(bounds) == 1 and typed.low == typed.high and _says(mine, typed.low, named, bounds[0]):
        if asked.bound_told:
            return right(f"Converted, that is {asked.text}.", read_as)
        return partly(THREE_QUARTERS, f"The number is right, but the text says {asked.text}.", read_as)
    if entails(mine, key._replace(unit=named.unit)) and typed.low == typed.high and len(bounds) == 2:
        return partly(THREE_QUARTERS, f"That is within what {asked.text} allows.", read_as)
    if entails(mine, _bounded(named)) or (entails(named, mine) and typed.high <= WIDE * typed.low):
        return partly(HALF, f"Converted, that agrees in part: it is {asked.text}.", read_as)
    return wrong(f"It is {asked.text}.", read_as)


def _says(mine: Amount, typed: Decimal, named: Amount, end: Decimal, rounding: Decimal = Decimal(0)) -> bool:
    """Tell whether a typed number, rounded as it is, holds one end of the key."""
    half = _half(typed, rounding) if typed.is_finite() else Decimal(0)
    return entails(named._replace(low=end, high=end), mine._replace(low=typed - half, high=typed + half))


def _half(typed: Decimal, rounding: Decimal) -> Decimal:
    """Give by how much a converted number may be off: where the key is rounded itself, by as much as that is."""
    if not rounding:
        return min(last_place(typed) / 2, abs(typed) * _CONVERTED)
    unit = max(last_place(typed), Decimal(0) if typed % _FIVES else _FIVES)
    return max(min(unit / 2, abs(typed) * rounding), abs(typed) * _CONVERTED)


def _bounded(amount: Amount) -> Amount:
    """Let an open range end at twice its bound, as for numbers of its own unit."""
    high = amount.high if amount.high.is_finite() else amount.low * WIDE
    return amount._replace(low=amount.low if amount.low.is_finite() else high / WIDE, high=high)
