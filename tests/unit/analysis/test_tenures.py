"""When an office was surely held, and when possibly."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from briefing.analysis.tenures import Tenure, tenures
from briefing.loading.load import load
from tests import builders

PEOPLE = {name: {"name": name.title(), "family": name.title()} for name in ("ana", "ben", "cem")}
OFFICES = {
    "mayor": {"name": "mayor", "single": "yes", "not_with": ["judge"]},
    "judge": {"name": "judge"},
    "clerk": {"name": "clerk"},
}


def made(*attested: tuple[str, str, str], without: str = "", **fields: object) -> dict[tuple[str, str], Tenure]:
    """Give the tenures of attestations: who, which office, when."""
    facts = {
        f"f{number}": builders.office(holder=who, office=what, date=when, **fields)
        for number, (who, what, when) in enumerate(attested)
    }
    entities = builders.entities_tree(people=PEOPLE, offices=OFFICES)
    dossier = builders.unchecked(builders.article(facts=facts), entities=entities)
    found = tenures(dossier, without=frozenset({without}))
    return {(each.holder, each.office): each for each in found}


def must(tenure: Tenure) -> list[str]:
    """Write the sure stretches as days."""
    return ["/".join(date.fromordinal(day).isoformat() for day in stretch) for stretch in tenure.must]


def may(tenure: Tenure) -> list[str | None]:
    """Write the possible stretch as days."""
    return [date.fromordinal(day).isoformat() if day is not None else None for day in tenure.may]


@pytest.mark.parametrize(
    ("dates", "sure"),
    [
        (["2024-05-04"], ["2024-05-04/2024-05-04"]),
        (["2024-05-04", "2024-07-01"], ["2024-05-04/2024-07-01"]),
        (["2024-05"], []),
        (["2024-05", "2024-07-01"], ["2024-05-31/2024-07-01"]),
        (["2024-05-04", "2024-07"], ["2024-05-04/2024-07-01"]),
        (["2024-05", "2024-07"], ["2024-05-31/2024-07-01"]),
        (["2024", "2024-05", "2024-05-04"], ["2024-05-04/2024-05-04"]),
        (["2024-05-04/2024-07-01"], ["2024-05-04/2024-07-01"]),
        (["2024-05/2024-07"], ["2024-05-31/2024-07-01"]),
        (["[2024-05-04..2024-07-01]"], []),
        (["2024-05-04~"], []),
        (["2020-05-04", "2024-05-04"], ["2020-05-04/2020-05-04", "2024-05-04/2024-05-04"]),
        (["2020-05-04/2024-05-04"], ["2020-05-04/2024-05-04"]),
        (["2024-05-04/.."], ["2024-05-04/2024-05-04"]),
    ],
)
def test_an_attestation_is_sure_of_no_more_than_it_says(dates: list[str], sure: list[str]) -> None:
    """Between two attestations counts what lies between, whatever day each means; a gap of years is no tenure."""
    assert must(made(*(("ana", "mayor", each) for each in dates))["ana", "mayor"]) == sure


def test_nobody_holds_a_single_office_while_another_does() -> None:
    """The period of one ends the day before another is attested, and begins the day after."""
    found = made(("ana", "mayor", "2023-05-04"), ("ben", "mayor", "2024-05-04"))
    assert may(found["ana", "mayor"]) == [None, "2024-05-03"]
    assert may(found["ben", "mayor"]) == ["2023-05-05", None]


def test_a_month_excludes_only_from_its_last_day_on() -> None:
    """Who is attested in May may have come on its last day, or gone on its first."""
    found = made(("ana", "mayor", "2023-05"), ("ben", "mayor", "2024-05"))
    assert may(found["ana", "mayor"]) == [None, "2024-05-30"]
    assert may(found["ben", "mayor"]) == ["2023-05-02", None]


def test_the_ends_of_a_span_may_be_days_of_a_handover() -> None:
    """Who comes after may begin on the last day of a span."""
    found = made(("ana", "mayor", "2023-05-04/2023-06-04"), ("ben", "mayor", "2024-05-04"))
    assert may(found["ben", "mayor"]) == ["2023-06-04", None]


def test_offices_that_do_not_go_together_exclude_each_other() -> None:
    """`not_with` counts both ways, for one person alone."""
    found = made(("ana", "mayor", "2023-05-04"), ("ana", "judge", "2024-05-04"), ("ben", "judge", "2022-05-04"))
    assert may(found["ana", "mayor"]) == [None, "2024-05-03"]
    assert may(found["ana", "judge"]) == ["2023-05-05", None]
    assert may(found["ben", "judge"]) == [None, None]


def test_an_office_of_many_is_open_at_both_ends() -> None:
    """Several people can be judges, and a clerk can be anything else as well."""
    found = made(("ana", "clerk", "2023-05-04"), ("ben", "clerk", "2024-05-04"), ("ana", "mayor", "2024-05-04"))
    assert {tuple(may(each)) for each in found.values()} == {(None, None)}


def test_who_comes_back_was_not_there_in_between() -> None:
    """Between two attestations stands somebody else: only the attested days are sure, and nothing bounds the period."""
    found = made(("ana", "mayor", "2024-05-04"), ("ben", "mayor", "2024-06-04"), ("ana", "mayor", "2024-07-04"))
    assert must(found["ana", "mayor"]) == ["2024-05-04/2024-05-04", "2024-07-04/2024-07-04"]
    assert may(found["ana", "mayor"]) == [None, None]
    assert may(found["ben", "mayor"]) == ["2024-05-05", "2024-07-03"]


@pytest.mark.parametrize("certainty", ["denied", "planned", "alleged", "speculated"])
def test_what_is_doubtful_attests_nothing(certainty: str) -> None:
    """Who is said to have held an office, or is to hold it, has no tenure."""
    assert made(("ana", "mayor", "2024-05-04"), certainty=certainty) == {}


def test_facts_can_be_left_out() -> None:
    """What is not proved attests nothing."""
    assert must(
        made(("ana", "mayor", "2024-05-04"), ("ana", "mayor", "2024-07-01"), without="opening/f1")["ana", "mayor"]
    ) == ["2024-05-04/2024-05-04"]


def test_shoigu_changed_office_between_two_attestations() -> None:
    """Minister until 12 September 2023, secretary from September 2024 at the latest; between them nothing is sure."""
    found = {(each.holder, each.office): each for each in tenures(load(Path("content")).dossier)}
    minister = found["sergei-shoigu", "defence-minister-of-russia"]
    secretary = found["sergei-shoigu", "russian-security-council-secretary"]
    assert (must(minister), may(minister)) == (["2023-07-31/2023-09-12"], [None, "2024-09-29"])
    assert (must(secretary), may(secretary)) == (["2024-09-30/2025-06-04"], ["2023-09-13", None])
