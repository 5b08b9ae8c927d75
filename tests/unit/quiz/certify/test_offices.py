"""Certificates of who held which office when."""

from __future__ import annotations

from typing import Any

import pytest

from briefing.model.slots import Slot
from briefing.quiz.certify import Code
from briefing.quiz.knowing import Known
from briefing.quiz.propositions import named
from tests import builders
from tests.unit.quiz.certify.asking import ask, refused, world


def held(who: str, what: str, when: str, **fields: Any) -> builders.Tree:
    """Give an office that somebody held."""
    return builders.office(holder=who, office=what, date=when, **fields)


def town() -> Known:
    """Give a town in which Ana was mayor until September 2023 and judge from autumn 2024."""
    return world(
        fact=held("ana", "mayor", "2023-07"),
        later=held("ana", "mayor", "2023-09-12"),
        judge=held("ana", "judge", "2024-09"),
        still=held("ana", "judge", "2025-03-21"),
        clerk=held("ben", "clerk", "2023-09-12"),
    )


@pytest.mark.parametrize(
    ("fact", "window", "code"),
    [
        ("a0/fact", "2023-07", None),
        ("a0/later", "2023-09-12", None),
        ("a0/later", "2023", Code.NOT_SURE),
        ("a0/judge", "2024-03", Code.NOT_DESCRIBED),
        ("a0/still", "2025-03", None),
    ],
)
def test_an_office_is_asked_where_it_is_sure(fact: str, window: str, code: Code | None) -> None:
    """In a year in which the holder may have changed office nothing is asked, and in months on both sides of it."""
    known = town()
    asks: dict[str, Any] = {"holder": "ana", "entities": frozenset({"ana"})}
    assert refused(ask(known, Slot.OFFICE, fact=fact, window=window, **asks), known) is code


def test_an_office_of_another_time_is_a_distractor() -> None:
    """Judge is wrong for sure on 12 September 2023, and mayor in March 2025; the reason names the days."""
    known = town()
    question = ask(known, Slot.OFFICE, fact="a0/later", window="2023-09-12", holder="ana")
    assert refused(question, known, named({"judge"}, known)) is None
    assert refused(question, known, named({"mayor"}, known)) is Code.OVERLAP


def test_an_office_that_nobody_attests_has_to_belong_elsewhere() -> None:
    """Somebody else is clerk, and only one person is; but any Northerner may be a judge."""
    known = world(
        fact=held("ben", "clerk", "2023-09-12"),
        judge=held("ana", "judge", "2023-09-12"),
        mayor=held("cem", "mayor", "2023-09-12"),
    )
    question = ask(known, Slot.OFFICE, window="2023-09-12", holder="ben")
    assert refused(question, known, named({"judge"}, known)) is Code.MAY_BE_RIGHT
    assert refused(question, known, named({"mayor"}, known)) is None
    southern = world(fact=held("dag", "clerk", "2023-09-12"), judge=held("ana", "judge", "2023-09-12"))
    question = ask(southern, Slot.OFFICE, window="2023-09-12", holder="dag")
    assert refused(question, southern, named({"judge"}, southern)) is None


@pytest.mark.parametrize(
    ("others", "code"),
    [
        ({"clerk": held("ben", "clerk", "1995-03-03")}, Code.MAY_BE_RIGHT),
        ({"clerk": held("ben", "clerk", "2023-09-12")}, None),
        ({"one": held("ben", "clerk", "2023-07-01"), "two": held("ben", "clerk", "2023-11-30")}, None),
        ({"clerk": held("ben", "clerk", "2023-09")}, Code.MAY_BE_RIGHT),
        ({"clerk": held("dag", "clerk", "2023-09-11")}, Code.MAY_BE_RIGHT),
    ],
)
def test_that_another_has_an_office_tells_only_of_the_days_on_which_it_is_sure(
    others: dict[str, builders.Tree], code: Code | None
) -> None:
    """Who was clerk in 1995, or on some day of the month, leaves the office open to others on 12 September 2023."""
    known = world(fact=held("ana", "judge", "2023-09-12"), **others)
    question = ask(known, Slot.OFFICE, window="2023-09-12", holder="ana")
    assert refused(question, known, named({"clerk"}, known)) is code


