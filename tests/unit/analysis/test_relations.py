from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.analysis.relations import Dimension, Relation, Stance, compare, days, interval, measure, relate, stance
from briefing.model.edtf import Edtf
from briefing.model.facts import Fact, Figure
from tests import builders


def dated(date: str) -> Fact:
    """Make an event of a date."""
    return builders.fact(builders.event(date=date))


def counted(low: str | None, high: str | None, *, unit: str = "soldiers", **fields: Any) -> Figure:
    """Make a figure; None leaves an end open."""
    tree = builders.figure(unit=unit, **fields)
    bounds = {"low": low, "high": high}
    kept = {name: value for name, value in tree.items() if name not in bounds}
    made = builders.fact(kept | {name: value for name, value in bounds.items() if value is not None})
    assert isinstance(made, Figure)
    return made


def sure(certainty: str) -> Fact:
    """Make an undated claim of a certainty."""
    return builders.fact(builders.claim(certainty=certainty))


def relations(first: Fact, second: Fact, *respects: Dimension) -> dict[Dimension, Relation]:
    """Give how two facts relate in each respect, in all respects unless some are named."""
    return {each.dimension: each.relation for each in compare(first, second, respects or tuple(Dimension))}


@pytest.mark.parametrize(
    ("first", "second", "relation"),
    [
        ("2024-06-18", "2024-06-18", Relation.CORROBORATES),
        ("2024-06", "[2024-06-01..2024-06-30]", Relation.CORROBORATES),
        ("2024-06-18?", "2024-06-18", Relation.CORROBORATES),
        ("2024-06", "2024-06-01/2024-06-30", Relation.REFINES),
        ("[2023-09-10..2023-09-13]", "2023-09-10/2023-09-13", Relation.REFINES),
        ("2024-06-18", "2024-06", Relation.REFINES),
        ("2023-07", "2023", Relation.REFINES),
        ("2024-06-18", "2024-06-18/2024-06-19", Relation.REFINES),
        ("2024-06-18", "2024/..", Relation.REFINES),
        ("2024-06-18", "2024-06-19~", Relation.REFINES),
        ("2024-06", "2024-07~", Relation.DIFFERS_IN_PART),
        ("2024", "2024-09/..", Relation.DIFFERS_IN_PART),
        ("../2024", "2024-09/..", Relation.DIFFERS_IN_PART),
        ("2024-05/2024-06", "2024-06/2024-07", Relation.DIFFERS_IN_PART),
        ("2024-23", "2024-11-30/2024-12-02", Relation.DIFFERS_IN_PART),
        ("2024-06-18", "2024-06-19", Relation.DIFFERS),
        ("2024-06-18", "2024-06-20~", Relation.DIFFERS),
        ("2024-06", "2024-07", Relation.DIFFERS),
    ],
)
def test_dates_are_compared_by_the_days_that_they_allow(first: str, second: str, relation: Relation) -> None:
    """Equal days agree, contained ones refine, overlapping ones differ in part, others differ; in either order."""
    assert relations(dated(first), dated(second)) == {Dimension.DATE: relation}
    assert relations(dated(second), dated(first)) == {Dimension.DATE: relation}


@pytest.mark.parametrize(
    ("first", "second", "relation"),
    [
        (counted("10,000", "12,000"), counted("10000", "12000"), Relation.CORROBORATES),
        (counted("10,000", "12,000"), counted("11,000", "11,000"), Relation.REFINES),
        (counted("3", None), counted("5", "7"), Relation.REFINES),
        (counted("3", None), counted("5", None), Relation.REFINES),
        (counted("3", None), counted("3", None), Relation.CORROBORATES),
        (counted("1,000", "3,000"), counted("3,000", "3,000", approximate="yes"), Relation.DIFFERS_IN_PART),
        (counted("1,000", "3,000"), counted("2,000", "4,000"), Relation.DIFFERS_IN_PART),
        (counted("3", None), counted(None, "5"), Relation.DIFFERS_IN_PART),
        (counted("1", "2"), counted("3", "4"), Relation.DIFFERS),
        (counted("5", None), counted(None, "4"), Relation.DIFFERS),
    ],
)
def test_figures_are_compared_by_the_numbers_that_they_allow(first: Figure, second: Figure, relation: Relation) -> None:
    """Ranges compare as dates do; an absent end is open, and 'around 3,000' allows more than 1,000 to 3,000 does."""
    assert relations(first, second) == {Dimension.FIGURE: relation}
    assert relations(second, first) == {Dimension.FIGURE: relation}


