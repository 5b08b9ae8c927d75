"""Dates keep their precision, and say what is wrong with them."""

from __future__ import annotations

from datetime import date

import pytest
from pydantic import TypeAdapter, ValidationError

from briefing.model.edtf import DateError, Edtf, Extent, Precision, ends, season_of

D = date


@pytest.mark.parametrize(
    ("text", "earliest", "latest", "precision"),
    [
        ("2024-06-18", D(2024, 6, 18), D(2024, 6, 18), Precision.DAY),
        ("2024-02", D(2024, 2, 1), D(2024, 2, 29), Precision.MONTH),
        ("2024-06-XX", D(2024, 6, 1), D(2024, 6, 30), Precision.MONTH),
        ("2024-21", D(2024, 3, 1), D(2024, 5, 31), Precision.SEASON),
        ("2024-23", D(2024, 9, 1), D(2024, 11, 30), Precision.SEASON),
        ("2023-24", D(2023, 12, 1), D(2024, 2, 29), Precision.SEASON),
        ("2024", D(2024, 1, 1), D(2024, 12, 31), Precision.YEAR),
        ("2024-XX", D(2024, 1, 1), D(2024, 12, 31), Precision.YEAR),
        ("199X", D(1990, 1, 1), D(1999, 12, 31), Precision.DECADE),
        ("19XX", D(1900, 1, 1), D(1999, 12, 31), Precision.CENTURY),
        ("9999-12", D(9999, 12, 1), D(9999, 12, 31), Precision.MONTH),
        ("9999-24", D(9999, 12, 1), D(9999, 12, 31), Precision.SEASON),
    ],
)
def test_date_means_its_days(text: str, earliest: date, latest: date, precision: Precision) -> None:
    """A date means the days from the first to the last of its month, season, year or decade."""
    value = Edtf.parse(text)
    assert (value.earliest, value.latest, value.precision) == (earliest, latest, precision)
    assert str(value) == text
    assert ends(value) == (value, value)


@pytest.mark.parametrize(
    ("text", "approximate", "uncertain"),
    [("2023-09-10~", True, False), ("2023?", False, True), ("2023-09%", True, True)],
)
def test_qualifiers(text: str, approximate: bool, uncertain: bool) -> None:
    """'~' is about, '?' is uncertain, '%' is both."""
    value = Edtf.parse(text)
    assert (value.approximate, value.uncertain) == (approximate, uncertain)


def test_span_lasts_from_end_to_end() -> None:
    """A span means all days from its first to its last, at the coarser precision of its ends."""
    value = Edtf.parse("2023-09-10/2023-10~")
    assert (value.earliest, value.latest) == (D(2023, 9, 10), D(2023, 10, 31))
    assert (value.extent, value.precision, value.approximate) == (Extent.SPAN, Precision.MONTH, True)
    assert [str(end) for end in ends(value)] == ["2023-09-10", "2023-10~"]


@pytest.mark.parametrize(
    ("text", "known"), [("2023/..", (True, False)), ("../2023", (False, True)), ("2023/", (True, False))]
)
def test_span_may_be_open(text: str, known: tuple[bool, bool]) -> None:
    """An end that is not known is open."""
    value = Edtf.parse(text)
    assert value.is_open
    assert tuple(end is not None for end in ends(value)) == known


