"""Questions about what happened when, and in which order."""

from __future__ import annotations

from briefing.model.slots import Slot
from briefing.quiz.values import Sequence, Term
from tests.builders import Tree, event
from tests.unit.quiz.writers.harbour import question, reason


def happened(text: str, date: str, **fields: object) -> Tree:
    """Give an event with nobody in it."""
    return event(text=text, date=date, **{"people": [], "organisations": [], "places": [], **fields})


FLOOD = happened("A flood shut the road in March 2021.", "2021-03")
STORM = happened("A storm took the old pier on 9 October 2022.", "2022-10-09")
BRIDGE = happened("The new bridge opened on 4 May 2024.", "2024-05-04")
FERRY = happened("The last ferry sailed in June 2024.", "2024-06")


def test_event_of_a_date() -> None:
    """The stem has the date alone, the key is the event without it."""
    found = question(BRIDGE, slot=Slot.EVENT)
    assert found.stem == "Which of these happened on 4 May 2024?"
    assert (found.key_text, found.key) == ("The new bridge opened", Term("opening/f0", "event"))
    assert (found.asks.entities, found.can_type) == (frozenset(), False)


def test_event_that_leans_on_another_is_dropped() -> None:
    """'Again' asks for what went before."""
    again = happened("The bridge opened again on 4 May 2024.", "2024-05-04")
    assert "leans" in reason(again, slot=Slot.EVENT)


def test_event_told_in_the_same_words_is_dropped() -> None:
    """Without its date nobody knows which of the two is meant."""
    other = happened("The new bridge opened on 1 June 2023.", "2023-06-01")
    assert "much the same words" in reason(BRIDGE, other, slot=Slot.EVENT)


def test_same_act_of_the_same_people_is_dropped() -> None:
    """Two visits of one person are told apart by their dates alone."""
    visit = {"by": "ana-berg", "people": "ana-berg", "act": "visit"}
    first = happened("Ana Berg came to the pier on 4 May 2024.", "2024-05-04", **visit)
    second = happened("Ana Berg was seen on the quay on 9 May 2023.", "2023-05-09", **visit)
    assert "much the same words" in reason(first, second, slot=Slot.EVENT, acts={"visit": "visit"})


def test_an_act_of_the_same_people_is_dropped_whoever_acts() -> None:
    """That Ana met Olaf, and that both met, is one kind of event, unless it was at another place."""
    people, acts = ["ana-berg", "olaf-lind"], {"meeting": "meeting"}
    both = happened("Ana Berg and Olaf Lind met on 4 May 2024.", "2024-05-04", by=people, people=people, act="meeting")
    one = happened("Ana Berg saw Olaf Lind on 9 May 2023.", "2023-05-09", by="ana-berg", people=people, act="meeting")
    assert "much the same words" in reason(both, one, slot=Slot.EVENT, acts=acts)
    assert "much the same words" in reason(one, both, slot=Slot.EVENT, acts=acts)
    here, there = {**both, "places": "port-town"}, {**one, "places": "south-island"}
    assert question(here, there, slot=Slot.EVENT, acts=acts).key_text == "Ana Berg and Olaf Lind met"


def test_order_of_events() -> None:
    """The key are the events in the order of their dates, the fact's own among them."""
    found = question(BRIDGE, FERRY, FLOOD, STORM, slot=Slot.ORDER)
    assert found.key == Sequence(("opening/f2", "opening/f3", "opening/f0", "opening/f1"))
    assert (
        found.key_text
        == "A flood shut the road; A storm took the old pier; The new bridge opened; The last ferry sailed"
    )
    assert found.gives >= {"opening/f0", "opening/f1", "opening/f2", "opening/f3"}


def test_order_takes_no_overlapping_dates() -> None:
    """Of a day and the month around it nobody can say which came first."""
    may = happened("The toll was raised in May 2024.", "2024-05")
    assert "set beside" in reason(BRIDGE, may, FLOOD, slot=Slot.ORDER)


def test_order_takes_no_unproved_event() -> None:
    """What is not sure to have happened is not put in order."""
    planned = happened("The toll will be raised in May 2025.", "2025-05", certainty="planned")
    assert "set beside" in reason(BRIDGE, planned, FLOOD, slot=Slot.ORDER)
