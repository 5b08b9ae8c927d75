"""Typed numbers: '12k', '10-12k', 'ten to twelve thousand', 'more than two', with or without what they count."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Final

from briefing.model.prose import MONTHS
from briefing.quiz.grading.spelling import spelt
from briefing.quiz.grading.verdicts import Unclear
from briefing.reading.numbers import NumberMention, canonical, read_numbers
from briefing.reading.numbers.lexicon import listed
from briefing.reading.tokens import tokens

FORM: Final = "for example 75, 4k or 200-300"
INFINITE: Final = Decimal("Infinity")
MEASURES: Final = listed(
    "second minute hour day week month year decade century kilometer meter centimeter millimeter mile foot inch yard",
    "kilogram gram tonne ton liter percent dollar euro yen won ruble hryvnia rupee pound hectare acre",
)
"""A number of one of these is no number of another, or of people and things."""
LENGTHS: Final = listed("kilometer meter centimeter millimeter mile foot inch yard")
_MONTHS: Final = frozenset(map(str.lower, MONTHS)) - {"may"}
_BRACKETS: Final = re.compile(r"\s*\([^)]*\)")
"""'550 miles (885 km)'."""
_MILLIONS: Final = re.compile(r"(?<=\d)m\b")
_HEDGED: Final = re.compile(r"\d\s*(?:\w+\s)?or\s+\d")
_BELOW_ZERO: Final = re.compile(r"^(?:about |around )?(?:-\s*(?=[\d$]|\w+$)|minus )")


@dataclass(frozen=True, slots=True)
class Typed:
    """A number or a range as it was typed."""

    low: Decimal
    high: Decimal
    unit: str
    """What was typed behind it, in the form that all spellings share; empty if nothing was."""
    approximate: bool = False
    counted: str = ""
    """The same as it was typed."""

    def __str__(self) -> str:
        """Write it with signs that can be read alone."""
        about = "about " if self.approximate else ""
        unit = f" {self.counted}" if self.counted else ""
        return f"{about}{written(self.low, self.high)}{unit}"


def written(low: Decimal, high: Decimal) -> str:
    """Write a range of numbers."""
    if low == high:
        return plain(low)
    if high == INFINITE:
        return f"{plain(low)} or more"
    return f"up to {plain(high)}" if low == -INFINITE else f"{plain(low)} to {plain(high)}"


def plain(value: Decimal) -> str:
    """Write a number with commas and without needless zeros."""
    return f"{int(value):,}" if value == value.to_integral_value() else f"{value.normalize():,f}"


def read_amount(text: str, noun: str) -> Typed | Unclear:
    """Read a typed number; ``noun`` is what is counted."""
    respelt = spelt(text)
    if isinstance(respelt, Unclear):
        return respelt
    if _MILLIONS.search(respelt):
        if head(noun) in LENGTHS:
            return Unclear("Do you mean metres, or millions? Write it out.")
        respelt = _MILLIONS.sub(" million", respelt)
    negative = _BELOW_ZERO.match(respelt)
    if negative:
        respelt = respelt[negative.end() :]
    found = _mention(respelt)
    if isinstance(found, Unclear):
        return found
    typed = _typed(found)
    return replace(typed, low=-typed.high, high=-typed.low) if negative else typed


def _mention(text: str) -> NumberMention | Unclear:
    text = _BRACKETS.sub("", text) or text
    mentions = read_numbers(tokens(text))
    if not mentions:
        return Unclear(f"That is no number. Type one, {FORM}.")
    if len(mentions) > 1 or _HEDGED.search(text):
        return Unclear(f"Give one number, or one range, {FORM}.")
    rest = text[: mentions[0].start] + " " + text[mentions[0].end :]
    words = {*re.findall(r"[a-z]+", rest)}
    if any(sign.isnumeric() for sign in rest) or words & {"not", "never", "or"} or words & _MONTHS:
        return Unclear(f"Give one number, or one range, {FORM}.")
    return mentions[0]


def _typed(found: NumberMention) -> Typed:
    low = -INFINITE if found.low is None else found.low
    high = INFINITE if found.high is None else found.high
    return Typed(low, high, head(found.unit), found.approximate, found.unit)


def head(noun: str) -> str:
    """Give the noun that a unit is about, in the form that all its spellings share: 'km' is 'kilometer'."""
    words = noun.lower().replace("per cent", "percent").split()
    if not words:
        return ""
    last = canonical(words[-1])
    return f"{words[-2]} {last}" if len(words) > 1 and words[-2] in {"square", "nautical", "cubic"} else last
