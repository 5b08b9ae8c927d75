"""Dates in all forms: right against themselves, and never against another day."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from briefing.model.prose import MONTHS
from briefing.quiz.grading import grade
from briefing.quiz.response import Verdict
from tests.unit.quiz.grading.closed_world import WORLD, dated

DAYS = st.dates(date(1950, 1, 1), date(2049, 12, 31))


def _month(day: date) -> str:
    return MONTHS[day.month - 1]


def _ending(day: date) -> str:
    return {1: "st", 2: "nd", 3: "rd"}.get(day.day % 10 if day.day // 10 != 1 else 0, "th")


FORMS: dict[str, Callable[[date], str]] = {
    "18 June 2024": lambda day: f"{day.day} {_month(day)} {day.year}",
    "June 18, 2024": lambda day: f"{_month(day)} {day.day}, {day.year}",
    "the 18th of June 2024": lambda day: f"the {day.day}{_ending(day)} of {_month(day)} {day.year}",
    "JUN 18 2024": lambda day: f"{_month(day)[:3].upper()} {day.day} {day.year}",
    "18-Jun-2024": lambda day: f"{day.day}-{_month(day)[:3]}-{day.year}",
    "2024 June 18": lambda day: f"{day.year} {_month(day)} {day.day}",
    "18 June '24": lambda day: f"{day.day} {_month(day)} '{day:%y}",
    "2024-06-18": lambda day: f"{day:%Y-%m-%d}",
    "2024/6/18": lambda day: f"{day.year}/{day.month}/{day.day}",
    "20240618": lambda day: f"{day:%Y%m%d}",
    "18.6.2024": lambda day: f"{day.day}.{day.month}.{day.year}",
    "18.06.24": lambda day: f"{day:%d.%m.%y}",
    "on Tuesday, 18 June 2024": lambda day: f"on {day:%A}, {day.day} {_month(day)} {day.year}",
}


@pytest.mark.parametrize("form", FORMS)
@given(day=DAYS)
def test_a_day_is_right_in_every_form(form: str, day: date) -> None:
    """A day is right, however it is written."""
    assume(form != "20240618" or day.year >= 1900)
    found = grade(FORMS[form](day), dated(day.isoformat(), "that day"), WORLD)
    assert found.verdict is Verdict.RIGHT


@pytest.mark.parametrize("form", FORMS)
@given(day=DAYS, other=DAYS)
def test_a_day_is_never_right_for_another(form: str, day: date, other: date) -> None:
    """A day is not right for any other day, however it is written."""
    assume(day != other)
    assert grade(FORMS[form](day), dated(other.isoformat(), "that day"), WORLD).verdict is not Verdict.RIGHT


@given(day=DAYS)
def test_strokes_have_one_reading_or_are_asked_back(day: date) -> None:
    """'18/6/2024' is a day; '6/7/2024' is two, unless both are one."""
    found = grade(f"{day.day}/{day.month}/{day.year}", dated(day.isoformat(), "that day"), WORLD)
    twofold = day.day <= 12 and day.day != day.month
    assert found.verdict is (Verdict.UNCLEAR if twofold else Verdict.RIGHT)


@given(day=DAYS)
def test_a_coarser_date_gets_a_part(day: date) -> None:
    """The month of a day gets half, its year a quarter, and neither full marks."""
    asked = dated(day.isoformat(), "that day")
    assert grade(f"{_month(day)} {day.year}", asked, WORLD).score == 0.5
    assert grade(str(day.year), asked, WORLD).score == 0.25


@given(day=DAYS)
def test_a_finer_date_gets_more_than_a_coarser_one(day: date) -> None:
    """A day within the month that the text gives gets three quarters: the text says no more."""
    assert grade(f"{day:%Y-%m-%d}", dated(f"{day:%Y-%m}", "that month"), WORLD).score == 0.75


@given(first=DAYS, last=DAYS)
def test_a_span_is_right_for_itself_alone(first: date, last: date) -> None:
    """Both ends of a stretch make it right, one of them doesn't."""
    assume(first < last)
    asked = dated(f"{first}/{last}", "that stretch")
    typed = f"{first.day} {_month(first)} {first.year} to {last.day} {_month(last)} {last.year}"
    assert grade(typed, asked, WORLD).verdict is Verdict.RIGHT
    assert grade(f"{first:%Y-%m-%d}", asked, WORLD).verdict is Verdict.PARTLY
