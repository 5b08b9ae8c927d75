"""What a value entails, and what it is apart from."""

from __future__ import annotations

from decimal import Decimal
from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.model.edtf import Edtf
from briefing.quiz.knowing import amount_of, days_of
from briefing.quiz.values import Amount, Days, Entities, Sequence, Term, Value, apart, comparable, entails
from tests import builders


def days(text: str) -> Days:
    """Make the value of a date."""
    return days_of(Edtf.parse(text))


def amount(low: str, high: str | None = None, unit: str = "soldiers", **fields: object) -> Amount:
    """Make the value of a figure; one number alone is both ends, an empty one none."""
    ends = {"low": low, "high": low if high is None else high}
    tree = builders.figure(unit=unit, **fields)
    made = builders.fact({**{name: tree[name] for name in tree.keys() - ends}, **{k: v for k, v in ends.items() if v}})
    assert made.kind == "figure"
    return amount_of(made)


def somebody(*ids: str, related: str = "") -> Entities:
    """Make the value of entities."""
    return Entities(frozenset(ids), frozenset(related.split()))


def certainty(word: str) -> Term:
    """Make the value of a certainty."""
    return Term(word, "certainty")


EQUIVALENT: tuple[tuple[Value, Value], ...] = (
    # One date in two spellings, or in two precisions.
    (days("2024-06-19"), days("2024-06-19")),
    (days("2024-06-19"), days("2024-06")),
    (days("2024-06-19"), days("2024-22")),
    (days("2024-06-19"), days("2024")),
    (days("2024-06-19"), days("202X")),
    (days("2024-06-19"), days("20XX")),
    (days("2024-06-XX"), days("2024-06")),
    (days("2024-XX-XX"), days("2024")),
    (days("2024-06"), days("2024-06-01/2024-06-30")),
    (days("2024-06"), days("[2024-06-01..2024-06-30]")),
    (days("2024-23"), days("2024-09/2024-11")),
    (days("2024-24"), days("2025-01")),
    (days("2023-09-11/2023-09-17"), days("2023-09-12")),
    (days("2023-09-11/2023-09-17"), days("2023-09")),
    (days("2023-09-10~"), days("2023-09-11")),
    (days("2023-09-10~"), days("2023-09-09")),
    (days("2000-05~"), days("2000-06")),
    (days("2000-05?"), days("2000-04")),
    (days("2024~"), days("2025")),
    (days("2023-09-10/.."), days("2024")),
    (days("../2023-09-10"), days("2023-09-10")),
    (days("[2025-02-21..2025-02-28]"), days("2025-02-25")),
    # One number in two spellings or units, rounded or not.
    (amount("12,000"), amount("12000")),
    (amount("10,000", "12,000"), amount("11,000")),
    (amount("10,000", "12,000"), amount("10,000")),
    (amount("10,000", "12,000"), amount("12,400")),
    (amount("3,000"), amount("2,900")),
    (amount("3,000", approximate="yes"), amount("3,400")),
    (amount("3,000", approximate="yes"), amount("1,000", "3,000")),
    (amount("2", ""), amount("7")),
    (amount("", "5"), amount("3")),
    (amount("10"), amount("12")),
    (amount("40", unit="miles", approximate="yes"), amount("64", unit="kilometres")),
    (amount("1", unit="mile"), amount("1.609344", unit="kilometres")),
    (amount("1", unit="kilometer"), amount("1,000", unit="meters")),
    (amount("2", unit="weeks"), amount("14", unit="days")),
    (amount("2", unit="decades"), amount("20", unit="years")),
    (amount("1.5", unit="years"), amount("18", unit="months")),
    (amount("5", unit="per cent"), amount("5", unit="percent")),
    (amount("5", unit="%"), amount("5.4", unit="percent")),
    (amount("6", unit="weapons-trials"), amount("6", unit="weapons trials")),
    (amount("6", unit="trials", ordinal="yes"), amount("6", unit="trials")),
    # One entity, its whole and its parts.
    (somebody("choe-sun-hui"), somebody("choe-sun-hui")),
    (somebody("kim-jong-un", "vladimir-putin"), somebody("vladimir-putin")),
    (somebody("kremlin", related="russian-government"), somebody("russian-government")),
    (somebody("russia"), somebody("russian-government", related="russia")),
    # Certainties that a fair reader could both defend.
    (certainty("established"), certainty("reported")),
    (certainty("reported"), certainty("alleged")),
    (certainty("reported"), certainty("assessed")),
    (certainty("assessed"), certainty("alleged")),
    (certainty("assessed"), certainty("speculated")),
    (Sequence(("a/x", "a/y")), Sequence(("a/x", "a/y"))),
    (Term("a/x", "event"), Term("a/x", "event")),
)


@pytest.mark.parametrize(("value", "other"), EQUIVALENT)
def test_what_may_be_one_is_never_apart(value: Value, other: Value) -> None:
    """Two spellings, precisions, roundings or parts of one thing can't stand beside each other as choices."""
    assert not apart(value, other)
    assert not apart(other, value)


