"""Lines of a terminal: words set within a width, in tones that need no colour to be understood."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from enum import StrEnum
from typing import NamedTuple

from briefing.console import escaped


class Tone(StrEnum):
    """How words are set. Nothing is told by a tone that the words don't say."""

    PLAIN = "plain"
    STRONG = "strong"
    QUIET = "quiet"
    ACCENT = "accent"
    RIGHT = "right"
    PARTLY = "partly"
    WRONG = "wrong"


class Span(NamedTuple):
    """Words in one tone."""

    text: str
    tone: Tone = Tone.PLAIN


Line = tuple[Span, ...]
BLANK: Line = ()

_CODES = {
    Tone.STRONG: "1",
    Tone.QUIET: "2",
    Tone.ACCENT: "36",
    Tone.RIGHT: "1;32",
    Tone.PARTLY: "1;33",
    Tone.WRONG: "1;31",
}
_CODES_WITHOUT_COLOUR = {
    Tone.STRONG: "1",
    Tone.QUIET: "2",
    Tone.RIGHT: "1",
    Tone.PARTLY: "1",
    Tone.WRONG: "1",
}
_KEPT = "\u00a0"
_TOGETHER = re.compile(r"(?<=\b[A-Z]) (?=\d)|(?<=\d) (?=%)")
_PLAINER = str.maketrans(
    {
        "‘": "'", "’": "'", "“": '"', "”": '"', "–": "-", "—": "-", "…": "...", "·": "-", "›": ">", "→": "->",
        "✓": "+", "✗": "x", "≈": "~", "━": "=", "─": "-", "½": ".5", "¼": ".25", "¾": ".75", "\u00a0": " ", "↑": "up",
        "↓": "down", "¶": "par.",
    }
)  # fmt: skip


def line(*spans: Span | str) -> Line:
    """Make a line of spans, and of texts in the plain tone."""
    return tuple(Span(each) if isinstance(each, str) else each for each in spans)


def width(text: str) -> int:
    """Count the columns that a text takes: East Asian characters two, accents of their own none."""
    if text.isascii():
        return len(text)
    wide = sum(unicodedata.east_asian_width(char) in "WF" for char in text)
    return len(text) + wide - sum(unicodedata.combining(char) != 0 for char in text)


def wrapped(text: str, columns: int) -> list[str]:
    """Set a text in lines by words; only a word that is longer than a line is broken.

    The text is escaped, so that nothing in it steers the terminal. A letter and its paragraph stay on one line, and so
    do a number and its sign.
    """
    lines, current = [], ""
    for word in _parts(_TOGETHER.sub(_KEPT, escaped(" ".join(text.split()))), columns):
        if not current:
            current = word
        elif width(current) + 1 + width(word) <= columns:
            current = f"{current} {word}"
        else:
            lines.append(current)
            current = word
    return [each.replace(_KEPT, " ") for each in ([*lines, current] if current else lines)]


def paragraph(
    text: str, columns: int, indent: str = "", hanging: str | None = None, tone: Tone = Tone.PLAIN
) -> list[Line]:
    """Set a text in lines, the first one behind an indent, the others behind another."""
    behind = " " * width(indent) if hanging is None else hanging
    lines = wrapped(text, max(columns - width(indent), 8))
    return [line(behind if number else indent, Span(each, tone)) for number, each in enumerate(lines)]


def sides(left: Sequence[Span], right: Sequence[Span], columns: int) -> Line:
    """Set something at both ends of a line; what stands at the right gives way where there is no room."""
    taken = sum(width(each.text) for each in (*left, *right))
    if not right or taken + 2 > columns:
        return tuple(left)
    return (*left, Span(" " * (columns - taken)), *right)


def plain(lines: Iterable[Line]) -> list[str]:
    """Give lines without any tone."""
    return ["".join(escaped(span.text) for span in each).rstrip() for each in lines]


def painted(lines: Iterable[Line], *, colour: bool) -> list[str]:
    """Give lines with the codes of their tones; without colour only weight is left."""
    codes = _CODES if colour else _CODES_WITHOUT_COLOUR
    return ["".join(_painted(span, codes.get(span.tone)) for span in each).rstrip() for each in lines]


def encodable(text: str, encoding: str | None) -> str:
    """Write a text with what an encoding has: its typography is made plainer, the rest becomes question marks."""
    name = encoding or "utf-8"
    if name.lower().replace("-", "").startswith("utf"):
        return text
    try:
        text.encode(name)
    except UnicodeEncodeError:
        return text.translate(_PLAINER).encode(name, "replace").decode(name)
    return text


def _painted(span: Span, code: str | None) -> str:
    text = escaped(span.text)
    return f"\x1b[{code}m{text}\x1b[0m" if code and text.strip() else text


def _parts(text: str, columns: int) -> Iterator[str]:
    """Give the words of a text, those that no line could hold in pieces."""
    for word in text.split(" "):
        rest = word
        while width(rest) > columns:
            cut = columns if rest.isascii() else max(1, columns // 2)
            yield rest[:cut]
            rest = rest[cut:]
        if rest:
            yield rest
