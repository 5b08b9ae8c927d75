"""Certificates of dates and figures."""

from __future__ import annotations

from typing import Any

import pytest

from briefing.model.slots import Slot
from briefing.quiz.certify import Code
from briefing.quiz.knowing import Known
from briefing.quiz.question import Question
from tests import builders
from tests.unit.quiz.certify.asking import ask, day, refused, visit, world

ASKS: dict[str, Any] = {"act": "visit", "by": frozenset({"ana"}), "entities": frozenset({"ana", "town"})}


def asked(known: Known, **asks: Any) -> Question:
    """Ask for the day of Ana's visit to the town."""
    return ask(known, Slot.DATE, **{**ASKS, **asks})


def cost(low: str, high: str = "", unit: str = "crowns", **fields: Any) -> builders.Tree:
    """Give what something cost."""
    return builders.figure(**{"low": low, "high": high or low, "unit": unit, "about": "cost", **fields})


def test_one_fact_alone_makes_its_date_the_key() -> None:
    """A visit that nobody else tells of is asked, and another day is a distractor."""
    known = world(fact=visit())
    assert refused(asked(known), known) is None
    assert refused(asked(known), known, day("2024-05-06")) is None


@pytest.mark.parametrize("date", ["2024-05-06", "2024-06", "2023", "2024-05-04/2024-05-08"])
def test_another_date_of_the_same_visit_is_a_dispute(date: str) -> None:
    """Where another fact answers the same question of fact otherwise, the date can't be asked without a source."""
    known = world({"fact": visit(date, about="visit-day")}, fact=visit(about="visit-day"))
    question = asked(known, about="visit-day")
    assert refused(question, known) is Code.DISPUTED
    attributed = asked(known, about="visit-day", article="a0")
    assert refused(attributed, known) is None
    assert refused(attributed, known, day(date)) is not None


def test_a_coarser_date_of_the_same_visit_is_none() -> None:
    """'May 2024' beside '4 May 2024' is the same answer, less precise: no distractor, and it forbids no day."""
    known = world({"fact": visit("2024-05", about="visit-day")}, fact=visit(about="visit-day"))
    question = asked(known, about="visit-day")
    assert refused(question, known) is None
    assert refused(question, known, day("2024-05")) is Code.OVERLAP
    assert refused(question, known, day("2024-05-05")) is None
    assert refused(question, known, day("2024-06-05")) is None


@pytest.mark.parametrize(
    "other",
    [
        visit("2024-05"),
        visit("2024-05", about="so"),
        builders.claim(date="2024-05", people="ana", by="ana", about="visit-day"),
        visit("2024-05-04/2024-05-08", about="visit-day"),
    ],
)
def test_a_vague_date_of_what_may_be_another_visit_rules_out_its_days(other: builders.Tree) -> None:
    """Only an event that answers the same question of fact is surely the same; a visit 'in May' may be another one."""
    known = world({"fact": other}, fact=visit(about="visit-day"))
    assert refused(asked(known, about="visit-day", article="a0"), known, day("2024-05-05")) is Code.MAY_BE_RIGHT


def test_the_month_may_be_asked_where_the_days_differ() -> None:
    """All who name a day of one month agree on the month."""
    known = world({"fact": visit("2024-05-06", about="visit-day")}, fact=visit(about="visit-day"))
    assert refused(ask(known, Slot.DATE, day("2024-05"), about="visit-day", **ASKS), known) is None


@pytest.mark.parametrize(
    ("other", "is_ambiguous"),
    [
        ({}, True),
        ({"act": None}, True),
        ({"by": []}, True),
        ({"people": ["ana", "ben"], "by": ["ana", "ben"]}, True),
        ({"places": "north"}, True),
        ({"places": []}, True),
        ({"act": "meeting"}, False),
        ({"people": "ben", "by": "ben"}, False),
        ({"places": "bay"}, False),
        ({"places": ["bay", "north"]}, False),
    ],
)
def test_a_second_visit_is_told_apart_by_what_provably_differs(other: dict[str, Any], is_ambiguous: bool) -> None:
    """Another act, other people, another place: else the stem may as well mean the other visit."""
    tree = {name: value for name, value in visit("2024-07-07", **other).items() if value is not None}
    known = world(fact=visit(), other=tree)
    assert refused(asked(known), known) is (Code.AMBIGUOUS if is_ambiguous else None)
    windowed = asked(known, window="2024-05")
    assert refused(windowed, known) is None


def test_what_may_be_meant_is_no_distractor_whoever_tells_it() -> None:
    """A statement without an act that names all whom the stem names may be of the visit, and rules its date out."""
    telling = {"date": "2024-07-07", "people": "ana", "by": "ana"}
    known = world({"fact": builders.claim(places="town", **telling)}, fact=visit())
    assert refused(asked(known, article="a0"), known, day("2024-07-07")) is Code.MAY_BE_RIGHT
    nearby = world({"fact": builders.claim(places="north", **telling)}, fact=visit())
    assert refused(asked(nearby, article="a0"), nearby, day("2024-07-07")) is Code.MAY_BE_RIGHT
    elsewhere = world({"fact": builders.claim(**telling)}, fact=visit())
    assert refused(asked(elsewhere, article="a0"), elsewhere, day("2024-07-07")) is None
    event = world(
        {"fact": {name: told for name, told in visit("2024-07-07", places=[]).items() if name != "act"}}, fact=visit()
    )
    assert refused(asked(event, article="a0"), event, day("2024-07-07")) is Code.MAY_BE_RIGHT
    other = world({"fact": builders.claim(date="2024-07-07", people="ana", by="ana", act="speech")}, fact=visit())
    assert refused(asked(other, article="a0"), other, day("2024-07-07")) is None


