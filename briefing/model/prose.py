"""Small words of all prose: months, ordinals, lists, letters. It imports nothing: a session is written with it too."""

from __future__ import annotations

from collections.abc import Sequence

MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip


def nth(number: int) -> str:
    """Write an ordinal number: '1st', '12th', '23rd'."""
    ending = "th" if 10 <= number % 100 <= 20 else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}"


def letter(position: int) -> str:
    """Give the letter of a position, from 0: A … Z, AA, AB …."""
    before, last = divmod(position, 26)
    return (letter(before - 1) if before else "") + chr(ord("A") + last)


def joined(words: Sequence[str], last: str = "and") -> str:
    """Join words as prose does: 'a, b and c'."""
    return words[0] if len(words) == 1 else f"{', '.join(words[:-1])} {last} {words[-1]}" if words else ""


def capital(text: str) -> str:
    """Write the first letter of a text as a capital."""
    return text[:1].upper() + text[1:]
