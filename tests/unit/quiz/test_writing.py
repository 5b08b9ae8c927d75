"""The bank of all questions of a dossier."""

from __future__ import annotations

from typing import Any

import pytest

from briefing.model.dossier import Dossier
from briefing.model.slots import Slot
from briefing.quiz.certify import Refusal
from briefing.quiz.question import Kind
from briefing.quiz.writing import WrittenBank, write
from tests.builders import Tree, claim, event, office, quotation
from tests.unit.quiz.writers.harbour import harbour

OPENED = event(
    text="Ana Berg opened the Strait Bridge on 4 May 2024.", people="ana-berg", organisations=[], places=[],
    named="strait-bridge", by="ana-berg", act="opening",
)  # fmt: skip


def bank(*facts: Tree, unproved: tuple[str, ...] = (), **fields: Any) -> WrittenBank:
    """Write the questions of a dossier of one article."""
    return write(dossier(*facts, **fields), None, unproved)


def dossier(*facts: Tree, **fields: Any) -> Dossier:
    """Make a dossier of one article."""
    return harbour(*facts, acts={"opening": "opening"}, **fields)


def test_ids_and_cards_come_of_fact_and_slot() -> None:
    """An id is the fact and the slot; a card has the source's fingerprint, which outlives the article's name."""
    found = bank(OPENED).question("opening/f0#date")
    assert (found.id, found.card) == ("opening/f0#date", "aaaaaaaaaaaaaaaa/f0#date")


def test_rows_are_chosen_by_kind_and_article() -> None:
    """Rows come in the order of the dossier, of all or of some kinds and articles."""
    found = bank(OPENED, quotation(), others={"later": {"g": office()}})
    assert [each.id for each in found.rows()] == [*found.written]
    assert {each.kind for each in found.rows([Kind.QUOTATIONS])} == {Kind.QUOTATIONS}
    assert {each.fact for each in found.rows(articles=["later"])} == {"later/g"}
    assert {each.fact for each in found.rows([Kind.QUOTATIONS], ["later"])} == set()


def test_pool_holds_the_questions_of_one_form() -> None:
    """A pool lists the questions whose keys are of one type and form; there is nothing in one that is not there."""
    found = bank(OPENED, office())
    assert found.pool("date:day") == ["opening/f0#date"]
    assert found.pool("person:people") == ["opening/f0#person", "opening/f1#person"]
    assert found.pool("date:century") == ()


def test_unknown_question() -> None:
    """An id that is none is no question."""
    with pytest.raises(KeyError):
        bank(OPENED).question("opening/f0#unit")


def test_unproved_facts_are_not_asked() -> None:
    """Neither a question about it, nor an order with it, is written of a fact that is not proved."""
    told = {"2019": "A flood shut the road", "2020": "The ferry sank", "2021": "Toll doubled", "2022": "Piers fell"}
    blank: Tree = {"people": [], "organisations": [], "places": []}
    events = (event(text=f"{text} in {year}.", date=year, **blank) for year, text in told.items())
    found = bank(*events, unproved=("opening/f1",))
    assert found.written
    assert not [each for each in found.written.values() if "opening/f1" in {each.fact, *each.gives}]
    assert "opening/f0#order" in found.written


def test_two_answers_to_the_same_words() -> None:
    """A stem that two facts answer differently is asked of neither; the reason is kept."""
    other = claim(text="Olaf Lind was on the bridge.", people="olaf-lind", named="strait-bridge")
    found = bank(claim(text="Ana Berg was on the bridge.", people="ana-berg", named="strait-bridge"), other)
    assert not [each for each in found.written.values() if each.slot is Slot.PERSON]
    assert {each.because for each in found.not_asked if each.slot is Slot.PERSON} == {
        "two facts answer the same words differently"
    }


def test_one_answer_to_the_same_words() -> None:
    """What two articles tell alike is asked once."""
    found = bank(office(), others={"later": {"g": office()}})
    assert [each.fact for each in found.written.values() if each.slot is Slot.OFFICE] == ["opening/f0"]


def test_few_keys_are_typed() -> None:
    """Where fewer than three keys could stand beside each other there are no choices, but for lists known to all."""
    found = bank(OPENED, claim(text="The Strait Bridge lasts.", named="strait-bridge"))
    assert found.question("opening/f0#person").can_choose is False
    assert found.question("opening/f1#certainty").can_choose is True
    assert found.question("opening/f0#date").can_choose is True


def test_admission_is_found_out_when_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing is certified before somebody asks, and then once."""
    with monkeypatch.context() as patch:
        patch.setattr("briefing.quiz.certify.certifying.case_of", None)
        found = bank(OPENED)
        with pytest.raises(TypeError):
            found.admitted("opening/f0#date")
    first = found.admitted("opening/f0#date")
    assert not isinstance(first, Refusal)
    monkeypatch.setattr("briefing.quiz.certify.certifying.case_of", None)
    assert found.admitted("opening/f0#date") is first


def test_contradiction_removes_or_attributes_the_question() -> None:
    """A second fact with another date on the same topic takes the question away, or gives it its source."""
    opened = {**OPENED, "about": "opened"}
    other = {**opened, "text": "Ana Berg opened the Strait Bridge on 9 May 2024.", "date": "2024-05-09"}
    topics = {"opened": "When did Ana Berg open the Strait Bridge?"}
    alone = bank(opened, topics=topics)
    assert alone.question("opening/f0#date").stem.startswith("Complete: ")
    assert not isinstance(alone.admitted("opening/f0#date"), Refusal)
    both = bank(opened, topics=topics, others={"later": {"g": other}})
    assert both.question("opening/f0#date").stem.startswith("Complete, according to “Bridge opens again”: ")


def test_question_gives_what_answers_alike() -> None:
    """A session that asks one of two facts on a topic asks nothing about the other."""
    topics = {"opened": "When did Ana Berg open the Strait Bridge?"}
    found = bank({**OPENED, "about": "opened"}, topics=topics, others={"later": {"g": {**OPENED, "about": "opened"}}})
    assert found.question("opening/f0#date").gives == {"opening/f0", "later/g"}
