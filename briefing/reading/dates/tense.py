"""Whether the words about an expression speak of what is to come."""

from __future__ import annotations

from briefing.reading.dates import tables
from briefing.reading.dates.cursor import Cursor

_PRESENT = frozenset(["will", "shall", "would", "may", "might", "could", "must", "should", "ll"])
_NEAR = 6


def is_future(at: Cursor, place: int, bounds: tuple[int, int]) -> bool | None:
    """Tell future from past by the nearest verb before the expression in its sentence, else by the first behind it."""
    if at.word(place - 1) == "since":
        return False
    if _is_put_off(at, place, bounds[0]):
        return True
    for before in range(place - 1, bounds[0] - 1, -1):
        if (told := _tells(at, before)) is not None:
            return told
    if _is_scheduled(at, place, bounds[0]):
        return True
    return next((told for behind in range(place + 1, bounds[1]) if (told := _tells(at, behind)) is not None), None)


def _is_put_off(at: Cursor, place: int, begin: int) -> bool:
    """Tell whether something is put off until then: 'adjourned until 10am on Monday'."""
    words = [at.word(before) for before in range(place - 1, max(begin - 1, place - _NEAR), -1)]
    until = next((number for number, word in enumerate(words) if word in {"until", "till"}), None)
    return until is not None and not tables.PUT_OFF.isdisjoint(words[until + 1 :])


def _is_scheduled(at: Cursor, place: int, begin: int) -> bool:
    for before in range(place - 1, max(begin, place - _NEAR), -1):
        if at.word(before) in tables.SCHEDULED and not at.is_capital(before):
            return at.word(before) != "reports" or at.is_capital(before - 1)
    return False


def _tells(at: Cursor, place: int) -> bool | None:
    word, behind = at.word(place), at.word(place + 1)
    if word in _PRESENT:
        return None if at.is_capital(place) and word == "may" else behind != "have"
    if word in tables.TO_BE:
        return True if behind in {"to", "due"} else None
    if word in tables.FUTURE:
        return None if word == "next" and behind == "to" else True
    return _tells_by_infinitive(at, place) or _tells_past(at, place)


def _tells_by_infinitive(at: Cursor, place: int) -> bool | None:
    """Tell the future by an infinitive: 'it has to meet', 'it has until Friday', 'a vote to be held'."""
    word, behind = at.word(place), at.word(place + 1)
    if word in {"has", "have"} and behind in {"to", "until", "till"}:
        return True
    return True if word == "be" and at.word(place - 1) == "to" and at.word(place - 2) not in tables.HELD_TO_BE else None


def _tells_past(at: Cursor, place: int) -> bool | None:
    word = at.word(place)
    if at.word(place - 1) == "be":  # a participle: 'will be held'
        return None
    if word in tables.PAST or (len(word) > 4 and word.endswith("ed") and not at.is_capital(place)):
        return False
    return None
