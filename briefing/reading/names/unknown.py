"""Stretches that look like names and that the registry does not know."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from briefing.reading.names.mention import NameMention
from briefing.reading.names.surroundings import begins_sentence, is_capital
from briefing.reading.names.vocabulary import (
    ADJECTIVES,
    COMMON,
    COMMON_ENDINGS,
    LABELS,
    MONTHS,
    RENAMING,
    TITLES,
    WEEKDAYS,
)
from briefing.reading.tokens import Token

_NAMES_NOBODY = (
    ADJECTIVES
    | MONTHS
    | WEEKDAYS
    | TITLES
    | {"i", "am", "pm", "gmt", "bc", "ad", "ok", "tv", "mp", "mps", "ceo", "cfo", "gdp", "ngo", "ngos", "dna"}
)

_BEHIND_PARTICIPLE = frozenset({"in", "by", "on", "at", "to", "with", "about", "for", "from", "as", "into", "after"})
# Before these a word in -s is as likely a family name: 'Williams said'.
_SAYING = frozenset({"said", "says", "told", "added", "wrote", "argued", "replied", "also", "himself", "herself"})


def unknown_names(words: Sequence[Token], mentions: Iterable[NameMention]) -> tuple[tuple[int, int], ...]:
    """Find capitalised stretches that no mention covers, as places in the text."""
    return tuple((words[first].start, words[last - 1].end) for first, last in unknown_stretches(words, mentions))


def unknown_stretches(words: Sequence[Token], mentions: Iterable[NameMention]) -> Iterator[tuple[int, int]]:
    """Find the same as tokens: the first, and the one behind the last."""
    covered = {at for mention in mentions for at in range(mention.first, mention.last)}
    for stretch in _stretches(words, covered):
        first, last = _trimmed(words, *stretch)
        if first < last:
            yield first, last + _is_numbered(words, last)


def _stretches(words: Sequence[Token], covered: set[int]) -> Iterator[tuple[int, int]]:
    at = 0
    while at < len(words):
        if not is_capital(words[at]) or at in covered:
            at += 1
            continue
        first, at = at, at + 1
        while (onward := _joined(words, at, covered)) is not None:
            at = onward
        yield first, at


def _joined(words: Sequence[Token], at: int, covered: set[int]) -> int | None:
    """Give the token behind the next word of the same name: 'Ministry of Works', 'Dae-jung'."""
    if at < len(words) and words[at].text == "-" and words[at - 1].end == words[at].start:
        at += 1
        if (
            at < len(words)
            and words[at].start == words[at - 1].end
            and words[at].text[0].isalpha()
            and at not in covered
        ):
            return at + 1
        return None
    if at < len(words) and words[at].word == "of":
        at += 1
    return at + 1 if at < len(words) and is_capital(words[at]) and at not in covered else None


def _trimmed(words: Sequence[Token], first: int, last: int) -> tuple[int, int]:
    """Leave out words at both ends that name nobody."""
    if last - first > 1 and words[first].word in RENAMING and _is_name(words[first + 1]):
        return first, last
    common = is_common(words[first]) or _is_plural(words, first) or _is_participle(words, first)
    if begins_sentence(words, first) and common and not words[first].text[1:].isupper():
        first += 1
    while first < last and not (_is_name(words[first]) and is_capital(words[first])):
        first += 1
    while first < last and not _is_name(words[last - 1]):
        last -= 1
    return first, last


def _is_numbered(words: Sequence[Token], last: int) -> bool:
    """Take the number into 'Article 5' and 'Resolution 2231': it is what the name tells apart."""
    return words[last - 1].word in LABELS and last < len(words) and words[last].text[0].isdigit()


def _is_name(token: Token) -> bool:
    return token.word not in _NAMES_NOBODY and token.text[0].isalpha() and token.word not in {"of", "the"}


def _is_plural(words: Sequence[Token], at: int) -> bool:
    """Tell whether a word is likely to be a plural with which a sentence begins: 'Hospitals treated'."""
    word = words[at].word
    if len(word) <= 4 or not word.endswith("s") or word.endswith(("ss", "us", "is", "os")):
        return False
    behind = words[at + 1] if at + 1 < len(words) else None
    return behind is not None and behind.text.isalpha() and behind.text.islower() and behind.word not in _SAYING


def _is_participle(words: Sequence[Token], at: int) -> bool:
    """Tell whether a sentence begins with a participle: 'Founded in 1919'."""
    word, behind = words[at].word, words[at + 1].word if at + 1 < len(words) else ""
    return len(word) > 4 and word.endswith("ed") and behind in _BEHIND_PARTICIPLE


def is_common(token: Token) -> bool:
    """Tell whether a word is likely to have its capital only because a sentence begins with it."""
    word = token.word.partition("'")[0]
    return word in COMMON or word in _NAMES_NOBODY or (len(word) > 4 and word.endswith(COMMON_ENDINGS))
