"""Numbers in all forms: right against themselves, and never against another number."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from briefing.quiz.grading import grade
from briefing.quiz.response import Verdict
from briefing.reading.numbers.lexicon import BELOW_TWENTY
from briefing.reading.numbers.lexicon import TENS as FROM_TWENTY
from tests.unit.quiz.grading.closed_world import WORLD, counted

COUNTS = st.one_of(st.integers(0, 3000), st.integers(0, 999_999_999))
ONES = [*BELOW_TWENTY]
TENS = [*FROM_TWENTY]


def spelt(number: int) -> str:
    """Spell a number."""
    for scale, word in ((10**6, "million"), (1000, "thousand")):
        if number >= scale:
            rest = number % scale
            return f"{spelt(number // scale)} {word}{' ' * bool(rest)}{spelt(rest) if rest else ''}"
    if number >= 100:
        return f"{ONES[number // 100]} hundred" + (f" and {spelt(number % 100)}" if number % 100 else "")
    if number >= 20:
        return TENS[number // 10 - 2] + (f"-{ONES[number % 10]}" if number % 10 else "")
    return ONES[number]


FORMS: dict[str, Callable[[int], str]] = {
    "12000": str,
    "12,000": lambda number: f"{number:,}",
    "12 000": lambda number: f"{number:,}".replace(",", " "),
    "12'000": lambda number: f"{number:,}".replace(",", "'"),
    "12,000 soldiers": lambda number: f"{number:,} soldiers",
    "12000 men": lambda number: f"{number} men",
    "about 12,000": lambda number: f"about {number:,}",
    "I think 12000": lambda number: f"I think {number}",
    "twelve thousand": spelt,
    "Twelve thousand soldiers": lambda number: f"{spelt(number).capitalize()} soldiers",
}


@pytest.mark.parametrize("form", FORMS)
@given(number=COUNTS)
def test_a_number_is_right_in_every_form(form: str, number: int) -> None:
    """A number is right, however it is written; 2000 is no year."""
    asked = counted(str(number), str(number), "soldiers", "so many")
    assert grade(FORMS[form](number), asked, WORLD).verdict is Verdict.RIGHT


@pytest.mark.parametrize("form", FORMS)
@given(number=COUNTS, other=COUNTS)
def test_a_number_is_never_right_for_another(form: str, number: int, other: int) -> None:
    """A number is not right for any other number, however it is written."""
    assume(number != other)
    asked = counted(str(other), str(other), "soldiers", "so many")
    assert grade(FORMS[form](number), asked, WORLD).verdict is not Verdict.RIGHT


@given(low=st.integers(1, 999), high=st.integers(1, 999))
def test_thousands_in_short(low: int, high: int) -> None:
    """'10-12k' are thousands at both ends, and kibibytes at none."""
    assume(low < high)
    asked = counted(str(1000 * low), str(1000 * high), "soldiers", "so many")
    for typed in (f"{low}-{high}k", f"{low}k to {high}k", f"{low} to {high} thousand", f"{low}K – {high}K"):
        assert grade(typed, asked, WORLD).verdict is Verdict.RIGHT
    assert grade(f"{low}k", asked, WORLD).score == 0.75


@given(number=st.integers(1, 999))
def test_a_point_before_three_digits_is_asked_back(number: int) -> None:
    """'10.000' is ten or ten thousand."""
    asked = counted(str(1000 * number), str(1000 * number), "soldiers", "so many")
    assert grade(f"{number}.000", asked, WORLD).verdict is Verdict.UNCLEAR


@given(number=st.integers(1, 10**6), typed=st.integers(1, 10**6))
def test_a_wide_range_holds_nothing(number: int, typed: int) -> None:
    """A range from below half to beyond twice the number gets nothing, though it holds it."""
    low, high = min(number // 3, typed), 3 * number
    asked = counted(str(number), str(number), "soldiers", "so many")
    assert grade(f"{low} to {high}", asked, WORLD).score == 0


@given(number=st.integers(10, 999), cut=st.integers(0, 2))
def test_digits_are_no_letters(number: int, cut: int) -> None:
    """A number with a digit changed or left out is never right, near as it may look."""
    asked = counted(str(number), str(number), "ships", "so many")
    digits = str(number)
    typed = digits[:cut] + str((int(digits[min(cut, len(digits) - 1)]) + 1) % 10) + digits[cut + 1 :]
    assume(int(typed) != number)
    assert grade(typed, asked, WORLD).verdict is not Verdict.RIGHT