def test_an_office_that_does_not_go_with_a_sure_one_is_a_distractor() -> None:
    """No mayor is a judge, though no fact tells who is one; of a month in which she became mayor it is not sure."""
    known = world(fact=held("ana", "mayor", "2023-09-12"), judge=held("ben", "judge", "1995"))
    asks: dict[str, Any] = {"holder": "ana"}
    question = ask(known, Slot.OFFICE, window="2023-09-12", **asks)
    assert refused(question, known, named({"judge"}, known)) is None
    question = ask(known, Slot.OFFICE, window="2023-09", **asks)
    assert refused(question, known, named({"judge"}, known)) is Code.MAY_BE_RIGHT


@pytest.mark.parametrize(
    ("office", "code"),
    [("warden", Code.MAY_BE_RIGHT), ("governor", None), ("consul", Code.MAY_BE_RIGHT), ("keeper", Code.MAY_BE_RIGHT)],
)
def test_an_office_belongs_to_a_country_that_the_registry_tells(office: str, code: Code | None) -> None:
    """That Northerners held it so far says nothing, nor does a country whose people are not its only holders."""
    known = world(
        fact=held("dag", "clerk", "2023-09-12"),
        warden=held("ana", "warden", "2023-09-12"),
        governor=held("ana", "governor", "2023-09-12"),
        consul=held("eva", "consul", "2023-01-01"),
        keeper=held("ana", "keeper", "2023-01-01"),
    )
    question = ask(known, Slot.OFFICE, window="2023-09-12", holder="dag")
    assert refused(question, known, named({office}, known)) is code


def test_anybody_may_have_had_an_office_in_a_month_of_which_one_day_is_sure() -> None:
    """Who was clerk on some day of July is not the only one whom July can have seen, but no Southerner was."""
    known = world(
        fact=held("ana", "clerk", "2023-07"), other=held("cem", "judge", "2023-07-01"), far=held("dag", "judge", "2020")
    )
    question = ask(known, Slot.PERSON, window="2023-07", office="clerk")
    assert refused(question, known) is None
    assert refused(question, known, named({"cem"}, known)) is Code.MAY_BE_RIGHT
    assert refused(question, known, named({"dag"}, known)) is None


def test_a_day_of_handover_has_two_answers() -> None:
    """Who went and who came both had the office on the day: it is not asked who had it."""
    known = world(
        fact=held("ana", "clerk", "2023-09-12"),
        before=held("ana", "clerk", "2023-09-11"),
        since=held("ana", "clerk", "2020-01-01/2023-09-12"),
        next=held("ben", "clerk", "2023-09-12/2024-02-01"),
    )
    asks: dict[str, Any] = {"office": "clerk"}
    assert refused(ask(known, Slot.PERSON, window="2023-09-12", **asks), known) is Code.NOT_SURE
    assert refused(ask(known, Slot.PERSON, fact="a0/before", window="2023-09-11", **asks), known) is None


def test_who_held_a_single_office_is_asked_if_nobody_else_may_have() -> None:
    """On an attested day it is one person; in a year in which another may have come it is not."""
    known = world(fact=held("ana", "clerk", "2023-09-12"), next=held("ben", "clerk", "2024-02-01"))
    asks: dict[str, Any] = {"office": "clerk", "entities": frozenset({"clerk"})}
    assert refused(ask(known, Slot.PERSON, window="2023-09-12", **asks), known) is None
    assert refused(ask(known, Slot.PERSON, window="2023", **asks), known) is Code.NOT_SURE
    question = ask(known, Slot.PERSON, window="2023-09-12", **asks)
    assert refused(question, known, named({"ben"}, known)) is None
    assert refused(question, known, named({"eva"}, known)) is None


def test_who_held_an_office_of_many_needs_a_source() -> None:
    """Others may have been judges that day; over one text the question is closed."""
    known = world(fact=held("ana", "judge", "2023-09-12"))
    asks: dict[str, Any] = {"office": "judge", "window": "2023-09-12"}
    assert refused(ask(known, Slot.PERSON, **asks), known) is Code.NOT_SINGLE
    assert refused(ask(known, Slot.PERSON, **asks, article="a0"), known) is None


def test_an_office_without_a_time_is_asked_of_those_with_one() -> None:
    """Who is known in one office alone can be asked for it at any time."""
    known = town()
    assert refused(ask(known, Slot.OFFICE, fact="a0/clerk", holder="ben"), known) is None
    assert refused(ask(known, Slot.OFFICE, fact="a0/fact", holder="ana"), known) is Code.NOT_SURE
