"""What can be asked about a fact."""

from __future__ import annotations

import pytest

from briefing.model.asking import answers, askable, whom
from briefing.model.slots import Slot
from tests.builders import Tree, claim, event, fact, figure, gap, office, quotation


@pytest.mark.parametrize(
    ("tree", "asked"),
    [
        (office(), ("ana-berg",)),
        (event(by="harbour-office"), ("harbour-office",)),
        (event(by=["harbour-office", "ana-berg"]), ("harbour-office", "ana-berg")),
        (event(by=["a", "b", "c"]), ()),
        (claim(people="ana-berg"), ("ana-berg",)),
        (claim(people=["ana-berg", "olaf-lind"]), ("ana-berg", "olaf-lind")),
        (claim(people=["a", "b", "c"]), ()),
        (claim(people="ana-berg", by="harbour-office"), ("harbour-office",)),
        (gap(), ()),
    ],
)
def test_whom_a_question_asks_for(tree: Tree, asked: tuple[str, ...]) -> None:
    """The holder, those who did it if they are one or two, else the one or two people that a fact is about."""
    assert whom(fact(tree)) == asked


@pytest.mark.parametrize(
    ("tree", "slot", "right"),
    [
        (event(by="harbour-office"), Slot.PERSON, ("harbour-office",)),
        (office(), Slot.PERSON, ("ana-berg",)),
        (office(office="harbour-master"), Slot.OFFICE, ("harbour-master",)),
        (quotation(speaker="ana-berg"), Slot.SPEAKER, ("ana-berg",)),
        (claim(according_to=["engineers", "wire"]), Slot.ATTRIBUTION, ("engineers", "wire")),
        (figure(), Slot.FIGURE, ()),
        (event(), Slot.OFFICE, ()),
    ],
)
def test_entities_that_are_the_answer(tree: Tree, slot: Slot, right: tuple[str, ...]) -> None:
    """Who did it, held the office, spoke, or says so: those a stem mustn't name. A number is no entity."""
    assert answers(fact(tree), slot) == right


@pytest.mark.parametrize(
    ("tree", "slots"),
    [
        (gap(), {Slot.CERTAINTY}),
        (event(by="ana-berg"), {Slot.DATE, Slot.PERSON, Slot.CERTAINTY}),
        (office(), {Slot.DATE, Slot.PERSON, Slot.OFFICE, Slot.CERTAINTY}),
        (figure(), {Slot.FIGURE, Slot.UNIT, Slot.CERTAINTY}),
        (claim(according_to="engineers"), {Slot.ATTRIBUTION, Slot.CERTAINTY}),
        (claim(according_to="wire"), {Slot.CERTAINTY}),
        (quotation(according_to="wire"), {Slot.SPEAKER, Slot.CERTAINTY}),
        (quotation(according_to="wire", speaker="inscription"), {Slot.CERTAINTY}),
    ],
)
def test_slots_that_an_author_can_fill(tree: Tree, slots: set[Slot]) -> None:
    """What a fact has can be asked; that the article's agency says so is no attribution of its own."""
    assert set(askable(fact(tree), "wire")) == slots
