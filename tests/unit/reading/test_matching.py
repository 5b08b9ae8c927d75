"""When words of a text say a date or a figure."""

from __future__ import annotations

import pytest

from briefing.model.edtf import Edtf
from briefing.model.facts import Figure
from briefing.reading.dates import read_dates
from briefing.reading.matching import is_end_of, same_days, saying_date, says_figure
from briefing.reading.numbers import read_numbers
from briefing.reading.tokens import tokens
from tests import builders


def saying(text: str, date: str) -> list[str]:
    """Give the words that say a date."""
    mentions = read_dates(text, tokens(text), None)
    return [text[each.start : each.end] for each in saying_date(mentions, Edtf.parse(date))]


@pytest.mark.parametrize(
    ("text", "date", "words"),
    [
        ("It was 4 May 2024.", "2024-05-04", ["4 May 2024"]),
        ("It was 3 May 2024 or 4 May 2024.", "2024-05-04", ["4 May 2024"]),
        ("It was May 2024.", "2024-05-04", []),
        ("It was 4 May 2024.", "2024-05", []),
        ("It was in autumn 2024.", "2024-23", ["autumn 2024"]),
        ("It began on 1 May 2024 and ended on 4 May 2024.", "2024-05-01/2024-05-04", ["1 May 2024", "4 May 2024"]),
        ("It ended on 4 May 2024, having begun on 1 May 2024.", "2024-05-01/2024-05-04", ["1 May 2024", "4 May 2024"]),
        ("It began on 1 May 2024.", "2024-05-01/2024-05-04", []),
        ("It began on 1 May 2024.", "2024-05-01/..", ["1 May 2024"]),
        ("It was 1 May 2024 or 4 May 2024.", "[2024-05-01..2024-05-04]", ["1 May 2024", "4 May 2024"]),
        ("It was long ago.", "2024", []),
    ],
)
def test_which_words_say_a_date(text: str, date: str, words: list[str]) -> None:
    """One expression of the same days, or one for each end of a span, and nothing finer or coarser."""
    assert saying(text, date) == words


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("2024-05", "2024-05", True),
        ("2024-05", "2024-05-01/2024-05-31", True),
        ("2024-05", "2024-05~", False),
        ("2024-05-04~", "2024-05-04~", True),
        ("2024-05-04", "2024-05", False),
        ("2024", "2023", False),
    ],
)
def test_the_same_days(one: str, other: str, *, same: bool) -> None:
    """Dates agree by the days that they mean, and by how surely they mean them, however they are written."""
    assert same_days(Edtf.parse(one), Edtf.parse(other)) is same


@pytest.mark.parametrize(
    ("mention", "date", "is_end"),
    [
        ("2024-05-01", "2024-05-01/2024-05-04", True),
        ("2024-05-04", "[2024-05-01..2024-05-04]", True),
        ("2024-05-02", "2024-05-01/2024-05-04", False),
        ("2024-05", "2024-05-01/2024-05-04", False),
        ("2024-05-01", "2024-05-01", False),
        ("2024-05-01", "2024-05", False),
        ("2024-05-01", "../2024-05-01", True),
    ],
)
def test_ends_of_spans(mention: str, date: str, *, is_end: bool) -> None:
    """Only a span or a set has ends, and a month is none of them because it contains one."""
    assert is_end_of(Edtf.parse(mention), Edtf.parse(date)) is is_end


def figure(**fields: str | None) -> Figure:
    """Make a figure of two, unless told otherwise; None leaves a bound out."""
    tree = {**builders.figure(low="2", high="2", unit="months", as_written="two"), **fields}
    made = builders.fact({name: value for name, value in tree.items() if value is not None})
    assert isinstance(made, Figure)
    return made


@pytest.mark.parametrize(
    ("text", "fields"),
    [
        ("two months", {}),
        ("about two months", {"approximate": "true"}),
        ("the second month", {"ordinal": "true"}),
        ("at least two months", {"high": None}),
        ("up to two months", {"low": None}),
        ("two to three months", {"high": "3"}),
    ],
)
def test_each_number_says_its_own_figure_alone(text: str, fields: dict[str, str | None]) -> None:
    """Bounds, vagueness and rank must all be those of the figure: none of the others is said."""
    every: list[dict[str, str | None]] = [
        {}, {"approximate": "true"}, {"ordinal": "true"}, {"high": None}, {"low": None}, {"high": "3"},
    ]  # fmt: skip
    (mention,) = read_numbers(tokens(text))
    assert [each for each in every if says_figure(mention, figure(**each))] == [fields]
