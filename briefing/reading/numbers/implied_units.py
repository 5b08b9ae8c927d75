"""What a number counts where no noun behind it says so: ages, inhabitants, a part of one thing."""

from __future__ import annotations

from collections.abc import Sequence

from briefing.reading.numbers.lexicon import listed
from briefing.reading.numbers.mention import Amount
from briefing.reading.numbers.nouns import noun_behind
from briefing.reading.tokens import Token

_ARTICLES = frozenset(("a", "an"))
_OLDEST = 120
_AGED = frozenset(("age", "aged", "ages"))
_FURTHEST = 8
_INHABITED = listed(
    "city town country nation village island capital state province region metropolis population community",
)
_BEHIND_AGE = frozenset((",", ".", ")", ";", "-"))


def unit_around(words: Sequence[Token], amount: Amount) -> str:
    """Give the unit that the words around a number tell; empty if they tell none."""
    if amount.low is None or amount.ordinal:
        return ""
    if 0 < amount.low < 1:
        return _part(words, amount.stop)
    before = words[amount.first - 1].word
    if before == "of" and words[amount.first - 2].word in _INHABITED:
        return "people"
    return "years" if amount.low <= _OLDEST and _is_age(words, amount, before) else ""


def _part(words: Sequence[Token], stop: int) -> str:
    """Give what there is a part of: 'a quarter of a percentage point', 'half an hour'."""
    article = stop + (words[stop].word == "of")
    return noun_behind(words, article + 1, single=True).words if words[article].word in _ARTICLES else ""


def _is_age(words: Sequence[Token], amount: Amount, before: str) -> bool:
    """Tell whether a number is an age: 'aged 79', 'the retirement age of 65', 'Grace Amadi, 34, said'."""
    if before in {",", "("}:
        name = words[amount.first - 2]
        is_name = name.text[:1].isupper() or (name.text == "." and words[amount.first - 3].text[:1].isupper())
        return is_name and amount.in_digits and words[amount.stop].word in _BEHIND_AGE
    if before in _AGED:
        return True
    if before not in {"of", "from", "to", "at", "than", "least", "over", "under"}:
        return False
    for at in range(amount.first - 2, amount.first - _FURTHEST, -1):
        if words[at].word in _AGED:
            return True
        if words[at].word in {".", ";", ",", ""}:
            return False
    return False
