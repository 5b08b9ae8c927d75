"""Dates with their precision: EDTF level 1 and the sets of level 2 that news needs (ISO 8601-2:2019, annex A)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta
from enum import IntEnum, StrEnum
from typing import Any

from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic_core import PydanticCustomError, core_schema

from briefing.model.prose import MONTHS

SEASONS = {21: "spring", 22: "summer", 23: "autumn", 24: "winter"}
FIRST_MONTH = {21: 3, 22: 6, 23: 9, 24: 12}
"""Seasons are northern and meteorological: spring is March to May, winter begins in December of its year."""

_POINT = re.compile(r"(\d{4}|\d{3}X|\d{2}XX)(?:-(\d{2}|XX)(?:-(\d{2}|XX))?)?([?~%])?", re.ASCII)
_SET = re.compile(r"\[(.+?)\.\.(.+)\]")


def season_of(day: date) -> str:
    """Name the season in which a day lies."""
    return SEASONS[21 + (day.month // 3 - 1) % 4]


class Precision(IntEnum):
    """How finely a date is known, from the finest to the coarsest."""

    DAY = 1
    MONTH = 2
    SEASON = 3
    YEAR = 4
    DECADE = 5
    CENTURY = 6


class Extent(StrEnum):
    """What the two ends of a date mean."""

    SINGLE = "single"
    """One stretch at its precision: a day, a month, a year."""
    SPAN = "span"
    """It lasted from the first to the second (``a/b``)."""
    ONE_OF = "one-of"
    """It was one day between the first and the second (``[a..b]``)."""


class DateError(ValueError):
    """A text that is not a date as the dossier writes dates."""


@dataclass(frozen=True, slots=True)
class Edtf:
    """A date as it is known: the days that it can mean, its precision and its qualifiers."""

    text: str
    earliest: date
    latest: date
    precision: Precision
    extent: Extent = Extent.SINGLE
    approximate: bool = False
    uncertain: bool = False

    def __str__(self) -> str:
        """Give the date as it was written, in EDTF."""
        return self.text

    def __lt__(self, other: Edtf) -> bool:
        """Order by the first possible day; of two that begin together the more precise comes first."""
        return (self.earliest, self.latest, self.text) < (other.earliest, other.latest, other.text)

    @property
    def is_open(self) -> bool:
        """Tell whether one end is not known."""
        return self.text.startswith(("/", "../")) or self.text.endswith(("/", "/.."))

    def contains(self, other: Edtf) -> bool:
        """Tell whether each day of the other lies within this date."""
        return self.earliest <= other.earliest and other.latest <= self.latest

    def overlaps(self, other: Edtf) -> bool:
        """Tell whether the two dates have a day in common."""
        return self.earliest <= other.latest and other.earliest <= self.latest

    @classmethod
    def parse(cls, text: str) -> Edtf:
        """Read a date; raise DateError with a sentence that says what is wrong."""
        text = text.strip()
        if text.startswith("["):
            return _one_of(text)
        if "/" in text:
            return _span(text)
        return _point(text)

    @classmethod
    def of_day(cls, day: date) -> Edtf:
        """Make the date of one day."""
        return cls(day.isoformat(), day, day, Precision.DAY)

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> core_schema.CoreSchema:
        """Read text by ``parse``, write it back as text."""
        return core_schema.no_info_plain_validator_function(_validate, serialization=core_schema.to_string_ser_schema())

    @classmethod
    def __get_pydantic_json_schema__(
        cls, schema: core_schema.CoreSchema, handler: GetJsonSchemaHandler
    ) -> dict[str, Any]:
        """Describe it to editors: text, or the bare number of a year."""
        return {"type": ["string", "integer"], "examples": ["2024-06-18", "2024-06", "2024-23", "2024", "2023-09-10~"]}


def _validate(value: object) -> Edtf:
    if isinstance(value, Edtf):
        return value
    try:
        return Edtf.parse(str(value))
    except DateError as error:
        raise PydanticCustomError("bad_date", "{reason}", {"reason": str(error)}) from None


def _point(text: str) -> Edtf:
    match = _POINT.fullmatch(text)
    if match is None:
        raise DateError(f"'{text}' is not an EDTF date")
    year, month, day, qualifier = match.groups()
    earliest, latest, precision = _days(text, year, month, day)
    return Edtf(
        text, earliest, latest, precision, approximate=qualifier in {"~", "%"}, uncertain=qualifier in {"?", "%"}
    )


def _days(text: str, year: str, month: str | None, day: str | None) -> tuple[date, date, Precision]:
    if "X" in year:
        if month is not None:
            raise DateError(f"'{text}' names a month of a year that it leaves open")
        first, last = int(year.replace("X", "0")), int(year.replace("X", "9"))
        return _year(text, first)[0], _year(text, last)[1], Precision.DECADE if year[2] != "X" else Precision.CENTURY
    if month is None or month == "XX":
        if day not in {None, "XX"}:
            raise DateError(f"'{text}' names a day of a month that it leaves open")
        return *_year(text, int(year)), Precision.YEAR
    if int(month) in SEASONS:
        if day is not None:
            raise DateError(f"'{text}' names a day of a season")
        _year(text, int(year))
        return *_season(int(year), int(month)), Precision.SEASON
    return _month_or_day(text, int(year), int(month), day)


def _month_or_day(text: str, year: int, month: int, day: str | None) -> tuple[date, date, Precision]:
    if not 1 <= month <= 12 or year == 0:
        raise DateError(f"'{text}' has no month {month:02}: months are 01 to 12, seasons 21 to 24")
    last = _last_of_month(year, month).day
    if day is None or day == "XX":
        return date(year, month, 1), date(year, month, last), Precision.MONTH
    if not 1 <= int(day) <= last:
        raise DateError(f"{MONTHS[month - 1]} {year} has no day {int(day)}")
    exact = date(year, month, int(day))
    return exact, exact, Precision.DAY


def _year(text: str, year: int) -> tuple[date, date]:
    if year == 0:
        raise DateError(f"'{text}': years begin with 0001")
    return date(year, 1, 1), date(year, 12, 31)


def _season(year: int, season: int) -> tuple[date, date]:
    first = FIRST_MONTH[season]
    years, month = divmod(first + 1, 12)
    last = date.max if (year, first) == (9999, 12) else _last_of_month(year + years, month + 1)
    return date(year, first, 1), last


def _last_of_month(year: int, month: int) -> date:
    return date.max if (year, month) == (9999, 12) else date(year + month // 12, month % 12 + 1, 1) - timedelta(days=1)


def _span(text: str) -> Edtf:
    parts = text.split("/")
    if len(parts) != 2 or set(parts) <= {"", ".."}:
        raise DateError(f"'{text}': a span has two ends, such as 2023-09-10/2023-09-13")
    first, second = (None if part in {"", ".."} else _point(part) for part in parts)
    return _between(text, first, second, Extent.SPAN)


def _one_of(text: str) -> Edtf:
    match = _SET.fullmatch(text)
    if match is None:
        raise DateError(f"'{text}': 'one of' is written [2023-09-10..2023-09-13]")
    return _between(text, _point(match[1]), _point(match[2]), Extent.ONE_OF)


def _between(text: str, first: Edtf | None, second: Edtf | None, extent: Extent) -> Edtf:
    known = [end for end in (first, second) if end is not None]
    if first is not None and first == second:
        raise DateError(f"'{text}' begins and ends with one date: write {first} alone")
    if first is not None and second is not None and first.earliest >= second.latest:
        raise DateError(f"'{text}' ends before it begins")
    return Edtf(
        text,
        first.earliest if first else date.min,
        second.latest if second else date.max,
        max(end.precision for end in known),
        extent,
        approximate=any(end.approximate for end in known),
        uncertain=any(end.uncertain for end in known),
    )


def ends(value: Edtf) -> tuple[Edtf | None, Edtf | None]:
    """Give the two ends of a span or a set, None for an open end; a single date is both."""
    if value.extent is Extent.SINGLE:
        return value, value
    first, second = value.text.strip("[]").split("/" if value.extent is Extent.SPAN else "..")
    return tuple(None if part in {"", ".."} else _point(part) for part in (first, second))  # type: ignore[return-value]
