"""What is asked about a fact, and the trace of one question."""

from __future__ import annotations

import json
from itertools import cycle

import pytest

from briefing.errors import Location
from briefing.export.asking import (
    SCHEMA,
    QuestionTrace,
    asked_about,
    certificate,
    example,
    question_trace_as_json,
    unproved_question,
)
from briefing.model.slots import Slot
from briefing.quiz.chance import Chance
from briefing.quiz.writing import WrittenBank, write
from tests import builders

FACTS = {
    "cost": builders.figure(
        text="The repair cost three million crowns, according to the Harbour Office.",
        organisations="harbour-office",
        according_to="harbour-office",
    ),
    "gap": builders.gap(),
}


@pytest.fixture
def bank() -> WrittenBank:
    """Write the questions of a figure and a gap."""
    return write(builders.unchecked(builders.article(facts=FACTS)), None, ())


def chance() -> Chance:
    """Begin to draw."""
    return Chance(cycle([0.3, 0.7, 0.1]).__next__)


def test_the_slots_of_a_fact_stand_in_their_order(bank: WrittenBank) -> None:
    """What is asked and what is not stand together, as the slots are listed; each has its question or its reason."""
    found = asked_about(bank, "opening/cost")
    slots = [each.slot for each in found]
    assert slots == sorted(slots, key=[*Slot].index)
    assert Slot.FIGURE in slots
    assert all((each.question is None) <= bool(each.because) for each in found)
    assert {each.code for each in found} == {"", "not-written"}
    (figure,) = (each for each in found if each.slot is Slot.FIGURE)
    assert (figure.id, figure.key, figure.because) == ("opening/cost#figure", "3 million", "")
    assert [reason.subject for reason in figure.reasons] == ["key", "subject"]


def test_of_an_unproved_fact_nothing_is_told() -> None:
    """There is no list of questions, and each question says why."""
    bank = write(builders.unchecked(builders.article(facts=FACTS)), None, {"opening/cost"})
    assert asked_about(bank, "opening/cost") == ()
    assert unproved_question("opening/cost", Slot.FIGURE).code == "unproved"


def test_an_example_has_the_certificate_of_its_choices(bank: WrittenBank) -> None:
    """The same draw gives the same choices; the certificate has a line for each that is wrong."""
    (figure,) = (each for each in asked_about(bank, "opening/cost") if each.slot is Slot.FIGURE)
    found = example(bank, figure, chance())
    assert found == example(bank, figure, chance())
    assert found.posed is not None
    trace = QuestionTrace(figure, found, bank.world.proposition("opening/cost"), "It cost.", Location("x.yaml", 1, 2))
    wrong = [each.text for place, each in enumerate(found.posed.choices) if place not in found.posed.key]
    assert [each.subject for each in certificate(trace)] == ["key", "subject", *wrong]
    told = json.loads(question_trace_as_json(trace))
    assert (told["schema"], told["id"], told["line"], told["column"]) == (SCHEMA, "opening/cost#figure", 1, 2)
    assert told["choices"][told["key"]] == "3 million"
    assert told["fact"]["text"] == "It cost."


def test_what_is_not_asked_has_no_example(bank: WrittenBank) -> None:
    """Neither choices nor certificate are made up for it, and a fact that is not known tells nothing."""
    asked = unproved_question("opening/cost", Slot.DATE)
    trace = QuestionTrace(asked, example(bank, asked, chance()), None, "It cost.", Location("x.yaml", 1, 2))
    told = json.loads(question_trace_as_json(trace))
    assert (told["asked"], told["choices"], told["key"], told["certificate"]) == (False, [], None, [])
    assert told["fact"] == {
        "id": "opening/cost", "text": "It cost.", "certainty": None, "attribution": None, "reference": None,
        "differing": [],
    }  # fmt: skip
