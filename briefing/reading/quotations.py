"""Quoted words in prose: which stretches are quoted, and where the words of a quotation stand."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from typing import NamedTuple

from briefing.reading.tokens import fold


class Quoted(NamedTuple):
    """A stretch between quotation marks, the marks left out."""

    start: int
    end: int


class Stretch(NamedTuple):
    """Words that were found, and whether they stand between quotation marks."""

    start: int
    end: int
    quoted: bool


class FoundWords(NamedTuple):
    """Where the words of a quotation stand, one stretch for each that nothing interrupts."""

    stretches: tuple[Stretch, ...]

    @property
    def quoted(self) -> bool:
        """Tell whether all of them stand between quotation marks."""
        return all(stretch.quoted for stretch in self.stretches)


class Nearest(NamedTuple):
    """The longest run of the words that a text has, and the first word that departs from it."""

    start: int
    end: int
    departs: str | None
    """The word of the quotation that the text doesn't have there; None at its end."""
    instead: str | None
    """The word of the text that stands in its place; None at its end."""

    @property
    def message(self) -> str:
        """Say what the text has and what the quotation."""
        if self.departs is None:
            return "the words before the first that match are not in the text"
        if self.instead is None:
            return f"the text ends before “{self.departs}”"
        return f"the text has “{self.instead}”, the fact “{self.departs}”"


_OPENING = frozenset("“„‟«‘‛‹")
_SINGLE = frozenset("'‘’‛‹›")
_MARK = re.compile(r"[\"“”„‟″«»'‘’‛‹›]")
_WORD = re.compile(r"…|\.{3}|[\w&%$€£]+(?:['.\-][\w&]+)*", re.UNICODE)
_LEFT_OUT = frozenset(("…", "..."))
_ENDING = re.compile(r"[.!?]$")


def quoted(text: str) -> tuple[Quoted, ...]:
    """Find what stands between quotation marks; quotations within quotations belong to the outer one.

    A quotation may be left open at the end of a paragraph; if the next one opens anew, it goes on there.
    """
    found: list[Quoted] = []
    opened: tuple[int, str] | None = None
    for match in _MARK.finditer(text):
        mark, at = match.group(), match.start()
        if opened is None:
            if _opens(text, at, mark):
                opened = (at + 1, _kind(mark))
        elif _kind(mark) == opened[1]:
            if _reopens(text, at, opened[0]):
                found.append(Quoted(opened[0], _trimmed(text, opened[0], at)))
                opened = (at + 1, opened[1])
            elif _closes(text, at, mark):
                found.append(Quoted(opened[0], at))
                opened = None
    if opened is not None and opened[1] == "double":
        found.append(Quoted(opened[0], _trimmed(text, opened[0], len(text))))
    return tuple(stretch for stretch in found if stretch.start < stretch.end)


def _kind(mark: str) -> str:
    return "single" if mark in _SINGLE else "double"


def _opens(text: str, at: int, mark: str) -> bool:
    before, after = text[at - 1 : at], text[at + 1 : at + 2]
    if not after or after.isspace() or mark in "”»›":
        return False
    if mark == "’" or (mark in _SINGLE and after.isdigit()):
        return False
    return mark in _OPENING - _SINGLE or not before or not (before.isalnum() or before in ".,!?")


def _closes(text: str, at: int, mark: str) -> bool:
    if mark in _OPENING:
        return False
    if mark not in _SINGLE:
        return True
    before, after = text[at - 1 : at], text[at + 1 : at + 2]
    return not after.isalnum() and not before.isspace()


def _reopens(text: str, at: int, since: int) -> bool:
    """Tell whether a mark opens the quotation again at the beginning of the next paragraph."""
    line = text.rfind("\n", since, at)
    return line >= 0 and not text[line:at].strip() and not text[at + 1 : at + 2].isspace()


def _trimmed(text: str, start: int, end: int) -> int:
    return start + len(text[start:end].rstrip())


class _Word(NamedTuple):
    text: str
    start: int
    end: int


def _words(text: str) -> list[_Word]:
    return [_Word(each.group(), each.start(), each.end()) for each in _WORD.finditer(fold(text))]


def find_words(words: str, text: str) -> FoundWords | None:
    """Find the words of a quotation verbatim in a paragraph; '…' stands for whatever is left out.

    Quotes, dashes, spaces and the marks at the ends don't count; case counts but for the first letter. A quotation that
    is interrupted ('…,' he said, '…') is found across the interruption.
    """
    parts = _parts(_words(words))
    if not parts:
        return None
    stretches = quoted(text)
    inside = [word for word in _words(text) if _is_inside(stretches, word.start)]
    for has in (inside, _words(text)):
        found = _in_order(parts, has)
        if found is not None:
            return FoundWords(tuple(_stretches(found, stretches)))
    return None


def _parts(words: Sequence[_Word]) -> list[list[str]]:
    parts: list[list[str]] = [[]]
    for word in words:
        if word.text in _LEFT_OUT:
            parts.append([])
        else:
            parts[-1].append(word.text)
    return [part for part in parts if part]


def _in_order(parts: Sequence[Sequence[str]], has: Sequence[_Word]) -> list[Sequence[_Word]] | None:
    """Find each part behind the one before; the earliest place of each leaves most room for the rest."""
    texts = [word.text for word in has]
    found: list[Sequence[_Word]] = []
    at = 0
    for number, part in enumerate(parts):
        place = _find(part, texts, at, loose=number == 0)
        if place is None:
            return None
        at = place + len(part)
        found.append(has[place:at])
    return found


def _find(part: Sequence[str], texts: Sequence[str], since: int, *, loose: bool) -> int | None:
    first, rest = part[0], list(part[1:])
    for place in range(since, len(texts) - len(rest)):
        same = texts[place] == first or (loose and _same_but_first(texts[place], first))
        if same and texts[place + 1 : place + 1 + len(rest)] == rest:
            return place
    return None


def _same_but_first(one: str, other: str) -> bool:
    return one[1:] == other[1:] and one[:1].lower() == other[:1].lower()


def _is_inside(stretches: Sequence[Quoted], at: int) -> bool:
    place = bisect_right(stretches, (at, 1 << 62)) - 1
    return place >= 0 and stretches[place].start <= at < stretches[place].end


def _stretches(found: Sequence[Sequence[_Word]], inside: Sequence[Quoted]) -> Iterator[Stretch]:
    """Part what was found where a quotation mark stands between two words."""
    edges = sorted(edge for stretch in inside for edge in stretch)
    for run in found:
        begin = 0
        for at in range(1, len(run) + 1):
            if at == len(run) or bisect_left(edges, run[at - 1].end) != bisect_right(edges, run[at].start):
                yield Stretch(run[begin].start, run[at - 1].end, _is_inside(inside, run[begin].start))
                begin = at


def nearest_words(words: str, text: str) -> Nearest | None:
    """Find the longest run of the words that the text has, and where it departs from them."""
    wanted = [word.text for word in _words(words) if word.text not in _LEFT_OUT]
    has = _words(text)
    texts = [word.text for word in has]
    match = SequenceMatcher(None, wanted, texts, autojunk=False).find_longest_match()
    if not match.size:
        return None
    ends = match.a + match.size, match.b + match.size
    departs = wanted[ends[0]] if ends[0] < len(wanted) else None
    instead = texts[ends[1]] if ends[1] < len(texts) else None
    return Nearest(has[match.b].start, has[ends[1] - 1].end, departs, instead)
