"""Read the dates of a text: find the expressions, then resolve them from the surest to the most dependent."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from briefing.model.edtf import Edtf
from briefing.reading.dates.finding import find
from briefing.reading.dates.resolving import resolve
from briefing.reading.tokens import Token


class DateMention(NamedTuple):
    """A date in a text; ``start`` and ``end`` count characters."""

    start: int
    end: int
    date: Edtf
    because: str | None
    """From what other date of the text it was counted; None where the words or the anchor give it."""
    relative: bool
    """Whether the anchor or another date was needed."""


def read_dates(text: str, words: Sequence[Token], anchor: Edtf | None) -> tuple[DateMention, ...]:
    """Read all dates of a text in order of place; without an anchor only those that need none."""
    found = find(words)
    if not found:
        return ()
    return tuple(
        DateMention(words[first].start, words[end - 1].end, date, because, relative)
        for first, end, (date, because, relative) in resolve(text, words, anchor, found)
    )
