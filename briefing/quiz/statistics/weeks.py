"""The calendar of the last weeks: how many questions were answered on each day."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from briefing.quiz.response import Response

SHOWN = 8


@dataclass(frozen=True, slots=True)
class Week:
    """A week from Monday to Sunday."""

    monday: date
    days: tuple[int | None, ...]
    """How many questions each day saw; None for days that lie ahead."""

    @property
    def total(self) -> int:
        """Count the questions of the week."""
        return sum(number or 0 for number in self.days)


def weeks(
    responses: Sequence[Response], today: date, day_of: Callable[[datetime], date], number: int = SHOWN
) -> tuple[Week, ...]:
    """Give the last weeks up to that of today, the oldest first; `day_of` knows the reader's zone."""
    counted = Counter(day_of(each.at) for each in responses)
    monday = today - timedelta(days=today.weekday())
    mondays = [monday - timedelta(weeks=back) for back in range(number - 1, -1, -1)]
    return tuple(
        Week(start, tuple(_count(counted, start + timedelta(days=d), today) for d in range(7))) for start in mondays
    )


def _count(counted: Counter[date], day: date, today: date) -> int | None:
    return counted[day] if day <= today or counted[day] else None
