"""Codes of sheets as people read, write and mistype them."""

from __future__ import annotations

import pytest

from briefing.document.structure import Paper
from briefing.export.class_sets.sheet_codes import CodeError, Fault, Recipe, SheetCode, read, write
from briefing.quiz.question import Kind

CODE = SheetCode(Recipe(7), 30, 0xABCDE)
WRITTEN = "417-NF6-YYQ"


def fault(text: str) -> Fault:
    """Tell what is wrong with a code."""
    with pytest.raises(CodeError) as caught:
        read(text)
    assert caught.value.hint
    assert "\n" not in caught.value.message
    return caught.value.fault


def test_codes_never_change() -> None:
    """What is printed on sheets that are handed out is read by every later version as it was meant."""
    assert write(CODE) == WRITTEN
    assert read("410-000-01X") == SheetCode(Recipe(0), 1, 0)
    several = Recipe(20250701, 15, (Kind.DATES, Kind.ORDER), Paper.LETTER)
    assert write(SheetCode(several, 12, 5)) == "7N0F-21KA-02D-000-5C4"
    assert read("7N0F-21KA-02D-000-5C4").recipe == several


@pytest.mark.parametrize(("seed", "signs"), [(0, 9), (31, 9), (2025, 11), (20250701, 13), (10**15 - 1, 18)])
def test_codes_are_short(seed: int, signs: int) -> None:
    """With a seed that is a date a code has 13 signs, with a small one 9, in groups of three or four."""
    groups = write(CODE._replace(recipe=Recipe(seed))).split("-")
    assert sum(map(len, groups)) == signs
    assert {*map(len, groups)} <= {3, 4}


@pytest.mark.parametrize(
    "typed", ["417NF6YYQ", "417 nf6 yyq", "4l7–nf6–yyq", "  4I7 - NF6 - YYQ\n", "４１７-NF6-YYQ", "417‑NF6‑YYQ"]
)
def test_codes_are_read_forgivingly(typed: str) -> None:
    """Case, spaces and dashes don't matter, nor whether a one is typed as an I or an L."""
    assert read(typed) == CODE


def test_zeros_are_read_as_people_type_them() -> None:
    """The letter O is read as zero."""
    assert read("41O-oOO-O1x") == SheetCode(Recipe(0), 1, 0)


@pytest.mark.parametrize("typed", ["", "-", "hello", "417-NF6-YUT", "417-NF6-YY!", "0" * 32, "ß" * 9, "7" * 99])
def test_what_is_no_code_is_told(typed: str) -> None:
    """Too few signs, too many, or signs that no code has."""
    assert fault(typed) is Fault.NO_CODE


@pytest.mark.parametrize("typed", ["417-NF6-YQY", "417-FN6-YYQ", "417-NF8-YYQ", "417-NF6-YYS", "417-NF6-YY"])
def test_mistypings_are_told(typed: str) -> None:
    """A sign that is another, two that are exchanged, one that is missing."""
    assert fault(typed) is Fault.MISTYPED


def checked(signs: str) -> str:
    """Add the sign by which signs make a code, whatever they tell."""
    return next(signs + sign for sign in "0123456789ABCDEFGHJKMNPQRSTVWXYZ" if not _is_mistyped(signs + sign))


def _is_mistyped(text: str) -> bool:
    try:
        read(text)
    except CodeError as error:
        return error.fault is Fault.MISTYPED
    return False


def test_a_newer_format_is_told() -> None:
    """The first three bits are the version; one that is not known yet names the remedy."""
    assert fault(checked("817NF6YY")) is Fault.NEWER
    with pytest.raises(CodeError, match=r"newer format \(7\)"):
        read(checked("Z17NF6YY"))


@pytest.mark.parametrize(
    "signs",
    [
        "0170NF6YY",  # no version is 0
        "400NF6YY",  # the seed takes no signs
        "42070NF6YY",  # it has a leading zero
        "4170NF60Y",  # so has the number
        "4170NF60",  # there is no sheet 0
        "510M70NF6YY",  # twenty questions are told, which goes without saying
        "510070NF6YY",  # no questions
        "4H0070NF6YY",  # no kinds
        "4AZZNF6YYY",  # the seed takes more than there is
    ],
)  # fmt: skip
def test_there_is_one_code_for_one_sheet(signs: str) -> None:
    """Signs that add up, but were never written so, are no code: of two codes two sheets are different."""
    assert fault(checked(signs)) is Fault.NO_CODE


@pytest.mark.parametrize(
    "code",
    [
        CODE._replace(number=0),
        CODE._replace(recipe=Recipe(0, 0)),
        CODE._replace(recipe=Recipe(0, 1024)),
        CODE._replace(recipe=Recipe(32**15)),
    ],
)
def test_what_no_code_can_tell_is_a_bug(code: SheetCode) -> None:
    """The command line lets no such number through."""
    with pytest.raises(ValueError, match="SheetCode"):
        write(code)


def test_long_text_is_shortened() -> None:
    """What somebody pasted by mistake doesn't fill the screen."""
    with pytest.raises(CodeError) as caught:
        read("x" * 5000)
    assert len(caught.value.message) < 80
