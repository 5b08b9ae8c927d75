"""Packages for Anki, read back by the real one."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime, timedelta
from io import BytesIO
from typing import Any
from zipfile import ZipFile

import pytest
from anki.collection import Collection
from anki.notes import Note
from hypothesis import Phase, given, settings

from briefing.export.cards import anki, anki_notes
from briefing.export.cards.anki import anki_package
from briefing.export.cards.anki_notes import guid
from briefing.export.cards.card import Card, Deck
from briefing.model.prose import letter
from briefing.quiz.question import Kind
from tests.unit.export.anki_collections import (
    Counts,
    Shown,
    card_of,
    collection,
    import_package,
    learn,
    notes,
    schedule,
    survived,
    text_of,
)
from tests.unit.export.decks import decks

MOMENT = datetime(2024, 7, 1, tzinfo=UTC)
LATER = MOMENT + timedelta(days=1)

CHOICE = Card(
    id="opening/opening#person", identity="5d1e/opening#person", kind=Kind.PEOPLE, form="choice",
    stem="Who opened it?", choices=("Ana Berg", "Ole Lund", "Eve Falk"), key=(1,), answers=("Ole Lund", "Lund"),
    rationale=("Ole Lund opened it. (established, the Wire)", "The Post says Ana Berg."),
    reference="The opening (A), paragraphs 2, 3", topic="bridge", topic_title="The bridge", article="opening",
    importance=1,
)  # fmt: skip
ORDER = CHOICE._replace(
    id="opening/opening#order", identity="5d1e/opening#order", kind=Kind.ORDER, form="order",
    stem="Put these in order.", choices=("third", "first", "second"), key=(1, 2, 0), answers=(),
)  # fmt: skip
TYPED = CHOICE._replace(
    id="opening/cost#figure", identity="5d1e/cost#figure", kind=Kind.FIGURES, form="typed",
    stem="How much was it?", choices=(), key=(), answers=("3 million", "3,000,000"),
)  # fmt: skip
DECK = Deck("Bridges", "As two reports tell it", "en-GB", (CHOICE, ORDER, TYPED))

HOSTILE = (
    "[sound:x.mp3]", "[latex]x[/latex]", "[$]x[/$]", r"\(x\) \[y\]", "[[type:Answer]]", "{{c1::x}}", "{{Answer}}",
    "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "[anki:tts lang=en_GB]x[/anki:tts]", "</div>", "<br>",
    "a\x1fb", "&lt;b&gt;",
)  # fmt: skip


@pytest.fixture
def held() -> Iterator[Collection]:
    """Open an empty collection."""
    with collection() as opened:
        yield opened


def mended(card: Card) -> Deck:
    """Put a question in the place of the one of the same identity."""
    return DECK._replace(cards=tuple(card if card.identity == each.identity else each for each in DECK.cards))


def test_all_questions_are_imported_once(held: Collection) -> None:
    """Each question is a note with one card in a deck with the dossier's title; a second import adds none."""
    package = anki_package(DECK, MOMENT)
    assert import_package(held, package) == Counts(new=3)
    assert import_package(held, package) == Counts(duplicate=3)
    assert notes(held).keys() == {guid(card) for card in DECK.cards}
    assert held.card_count() == 3
    assert {held.decks.name(card_of(held, guid(card)).did) for card in DECK.cards} == {"Bridges"}
    assert held.find_notes('tag:"topic::bridge" tag:"article::opening" tag:"kind::people"')


def test_a_question_shows_its_choices_and_then_its_key(held: Collection) -> None:
    """The front gives nothing away; the back marks the key in words and tells why, with the reference."""
    import_package(held, anki_package(DECK, MOMENT))
    card = card_of(held, guid(CHOICE))
    front, back = card.question(), card.answer()
    assert [*map(str.strip, Shown(front).lines[1:])] == ["Who opened it?", "Ana Berg", "Ole Lund", "Eve Falk"]
    assert "✓" not in front
    assert "right answer" not in front
    assert "<li dir=auto><b class=key>✓ Ole Lund</b> <i>right answer</i></li>" in back
    told = text_of(back)
    for each in (*CHOICE.rationale, CHOICE.reference, CHOICE.topic_title, DECK.title):
        assert each in told
    assert "Also right" not in told


def test_an_order_shows_how_it_was(held: Collection) -> None:
    """The back lists the events in their order, each with the letter that it had."""
    import_package(held, anki_package(DECK, MOMENT))
    note = notes(held)[guid(ORDER)]
    assert Shown(note["Solution"]).lines[1:] == ["first (B)", "second (C)", "third (A)"]
    assert note["Answer"] == "B, C, A"


