"""The noun that a number counts: the first plausible one behind it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from briefing.reading.numbers.amounts import touches
from briefing.reading.numbers.lexicon import CURRENCIES, MEASURES, listed
from briefing.reading.tokens import Token

BLANK = "\0"
"""The word of a token that belongs to a name or a date."""


class Noun(NamedTuple):
    """What is counted."""

    words: str
    stop: int
    """The index behind it."""
    attached: int
    """The index behind what belongs to the number itself: the sign or the unit behind a hyphen."""


_SIGNS = {"%": "%", "pc": "%", "pct": "%", "percent": "%", **CURRENCIES}
_UNCHANGED = listed(
    "people men women children troops personnel aircraft police infantry fish sheep series crew staff servicemen",
    "feet servicewomen spacecraft policemen gunmen militiamen fishermen cattle won yen yuan baht rand dead",
    "wounded injured killed missing casualties airmen seamen firemen clergymen businessmen congressmen lawmakers",
    "teeth percent",
)
"""Nouns whose plural has no s, and others that stand alone behind a number."""
_FATES = listed("dead wounded injured killed missing")
_NOT_PLURAL = listed(
    "various previous serious famous dangerous numerous anonymous religious continuous simultaneous autonomous",
    "overseas has was is does says goes as its his this thus plus us ours yes across versus always perhaps",
    "remains includes makes gets takes gives sends follows comes means shows marks needs wants",
)
STOPS = listed(
    "a an and or but nor to in on at by for with from into onto over under after before during since until till",
    "while when where which who whom whose that than as if because although though about against between among",
    "amid within without through throughout across along near off up down out is are was were be been being am",
    "has have had do does did will would can could may might must shall should said says say told he she it they",
    "we you i him her them there here then not no also just only even now ago later earlier apart away per so too",
    "such its his their our my your what how why yet still both each every these those this more of us",
)
"""Words that end the phrase of a noun, or come in place of one."""
_VERBS = listed(
    "left came fell went took began made sent met flew hit lost sank broke ran got gave saw held struck spoke rose "
    "became led kept built brought bought fought found knew grew stood told thought wrote set cut put shot"
)
"""Verbs in the past that don't end in -ed; behind a noun they end its phrase."""
_LEADING = listed("of the more such 's these those his her their its our all new additional other extra further") | {
    BLANK
}
_WHOLE = listed("the its their his her our all these those")
_JOINING = listed("strong ever")
_FURTHEST = 7


def noun_behind(words: Sequence[Token], stop: int, *, single: bool = False) -> Noun:
    """Find what is counted; behind 'one' and ranks it is in the singular, and so the last word before a stop."""
    word = words[stop].word
    if word in _SIGNS:
        return Noun(_SIGNS[word], stop + 1, stop + 1)
    if word == "°":
        scale = words[stop + 1].word in {"c", "f"}
        return Noun("°" + words[stop + 1].word * scale, stop + 1 + scale, stop + 1 + scale)
    if measure := _measure(words, stop):
        return measure
    if word == "-" and touches(words, stop) and touches(words, stop + 1) and words[stop + 1].word[:1].isalpha():
        return _behind_hyphen(words, stop + 1)
    at = stop
    while words[at].word in _LEADING or _is_whole(words, at, stop):
        at += 1
    return _phrase(words, at, stop, single=single)


def _measure(words: Sequence[Token], stop: int) -> Noun | None:
    """Read '40 per cent', '40km', '450 sq km'."""
    word, behind = words[stop].word, words[stop + 1].word
    if word == "per" and behind == "cent":
        return Noun("%", stop + 2, stop + 2)
    if word in MEASURES:
        return Noun(word, stop + 1, stop + 1)
    if word in {"sq", "square", "cubic"} and behind in MEASURES:
        return Noun(f"{word} {behind}", stop + 2, stop + 2)
    return None


def _is_whole(words: Sequence[Token], at: int, stop: int) -> bool:
    """Tell whether a number is the whole of which another is a part: '112 of the 199 seats'."""
    return at > stop + 1 and words[at].text[:1].isdigit() and words[stop].word == "of" and words[at - 1].word in _WHOLE


def _behind_hyphen(words: Sequence[Token], at: int) -> Noun:
    if words[at].word in _JOINING:
        return _phrase(words, at + 1, at + 1, single=True)
    return Noun(words[at].word, at + 1, at + 1)


def _phrase(words: Sequence[Token], at: int, attached: int, *, single: bool) -> Noun:
    kept: list[str] = []
    index = at
    for index in range(at, at + _FURTHEST):
        word = words[index].word
        plural = not single and is_plural(word)
        if _is_passed_over(words, index, plural=plural, begun=bool(kept)):
            continue
        if word in STOPS or not word[:1].isalpha():
            break
        if index > at and not plural and (word.endswith("ed") or word in _VERBS):
            break
        kept.append(word)
        if plural and not _goes_on(words, index):
            return Noun(" ".join(kept), index + 1, attached)
    if single and kept:
        return Noun(" ".join(kept), index, attached)
    return Noun("", attached, attached)


def _goes_on(words: Sequence[Token], index: int) -> bool:
    """Tell whether the plural is only the first of two: 'weapons factories'."""
    one, other = words[index], words[index + 1]
    same_case = one.text[:1].islower() == other.text[:1].islower()
    return is_plural(other.word) and same_case and other.word not in _FATES


def _is_passed_over(words: Sequence[Token], index: int, *, plural: bool, begun: bool) -> bool:
    """Pass over names, hyphens and adjectives that are made of a country's name."""
    text, word = words[index].text, words[index].word
    if word == BLANK or (word == "-" and touches(words, index)) or (word == "'s" and not begun):
        return True
    return text[:1].isupper() and not plural


def is_plural(word: str) -> bool:
    """Tell whether a word looks like a noun in the plural."""
    if word in _UNCHANGED:
        return True
    return (
        len(word) > 2 and word.endswith("s") and not word.endswith(("ss", "us", "is", "'s")) and word not in _NOT_PLURAL
    )
