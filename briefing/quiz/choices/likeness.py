"""What the choices of a question have in common, so that none of them stands out."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import Final

from briefing.quiz.question import Question
from briefing.quiz.values import Amount, Days, Entities, Value, apart

_WORD: Final = re.compile(r"[^\W_]+")
_PLAIN: Final = frozenset({"a", "an", "s", "the"})
_CUTS: Final = (5, 4)
_KNOWN: Final = 8192
"""The words of so many texts are kept: the same ones are compared again and again."""
_LONGER: Final = 1.5
"""A choice that is so many times as long as another is not like it."""


@lru_cache(_KNOWN)
def words(text: str, cut: int = 5) -> frozenset[str]:
    """Give the words of a text that a reader could match by their looks, cut to the stem that inflections share."""
    return frozenset(word[:cut] for word in _WORD.findall(text.casefold()) if word not in _PLAIN)


def shares_evenly(stem: str, texts: Iterable[str]) -> bool:
    """Tell whether a stem has as many words in common with each of the choices, also as 'plan' is in 'planned'."""
    several = [*texts]
    return all(len({len(words(text, cut) & words(stem, cut)) for text in several}) == 1 for cut in _CUTS)


def shape(value: Value) -> tuple[object, ...]:
    """Describe the form of a value: choices of two forms can be told apart by their looks."""
    match value:
        case Days():
            signs = "".join(sign for sign in "[/~?%" if sign in value.edtf)
            return "days", value.precision, value.lasts, signs
        case Amount():
            return "amount", value.unit, value.rank, value.approximate, value.low == value.high
        case Entities():
            return "entities", len(value.ids)
        case _:
            return (type(value).__name__, getattr(value, "among", ""))


def can_meet(first: Question, second: Question) -> bool:
    """Tell whether the keys of two questions could stand beside each other as choices of either, by their looks."""
    return (
        first.key_text.casefold() != second.key_text.casefold()
        and shape(first.key) == shape(second.key)
        and apart(first.key, second.key)
        and is_within(first.key, second)
        and is_within(second.key, first)
    )


def is_within(value: Value, question: Question) -> bool:
    """Tell whether a date lies within the days that a stem names; what is no date always does."""
    window = question.asks.window
    return not isinstance(value, Days) or window is None or (window.first <= value.first and value.last <= window.last)


def is_as_long(text: str, other: str) -> bool:
    """Tell whether two choices are of similar length."""
    shorter, longer = sorted((len(text), len(other)))
    return longer <= shorter * _LONGER


def are_even(members: Sequence[Question]) -> bool:
    """Tell whether no stem of a set of questions shares more words with some of their keys than with others."""
    texts = [each.key_text for each in members]
    return all(shares_evenly(each.stem, texts) for each in members)
