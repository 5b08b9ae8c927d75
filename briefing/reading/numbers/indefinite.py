"""Numbers that no digit stands for: 'tens of millions', 'several', 'decades', 'both', 'twice'."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal

from briefing.reading.numbers.amounts import is_digits, read_scale
from briefing.reading.numbers.lexicon import (
    BELOW_TWENTY,
    GROUPS,
    LONG_TIMES,
    MULTIPLIERS,
    PLURALS,
    SOFT_WORDS,
    TENS,
    TIMES,
    VAGUE,
)
from briefing.reading.numbers.mention import Amount
from briefing.reading.tokens import Token

_TWO = Decimal(2)
_TEN = Decimal(10)
_NEED_ARTICLE = frozenset(("few", "handful", "number"))
_QUESTIONS = frozenset(("how", "so", "as", "too", "not"))


def _plural(words: Sequence[Token], index: int) -> Amount | None:
    """Read 'dozens', 'hundreds of thousands'; 'tens' and 'scores' only with 'of'."""
    low, high = PLURALS[words[index].word]
    stop = index + 1
    while words[stop].word == "of" and words[stop + 1].word in PLURALS and stop < index + 5:
        scale = PLURALS[words[stop + 1].word][0]
        low, high, stop = low * scale, high * scale, stop + 2
    if stop == index + 1 and words[index].word in {"tens", "scores"} and words[stop].word != "of":
        return None
    return Amount(index, stop, low, high)


def _vague(words: Sequence[Token], index: int) -> Amount | None:
    """Read 'several', 'a few', 'a number of': at least two; before a scale up to the next one."""
    word, article = words[index].word, words[index - 1].word in {"a", "an"}
    first, stop = index - article, index + 1
    if (word in _NEED_ARTICLE and not article) or words[index - 1].word in _QUESTIONS or words[stop].word in PLURALS:
        return None
    if word in {"handful", "number"}:
        if words[stop].word != "of":
            return None
        stop += 1
    scale, stop = read_scale(words, stop)
    if scale != 1:
        return Amount(first, stop, _TWO * scale, _TEN * scale)
    return Amount(first, stop, _TWO, None, soft=True)


def _group(words: Sequence[Token], index: int) -> Amount | None:
    """Read 'a pair of', 'a couple of hundred', 'the trio'."""
    word, before = words[index].word, words[index - 1].word
    value = GROUPS[word]
    of = words[index + 1].word == "of"
    if before == "a" and of:
        scale, stop = read_scale(words, index + 2)
        return Amount(index - 1, stop, value * scale, value * scale, approximate=word == "couple")
    if before == "the" and not of:
        return Amount(index, index + 1, value, value, soft=True)
    return None


def _soft_word(words: Sequence[Token], index: int) -> Amount | None:
    word = words[index].word
    if word == "another" and (words[index - 1].word == "one" or _is_number(words[index + 1].word)):
        return None
    return Amount(index, index + 1, SOFT_WORDS[word], SOFT_WORDS[word], soft=True)


def _is_number(word: str) -> bool:
    return is_digits(word) or word in BELOW_TWENTY or word in TENS or word in MULTIPLIERS


def _times(words: Sequence[Token], index: int) -> Amount | None:
    word = words[index].word
    if word == "once" and (
        words[index - 1].word in {"at", "all"} or words[index + 1].word in {"again", "more", "-", "he", "they", "the"}
    ):
        return None
    return Amount(index, index + 1, TIMES[word], TIMES[word], soft=word == "once", unit="times")


def _long_time(words: Sequence[Token], index: int) -> Amount | None:
    return Amount(index, index + 1, _TWO, None, soft=True, unit=words[index].word)


INDEFINITE: Mapping[str, Callable[[Sequence[Token], int], Amount | None]] = {
    **dict.fromkeys(PLURALS, _plural),
    **dict.fromkeys(VAGUE, _vague),
    **dict.fromkeys(GROUPS, _group),
    **dict.fromkeys(SOFT_WORDS, _soft_word),
    **dict.fromkeys(TIMES, _times),
    **dict.fromkeys(LONG_TIMES, _long_time),
}
