"""Numbers as people write them, brought into the one form that the project's reader of numbers knows: '12,000'."""

from __future__ import annotations

import re
from collections.abc import Callable
from decimal import Decimal
from typing import Final

from briefing.quiz.grading.verdicts import Unclear
from briefing.reading.numbers import read_numbers
from briefing.reading.numbers.lexicon import BELOW_TWENTY, FRACTION_SIGNS, TENS
from briefing.reading.tokens import tokens

_SCALED: Final = r"(?!\s*(?:k|m|mn|bn|hundred|thousand|million|billion|trillion)\b)"
_AMBIGUOUS: Final = re.compile(rf"(?<![\d.,])([1-9]\d{{0,2}})\.(\d{{3}})(?![\d]|[.,]\d){_SCALED}", re.IGNORECASE)
_DIGITS: Final = {word: str(number) for word, number in BELOW_TWENTY.items()}
_WORDS: Final = "|".join(_DIGITS)
_NUMBER: Final = "|".join((*BELOW_TWENTY, *TENS, "hundred"))
_RUN: Final = rf"(?:{_NUMBER})(?:[ -](?:and )?(?:{_NUMBER}))*"
_THOUSAND: Final = 1000
_THOUSANDS: Final = re.compile(
    rf"(?<![\w.,])(\d{{1,3}}|{_RUN}) thousand,? (?:and )?(\d{{1,3}}(?![.,]?\d)|{_RUN})\b"
    rf"(?![ -]?(?:{_NUMBER}|k|m|thousand|million|billion|percent|%)\b)"
)
Rule = tuple[re.Pattern[str], str | Callable[[re.Match[str]], str]]


def _commas(found: re.Match[str]) -> str:
    return f"{int(found[0]):,}"


def _power(found: re.Match[str]) -> str:
    value = Decimal(found[0])
    return f"{int(value):,}" if value == int(value) else format(value, "f")


def _unmarked(found: re.Match[str]) -> str:
    return re.sub(r"\D", "", found[0])


def _american(found: re.Match[str]) -> str:
    return f"{re.sub(r'[.]', '', found[1])}.{found[2]}"


_RULES: Final[tuple[Rule, ...]] = (
    (re.compile(r"(?<![\d.,])\d{1,3}(?:\.\d{3}){2,}(?![\d.])"), _unmarked),  # 1.234.567
    (re.compile(r"(?<![\d.,])(\d{1,3}(?:\.\d{3})+),(\d{1,2})(?!\d)"), _american),  # 10.000,50
    (re.compile(r"(?<![\d.,])\d{1,3}(?:['_]\d{3})+(?!\d)"), _unmarked),  # 10'000
    (re.compile(r"(?<![\d.,])\d{1,2}(?:,\d{2})+,\d{3}(?!\d)"), _unmarked),  # 1,00,000
    (re.compile(r"(?<![\d.,])(0),(\d+)(?![\d,])|(?<![\d.,])(\d+),(\d{1,2})(?![\d,])"), lambda found: (
        f"{found[1] or found[3]}.{found[2] or found[4]}"
    )),  # 10,5
    (re.compile(r"(?<![\w.,])\d{1,4}(?:\.\d{1,4})?e\+?\d{1,2}\b"), _power),  # 1e4
    (re.compile(r"(?<![\d.,])\d{4,15}(?![\d,])"), _commas),
    (re.compile(r"(\d)\s*k\b"), r"\1k"),
    (re.compile(r"(\d)\s+(mn|bn|mln|bln)\b"), r"\1\2"),
    (re.compile(rf"\b({_WORDS}) point ({_WORDS})\b"), lambda found: f"{_DIGITS[found[1]]}.{_DIGITS[found[2]]}"),
    (re.compile(r"\s?\b1/2\b"), "½"),
    (re.compile(r"(?<![\d\s])\s*([½¼¾])"), lambda found: str(FRACTION_SIGNS[found[1]])),
    (re.compile(r"(?<![\d.,])\.(?=\d)"), "0."),
    (re.compile(r"^half$"), "0.5"),
    (re.compile(r"\b(?:a|an|one) (\w+) and a half\b"), r"1.5 \1s"),
    (re.compile(r"\b(?:none|nil|nought|no one|nobody)\b"), "zero"),
    (re.compile(r"\b(?:a )?couple\b(?: of)?"), "two"),
    (re.compile(r"\b(?:a )?score\b"), "twenty"),
)  # fmt: skip


def spelt(text: str) -> str | Unclear:
    """Respell the numbers of a text; ask what '10.000' means: in half of the world it is ten thousand."""
    text = text.lower()
    if (found := _AMBIGUOUS.search(text)) is not None:
        value = f"{found[1]}.{found[2]}".rstrip("0").rstrip(".")
        return Unclear(f"{value} or {found[1]},{found[2]}?")
    for pattern, other in _RULES:
        text = pattern.sub(other, text)
    return text if "illion" in text else _THOUSANDS.sub(_whole, text)


def _whole(found: re.Match[str]) -> str:
    """Write in digits what is said in two parts: '12 thousand five hundred', 'twelve thousand, 500'."""
    thousands, rest = map(_value, found.groups())
    if not thousands or not rest or max(thousands, rest) >= _THOUSAND:
        return found[0]
    return f"{int(thousands * _THOUSAND + rest):,}"


def _value(text: str) -> Decimal | None:
    mentions = read_numbers(tokens(text))
    return mentions[0].low if len(mentions) == 1 else None
