"""Years in words: 'twenty twenty-four', 'nineteen fifty-three', 'two thousand and six'."""

from __future__ import annotations

import re
from functools import partial
from typing import Final

from briefing.reading.numbers.lexicon import BELOW_TWENTY, ONES, TENS

_BELOW_HUNDRED: Final = {word: int(value) for word, value in (BELOW_TWENTY | TENS).items()}
_ONE: Final = "|".join(ONES)
_TEN: Final = "|".join(TENS)
_TEEN: Final = "|".join(word for word, value in BELOW_TWENTY.items() if value > 9)
_NUMBER: Final = rf"(?:(?:{_TEN})(?:[ -](?:{_ONE}))?|{_TEEN})(?![ -](?:{_TEN}|{_TEEN})\b)"
_YEARS: Final = tuple(
    (re.compile(rf"\b{lead}\b"), first)
    for lead, first in (
        (rf"two thousand(?: and)?(?:[ -]({_NUMBER}|{_ONE}))?", 2000),
        (rf"twenty[ -]({_NUMBER}|(?:oh|o)[ -](?:{_ONE}))", 2000),
        (rf"nineteen[ -]({_NUMBER}|hundred|(?:oh|o)[ -](?:{_ONE}))", 1900),
    )
)
"""In this order, for in 'june nineteen twenty twenty-four' the nineteen is the day."""


def years_in_digits(text: str) -> str:
    """Write years in digits that are spelt out in small letters."""
    for pattern, first in _YEARS:
        text = pattern.sub(partial(_year, first), text)
    return text


def _year(first: int, found: re.Match[str]) -> str:
    return str(first + _below_hundred(found[1] or ""))


def _below_hundred(text: str) -> int:
    return sum(_BELOW_HUNDRED.get(word, 0) for word in re.findall(r"[a-z]+", text))
