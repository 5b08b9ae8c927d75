"""Small words of all prose."""

from __future__ import annotations

import pytest

from briefing.model.prose import capital, joined, letter, nth


@pytest.mark.parametrize(
    ("number", "written"),
    [(1, "1st"), (2, "2nd"), (3, "3rd"), (4, "4th"), (11, "11th"), (13, "13th"), (21, "21st"), (112, "112th")],
)
def test_ordinal_numbers(number: int, written: str) -> None:
    """From eleventh to thirteenth the last digit doesn't count."""
    assert nth(number) == written


LISTS = [([], ""), (["a"], "a"), (["a", "b"], "a and b"), (["a", "b", "c"], "a, b and c")]


@pytest.mark.parametrize(("words", "text"), LISTS)
def test_lists(words: list[str], text: str) -> None:
    """The last of several has 'and' before it, or another word."""
    assert joined(words) == text
    assert joined(words, "or") == text.replace("and", "or")


def test_capitals() -> None:
    """Only the first letter changes."""
    assert (capital("the DPRK"), capital("")) == ("The DPRK", "")


@pytest.mark.parametrize(
    ("position", "expected"),
    [(0, "A"), (25, "Z"), (26, "AA"), (27, "AB"), (51, "AZ"), (52, "BA"), (701, "ZZ"), (702, "AAA")],
)
def test_letters_go_on_beyond_z(position: int, expected: str) -> None:
    """After Z come AA, AB …, as columns of a spreadsheet are named."""
    assert letter(position) == expected


def test_no_two_places_share_a_letter() -> None:
    """Letters are unique."""
    assert len({letter(position) for position in range(2000)}) == 2000
