"""SQLite files of equal bytes."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing

import pytest

from briefing.export.cards import databases


@pytest.fixture
def written() -> Iterator[sqlite3.Connection]:
    """Write a database in which many records have moved and gone."""
    with closing(sqlite3.connect(":memory:")) as connection:
        connection.executescript(databases.SETTINGS)
        connection.execute("CREATE TABLE words (id INTEGER PRIMARY KEY, word TEXT)")
        connection.execute("CREATE INDEX by_word ON words (word)")
        found = ((number, f"{number * 7919 % 1000:04} {'x' * (number % 90)}") for number in range(1000))
        connection.executemany("INSERT INTO words VALUES (?, ?)", found)
        connection.execute("UPDATE words SET word = 'secret ' || word WHERE id % 3 = 0")
        connection.execute("UPDATE words SET word = substr(word, 8) WHERE id % 3 = 0")
        connection.execute("DELETE FROM words WHERE id % 5 = 0")
        connection.commit()
        yield connection


def test_a_database_holds_all_that_it_held(written: sqlite3.Connection) -> None:
    """What is wiped is in no record: the file is sound and has the same rows."""
    with closing(sqlite3.connect(":memory:")) as opened:
        opened.deserialize(databases.content(written))
        assert opened.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        query = "SELECT * FROM words ORDER BY word"
        assert opened.execute(query).fetchall() == written.execute(query).fetchall()
        assert opened.execute("SELECT count(*) FROM words").fetchone() == (800,)


def test_nothing_is_left_of_how_it_was_written(written: sqlite3.Connection) -> None:
    """The version of SQLite, the count of changes and the places of records that have moved are not in the file."""
    raw, content = written.serialize(), databases.content(written)
    assert len(raw) == len(content)
    assert content[24:28] == content[92:96] == bytes((0, 0, 0, 1))
    assert content[96:100] == bytes(4)
    assert sum(map(bool, raw[4096:])) > sum(map(bool, content[4096:]))
    assert b"secret" not in content
