"""Questions as other programs get them."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefing.export.cards.card import Card, deck
from briefing.loading.load import load
from briefing.model.dossier import Dossier
from briefing.quiz.question import Certificate, Choice, Form, Posed
from briefing.quiz.values import Term
from briefing.quiz.writing import WrittenBank, write

GOLDEN = Path(__file__).parents[3] / "golden" / "dossier"


@pytest.fixture(scope="module")
def bridge() -> Dossier:
    """Load a small dossier."""
    return load(GOLDEN, lambda _: frozenset())[0]


@pytest.fixture(scope="module")
def bank(bridge: Dossier) -> WrittenBank:
    """Write its questions."""
    return write(bridge, None, frozenset())


def typed(bank: WrittenBank, question: str) -> Posed:
    """Pose a question whose answer is typed."""
    return Posed(bank.question(question), Form.TYPED, (), (), Certificate(question, ()))


def card(bridge: Dossier, bank: WrittenBank, posed: Posed) -> Card:
    """Make the card of a question."""
    return deck(bridge, [posed], bank.world).cards[0]


def test_a_card_is_whole_in_itself(bridge: Dossier, bank: WrittenBank) -> None:
    """It tells the fact with its certainty and who says so, and names the article, for who has no dossier at hand."""
    found = card(bridge, bank, typed(bank, "opening/lifetime#figure"))
    assert (found.form, found.choices, found.key) == ("typed", (), ())
    assert found.answers[0] == "30"
    (told,) = found.rationale
    assert told.endswith("(assessed, engineers)")
    assert bridge.articles[0].source.title in found.reference
    assert found.reference.endswith("(A), paragraphs 5, 6")
    assert found.tags == ("topic::traffic", "kind::figures", "article::opening")


def test_who_types_an_answer_of_a_closed_list_sees_the_list(bridge: Dossier, bank: WrittenBank) -> None:
    """How sure something is can be answered in seven ways; the question names them, unless they are its choices."""
    plain = typed(bank, "opening/lifetime#attribution")
    question = plain.question._replace(key=Term("assessed", "certainty"), key_text="it is only believed")
    asked = card(bridge, bank, plain._replace(question=question)).stem
    assert asked.startswith(f"{question.stem} (")
    assert all(answer in asked for answer in ("it is only believed", "it is a plain fact", "it is called untrue"))
    choices = (Choice("it is only believed", Term("assessed", "certainty")), Choice("it is planned", question.key))
    chosen = plain._replace(question=question, form=Form.CHOICE, choices=choices, key=(0,))
    assert card(bridge, bank, chosen).stem == question.stem


def test_a_deck_has_its_titles_without_emphasis(bridge: Dossier, bank: WrittenBank) -> None:
    """Other programs print asterisks as they are."""
    starred = bridge.model_copy(update={"title": "The *new* bridge"})
    assert deck(starred, [], bank.world).title == "The new bridge"


def test_a_card_is_known_again_when_its_article_is_renamed(bridge: Dossier, bank: WrittenBank) -> None:
    """What other programs know it by rests on the source's fingerprint, not on a name that can be mended."""
    identities = [card(bridge, bank, typed(bank, row.id)).identity for row in bank.rows()]
    assert all(each.startswith(f"{bridge.articles[0].source.fingerprint[:16]}/") for each in identities)
    assert len({*identities}) == len(identities)
