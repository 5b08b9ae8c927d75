"""Weeks in words: 'the first week of September', 'week 2 of May', 'the week of 4 September'."""

from __future__ import annotations

import re
from typing import Final

WEEKS: Final = {
    "week": 0, "firstweek": 1, "secondweek": 2, "thirdweek": 3, "fourthweek": 4, "fifthweek": 5, "lastweek": -1,
}  # fmt: skip
"""The words into which weeks are brought, and what they say."""
_SPELT: Final = {
    spelling: f"{word}week"
    for word, spellings in {
        "first": ("first", "1st", "1.", "1"),
        "second": ("second", "2nd", "2.", "2"),
        "third": ("third", "3rd", "3.", "3"),
        "fourth": ("fourth", "4th", "4.", "4"),
        "fifth": ("fifth", "5th", "5.", "5"),
        "last": ("last", "final"),
    }.items()
    for spelling in spellings
}
_BEFORE: Final = re.compile(
    rf"(?<![\w.-])({'|'.join(map(re.escape, sorted(_SPELT, key=len, reverse=True)))}) (?:full |whole |calendar )?week\b"
)
_BEHIND: Final = re.compile(r"\bweek (?:no\.? ?|number )?([1-5])(?= (?:of|in) [a-z]|$)")
_DAYS: Final = re.compile(r"\bweek (?:from|of|between)(?= (?:the )?\d{1,2} ?(?:-|to|and|until)\s?\d)")
"""'The week from 4 to 10 September' has its ends."""


def weeks_in_words(text: str) -> str:
    """Bring the weeks of a text in small letters into one word each."""
    text = _BEFORE.sub(lambda found: _SPELT[found[1]], text)
    return _DAYS.sub("from", _BEHIND.sub(lambda found: _SPELT[found[1]], text))
