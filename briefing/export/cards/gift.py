"""Questions as GIFT, Moodle's format of plain text that other platforms read, too."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final, assert_never

from briefing.export.cards.card import Card, Deck
from briefing.export.cards.moodle_texts import RIGHT, WRONG, by_topic, category, explanation, html_of, known_by, pattern
from briefing.export.cards.xml_text import legal

_ACTIVE: Final = re.compile(r"[\\~=#{}:]")
_MISTAKEN: Final = ("[", "%")
"""How the name of a format begins, and what an answer is worth."""

_READ_AS_OTHER: Final = ((re.compile("&(?=&\\d)"), "& "), (re.compile("->"), "→"))
"""What plain text cannot hold: '&&058;' is a colon to all that read the format, and '->' makes pairs of answers."""

_BARE: Final = str.maketrans("[]<>`\x7f", "()‹›'\ufffd")
"""What no tag may hold, nor anything else in the brackets of a comment."""


def gift(deck: Deck) -> bytes:
    """Write all questions, those of a topic under a line with their category."""
    blocks = (block for topic, cards in by_topic(deck) for block in _blocks(deck, topic, cards))
    return "\n\n".join(blocks).encode() + b"\n"


def _blocks(deck: Deck, topic: str, cards: list[Card]) -> Iterator[str]:
    # Nothing can be escaped in this line.
    yield f"$CATEGORY: {category(deck, topic)}".replace("\\", "＼")
    for card in cards:
        yield "\n".join(_question(card))


def _question(card: Card) -> Iterator[str]:
    """Write a question, in lines of which none is empty."""
    tags = " ".join(f"[tag:{_bare(tag)}]" for tag in card.tags)
    yield f"// [id:{_bare(known_by(card))}] {tags}"
    yield f"::{_plain(card.id)}::[html]{_html(card.stem)} {{"
    match card.form:
        case "choice":
            yield from (_option(text, is_key=place in card.key) for place, text in enumerate(card.choices))
        case "typed":
            yield from (f"\t={_marked('plain', _plain(pattern(way)))}" for way in card.answers)
        case "order":
            places = {position: place for place, position in enumerate(card.key, start=1)}
            yield from (f"\t={_choice(text)} -> {places[position]}" for position, text in enumerate(card.choices))
        case _:
            assert_never(card.form)
    yield f"\t####{_escaped(explanation(card))}"
    yield "}"


def _option(text: str, *, is_key: bool) -> str:
    return f"\t={_choice(text)}#{RIGHT}" if is_key else f"\t~{_choice(text)}#{WRONG}"


def _choice(text: str) -> str:
    return _marked("html", _html(text))


def _marked(form: str, written: str) -> str:
    """Name the format of a text whose beginning could be taken for something else than text."""
    return f"[{form}]{written}" if written.startswith(_MISTAKEN) else written


def _html(text: str) -> str:
    return _escaped(html_of(text))


def _plain(text: str) -> str:
    """Write a text that is read as it stands."""
    text = legal(text)
    for found, instead in _READ_AS_OTHER:
        text = found.sub(instead, text)
    return _escaped(text)


def _escaped(text: str) -> str:
    return _ACTIVE.sub(r"\\\g<0>", text)


def _bare(text: str) -> str:
    """Write what stands in the brackets of a comment, where nothing can be escaped."""
    return legal(text).translate(_BARE)
