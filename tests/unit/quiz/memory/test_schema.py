from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from briefing.quiz.memory import History, HistoryError, deriving, opening, schema
from briefing.quiz.memory.records import COLUMNS, as_row
from briefing.quiz.memory.schema import MIGRATIONS, migrate, version
from briefing.quiz.response import Verdict
from tests.unit.quiz.answers import Clock, response

INSERT = f"INSERT INTO responses ({', '.join(COLUMNS)}, written) VALUES ({', '.join('?' * (len(COLUMNS) + 1))})"  # noqa: S608


@pytest.fixture
def connection() -> Iterator[sqlite3.Connection]:
    """Connect to an empty database."""
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as connection:
        yield connection


def tables(connection: sqlite3.Connection) -> list[tuple[str, str]]:
    """Give what the database is made of."""
    return connection.execute("SELECT name, sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY name").fetchall()


def test_every_table_is_strict(connection: sqlite3.Connection) -> None:
    """SQLite itself refuses a value of another type."""
    migrate(connection)
    made = [sql for _, sql in tables(connection) if sql.lstrip().startswith("CREATE TABLE") and "sqlite_" not in sql]
    assert len(made) == 4
    assert all(sql.rstrip().endswith("STRICT") for sql in made)


@pytest.mark.parametrize("steps", range(len(MIGRATIONS) + 1))
def test_every_older_version_becomes_that_of_today(connection: sqlite3.Connection, steps: int) -> None:
    """A history of any version ends with the same tables as a new one, and a second time nothing happens."""
    migrate(connection, MIGRATIONS[:steps])
    assert version(connection) == steps
    migrate(connection)
    migrate(connection)
    with closing(sqlite3.connect(":memory:")) as new:
        migrate(new)
        assert tables(connection) == tables(new)
    assert version(connection) == len(MIGRATIONS)


def test_a_history_without_cards_gets_them(path: Path, clock: Clock) -> None:
    """Step 2: what follows from the responses of version 1 is derived when it is opened."""
    path.parent.mkdir()
    with closing(sqlite3.connect(path, isolation_level=None)) as old:
        migrate(old, MIGRATIONS[:1])
        old.execute("INSERT INTO sessions VALUES ('s1', '2026', '', '{}', '{}', NULL)")
        for verdict in (Verdict.RIGHT, Verdict.WRONG):
            given = as_row(response(verdict))
            old.execute(INSERT, (*given, given[0]))
    with History.open(path, clock) as history:
        assert history.cards()["aa/opening#date"].lapses == 1
        assert len(history.responses()) == 2


def test_a_step_that_fails_leaves_the_history_as_it_was(
    path: Path, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    """All steps are one transaction."""
    with History.open(path, clock) as history:
        history.record(response())
    steps = (*MIGRATIONS, ("CREATE TABLE more (id INTEGER) STRICT",), ("nonsense",))
    monkeypatch.setattr(opening, "MIGRATIONS", steps)
    monkeypatch.setattr(opening, "migrate", lambda connection: migrate(connection, steps))
    with pytest.raises(sqlite3.OperationalError, match="nonsense"):
        History.open(path, clock)
    monkeypatch.undo()
    with History.open(path, clock) as history:
        assert len(history.responses()) == 1
        assert "more" not in dict(tables(history._connection))


def test_new_rules_have_all_states_derived_anew(path: Path, clock: Clock, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the rules of the cache are other ones than ours, it is made again; what was answered stays."""
    with History.open(path, clock) as history:
        history.record(response())
        before = history.cards()
        history._connection.execute("UPDATE cards SET stability = 77")
        history._connection.execute("INSERT INTO cards (card, reviews, lapses) VALUES ('stale', 1, 0)")
    monkeypatch.setattr(deriving, "RULES", 99)
    with History.open(path, clock) as history:
        assert history.cards() == before
    with History.open(path, clock) as history:
        assert deriving.is_current(history._connection)


def test_an_old_library_is_told(path: Path, clock: Clock, monkeypatch: pytest.MonkeyPatch) -> None:
    """A SQLite that knows no strict tables is an error with a remedy, before anything is made."""
    monkeypatch.setattr(sqlite3, "sqlite_version_info", (3, 36, 0))
    with pytest.raises(HistoryError, match="needs SQLite"):
        History.open(path, clock)
    assert not path.parent.exists()


def test_the_version_counts_the_steps() -> None:
    """What was released never changes: a new step is added behind the last."""
    assert len(schema.MIGRATIONS) == 2
