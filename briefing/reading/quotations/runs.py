"""Words and what stands between them, as quotations are compared."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from typing import NamedTuple

from briefing.reading.quotations.marks import Quoted
from briefing.reading.tokens import fold

LEFT_OUT = frozenset(("…", "..."))
_WORD = re.compile(r"…|\.{3}|[\w&%$€£]+(?:['.][\w&]+)*")
_UNHEARD = re.compile(r"[\s\"'\[\]()‹›*_]+")


class Word(NamedTuple):
    """A word, and the marks between it and the word before."""

    text: str
    marks: str | None
    """Commas, points, dashes; None where a quotation mark or an interruption parts the words: then none count."""
    start: int
    end: int


def words_of(text: str, stretches: Sequence[Quoted] = ()) -> list[Word]:
    """Part a text into words; ``stretches`` are those between quotation marks."""
    found: list[Word] = []
    folded, last, edges = fold(text), 0, _edges(stretches)
    for match in _WORD.finditer(folded):
        parted = not found or found[-1].text in LEFT_OUT or match.group() in LEFT_OUT
        parted = parted or bisect_right(edges, match.start()) != bisect_right(edges, last - 1)
        marks = None if parted else _UNHEARD.sub("", folded[last : match.start()])
        found.append(Word(match.group(), marks, match.start(), match.end()))
        last = match.end()
    return found


def _edges(stretches: Sequence[Quoted]) -> list[int]:
    return [edge for stretch in stretches for edge in stretch]


def stretch_at(stretches: Sequence[Quoted], at: int) -> int | None:
    """Give the number of the stretch in which a place lies."""
    number = bisect_right(stretches, (at, 1 << 62)) - 1
    return number if number >= 0 and at < stretches[number].end else None


def parts_of(words: str) -> list[list[Word]]:
    """Part the words of a quotation where '…' stands for what is left out."""
    parts: list[list[Word]] = [[]]
    for word in words_of(words):
        if word.text in LEFT_OUT:
            parts.append([])
        else:
            parts[-1].append(word)
    return [part for part in parts if part]