def test_a_stem_that_says_the_date_is_refused() -> None:
    """'In May 2024, in which month …?' asks for nothing."""
    known = world(fact=visit("2024-05"))
    assert refused(asked(known, window="2024-05"), known) is Code.GIVES_KEY


@pytest.mark.parametrize(
    "asks", [{"act": "meeting"}, {"by": frozenset({"ben"})}, {"window": "2023"}, {"article": "a1"}]
)
def test_a_stem_that_its_own_fact_does_not_fit_is_refused(asks: dict[str, Any]) -> None:
    """What the stem says has to be true of the fact."""
    known = world(fact=visit())
    assert refused(asked(known, **asks), known) is Code.NOT_DESCRIBED


def test_the_key_is_the_fact_s() -> None:
    """A key that the fact doesn't give is refused."""
    known = world(fact=visit())
    assert refused(ask(known, Slot.DATE, day("2024-05-05"), **ASKS), known) is Code.NOT_DESCRIBED


def test_an_unproved_fact_is_not_asked() -> None:
    """What the quiz doesn't know it doesn't ask."""
    question = asked(world(fact=visit()))
    assert refused(question, world(other=visit())) is Code.NOT_DESCRIBED


def test_figures_in_one_range_are_no_rivals() -> None:
    """11,000 is no distractor to 10,000–12,000, nor is what rounding explains; 14,000–16,000 is."""
    known = world(
        fact=cost("10,000", "12,000"),
        eleven=cost("11,000", about="a0/eleven"),
        more=cost("14,000", "16,000", about="a0/more"),
    )
    question = ask(known, Slot.FIGURE, about="cost")
    amounts = {name: known.proposition(f"a0/{name}").amount for name in ("eleven", "more")}
    assert amounts["eleven"] is not None
    assert amounts["more"] is not None
    assert refused(question, known) is None
    assert refused(question, known, amounts["eleven"]) is Code.OVERLAP
    assert refused(question, known, amounts["more"]) is None


def test_estimates_that_overlap_are_disputed() -> None:
    """Neither 1,000–3,000 nor around 3,000 holds the other."""
    known = world({"fact": cost("3,000", approximate="yes")}, fact=cost("1,000", "3,000"))
    assert refused(ask(known, Slot.FIGURE, about="cost"), known) is Code.DISPUTED
    attributed = ask(known, Slot.FIGURE, about="cost", article="a0")
    assert refused(attributed, known) is None
    rival = known.proposition("a1/fact").amount
    assert rival is not None
    assert refused(attributed, known, rival) is Code.OVERLAP


def test_figures_in_other_units_are_no_distractors() -> None:
    """Nothing tells 11 days and 17 miles apart as answers to one question."""
    known = world(fact=cost("11", unit="days"), other=cost("17", unit="miles", about="a0/other"))
    rival = known.proposition("a0/other").amount
    assert rival is not None
    assert refused(ask(known, Slot.FIGURE, about="cost"), known, rival) is Code.OTHER_TYPE


@pytest.mark.parametrize(
    ("when", "fields", "code"),
    [
        ("2024-06-18/2024-06-19", {}, Code.MAY_BE_RIGHT),
        ("2024-06-10/2024-06-30", {}, Code.MAY_BE_RIGHT),
        ("2024-06-18", {}, Code.MAY_BE_RIGHT),
        ("2024-06-18", {"places": []}, Code.MAY_BE_RIGHT),
        ("2024-06-18", {"places": "north"}, Code.MAY_BE_RIGHT),
        ("2024-06-18", {"by": ["ana", "ben"], "people": ["ana", "ben"]}, Code.MAY_BE_RIGHT),
        ("2024-06-18", {"by": []}, Code.MAY_BE_RIGHT),
        ("2024-06-18", {"places": "bay"}, None),
        ("2024-06-18", {"by": "ben", "people": "ben"}, None),
        ("2024-06-18", {"by": "cem", "people": "cem"}, Code.MAY_BE_RIGHT),
        ("2024-06", {}, None),
        ("2024-06-21", {}, None),
    ],
)
def test_a_day_of_the_same_occasion_is_no_distractor(when: str, fields: dict[str, Any], code: Code | None) -> None:
    """Who arrived on 18 June and visited on 19 June was there on both, be it Ana or Cem, with whom she came."""
    known = world(fact=visit("2024-06-19", people=["ana", "cem"]), stay=visit(when, act="arrival", **fields))
    question = asked(known, window="2024")
    assert refused(question, known) is None
    assert refused(question, known, day("2024-06-18")) is code
    assert refused(question, known, day("2024-03-18")) is None


def test_the_days_next_to_one_that_is_not_known_are_no_occasion() -> None:
    """Of a visit on some day of a week the days around that week tell nothing, but a stay through some of it does."""
    for when, code in (("2024-06-09", None), ("2024-06-09/2024-06-10", Code.MAY_BE_RIGHT)):
        known = world(fact=visit("[2024-06-10..2024-06-16]"), stay=visit(when, act="arrival"))
        assert refused(asked(known), known, day("2024-06-09")) is code
