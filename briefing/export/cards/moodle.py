"""Questions as Moodle XML, the format in which Moodle's question bank takes and gives most."""

from __future__ import annotations

import re
from typing import Final, assert_never
from xml.etree.ElementTree import Element, SubElement, indent, tostring
from xml.sax.saxutils import unescape

from briefing.export.cards.card import Card, Deck
from briefing.export.cards.moodle_texts import (
    RIGHT,
    WRONG,
    by_topic,
    category,
    explanation,
    html_of,
    is_sorted,
    known_by,
    pattern,
)
from briefing.export.cards.xml_text import add

_TYPES: Final = {"choice": "multichoice", "typed": "shortanswer", "order": "matching"}
"""The question types. Putting things in order by dragging is in the core from Moodle 4.4 on only, and an older one
refuses the whole file for it: each event is matched with its place instead."""

_FULL: Final = "100"
_NONE: Final = "0"
_PENALTY: Final = "0.3333333"
"""What a wrong try costs where a quiz allows several; Moodle's own default."""

_ESCAPED: Final = re.compile(r"(?<=<text>)[^<]*&[^<]*(?=</text>)")


def moodle_xml(deck: Deck) -> bytes:
    """Write all questions, those of a topic in a category of their own."""
    quiz = Element("quiz")
    for topic, cards in by_topic(deck):
        _text(SubElement(quiz, "question", type="category"), "category", category(deck, topic))
        for card in cards:
            _question(quiz, card)
    indent(quiz)
    written = _ESCAPED.sub(lambda found: _section(found[0]), tostring(quiz, encoding="unicode"))
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{written}\n'.encode()


def _section(escaped: str) -> str:
    """Quote a text that holds markup, as Moodle does itself: so the file can be read, by people and by moodle2amc."""
    text = unescape(escaped)
    return escaped if "]]>" in text else f"<![CDATA[{text}]]>"


def _question(quiz: Element, card: Card) -> None:
    question = SubElement(quiz, "question", type=_TYPES[card.form])
    _text(question, "name", card.id)
    _html(question, "questiontext", f"<p>{html_of(card.stem)}</p>")
    _html(question, "generalfeedback", explanation(card))
    add(question, "defaultgrade", "1")
    add(question, "penalty", _PENALTY)
    add(question, "hidden", "0")
    add(question, "idnumber", known_by(card))
    match card.form:
        case "choice":
            _choices(question, card)
        case "typed":
            _answers(question, card)
        case "order":
            _places(question, card)
        case _:
            assert_never(card.form)
    tags = SubElement(question, "tags")
    for tag in card.tags:
        _text(tags, "tag", tag)


def _choices(question: Element, card: Card) -> None:
    """Offer the choices. What stands in an order of its own keeps it; the rest may be shuffled for each pupil."""
    add(question, "single", "true")
    add(question, "shuffleanswers", "false" if is_sorted(card) else "true")
    add(question, "answernumbering", "ABCD")
    for place, choice in enumerate(card.choices):
        is_key = place in card.key
        answer = _html(question, "answer", html_of(choice), fraction=_FULL if is_key else _NONE)
        _html(answer, "feedback", RIGHT if is_key else WRONG)


def _answers(question: Element, card: Card) -> None:
    """Accept every way of writing the answer, in capitals or not."""
    add(question, "usecase", "0")
    for way in card.answers:
        _text(question, "answer", pattern(way), fraction=_FULL, format="moodle_auto_format")


def _places(question: Element, card: Card) -> None:
    """Have each event matched with its place, from 1."""
    add(question, "shuffleanswers", "true")
    places = {position: str(place) for place, position in enumerate(card.key, start=1)}
    for position, choice in enumerate(card.choices):
        _text(_html(question, "subquestion", html_of(choice)), "answer", places[position])


def _html(parent: Element, tag: str, content: str, /, **attributes: str) -> Element:
    return _text(parent, tag, content, format="html", **attributes)


def _text(parent: Element, tag: str, content: str, /, **attributes: str) -> Element:
    """Add an element whose text stands, as everywhere in this format, in an element of its own."""
    element = add(parent, tag, **attributes)
    add(element, "text", content)
    return element
