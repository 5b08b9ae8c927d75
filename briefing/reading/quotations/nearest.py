"""What comes nearest to the words of a quotation that a text does not have."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from briefing.reading.quotations.marks import quoted
from briefing.reading.quotations.runs import Word, parts_of, words_of
from briefing.reading.quotations.search import find_part

_MOST_WANTED = 60
_MOST_WORDS = 20_000
"""Comparing takes as long as the product of both, at worst."""


class Nearest(NamedTuple):
    """The longest run of the words that a text has, and the first word that departs from it."""

    start: int
    end: int
    departs: str | None
    """The word of the quotation that the text doesn't have there; None if all its words are there."""
    instead: str | None
    """The word of the text that stands in its place; None at the end of the text."""

    @property
    def message(self) -> str:
        """Say what the text has and what the fact."""
        if self.departs is None:
            return "the text has all these words, but not in this order in one quotation"
        if self.instead is None:
            return f"the text has nothing where the fact has “{self.departs}”"
        return f"the text has “{self.instead}”, the fact “{self.departs}”"


def nearest_words(words: str, text: str) -> Nearest | None:
    """Find the longest run of the words that the text has, and where it departs from them; None if it has no word."""
    has = words_of(text, quoted(text))[:_MOST_WORDS]
    parts = [part[:_MOST_WANTED] for part in parts_of(words)]
    places = [find_part(part, has, loose=number == 0) for number, part in enumerate(parts)]
    absent = [part for part, place in zip(parts, places, strict=True) if place is None]
    found = [(len(part), place) for part, place in zip(parts, places, strict=True) if place is not None]
    departing = max((near for part in absent if (near := _longest_run(part, has))), default=None)
    if departing is not None:
        return departing[1]
    if not found:
        return None
    length, place = max(found)
    departs = absent[0][0].text if absent else None
    return Nearest(has[place].start, has[place + length - 1].end, departs, None)


def _longest_run(part: Sequence[Word], has: Sequence[Word]) -> tuple[int, Nearest] | None:
    from difflib import SequenceMatcher

    wanted, texts = [word.text for word in part], [word.text for word in has]
    first, place, size = SequenceMatcher(None, wanted, texts, autojunk=False).find_longest_match()
    if not size:
        return None
    run = has[place : place + size]
    if first + size == len(part) and first > 0:
        departs, at = wanted[first - 1], place - 1
    else:
        departs, at = (wanted[first + size] if first + size < len(part) else wanted[-1]), place + size
    return size, Nearest(run[0].start, run[-1].end, departs, texts[at] if 0 <= at < len(texts) else None)
