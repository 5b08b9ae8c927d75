"""Ranks: 'sixth', '21st', 'twenty-first', 'second-ever'."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from briefing.reading.numbers.amounts import is_digits, touches
from briefing.reading.numbers.lexicon import ORDINAL_ENDINGS, ORDINAL_ONES, ORDINALS, TENS
from briefing.reading.numbers.mention import Amount
from briefing.reading.tokens import Token


def read_ordinal(words: Sequence[Token], index: int) -> Amount | None:
    """Read the rank that begins at a token."""
    word = words[index].word
    if word in ORDINALS:
        return _rank(index, index + 1, ORDINALS[word])
    if word in TENS:
        at = index + 1 + (words[index + 1].word == "-" and touches(words, index + 1))
        if words[at].word in ORDINAL_ONES:
            return _rank(index, at + 1, TENS[word] + ORDINAL_ONES[words[at].word])
        return None
    if not is_digits(word) or not touches(words, index + 1) or words[index + 1].word not in ORDINAL_ENDINGS:
        return None
    digits = words[index].text.replace(",", "")
    return _rank(index, index + 2, Decimal(digits)) if digits.isdigit() and len(digits) < 10 else None


def _rank(first: int, stop: int, value: Decimal) -> Amount:
    return Amount(first, stop, value, value, ordinal=True)
