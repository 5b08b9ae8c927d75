"""Finding the facts that a stem may mean: by narrow terms, and still all of them."""

from __future__ import annotations

from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.model.slots import Slot
from briefing.quiz.certify.case import Case
from briefing.quiz.certify.fitting import may_fit
from tests.property.test_certificates import DAYS, PEOPLE, SEVERAL, Told, known
from tests.unit.quiz.certify.asking import ask

WINDOWS = ("", "2023", "2024", "2024-05", "1990/2024", *DAYS)


@settings(max_examples=300)
@given(SEVERAL, st.sampled_from(WINDOWS), st.frozensets(st.sampled_from(PEOPLE), max_size=2))
def test_no_fact_that_may_fit_is_overlooked(facts: tuple[Told, list[Told]], window: str, by: frozenset[str]) -> None:
    """Whatever time a stem names and whoever did it: a fact with its act that may fit is found, and no other."""
    dossier = known(*facts)
    asked: dict[str, Any] = {"window": window} if window else {}
    case = Case(ask(dossier, Slot.DATE, act="visit", by=by, entities=by, **asked), dossier)
    found = {fact.id for fact in case.fitting}
    same = {fact.id for fact in case.same}
    fit = {fact.id for fact in dossier.facts.values() if may_fit(fact, case.asks, dossier)}
    assert found <= fit | same
    assert {name for name in fit if dossier.facts[name].act == "visit"} | same <= found
    assert len(found) <= case.near
