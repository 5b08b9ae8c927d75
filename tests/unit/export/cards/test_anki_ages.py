"""Decks that follow earlier ones: the real Anki updates just what was mended, and nothing in an earlier deck is run."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import datetime, timedelta
from io import BytesIO
from zipfile import ZIP_BZIP2, ZIP_DEFLATED, ZipFile

import pytest
from anki.collection import Collection
from hypothesis import Phase, given, settings

from briefing.errors import BriefingError
from briefing.export.cards import anki_ages
from briefing.export.cards.anki import anki_package
from briefing.export.cards.anki import notes as made_notes
from briefing.export.cards.anki_ages import Compared, Known, age, compared, known, note
from briefing.export.cards.anki_notes import guid
from briefing.export.cards.card import Deck
from tests.unit.export.anki_collections import Counts, collection, import_package, learn, notes, schedule
from tests.unit.export.cards.test_anki import CHOICE, DECK, LATER, MOMENT, ORDER, TYPED, mended
from tests.unit.export.decks import decks

NOON = MOMENT + timedelta(hours=12)
MENDED = mended(CHOICE._replace(stem="Who opened the bridge?"))


@pytest.fixture
def held() -> Iterator[Collection]:
    """Open an empty collection."""
    with collection() as opened:
        yield opened


def after(old: bytes, deck: Deck, moment: datetime = MOMENT) -> bytes:
    """Make a deck that follows an earlier one."""
    return anki_package(deck, moment, known(old, "old.apkg"))


def ages(package: bytes) -> dict[str, int]:
    """Give how old each note of a deck is."""
    return {name: each.age for name, each in known(package, "deck.apkg").items()}


@pytest.mark.parametrize("moment", [MOMENT, NOON, LATER, MOMENT - timedelta(days=400)])
@pytest.mark.parametrize("old_moment", [MOMENT, NOON])
def test_just_what_was_mended_is_updated(held: Collection, old_moment: datetime, moment: datetime) -> None:
    """As Anki imports by itself, one note gets its new words and keeps its schedule, and no other is touched."""
    old = anki_package(DECK, old_moment)
    import_package(held, old)
    learn(held, guid(CHOICE))
    learned = {each: schedule(held, guid(each)) for each in (CHOICE, ORDER, TYPED)}
    before = {name: (each.mod, each.fields) for name, each in notes(held).items()}
    assert import_package(held, after(old, MENDED, moment)) == Counts(updated=1, duplicate=2)
    assert notes(held)[guid(CHOICE)]["Stem"] == "Who opened the bridge?"
    assert {each: schedule(held, guid(each)) for each in learned} == learned
    assert learned[CHOICE][2] > 0
    now = {name: (each.mod, each.fields) for name, each in notes(held).items()}
    assert [name for name in before if now[name] != before[name]] == [guid(CHOICE)]


def test_decks_follow_each_other(held: Collection) -> None:
    """A stem that is mended, mended again and then as it was reaches the learner each time, under one moment."""
    package = anki_package(DECK, NOON)
    import_package(held, package)
    for stem in ("Who opened the bridge?", "Who opened the road?", CHOICE.stem):
        package = after(package, mended(CHOICE._replace(stem=stem)), NOON)
        assert import_package(held, package) == Counts(updated=1, duplicate=2)
        assert notes(held)[guid(CHOICE)]["Stem"] == stem


def test_without_an_earlier_deck_the_default_import_leaves_it(held: Collection) -> None:
    """Of a deck of the same second nothing is updated: it is the earlier deck that makes the difference."""
    import_package(held, anki_package(DECK, NOON))
    assert import_package(held, anki_package(MENDED, NOON)) == Counts(duplicate=3)


def test_other_tags_are_other_words(held: Collection) -> None:
    """A note of which the topic has another name gets the new tag."""
    old = anki_package(DECK, NOON)
    import_package(held, old)
    assert import_package(held, after(old, mended(CHOICE._replace(topic="roads")), NOON)) == Counts(
        updated=1, duplicate=2
    )
    assert "topic::roads" in notes(held)[guid(CHOICE)].tags


def test_what_is_new_is_as_old_as_the_deck(held: Collection) -> None:
    """A question that the earlier deck lacks is added; those that are as they were stay as old as there."""
    old = anki_package(DECK._replace(cards=(CHOICE, ORDER)), MOMENT)
    new = after(old, DECK, LATER + timedelta(seconds=5))
    assert ages(new) == {**ages(old), guid(TYPED): int(LATER.timestamp()) + 5}
    import_package(held, old)
    assert import_package(held, new) == Counts(new=1, duplicate=2)


def test_the_same_two_inputs_give_the_same_bytes() -> None:
    """A deck that follows another is the same whenever it is made; after itself it is itself."""
    old = anki_package(DECK, MOMENT)
    assert after(old, MENDED) == after(old, MENDED)
    assert after(old, DECK) == old
    new = after(old, MENDED)
    assert after(new, MENDED) == new != old


def test_a_foreign_deck_changes_nothing() -> None:
    """After a deck without a common note the bytes are those of a deck that follows none."""
    foreign = anki_package(DECK._replace(cards=(CHOICE._replace(identity="77aa/other"),)), LATER)
    assert after(foreign, DECK) == anki_package(DECK, MOMENT)
    assert compared(made_notes(DECK, MOMENT), known(foreign, "foreign.apkg")) == Compared(0, 0, 3)


def test_what_becomes_of_the_notes_is_counted() -> None:
    """Mended, as they were, new: each note is one of them."""
    old = known(anki_package(DECK._replace(cards=(CHOICE, ORDER)), MOMENT), "old.apkg")
    assert compared(made_notes(MENDED, MOMENT), old) == Compared(mended=1, same=1, new=1)


@settings(max_examples=25, phases=[Phase.explicit, Phase.generate])
@given(deck=decks())
def test_a_deck_is_read_as_it_was_written(deck: Deck) -> None:
    """Whatever its words, no note of a deck differs from the same note read back."""
    package = anki_package(deck, MOMENT)
    assert known(package, "deck.apkg") == made_notes(deck, MOMENT)
    assert after(package, deck, LATER) == anki_package(deck, LATER, known(package, "deck.apkg"))
    assert ages(after(package, deck, LATER)) == ages(package)


def test_what_was_mended_is_younger_by_a_second_at_least() -> None:
    """The age is that of the moment if this is later than before, and else the next second."""
    fresh, before = note(100, ["a"], ["x"]), note(200, ["b"], ["x"])
    assert age(fresh, before) == 201
    assert age(fresh, before._replace(age=100)) == 101
    assert age(fresh, before._replace(age=50)) == 100
    assert age(fresh, fresh._replace(age=200)) == 200
    assert age(fresh, None) == 100


def packed(content: bytes, name: str = "collection.anki2", method: int = ZIP_DEFLATED) -> bytes:
    """Put a content into an archive."""
    held = BytesIO()
    with ZipFile(held, "w", method) as opened:
        opened.writestr(name, content)
    return held.getvalue()


def database(*statements: str) -> bytes:
    """Make a database by statements."""
    with closing(sqlite3.connect(":memory:")) as opened:
        for each in statements:
            opened.execute(each)
        opened.commit()
        return opened.serialize()


def locked(package: bytes) -> bytes:
    """Say in each header of an archive that its content is encrypted (APPNOTE 4.3.7 and 4.3.12)."""
    for mark, flags in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        place = package.index(mark) + flags
        package = package[:place] + b"\x01" + package[place + 1 :]
    return package


TABLE = "CREATE TABLE notes (guid, mod, flds, tags)"
ROW = "INSERT INTO notes VALUES ('a', {age}, {fields}, '')"
SOUND = database(TABLE, ROW.format(age=5, fields="'b'"))
WHOLE = anki_package(DECK, MOMENT)
RUN = "WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) SELECT x, x, x, x FROM n"
DOUBLED = ", ".join(f"c{n} AS (c{n - 1} || c{n - 1})" for n in range(1, 26))
BAD = {
    "empty": (b"", "no ZIP archive"),
    "text": (b"Who opened it?" * 99, "no ZIP archive"),
    "cut": (WHOLE[: len(WHOLE) // 2], "no ZIP archive"),
    "head": (packed(SOUND)[:200], "no ZIP archive"),
    "damaged": (WHOLE.replace(b"Who opened it?", b"Who opened at?"), "a broken one"),
    "locked": (locked(packed(SOUND)), "a broken one"),
    "other packing": (packed(SOUND, method=ZIP_BZIP2), "a broken one"),
    "no collection": (packed(SOUND, "cards.db"), "there is no collection.anki2 in it"),
    "huge": (packed(bytes(anki_ages.MOST_BYTES + 1)), "its database is longer than 64 MB"),
    "long": (WHOLE + bytes(anki_ages.MOST_BYTES), "it is longer than 64 MB"),
    "empty database": (packed(b""), "its database is broken"),
    "no database": (packed(b"Who opened it?" * 99), "its database is broken"),
    "half a database": (packed(SOUND[:5000]), "its database is broken"),
    "spoilt database": (packed(SOUND[:4096] + b"\xff" * 4096), "its database is broken"),
    "no notes": (packed(database("CREATE TABLE cards (id)")), "its database is broken"),
    "other columns": (packed(database("CREATE TABLE notes (id)")), "its database is broken"),
    "no text": (packed(database(TABLE, ROW.format(age=5, fields="x'00'"))), "its database is broken"),
    "no UTF-8": (packed(database(TABLE, ROW.format(age=5, fields="CAST(x'ff' AS TEXT)"))), "its database is broken"),
    "no age": (packed(database(TABLE, ROW.format(age="'now'", fields="'b'"))), "its database is broken"),
    "broken age": (packed(database(TABLE, ROW.format(age=5.5, fields="'b'"))), "its database is broken"),
    "old age": (packed(database(TABLE, ROW.format(age=1 << 62, fields="'b'"))), "its database is broken"),
    "endless": (packed(database(f"CREATE VIEW notes (guid, mod, flds, tags) AS {RUN}")), "its database is broken"),
    "calling": (
        packed(database("CREATE VIEW notes AS SELECT hex(1) AS guid, 5 AS mod, '' AS flds, '' AS tags")),
        "its database is broken",
    ),
    "growing": (
        packed(
            database(
                f"CREATE TABLE notes (guid, mod, c0, {DOUBLED}, flds AS (c25), tags)",
                "INSERT INTO notes (guid, mod, c0, tags) VALUES ('a', 5, 'b', '')",
            )
        ),
        "its database is broken",
    ),
}


@pytest.mark.parametrize("case", BAD)
def test_what_is_no_deck_is_told(case: str) -> None:
    """Whatever stands in the file, it is named with what is wrong with it, and with what to do; nothing in it runs."""
    content, reason = BAD[case]
    with pytest.raises(BriefingError, match=reason) as told:
        known(content, "old.apkg")
    assert told.value.message.startswith("old.apkg is no deck for Anki: ")
    assert told.value.hint == anki_ages.REMEDY


def test_the_table_of_these_tests_is_sound() -> None:
    """What the bad decks are made of would be read if it weren't for what is bad about each."""
    assert known(packed(SOUND), "old.apkg") == {"a": Known(5, "b", ())}


