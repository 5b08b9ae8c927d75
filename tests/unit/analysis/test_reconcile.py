from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.analysis.reconcile import (
    Comparison,
    Dimension,
    Relation,
    Topic,
    compare,
    differences,
    independent_origins,
    interval,
    reconcile,
)
from briefing.loading.load import load
from briefing.model.facts import Fact, Figure
from briefing.resources import content_folder
from tests import builders


def fact(tree: builders.Tree, **fields: Any) -> Fact:
    """Make a fact that answers the one question of these tests."""
    return builders.fact(tree, about="question", **fields)


def dated(date: str) -> Fact:
    """Make an event of a date."""
    return fact(builders.event(date=date))


def counted(low: str | None, high: str | None, *, unit: str = "soldiers", **fields: Any) -> Figure:
    """Make a figure; None leaves an end open."""
    tree = builders.figure(unit=unit, **fields)
    bounds = {"low": low, "high": high}
    kept = {name: value for name, value in tree.items() if name not in bounds}
    made = fact(kept | {name: value for name, value in bounds.items() if value is not None})
    assert isinstance(made, Figure)
    return made


def sure(certainty: str, **fields: Any) -> Fact:
    """Make an undated claim of a certainty."""
    return fact(builders.claim(certainty=certainty, **fields))


def told_by(*origins: str, via: tuple[str, ...] = ()) -> Fact:
    """Make a fact that some say, as others relay it."""
    return fact(builders.claim(), according_to=origins, via=via)


def relations(first: Fact, second: Fact) -> dict[Dimension, Relation]:
    """Give how two facts relate in each respect."""
    return {each.dimension: each.relation for each in compare(first, second)}


def topic(*facts: Fact) -> Topic:
    """Reconcile facts that answer one question."""
    articles = [
        builders.article(f"article-{number}", {"fact": builders.event()}).model_copy(update={"facts": {"fact": each}})
        for number, each in enumerate(facts)
    ]
    (found,) = reconcile(builders.unchecked(*articles, topics={"question": "When, and how many?"}))
    return found


