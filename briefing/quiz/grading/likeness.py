"""How alike two names are, word by word."""

from __future__ import annotations

from collections.abc import Set
from typing import Final

from rapidfuzz import fuzz

from briefing.quiz.grading.folding import SYLLABLES, Words
from briefing.quiz.grading.forms import Form
from briefing.reading.names.roles import CHANGING

_WORD_ALIKE: Final = 75
_SHORT: Final = 3
"""Words so short, and Korean syllables, are alike only if they are equal, Un and Il are two people, or by a slip."""


def same_rank(one: Set[str], other: Set[str]) -> bool:
    """Tell whether both name a deputy, or neither: a deputy is somebody else."""
    return one & CHANGING == other & CHANGING


def likeness(typed: Words, form: Form) -> float:
    """Compare folded words with a name, and one word with the family name; 100 is equal."""
    score = _likeness(typed, form.folded)
    return max(score, _likeness(typed, (form.family,))) if form.family and len(typed) == 1 else score


def _likeness(typed: Words, form: Words) -> float:
    """Compare names word by word, in any order; digits, short words and 'deputy' must be equal."""
    if len(typed) != len(form) or not same_rank({*typed}, {*form}):
        return 0.0
    left, total, letters = [*form], 0.0, 0
    for word in sorted(typed, key=lambda word: word not in form):
        best = max(left, key=lambda other: _word_likeness(word, other))
        score = _word_likeness(word, best)
        if score < _WORD_ALIKE:
            return 0.0
        left.remove(best)
        total, letters = total + score * len(word), letters + len(word)
    return total / letters


def _word_likeness(one: str, other: str) -> float:
    if one == other:
        return 100.0
    if one in SYLLABLES or other in SYLLABLES:
        return _WORD_ALIKE if _is_slip(one, other) else 0.0
    exact = min(len(one), len(other)) <= _SHORT or not (one.isalpha() and other.isalpha())
    return 0.0 if exact else fuzz.ratio(one, other)


def _is_slip(one: str, other: str) -> bool:
    """Tell whether a letter of a syllable was left out, or typed too much; another letter makes it another name.

    Jon for Jong is a slip, but Jong and Yong are two names, and so are Un and U.
    """
    short, long = sorted((one, other), key=len)
    if len(short) < _SHORT or len(long) != len(short) + 1:
        return False
    return any(short == long[:place] + long[place + 1 :] for place in range(len(long)))
