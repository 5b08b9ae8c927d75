"""The manifest of a QTI package: its files, and what each question is about (LOM, and QTI's own metadata)."""

from __future__ import annotations

from typing import Final
from xml.etree.ElementTree import Element

from briefing import __version__
from briefing.export.cards.card import Card, Deck
from briefing.export.cards.qti_names import LOM, METADATA, PACKAGE, name_of_question, name_of_test, root
from briefing.export.cards.qti_questions import INTERACTIONS, title
from briefing.export.cards.xml_text import add, document, in_lines

TEST: Final = "test.xml"


def place(card: Card) -> str:
    """Give the name of a question's file."""
    return f"questions/{name_of_question(card)}.xml"


def manifest(deck: Deck) -> bytes:
    """Write the manifest; converters know QTI's metadata by its prefix."""
    named = name_of_test(deck.cards)
    element = root("manifest", PACKAGE, {"imsmd": LOM, "imsqti": METADATA}, {"identifier": f"M{named}"})
    _package(element, deck)
    add(element, "organizations")
    resources = add(element, "resources")
    test = add(resources, "resource", identifier=named, type="imsqti_test_xmlv2p1", href=TEST)
    add(test, "file", href=TEST)
    for card in deck.cards:
        add(test, "dependency", identifierref=name_of_question(card))
        _question(resources, card, deck.language)
    in_lines(resources)
    return document(element)


def _package(parent: Element, deck: Deck) -> None:
    metadata = add(parent, "metadata")
    add(metadata, "schema", "QTIv2.1 Package")
    add(metadata, "schemaversion", "1.0.0")
    general = add(add(metadata, "imsmd:lom"), "imsmd:general")
    _string(general, "title", deck.title, deck.language)
    add(general, "imsmd:language", deck.language)
    if deck.subtitle:
        _string(general, "description", deck.subtitle, deck.language)


def _question(parent: Element, card: Card, language: str) -> None:
    href = place(card)
    resource = add(parent, "resource", identifier=name_of_question(card), type="imsqti_item_xmlv2p1", href=href)
    metadata = add(resource, "metadata")
    general = add(add(metadata, "imsmd:lom"), "imsmd:general")
    identifier = add(general, "imsmd:identifier")
    add(identifier, "imsmd:catalog", "briefing")
    add(identifier, "imsmd:entry", card.id)
    _string(general, "title", title(card), language)
    add(general, "imsmd:language", language)
    _string(general, "keyword", card.topic_title, language)
    for tag in card.tags:
        _string(general, "keyword", tag)
    _own(metadata, card)
    add(resource, "file", href=href)


def _own(parent: Element, card: Card) -> None:
    """Add what only questions have, in the order that the schema asks for."""
    own = add(parent, "imsqti:qtiMetadata")
    add(own, "imsqti:timeDependent", "false")
    add(own, "imsqti:composite", "false")
    add(own, "imsqti:interactionType", INTERACTIONS[card.form])
    add(own, "imsqti:feedbackType", "nonadaptive")
    add(own, "imsqti:solutionAvailable", "true")
    add(own, "imsqti:toolName", "briefing")
    add(own, "imsqti:toolVersion", __version__)


def _string(parent: Element, tag: str, text: str, language: str = "") -> None:
    told = {"language": language} if language else {}
    add(add(parent, f"imsmd:{tag}"), "imsmd:string", text, **told)
