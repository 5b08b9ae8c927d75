"""Questions as an IMS content package of QTI 2.1: a test with a section for each topic, a file for each question."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from xml.etree.ElementTree import Element

from briefing import __version__
from briefing.export.cards.archive import archive
from briefing.export.cards.card import Card, Deck
from briefing.export.cards.qti_manifest import TEST, manifest, place
from briefing.export.cards.qti_names import QTI, identifier, name_of_question, name_of_test, root
from briefing.export.cards.qti_questions import question
from briefing.export.cards.xml_text import add, document, in_lines


def qti_package(deck: Deck, moment: datetime) -> bytes:
    """Write a package of cards whose identities differ, at least one; a moment is what its files carry."""
    return archive(_files(deck), moment)


def _files(deck: Deck) -> Iterator[tuple[str, bytes]]:
    """Give the manifest first, where readers look for it."""
    yield "imsmanifest.xml", manifest(deck)
    yield TEST, _test(deck)
    for card in deck.cards:
        yield place(card), question(card, deck.language)


def _test(deck: Deck) -> bytes:
    """Write the test: any question first, one attempt at each, and then its rationale."""
    tool = {"toolName": "briefing", "toolVersion": __version__}
    element = root("assessmentTest", QTI, {}, {"identifier": name_of_test(deck.cards), "title": deck.title, **tool})
    _outcome(element, "SCORE", 0)
    _outcome(element, "MAXSCORE", len(deck.cards))
    part = add(element, "testPart", identifier="PART", navigationMode="nonlinear", submissionMode="individual")
    add(part, "itemSessionControl", maxAttempts="1", showFeedback="true")
    topics: dict[str, Element] = {}
    for card in deck.cards:
        if card.topic not in topics:
            topics[card.topic] = _section(part, card)
        _reference(topics[card.topic], card)
    for parent in (part, *topics.values()):
        in_lines(parent)
    total = add(add(element, "outcomeProcessing"), "setOutcomeValue", identifier="SCORE")
    add(add(total, "sum"), "testVariables", variableIdentifier="SCORE")
    return document(element)


def _outcome(parent: Element, name: str, value: int) -> None:
    declared = add(parent, "outcomeDeclaration", identifier=name, cardinality="single", baseType="float")
    add(add(declared, "defaultValue"), "value", str(value))


def _section(parent: Element, card: Card) -> Element:
    name = identifier("topic", card.topic)
    return add(parent, "assessmentSection", identifier=name, title=card.topic_title, visible="true")


def _reference(parent: Element, card: Card) -> None:
    """Refer to a question; its tags are its categories, by which players add scores up."""
    about = (("topic", card.topic), ("kind", card.kind), ("article", card.article))
    categories = " ".join(identifier(what, text) for what, text in about)
    add(parent, "assessmentItemRef", identifier=name_of_question(card), href=place(card), category=categories)
