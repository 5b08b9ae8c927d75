"""Sentences in British and American news prose, and the facts that they cite in brackets."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple


def _words(*lines: str) -> frozenset[str]:
    return frozenset(word for line in lines for word in line.split())


# Abbreviations after which a sentence never ends: something belongs to them.
_TITLES = _words(
    "adm amb brig capt cmdr col cpl dr fr gen gov hon lt maj mr mrs ms messrs mt pres prof pvt rep reps rev sen sens",
    "sgt st supt vs viz cf e.g i.e approx ca dept est",
)
# Abbreviations that belong to the number behind them; without one the sentence ends.
_NUMBERED = _words(
    "art ch fig figs no nos op p par para pp sec vol vols jan feb mar apr jun jul aug sep sept oct nov dec",
)
# Abbreviations that may well end a sentence; the word behind them decides.
_EITHER = _words("inc corp ltd co cos bros jr sr univ etc esq ave blvd rd al")
_AFTER_TIME = _words(
    "monday tuesday wednesday thursday friday saturday sunday local moscow gmt utc est edt cet eastern pacific"
)
# Words with a capital that begin a sentence rather than go on with a name ("U.S. Army" against "the U.S. He").
_STARTERS = _words(
    "a after all also although an and another as at both but by during each even every few for four from he her here",
    "his how however i if in instead it its later many meanwhile more most much nearly neither no nobody none nor not",
    "now on once one only other others our she since so some still such that the their then there these they this",
    "those three though thus to today two under until we what when where which while who whoever why with yet you",
)
_END = re.compile(r"(?:\.{2,}|[.!?…]+)[\"”’'»)\]*_]*(?=\s|$)")
_WORD_BEFORE = re.compile(r"[\w.&'’-]*$")
_NEXT = re.compile(r"\s*[\"“‘'«(\[*_…]*\s*([\w’'-]*)")
_CITATION = re.compile(r"\[([^\[\]]*)\]")
_PARAGRAPH = re.compile(r"\S(?:.|\n(?![^\S\n]*(?:\n|\Z)))*")
_ENDED = re.compile(r"[.!?…][\"”’'»)*_]*\Z")


class Sentence(NamedTuple):
    """A sentence and where it begins in the prose."""

    text: str
    offset: int


class CitedSentence(NamedTuple):
    """A sentence without its brackets, and the ids in them."""

    text: str
    citations: tuple[str, ...]
    offset: int
    places: tuple[int, ...] = ()
    """Where each id stands in the prose."""

    @property
    def is_ended(self) -> bool:
        """Tell whether it ends as sentences do; if not, the brackets stand inside a sentence."""
        return is_ended(self.text)


def is_ended(text: str) -> bool:
    """Tell whether a text ends with a full stop, a question mark or the like."""
    return _ENDED.search(text.rstrip()) is not None


def split(prose: str, start: int = 0) -> tuple[Sentence, ...]:
    """Part prose without brackets into its sentences; offsets count from ``start``."""
    found, begin = [], 0
    for match in _END.finditer(prose):
        if _ends_here(prose, match):
            found.append((begin, match.end()))
            begin = match.end()
    found.append((begin, len(prose)))
    return tuple(_trimmed(prose, *ends, start) for ends in found if prose[slice(*ends)].strip())


def paragraphs(prose: str) -> tuple[tuple[CitedSentence, ...], ...]:
    """Part prose into paragraphs of sentences, each with the ids in the brackets that follow it."""
    return tuple(tuple(_cited(match.group(), match.start())) for match in _PARAGRAPH.finditer(prose))


def full_id(cited: str, article: str | None) -> str:
    """Give the full id of a cited fact; within an article its own facts go by their short ids."""
    return cited if "/" in cited or article is None else f"{article}/{cited}"


def count_words(prose: str) -> int:
    """Count the words of prose, without what stands in brackets."""
    return sum(any(map(str.isalnum, word)) for word in _CITATION.sub(" ", prose).split())


def _trimmed(prose: str, begin: int, end: int, start: int) -> Sentence:
    part = prose[begin:end]
    return Sentence(part.strip(), start + begin + len(part) - len(part.lstrip()))


def _cited(paragraph: str, start: int) -> Iterator[CitedSentence]:
    waiting: list[CitedSentence] = []
    begin = 0
    for match in _CITATION.finditer(paragraph):
        waiting += (_uncited(each) for each in split(paragraph[begin : match.start()], start + begin))
        yield from waiting[:-1]
        last = waiting[-1] if waiting else CitedSentence("", (), start + match.start())
        waiting = [_citing(last, match, start)]
        begin = match.end()
    yield from waiting
    yield from (_uncited(each) for each in split(paragraph[begin:], start + begin))


def _uncited(sentence: Sentence) -> CitedSentence:
    return CitedSentence(sentence.text, (), sentence.offset)


def _citing(sentence: CitedSentence, brackets: re.Match[str], start: int) -> CitedSentence:
    ids = [(each.group(), start + brackets.start(1) + each.start()) for each in re.finditer(r"[^,;\s]+", brackets[1])]
    citations = sentence.citations + tuple(name for name, _ in ids)
    return CitedSentence(sentence.text, citations, sentence.offset, sentence.places + tuple(at for _, at in ids))


def _ends_here(prose: str, end: re.Match[str]) -> bool:
    following = _NEXT.match(prose, end.end())
    after = following[1] if following else ""
    if not after:
        return not prose[end.end() :].strip() or not end.group().startswith((".", "…"))
    if after[0].islower():
        return False
    if end.group().startswith(("…", "..")):
        return end.start() > 0 and not prose[end.start() - 1].isspace()
    return end.group()[0] != "." or _full_stop(prose[max(0, end.start() - 40) : end.start()], after)


def _full_stop(before: str, after: str) -> bool:
    """Decide whether the point after a word ends the sentence or only abbreviates the word."""
    match = _WORD_BEFORE.search(before)
    word = match.group().lower().strip("'’") if match else ""
    if word in _TITLES:
        return False
    if word in _NUMBERED:
        return not after[0].isdigit()
    if word in {"a.m", "p.m"}:
        return after.lower() not in _AFTER_TIME
    if word in _EITHER or _is_acronym(word):
        return after.lower() in _STARTERS
    return not (len(word) == 1 and word.isalpha() and word != "i")


def _is_acronym(word: str) -> bool:
    return "." in word and not word[0].isdigit() and all(len(part) <= 2 for part in word.split("."))
