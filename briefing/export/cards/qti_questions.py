"""Questions as QTI 2.1 has them (assessmentItem): choice, text entry and order, scored by its standard templates."""

from __future__ import annotations

from typing import Final
from xml.etree.ElementTree import Element

from briefing import __version__
from briefing.export.cards.card import Card
from briefing.export.cards.qti_names import QTI, name_of_question, root
from briefing.export.cards.xml_text import add, document, legal
from briefing.quiz.question import GAP

INTERACTIONS: Final = {"choice": "choiceInteraction", "order": "orderInteraction", "typed": "textEntryInteraction"}
"""How each form of a question is answered."""

RESPONSE: Final = "RESPONSE"
FEEDBACK: Final = "FEEDBACK"
RATIONALE: Final = "RATIONALE"

_TEMPLATES: Final = "http://www.imsglobal.org/question/qti_v2p1/rptemplates"
_LABEL: Final = 256
"""The longest label that the schema allows."""

_TITLE: Final = 100
_WIDTH: Final = "40"
"""The width of every field to type in: were it that of the answer, it would be a hint."""


def question(card: Card, language: str) -> bytes:
    """Write a question; its children stand in the order that the schema asks for."""
    element = root(
        "assessmentItem",
        QTI,
        {},
        {
            "identifier": name_of_question(card),
            "title": title(card),
            "label": card.id[:_LABEL],
            "xml:lang": language,
            "adaptive": "false",
            "timeDependent": "false",
            "toolName": "briefing",
            "toolVersion": __version__,
        },
    )
    _response(element, card)
    _outcomes(element)
    _body(element, card)
    template = "map_response" if card.form == "typed" else "match_correct"
    add(element, "responseProcessing", template=f"{_TEMPLATES}/{template}")
    _feedback(element, card)
    return document(element)


def title(card: Card) -> str:
    """Give the question in a line, cut between words where it is long."""
    stem = legal(card.stem)
    return stem if len(stem) <= _TITLE else f"{stem[:_TITLE].rpartition(' ')[0].rstrip(' ,;:') or stem[:_TITLE]} …"


def _response(parent: Element, card: Card) -> None:
    """Declare the response, with what is right."""
    cardinality = "ordered" if card.form == "order" else "single"
    kind = "string" if card.form == "typed" else "identifier"
    declared = add(parent, "responseDeclaration", identifier=RESPONSE, cardinality=cardinality, baseType=kind)
    correct = add(declared, "correctResponse")
    if card.form != "typed":
        for position in card.key:
            add(correct, "value", _choice_name(position))
        return
    add(correct, "value", card.answers[0])
    mapping = add(declared, "mapping", lowerBound="0", upperBound="1", defaultValue="0")
    told: set[str] = set()
    for answer in map(legal, card.answers):
        if answer.casefold() not in told:
            told.add(answer.casefold())
            add(mapping, "mapEntry", mapKey=answer, mappedValue="1", caseSensitive="false")


def _outcomes(parent: Element) -> None:
    """Declare the score, and what tells to show the rationale: always, as soon as there is a response."""
    _outcome(parent, "SCORE", "float", "0")
    _outcome(parent, "MAXSCORE", "float", "1")
    _outcome(parent, FEEDBACK, "identifier", RATIONALE)


def _outcome(parent: Element, name: str, kind: str, value: str) -> None:
    declared = add(parent, "outcomeDeclaration", identifier=name, cardinality="single", baseType=kind)
    add(add(declared, "defaultValue"), "value", value)


def _body(parent: Element, card: Card) -> None:
    """Write the stem before the choices; what is typed goes into the gap, if there is exactly one."""
    body = add(parent, "itemBody")
    if card.form == "typed":
        _entry(body, card)
        return
    add(body, "p", card.stem)
    interaction = add(body, INTERACTIONS[card.form], responseIdentifier=RESPONSE, shuffle="false")
    if card.form == "choice":
        interaction.set("maxChoices", "1")
    for position, choice in enumerate(card.choices):
        # Some converters take the text of a choice for markup, but never that of a paragraph in it.
        add(add(interaction, "simpleChoice", identifier=_choice_name(position)), "p", choice)


def _entry(body: Element, card: Card) -> None:
    before, gap, after = legal(card.stem).partition(GAP)
    is_gap = gap and GAP not in after
    stem = add(body, "p")
    stem.text = before if is_gap else legal(card.stem)
    place = stem if is_gap else add(body, "p")
    add(place, INTERACTIONS["typed"], responseIdentifier=RESPONSE, expectedLength=_WIDTH).tail = after if is_gap else ""


def _feedback(parent: Element, card: Card) -> None:
    feedback = add(parent, "modalFeedback", outcomeIdentifier=FEEDBACK, showHide="show", identifier=RATIONALE)
    for line in (*card.rationale, card.reference):
        add(feedback, "p", line)


def _choice_name(position: int) -> str:
    return f"C{position + 1}"
