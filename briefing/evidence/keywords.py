"""Key words: what a sentence speaks of beside its names, numbers and dates, and which paragraphs speak of the same."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from math import log
from typing import NamedTuple

from briefing.evidence.stems import keys
from briefing.reading.tokens import Token

KeyWords = Mapping[str, frozenset[str]]
"""The words in small letters, in their order, each with what it shares with other words of the same meaning."""

# Words of grammar, of telling and judging, of time and number: they say nothing of the matter.
_STOP_WORDS = (
    "a about above according account after again against all almost alone along already also although always am",
    "among an and another any anybody anything are around as aside at away back be because been before behind being",
    "below beneath beside besides between beyond both but by can cannot could did didn do does doesn doing don done",
    "down due during each earlier either else enough even ever every everybody everything except few first for",
    "former from further had hadn has hasn have haven having he hence her here hers herself him himself his how",
    "however i if in indeed instead into is isn it its itself just last late later latter least less like likely",
    "made make makes making many may me might mine moreover most mostly much must my myself near nearly neither",
    "never next no nobody non none nor not nothing now of off often on once one only onto or other others ought our",
    "ours out outside over own particularly per perhaps quite rather really recently same shall she should since so",
    "some somebody something somewhat soon still such than that the their theirs them themselves then there these",
    "they thing things this those though through throughout thus till to together too toward towards under unless",
    "until up upon us various very via was wasn way we well were weren what whatever when where whether which while",
    "who whoever whole whom whose why will with within without won would wouldn yet you your yours s t d ll ve re",
    "said say says saying told tell tells telling reported report reports reporting reportedly announced announce",
    "stated state states stating statement commentary comment commented article author argue argues argued believe",
    "believes believed consider considers considered describe describes described regard regards regarded view",
    "views viewed opinion eyes see sees seen saw seems seem seemed appear appears appeared apparently call calls",
    "called suggest suggests suggested claim claims claimed think thinks thought add adds added note notes noted",
    "mean means meant analyst analysts expert experts observer observers editor probably possible possibly evident",
    "clear clearly expected expect expects present presents become becomes becoming became remain remains remained",
    "take takes taking took taken leave leaves leaving left give gives giving gave given put puts putting hold holds",
    "holding held speak speaks speaking spoke spoken",
    "get gets got go goes went gone come comes came day days week weeks month months year years hour hours today",
    "yesterday tomorrow time times early january february march april june july august september october november",
    "december jan feb mar apr jun jul aug sep sept oct nov dec monday tuesday wednesday thursday friday saturday",
    "sunday spring summer autumn winter fall decade decades century two three four five six seven eight nine ten",
    "eleven twelve dozen dozens tens hundred hundreds thousand thousands million millions billion billions second",
    "third fourth fifth sixth seventh twice half several number numbers mr mrs ms dr",
)
STOP_WORDS = frozenset(word for line in _STOP_WORDS for word in line.split())

# A passage that has less than such a part of what another paragraph has, and lacks so much of it, speaks of something
# else; 1 is the weight of a word that only one paragraph has. True facts have half of it at least, most of them all.
_LEAST_PART, _GAP = 0.4, 0.6
_LEAST_PART_ALONE, _GAP_ALONE = 0.3, 0.5


class Overlap(NamedTuple):
    """What a sentence and a passage both speak of."""

    shared: tuple[str, ...]
    """The words of the sentence."""
    share: float
    """How many of its key words these are, from 0 to 1."""


class Ranked(NamedTuple):
    """How much of a sentence a paragraph speaks of."""

    paragraph: int
    """From 1."""
    score: float
    """The rarer a word within the article, the more it weighs; one that a single paragraph has weighs 1."""
    shared: tuple[str, ...]


class Matter(NamedTuple):
    """Whether the passages of a fact speak of what its sentence speaks of."""

    speaks: bool
    shared: tuple[str, ...]
    elsewhere: Ranked | None
    """The other paragraph that speaks of most of it."""


def key_words(words: Sequence[Token], skip: Sequence[tuple[int, int]] = ()) -> KeyWords:
    """Give the key words of a text, leaving out stretches such as names, numbers and dates."""
    taken = set[int]().union(*(range(start, end) for start, end in skip))
    return {
        word: keys(word)
        for _, word, start, _ in words
        if word not in STOP_WORDS and len(word) > 1 and word.isalpha() and start not in taken
    }


def overlap(ours: KeyWords, passage: KeyWords) -> Overlap:
    """Give the key words that two texts share, in any form, spelling or synonym."""
    there = frozenset[str]().union(*passage.values())
    shared = tuple(word for word, common in ours.items() if not common.isdisjoint(there))
    return Overlap(shared, len(shared) / len(ours) if ours else 0.0)


class Paragraphs:
    """Which paragraphs of an article have which key words."""

    def __init__(self, paragraphs: Sequence[Sequence[Token]]) -> None:
        self.count = len(paragraphs)
        self._having: dict[str, set[int]] = {}
        for number, words in enumerate(paragraphs, start=1):
            for common in key_words(words).values():
                for key in common:
                    self._having.setdefault(key, set()).add(number)

    def having(self, common: frozenset[str]) -> set[int]:
        """Give the paragraphs that have a word, in any form, spelling or synonym."""
        return set[int]().union(*(self._having.get(key, ()) for key in common))

    def weight(self, paragraphs: int) -> float:
        """Give the weight of a word that so many paragraphs have."""
        return log((self.count + 1) / (paragraphs + 0.5)) / log((self.count + 1) / 1.5)


def speaks_of(ours: KeyWords, cited: Sequence[int], paragraphs: Paragraphs, *, alone: bool = False) -> Matter:
    """Tell whether the paragraphs cited speak of the matter, or another one clearly does so instead.

    ``alone`` says that the sentence has nothing else to check: no name, number, date or quotation. Then one key word is
    enough to show that it is another paragraph that speaks of it; else it takes two, since one may be chance.
    """
    having, weights = _having(ours, paragraphs)
    shared = tuple(word for word, found in having.items() if not found.isdisjoint(cited))
    own = Ranked(cited[0] if cited else 0, sum(weights[word] for word in shared), shared)
    best = _best({word: found.difference(cited) for word, found in having.items()}, weights)
    return Matter(best is None or not _clearly_more(best, own, alone), own.shared, best)


def _clearly_more(best: Ranked, own: Ranked, alone: bool) -> bool:
    part, gap, least = (_LEAST_PART_ALONE, _GAP_ALONE, 1) if alone else (_LEAST_PART, _GAP, 2)
    return own.score < part * best.score and best.score - own.score >= gap and len(best.shared) >= least


def _having(ours: KeyWords, paragraphs: Paragraphs) -> tuple[dict[str, set[int]], dict[str, float]]:
    """Give the paragraphs that have each word, and its weight."""
    having = {word: paragraphs.having(common) for word, common in ours.items()}
    return having, {word: paragraphs.weight(len(found)) for word, found in having.items() if found}


def _best(having: Mapping[str, set[int]], weights: Mapping[str, float]) -> Ranked | None:
    """Give the paragraph that speaks of most, of several the first in the text."""
    scores: dict[int, float] = {}
    for word, found in having.items():
        for number in found:
            scores[number] = scores.get(number, 0.0) + weights[word]
    if not scores:
        return None
    number, score = min(scores.items(), key=lambda each: (-each[1], each[0]))
    return Ranked(number, score, tuple(word for word, found in having.items() if number in found))
