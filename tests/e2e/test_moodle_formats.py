"""Every question of the shipped dossier in Moodle's formats, read back by programs that are not ours."""

from __future__ import annotations

import re
from collections import Counter
from random import Random

import pytest

from briefing.evidence.lock.reading import read as read_lock
from briefing.export.cards.card import Deck, deck
from briefing.export.cards.gift import gift
from briefing.export.cards.moodle import moodle_xml
from briefing.export.handouts import every
from briefing.loading.load import load
from briefing.quiz.chance import Chance
from briefing.quiz.writing import write
from tests.e2e.conftest import ROOT
from tests.unit.export.cards.test_moodle import TYPES, by_topic, converted
from tests.unit.export.gift_reader import Parser, as_moodle_reads
from tests.unit.export.moodle_reader import accepts, read


@pytest.fixture(scope="module")
def shipped() -> Deck:
    """Make cards of every question."""
    folder = ROOT / "content"
    dossier = load(folder).dossier
    bank = write(dossier, read_lock(folder).lock, frozenset())
    chance = Chance(Random(7).random)  # noqa: S311 - any will do
    return deck(dossier, every(bank, bank.rows(), chance), bank.world)


def test_moodle_finds_every_question(shipped: Deck) -> None:
    """Each has a name and an ID number of its own, is of its type, and is answered by its key alone."""
    found = read(moodle_xml(shipped))
    assert len(found) > 400
    assert len({each.name for each in found}) == len({each.idnumber for each in found}) == len(found)
    for each, card in zip(found, by_topic(shipped), strict=True):
        assert (each.name, each.type, each.stem) == (card.id, TYPES[card.form], card.stem)
        assert each.category[-1] == card.topic_title
        if card.form == "typed":
            assert any(accepts(pattern, card.answers[0].upper()) for pattern, _ in each.answers)
        if card.form == "choice":
            assert [text for text, worth in each.answers if worth] == [card.answers[0]]


def test_moodle2amc_finds_every_choice(shipped: Deck) -> None:
    """It converts all questions with choices, and passes over the others."""
    cards = [card for card in by_topic(shipped) if card.form == "choice"]
    found = [(each.stem, each.choices) for each in converted(shipped)]
    assert len(found) > 100
    assert found == [(card.stem, tuple((text, n in card.key) for n, text in enumerate(card.choices))) for card in cards]


def test_two_readers_of_gift_agree_on_every_question(shipped: Deck) -> None:
    """gift-pegjs reads what Moodle reads: the same types, stems, answers and explanations."""
    content = gift(shipped)
    parser = Parser.found()
    found = parser.read(content)
    parser.close()
    assert found == as_moodle_reads(content)
    assert Counter(each.type for each in found) == Counter(card.form for card in shipped.cards)
    assert [each.name for each in found] == [card.id for card in by_topic(shipped)]


def test_lines_of_gift_hold_no_stray_sign(shipped: Deck) -> None:
    """No line but a comment begins as one, and none is empty within a question."""
    for block in gift(shipped).decode().strip().split("\n\n"):
        assert re.fullmatch(r"\$CATEGORY: .+|// .+\n::.+ \{\n(\t[=~#].+\n)+\}", block), block
