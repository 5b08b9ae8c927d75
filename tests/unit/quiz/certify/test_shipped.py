"""The worked examples, on the shipped dossier."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from briefing.loading.load import load
from briefing.model.slots import Slot
from briefing.quiz.certify import Code, allow
from briefing.quiz.knowing import Known, know
from briefing.quiz.propositions import named
from briefing.quiz.values import Amount
from tests.unit.quiz.certify.asking import ask, day, refused

ARRIVAL: dict[str, Any] = {
    "fact": "putin-in-pyongyang-2024/putin-arrival",
    "about": "putin-arrival-2024",
    "act": "arrival",
    "by": frozenset({"vladimir-putin"}),
    "entities": frozenset({"vladimir-putin", "pyongyang"}),
}
TROOPS: dict[str, Any] = {"fact": "shoigu-june-2025/first-troops", "about": "first-deployment-size"}
SHOIGU: dict[str, Any] = {"holder": "sergei-shoigu", "entities": frozenset({"sergei-shoigu"})}


@pytest.fixture(scope="module")
def shipped() -> Known:
    """Give what the quiz knows of the shipped dossier, as if all of it were proved."""
    return know(load(Path(__file__).parents[4] / "content").dossier, None, frozenset())


def test_the_day_of_the_arrival_is_disputed_and_its_month_is_not(shipped: Known) -> None:
    """One article gives 18, one 19 June 2024: the day is asked by source, without the other day; the month of all."""
    assert refused(ask(shipped, Slot.DATE, **ARRIVAL), shipped) is Code.DISPUTED
    by_source = ask(shipped, Slot.DATE, **ARRIVAL, article="putin-in-pyongyang-2024")
    assert refused(by_source, shipped) is None
    assert refused(by_source, shipped, day("2024-06-18")) is Code.MAY_BE_RIGHT
    assert refused(by_source, shipped, day("2024-06")) is Code.OVERLAP
    assert refused(by_source, shipped, day("2024-05-18")) is None  # a third article has only the year of this visit
    assert refused(by_source, shipped, day("2023-09-12")) is None
    month = ask(shipped, Slot.DATE, day("2024-06"), **ARRIVAL)
    assert refused(month, shipped) is None
    assert refused(month, shipped, day("2023-05")) is None


def test_no_question_on_the_day_of_the_visit_allows_the_day_before(shipped: Known) -> None:
    """Whatever was done in Pyongyang on 19 June 2024: one article has the visitor there on 18 June."""
    events = [each for each in shipped.facts.values() if each.kind == "event" and each.date == day("2024-06-19")]
    assert len(events) > 5
    for event in events:
        question = ask(shipped, Slot.DATE, fact=event.id, act=event.act, by=event.by, entities=event.entities)
        assert refused(question, shipped, day("2024-06-18")) is Code.MAY_BE_RIGHT
        assert refused(question, shipped, day("2024-03-18")) is None


@pytest.mark.parametrize(
    ("low", "high", "code"),
    [
        (11_000, 11_000, Code.OVERLAP),
        (12_400, 12_400, Code.OVERLAP),
        (14_000, 16_000, None),
        (1_000, 3_000, Code.MAY_BE_RIGHT),
    ],
)
def test_the_first_troops(shipped: Known, low: int, high: int, code: Code | None) -> None:
    """Against 10,000–12,000 stands 14,000–16,000, but neither 11,000 nor the reinforcement that may be meant."""
    question = ask(shipped, Slot.FIGURE, **TROOPS, act="deployment")
    own = question.key
    assert isinstance(own, Amount)
    assert refused(question, shipped) is None
    assert refused(question, shipped, own._replace(low=Decimal(low), high=Decimal(high))) is code


@pytest.mark.parametrize(
    ("fact", "window", "code"),
    [
        ("train-to-russia-2023/shoigu-office-in-july", "2023-07", None),
        ("shoigu-march-2025/shoigu-minister", "2023", Code.NOT_SURE),
        ("shoigu-march-2025/secretary-2024", "2024", Code.NOT_SURE),
        ("shoigu-march-2025/shoigu-secretary", "2025-03", None),
    ],
)
def test_the_offices_of_shoigu(shipped: Known, fact: str, window: str, code: Code | None) -> None:
    """In 2023 he may have had two; in July 2023 and in March 2025 it was one."""
    assert refused(ask(shipped, Slot.OFFICE, fact=fact, window=window, **SHOIGU), shipped) is code


def test_a_month_between_two_offices_has_no_answer(shipped: Known) -> None:
    """In March 2024 either office is possible and neither sure, whichever fact the question leans on."""
    for fact in ("train-to-russia-2023/shoigu-office-in-july", "shoigu-march-2025/secretary-2024"):
        question = ask(shipped, Slot.OFFICE, fact=fact, window="2024-03", **SHOIGU)
        assert refused(question, shipped) is Code.NOT_DESCRIBED
        for office in ("defence-minister-of-russia", "russian-security-council-secretary"):
            if named({office}, shipped).ids != getattr(question.key, "ids", None):
                assert refused(question, shipped, named({office}, shipped)) is Code.MAY_BE_RIGHT


def test_a_reason_is_a_sentence_for_teachers(shipped: Known) -> None:
    """It names both periods by their days."""
    question = ask(shipped, Slot.OFFICE, fact="train-to-russia-2023/shoigu-office-in-july", window="2023-07", **SHOIGU)
    assert allow(question, named({"russian-security-council-secretary"}, shipped), shipped) == (
        "Sergei Shoigu was defence minister of Russia until at least 12 September 2023. Sergei Shoigu may have been "
        "secretary of the Russian Security Council from 13 September 2023 on, and at no other time."
    )
