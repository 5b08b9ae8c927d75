"""The tables of the history, and the steps by which an older history becomes one of today."""

from __future__ import annotations

import sqlite3

APPLICATION = 0x62726667
"""Marks the file as ours (PRAGMA application_id): "brfg"."""

_ANSWERS = (
    """
    CREATE TABLE sessions (
        id TEXT PRIMARY KEY,
        started TEXT NOT NULL,
        dossier TEXT NOT NULL,
        settings TEXT NOT NULL,
        plan TEXT NOT NULL,
        finished TEXT
    ) STRICT
    """,
    """
    CREATE TABLE responses (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        at TEXT NOT NULL,
        session TEXT NOT NULL REFERENCES sessions (id),
        number INTEGER NOT NULL,
        card TEXT NOT NULL,
        question TEXT NOT NULL,
        kind TEXT NOT NULL,
        article TEXT NOT NULL,
        form TEXT NOT NULL,
        choices TEXT NOT NULL,
        key TEXT NOT NULL,
        response TEXT NOT NULL,
        verdict TEXT NOT NULL,
        score REAL NOT NULL CHECK (score BETWEEN 0 AND 1),
        milliseconds INTEGER NOT NULL,
        hinted INTEGER NOT NULL,
        overruled INTEGER NOT NULL,
        rating INTEGER,
        written TEXT NOT NULL,
        supersedes INTEGER REFERENCES responses (id)
    ) STRICT
    """,
    "CREATE INDEX responses_by_card ON responses (card)",
    "CREATE INDEX responses_by_session ON responses (session)",
    "CREATE INDEX responses_superseding ON responses (supersedes) WHERE supersedes IS NOT NULL",
    """
    CREATE TRIGGER responses_stay BEFORE UPDATE ON responses
    BEGIN SELECT RAISE(ABORT, 'a recorded response is never changed'); END
    """,
)
"""Step 1: what readers did. `supersedes` is the row that came first, however often it is overruled."""

_CARDS = (
    """
    CREATE TABLE cards (
        id INTEGER PRIMARY KEY,
        card TEXT NOT NULL UNIQUE,
        reviews INTEGER NOT NULL,
        lapses INTEGER NOT NULL,
        due TEXT,
        stability REAL,
        difficulty REAL,
        last_review TEXT,
        failed INTEGER
    ) STRICT
    """,
    "CREATE TABLE about (name TEXT PRIMARY KEY, value INTEGER NOT NULL) STRICT",
)
"""Step 2: what follows from it, kept so that a session can begin at once."""

MIGRATIONS: tuple[tuple[str, ...], ...] = (_ANSWERS, _CARDS)
"""Step n leads from version n - 1 to version n (PRAGMA user_version). A step that was released is never changed."""


def version(connection: sqlite3.Connection) -> int:
    """Give the version of a history, 0 of an empty file."""
    found: int = connection.execute("PRAGMA user_version").fetchone()[0]
    return found


def migrate(connection: sqlite3.Connection, steps: tuple[tuple[str, ...], ...] = MIGRATIONS) -> None:
    """Bring a history to the version of today within the transaction at hand."""
    for number, step in enumerate(steps[version(connection) :], version(connection) + 1):
        for statement in step:
            connection.execute(statement)
        connection.execute(f"PRAGMA user_version = {number}")
    connection.execute(f"PRAGMA application_id = {APPLICATION}")
