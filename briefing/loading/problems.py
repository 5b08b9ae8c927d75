"""Problems of one file before they are findings: a place in the text, a code, words and a remedy."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from briefing.errors import Code, Finding, Location

MAX_PROBLEMS = 50
"""How many problems of a file's characters and YAML are told; who has more has one cause."""

MORE = " (there are more, which are not shown)"
"""What the last of so many says."""


class Problem(NamedTuple):
    """Something wrong at a place of a text; line and column count from 1."""

    code: Code
    line: int
    column: int
    message: str
    hint: str | None = None


def line_and_column(text: str, index: int) -> tuple[int, int]:
    """Give the place of a character, counted from 1."""
    return text.count("\n", 0, index) + 1, index - text.rfind("\n", 0, index)


@lru_cache(maxsize=2)
def _lines(text: str) -> tuple[str, ...]:
    return tuple(text.split("\n"))


def finding(file: str, text: str, problem: Problem) -> Finding:
    """Tell a problem as a finding in a file, with the line that it is about."""
    lines = _lines(text)
    excerpt = lines[problem.line - 1] if 0 < problem.line <= len(lines) else None
    location = Location(file, problem.line, problem.column)
    return Finding(location, problem.code, problem.message, problem.hint, excerpt)
