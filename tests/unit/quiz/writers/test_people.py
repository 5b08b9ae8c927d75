"""Questions that ask who."""

from __future__ import annotations

import pytest

from briefing.model.slots import Slot
from briefing.quiz.question import Kind
from briefing.quiz.values import Entities
from tests.builders import claim, event, office
from tests.unit.quiz.writers.harbour import asked, question, reason


def done(text: str, *by: str, **fields: object) -> dict[str, object]:
    """Give an event that somebody did."""
    return event(text=text, by=[*by], date="2024-05-04", **{"organisations": [], "people": [], "places": [], **fields})


def test_all_names_of_the_key_are_blanked() -> None:
    """A name that stands twice has two gaps, and a genitive keeps its ending."""
    text = "On 4 May 2024 Ana Berg opened Ana Berg’s bridge."
    found = question(done(text, "ana-berg"), slot=Slot.PERSON)
    assert found.stem == "Complete: On 4 May 2024 _____ opened _____’s bridge."
    assert (found.key_text, found.pool) == ("Ana Berg", "person:people")
    assert found.key == Entities(frozenset({"ana-berg"}), found.key.related)  # type: ignore[union-attr]


def test_pair_is_one_gap() -> None:
    """Two who did it together are one answer, whose names stand in one order whatever the sentence's."""
    found = question(done("Olaf Lind and Ana Berg met on 4 May 2024.", "olaf-lind", "ana-berg"), slot=Slot.PERSON)
    assert (found.stem, found.key_text) == ("Complete: _____ met on 4 May 2024.", "Ana Berg and Olaf Lind")
    assert found.pool == "pairs: person:people"


@pytest.mark.parametrize(
    ("text", "because"),
    [
        ("Ana Berg opened her bridge on 4 May 2024.", "pronoun"),
        ("Ana Berg opened a North Islander bridge on 4 May 2024.", "adjective"),
        ("An Ana Berg opened the bridge on 4 May 2024.", "'a' or 'an'"),
    ],
)
def test_what_gives_the_key_away_is_dropped(text: str, because: str) -> None:
    """A pronoun, an adjective of the country or an article before the gap tell too much."""
    assert because in reason(done(text, "ana-berg", places=["north-island"]), slot=Slot.PERSON)


def test_pair_apart_is_dropped() -> None:
    """Two gaps would ask for two answers."""
    text = "Olaf Lind met Ana Berg on 4 May 2024."
    assert "apart" in reason(done(text, "olaf-lind", "ana-berg"), slot=Slot.PERSON)


def test_government_goes_by_its_country() -> None:
    """A gap takes the country's name, as the sentence has it; a stem may ask for the government instead."""
    text = "North Island closed the bridge on 4 May 2024."
    found = question(done(text, "island-government"), slot=Slot.PERSON)
    assert (found.stem, found.key_text) == ("Complete: _____ closed the bridge on 4 May 2024.", "North Island")
    stem = "Which government closed the bridge on 4 May 2024?"
    authored = question(done(text, "island-government", questions={"person": stem}), slot=Slot.PERSON)
    assert (authored.key_text, authored.pool) == ("North Island government", "governments")


def test_article_goes_with_the_name() -> None:
    """A 'the' before the gap would part names with it from names without."""
    text = "The Harbour Office shut the road on 4 May 2024."
    assert question(done(text, "harbour-office"), slot=Slot.PERSON).stem.startswith("Complete: _____ shut")


def test_holder_of_an_office() -> None:
    """An office fact is asked by its holder, among the questions on people: the answer is a person."""
    found = question(office(), slot=Slot.PERSON)
    assert (found.stem, found.kind) == ("Complete: _____ was harbour master on 4 May 2024.", Kind.PEOPLE)
    assert (found.asks.office, found.asks.holder) == ("harbour-master", "")


def test_claim_is_asked_by_those_it_is_about() -> None:
    """One person or two are the answer; of three who did nothing none is."""
    one = claim(text="The bridge is important to Ana Berg.", people="ana-berg")
    assert question(one, slot=Slot.PERSON).stem == "Complete: The bridge is important to _____."
    two = claim(text="The bridge is important to Ana Berg and Eva Moe.", people=["eva-moe", "ana-berg"])
    assert question(two, slot=Slot.PERSON).key_text == "Ana Berg and Eva Moe"
    three = claim(text="Ana Berg, Eva Moe and Olaf Lind came.", people=["ana-berg", "eva-moe", "olaf-lind"])
    assert asked(three, slot=Slot.PERSON) is None


def test_noun_of_the_stem_names_the_pool() -> None:
    """'Which news agency …?' is asked among news agencies."""
    stem = "Which news agency showed the bridge on 4 May 2024?"
    told = done("Strait Wire showed the bridge on 4 May 2024.", "wire", questions={"person": stem})
    assert question(told, slot=Slot.PERSON).pool == "news agency"