@pytest.mark.parametrize(
    ("first", "second", "relation"),
    [
        ("2024-06-18", "2024-06-18", Relation.CORROBORATES),
        ("2024-06", "2024-06-01/2024-06-30", Relation.CORROBORATES),
        ("2024-06-18", "2024-06", Relation.REFINES),
        ("2023-07", "2023", Relation.REFINES),
        ("2024-06-18", "2024-06-18/2024-06-19", Relation.REFINES),
        ("2024", "2024-09/..", Relation.DIFFERS_IN_PART),
        ("2024-05/2024-06", "2024-06/2024-07", Relation.DIFFERS_IN_PART),
        ("2024-23", "2024-11-30/2024-12-02", Relation.DIFFERS_IN_PART),
        ("2024-06-18", "2024-06-19", Relation.DIFFERS),
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


def test_units_that_differ_are_not_compared() -> None:
    """Twenty miles say nothing about twenty soldiers."""
    assert relations(counted("20", "20", unit="miles"), counted("30", "30")) == {}


def test_what_has_no_value_is_not_compared() -> None:
    """A date against none, and a figure against a claim, leave nothing to compare."""
    assert relations(dated("2024"), sure("established")) == {}
    assert relations(counted("1", "1"), sure("reported")) == {}


@pytest.mark.parametrize("other", ["established", "reported", "assessed", "alleged", "speculated", "planned"])
def test_a_denial_differs_from_whatever_it_denies(other: str) -> None:
    """What one side says and another denies differs in certainty."""
    assert relations(sure(other), sure("denied")) == {Dimension.CERTAINTY: Relation.DIFFERS}
    assert relations(sure("denied"), sure(other)) == {Dimension.CERTAINTY: Relation.DIFFERS}


def test_two_denials_agree() -> None:
    """Who denies the same agrees."""
    assert relations(sure("denied"), sure("denied")) == {Dimension.CERTAINTY: Relation.CORROBORATES}


def test_degrees_of_certainty_are_no_difference() -> None:
    """Something alleged here and established there isn't contradicted."""
    assert relations(sure("alleged"), sure("established")) == {}


def test_a_topic_tells_the_widest_difference_and_its_respects() -> None:
    """Of several comparisons the widest counts; only respects that differ are named, in their fixed order."""
    found = topic(
        counted("1", "2", date="2024-06"), counted("1", "2", date="2024-07"), counted("2", "3", date="2024-06-18")
    )
    assert found.relation is Relation.DIFFERS
    assert found.dimensions == (Dimension.DATE, Dimension.FIGURE)
    assert len(found.comparisons) == 6


def test_a_topic_on_which_all_agree_names_no_respect() -> None:
    """Where one date is only more precise, no respect differs, and the topic is none of the differences."""
    found = topic(dated("2024-06"), dated("2024-06-18"))
    assert (found.relation, found.dimensions) == (Relation.REFINES, ())
    assert differences((found,)) == ()


def test_differences_keep_their_order() -> None:
    """Topics that differ, in part or wholly, are kept in their order."""
    wide, narrow = topic(dated("2024-06"), dated("2024-07")), topic(counted("1", "3"), counted("2", "4"))
    assert differences((narrow, topic(dated("2024"), dated("2024")), wide)) == (narrow, wide)


def test_only_questions_with_two_comparable_answers_are_topics() -> None:
    """A question with one answer, or with answers that have no respect in common, is left out; facts alone as well."""
    facts = {
        "single": builders.event(about="lonely"),
        "here": builders.event(about="mixed"),
        "there": builders.claim(about="mixed"),
        "alone": builders.event(),
    }
    questions = {"lonely": "When?", "mixed": "Who?"}
    assert reconcile(builders.unchecked(builders.article(facts=facts), topics=questions)) == ()


def test_topics_stand_in_the_order_of_the_dossier() -> None:
    """The dossier's list of topics decides the order, not the facts."""
    facts = {f"{name}-{number}": builders.event(about=name) for name in ("b", "a") for number in (1, 2)}
    found = reconcile(builders.unchecked(builders.article(facts=facts), topics={"a": "A?", "b": "B?"}))
    assert [(each.id, each.question, len(each.facts)) for each in found] == [("a", "A?", 2), ("b", "B?", 2)]


@pytest.mark.parametrize(
    ("facts", "origins"),
    [
        ((told_by("wire"), told_by("ministry")), 2),
        ((told_by("wire"), told_by("wire")), 1),
        ((told_by("ministry", via=("wire",)), told_by("wire")), 1),
        ((told_by("ministry", via=("wire",)), told_by("officials", via=("wire",))), 1),
        ((told_by("wire"), told_by("ministry"), told_by("wire", "ministry")), 1),
        ((told_by("wire", "ministry"), told_by("ministry", "army"), told_by("army"), told_by("paper")), 2),
    ],
)
def test_origins_that_share_anything_count_once(facts: tuple[Fact, ...], origins: int) -> None:
    """Facts with a common origin or channel, directly or through a third fact, have one origin; order is all one."""
    assert independent_origins(facts) == origins
    assert independent_origins(facts[::-1]) == origins


def test_a_topic_counts_its_origins() -> None:
    """The number of origins is that of the facts which answer the question."""
    articles = [builders.article(name, {"fact": builders.event(about="question")}) for name in ("one", "two")]
    (found,) = reconcile(builders.unchecked(*articles, topics={"question": "When?"}))
    assert found.origins == 2


days = st.dates().map(str)
dates = st.one_of(
    days,
    st.integers(1, 9999).map("{:04}".format),
    st.tuples(st.integers(1, 9999), st.integers(1, 12)).map(lambda parts: "{:04}-{:02}".format(*parts)),
    st.tuples(days, days).filter(lambda ends: ends[0] < ends[1]).map("/".join),
    days.map("{}/..".format),
    days.map("../{}".format),
)
bounds = st.lists(st.integers(0, 5000), min_size=2, max_size=2).map(sorted)
certainties = st.sampled_from(["established", "alleged", "denied"])


@st.composite
def answers(draw: st.DrawFn) -> Fact:
    """Draw a fact of any date, figure and certainty."""
    common = {"date": draw(dates)} if draw(st.booleans()) else {}
    common["certainty"] = draw(certainties)
    if draw(st.booleans()):
        return fact(builders.claim(), **common)
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


@given(answers())
def test_a_fact_agrees_with_itself(one: Fact) -> None:
    """Compared with itself a fact agrees in each respect."""
    assert set(relations(one, one).values()) <= {Relation.CORROBORATES}


def widest(comparisons: list[Comparison]) -> int:
    """Give the widest relation, -1 where there is none."""
    return max((each.relation for each in comparisons), default=-1)


def compared(facts: list[Fact]) -> list[Comparison]:
    """Compare all facts as the answers to one question."""
    articles = [
        builders.article(f"article-{number}").model_copy(update={"facts": {"fact": each}})
        for number, each in enumerate(facts)
    ]
    found = reconcile(builders.unchecked(*articles, topics={"question": "When?"}))
    return [each for one in found for each in one.comparisons]


@given(st.lists(answers(), max_size=5), answers())
def test_a_further_fact_never_narrows_the_difference(facts: list[Fact], further: Fact) -> None:
    """Whatever is added, sources that differed still differ as widely."""
    assert widest(compared([*facts, further])) >= widest(compared(facts))


@given(st.lists(answers(), min_size=1, max_size=6), answers())
def test_origins_are_between_one_and_the_number_of_facts(facts: list[Fact], further: Fact) -> None:
    """There is at least one origin and never more than facts; one more fact adds at most one."""
    before, after = independent_origins(tuple(facts)), independent_origins((*facts, further))
    assert 1 <= before <= len(facts)
    assert after <= before + 1


def test_the_shipped_differences_show_by_themselves() -> None:
    """The day of Putin's arrival in 2024 and the size of the reinforcement of early 2025 are found to differ."""
    found = {each.id: each for each in differences(reconcile(load(content_folder()).dossier))}
    arrival, reinforcement = found["putin-arrival-2024"], found["reinforcement-size"]
    assert (arrival.relation, arrival.dimensions) == (Relation.DIFFERS, (Dimension.DATE,))
    assert {str(fact.date) for fact in arrival.facts} >= {"2024-06-18", "2024-06-19"}
    assert (reinforcement.relation, reinforcement.dimensions) == (Relation.DIFFERS_IN_PART, (Dimension.FIGURE,))
    ranges = [(fact.low, fact.high, fact.approximate) for fact in reinforcement.facts if isinstance(fact, Figure)]
    assert sorted(ranges) == [(Decimal(1000), Decimal(3000), False), (Decimal(3000), Decimal(3000), True)]
    assert found["arms-supply"].dimensions == (Dimension.CERTAINTY,)
