"""Which facts are asked about."""

from __future__ import annotations

from briefing.quiz.coverage import Covered, coverage
from briefing.quiz.writing import write
from tests.builders import Tree, claim, event, figure, office, quotation
from tests.unit.quiz.writers.harbour import harbour

OPENED = event(
    text="Ana Berg opened the Strait Bridge on 4 May 2024.", people="ana-berg", organisations=[], places=[],
    named="strait-bridge", by="ana-berg",
)  # fmt: skip


def covered(*facts: Tree, unproved: tuple[str, ...] = ()) -> dict[str, Covered]:
    """Tell by which questions the facts of an article are asked."""
    dossier = harbour(*facts)
    return {each.fact: each for each in coverage(dossier, write(dossier, None, unproved), unproved)}


def test_asked_fact_has_its_questions() -> None:
    """A fact that is asked lists the questions that are admitted, and no reason."""
    found = covered(OPENED)["opening/f0"]
    assert "opening/f0#date" in found.questions
    assert (found.because, found.is_missing) == ((), False)


def test_fact_that_is_not_asked_says_why() -> None:
    """Every slot tells its reason, once."""
    told = claim(text="Her bridge will probably serve Ana Berg.", people="ana-berg", certainty="assessed")
    found = covered(told)["opening/f0"]
    assert found.questions == ()
    assert found.is_missing
    assert any(each.startswith("person: a pronoun") for each in found.because)
    assert len(found.because) == len(set(found.because))


def test_unproved_fact_says_so() -> None:
    """Of a fact that is not proved nothing else has to be told."""
    found = covered(OPENED, unproved=("opening/f0",))["opening/f0"]
    assert (found.questions, found.because) == ((), ("it is not proved",))


def test_fact_without_anything_to_ask() -> None:
    """A fact of no date, person, figure or speaker need not be asked."""
    found = covered(claim(text="The bridge will not last.", importance=1))["opening/f0"]
    assert (found.parts, found.is_needed) == ((), False)


def test_minor_fact_need_not_be_asked() -> None:
    """What is of minor importance may go without a question."""
    found = covered({**OPENED, "importance": 3})["opening/f0"]
    assert (found.parts, found.is_needed, found.is_missing) == (("date", "person"), False, False)


def test_parts_of_each_kind() -> None:
    """What a fact has is told by its kind."""
    found = covered(OPENED, figure(), quotation(), office())
    assert [each.parts for each in found.values()] == [
        ("date", "person"), ("figure",), ("speaker",), ("date", "person"),
    ]  # fmt: skip
