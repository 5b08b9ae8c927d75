"""A text's tokens with the small questions that the readers of expressions ask of them."""

from __future__ import annotations

from collections.abc import Sequence

from briefing.reading.dates import tables
from briefing.reading.tokens import Token

_NONE = Token("", "", -1, -1)


class Cursor:
    """The tokens; places outside them hold an empty token."""

    def __init__(self, words: Sequence[Token]) -> None:
        self.words = words

    def __getitem__(self, place: int) -> Token:
        """Give a token, an empty one beyond the ends."""
        return self.words[place] if 0 <= place < len(self.words) else _NONE

    def word(self, place: int) -> str:
        """Give the folded word at a place."""
        return self.words[place].word if 0 <= place < len(self.words) else ""

    def joined(self, place: int) -> bool:
        """Tell whether nothing stands between a token and the one before it."""
        return self[place].start == self[place - 1].end and place > 0

    def is_capital(self, place: int) -> bool:
        """Tell whether a token begins with a capital."""
        return self[place].text[:1].isupper()

    def begins_sentence(self, place: int) -> bool:
        """Tell whether a token begins a sentence, as far as the mark before it shows."""
        return place == 0 or self.word(place - 1) in {".", "!", "?", '"', ":", "\u2022"} or self.word(place - 1) == "'"

    def day(self, place: int) -> tuple[int, int] | None:
        """Read the day of a month that begins at a place: '12', '12th', 'twelfth'; give it and the place behind it."""
        word = self.word(place)
        if (number := tables.DAYS.get(word)) is None:
            ordinal = tables.ORDINALS.get(word)
            return (ordinal, place + 1) if ordinal else None
        if self.joined(place + 1) and self.word(place + 1) in tables.SUFFIXES:
            return number, place + 2
        return number, place + 1

    def day_before(self, place: int) -> tuple[int, int] | None:
        """Read the day of a month that ends before a place; give it and the place where it begins."""
        suffixed = self.word(place - 1) in tables.SUFFIXES and self.joined(place - 1)
        first = place - 2 if suffixed else place - 1
        number = tables.DAYS.get(self.word(first))
        if number is None or (self.joined(first) and self.word(first - 1) in {":", "$", "€", "£", ".", "#"}):
            return None
        return number, first

    def year(self, place: int) -> int | None:
        """Read the year at a place, if nothing behind it shows a plain number."""
        number = tables.YEARS.get(self.word(place))
        if number is None or self.counts(place) or self.is_glued(place):
            return None
        return number

    def counts(self, place: int) -> bool:
        """Tell whether the number at a place counts something: '2000 soldiers', '2000-3000 troops', '1950 miles'."""
        behind = self.word(place + 1)
        if behind in tables.MEASURES or behind in {"%", "°", "€", "£"}:
            return True
        if behind in tables.COUNTABLES:
            return self.word(place - 1) not in tables.YEAR_LEADS and not self._follows_day(place)
        if behind in {"-", "to", "or", "and"} and self.word(place + 2)[:1].isdigit():
            return self.word(place + 3) in tables.COUNTABLES | tables.MEASURES or (
                behind in {"-", "to"} and len(self.word(place + 2)) >= 4 and self.word(place + 2) not in tables.YEARS
            )
        return False

    def _follows_day(self, place: int) -> bool:
        comma = self.word(place - 1) == ","
        return self.day_before(place - comma) is not None

    def is_glued(self, place: int) -> bool:
        """Tell whether a letter follows without a space, or a hyphen and a letter: '2000ms', '2000-strong'."""
        if not self.joined(place + 1):
            return False
        behind = self.word(place + 1)
        if behind == "-" and self.joined(place + 2):
            return self.word(place + 2)[:1].isalpha() and self.word(place + 2) not in self._dated
        return (behind[:1].isalpha() and behind not in {"'s", "s"}) or behind == "_"

    _dated = tables.SHORT_MONTHS.keys() | tables.LONG_MONTHS.keys()

    def number_before(self, place: int) -> tuple[int, int] | None:
        """Read the number that ends before a place: 'two', '25', 'twenty-five', 'a'; give it and where it begins."""
        word, first = self.word(place - 1), place - 1
        number = int(word) if word.isdecimal() and len(word) <= 4 else tables.CARDINALS.get(word)
        if number is None or self.word(first - 1) in {"half", "such", "$", "many", "twice", "once"}:
            return None
        if self.word(first - 1) == "-" and self.word(first - 2) in tables.TENS:
            return number + tables.TENS[self.word(first - 2)], first - 2
        return None if self.word(first - 1) in {"-", "to", "or"} else (number, first)
