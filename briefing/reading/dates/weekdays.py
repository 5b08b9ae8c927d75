"""Days of the week beside days of the calendar: 'Tuesday, 10 September 2023' was a Sunday."""

from __future__ import annotations

from briefing.reading.dates import tables
from briefing.reading.dates.reader import DateMention
from briefing.reading.tokens import tokens

_NAMES = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def other_weekday(text: str, mention: DateMention) -> str | None:
    """Give the weekday that a date really was, if its words name another one; else None."""
    day = mention.date.earliest
    if day != mention.date.latest or mention.relative:
        return None
    told = next(iter(tokens(text[mention.start : mention.end]))).word
    number = tables.WEEKDAYS.get(told, tables.SHORT_WEEKDAYS.get(told))
    return _NAMES[day.weekday()] if number is not None and number != day.weekday() else None