@pytest.mark.parametrize(
    ("low", "high", "allowed"),
    [
        ("3,000", "3,000", ("2500", "3500")),
        ("10,000", "12,000", ("5000", "12500")),
        ("3,120", "3,120", ("3115", "3125")),
        ("2.5", "2.5", ("2.45", "2.55")),
        ("0", "7", ("0", "7.5")),
        ("40", None, ("35", "Infinity")),
        (None, "40", ("-Infinity", "45")),
    ],
)
def test_an_approximate_figure_allows_half_a_rounding_unit(
    low: str | None, high: str | None, allowed: tuple[str, str]
) -> None:
    """'About' widens each end by half of the place of its last digit that is not zero; open ends stay open."""
    assert interval(counted(low, high, approximate="yes")) == tuple(map(Decimal, allowed))


def test_an_exact_figure_allows_itself() -> None:
    """Without 'about' a figure is its own range."""
    assert interval(counted("3,000", "4,000")) == (Decimal(3000), Decimal(4000))


@pytest.mark.parametrize(
    ("date", "wider"), [("2024-06-18~", 2), ("2024-06~", 30), ("2024-23~", 92), ("2024~", 366), ("202X~", 3652)]
)
def test_an_approximate_date_allows_half_a_unit_more_on_either_side(date: str, wider: int) -> None:
    """'About' widens a date by half of what it is precise to, by a day at the least."""
    about, exact = days(Edtf.parse(date)), days(Edtf.parse(date.removesuffix("~")))
    assert (about[1] - about[0]) - (exact[1] - exact[0]) == wider
    assert exact[0] - about[0] == about[1] - exact[1]


@pytest.mark.parametrize(
    ("first", "second", "alike"),
    [
        ("Soldiers", "soldier", True),
        ("kilometers", "kilometres", True),
        ("percent", "%", True),
        ("per cent", "%", True),
        ("man-days", "man  days", True),
        ("soldiers", "troops", False),
        ("miles", "kilometres", False),
    ],
)
def test_units_are_one_however_they_are_spelt(first: str, second: str, alike: bool) -> None:
    """Case, hyphens, plurals and American spellings make no other unit; other words do."""
    assert (measure(counted("1", "1", unit=first)) == measure(counted("1", "1", unit=second))) is alike


def test_units_that_differ_are_not_compared() -> None:
    """Twenty miles say nothing about twenty soldiers, and the sixth trial nothing about six trials."""
    assert relations(counted("20", "20", unit="miles"), counted("30", "30")) == {}
    assert relations(counted("6", "6", unit="trials"), counted("6", "6", unit="trials", ordinal="yes")) == {}


def test_what_has_no_value_is_not_compared() -> None:
    """A date against none, and a figure against a claim, leave nothing to compare."""
    assert relations(dated("2024"), sure("established")) == {}
    assert relations(counted("1", "1"), sure("reported")) == {}


def test_only_the_respects_that_are_asked_for_are_compared() -> None:
    """Two figures of different days are compared by one respect or the other."""
    first, second = counted("1", "1", date="2024-06"), counted("2", "2", date="2024-06")
    assert relations(first, second, Dimension.FIGURE) == {Dimension.FIGURE: Relation.DIFFERS}
    assert relations(first, second, Dimension.DATE) == {Dimension.DATE: Relation.CORROBORATES}


@pytest.mark.parametrize("other", ["established", "reported", "assessed", "alleged", "speculated", "planned"])
def test_a_denial_differs_from_whatever_it_denies(other: str) -> None:
    """What one side says and another denies differs in certainty, whatever is asked."""
    assert relations(sure(other), sure("denied")) == {Dimension.CERTAINTY: Relation.DIFFERS}
    assert relations(sure("denied"), sure(other), Dimension.DATE) == {Dimension.CERTAINTY: Relation.DIFFERS}


def test_two_denials_agree() -> None:
    """Who denies the same agrees."""
    assert relations(sure("denied"), sure("denied")) == {Dimension.CERTAINTY: Relation.CORROBORATES}


