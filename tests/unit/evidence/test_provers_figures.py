"""A figure is the number of its passages, with both bounds, its vagueness and its unit."""

from __future__ import annotations

from typing import Any

import pytest

from briefing.evidence.proof import Proof, Verdict
from tests.builders import Tree
from tests.unit.evidence import island


def figure(low: str | None, high: str | None, unit: str, as_written: str, **fields: Any) -> Tree:
    """Give a figure without anything else that could fail."""
    bounds = {name: value for name, value in (("low", low), ("high", high)) if value is not None}
    base = island.bare("figure", text="The repair was long.", of="the repair", **fields)
    return {**{name: base[name] for name in base if name not in {"low", "high"}}, **bounds, "unit": unit,
            "as_written": as_written}  # fmt: skip


def lacking(tree: Tree, *paragraphs: str) -> set[str]:
    """Name the fields that are not proved."""
    return {*island.missing(prove(tree, *paragraphs))} & {"low", "unit", "as_written"}


def prove(tree: Tree, *paragraphs: str) -> Proof:
    """Prove a figure."""
    return island.prove(tree, *paragraphs)


VAGUE = {"approximate": "true"}


@pytest.mark.parametrize(
    ("tree", "passage"),
    [
        (figure("2", "2", "months", "two"), "The repair was long: it took two months."),
        (figure("11", "11", "days", "11-day"), "The repair was an 11-day work."),
        (figure("1000", "3000", "soldiers", "between 1,000 and 3,000"),
         "The repair needed between 1,000 and 3,000 troops."),
        (figure("10000", "12000", "soldiers", "10,000-12,000"), "The repair needed 10,000–12,000 soldiers."),
        (figure("10000000", "100000000", "crowns", "tens of millions"), "The repair cost tens of millions of crowns."),
        (figure("40", "40", "miles", "about 40", **VAGUE), "The repair was about 40 miles away."),
        (figure("3", None, "weeks", "more than three"), "The repair took more than three weeks."),
        (figure(None, "3", "weeks", "up to three"), "The repair took up to three weeks."),
        (figure("6", "6", "repairs", "sixth", ordinal="true"), "It was the sixth repair."),
        (figure("4.5", "4.5", "miles", "4.5"), "The repair was 4.5 miles away."),
    ],
)  # fmt: skip
def test_a_figure_that_is_said(tree: Tree, passage: str) -> None:
    """Digits, words, ranges with any dash, open bounds, ranks and units by another word all prove a figure."""
    assert lacking(tree, passage) == set()
    assert {match.field for match in prove(tree, passage).matches} >= {"low", "as_written"}


@pytest.mark.parametrize(
    ("tree", "passage", "fields"),
    [
        (figure("2", "2", "months", "two"), "The repair took three months.", {"low", "as_written"}),
        (figure("2", "3", "months", "two"), "The repair took two months.", {"low", "as_written"}),
        (figure("2", None, "months", "two"), "The repair took two months.", {"low", "as_written"}),
        (figure("2", "2", "months", "two", **VAGUE), "The repair took two months.", {"low", "as_written"}),
        (figure("2", "2", "months", "about two"), "The repair took about two months.", {"low", "as_written"}),
        (figure("2", "2", "months", "two", ordinal="true"), "The repair took two months.", {"low", "as_written"}),
        (figure("2", "2", "weeks", "two"), "The repair took two months.", {"unit"}),
        (figure("2", "2", "months", "2"), "The repair took two months.", {"as_written"}),
        (figure("2024", "2024", "boats", "2024"), "The repair of May 2024 needed boats.", {"low", "as_written"}),
    ],
)
def test_a_figure_that_is_not_said(tree: Tree, passage: str, fields: set[str]) -> None:
    """Another number, bound, vagueness, rank or unit, and a part of a date, prove nothing."""
    assert lacking(tree, passage) == fields


@pytest.mark.parametrize("as_written", ["10,000–12,000", "10,000-12,000", "10,000—12,000"])
def test_the_wording_with_other_dashes(as_written: str) -> None:
    """Dashes of another form are the same wording."""
    tree = figure("10000", "12000", "soldiers", as_written)
    assert lacking(tree, "The repair needed 10,000 soldiers, or 10,000–12,000 soldiers.") == set()


@pytest.mark.parametrize("as_written", ["THREE weeks", "all of three weeks", "‘three weeks’", "three"])
def test_the_wording_with_other_letters(as_written: str) -> None:
    """Capitals and the form of quotes don't count in the wording, which may have words around the number."""
    passage = "The thirty-three boats took all of three weeks, really 'three weeks'."
    assert lacking(figure("3", "3", "weeks", as_written), passage) == set()


@pytest.mark.parametrize(
    ("tree", "passage", "written"),
    [
        (figure("10000", "12000", "soldiers", "12,000 soldiers"), "It needed 10,000-12,000 soldiers.", "10,000-12,000"),
        (figure("40", "40", "miles", "40 miles", **VAGUE), "It was about 40 miles away.", "about 40"),
        (figure("3", "3", "weeks", "hree"), "It took three weeks.", "three"),
        (figure("3", "3", "weeks", "three wee"), "It took three weeks.", "three"),
    ],
)
def test_a_part_of_the_wording(tree: Tree, passage: str, written: str) -> None:
    """A wording that leaves out a bound, the vagueness or letters is told with what the text writes."""
    found = island.missing(prove(tree, passage))["as_written"]
    assert found.nearest == f"the text writes '{written}'"


def test_the_wording_of_another_number() -> None:
    """A wording that stands in the passage, but says another number, is told as such."""
    tree = figure("2", "2", "months", "three weeks")
    found = island.missing(prove(tree, "The repair took two months and three weeks."))["as_written"]
    assert found.message == "'three weeks' in paragraph 1 is not '2'"


def test_the_figure_stands_elsewhere() -> None:
    """Number and wording are looked for in the other paragraphs, and the nearest that has them is named."""
    tree = figure("2", "2", "months", "two")
    found = island.missing(prove(tree, "The repair was long.", "It was hot.", "It took two months."))
    assert found["low"].nearest == "evidence says paragraph 1, but 'two' is in paragraph 3"
    assert found["as_written"].nearest == "evidence says paragraph 1, but it is in paragraph 3"


def test_the_nearest_number_is_named() -> None:
    """Where the number is nowhere, the passage's own is told; where there is none, this."""
    tree = figure("2", "2", "months", "two")
    assert island.missing(prove(tree, "It took three months."))["low"].nearest == "paragraph 1 says 'three'"
    assert island.missing(prove(tree, "It took long."))["low"].nearest == "there is no number in it"


def test_another_unit_is_named() -> None:
    """A right number that counts something else is told with what it counts."""
    found = island.missing(prove(figure("2", "2", "weeks", "two"), "It took two months."))["unit"]
    assert found.message == "'two' in paragraph 1 does not count weeks"
    assert found.nearest == "it counts months"


def test_a_figure_is_proved_plainly() -> None:
    """A figure whose values all stand in the passage is proved without context."""
    proof = prove(figure("2", "2", "months", "two"), "The long repair took two months.")
    assert proof.verdict is Verdict.PROVED
