"""Ranks: 'sixth', '21st', 'twenty-first', 'one hundred and fifth', 'second-ever'."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from briefing.reading.numbers.amounts import is_digits, read_amount, touches
from briefing.reading.numbers.lexicon import BELOW_TWENTY, MULTIPLIERS, ORDINAL_ENDINGS, ORDINALS, TENS
from briefing.reading.numbers.mention import Amount
from briefing.reading.tokens import Token

_CARDINALS = {value: word for word, value in (MULTIPLIERS | BELOW_TWENTY | TENS).items()}
_WITHIN = BELOW_TWENTY.keys() | TENS.keys() | MULTIPLIERS.keys() | {"and", "-"}
_LONGEST = 40
"""Words and hyphens of a rank in the trillions."""
_EDGE = [Token("", "", -9, -9)] * 8


def read_ordinal(words: Sequence[Token], index: int) -> Amount | None:
    """Read the rank that begins at a token."""
    word = words[index].word
    if word in ORDINALS:
        return _rank(index, index + 1, ORDINALS[word])
    if not is_digits(word):
        return _compound(words, index)
    if not touches(words, index + 1) or words[index + 1].word not in ORDINAL_ENDINGS:
        return None
    digits = words[index].text.replace(",", "")
    return _rank(index, index + 2, Decimal(digits)) if digits.isdigit() and len(digits) < 10 else None


def _compound(words: Sequence[Token], index: int) -> Amount | None:
    """Read a cardinal number whose last word is a rank, as if that word were a number, too."""
    last = index + 1
    while last - index < _LONGEST and words[last].word in _WITHIN:
        last += 1
    rank = ORDINALS.get(words[last].word)
    if rank is None:
        return None
    counted = [*_EDGE, *words[index:last], words[last]._replace(word=_CARDINALS[rank]), *_EDGE]
    amount = read_amount(counted, len(_EDGE))
    if amount is None or amount.low is None or amount.stop != len(_EDGE) + last + 1 - index:
        return None
    return _rank(index, last + 1, amount.low)


def _rank(first: int, stop: int, value: Decimal) -> Amount:
    return Amount(first, stop, value, value, ordinal=True)
