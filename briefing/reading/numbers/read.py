"""All numbers of a text, in the order in which they stand."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal
from operator import attrgetter

from briefing.reading.numbers.amounts import read_half, read_odds, touches
from briefing.reading.numbers.bounds import after, after_noun, before, bounded
from briefing.reading.numbers.exclusions import is_day, is_excluded, is_year
from briefing.reading.numbers.implied_units import unit_around
from briefing.reading.numbers.indefinite import INDEFINITE
from briefing.reading.numbers.lexicon import (
    BELOW_TWENTY,
    CURRENCIES,
    CURRENCY_CODES,
    LONG_TIMES,
    MULTIPLIERS,
    ORDINALS,
    TENS,
    TIMES_OF_DAY,
)
from briefing.reading.numbers.mention import Amount, NumberMention
from briefing.reading.numbers.nouns import BLANK, Noun, is_plural, noun_behind
from briefing.reading.numbers.ordinals import read_ordinal
from briefing.reading.numbers.ranges import read_range
from briefing.reading.numbers.softness import is_idiom, is_soft
from briefing.reading.tokens import Token

_EDGE = [Token("", "", -9, -9)] * 14
"""Stands before and behind the text, so that readers may look around without counting."""
_START = attrgetter("start")
_METRES_BEHIND = frozenset(("high", "tall", "long", "wide", "deep", "away", "thick", "below", "above"))


def read_numbers(words: Sequence[Token], skip: Sequence[tuple[int, int]] = ()) -> tuple[NumberMention, ...]:
    """Read all numbers; ``skip`` are stretches of the text that are dates or names."""
    padded = [*_EDGE, *(_blanked(words, skip) if skip else words), *_EDGE]
    found: list[NumberMention] = []
    done = 0
    for index in [at for at, token in enumerate(padded) if token.word in _READERS or "0" <= token.word < ":"]:
        if index < done:
            continue
        amount = _READERS.get(padded[index].word, _digits)(padded, index)
        if amount is None:
            continue
        mention, done = _mention(padded, amount)
        if mention is not None:
            found.append(_converted(padded, amount, mention, found[-1]) if found else mention)
    return tuple(found)


def _blanked(words: Sequence[Token], skip: Sequence[tuple[int, int]]) -> list[Token]:
    """Take the words out of the tokens that lie in a stretch."""
    blanked = list(words)
    for start, end in skip:
        at = bisect_left(blanked, start, key=_START)
        while at < len(blanked) and blanked[at].start < end:
            blanked[at] = blanked[at]._replace(word=BLANK)
            at += 1
    return blanked


def _digits(words: Sequence[Token], index: int) -> Amount | None:
    if is_excluded(words, index):
        return None
    first = index - (touches(words, index) and words[index - 1].word in CURRENCIES)
    return read_ordinal(words, index) or read_range(words, first)


def _spelled(words: Sequence[Token], index: int) -> Amount | None:
    if (odds := read_odds(words, index)) is not None:
        return odds
    if is_idiom(words, index):
        return None
    if words[index - 1].word == "a":
        fraction = read_range(words, index - 1)
        if fraction is not None:
            return fraction
    return read_ordinal(words, index) or read_range(words, index)


def _scale(words: Sequence[Token], index: int) -> Amount | None:
    """Read 'a hundred' from the word behind its article."""
    return read_range(words, index - (words[index - 1].word in {"a", "an"}))


def _part(words: Sequence[Token], index: int) -> Amount | None:
    """Read 'half a million', 'a quarter of the shells', 'half of them'."""
    if words[index - 1].word in {"a", "an"}:
        return read_range(words, index - 1)
    return read_range(words, index) or read_half(words, index)


def _mention(words: Sequence[Token], amount: Amount) -> tuple[NumberMention | None, int]:
    """Look at what stands around a number; give the index from which to read on as well."""
    stop, bounds = after(words, amount.stop)
    single = amount.ordinal or amount.low == amount.high == Decimal(1)
    noun = Noun(amount.unit, stop, stop) if amount.unit else noun_behind(words, stop, single=single)
    if not noun.words:
        noun = noun._replace(words=unit_around(words, amount))
    amount = _with_metres(words, amount, noun)
    if _is_time(words, amount, noun):
        return None, amount.stop
    stop = noun.attached
    if not bounds and noun.stop > amount.stop:
        end, bounds = after_noun(words, noun.stop)
        stop = end if bounds else stop
    start, more = before(words, amount.first, noun.words)
    end = noun.stop if words[noun.stop - 1].word in LONG_TIMES else amount.stop
    final = bounded(amount, bounds | more)
    mention = NumberMention(
        words[start].start,
        words[stop - 1].end,
        _plain(final.low),
        _plain(final.high),
        final.approximate,
        final.ordinal,
        final.unit or noun.words or CURRENCY_CODES.get(words[amount.first - 1].word, ""),
        is_soft(words, amount) and (amount.soft or not (bounds | more)),
    )
    return mention, end


def _converted(words: Sequence[Token], amount: Amount, mention: NumberMention, other: NumberMention) -> NumberMention:
    """Let a number in brackets be as vague as the one that it converts: 'about 25 miles (40 kilometers)'."""
    bracket = words[amount.first - 1]
    exact = mention.low == mention.high and not mention.ordinal and not mention.approximate
    if bracket.text != "(" or not exact or not mention.unit or not other.unit or other.low == other.high == mention.low:
        return mention
    if not 0 < bracket.start - other.end <= len(other.unit) + 2:
        return mention
    low = mention.low if other.low is not None else None
    high = mention.high if other.high is not None else None
    return mention._replace(low=low, high=high, approximate=other.approximate)


def _is_time(words: Sequence[Token], amount: Amount, noun: Noun) -> bool:
    """Tell whether a number is a year, a day or a time of the day: 'from 9 to 11 a.m.'."""
    if words[amount.stop].word in TIMES_OF_DAY:
        return True
    if (amount.in_digits or amount.ordinal) and is_day(words, amount.first, amount.stop):
        return True
    counts = bool(amount.unit) or noun.attached > amount.stop or is_plural(noun.words.rpartition(" ")[2])
    return amount.in_digits and is_year(words, amount.first, counts=counts)


def _with_metres(words: Sequence[Token], amount: Amount, noun: Noun) -> Amount:
    """Take the m of '30m away' for metres: million only goes with something that is counted, or with money."""
    last = words[amount.stop - 1]
    if last.text != "m" or amount.unit or amount.low is None or amount.high is None:
        return amount
    if noun.words and words[amount.stop].word not in _METRES_BEHIND:
        return amount
    return amount._replace(low=amount.low / 10**6, high=amount.high / 10**6, unit="m")


def _plain(value: Decimal | None) -> Decimal | None:
    """Write whole numbers without decimals."""
    if value is None or value != value.to_integral_value():
        return value
    return value.to_integral_value()


_READERS: Mapping[str, Callable[[Sequence[Token], int], Amount | None]] = {
    **dict.fromkeys((*BELOW_TWENTY, *TENS, *ORDINALS), _spelled),
    **dict.fromkeys(MULTIPLIERS, _scale),
    **dict.fromkeys(("half", "quarter"), _part),
    **INDEFINITE,
}