@pytest.mark.parametrize("name", ["collection.anki21", "collection.anki21b"])
def test_what_anki_exports_is_no_deck_of_ours(name: str) -> None:
    """Beside Anki's own collection stands but a note that asks for a newer Anki: it is not taken for a foreign deck."""
    held = BytesIO(packed(SOUND))
    with ZipFile(held, "a") as opened:
        opened.writestr(name, b"")
    with pytest.raises(BriefingError, match=r"^Anki itself has exported old\.apkg$"):
        known(held.getvalue(), "old.apkg")


def test_much_text_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    """All the text of a database is no longer than a database may be, wherever SQLite takes it from."""
    package = packed(database(TABLE, *[ROW.format(age=5, fields=f"'{'b' * 900}'")] * 9))
    assert known(package, "old.apkg").keys() == {"a"}
    monkeypatch.setattr(anki_ages, "MOST_BYTES", 8_000)
    with pytest.raises(ValueError, match="no deck says so much"):
        [*anki_ages._notes(database(TABLE, *[ROW.format(age=5, fields=f"'{'b' * 900}'")] * 9))]


def test_a_note_that_stands_there_twice_is_its_youngest() -> None:
    """Whichever of two is the one that learners have, what was mended is younger than both."""
    rows = [ROW.format(age=n, fields="'b'") for n in (7, 9, 8)]
    assert known(packed(database(TABLE, *rows)), "old.apkg") == {"a": Known(9, "b", ())}


def test_a_join_without_end_is_left(monkeypatch: pytest.MonkeyPatch) -> None:
    """What is read takes no more steps than any deck of the greatest length would."""
    monkeypatch.setattr(anki_ages, "_STEP", 1)
    with pytest.raises(BriefingError, match="its database is broken"):
        known(packed(database(TABLE, *[ROW.format(age=5, fields="'b'")] * 50)), "old.apkg")