def test_degrees_of_certainty_are_no_difference() -> None:
    """Something alleged here and established there isn't contradicted; where yes or no is asked, both say yes."""
    assert relations(sure("alleged"), sure("established")) == {}
    asked = relations(sure("alleged"), sure("established"), Dimension.CERTAINTY)
    assert asked == {Dimension.CERTAINTY: Relation.CORROBORATES}


@pytest.mark.parametrize("text", ["Nobody had been arrested.", "The mayor was not warned.", "They haven’t met."])
def test_what_is_told_with_a_not_is_a_no(text: str) -> None:
    """To a question of yes or no, a sentence with a 'not' answers no, and differs from one that affirms."""
    no, yes = builders.fact(builders.claim(text=text)), builders.fact(builders.claim(text="A man was arrested."))
    assert (stance(no), stance(yes)) == (Stance.DENIED, Stance.AFFIRMED)
    assert [each.relation for each in compare(no, yes, (Dimension.CERTAINTY,))] == [Relation.DIFFERS]
    assert [*compare(no, yes, (Dimension.DATE,))] == []


@pytest.mark.parametrize("open_", ["speculated", "planned"])
def test_a_possibility_or_a_plan_is_no_yes(open_: str) -> None:
    """What may be or will be corroborates nothing that is so."""
    assert relations(sure(open_), sure("established"), Dimension.CERTAINTY) == {}


text_of_day = st.dates().map(str)
dates = st.one_of(
    text_of_day,
    text_of_day.map("{}~".format),
    st.integers(1, 9999).map("{:04}".format),
    st.tuples(st.integers(1, 9999), st.integers(1, 12)).map(lambda parts: "{:04}-{:02}".format(*parts)),
    st.tuples(text_of_day, text_of_day).filter(lambda ends: ends[0] < ends[1]).map("/".join),
    st.tuples(text_of_day, text_of_day).filter(lambda ends: ends[0] < ends[1]).map("[{0[0]}..{0[1]}]".format),
    text_of_day.map("{}/..".format),
    text_of_day.map("../{}".format),
)
bounds = st.lists(st.integers(0, 5000), min_size=2, max_size=2).map(sorted)
certainties = st.sampled_from(["established", "alleged", "speculated", "denied"])


@st.composite
def answers(draw: st.DrawFn) -> Fact:
    """Draw a fact of any date, figure and certainty."""
    common = {"date": draw(dates)} if draw(st.booleans()) else {}
    common["certainty"] = draw(certainties)
    if draw(st.booleans()):
        return builders.fact(builders.claim(), **common)
    low, high = draw(bounds)
    openness = draw(st.sampled_from(["", "low", "high"]))
    return counted(
        None if openness == "low" else str(low),
        None if openness == "high" else str(high),
        unit=draw(st.sampled_from(["soldiers", "days"])),
        approximate=draw(st.sampled_from(["yes", "no"])),
        **common,
    )


@given(answers(), answers())
def test_relations_are_symmetric(first: Fact, second: Fact) -> None:
    """It makes no difference which of two facts comes first."""
    assert relations(first, second) == relations(second, first)
    assert relations(first, second, Dimension.CERTAINTY) == relations(second, first, Dimension.CERTAINTY)


@given(answers())
def test_a_fact_agrees_with_itself(one: Fact) -> None:
    """Compared with itself a fact agrees in each respect that it has."""
    assert set(relations(one, one).values()) <= {Relation.CORROBORATES}
    assert (Dimension.DATE in relations(one, one)) is (one.date is not None)
    assert (Dimension.FIGURE in relations(one, one)) is isinstance(one, Figure)


small = st.lists(st.integers(0, 12), min_size=2, max_size=2).map(sorted)


@given(small, small)
def test_relations_are_those_of_the_points(first: list[int], second: list[int]) -> None:
    """What ranges are to each other is what the sets of their points are."""
    one, other = (set(range(low, high + 1)) for low, high in (first, second))
    if one == other:
        expected = Relation.CORROBORATES
    elif one <= other or other <= one:
        expected = Relation.REFINES
    else:
        expected = Relation.DIFFERS_IN_PART if one & other else Relation.DIFFERS
    assert relate((Decimal(first[0]), Decimal(first[1])), (Decimal(second[0]), Decimal(second[1]))) is expected