def test_an_answer_in_words_is_typed(held: Collection) -> None:
    """The front has a field to type into, which Anki compares with the answer; the back tells what else is right."""
    import_package(held, anki_package(DECK, MOMENT))
    typed = card_of(held, guid(TYPED))
    assert "[[type:Answer]]" in typed.question()
    assert "[[type:Answer]]" not in card_of(held, guid(CHOICE)).question()
    assert held.compare_answer("3 million", typed.note()["Answer"]) == held.compare_answer("3 million", "3 million")
    assert "Also right: 3,000,000" in text_of(typed.answer())


def test_a_mended_question_keeps_its_schedule(held: Collection) -> None:
    """A younger deck updates the note of a learner who has answered it, and leaves its card alone."""
    import_package(held, anki_package(DECK, MOMENT))
    learn(held, guid(CHOICE))
    learned = schedule(held, guid(CHOICE))
    assert learned[2] > 0
    other = mended(CHOICE._replace(stem="Who opened the bridge?", reference="The bridge (A), paragraph 2"))
    assert import_package(held, anki_package(other, LATER)) == Counts(updated=3)
    assert notes(held)[guid(CHOICE)]["Stem"] == "Who opened the bridge?"
    assert schedule(held, guid(CHOICE)) == learned


def test_a_deck_of_the_same_day_updates_where_it_is_told_to(held: Collection) -> None:
    """Without a younger moment 'Update notes: Always' updates what was mended, and nothing else."""
    import_package(held, anki_package(DECK, MOMENT))
    learn(held, guid(CHOICE))
    learned = schedule(held, guid(CHOICE))
    other = anki_package(mended(CHOICE._replace(stem="Who opened the bridge?")), MOMENT)
    assert import_package(held, other, always=True) == Counts(updated=1, duplicate=2)
    assert notes(held)[guid(CHOICE)]["Stem"] == "Who opened the bridge?"
    assert schedule(held, guid(CHOICE)) == learned


def test_a_younger_deck_is_younger_in_every_note() -> None:
    """A moment that is a day leaves its notes within that day; one that is told to the second is theirs."""
    for moment, least, most in (
        (MOMENT, MOMENT, LATER - timedelta(seconds=1)),
        (MOMENT + timedelta(seconds=1), MOMENT + timedelta(seconds=1), MOMENT + timedelta(seconds=1)),
    ):
        written = [row[0] for row in rows(anki_package(DECK, moment), "SELECT mod FROM notes")]
        assert len(written) == 3
        assert all(least.timestamp() <= each <= most.timestamp() for each in written)


def test_a_question_may_take_another_form(held: Collection) -> None:
    """What had choices may be typed in the next deck: it stays the same note, and no note conflicts."""
    import_package(held, anki_package(DECK, MOMENT))
    other = mended(CHOICE._replace(form="typed", choices=(), key=()))
    assert import_package(held, anki_package(other, LATER)) == Counts(updated=3)
    assert "[[type:Answer]]" in card_of(held, guid(CHOICE)).question()


def test_a_question_outlives_the_name_of_its_article(held: Collection) -> None:
    """A deck whose article has another name, and whose title is another, holds the notes that are there."""
    import_package(held, anki_package(DECK, MOMENT))
    other = mended(CHOICE._replace(id="bridge/opening#person", article="bridge"))._replace(title="Bridges and roads")
    assert import_package(held, anki_package(other, LATER)) == Counts(updated=3)
    assert "article::bridge" in notes(held)[guid(CHOICE)].tags


def test_two_dossiers_stand_beside_each_other(held: Collection) -> None:
    """Decks of the same day, of which the notes have the same numbers, take nothing away from each other."""
    import_package(held, anki_package(DECK, MOMENT))
    others = tuple(card._replace(identity=f"77aa/{card.id}", stem=f"Other: {card.stem}") for card in DECK.cards)
    assert import_package(held, anki_package(DECK._replace(title="Roads", cards=others), MOMENT)) == Counts(new=3)
    assert len(notes(held)) == 6


def test_the_note_type_is_frozen() -> None:
    """Fields, card, id: with others, Anki refuses the notes that a learner has. These lists must never change."""
    assert anki_notes.NAMES == (
        "Id", "Stem", "Choices", "Typed", "Answer", "Solution", "Alternatives", "Rationale", "Reference", "Article",
        "Topic", "Kind", "Importance", "Dossier", "Language", "Spare1", "Spare2", "Spare3", "Spare4",
    )  # fmt: skip
    assert (anki._MODEL, anki._TEMPLATE) == (1_732_276_800_501, "Question")
    assert guid(CHOICE) == "d5a5a322504e08b10db6"


