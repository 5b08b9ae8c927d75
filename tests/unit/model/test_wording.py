"""Dates and figures in words."""

from __future__ import annotations

from decimal import Decimal

import pytest

from briefing.model.edtf import Edtf
from briefing.model.wording import date_in_words, number_in_words, ordinal_in_words, range_in_words


@pytest.mark.parametrize(
    ("date", "words"),
    [
        ("2024-06-18", "18 June 2024"),
        ("2024-06", "June 2024"),
        ("2024-23", "autumn 2024"),
        ("2024", "2024"),
        ("199X", "the 1990s"),
        ("19XX", "the 20th century"),
        ("2023-09-10~", "about 10 September 2023"),
        ("2023?", "2023 (uncertain)"),
        ("2023-09-10/2023-09-13", "10–13 September 2023"),
        ("2023-09-30/2023-10-02", "30 September – 2 October 2023"),
        ("2023-12-30/2024-01-02", "30 December 2023 – 2 January 2024"),
        ("2014/2018", "2014–2018"),
        ("2023-09/2023-10-02", "September 2023 – 2 October 2023"),
        ("[2023-09-10..2023-09-13]", "within 10–13 September 2023"),
        ("2012/..", "from 2012"),
        ("../2008", "until 2008"),
    ],
)
def test_date_at_its_precision(date: str, words: str) -> None:
    """A date is written no more finely than it is known."""
    assert date_in_words(Edtf.parse(date)) == words


@pytest.mark.parametrize(
    ("number", "words"),
    [("10000", "10,000"), ("3", "3"), ("1.5", "1.5"), ("10000000", "10 million"), ("1500000", "1.5 million")],
)
def test_number(number: str, words: str) -> None:
    """Thousands are parted by commas, round millions are written as such."""
    assert number_in_words(Decimal(number)) == words


def test_rank() -> None:
    """Ranks have the endings that English gives them."""
    assert [ordinal_in_words(Decimal(each)) for each in (1, 2, 3, 4, 11, 12, 13, 21, 102, 111)] == [
        "1st", "2nd", "3rd", "4th", "11th", "12th", "13th", "21st", "102nd", "111th",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("low", "high", "words"),
    [
        ("10000", "12000", "10,000–12,000"),
        ("10000000", "100000000", "10–100 million"),
        ("3", "10000000", "3–10,000,000"),
        ("900000", "1500000", "900,000–1,500,000"),
        ("3000", "3000", "3,000"),
    ],
)
def test_range(low: str, high: str, words: str) -> None:
    """A range never reads as another: the unit stands once only where both ends have it."""
    assert range_in_words(Decimal(low), Decimal(high)) == words
