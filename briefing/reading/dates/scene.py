"""What expressions are resolved in: the text's sentences, its other dates and the anchor."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from functools import cached_property
from typing import NamedTuple

from briefing.model.edtf import Edtf, Extent, Precision
from briefing.reading.dates.cursor import Cursor
from briefing.reading.dates.reckoning import fits
from briefing.reading.dates.shapes import Calendar, Found, Unit, Whence, Whole
from briefing.reading.dates.tense import is_future
from briefing.reading.sentences import split
from briefing.reading.tokens import Token

_LINE = re.compile(r"[^\n]+")


class Answer(NamedTuple):
    """A resolved date, from what other expression it was counted, and whether it needed the anchor or another."""

    date: Edtf
    because: str | None = None
    relative: bool = False


class Scene:
    """The expressions of a text with those that are resolved so far."""

    def __init__(self, text: str, words: Sequence[Token], anchor: Edtf | None, found: list[Found]) -> None:
        self.text, self.words, self.found = text, words, found
        self.anchor = None if anchor is None or anchor.is_open else anchor
        self.at = Cursor(words)
        self.answers: list[Answer | None] = [None] * len(found)

    @cached_property
    def _sentences(self) -> list[int]:
        lines = _LINE.finditer(self.text)
        return [part.offset for line in lines for part in split(line.group(), line.start())]

    @cached_property
    def _starts(self) -> list[int]:
        return [token.start for token in self.words]

    def sentence(self, place: int) -> tuple[int, int]:
        """Give the first token of the sentence that holds a token, and the one behind its last."""
        index = bisect_right(self._sentences, self._starts[place])
        begin = self._sentences[index - 1] if index else 0
        end = self._sentences[index] if index < len(self._sentences) else len(self.text) + 1
        return bisect_right(self._starts, begin - 1), bisect_right(self._starts, end - 1)

    def written(self, found: Found) -> str:
        """Give an expression as it stands in the text."""
        return self.text[self.words[found.first].start : self.words[found.end - 1].end]

    def base(self, index: int, unit: Unit, whence: Whence) -> tuple[Edtf, int | None] | None:
        """Give the date from which an expression counts, and which expression that is; None for the anchor."""
        if whence is Whence.UTTERED and (other := self._uttered(index)) is not None:
            answer = self.answers[other]
            return (answer.date, other) if answer is not None else None
        if whence in {Whence.SENTENCE, Whence.OTHER}:
            begin = self.sentence(self.found[index].first)[0] if whence is Whence.SENTENCE else 0
            for other in range(index - 1, -1, -1):
                answer = self.answers[other]
                if self.found[other].first < begin:
                    break
                if answer is not None and self._serves(answer.date, unit) and not self._is_to_come(answer.date, index):
                    return answer.date, other
        if self.anchor is not None and fits(self.anchor, unit):
            return self.anchor, None
        return None

    def _uttered(self, index: int) -> int | None:
        """Give the day beside quoted words on which they were spoken: the last before them, else in their sentence."""
        _, end = self.sentence(self.found[index].first)
        days = [other for other in range(len(self.found)) if other != index and self._is_day(other)]
        before = [other for other in days if other < index]
        behind = [other for other in days if other > index and self.found[other].first < end]
        return before[-1] if before else behind[0] if behind else None

    def _is_day(self, other: int) -> bool:
        answer, shape = self.answers[other], self.found[other].shape
        is_day = answer is not None and answer.date.extent is Extent.SINGLE and answer.date.precision is Precision.DAY
        return is_day and not isinstance(shape, Whole)

    def _is_to_come(self, value: Edtf, index: int) -> bool:
        """Tell whether a date lies ahead, so that what the sentence tells as past can't count from it."""
        if self.anchor is None or value.earliest <= self.anchor.latest:
            return False
        place = self.found[index].first
        return is_future(self.at, place, self.sentence(place)) is False

    @staticmethod
    def _serves(value: Edtf, unit: Unit) -> bool:
        return fits(value, unit) and (unit is not Unit.HOUR or value.extent is Extent.SINGLE)

    def year_for(self, index: int) -> int | None:
        """Give the expression that tells the year of one without: beside it, in its sentence, or elsewhere."""
        if self._leads(index, index + 1):
            return index + 1
        begin = self.sentence(self.found[index].first)[0]
        before = [other for other in range(index - 1, -1, -1) if self._has_year(other)]
        for other in before:
            if self.found[other].first >= begin and (self._is_full(other) or self._sets_year(other, begin)):
                return other
        if self.anchor is not None:
            return None
        behind = [other for other in range(index + 1, len(self.found)) if self._has_year(other)]
        return next((other for other in [*before, *behind] if self._is_full(other)), None)

    def _leads(self, index: int, other: int) -> bool:
        """Tell whether the next expression gives its year to this one as well: 'in March and April 2024'."""
        if other >= len(self.found) or not self._has_year(other) or not self._is_full(other, Precision.SEASON):
            return False
        between = [self.at.word(place) for place in range(self.found[index].end, self.found[other].first)]
        return (
            len(between) <= 2
            and bool(between)
            and between[0] in {"and", "or", ","}
            and between[-1] in {"and", "or", ",", "on", "in"}
        )

    def _has_year(self, other: int) -> bool:
        shape = self.found[other].shape
        told = isinstance(shape, Calendar) and (shape.year is not None or shape.year_of is not None)
        return told and self.answers[other] is not None

    def _is_full(self, other: int, coarsest: Precision = Precision.MONTH) -> bool:
        answer = self.answers[other]
        return answer is not None and answer.date.precision <= coarsest

    def _sets_year(self, other: int, begin: int) -> bool:
        """Tell whether a year opens its sentence or clause: 'In 2023, …'."""
        found, at = self.found[other], self.at
        if at.word(found.first - 1) not in {"in", "during", "throughout"}:
            return False
        return (
            found.first - 2 < begin
            or at.word(found.first - 2) in {",", ";", "-", "and", "but"}
            or at.word(found.end) == ","
        )
