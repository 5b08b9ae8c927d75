"""What can be seen of a choice without knowing anything: its length, its numbers, its words."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
SEASONS = {"spring": 3, "summer": 6, "autumn": 9, "winter": 12}
_DATE = re.compile(
    rf"(?:(\d{{1,2}})(?:[–-]\d{{1,2}})? )?(?:({'|'.join(MONTHS)}|{'|'.join(SEASONS)}) )?((?:1[89]|20)\d\d)"
)
_NUMBER = re.compile(r"\d+(?:,\d{3})*(?:\.\d+)?")
_WORD = re.compile(r"\w+")


@cache
def date_of(text: str) -> tuple[int, int, int] | None:
    """Read a date as year, month and day, None if the choice is no date."""
    found = _DATE.search(text)
    if found is None or len(text) > 40:
        return None
    day, month, year = found.groups()
    number = 0 if month is None else SEASONS.get(month) or MONTHS.index(month) + 1
    return int(year), number, int(day or 0)


@cache
def numbers_in(text: str) -> tuple[float, ...]:
    """Read all numbers."""
    return tuple(float(found.replace(",", "")) for found in _NUMBER.findall(text))


@cache
def value_of(text: str) -> float | None:
    """Read a date or a number as a number that can be ordered, None if the choice is neither."""
    date = date_of(text)
    if date is not None:
        return date[0] * 400.0 + date[1] * 31 + date[2]
    numbers = numbers_in(text)
    return numbers[0] * (1e6 if "million" in text else 1) if numbers and len(text) < 40 else None


@cache
def digits(text: str) -> str:
    """Give the digits that vary: of a date its day or else its year; of a number all of them."""
    date = date_of(text)
    if date is not None:
        return str(date[2] or date[0])
    return "".join(character for character in text if character.isdigit())


@cache
def words(text: str) -> frozenset[str]:
    """Give the words in lower case."""
    return frozenset(_WORD.findall(text.casefold()))


@cache
def stems(text: str) -> frozenset[str]:
    """Give the beginnings of the words of weight."""
    return frozenset(word[:4] for word in words(text) if len(word) > 3)


@cache
def pieces(text: str) -> frozenset[str]:
    """Give all runs of three characters."""
    folded = text.casefold()
    return frozenset(folded[at : at + 3] for at in range(len(folded) - 2)) or frozenset({folded})


def likeness(one: frozenset[str], other: frozenset[str]) -> float:
    """Tell which part of what two sets have, both have."""
    return len(one & other) / len(one | other) if one | other else 1.0


def with_others(sets: Iterable[frozenset[str]]) -> list[float]:
    """Tell of each set how like the others it is, taken together."""
    each = [*sets]
    return [sum(likeness(one, other) for at, other in enumerate(each) if at != place) for place, one in enumerate(each)]


def zeros(text: str) -> int:
    """Count the zeros at the end of the digits that vary."""
    found = digits(text)
    return len(found) - len(found.rstrip("0"))
