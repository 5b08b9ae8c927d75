"""The real Anki, without its window: collections that packages and texts are imported into, and what they hold then."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from contextlib import contextmanager
from html.parser import HTMLParser
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, NamedTuple

from anki.collection import Collection, ImportCsvRequest
from anki.decks import DeckId
from anki.import_export_pb2 import (
    IMPORT_ANKI_PACKAGE_UPDATE_CONDITION_ALWAYS,
    ImportAnkiPackageOptions,
    ImportAnkiPackageRequest,
    ImportResponse,
)

if TYPE_CHECKING:  # the parts of Anki import each other in a circle, which only anki.collection can begin
    from anki.cards import Card
    from anki.notes import Note


class Counts(NamedTuple):
    """What became of the notes of an import."""

    new: int = 0
    updated: int = 0
    duplicate: int = 0
    conflicting: int = 0


@contextmanager
def collection() -> Iterator[Collection]:
    """Open a new collection in a folder of its own."""
    with TemporaryDirectory() as folder:
        opened = Collection(str(Path(folder) / "collection.anki2"))
        try:
            yield opened
        finally:
            opened.close()


def import_package(into: Collection, content: bytes, *, always: bool = False) -> Counts:
    """Import a package as Anki does where nothing is changed in its window, or with 'Update notes: Always'."""
    path = Path(into.path).with_name("briefing.apkg")
    path.write_bytes(content)
    options = ImportAnkiPackageOptions()
    if always:
        options.update_notes = IMPORT_ANKI_PACKAGE_UPDATE_CONDITION_ALWAYS
    done = into.import_anki_package(ImportAnkiPackageRequest(package_path=str(path), options=options))
    return _counts(done.log)


def import_text(into: Collection, content: bytes) -> Counts:
    """Import text as Anki does where nothing is changed in its window."""
    path = Path(into.path).with_name("briefing.tsv")
    path.write_bytes(content)
    told = into.get_csv_metadata(str(path), None)
    return _counts(into.import_csv(ImportCsvRequest(path=str(path), metadata=told)).log)


def _counts(log: ImportResponse.Log) -> Counts:
    return Counts(len(log.new), len(log.updated), len(log.duplicate), len(log.conflicting))


def learn(held: Collection, guid: str) -> None:
    """Answer the card of a note as an easy one, which makes it due some days from now."""
    card = card_of(held, guid)
    held.decks.select(DeckId(card.did))
    others = [each.id for note in notes(held).values() for each in note.cards() if each.id != card.id]
    held.sched.suspend_cards(others)
    asked = held.sched.getCard()
    assert asked is not None
    assert asked.id == card.id
    asked.start_timer()
    held.sched.answerCard(asked, 4)
    held.sched.unsuspend_cards(others)


def schedule(held: Collection, guid: str) -> tuple[int, ...]:
    """Give how the card of a note is scheduled."""
    card = card_of(held, guid)
    return (card.id, card.due, card.ivl, card.reps, card.type, card.queue, card.did)


def card_of(held: Collection, guid: str) -> Card:
    """Give the one card of a note."""
    (found,) = notes(held)[guid].cards()
    return found


def notes(held: Collection) -> dict[str, Note]:
    """Give all notes of a collection, by what they are known by."""
    found = (held.get_note(each) for each in held.find_notes(""))
    return {note.guid: note for note in found}


class Shown(HTMLParser):
    """What a reader of HTML sees: its text, the lines of its lists, and which of them are marked."""

    def __init__(self, markup: str) -> None:
        super().__init__(convert_charrefs=True)
        self.lines: list[str] = [""]
        self.marked: list[int] = []
        self.tags: list[str] = []
        self.feed(markup)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Begin a line of a list or a paragraph, and note where a mark stands."""
        self.tags.append(tag)
        if tag in {"li", "p"}:
            self.lines.append("")
        elif tag == "br":
            self.lines[-1] += "\n"
        elif ("class", "key") in attrs:
            self.marked.append(len(self.lines) - 2)

    def handle_data(self, data: str) -> None:
        """Add text to the line."""
        self.lines[-1] += data


def text_of(markup: str) -> str:
    """Give the text of a field."""
    return "".join(Shown(markup).lines)


def survived(text: str) -> str:
    """Give a text as Anki keeps it: composed (NFC), with plain line ends, and a mark for what no field can hold."""
    plain = text.replace("\r\n", "\n").replace("\r", "\n")
    return unicodedata.normalize("NFC", "".join("\ufffd" if _is_unseen(each) else each for each in plain))


def _is_unseen(character: str) -> bool:
    is_control = unicodedata.category(character) in {"Cc", "Cs"} and character not in "\t\n"
    return is_control or character in "\ufffe\uffff"
