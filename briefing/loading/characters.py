"""Characters and markup that no text of a dossier may hold."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from briefing.errors import Code
from briefing.loading.problems import MAX_PROBLEMS, MORE, Problem, line_and_column

# What YAML calls unprintable, and what changes or hides text without being seen: characters that order text from right
# to left (UAX #9), zero-width ones, line separators, tags and a byte order mark inside the text.
_FORBIDDEN = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ud800-\udfff\ufeff\ufff9-\ufffb"
    "\ufffe\uffff\U000e0000-\U000e007f]"
)
_MARKUP = re.compile(
    r"(?P<html></?[A-Za-z][^<>\s]{0,20}>?|<[!?]\S{0,20})|(?P<entity>&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z]\w{1,31});)"
    r"|(?P<template>\{[{%#])"
)
_REMEDY = {
    "html": "text is prose: write *emphasis* or **strong**, nothing else; a plain '<' takes a space behind it",
    "entity": "write the character itself, for example & for &amp;",
    "template": "text is printed as it stands; leave the braces out",
}


def forbidden(text: str) -> Iterator[Problem]:
    """Find the control characters and invisible characters of a text."""
    for count, match in enumerate(_FORBIDDEN.finditer(text), 1):
        line, column = line_and_column(text, match.start())
        more = MORE if count == MAX_PROBLEMS else ""
        yield Problem(Code.CONTROL_CHARACTER, line, column, _unseen(match.group()) + more, "delete the character")
        if more:
            return


@lru_cache(maxsize=2)
def without_forbidden(text: str) -> str:
    """Put a space for each forbidden character, so that what follows keeps its place."""
    return _FORBIDDEN.sub(" ", text)


def escaped_character(value: str) -> str | None:
    """Say which forbidden character a value holds that was written as an escape."""
    match = _FORBIDDEN.search(value)
    return match and _unseen(match.group())


def markup(value: str) -> tuple[str, str, str] | None:
    """Find markup in a value: what was found, the message and the remedy."""
    match = _MARKUP.search(value) if "<" in value or "&" in value or "{" in value else None
    if match is None:
        return None
    kind = match.lastgroup or "html"
    name = {"html": "an HTML tag", "entity": "an HTML entity", "template": "a template's brackets"}[kind]
    return match.group(), f"'{match.group()}' is {name}", _REMEDY[kind]


def _unseen(character: str) -> str:
    kind = "a control character" if character < "\xa0" else "a character that cannot be seen"
    return f"U+{ord(character):04X} is {kind}"
