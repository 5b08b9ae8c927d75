"""Two numbers that are the ends of one range: '10-12 million', 'between 10,000 and 12,000', 'three or four'."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from briefing.reading.numbers.amounts import is_digits, read_amount, touches
from briefing.reading.numbers.lexicon import listed
from briefing.reading.numbers.mention import Amount
from briefing.reading.numbers.nouns import noun_behind
from briefing.reading.tokens import Token

_CHANGING = listed(
    "raise raises raised raising rise rises rose risen rising lift lifts lifted lifting increase increases increased",
    "increasing grow grows grew grown growing climb climbs climbed jump jumps jumped soar soared surge surged go goes",
    "went gone change changes changed changing expand expanded extend extended extends boost boosts boosted up widen",
    "widened swell swelled swollen advance advanced edged pushed double doubled doubling move moved upgrade upgraded",
)
"""Behind these 'from 63 to 65' are two numbers, before and after, and no range."""
_FURTHEST = 8
_JOINTS = frozenset(("to", "or", "-", "and"))


def read_range(words: Sequence[Token], index: int) -> Amount | None:
    """Read the number that begins at a token and, if it is the low end of a range, the high end too."""
    if words[index - 1].word == "between":
        # 'and' may belong to a number or part the two: the reading that takes in more words is right.
        both = [_joined(words, first) for each in (True, False) if (first := read_amount(words, index, with_and=each))]
        ranges = [joined for joined in both if joined.low != joined.high]
        if ranges:
            return max(ranges, key=lambda joined: joined.stop)._replace(first=index - 1)
    first = read_amount(words, index)
    if first is None:
        return None
    if words[index - 1].word == "from" and _is_change(words, index - 2):
        return _before_and_after(words, first)
    joined = _joined(words, first)
    if joined.stop != first.stop and words[index - 1].word == "from" and words[first.stop].word != "or":
        return joined._replace(first=index - 1)
    return joined


def _before_and_after(words: Sequence[Token], first: Amount) -> Amount:
    """Give the first of two numbers what the second counts: 'from 10 to 12 crowns'."""
    if first.unit or words[first.stop].word != "to":
        return first
    second = read_amount(words, first.stop + 1)
    return first._replace(unit=second.unit or noun_behind(words, second.stop).words) if second else first


def _is_change(words: Sequence[Token], at: int) -> bool:
    """Tell whether a verb of the same clause says that something changes."""
    for before in range(at, max(-1, at - _FURTHEST), -1):
        word = words[before].word
        if word in _CHANGING:
            return True
        if word in {".", ";", ":", "", "range", "ranges", "ranging", "ranged"}:
            return False
    return False


def _joined(words: Sequence[Token], first: Amount) -> Amount:
    at, noun = first.stop, ""
    if words[at].word not in _JOINTS:
        noun, at, _ = noun_behind(words, at)
    if not _joins(words, first, at):
        return first
    at += 1
    if words[at].word == "to":  # 'two- to three-year'
        at += 1 + (words[at + 1].word == "-")
    second = read_amount(words, at)
    if second is None or (noun and noun_behind(words, second.stop).words != noun):
        return first
    low = _sharing_scale(first, second)
    if low is None or second.high is None or low >= second.high:
        return first
    return second._replace(
        first=first.first, low=low, in_digits=first.in_digits, unit=second.unit or first.unit, coefficient=None
    )


def _joins(words: Sequence[Token], first: Amount, at: int) -> bool:
    """Tell whether the word between two numbers makes them a range."""
    word = words[at].word
    if word == "and":
        return words[first.first - 1].word == "between"
    if word != "-" or words[at + 1].word == "to":
        return word in _JOINTS
    tight = touches(words, at), touches(words, at + 1)
    return all(tight) or (not any(tight) and first.in_digits and is_digits(words[at + 1].word))


def _sharing_scale(first: Amount, second: Amount) -> Decimal | None:
    """Give the low end; a scale that only the high end has belongs to both: '10 to 12 million'."""
    if (
        first.low is not None
        and first.coefficient is not None
        and second.coefficient is not None
        and first.scale == 1
        and first.coefficient < second.coefficient
    ):
        return first.low * second.scale
    return first.low
