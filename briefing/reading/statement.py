"""What a sentence of ours says that can be checked: its dates, numbers and names."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from briefing.model.edtf import Edtf
from briefing.reading.dates import DateMention, read_dates
from briefing.reading.names import How, NameMention, Names, unknown_names
from briefing.reading.numbers import NumberMention, read_numbers
from briefing.reading.tokens import Token, tokens


class Statement(NamedTuple):
    """The checkable parts of a text, each with its place."""

    text: str
    words: list[Token]
    dates: tuple[DateMention, ...]
    numbers: tuple[NumberMention, ...]
    names: tuple[NameMention, ...]

    @property
    def places(self) -> list[tuple[int, int]]:
        """Give the places of all that can be checked."""
        dates = [(each.start, each.end) for each in self.dates]
        names = [(each.start, each.end) for each in self.names]
        return [*dates, *names, *((each.start, each.end) for each in self.numbers)]

    @property
    def own_dates(self) -> tuple[DateMention, ...]:
        """Give the dates that are no part of a name: not the year of 'the 1987 treaty'."""
        names = [(each.start, each.end) for each in self.names if each.how is not How.DEMONYM]
        return tuple(date for date in self.dates if not any(a <= date.start and date.end <= b for a, b in names))

    @property
    def unknown(self) -> tuple[tuple[int, int], ...]:
        """Give the places of what looks like a name and is none of the registry."""
        taken = {(date.start, date.end) for date in self.dates}
        found = unknown_names(self.words, self.names)
        return tuple(place for place in found if not any(start <= place[0] < end for start, end in taken))


def read_statement(text: str, names: Names, anchor: Edtf | None = None) -> Statement:
    """Read a text; without an anchor only dates that need none are read."""
    return _read(text, names, anchor)


# What is read to be held against its fields is read once more to be proved. So much is kept, whatever the dossier has.
@lru_cache(maxsize=1024)
def _read(text: str, names: Names, anchor: Edtf | None) -> Statement:
    words = tokens(text)
    dates = read_dates(text, words, anchor)
    mentions = names.read(words)
    taken = [*((each.start, each.end) for each in dates), *((each.start, each.end) for each in mentions)]
    return Statement(text, words, dates, read_numbers(words, sorted(taken)), mentions)
