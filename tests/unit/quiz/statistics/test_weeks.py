from __future__ import annotations

from datetime import date, timedelta, timezone

from briefing.quiz.statistics import weeks
from tests.unit.quiz.answers import START, response

# START is Monday 2 March 2026.


def test_each_question_stands_on_its_day() -> None:
    """Weeks run from Monday to Sunday, the oldest first; days ahead are none, and older answers are left out."""
    days = (0, 0, 2, -1, -7, -40)
    found = weeks([response(at=START + timedelta(days=d)) for d in days], date(2026, 3, 5), lambda at: at.date(), 2)
    assert [week.monday for week in found] == [date(2026, 2, 23), date(2026, 3, 2)]
    assert [week.days for week in found] == [(1, 0, 0, 0, 0, 0, 1), (2, 0, 1, 0, None, None, None)]
    assert [week.total for week in found] == [2, 3]


def test_the_readers_zone_decides_on_the_day() -> None:
    """Nine o'clock in the morning in UTC is the evening of the same day in Seoul, and before dawn in Honolulu."""
    late = START.replace(hour=16)
    for hours, place in ((9, 1), (-10, 0)):
        zone = timezone(timedelta(hours=hours))
        (week,) = weeks([response(at=late)], date(2026, 3, 3), lambda at, zone=zone: at.astimezone(zone).date(), 1)  # type: ignore[misc]
        assert week.days.index(1) == place


def test_an_answer_from_the_future_is_shown() -> None:
    """Where the clock was set back, what was answered on a day ahead is still there."""
    (week,) = weeks([response(at=START + timedelta(days=3))], date(2026, 3, 2), lambda at: at.date(), 1)
    assert week.days == (0, None, None, 1, None, None, None)
