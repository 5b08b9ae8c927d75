"""How old the notes of an Anki deck are: as in an earlier deck where they say the same, younger where they don't.

An earlier deck may come from anywhere: it is read with limits, and nothing in it is run.
"""

from __future__ import annotations

import sqlite3
import struct
import zlib
from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing
from io import BytesIO
from itertools import count
from types import MappingProxyType
from typing import Final, NamedTuple
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile

from briefing.errors import BriefingError

MOST_BYTES: Final = 64_000_000
"""Of a deck, of the database in it, and of all the text in that."""
REMEDY: Final = "name a deck that `briefing export anki` has written"

_LONGEST: Final = 1_000_000
_AGES: Final = range(1 << 32)
_MOST_STEPS: Final = 100
_STEP: Final = 1_000_000
"""How many instructions of SQLite's are a step; to read a deck takes less than ten for each note."""
_COLLECTION: Final = "collection.anki2"
_OF_ANKI_ITSELF: Final = ("collection.anki21", "collection.anki21b")
_BROKEN_ARCHIVE: Final = (BadZipFile, EOFError, OSError, RuntimeError, ValueError, struct.error, zlib.error)
"""What zipfile raises for archives that are damaged, locked, or packed as it cannot unpack."""


class Known(NamedTuple):
    """A note of an earlier deck."""

    age: int
    """When it was written, in seconds since 1970."""
    fields: str
    tags: tuple[str, ...]


class Compared(NamedTuple):
    """How many notes differ from those of an earlier deck, say the same, and are in it not at all."""

    mended: int
    same: int
    new: int


NOTHING: Final[Mapping[str, Known]] = MappingProxyType({})


def note(age: int, fields: Sequence[str], tags: Sequence[str]) -> Known:
    """Give a note as it is compared with an earlier one."""
    return Known(age, "\x1f".join(fields), tuple(" ".join(tags).split()))


def age(made: Known, before: Known | None) -> int:
    """Say how old a note is to be: as before, or, if it says something else, younger by a second at least."""
    if before is None:
        return made.age
    return before.age if _is_same(made, before) else max(made.age, before.age + 1)


def compared(made: Mapping[str, Known], before: Mapping[str, Known]) -> Compared:
    """Count what an earlier deck's learners get of the notes of this one."""
    same = sum(_is_same(each, before[guid]) for guid, each in made.items() if guid in before)
    shared = len(made.keys() & before.keys())
    return Compared(shared - same, same, len(made) - shared)


def known(package: bytes, name: str) -> Mapping[str, Known]:
    """Read the notes of a deck, by what they are known by; raise `BriefingError`, which names it, if it is none."""
    found: dict[str, Known] = {}
    try:
        for guid, each in _notes(_collection(package, name)):
            found[guid] = max(each, found.get(guid, each))
    except (sqlite3.Error, ValueError):
        raise _refused(name, "its database is broken") from None
    return found


def _is_same(made: Known, before: Known) -> bool:
    return made._replace(age=before.age) == before


def _collection(package: bytes, name: str) -> bytes:
    """Unpack the database of a deck."""
    if len(package) > MOST_BYTES:
        raise _refused(name, f"it is longer than {MOST_BYTES // 1_000_000} MB")
    try:
        with ZipFile(BytesIO(package)) as opened:
            names = opened.namelist()
            if any(each in names for each in _OF_ANKI_ITSELF):
                raise BriefingError(f"Anki itself has exported {name}", hint=REMEDY)
            if _COLLECTION not in names:
                raise _refused(name, f"there is no {_COLLECTION} in it")
            return _unpacked(opened, name)
    except _BROKEN_ARCHIVE:
        raise _refused(name, "it is no ZIP archive, or a broken one") from None


def _unpacked(opened: ZipFile, name: str) -> bytes:
    """Unpack the database as far as the limit, whatever the archive says of its length."""
    member = opened.getinfo(_COLLECTION)
    if member.compress_type not in {ZIP_STORED, ZIP_DEFLATED}:
        raise BadZipFile
    with opened.open(member) as file:
        content = file.read(MOST_BYTES + 1)
    if len(content) > MOST_BYTES:
        raise _refused(name, f"its database is longer than {MOST_BYTES // 1_000_000} MB")
    return content


def _notes(database: bytes) -> Iterator[tuple[str, Known]]:
    """Read the notes of a database; raise `sqlite3.Error` or ValueError where they are not what notes are."""
    if not database:
        raise ValueError("SQLite takes no bytes for an empty database")
    left = MOST_BYTES
    with closing(sqlite3.connect(":memory:")) as connection:
        connection.deserialize(database)
        _restrict(connection)
        for guid, age, fields, tags in connection.execute("SELECT guid, mod, flds, tags FROM notes"):
            if not (all(isinstance(each, str) for each in (guid, fields, tags)) and _is_age(age)):
                raise ValueError("this is no note")
            left -= len(guid) + len(fields) + len(tags)
            if left < 0:
                raise ValueError("no deck says so much")
            yield guid, Known(age, fields, tuple(tags.split()))


def _is_age(told: object) -> bool:
    return isinstance(told, int) and told in _AGES


def _restrict(connection: sqlite3.Connection) -> None:
    """Let a database do nothing but give what its notes hold, and not for ever: views can be programs."""
    steps = count(1)
    connection.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, _LONGEST)
    connection.execute("PRAGMA trusted_schema = OFF")
    connection.execute("PRAGMA cell_size_check = ON")
    _require_plain(connection)
    connection.set_progress_handler(lambda: next(steps) > _MOST_STEPS, _STEP)
    connection.set_authorizer(_allowed)


def _require_plain(connection: sqlite3.Connection) -> None:
    """Raise ValueError where the notes are no table that merely holds them: made columns can grow without end."""
    found = connection.execute("SELECT type, rootpage FROM sqlite_master WHERE name = 'notes'").fetchall()
    if len(found) != 1 or found[0][0] != "table" or not found[0][1]:
        raise ValueError("there is no such table")
    if any(hidden for *_, hidden in connection.execute("PRAGMA table_xinfo(notes)")):
        raise ValueError("a column is made when it is read")


def _allowed(action: int, table: str | None, *_: str | None) -> int:
    may = action == sqlite3.SQLITE_SELECT or (action == sqlite3.SQLITE_READ and table == "notes")
    return sqlite3.SQLITE_OK if may else sqlite3.SQLITE_DENY


def _refused(name: str, reason: str) -> BriefingError:
    return BriefingError(f"{name} is no deck for Anki: {reason}", hint=REMEDY)
