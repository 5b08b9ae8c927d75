"""Questions as a package that Anki imports: decks of cards with key, rationale and reference."""

from __future__ import annotations

import hashlib
import sqlite3
from collections.abc import Mapping
from contextlib import closing
from datetime import UTC, datetime
from itertools import count
from typing import Any, Final

from briefing.export.cards import anki_ages, anki_notes, databases
from briefing.export.cards.anki_ages import NOTHING, Known
from briefing.export.cards.anki_model import BACK, FRONT, STYLE
from briefing.export.cards.archive import archive
from briefing.export.cards.card import Deck

# Frozen with the fields: by the number Anki knows that it has this note type, whatever it is called.
_MODEL: Final = 1_732_276_800_501
_NAME: Final = "Briefing question"
_TEMPLATE: Final = "Question"

_DAY: Final = 86_400
_EARLIEST: Final = datetime(1980, 1, 1, tzinfo=UTC)
"""Ids are moments in thousandths of a second, and no id may be 0 or less."""


def anki_package(deck: Deck, moment: datetime, before: Mapping[str, Known] = NOTHING) -> bytes:
    """Make a package of a deck, as old as a moment; notes that an earlier deck has are no older than there.

    A note that a learner has is updated by a younger one, and keeps its schedule; where Anki is told to always update,
    by any that is not as old to the second (its `apkg/import/notes.rs`).
    """
    with closing(sqlite3.connect(":memory:")) as connection:
        connection.executescript(databases.SETTINGS)
        _write(deck, max(moment, _EARLIEST), before, connection.cursor())
        connection.commit()
        collection = databases.content(connection)
    return archive((("collection.anki2", collection), ("media", b"{}")), moment)


def notes(deck: Deck, moment: datetime) -> dict[str, Known]:
    """Give the notes of a deck by what they are known by, each as old as it is where there is no earlier deck."""
    at = max(moment, _EARLIEST)
    return {guid: anki_ages.note(_written(at, fields), fields, tags) for guid, fields, tags in anki_notes.of(deck)}


def _write(deck: Deck, moment: datetime, before: Mapping[str, Known], cursor: sqlite3.Cursor) -> None:
    import genanki  # type: ignore[import-untyped]

    made = genanki.Deck(_deck_id(deck.title), anki_notes.deck_name(deck), anki_notes.paragraphs([deck.subtitle]))
    model = _model(genanki)
    for place, (guid, fields, tags) in enumerate(anki_notes.of(deck), start=1):
        made.add_note(genanki.Note(model=model, fields=[*fields], guid=guid, tags=tags, due=place))
    seconds = int(moment.timestamp())
    genanki.Package(made).write_to_db(cursor, seconds, count(seconds * 1000))
    ages = ((anki_ages.age(note, before.get(guid)), guid) for guid, note in notes(deck, moment).items())
    cursor.executemany("UPDATE notes SET mod = ? WHERE guid = ?", ages)


def _model(genanki: Any) -> Any:
    """Make the one note type for all forms: a question may have choices in one deck and none in the next."""
    return genanki.Model(
        _MODEL,
        _NAME,
        fields=[{"name": name} for name in anki_notes.NAMES],
        templates=[{"name": _TEMPLATE, "qfmt": FRONT, "afmt": BACK}],
        css=STYLE,
        sort_field_index=anki_notes.NAMES.index("Stem"),
    )


def _written(moment: datetime, fields: anki_notes.Fields) -> int:
    """Say when a note was written: at the moment, or, if that is but a day, at a time of it that follows from the note.

    A note whose wording was mended on the day as of which the dossier stands would otherwise be as old as before.
    """
    seconds = int(moment.timestamp())
    digest = hashlib.sha256("\x1f".join(fields).encode()).digest()
    return seconds if seconds % _DAY else seconds + int.from_bytes(digest[:8]) % _DAY


def _deck_id(title: str) -> int:
    """Give a deck's id: a number that JavaScript, too, can count to, and none of Anki's own."""
    digest = hashlib.sha256(title.encode("utf-8", "surrogatepass")).digest()
    return 1 << 48 | int.from_bytes(digest[:6])
