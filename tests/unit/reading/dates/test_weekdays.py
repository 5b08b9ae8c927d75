"""Days of the week that contradict the day of the calendar beside them."""

from __future__ import annotations

import pytest

from briefing.reading.dates import read_dates
from briefing.reading.dates.weekdays import other_weekday
from briefing.reading.tokens import tokens


@pytest.mark.parametrize(
    ("text", "other"),
    [
        ("They met on Tuesday, 10 September 2023.", "Sunday"),
        ("They met on Tue., Sept. 10, 2023.", "Sunday"),
        ("They met on Sunday, 10 September 2023.", None),
        ("They met on Sunday 10 September 2023.", None),
        ("They met on 10 September 2023.", None),
        ("They met in September 2023.", None),
    ],
)
def test_a_weekday_that_a_day_is_not(text: str, other: str | None) -> None:
    """Where the weekday is another one, the right one is told."""
    (mention,) = read_dates(text, tokens(text), None)
    assert other_weekday(text, mention) == other
