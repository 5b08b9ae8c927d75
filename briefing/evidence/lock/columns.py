"""The columns of the lines of a lock, and what can be wrong with a line."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from typing import NamedTuple

from briefing.errors import Code
from briefing.evidence.lock.record import WORDS

_ID = "[a-z0-9]+(?:-[a-z0-9]+)*"
_DIGEST = ("a digest", "[0-9a-f]{32}")
_ARTICLE = ("the id of an article", _ID)
_NUMBER = ("a number", "0|[1-9][0-9]{0,5}")
_MARKS = ("a list of fields", "[a-z_]+:[0-9a-f]{4}(?:,[a-z_]+:[0-9a-f]{4})*")

COLUMNS = {
    "entity": (("the id of an entity", _ID), _DIGEST),
    "judgement": (_DIGEST,),
    "article": (
        _ARTICLE,
        ("a date", "[0-9X/.?~%[\\]-]+"),
        ("a fingerprint", "[0-9a-f]{64}"),
        _DIGEST,
        _MARKS,
        _NUMBER,
    ),
    "fact": (
        ("the full id of a fact", f"{_ID}/{_ID}"),
        ("a verdict", "|".join(WORDS.values())),
        _DIGEST,
        _DIGEST,
        _MARKS,
    ),
    "paragraph": (_ARTICLE, _NUMBER, _DIGEST, ("a list of ids", f"-|{_ID}(?:,{_ID})*"), ("a mark", "[0-9a-f]{8}")),
    "summary": (_ARTICLE, _DIGEST),
    "sentence": (_ARTICLE, _DIGEST),
}
"""What stands in the columns of each kind of line, after its first word."""


@cache
def line_patterns() -> Mapping[str, re.Pattern[str]]:
    """Give the pattern of each kind of line."""
    return {
        kind: re.compile(" ".join(f"({pattern})" for _, pattern in (("", kind), *columns)))
        for kind, columns in COLUMNS.items()
    }


_SHOWN = 40


class Problem(NamedTuple):
    """Something wrong in a line, counted from 1."""

    code: Code
    line: int
    column: int
    message: str
    hint: str


def first_fault(line: str, kind: str) -> tuple[int, str]:
    """Find the column, from 1, in which a line ceases to be one of its kind, and say what is wrong there."""
    words = line.split(" ")
    at = len(kind) + 2
    for (what, pattern), word in zip(COLUMNS[kind], words[1:], strict=False):
        if re.fullmatch(pattern, word) is None:
            shown = word if len(word) <= _SHOWN else f"{word[:_SHOWN]}…"
            return at, f"{what} should stand here, not '{shown}'"
        at += len(word) + 1
    if len(words) <= len(COLUMNS[kind]):
        return len(line) + 1, f"{COLUMNS[kind][len(words) - 1][0]} is missing here"
    return at, "the line should end here"
