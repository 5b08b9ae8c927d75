"""The noun that a number counts: the first plausible one behind it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from briefing.reading.numbers.amounts import touches
from briefing.reading.tokens import Token

BLANK = "\0"
"""The word of a token that belongs to a name or a date."""


class Noun(NamedTuple):
    """What is counted, and the index behind it."""

    words: str
    stop: int


_SIGNS = {"%": "%", "°": "°"}
_PLAIN_PLURALS = frozenset(
    ["people", "men", "women", "children", "troops", "personnel", "aircraft", "police", "infantry", "fish", "sheep", "series", "crew", "staff", "servicemen", "servicewomen", "spacecraft", "feet", "teeth", "mice", "cattle", "policemen", "gunmen", "militiamen", "fishermen", "km", "kg", "mph", "hectares"]
)
_NOT_PLURAL = frozenset(
    ["various", "previous", "serious", "famous", "dangerous", "numerous", "anonymous", "religious", "continuous", "simultaneous", "autonomous", "overseas", "has", "was", "is", "does", "says", "goes", "as", "its", "his", "this", "thus", "plus", "us", "ours", "yes", "across", "versus", "always", "perhaps"]
)
_STOPS = frozenset(
    ["a", "an", "and", "or", "but", "nor", "to", "in", "on", "at", "by", "for", "with", "from", "into", "onto", "over", "under", "after", "before", "during", "since", "until", "till", "while", "when", "where", "which", "who", "whom", "whose", "that", "than", "as", "if", "because", "although", "though", "about", "against", "between", "among", "amid", "within", "without", "through", "throughout", "across", "along", "near", "off", "up", "down", "out", "is", "are", "was", "were", "be", "been", "being", "am", "has", "have", "had", "do", "does", "did", "will", "would", "can", "could", "may", "might", "must", "shall", "should", "said", "says", "say", "told", "he", "she", "it", "they", "we", "you", "i", "him", "her", "them", "us", "there", "here", "then", "not", "no", "also", "just", "only", "even", "now", "ago", "later", "earlier", "apart", "away", "killed", "wounded", "injured", "per", "so", "too", "such", "its", "his", "their", "our", "my", "your", "what", "how", "why", "yet", "still", "both", "each", "every", "these", "those", "this"]
)
_SKIPPED = frozenset(("of", "the", "more", "such", "'s", "these", "those", "his", "her", "their", "its", "our", "all"))
_FURTHEST = 7


def noun_behind(words: Sequence[Token], stop: int, *, single: bool = False) -> Noun:
    """Find what is counted; behind 'one' and ranks it is in the singular, and so the last word before a stop."""
    at = stop
    sign = _SIGNS.get(words[at].word)
    if sign:
        return Noun("°c" if sign == "°" and words[at + 1].word == "c" else sign, at + 1)
    if words[at].word == "per" and words[at + 1].word == "cent":
        return Noun("%", at + 2)
    if words[at].word == "-" and touches(words, at) and touches(words, at + 1):
        return _behind_hyphen(words, at + 1)
    while words[at].word in _SKIPPED:
        at += 1
    return _phrase(words, at, single=single)


def _behind_hyphen(words: Sequence[Token], at: int) -> Noun:
    word = words[at].word
    if word in {"strong", "ever"}:
        return _phrase(words, at + 1, single=True)
    return Noun(word, at + 1) if word[:1].isalpha() else Noun("", at - 1)


def _phrase(words: Sequence[Token], at: int, *, single: bool) -> Noun:
    kept: list[str] = []
    for index in range(at, at + _FURTHEST):
        word = words[index].word
        if word == BLANK or (word == "-" and touches(words, index)):
            continue
        if word in _STOPS or not word[:1].isalpha():
            break
        if kept and word.endswith("ed"):
            break
        kept.append(word)
        if not single and is_plural(word) and not is_plural(words[index + 1].word):
            return Noun(" ".join(kept), index + 1)
    if single and kept:
        return Noun(" ".join(kept), at + len(kept))
    return Noun(kept[0] if kept and not single else "", at)


def is_plural(word: str) -> bool:
    """Tell whether a word looks like a noun in the plural."""
    if word in _PLAIN_PLURALS:
        return True
    return (
        len(word) > 2 and word.endswith("s") and not word.endswith(("ss", "us", "is", "'s")) and word not in _NOT_PLURAL
    )
