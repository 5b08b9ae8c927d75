"""What both of Moodle's formats tell: text as HTML, the explanation, categories, what a question is known by."""

from __future__ import annotations

import html
from collections.abc import Iterator
from hashlib import sha256
from typing import Final

from briefing.export.cards.card import Card, Deck
from briefing.export.cards.xml_text import legal
from briefing.model.slots import Slot

RIGHT: Final = "Right."
WRONG: Final = "Wrong."

_LONGEST: Final = 100
"""The characters that the question bank keeps of an ID number."""
_DIGITS: Final = 20

_LONGEST_NAME: Final = 255
"""The characters that there is room for in the name of a category; at one more the question bank refuses the file."""


def html_of(text: str) -> str:
    """Write plain text as HTML: nothing in it is markup."""
    return html.escape(legal(text), quote=False)


def explanation(card: Card) -> str:
    """Tell why, and where it stands, in paragraphs of HTML."""
    return "".join(f"<p>{html_of(text)}</p>" for text in (*card.rationale, card.reference))


def pattern(answer: str) -> str:
    """Write an answer for Moodle to compare: there an asterisk stands for any text."""
    return legal(answer).replace("*", r"\*")


def known_by(card: Card) -> str:
    """Give an ID number: what the question is known by; where that is too long, its beginning and a digest."""
    identity = legal(card.identity)
    if len(identity) <= _LONGEST:
        return identity
    digest = sha256(card.identity.encode("utf-8", "surrogatepass")).hexdigest()[:_DIGITS]
    return f"{identity[: _LONGEST - _DIGITS - 1]}~{digest}"


def category(deck: Deck, topic: str) -> str:
    """Give the path of a topic's category below that of the dossier."""
    return f"$course$/top/{_step(deck.title)}/{_step(topic)}"


def _step(name: str) -> str:
    """Write a name as one step of a path, as Moodle does: slashes doubled, and kept off the ends."""
    step = legal(name)[:_LONGEST_NAME].rstrip().replace("/", "//")
    return f"{' ' * step.startswith('/')}{step}{' ' * step.endswith('/')}"


def by_topic(deck: Deck) -> Iterator[tuple[str, list[Card]]]:
    """Give the cards of each topic with its title, in the order in which topics and cards come up."""
    topics: dict[str, list[Card]] = {}
    for card in deck.cards:
        topics.setdefault(card.topic_title, []).append(card)
    yield from topics.items()


def is_sorted(card: Card) -> bool:
    """Tell whether the choices stand in an order of their own: of time, of size, or of the scale of certainty."""
    return card.id.rpartition("#")[2] in {Slot.DATE, Slot.FIGURE, Slot.CERTAINTY}
