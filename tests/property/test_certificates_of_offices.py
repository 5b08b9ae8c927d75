"""Certificates of offices against all histories that the attestations leave open."""

from __future__ import annotations

from datetime import date
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.model.edtf import Edtf, Extent
from briefing.model.slots import Slot
from briefing.quiz.certify import Refusal, admit, allow
from briefing.quiz.propositions import named
from tests import builders
from tests.property.test_certificates import days_in
from tests.unit.quiz.certify.asking import ask, world

SPELL = tuple(f"2024-05-{number:02}" for number in range(1, 9))
ATTESTED = (*SPELL, "[2024-05-02..2024-05-05]", "[2024-05-01..2024-05-08]", "2024-05-02/2024-05-04", "2024-05-05~")
WINDOWS = (*SPELL, "[2024-05-01..2024-05-03]", "[2024-05-03..2024-05-06]", "2024-05-01/2024-05-08", "2024-05")
LENGTH = len(SPELL)
STRETCHES = [frozenset(range(one, other)) for one in range(LENGTH) for other in range(one + 1, LENGTH + 1)] + [
    frozenset()
]


def is_attested(held: frozenset[int], when: str) -> bool:
    """Tell whether a tenure agrees with an attestation: some day of it, of a span all days."""
    first = date(2024, 5, 1).toordinal()
    days = {each - first for each in days_in(when)} & {*range(LENGTH)}
    return days <= held if Edtf.parse(when).extent is Extent.SPAN else not days.isdisjoint(held)


def tenures_left(one: list[str], other: list[str]) -> list[tuple[frozenset[int], frozenset[int]]]:
    """Give all pairs of tenures that the attestations leave open, and that share no day."""
    first = [held for held in STRETCHES if all(is_attested(held, when) for when in one)]
    second = [held for held in STRETCHES if all(is_attested(held, when) for when in other)]
    return [(mine, theirs) for mine in first for theirs in second if mine.isdisjoint(theirs)]


def days_of_window(window: str) -> set[int]:
    """Give the days of a window within the spell."""
    first = date(2024, 5, 1).toordinal()
    return {each - first for each in days_in(window)} & {*range(LENGTH)}


@settings(max_examples=150)
@given(
    st.lists(st.sampled_from(ATTESTED), min_size=1, max_size=3),
    st.lists(st.sampled_from(ATTESTED), min_size=1, max_size=2),
    st.sampled_from(WINDOWS),
    st.booleans(),
)
def test_offices_hold_over_all_tenures(one: list[str], other: list[str], window: str, of_one: bool) -> None:
    """In every history that the attestations leave open the key is held on a day asked about, and no distractor is.

    Either one person is mayor and judge in turn, and is asked for the office; or two are mayor in turn, and the mayor
    is asked for.
    """
    worlds = tenures_left(one, other)
    if not worlds:
        return
    second = {"holder": "ana", "office": "judge"} if of_one else {"holder": "ben", "office": "mayor"}
    facts = {f"m{number}": builders.office(holder="ana", office="mayor", date=when) for number, when in enumerate(one)}
    facts |= {f"o{number}": builders.office(**second, date=when) for number, when in enumerate(other)}
    dossier = world(**facts)
    slot = Slot.OFFICE if of_one else Slot.PERSON
    asks: dict[str, Any] = {"holder": "ana"} if of_one else {"office": "mayor"}
    question = ask(dossier, slot, fact="a0/m0", window=window, **asks)
    rival = named({"judge" if of_one else "ben"}, dossier)
    asked = days_of_window(window)
    if not isinstance(admit(question, dossier), Refusal):
        assert all(not asked.isdisjoint(mine) and asked.isdisjoint(theirs) for mine, theirs in worlds)
    if not isinstance(allow(question, rival, dossier), Refusal):
        assert all(asked.isdisjoint(theirs) for _, theirs in worlds)


@settings(max_examples=150)
@given(
    st.lists(st.sampled_from(ATTESTED), min_size=1, max_size=3),
    st.sampled_from(SPELL),
    st.sampled_from(WINDOWS),
    st.booleans(),
)
def test_nothing_but_facts_excludes_an_office_that_nobody_attests(
    one: list[str], day: str, window: str, of_one: bool
) -> None:
    """No fact gives Ana the office of which one person at a time is sure: she may have had it on all other days.

    Either she is asked for her own office, and may have had the other; or the other is asked for, and she is a choice.
    """
    cem = [held for held in STRETCHES if all(is_attested(held, when) for when in one)]
    if not cem:
        return
    facts = {f"c{number}": builders.office(holder="cem", office="clerk", date=when) for number, when in enumerate(one)}
    dossier = world(fact=builders.office(holder="ana", office="mayor", date=day), **facts)
    asks: dict[str, Any] = {"holder": "ana"} if of_one else {"office": "clerk", "fact": "a0/c0"}
    question = ask(dossier, Slot.OFFICE if of_one else Slot.PERSON, window=window, **asks)
    rival = named({"clerk" if of_one else "ana"}, dossier)
    if not isinstance(allow(question, rival, dossier), Refusal):
        assert all(days_of_window(window) <= held for held in cem)