def test_there_are_fifty_equivalent_pairs() -> None:
    """The table of equivalent values has at least fifty pairs, no two alike."""
    assert len({*map(repr, EQUIVALENT)}) >= 50


@pytest.mark.parametrize(
    ("value", "other"),
    [
        (days("2024-06-18"), days("2024-06-19")),
        (days("2024-06"), days("2024-07")),
        (days("2024-23"), days("2024-08")),
        (days("2023-09-10~"), days("2023-09-12")),
        (days("2023-09-11/2023-09-17"), days("2023-09-18")),
        (amount("10,000", "12,000"), amount("14,000", "16,000")),
        (amount("10,000", "12,000"), amount("13,000")),
        (amount("6", unit="trials", ordinal="yes"), amount("7", unit="trials", ordinal="yes")),
        (amount("20", unit="trials", ordinal="yes"), amount("21", unit="trials", ordinal="yes")),
        (amount("2", unit="weeks"), amount("20", unit="days")),
        (amount("40", unit="miles", approximate="yes"), amount("40", unit="kilometres")),
        (somebody("kim-jong-un"), somebody("kim-jong-il")),
        (somebody("kim-jong-un", "vladimir-putin"), somebody("kim-jong-un", "sergei-shoigu")),
        (certainty("planned"), certainty("reported")),
        (certainty("denied"), certainty("alleged")),
        (certainty("established"), certainty("speculated")),
        (Sequence(("a/x", "a/y")), Sequence(("a/y", "a/x"))),
        (Term("a/x", "event"), Term("a/y", "event")),
    ],
)
def test_what_has_nothing_in_common_is_apart(value: Value, other: Value) -> None:
    """Values that nothing can make right together are apart, both ways round, and neither entails the other."""
    assert apart(value, other)
    assert apart(other, value)
    assert not entails(value, other)
    assert not entails(other, value)


@pytest.mark.parametrize(
    ("value", "other"),
    [
        (amount("11", unit="days"), amount("17", unit="miles")),
        (amount("11", unit="days"), amount("2", unit="months")),
        (amount("6", unit="trials", ordinal="yes"), amount("60", unit="trials")),
        (days("2024"), amount("2024", unit="years")),
        (certainty("denied"), Term("denied", "event")),
    ],
)
def test_what_cannot_be_compared_is_neither(value: Value, other: Value) -> None:
    """Other units, ranks against amounts, and values of other types are never apart and entail nothing."""
    assert not apart(value, other)
    assert not entails(value, other)


def test_figures_are_comparable_if_their_units_convert() -> None:
    """Miles and kilometres are one measure, days and months are not."""
    assert comparable(amount("1", unit="miles"), amount("9", unit="km"))
    assert not comparable(amount("1", unit="months"), amount("9", unit="days"))


@pytest.mark.parametrize(
    ("value", "other"),
    [
        (days("2024-06-19"), days("2024-06")),
        (days("2024-06-01/2024-06-30"), days("2024-06")),
        (amount("11,000"), amount("10,000", "12,000")),
        (amount("14", unit="days"), amount("1", "2", unit="weeks")),
        (somebody("kim-jong-un", "vladimir-putin"), somebody("kim-jong-un")),
    ],
)
def test_the_more_precise_entails_the_less(value: Value, other: Value) -> None:
    """A day entails its month, a number a range around it, two who did it each of them; never the other way round."""
    assert entails(value, other)
    assert not entails(other, value)


@pytest.mark.parametrize("within", ["2023-09-12", "2023-09", "2023-09-11/2023-09-13"])
def test_no_part_of_a_span_is_the_span(within: str) -> None:
    """What lasted for a week did not last a day of it, or half of it."""
    assert not entails(days(within), days("2023-09-11/2023-09-17"))
    assert entails(days("2023-09-11/2023-09-17"), days("2023-09-11/2023-09-17"))


@given(st.integers(1, 400), st.integers(0, 400), st.integers(1, 400), st.integers(0, 400))
def test_nothing_entails_what_it_is_apart_from(first: int, more: int, second: int, plus: int) -> None:
    """Entailment and apartness exclude each other, and apartness is mutual, for days and for numbers."""
    one, other = Days(first, first + more, "day", ""), Days(second, second + plus, "day", "")
    low, high = (
        Amount(Decimal(first), Decimal(first + more), "day", ""),
        Amount(Decimal(second), Decimal(second + plus), "day", ""),
    )
    for value, rival in ((one, other), (low, high)):
        assert apart(value, rival) is apart(rival, value)
        assert not (apart(value, rival) and entails(value, rival))


def test_values_of_two_types_are_never_equal() -> None:
    """Values are tuples underneath: those with the least in them still differ by type, and none entails another."""
    nothing: tuple[Value, ...] = (
        Days(0, 0, "", ""),
        Amount(Decimal(0), Decimal(0), "", ""),
        Entities(frozenset()),
        Term("", ""),
        Sequence(),
    )
    for one, other in permutations(nothing, 2):
        assert one != other
        assert not entails(one, other)
        assert not apart(one, other)
