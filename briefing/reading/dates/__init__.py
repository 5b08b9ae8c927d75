"""Dates in news prose, resolved against the day of the article and against each other."""

from __future__ import annotations

from briefing.reading.dates.reader import DateMention, read_dates

__all__ = ["DateMention", "read_dates"]
