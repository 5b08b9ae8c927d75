"""Own words: the longest run of words that a text of ours shares with an article.

What doesn't count as copying, and neither ends a run:

* words of a quotation, where our text has them between quotation marks;
* a registered name or title of five words or more ("secretary of the Russian Security Council"), wherever it stands;
* a list of names: three words in nine, at least, must be written small, for two texts may well name the same people
  with their titles in the same order.

Ids in brackets are no words. A run may cross the end of a sentence, but not of a paragraph.
"""

from __future__ import annotations

import re
from bisect import bisect
from collections.abc import Collection, Iterable, Iterator, Sequence
from functools import cached_property
from itertools import accumulate
from typing import NamedTuple

from briefing.evidence.subwords import Subwords
from briefing.reading.quotations import quoted
from briefing.reading.tokens import fold

TOO_MANY = 9
"""So many consecutive words of the source are copied."""
LONG_NAME = 5

_WORD = re.compile(r"\d+(?:[.,]\d+)*|(?:[^\W\d_]\.){2,}|[^\W\d_]+(?:'[^\W\d_]+)*")
_ASCII_WORD = re.compile(_WORD.pattern.replace(r"[^\W\d_]", "[a-z]"))
_PARAGRAPH = re.compile(r"\S(?:.|\n(?![^\S\n]*(?:\n|\Z)))*")
_CITATION = re.compile(r"\[[a-z0-9/,;\s-]*\]")


class Word(NamedTuple):
    """A word as it is compared, and its place."""

    text: str
    start: int
    end: int


class Run(NamedTuple):
    """Words of ours that also stand in the source, one after the other."""

    start: int
    end: int
    words: int
    """How many of them count."""
    paragraph: int
    """The paragraph of the source that has them, from 1."""


class Shingles:
    """An article's text, made ready for many questions whether it shares a run of words with a text of ours."""

    def __init__(self, paragraphs: Sequence[str], at_least: int = TOO_MANY) -> None:
        self.at_least = at_least
        self._paragraphs = [_texts(fold(paragraph)) for paragraph in paragraphs]
        # Hashes suffice, since what they let through is looked at again.
        self._shingles = {hash(shingle) for words in self._paragraphs for shingle in self._of(words)}

    def longest(self, ours: str, except_words: Sequence[str] = (), names: Sequence[str] = ()) -> Run | None:
        """Find the run of ours with most words that count; None if all are short enough.

        ``except_words`` are the words of quotations, ``names`` all registered names and titles.
        """
        text = fold(_CITATION.sub(lambda found: " " * len(found[0]), ours))
        runs: list[Run] = []
        for start, end in (found.span() for found in _PARAGRAPH.finditer(ours)):
            if self._may_have(_texts(text, start, end)):
                words = words_of(text, start, end)
                in_quotes = _standing_in(words, except_words) & _in_quotes(ours[start:end], start, words)
                runs += self._copied(text, words, in_quotes | _standing_in(words, names, at_least=LONG_NAME))
        return max(runs, key=lambda run: run.words, default=None)

    def _may_have(self, words: tuple[str, ...]) -> bool:
        """Tell whether so many consecutive words can stand in the source; most often they don't."""
        return not self._shingles.isdisjoint(map(hash, self._of(words)))

    def _of(self, words: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
        return (words[at : at + self.at_least] for at in range(len(words) - self.at_least + 1))

    @cached_property
    def _subwords(self) -> Subwords:
        return Subwords(self._paragraphs)

    def _copied(self, text: str, words: Sequence[Word], free: Collection[int]) -> Iterator[Run]:
        """Give the runs that have too many words that count; each begins and ends with one of these."""
        counting = [at for at in range(len(words)) if at not in free]
        before = [0, *accumulate(at not in free for at in range(len(words)))]
        small = [0, *accumulate(text[words[at].start].islower() for at in counting)]
        for first, behind, paragraph in self._subwords.matches([word.text for word in words]):
            start, end = before[first], before[behind]
            if end - start >= self.at_least and 3 * (small[end] - small[start]) >= self.at_least:
                yield Run(words[counting[start]].start, words[counting[end - 1]].end, end - start, paragraph)


def shared_run(
    ours: str, source_paragraphs: Sequence[str], except_words: Sequence[str] = (), at_least: int = TOO_MANY
) -> Run | None:
    """Find the longest run of at least so many words that a text of ours shares with a paragraph of the source."""
    return Shingles(source_paragraphs, at_least).longest(ours, except_words)


def words_of(folded: str, start: int = 0, end: int | None = None) -> list[Word]:
    """Part a folded text, or a stretch of it, into words as they are compared: in small letters, without any marks."""
    found = _WORD.finditer(folded, start, len(folded) if end is None else end)
    return [Word(_plain(match.group()), match.start(), match.end()) for match in found]


def _texts(folded: str, start: int = 0, end: int | None = None) -> tuple[str, ...]:
    """Give the same words without their places, in a third of the time."""
    part = folded[start:end]
    found = _ASCII_WORD.findall(part.lower()) if part.isascii() else [word.casefold() for word in _WORD.findall(part)]
    return tuple([_plain(word) if "." in word else word for word in found])


def _plain(word: str) -> str:
    return word if word[0].isdigit() else word.replace(".", "").casefold()


def _standing_in(words: Sequence[Word], stretches: Iterable[str], at_least: int = 1) -> set[int]:
    """Give the numbers of the words that belong to one of the stretches of so many words."""
    by_first: dict[str, list[tuple[str, ...]]] = {}
    for stretch in _parts(stretches):
        if len(stretch) >= at_least:
            by_first.setdefault(stretch[0], []).append(stretch)
    free: set[int] = set()
    for at, word in enumerate(words):
        for stretch in by_first.get(word.text, ()):
            if tuple(each.text for each in words[at : at + len(stretch)]) == stretch:
                free.update(range(at, at + len(stretch)))
    return free


def _parts(stretches: Iterable[str]) -> Iterator[tuple[str, ...]]:
    """Part stretches into words, and at what they leave out."""
    for part in (part for stretch in stretches for part in stretch.replace("...", "…").split("…")):
        if words := tuple(word.text for word in words_of(fold(part))):
            yield words


def _in_quotes(paragraph: str, start: int, words: Sequence[Word]) -> set[int]:
    """Give the numbers of the words between quotation marks, in a paragraph that begins at a place of the text."""
    ends = [0, *(start + each for stretch in quoted(paragraph) for each in stretch)]
    return {number for number, word in enumerate(words) if bisect(ends, word.start) % 2 == 0}