def test_one_of_is_some_day_between() -> None:
    """'[a..b]' is one day within, not the whole time."""
    value = Edtf.parse("[2023-09-10..2023-09-13]")
    assert value.extent is Extent.ONE_OF
    assert (value.earliest, value.latest) == (D(2023, 9, 10), D(2023, 9, 13))
    assert [str(end) for end in ends(value)] == ["2023-09-10", "2023-09-13"]
    assert not value.is_open
    assert not Edtf.parse("0001/9999").is_open


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "is not an EDTF date"),
        ("18 June 2024", "is not an EDTF date"),
        ("٢٠٢٤", "is not an EDTF date"),
        ("2024-6-18", "is not an EDTF date"),
        ("2024-13", "no month 13"),
        ("2024-00", "no month 00"),
        ("2024-06-31", "June 2024 has no day 31"),
        ("2023-02-29", "February 2023 has no day 29"),
        ("2024-06-00", "June 2024 has no day 0"),
        ("2024-23-01", "a day of a season"),
        ("2024-XX-01", "a day of a month that it leaves open"),
        ("199X-05", "a month of a year that it leaves open"),
        ("0000", "years begin with 0001"),
        ("0000-21", "years begin with 0001"),
        ("00XX", "years begin with 0001"),
        ("0000-05", "no month"),
        ("2024-06-18/2024-06-10", "ends before it begins"),
        ("2024-06-18/2024-06-18", "begins and ends with one date: write 2024-06-18 alone"),
        ("2024/2024", "begins and ends with one date: write 2024 alone"),
        ("[2024-06-18..2024-06-18]", "begins and ends with one date: write 2024-06-18 alone"),
        ("/", "a span has two ends"),
        ("../..", "a span has two ends"),
        ("/..", "a span has two ends"),
        ("../", "a span has two ends"),
        ("2024/2025/2026", "a span has two ends"),
        ("[2024]", "'one of' is written"),
        ("[2024..]", "'one of' is written"),
        ("[2024/2025]", "'one of' is written"),
        ("[2024-06-18..2024-06-10]", "ends before it begins"),
    ],
)
def test_what_is_no_date_says_why(text: str, said: str) -> None:
    """A text that is no date is refused with a sentence that says what is wrong."""
    with pytest.raises(DateError, match=said):
        Edtf.parse(text)


def test_containing_and_overlapping() -> None:
    """A month contains its days; two spans overlap if they share a day."""
    june, day, span = Edtf.parse("2024-06"), Edtf.parse("2024-06-18"), Edtf.parse("2024-06-18/2024-07-02")
    assert june.contains(day)
    assert not day.contains(june)
    assert june.overlaps(span)
    assert span.overlaps(june)
    assert not june.contains(span)
    assert not june.overlaps(Edtf.parse("2024-07"))


def test_dates_are_ordered_by_their_first_day_then_by_precision() -> None:
    """Of dates that begin together, the most precise comes first."""
    texts = ["2024", "2024-01", "2024-01-01", "2023-12-31"]
    assert [str(each) for each in sorted(map(Edtf.parse, texts))] == ["2023-12-31", "2024-01-01", "2024-01", "2024"]


def test_day_becomes_a_date() -> None:
    """A day of the calendar becomes the date of that day."""
    assert Edtf.of_day(D(2024, 6, 18)) == Edtf.parse("2024-06-18")


def test_model_reads_and_writes_dates_as_text() -> None:
    """A model takes a date, a text or the number of a year, and gives the text back."""
    adapter = TypeAdapter(Edtf)
    assert adapter.validate_python(2024) == adapter.validate_python("2024") == Edtf.parse("2024")
    assert adapter.validate_python(Edtf.parse("2024")) == Edtf.parse("2024")
    assert adapter.dump_python(Edtf.parse("2024-23"), mode="json") == "2024-23"
    with pytest.raises(ValidationError) as caught:
        adapter.validate_python("soon")
    assert caught.value.errors()[0]["type"] == "bad_date"


def test_days_lie_in_the_season_of_their_month() -> None:
    """Winter begins in December and goes on into the next year, as its own date does."""
    of_months = [season_of(D(2024, month, 15)) for month in range(1, 13)]
    winter, spring, summer, autumn = ([name] * 3 for name in ("winter", "spring", "summer", "autumn"))
    assert of_months == [*winter[:2], *spring, *summer, *autumn, *winter[2:]]
    assert {season_of(day) for day in (Edtf.parse("2023-24").earliest, Edtf.parse("2023-24").latest)} == {"winter"}
