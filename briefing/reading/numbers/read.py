"""All numbers of a text, in the order in which they stand."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal

from briefing.reading.numbers.amounts import touches
from briefing.reading.numbers.bounds import after, before, bounded
from briefing.reading.numbers.exclusions import is_excluded, is_year
from briefing.reading.numbers.indefinite import INDEFINITE
from briefing.reading.numbers.lexicon import BELOW_TWENTY, CURRENCIES, MULTIPLIERS, ORDINALS, PARTS, TENS
from briefing.reading.numbers.mention import Amount, NumberMention
from briefing.reading.numbers.nouns import BLANK, Noun, noun_behind
from briefing.reading.numbers.ordinals import read_ordinal
from briefing.reading.numbers.ranges import read_range
from briefing.reading.numbers.softness import is_idiom, is_soft
from briefing.reading.tokens import Token

_AROUND = 12
_EDGE = [Token("", "", -9, -9)] * _AROUND
"""Stands before and behind the text, so that readers may look around without counting."""


def read_numbers(words: Sequence[Token], skip: Sequence[tuple[int, int]] = ()) -> tuple[NumberMention, ...]:
    """Read all numbers; ``skip`` are stretches of the text that are dates or names."""
    padded = [*_EDGE, *(_blanked(words, skip) if skip else words), *_EDGE]
    found: list[NumberMention] = []
    done = 0
    for index in [place for place, token in enumerate(padded) if token.word in _READERS or "0" <= token.word < ":"]:
        if index < done:
            continue
        reader = _READERS.get(padded[index].word, _digits)
        amount = reader(padded, index)
        if amount is None:
            continue
        mention, done = _mention(padded, amount)
        if mention is not None:
            found.append(mention)
    return tuple(found)


def _blanked(words: Sequence[Token], skip: Sequence[tuple[int, int]]) -> list[Token]:
    """Take the words out of the tokens that lie in a stretch."""
    stretches = sorted(skip)
    starts = [start for start, _ in stretches]
    ends, furthest = [], 0
    for _, end in stretches:
        furthest = max(furthest, end)
        ends.append(furthest)
    blanked = []
    for token in words:
        place = bisect_right(starts, token.start) - 1
        inside = place >= 0 and token.start < ends[place]
        blanked.append(Token(token.text, BLANK, token.start, token.end) if inside else token)
    return blanked


def _digits(words: Sequence[Token], index: int) -> Amount | None:
    if is_excluded(words, index):
        return None
    if touches(words, index) and words[index - 1].word in CURRENCIES:
        return read_range(words, index - 1)
    return read_ordinal(words, index) or read_range(words, index)


def _spelled(words: Sequence[Token], index: int) -> Amount | None:
    if is_idiom(words, index):
        return None
    return read_ordinal(words, index) or read_range(words, index)


def _scale(words: Sequence[Token], index: int) -> Amount | None:
    """Read 'a hundred' and 'half a million' from the word behind their article."""
    return read_range(words, index - 1 if words[index - 1].word in {"a", "an"} else index)


def _mention(words: Sequence[Token], amount: Amount) -> tuple[NumberMention | None, int]:
    """Look at what stands around a number; give the index behind it as well."""
    start, bounds = before(words, amount.first)
    stop, more = after(words, amount.stop)
    noun = _noun(words, amount, stop)
    if not more:
        behind, more = after(words, noun.stop) if noun.words else (stop, more)
        stop = behind if more else stop
    hyphenated = noun.stop if words[stop].word in {"-", "%", "percent", "per"} and noun.words else stop
    stop = max(stop, hyphenated)
    if amount.in_digits and is_year(words, amount.first, counts=noun.words.endswith("s")):
        return None, amount.stop
    final = bounded(amount, bounds | more)
    mention = NumberMention(
        words[start].start,
        words[stop - 1].end,
        final.low,
        final.high,
        final.approximate,
        final.ordinal,
        amount.unit or noun.words,
        is_soft(words, amount),
    )
    return mention, amount.stop


def _noun(words: Sequence[Token], amount: Amount, stop: int) -> Noun:
    if amount.unit:
        return Noun(amount.unit, amount.stop)
    single = amount.ordinal or (amount.low == amount.high == Decimal(1))
    return noun_behind(words, stop, single=single)


_READERS: Mapping[str, Callable[[Sequence[Token], int], Amount | None]] = {
    **dict.fromkeys((*BELOW_TWENTY, *TENS, *ORDINALS), _spelled),
    **dict.fromkeys((*MULTIPLIERS, *PARTS), _scale),
    **INDEFINITE,
}
