"""Spans in which a value lies: parts that don't depend on it, and round numbers about it."""

from __future__ import annotations

from decimal import Decimal

import pytest

from briefing.quiz.writers.spans import part, round_numbers, run


@pytest.mark.parametrize(("last", "length"), [(28, 12), (31, 12), (12, 4), (7, 4), (6, 4), (3, 4)])
def test_parts_are_cut_without_regard_to_what_they_hold(last: int, length: int) -> None:
    """One lot cuts a whole into parts of which each number is in exactly one, and none is tiny."""
    for lot in range(2 * length):
        parts = {part(place, last, length, lot) for place in range(1, last + 1)}
        assert sorted(number for first, end in parts for number in range(first, end + 1)) == [*range(1, last + 1)]
        assert min(end - first + 1 for first, end in parts) >= min(length // 2, last)


def test_a_number_has_every_place_in_a_run() -> None:
    """Five lots give five places."""
    assert {run(2024, 5, lot) for lot in range(50)} == {(start, start + 4) for start in range(2020, 2025)}


@pytest.mark.parametrize(
    ("low", "high", "spans"),
    [
        ("2", "2", {("1", "10")}),
        ("15", "15", {("2", "20"), ("5", "50"), ("10", "100")}),
        ("0.5", "0.5", {("0.1", "1"), ("0.2", "2")}),
        ("10000000", "100000000", {("2000000", "200000000"), ("5000000", "500000000")}),
        ("3", "90000", {("1", "100000"), ("2", "200000")}),
        ("1", "1", set()),
    ],
)
def test_round_numbers(low: str, high: str, spans: set[tuple[str, str]]) -> None:
    """All pairs of round numbers about a range come up, whole ones for whole numbers, and no others."""
    found = {round_numbers(Decimal(low), Decimal(high), lot) for lot in range(60)}
    assert {(str(each[0]), str(each[1])) for each in found if each} == spans
