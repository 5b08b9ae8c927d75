"""What an Anki note says: the fields of a question, as HTML in which nothing but our own markup is markup."""

from __future__ import annotations

import hashlib
import html
import re
from collections.abc import Iterable, Sequence
from typing import Final, NamedTuple

from briefing.export.cards.card import Card, Deck
from briefing.model.prose import letter

_UNSEEN: Final = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
"""Characters that no note can hold: Anki parts fields by U+001F, and half a surrogate pair is no UTF-8."""

_ACTIVE: Final = str.maketrans(
    {"[": "&#91;", "]": "&#93;", "{": "&#123;", "}": "&#125;", "\\": "&#92;", "\t": "&#9;", "\n": "<br>"}
)
"""What Anki reads besides HTML: [sound:…], [latex], [[type:…]], {{c1::…}} and formulas between \\( and \\)."""


class Fields(NamedTuple):
    """The fields of a note, in their order; their names here are, with a capital, their names in Anki.

    Frozen for good, with their order. Anki takes a note type with other fields for another note type: it then refuses
    every note that it has already as conflicting, so that no mended question would ever reach a learner again, and no
    schedule be kept. What is to be told some day goes into one of the spare fields.
    """

    id: str
    """What the question is known by (`Card.identity`)."""
    stem: str
    choices: str
    """A list; empty where the answer is typed."""
    typed: str
    """Something where the answer is typed, else empty, for templates to ask."""
    answer: str
    """In words; of an order its letters."""
    solution: str
    """The choices with the key marked, or the answer in words."""
    alternatives: str
    rationale: str
    reference: str
    article: str
    topic: str
    kind: str
    importance: str
    dossier: str
    language: str
    spare1: str = ""
    spare2: str = ""
    spare3: str = ""
    spare4: str = ""


NAMES: Final = tuple(name.capitalize() for name in Fields._fields)


def guid(card: Card) -> str:
    """Give what a note is known by, in every deck and at every import; it outlives a mended wording."""
    return hashlib.sha256(card.identity.encode("utf-8", "surrogatepass")).hexdigest()[:20]


def tags(card: Card) -> tuple[str, ...]:
    """Give the tags of a note, which hold no space."""
    return tuple(re.sub(r"[\s\"\x00-\x1f\x7f]+", "_", _UNSEEN.sub("_", tag)) for tag in card.tags)


def deck_name(deck: Deck) -> str:
    """Give what the deck is called, on one line: a pair of colons would make it one below another."""
    return " ".join(plain(deck.title).replace("::", ": ").split())


def fields(card: Card, deck: Deck) -> Fields:
    """Give the fields of a question's note."""
    return Fields(
        id=escaped(card.identity),
        stem=escaped(card.stem),
        choices=choices(card),
        typed="typed" if card.form == "typed" else "",
        answer=_answer(card),
        solution=solution(card),
        alternatives=" · ".join(map(escaped, card.answers[1:])),
        rationale=paragraphs(card.rationale),
        reference=escaped(card.reference),
        article=escaped(card.article),
        topic=escaped(card.topic_title),
        kind=card.kind.value,
        importance=str(card.importance),
        dossier=escaped(deck.title),
        language=escaped(deck.language),
    )


def plain(text: str) -> str:
    """Put a mark for what Anki cannot hold, and one kind of line ends."""
    return _UNSEEN.sub("\ufffd", text.replace("\r\n", "\n").replace("\r", "\n"))


def escaped(text: str) -> str:
    """Write text as HTML on one line, without tab and quote, in which Anki finds nothing to obey."""
    return html.escape(plain(text)).translate(_ACTIVE)


def paragraphs(texts: Iterable[str]) -> str:
    """Write each text as a paragraph."""
    return "".join(f"<p dir=auto>{escaped(text)}</p>" for text in texts)


def choices(card: Card) -> str:
    """Write the choices as a lettered list."""
    return _list(map(escaped, card.choices), "class=choices type=A") if card.choices else ""


def solution(card: Card) -> str:
    """Write the choices with the key marked by words and form, an order as it was, or the answer in words."""
    match card.form:
        case "choice":
            told = (_marked(escaped(text), is_key=n in card.key) for n, text in enumerate(card.choices))
            return _list(told, "class=choices type=A")
        case "order":
            told = (f"{escaped(card.choices[place])} <b>({letter(place)})</b>" for place in card.key)
            return _list(told, "class=order")
        case "typed":
            return _marked(escaped(card.answers[0]), is_key=True)


def _answer(card: Card) -> str:
    return ", ".join(map(letter, card.key)) if card.form == "order" else escaped(card.answers[0])


def _marked(told: str, *, is_key: bool) -> str:
    return f"<b class=key>✓ {told}</b> <i>right answer</i>" if is_key else told


def _list(told: Iterable[str], attributes: str) -> str:
    lines = "".join(f"<li dir=auto>{each}</li>" for each in told)
    return f"<ol {attributes}>{lines}</ol>"


def of(deck: Deck) -> Sequence[tuple[str, Fields, tuple[str, ...]]]:
    """Give of each note what it is known by, its fields and its tags."""
    return tuple((guid(card), fields(card, deck), tags(card)) for card in deck.cards)
