"""The ways in which people write a number or a range. Which of them say all that was asked, a grader has to tell."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import Final

from briefing.model.prose import nth
from briefing.quiz.grading.figures import nominal
from briefing.quiz.values import Amount
from briefing.reading.numbers.lexicon import BELOW_TWENTY, TENS

_SMALL: Final = {int(value): word for word, value in BELOW_TWENTY.items()}
_TENS: Final = {int(value): word for word, value in TENS.items()}
_SCALES: Final = ((10**9, "billion"), (10**6, "million"), (1000, "thousand"))
_LEAST_SHORT: Final = 10


def figures_as_typed(key: Amount) -> Iterator[str]:
    """Write a figure in all ways that are common, with and without what it counts."""
    low, high = nominal(key)
    if key.rank and low == high:
        ways = [nth(int(low)), f"the {nth(int(low))}"]
    elif low == high:
        ways = [*_number(low)]
    elif low.is_finite() and high.is_finite():
        ways = [*_range(low, high)]
    else:
        ways = [*_open(low, high)]
    if key.approximate:
        ways = [f"{about}{each}" for about in ("about ", "", "around ", "approximately ") for each in ways]
    yield from ways
    yield from (f"{each} {key.noun}" for each in ways)


def _number(value: Decimal) -> Iterator[str]:
    """Write a number: in digits, in digits and words, in words."""
    whole = int(value)
    if whole != value:
        yield from (f"{value.normalize():f}", f"{value.normalize():,f}")
        return
    yield from (f"{whole:,}", str(whole))
    for scale, name in _SCALES:
        if whole >= scale and whole * _LEAST_SHORT % scale == 0:
            short = f"{Decimal(whole) / scale:f}"
            yield f"{short} {name}"
            if name == "thousand":
                yield f"{short}k"
            break
    yield in_words(whole)


def _range(low: Decimal, high: Decimal) -> Iterator[str]:
    """Write a range, with what both ends are counted in once and twice: '10 to 12 thousand'."""
    ends = []
    for one, other in zip(_number(low), _number(high), strict=False):
        shorter = one.removesuffix(f" {other.rpartition(' ')[2]}").removesuffix("k")
        ends += [(left, other) for left in dict.fromkeys((shorter, one))]
    for joint in ("{} to {}", "{}–{}", "between {} and {}"):
        yield from (joint.format(*each) for each in ends)


def _open(low: Decimal, high: Decimal) -> Iterator[str]:
    known, leads, tails = (
        (low, ("at least", "more than", "over"), ("or more",))
        if low.is_finite()
        else (high, ("up to", "at most", "no more than"), ("or fewer", "or less"))
    )
    for each in _number(known):
        yield from (f"{each} {tail}" for tail in tails)
        yield from (f"{lead} {each}" for lead in leads)
        yield each


def in_words(value: int) -> str:
    """Write a number in words: 'twelve', 'twenty-one', 'one hundred and five', 'ten thousand'."""
    if value < 0:
        return f"minus {in_words(-value)}"
    if value in _SMALL:
        return _SMALL[value]
    if value < 100:
        rest = f"-{_SMALL[value % 10]}" if value % 10 else ""
        return f"{_TENS[value - value % 10]}{rest}"
    for scale, name in (*_SCALES, (100, "hundred")):
        if value >= scale:
            count, rest_of = divmod(value, scale)
            joint = " and " if rest_of < 100 else " "
            return f"{in_words(count)} {name}{f'{joint}{in_words(rest_of)}' if rest_of else ''}"
    return str(value)
