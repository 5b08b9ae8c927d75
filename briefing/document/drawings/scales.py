"""Scales: where a day or a number lies, in points."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from typing import Final

from briefing.model.edtf import Edtf

ORDERS: Final = 100
"""From this ratio of the greatest to the least on, a scale of numbers is logarithmic."""


@dataclass(frozen=True, slots=True)
class TimeScale:
    """A stretch of days laid on a stretch of points; a day has the length of one day."""

    first: date
    last: date
    start: float
    length: float

    @property
    def days(self) -> int:
        """Count the days, both ends included."""
        return (self.last - self.first).days + 1

    @property
    def day(self) -> float:
        """Give the length of one day."""
        return self.length / self.days

    def at(self, day: date) -> float:
        """Give where a day begins; days outside lie at the ends."""
        return self.start + min(max((day - self.first).days, 0), self.days) * self.day

    def extent(self, value: Edtf) -> tuple[float, float]:
        """Give where a date begins and ends, at its precision."""
        begin = self.at(value.earliest)
        end = self.at(value.latest) + self.day if value.latest <= self.last else self.start + self.length
        return begin, min(end, self.start + self.length)

    def months(self) -> Iterator[date]:
        """Give the first day of each month that begins within."""
        day = self.first if self.first.day == 1 else following_month(self.first)
        while day <= self.last:
            yield day
            day = following_month(day)

    def mondays(self) -> Iterator[date]:
        """Give each Monday within."""
        day = self.first + timedelta(days=-self.first.weekday() % 7)
        while day <= self.last:
            yield day
            day += timedelta(days=7)


def following_month(day: date) -> date:
    """Give the first day of the next month."""
    return (day.replace(day=28) + timedelta(days=4)).replace(day=1)


@dataclass(frozen=True, slots=True)
class ValueScale:
    """Numbers laid on a stretch of points, in equal steps or in equal ratios."""

    low: float
    high: float
    start: float
    length: float
    logarithmic: bool = False

    def at(self, value: Decimal | float) -> float:
        """Give where a number lies."""
        number = min(max(float(value), self.low), self.high)
        if self.logarithmic:
            share = math.log(number / self.low) / math.log(self.high / self.low)
        else:
            share = (number - self.low) / (self.high - self.low)
        return self.start + share * self.length

    def ticks(self) -> tuple[Decimal, ...]:
        """Give round numbers to print beneath the axis."""
        if self.logarithmic:
            powers = range(round(math.log10(self.low)), round(math.log10(self.high)) + 1)
            return tuple(Decimal(10) ** power for power in powers)
        step = _step(self.high)
        return tuple((step * count).normalize() + 0 for count in range(int(Decimal(self.high) / step) + 1))


def value_scale(numbers: list[Decimal], start: float, length: float) -> ValueScale:
    """Lay a scale over positive numbers: from zero, or by powers of ten where they differ more than a hundredfold."""
    least, most = min(numbers), max(numbers)
    if least > 0 and most > ORDERS * least:
        low, high = 10.0 ** math.floor(least.log10()), 10.0 ** math.ceil(most.log10())
        return ValueScale(low, high, start, length, logarithmic=True)
    step = _step(float(most) or 1.0)
    return ValueScale(0.0, float(step * max(1, math.ceil(most / step))), start, length)


def _step(most: float) -> Decimal:
    """Choose a round step that gives three to seven ticks."""
    power = Decimal(10) ** (math.floor(math.log10(most)))
    return next((power * part for part in map(Decimal, ("0.2", "0.5")) if Decimal(most) / (power * part) <= 6), power)
