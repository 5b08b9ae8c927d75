"""Questions as tables: tab-separated for Anki's import of text, comma-separated for spreadsheets."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from briefing.export.cards import anki_notes
from briefing.export.cards.card import Card, Deck
from briefing.export.spreadsheets import table
from briefing.model.prose import letter

_HEADER: Final = ("#separator:tab", "#html:true", "#guid column:1", "#tags column:4")
"""What Anki is told of the columns; by their order front and back fill the first two fields of any note type."""

_SEVERAL: Final = "\n"
"""Stands between several texts of one cell."""


def as_tsv(deck: Deck) -> bytes:
    """Write a line for each question, as HTML: by what Anki knows the note, front, back and tags.

    A note keeps what it is known by, so that a second import updates it.
    """
    header = (*_HEADER, f"#deck:{anki_notes.deck_name(deck)}")
    rows = ("\t".join(_note(card)) for card in deck.cards)
    return "".join(f"{line}\n" for line in (*header, *rows)).encode()


def as_csv(deck: Deck) -> bytes:
    """Write a row for each question."""
    most = max((len(card.choices) for card in deck.cards), default=0)
    names = (*_BEFORE, *(f"choice_{letter(n).lower()}" for n in range(most)), *_BEHIND)
    return table(names, (_row(card, most) for card in deck.cards))


_BEFORE: Final = ("id", "kind", "form", "topic", "article", "importance", "question")
_BEHIND: Final = ("key", "answer", "also_right", "rationale", "reference")


def _note(card: Card) -> Iterator[str]:
    yield anki_notes.guid(card)
    yield anki_notes.paragraphs([card.stem]) + anki_notes.choices(card)
    yield anki_notes.solution(card) + anki_notes.paragraphs((*card.rationale, card.reference))
    yield " ".join(anki_notes.tags(card))


def _row(card: Card, most: int) -> Iterator[str]:
    yield from (card.id, card.kind.value, card.form, card.topic_title, card.article, str(card.importance), card.stem)
    yield from (*card.choices, *[""] * (most - len(card.choices)))
    yield " ".join(map(letter, card.key))
    yield card.answers[0] if card.answers else ""
    yield _SEVERAL.join(card.answers[1:])
    yield _SEVERAL.join(card.rationale)
    yield card.reference
