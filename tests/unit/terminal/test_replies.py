from __future__ import annotations

import pytest

from briefing.terminal.asking import Chosen, Reply, Wish, Wrote
from briefing.terminal.replies import cleaned, expected, understood
from tests.unit.terminal.shown import shown

CHOICE = shown()
ORDER = shown(in_order=True, choices=("a", "b", "c"))
TYPED = shown(choices=())


@pytest.mark.parametrize(
    ("line", "reply"),
    [
        ("1", Chosen((0,))),
        (" 4 ", Chosen((3,))),
        ("2.", Chosen((1,))),
        ("(3)", Chosen((2,))),
        ("02", Chosen((1,))),
        ("２", Chosen((1,))),
        ("18 may 2024", Chosen((2,))),
        ("s", Wish.SKIP),
        ("Skip", Wish.SKIP),
        ("h", Wish.HINT),
        ("?", Wish.HINT),
        ("q", Wish.LEAVE),
        ("exit", Wish.LEAVE),
        ("o", Wish.OVERRULE),
    ],
)
def test_a_line_that_is_a_reply(line: str, reply: Reply) -> None:
    """A choice is taken by its number, however that is dressed, or by its text; letters are wishes."""
    assert understood(line, CHOICE) == reply


@pytest.mark.parametrize("line", ["", "0", "5", "12", "1 2", "-1", "maybe", "4 May", "²"])
def test_a_line_that_is_none(line: str) -> None:
    """Anything else is told what a reply looks like."""
    assert understood(line, CHOICE) == "Please answer with a number from 1 to 4, or s to skip."


@pytest.mark.parametrize("line", ["3 1 2", "312", "3,1,2", "3 > 1 > 2", "3-1-2", "3. 1. 2."])
def test_an_order_however_it_is_parted(line: str) -> None:
    """Numbers of an order may stand together, or be parted by any signs."""
    assert understood(line, ORDER) == Chosen((2, 0, 1))


@pytest.mark.parametrize("line", ["1 2", "1 1 2", "1 2 4", "1 2 3 3", "a b c", ""])
def test_half_an_order(line: str) -> None:
    """An order names each choice once."""
    assert understood(line, ORDER) == expected(ORDER)
    assert "all 3" in expected(ORDER)


def test_a_typed_answer_is_one_clean_line() -> None:
    """Pasted line ends and steering characters do not become part of an answer; spaces are single."""
    assert understood(" 4 May\n2024\x1b\x00 ", TYPED) == Wrote("4 May 2024")
    assert understood("   ", TYPED) == expected(TYPED)


def test_letters_of_any_script_are_kept() -> None:
    """Cleaning takes nothing that belongs to a word."""
    assert cleaned("Ким Чен Ын\t김정은 Choe’s") == "Ким Чен Ын 김정은 Choe’s"
