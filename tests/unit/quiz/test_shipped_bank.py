"""The bank of the shipped dossier."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache

import pytest

from briefing.cli.opening import open_dossier
from briefing.model.certainty import Certainty, is_marked
from briefing.model.dossier import Dossier
from briefing.model.slots import Slot
from briefing.quiz.certify import Refusal, admit
from briefing.quiz.composing import compose
from briefing.quiz.coverage import coverage
from briefing.quiz.giveaways import Giveaways
from briefing.quiz.question import GAP, Form, Kind, Question
from briefing.quiz.values import Entities
from briefing.quiz.writers.gaps import LEAD, has_word
from briefing.quiz.writing import WrittenBank, write
from briefing.resources import content_folder
from tests.unit.quiz.choices.made import chance

LEAST = {
    Slot.DATE: 60, Slot.EVENT: 20, Slot.PERSON: 80, Slot.OFFICE: 25, Slot.FIGURE: 8, Slot.UNIT: 3,
    Slot.ATTRIBUTION: 25, Slot.SPEAKER: 10, Slot.CERTAINTY: 60, Slot.ARTICLE: 10, Slot.ORDER: 20,
}  # fmt: skip
"""How many questions ask for each slot at the least."""


@cache
def shipped() -> tuple[Dossier, WrittenBank]:
    """Write the questions of the shipped dossier."""
    opened = open_dossier(content_folder())
    return opened.dossier, write(opened.dossier, opened.lock, opened.unproved)


@cache
def admitted() -> tuple[Question, ...]:
    """Give those that are admitted."""
    _, bank = shipped()
    return tuple(each for name, each in bank.written.items() if not isinstance(bank.admitted(name), Refusal))


def test_there_are_enough_questions() -> None:
    """At least 250 questions are admitted, some of every kind."""
    assert len(admitted()) >= 250
    assert {each.kind for each in admitted()} == set(Kind)


@pytest.mark.parametrize("slot", Slot)
def test_every_slot_is_asked_for(slot: Slot) -> None:
    """Each thing that a question can ask for is asked for often enough."""
    assert Counter(each.slot for each in admitted())[slot] >= LEAST[slot]


def test_every_weighty_fact_is_asked() -> None:
    """Facts of importance 1 and 2 that have a date, person, figure or speaker are asked at least once."""
    dossier, bank = shipped()
    found = coverage(dossier, bank)
    assert [each.fact for each in found if each.is_missing] == []


def test_indispensable_facts_have_an_authors_stem() -> None:
    """Every fact of importance 1 is asked in a stem that somebody wrote."""
    dossier, _ = shipped()
    assert [fact.id for fact in dossier.facts if fact.importance == 1 and not fact.questions] == []


def test_stems_are_questions_or_gaps() -> None:
    """A stem ends with a question mark, or is a sentence with a gap, or asks for an order."""
    for each in admitted():
        is_gapped = each.stem.startswith((LEAD, "Complete, according to ")) and GAP in each.stem
        assert each.stem.endswith("?") or is_gapped or each.slot is Slot.ORDER, each.stem
        assert len(each.stem.split()) <= 45, each.stem


def test_stems_name_no_key() -> None:
    """No stem has the text of its key, nor a part of it that is a name."""
    _, bank = shipped()
    for each in admitted():
        words = [each.key_text] if each.slot is not Slot.FIGURE else []
        if isinstance(each.key, Entities):
            words += [bank.world.entities[name].name for name in each.key.ids]
        assert not [word for word in words if has_word(each.stem, word)], each.stem


def test_stems_on_certainty_do_not_mark_it() -> None:
    """The clause that a certainty is asked of has no word that marks an assessment, an allegation or a plan."""
    marked = (Certainty.ALLEGED, Certainty.DENIED)
    for each in admitted():
        if each.slot is Slot.CERTAINTY:
            clause = each.stem.partition(" that ")[2]
            assert not [mark for mark in marked if is_marked(clause, mark)], each.stem


def test_keys_of_a_pool_have_one_form() -> None:
    """No pool mixes texts that begin with 'about' with those that don't, or digits with words."""
    _, bank = shipped()
    pools: dict[str, set[tuple[bool, bool]]] = {}
    for each in bank.written.values():
        looks = each.key_text.startswith("about "), each.key_text[:1].isdigit()
        pools.setdefault(each.pool, set()).add(looks)
    mixed = {name for name, looks in pools.items() if len(looks) > 1}
    assert mixed - {"date:month", "date:season", "event", "order", "count"} == set()


def test_ids_and_cards_are_unique() -> None:
    """Every question has an id and a card of its own."""
    _, bank = shipped()
    assert len({each.card for each in bank.written.values()}) == len(bank.written)
    assert all(each.id == f"{each.fact}#{each.slot}" for each in bank.written.values())


def test_certificates_read_well() -> None:
    """A reason is one sentence or two, short but for what it quotes, without idle zeros or the plural of one."""
    world = shipped()[1].world
    for question in admitted():
        reasons = admit(question, world)
        assert not isinstance(reasons, Refusal)
        for _, because in reasons:
            told = re.sub(r"“.+?” ", "", because)
            assert len(re.findall(r"[a-z0-9)]\. ", told)) <= 1, because
            assert len(told) <= 200, because
            assert not re.search(r"\d\.\d*0\b|\b1 (?:other )?facts\b| {2}", because), because


def test_no_stem_stands_twice_in_a_session() -> None:
    """Several events of one day could be asked for in the same words; one is. Orders differ by their choices."""
    bank = shipped()[1]
    ids = [row.id for row in bank.rows((Kind.DATES,)) if row.id.endswith("#event")]
    for seed in range(50):
        lot = chance(seed)
        stems = [each.question.stem for each in compose(bank, lot.shuffled(ids), Form.CHOICE, 4, lot)]
        assert len(stems) == len(set(stems)) == 4


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("emerging-order/putin-travels#date", "putin-in-pyongyang-2024/putin-arrival#date"),
        ("shoigu-june-2025/more-troops#date", "shoigu-march-2025/reinforcement#figure"),
        ("shoigu-june-2025/kursk-reclaimed#date", "shoigu-june-2025/kursk-disputed#person"),
    ],
)
def test_what_sources_say_differently_is_not_asked_beside_it(first: str, second: str) -> None:
    """After an answer the other sides are told, too: none of them may be the key of another question."""
    bank = shipped()[1]
    for one, other in ((first, second), (second, first)):
        told = Giveaways(bank)
        told.add(bank.question(one))
        assert not told.bears(bank.question(other))


def test_a_title_names_its_article_by_its_beginning() -> None:
    """“What Kim Jong Un …” is the title of one commentary only, so that its word is asked for and no other's."""
    question = shipped()[1].question("emerging-order/putin-travels#date")
    assert "…”" in question.stem
    assert question.asks.origins == {"emerging-order"}
