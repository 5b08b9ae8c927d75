"""Whether the words about an expression speak of what is to come."""

from __future__ import annotations

from briefing.reading.dates import tables
from briefing.reading.dates.cursor import Cursor

_PRESENT = frozenset(["will", "shall", "would", "may", "might", "could", "ll"])


def is_future(at: Cursor, place: int, bounds: tuple[int, int]) -> bool | None:
    """Tell future from past by the nearest verb before the expression in its sentence, else by the first behind it."""
    if at.word(place - 1) == "since":
        return False
    for before in range(place - 1, bounds[0] - 1, -1):
        if (told := _tells(at, before)) is not None:
            return told
    for behind in range(place + 1, bounds[1]):
        if (told := _tells(at, behind)) is not None:
            return told
    return None


def _tells(at: Cursor, place: int) -> bool | None:
    word = at.word(place)
    if word in _PRESENT:
        return None if at.is_capital(place) and word == "may" else at.word(place + 1) != "have"
    if word in tables.TO_BE:
        return True if at.word(place + 1) in {"to", "due"} else None
    if word in tables.FUTURE:
        return None if word == "next" and at.word(place + 1) == "to" else True
    if word in tables.PAST or (len(word) > 4 and word.endswith("ed") and not at.is_capital(place)):
        return False
    return None
