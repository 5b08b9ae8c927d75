"""Years in words: each of two centuries, and days beside them that stay what they are."""

from __future__ import annotations

import pytest

from briefing.quiz.grading.spelt_years import years_in_digits
from briefing.reading.numbers.lexicon import BELOW_TWENTY, TENS

_ONES = [*BELOW_TWENTY]


def below_hundred(number: int) -> str:
    """Spell a number."""
    if number < 20:
        return _ONES[number]
    return [*TENS][number // 10 - 2] + (f"-{_ONES[number % 10]}" if number % 10 else "")


@pytest.mark.parametrize(("century", "word"), [(1900, "nineteen"), (2000, "twenty")])
def test_years_of_two_centuries(century: int, word: str) -> None:
    """Each year from the tenth of a century on is read, with and without a hyphen."""
    for number in range(10, 100):
        for spelt in (below_hundred(number), below_hundred(number).replace("-", " ")):
            assert years_in_digits(f"june {word} {spelt}") == f"june {century + number}"


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("two thousand", "2000"),
        ("two thousand and six", "2006"),
        ("nineteen hundred", "1900"),
        ("nineteen oh five", "1905"),
        ("nineteen june twenty twenty-four", "nineteen june 2024"),
        ("june nineteen twenty twenty-four", "june nineteen 2024"),
        ("june twenty twenty twenty-four", "june twenty 2024"),
        ("twenty four june", "twenty four june"),
        ("twenty-first of june", "twenty-first of june"),
        ("twenty june", "twenty june"),
    ],
)
def test_days_beside_years(text: str, read: str) -> None:
    """A day in words isn't taken for a part of the year."""
    assert years_in_digits(text) == read
