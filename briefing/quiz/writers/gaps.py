"""Taking the answer's words out of a fact's own sentence."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from briefing.quiz.question import GAP

LEAD: Final = "Complete: "
_LONG: Final = 6
"""Letters of a word that tells something."""

_ARTICLE: Final = re.compile(r"\b[Tt]he $")


def complete(text: str, places: Iterable[tuple[int, int]]) -> str:
    """Give a sentence with gaps as a stem."""
    return LEAD + cut(text, places)


def cut(text: str, places: Iterable[tuple[int, int]]) -> str:
    """Put a gap in the place of some words."""
    for start, end in sorted(places, reverse=True):
        text = f"{text[:start]}{GAP}{text[end:]}"
    return text


def rest(text: str, places: Iterable[tuple[int, int]]) -> str:
    """Give what is left of a sentence without some words."""
    return cut(text, places).replace(GAP, " ")


def with_article(text: str, start: int, end: int) -> tuple[int, int]:
    """Take in a 'the' that stands before a name."""
    found = _ARTICLE.search(text, 0, start)
    return (found.start() if found else start), end


def alike(text: str, other: str) -> bool:
    """Tell whether two texts share a word that tells something."""
    return not _telling(text).isdisjoint(_telling(other))


def _telling(text: str) -> set[str]:
    return {word for word in re.findall(r"[^\W\d_]+", text.casefold()) if len(word) >= _LONG}


def has_word(text: str, word: str) -> bool:
    """Tell whether a text has a word, whatever its capitals."""
    return re.search(rf"(?<!\w){re.escape(word)}(?!\w)", text, re.IGNORECASE) is not None
