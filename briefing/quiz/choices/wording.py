"""Dates in words, as the model writes them: `briefing.model.wording` takes too long to import before a session."""

from __future__ import annotations

from datetime import date
from typing import Final

from briefing.model.prose import MONTHS
from briefing.quiz.values import Days

SEASONS: Final = {3: "spring", 6: "summer", 9: "autumn", 12: "winter"}
"""By their first months."""


def in_words(days: Days) -> str:
    """Write a single date at its precision: '18 June 2024', 'June 2024', 'autumn 2024', '2024'; '' for others."""
    first = date.fromordinal(days.first)
    match days.precision:
        case "day":
            return f"{first.day} {MONTHS[first.month - 1]} {first.year}"
        case "month":
            return f"{MONTHS[first.month - 1]} {first.year}"
        case "season":
            return f"{SEASONS[first.month]} {first.year}"
        case "year":
            return str(first.year)
        case _:
            return ""
