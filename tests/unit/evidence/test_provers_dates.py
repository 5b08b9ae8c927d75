"""A fact's date is said by its passages, at its precision."""

from __future__ import annotations

from typing import Any

import pytest

from briefing.evidence.proof import Proof, Verdict
from tests.builders import Tree
from tests.unit.evidence import island

FILLER = "Gulls circled above the bay."


def dated(date: str, text: str = "The bridge opened.", **fields: Any) -> Tree:
    """Give an event at a date."""
    return island.bare(date=date, text=text, **fields)


def prove(date: str, *paragraphs: str, **fields: Any) -> Proof:
    """Prove the date of an event."""
    evidence = fields.pop("evidence", "1")
    return island.prove(dated(date, evidence=evidence), *paragraphs, **fields)


@pytest.mark.parametrize(
    ("date", "passage"),
    [
        ("2024-05-04", "The bridge opened on 4 May 2024."),
        ("2024-05-04", "The bridge opened on May 4, 2024."),
        ("2024-05-04", "The bridge opened on May 4."),
        ("2024-05-04", "The bridge opened on Saturday."),
        ("2024-05-04", "The bridge opened yesterday."),
        ("2024-05", "The bridge opened in May 2024."),
        ("2023", "The bridge opened last year."),
        ("2023", "In 2023 the bridge opened."),
        ("2024-05-04~", "The bridge opened around 4 May 2024."),
        ("2023-23", "The bridge opened last fall."),
        ("2024-05-01/2024-05-04", "The bridge opened from 1 to 4 May 2024."),
        ("2024-05-01/2024-05-04", "The bridge opened on 1 May 2024, and closed on 4 May 2024."),
    ],
)
def test_a_date_that_is_said(date: str, passage: str) -> None:
    """Any expression that means the same days at the text's own day proves a date."""
    proof = prove(date, passage)
    assert (proof.verdict, proof.missing) == (Verdict.PROVED, ())


@pytest.mark.parametrize(
    ("date", "passage"),
    [
        ("2024-05-03", "The bridge opened on 4 May 2024."),
        ("2023-05-04", "The bridge opened on 4 May 2024."),
        ("2024-05", "The bridge opened on 4 May 2024."),
        ("2024", "The bridge opened in May 2024."),
        ("2024-05-04", "The bridge opened in May 2024."),
        ("2024-05-04~", "The bridge opened on 4 May 2024."),
        ("2024-05-04", "The bridge opened around 4 May 2024."),
        ("2024-05-01/2024-05-04", "The bridge opened on 1 May 2024."),
        ("2024-05-01/2024-05-04", "The bridge opened on 4 May 2024."),
        ("[2024-05-01..2024-05-04]", "The bridge opened on 1 May 2024."),
        ("2024-05-04", "The bridge opened."),
        ("2024-05-11", "The bridge has an 11-day lock."),
    ],
)
def test_a_date_that_is_not_said(date: str, passage: str) -> None:
    """Another day, month, year or precision, and one end of two, prove nothing."""
    assert "date" in island.missing(prove(date, passage))


def test_context_has_its_reason() -> None:
    """A day that only counts from another one is proved by context, with that day."""
    proof = prove("2024-05-03", "The bridge opened on 4 May 2024. It was tried a day prior.")
    assert proof.verdict is Verdict.BY_CONTEXT
    assert proof.reasons


def test_both_ends_in_different_paragraphs() -> None:
    """A span is proved if each of its ends stands in one of the paragraphs cited."""
    ends = ("It began on 1 May 2024.", FILLER, "The bridge opened on 4 May 2024.")
    proof = prove("2024-05-01/2024-05-04", *ends, evidence=[1, 3])
    assert proof.verdict is Verdict.PROVED
    assert [match.paragraph for match in proof.matches if match.field == "date"] == [1, 3]
    assert "date" in island.missing(prove("2024-05-01/2024-05-04", *ends, evidence=[1, 2]))


def test_one_of_a_set() -> None:
    """A day within a set is proved where the text gives the set, or both its ends."""
    assert not prove("[2024-05-01..2024-05-04]", "The bridge opened between 1 and 4 May 2024.").missing


def test_the_date_stands_elsewhere() -> None:
    """Where another paragraph says the date, that is the nearest thing."""
    lacking = island.missing(prove("2024-05-04", FILLER, FILLER, "It opened on 4 May.", evidence=[1]))["date"]
    assert lacking.message == "nothing in paragraph 1 says '4 May 2024'"
    assert lacking.nearest == "evidence says paragraph 1, but 4 May 2024 is in paragraph 3"


def test_the_nearest_date_is_named() -> None:
    """Where no paragraph says it, the date that comes closest is told as the text writes it."""
    lacking = island.missing(prove("2024-05-04", "It was 2 May 2023, or 3 May 2024."))["date"]
    assert lacking.nearest == "the nearest is '3 May 2024' in paragraph 1: 3 May 2024"
    assert island.missing(prove("2024-05-04", FILLER))["date"].nearest == "there is no date in it"


def office(date: str, anchor: str, *paragraphs: str) -> Proof:
    """Prove that somebody held an office at a date."""
    tree = island.bare("office", date=date, text="Ana Berg was harbour master.")
    return island.prove(tree, *paragraphs, anchor=anchor)


@pytest.mark.parametrize(("date", "anchor"), [("2024-05-05", "2024-05-05"), ("2024-06", "2024-06"), ("2024", "2024")])
def test_an_office_is_attested_by_the_text_s_own_day(date: str, anchor: str) -> None:
    """A text that calls somebody by an office attests it for its own day, as precisely as that is known."""
    proof = office(date, anchor, "Harbour master Ana Berg was there.")
    assert proof.verdict is Verdict.BY_CONTEXT
    assert "attests the office for its own day" in proof.reasons[0]


@pytest.mark.parametrize(
    ("date", "anchor"), [("2024-05-04", "2024-05-05"), ("2024-06-01", "2024-06"), ("2024-06", "2024-06-01")]
)
def test_an_office_on_another_day_needs_its_date(date: str, anchor: str) -> None:
    """For any other day, and for a finer or coarser one, the passage must give the date."""
    assert "date" in island.missing(office(date, anchor, "Harbour master Ana Berg was there."))
    if date == "2024-05-04":
        assert "date" not in island.missing(office(date, anchor, "On 4 May harbour master Ana Berg was there."))


def test_other_facts_are_not_dated_by_the_text() -> None:
    """An event is never dated by the text's own day alone."""
    assert "date" in island.missing(prove("2024-05-05", "The bridge opened."))
