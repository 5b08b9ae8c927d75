"""Tables: tab-separated text read back by the real Anki, comma-separated by the standard library's reader."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from io import StringIO

import pytest
from anki.collection import Collection
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from briefing.export.cards.anki_notes import guid
from briefing.export.cards.card import Card, Deck
from briefing.export.cards.delimited import as_csv, as_tsv
from briefing.model.prose import letter
from briefing.quiz.question import Kind
from tests.unit.export.anki_collections import (
    Counts,
    Shown,
    card_of,
    collection,
    import_text,
    learn,
    notes,
    schedule,
    survived,
)
from tests.unit.export.decks import decks

CARD = Card(
    id="opening/opening#person", identity="5d1e/opening#person", kind=Kind.PEOPLE, form="choice",
    stem="Who opened it?", choices=("Ana Berg", "Ole Lund"), key=(1,), answers=("Ole Lund", "Lund", "O. Lund"),
    rationale=("Ole Lund opened it. (established, the Wire)", "The Post says Ana Berg."),
    reference="The opening (A), paragraphs 2, 3", topic="bridge", topic_title="The bridge", article="opening",
    importance=1,
)  # fmt: skip
TYPED = CARD._replace(id="opening/cost#figure", identity="5d1e/cost#figure", form="typed", choices=(), key=())
DECK = Deck("Bridges", "", "en", (CARD, TYPED))
FORMULAS = ("=cmd|' /C calc'!A0", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "＝1", "'=1", "''")


@pytest.fixture(scope="module")
def held_by_all() -> Iterator[Collection]:
    """Open a collection for all examples of a test."""
    with collection() as opened:
        yield opened


@pytest.fixture
def held(held_by_all: Collection) -> Collection:
    """Give a collection without a note."""
    held_by_all.remove_notes(held_by_all.find_notes(""))
    return held_by_all


def cells(content: bytes) -> list[dict[str, str]]:
    """Read a table as a spreadsheet does, and take the guards off."""
    assert content.startswith(b"\xef\xbb\xbf")
    read = csv.DictReader(StringIO(content.decode("utf-8-sig"), newline=""), strict=True)
    return [{name: cell.removeprefix("'") for name, cell in row.items()} for row in read]


def test_anki_reads_text_once(held: Collection) -> None:
    """Each line is a note, with its tags; a second import adds none."""
    assert import_text(held, as_tsv(DECK)) == Counts(new=2)
    assert import_text(held, as_tsv(DECK)) == Counts(duplicate=2)
    note = notes(held)[guid(CARD)]
    assert note.tags == ["article::opening", "kind::people", "topic::bridge"]
    assert Shown(note["Back"]).marked == [1]
    assert held.decks.name(card_of(held, guid(CARD)).did) == "Bridges"


def test_mended_text_updates_the_note_and_keeps_its_schedule(held: Collection) -> None:
    """A second import after a slip was mended changes the wording alone."""
    import_text(held, as_tsv(DECK))
    learn(held, guid(CARD))
    learned = schedule(held, guid(CARD))
    other = CARD._replace(stem="Who opened the bridge?")
    assert import_text(held, as_tsv(DECK._replace(cards=(other, TYPED)))) == Counts(updated=1, duplicate=1)
    assert Shown(notes(held)[guid(CARD)]["Front"]).lines[1] == "Who opened the bridge?"
    assert schedule(held, guid(CARD)) == learned


@settings(max_examples=25, phases=[Phase.explicit, Phase.generate])
@given(deck=decks())
def test_every_question_and_its_key_survive_as_text(held_by_all: Collection, deck: Deck) -> None:
    """Whatever the words, no line breaks and no column moves: Anki has question, choices, key, reasons, reference."""
    held_by_all.remove_notes(held_by_all.find_notes(""))
    assert import_text(held_by_all, as_tsv(deck)) == Counts(new=len(deck.cards))
    found = notes(held_by_all)
    for card in deck.cards:
        front, back = (Shown(found[guid(card)][name]) for name in ("Front", "Back"))
        assert front.lines[1:] == [*map(survived, (card.stem, *card.choices))]
        told = [*map(survived, (*card.rationale, card.reference))]
        assert back.lines[-len(told) :] == told
        solution = back.lines[: -len(told)]
        match card.form:
            case "choice":
                assert back.marked == [*card.key]
            case "order":
                assert solution[1:] == [f"{survived(card.choices[n])} ({letter(n)})" for n in card.key]
            case "typed":
                assert solution == [f"✓ {survived(card.answers[0])} right answer"]


def test_a_table_has_a_column_for_each_choice() -> None:
    """Every row has as many cells as the row of names; the key stands as a letter and in words."""
    first, second = cells(as_csv(DECK))
    assert (first["choice_a"], first["choice_b"]) == ("Ana Berg", "Ole Lund")
    assert (first["key"], first["answer"], first["also_right"]) == ("B", "Ole Lund", "Lund\nO. Lund")
    assert first["rationale"].split("\n") == [*CARD.rationale]
    assert (first["kind"], first["form"], first["topic"]) == ("people", "choice", "The bridge")
    assert (second["choice_a"], second["key"], second["answer"]) == ("", "", "Ole Lund")


@pytest.mark.parametrize("text", FORMULAS)
def test_no_cell_is_a_formula(text: str) -> None:
    """What a spreadsheet would calculate is guarded by an apostrophe, and comes out as it was without it."""
    content = as_csv(DECK._replace(cards=(CARD._replace(stem=text, choices=(text, "b"), answers=(text,)),)))
    (row,) = cells(content)
    assert (row["question"], row["choice_a"], row["answer"]) == (text, text, text)
    assert f'"\'{text}"'.encode() in content


@settings(max_examples=40, phases=[Phase.explicit, Phase.generate])
@given(deck=decks(), most=st.integers(0, 2))
def test_every_question_and_its_key_survive_in_a_table(deck: Deck, most: int) -> None:
    """Whatever the words, each cell is what it was, but for characters that no cell can hold, and none is a formula."""
    content = as_csv(deck._replace(cards=deck.cards[: most + 1]))
    raw = [*csv.reader(StringIO(content.decode("utf-8-sig"), newline=""), strict=True)]
    assert not [cell for row in raw for cell in row if cell[:1] in {"=", "+", "-", "@", "\t", "\r", "\n"} - {""}]
    assert len({len(row) for row in raw}) == 1
    for card, row in zip(deck.cards, cells(content), strict=False):
        assert survived(row["question"]) == survived(card.stem)
        assert [survived(row[f"choice_{letter(n).lower()}"]) for n in range(len(card.choices))] == [
            *map(survived, card.choices)
        ]
        assert row["key"].split() == [*map(letter, card.key)]
        assert survived(row["answer"]) == (survived(card.answers[0]) if card.answers else "")
        assert survived(row["rationale"]) == survived("\n".join(card.rationale))
        assert survived(row["reference"]) == survived(card.reference)
