"""A typed date before its gaps are filled: what was typed of it, and nothing more."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Final, NamedTuple

from briefing.model.edtf import SEASONS, DateError, Edtf
from briefing.model.prose import MONTHS

_RANKS: Final = ("day", "month", "season", "year", "decade")
_WEEKS: Final = ("", "first ", "second ", "third ", "fourth ", "fifth ", "last ")


class Stretch(NamedTuple):
    """The days that a typed date allows, as ordinals, both ends included."""

    first: int
    last: int
    precision: str
    ranges: bool = False
    """Two dates were typed, or a part of a month or year."""


@dataclass(frozen=True, slots=True)
class Moment:
    """One date as it was typed; what wasn't typed is None."""

    year: int | None = None
    month: int | None = None
    day: int | None = None
    season: int | None = None
    part: str = ""
    """early, mid or late."""
    decade: bool = False
    week: int | None = None
    """The week of the month, -1 for the last, 0 for the week in which the day lies."""

    def filled(self, other: Moment) -> Moment:
        """Take from another moment what stands above what was typed: the month of a day, the year of a month."""
        needs_month = (self.day is not None or self.week is not None) and self.month is None
        month = other.month if needs_month else self.month
        return replace(self, month=month, year=other.year if self.year is None else self.year)

    def stretch(self) -> Stretch | None:
        """Give the days of a moment that has its year, None if the calendar has no such date."""
        try:
            found = Edtf.parse(self._edtf())
        except DateError:
            return None
        whole = Stretch(found.earliest.toordinal(), found.latest.toordinal(), found.precision.name.lower())
        if self.week is not None:
            return _week(whole, self.week)
        return _third(whole, self.part) if self.part and self.day is None else whole

    def _edtf(self) -> str:
        year = f"{self.year or 0:04}"
        if self.decade:
            return f"{year[:3]}X"
        if self.season is not None:
            return f"{year}-{self.season}"
        if self.month is None:
            return year
        return f"{year}-{self.month:02}" + ("" if self.day is None else f"-{self.day:02}")

    def __str__(self) -> str:
        """Write it as the briefing prints dates."""
        if self.decade:
            return f"{self.year}s"
        month = MONTHS[self.month - 1] if self.month else SEASONS.get(self.season or 0, "")
        week = "" if self.week is None else f"{_WEEKS[self.week]}week of"
        parts = (week, "mid-" if self.part == "mid" else self.part, self.day, month, self.year)
        return " ".join(str(part) for part in parts if part).replace("mid- ", "mid-")


def joined(first: Stretch, last: Stretch) -> Stretch | None:
    """Make the stretch from one date to another; None if it ended before it began."""
    if first.first > last.first or first.last > last.last:
        return None
    return Stretch(first.first, last.last, min(first.precision, last.precision, key=_RANKS.index), ranges=True)


def _week(whole: Stretch, number: int) -> Stretch | None:
    """Give a week from Monday to Sunday: that of a day, or of those whose Thursday lies in the month (ISO 8601)."""
    if not number:
        monday = whole.first - (whole.first - 1) % 7
    elif number > 0:
        monday = whole.first + (4 - whole.first) % 7 - 3 + 7 * (number - 1)
    else:
        monday = whole.last - (whole.last - 4) % 7 - 3
    inside = not number or whole.first <= monday + 3 <= whole.last
    return Stretch(monday, monday + 6, "day", ranges=True) if inside else None


def _third(whole: Stretch, part: str) -> Stretch:
    """Give the early, middle or late part: ten days of a month, four months of a year, a third of all else."""
    first, last = date.fromordinal(whole.first), date.fromordinal(whole.last)
    begin, end = first, last
    if whole.precision == "month":
        begin = first.replace(day={"early": 1, "mid": 11, "late": 21}[part])
        end = last if part == "late" else begin + timedelta(days=9)
    elif whole.precision == "year":
        begin = first.replace(month={"early": 1, "mid": 5, "late": 9}[part])
        end = last if part == "late" else begin.replace(month=begin.month + 4) - timedelta(days=1)
    else:
        step = (whole.last - whole.first + 1) // 3
        place = {"early": 0, "mid": 1, "late": 2}[part]
        begin = first + timedelta(days=place * step)
        end = last if part == "late" else begin + timedelta(days=step - 1)
    return Stretch(begin.toordinal(), end.toordinal(), "day" if whole.precision == "month" else "month", ranges=True)
