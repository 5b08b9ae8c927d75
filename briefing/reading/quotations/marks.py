"""Which stretches of a text stand between quotation marks."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple


class Quoted(NamedTuple):
    """A stretch between quotation marks, the marks left out."""

    start: int
    end: int


_DOUBLE = re.compile(r"[\"“”„‟«»″]")
_SINGLE = re.compile(r"['‘’‛‹›]")
_OPENING = frozenset("“„‟«‘‛‹")
_CLOSING = frozenset("”»’›")
_ENDING = frozenset(".,!?;:…—–-")
_FURTHEST = 8
"""So many marks are looked at for a better end of a quotation in single quotes."""


def quoted(text: str) -> tuple[Quoted, ...]:
    """Find what stands between quotation marks; quotations within quotations belong to the outer one.

    A quotation may be left open at the end of a paragraph; if the next one opens anew, it goes on there.
    """
    doubles, singles = list(_in_doubles(text)), list(_in_singles(text))
    return tuple(_outermost([each for each in (*doubles, *singles) if text[each.start : each.end].strip()]))


def _outermost(stretches: Sequence[Quoted]) -> Iterator[Quoted]:
    """Leave out what lies in another, and what crosses the end of another."""
    reached = 0
    for stretch in sorted(stretches, key=lambda each: (each.start, -each.end)):
        if stretch.start >= reached:
            yield stretch
            reached = stretch.end


def _in_doubles(text: str) -> Iterator[Quoted]:
    opened: int | None = None
    for match in _DOUBLE.finditer(text):
        mark, at = match.group(), match.start()
        if opened is None:
            opened = at + 1 if _opens(text, at, mark) else None
        elif _begins_paragraph(text, at) and not text[at + 1 : at + 2].isspace() and mark not in _CLOSING:
            yield Quoted(opened, _end_of_text(text, opened, at))
            opened = at + 1
        elif mark not in _OPENING or text[opened - 1] == "„":
            yield Quoted(opened, at)
            opened = None
    if opened is not None:
        paragraph = re.compile(r"\n\s*\n").search(text, opened)
        yield Quoted(opened, _end_of_text(text, opened, paragraph.start() if paragraph else len(text)))


def _in_singles(text: str) -> Iterator[Quoted]:
    """Tell single quotes from apostrophes; a quotation that isn't closed is none."""
    marks = [(match.group(), match.start()) for match in _SINGLE.finditer(text)]
    opened: int | None = None
    for place, (mark, at) in enumerate(marks):
        if opened is None or mark in _OPENING:
            if mark != "’" and _opens(text, at, mark) and not text[at + 1 : at + 2].isdigit():
                opened = at + 1
        elif _closes(text, at) and not (
            _may_be_genitive(text, at) and _closes_later(text, marks[place + 1 :][:_FURTHEST])
        ):
            yield Quoted(opened, at)
            opened = None


def _opens(text: str, at: int, mark: str) -> bool:
    before, after = text[at - 1 : at] if at else "", text[at + 1 : at + 2]
    if not after or after.isspace() or mark in _CLOSING:
        return False
    return mark in _OPENING or not (before.isalnum() or (before in _ENDING and before not in "—–-:" and before != ""))


def _closes(text: str, at: int) -> bool:
    before, after = text[at - 1 : at], text[at + 1 : at + 2]
    return not after.isalnum() and not before.isspace()


def _may_be_genitive(text: str, at: int) -> bool:
    """Tell whether an s stands before the mark and a word behind it: 'the troops’ morale'."""
    return text[at - 1] in "sS" and text[at + 1 : at + 2] == " " and text[at + 2 : at + 3].isalnum()


def _closes_later(text: str, marks: Sequence[tuple[str, int]]) -> bool:
    """Tell whether a mark that can only be the end follows before another quotation begins."""
    for mark, at in marks:
        if mark in _OPENING or (mark == "'" and _opens(text, at, mark)):
            return False
        if _closes(text, at) and not _may_be_genitive(text, at):
            return True
    return False


def _begins_paragraph(text: str, at: int) -> bool:
    """Tell whether only spaces, and a new line, stand before a mark."""
    line = False
    while at > 0 and text[at - 1].isspace():
        at -= 1
        line = line or text[at] == "\n"
    return line


def _end_of_text(text: str, start: int, end: int) -> int:
    while end > start and text[end - 1].isspace():
        end -= 1
    return end
