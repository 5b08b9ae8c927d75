"""Spans in which an answer lies, and where in them no strategy can tell.

A span that is moved until it fits gives its answer away: the last year that there can be is the last of its span. So
either the parts of a whole are drawn without regard to the answer, and the one that holds it is told; or, where there
is no end to run into, all spans that hold it are as likely.
"""

from __future__ import annotations

from bisect import bisect_right
from decimal import Decimal
from math import inf
from typing import Final

_DIGITS: Final = (1, 2, 5)
_NARROW: Final = 3
_WIDE: Final = 6
_FEW: Final = 100


def part(place: int, last: int, length: int, lot: int) -> tuple[int, int]:
    """Cut 1 to the last into parts of about a length, wherever the lot says; give the part that holds a place.

    No part is less than half as long.
    """
    starts = range(1 + lot % length, last + 1, length)
    least = length // 2
    cuts = [1, *(start for start in starts if start > least and last + 1 - start >= least), last + 1]
    after = bisect_right(cuts, place)
    return cuts[after - 1], cuts[after] - 1


def run(number: int, length: int, lot: int) -> tuple[int, int]:
    """Give as many numbers in a row, in which this one has the place that the lot says."""
    first = number - lot % length
    return first, first + length - 1


def round_numbers(low: Decimal, high: Decimal, lot: int) -> tuple[Decimal, Decimal] | None:
    """Give two round numbers between which a range lies, at a place that the lot says; None if there are none.

    They are steps of 1, 2, 5, 10, 20 and so on, ten or a hundred times apart, and further only for a wider range.
    Whole numbers lie above one.
    """
    below, above = _below(low), _above(high)
    steps = max(_NARROW if high < _FEW else _WIDE, above - below + 1)
    least = 0 if low == int(low) and high == int(high) else -inf
    starts = [start for start in range(above - steps, below + 1) if start >= least]
    if not starts:
        return None
    start = starts[lot % len(starts)]
    return _step(start), _step(start + steps)


def _step(index: int) -> Decimal:
    power, digit = divmod(index, len(_DIGITS))
    return _plain(Decimal(_DIGITS[digit]).scaleb(power))


def _below(number: Decimal) -> int:
    """Find the highest step below a number."""
    index = len(_DIGITS) * (number.adjusted() + 1)
    while _step(index) >= number:
        index -= 1
    return index


def _above(number: Decimal) -> int:
    index = len(_DIGITS) * number.adjusted()
    while _step(index) <= number:
        index += 1
    return index


def _plain(number: Decimal) -> Decimal:
    """Give a number that is written without an exponent."""
    return number.quantize(Decimal(1)) if number >= 1 else number