@pytest.mark.parametrize("text", HOSTILE)
def test_nothing_in_a_question_is_obeyed(held: Collection, text: str) -> None:
    """Sounds, formulas, gaps, scripts and fields of Anki's own are shown as the text that they are."""
    card = CHOICE._replace(stem=f"Who {text}?", choices=(text, "other"), key=(0,), answers=(text,), rationale=(text,))
    import_package(held, anki_package(DECK._replace(cards=(card,)), MOMENT))
    found = card_of(held, guid(card))
    assert (found.question_av_tags(), found.answer_av_tags()) == ([], [])
    for side in (found.question(), found.answer()):
        shown = Shown(side)
        assert {*shown.tags} <= {"style", "div", "p", "ol", "li", "b", "i", "hr"}
        assert f"Who {survived(text)}?" in map(str.strip, shown.lines)
        for active in ("[sound:", "[latex]", "[$]", "[[type:", "{{", "[anki:", "\\("):
            assert active not in side
        assert 'class="briefing mathjax_ignore tex2jax_ignore"' in side  # what shows formulas reads the text, not this


@settings(max_examples=25, phases=[Phase.explicit, Phase.generate])
@given(deck=decks())
def test_every_question_and_its_key_survive(held_by_all: Collection, deck: Deck) -> None:
    """Whatever the words, Anki has all of them: question, choices, key, other answers, rationale and reference."""
    held = held_by_all
    held.remove_notes(held.find_notes(""))
    assert import_package(held, anki_package(deck, MOMENT)) == Counts(new=len(deck.cards))
    found = notes(held)
    for card in deck.cards:
        assert_survived(found[guid(card)], card)


def assert_survived(note: Note, card: Card) -> None:
    """Hold what Anki has against what it was given."""
    fields = dict(note.items())
    assert text_of(fields["Stem"]) == survived(card.stem)
    assert Shown(fields["Choices"]).lines[1:] == [*map(survived, card.choices)]
    assert Shown(fields["Rationale"]).lines[1:] == [*map(survived, card.rationale)]
    assert text_of(fields["Reference"]) == survived(card.reference)
    assert text_of(fields["Topic"]) == survived(card.topic_title)
    solution = Shown(fields["Solution"])
    match card.form:
        case "choice":
            assert solution.marked == [*card.key]
            assert text_of(fields["Answer"]) == survived(card.answers[0])
        case "order":
            assert solution.lines[1:] == [f"{survived(card.choices[n])} ({letter(n)})" for n in card.key]
        case "typed":
            assert text_of(fields["Answer"]) == survived(card.answers[0])
            for answer in card.answers[1:]:
                assert survived(answer) in text_of(fields["Alternatives"])


@pytest.fixture(scope="module")
def held_by_all() -> Iterator[Collection]:
    """Open a collection for all examples of a test."""
    with collection() as opened:
        yield opened


def database(package: bytes) -> bytes:
    """Give the database of a package."""
    with ZipFile(BytesIO(package)) as opened:
        assert opened.namelist() == ["collection.anki2", "media"]
        return opened.read("collection.anki2")


def rows(package: bytes, query: str) -> list[tuple[Any, ...]]:
    """Ask the database of a package."""
    with closing(sqlite3.connect(":memory:")) as opened:
        opened.deserialize(database(package))
        return opened.execute(query).fetchall()


def test_the_database_of_a_package_is_sound() -> None:
    """SQLite finds nothing wrong with it, and nothing in it tells which version has written it."""
    package = anki_package(DECK, MOMENT)
    assert rows(package, "PRAGMA integrity_check") == [("ok",)]
    assert database(package)[96:100] == bytes(4)


def test_a_dossier_may_be_old(held: Collection) -> None:
    """A moment from which no number for a note could be made is taken for the earliest from which one can."""
    package = anki_package(DECK, datetime(1950, 1, 1, tzinfo=UTC))
    assert import_package(held, package) == Counts(new=3)


def test_a_title_makes_one_deck(held: Collection) -> None:
    """Colons, by which Anki parts a deck from those below it, make no other decks."""
    import_package(held, anki_package(DECK._replace(title="Roads::Bridges"), MOMENT))
    assert "Roads: Bridges" in {each.name for each in held.decks.all_names_and_ids()}
