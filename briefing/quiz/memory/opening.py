"""Open a history, and refuse a file that is none before anything in it could change."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from briefing.quiz.memory.schema import APPLICATION, MIGRATIONS, migrate, version
from briefing.quiz.memory.troubles import HistoryError, Trouble, translated

OLDEST_SQLITE = (3, 37)
"""The first that has strict tables."""
_MAGIC = b"SQLite format 3\0"
_HEADER = 100
"""Bytes of the header (sqlite.org/fileformat.html): the version stands at 60, the application at 68."""


def connect(path: Path | None, patience: float) -> sqlite3.Connection:
    """Connect to a history that is sound, of today's version and ready to be written to.

    Without a path it is kept in memory. Patience is in seconds: so long a lock of another process is waited for.
    """
    if sqlite3.sqlite_version_info < OLDEST_SQLITE:
        raise HistoryError(path, Trouble.OLD_SQLITE)
    if path is not None:
        _prepare(path)
        _look_at(path)
    with translated(path):
        place = path.absolute() if path is not None else ":memory:"  # which might also be the name of a file
        connection = sqlite3.connect(place, timeout=patience, isolation_level=None)
        try:
            _settle(connection, path)
        except BaseException:
            connection.close()
            raise
    return connection


@contextmanager
def transaction(connection: sqlite3.Connection) -> Iterator[None]:
    """Do all of it, durably, or nothing."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            with suppress(sqlite3.Error):
                connection.execute("ROLLBACK")
        raise


def _prepare(path: Path) -> None:
    """Make the folder, and refuse what SQLite would open, but not write to."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        is_folder = path.is_dir()
    except OSError as error:
        raise HistoryError(path, Trouble.UNREACHABLE, (error.strerror or str(error)).lower()) from None
    if is_folder:
        raise HistoryError(path, Trouble.UNREACHABLE, "it is a folder")
    if not all(os.access(each, os.W_OK) for each in (path.parent, path) if each.exists()):
        raise HistoryError(path, Trouble.READ_ONLY)


def _look_at(path: Path) -> None:
    """Refuse by its first bytes what is no history, or not one of ours to touch."""
    try:
        with path.open("rb") as file:
            header = file.read(_HEADER)
    except FileNotFoundError:
        return
    except OSError as error:
        raise HistoryError(path, Trouble.UNREACHABLE, (error.strerror or str(error)).lower()) from None
    if header and (len(header) < _HEADER or not header.startswith(_MAGIC)):
        damaged = header.startswith(_MAGIC) or _MAGIC.startswith(header)
        raise HistoryError(path, Trouble.DAMAGED if damaged else Trouble.NOT_A_HISTORY)
    _refuse(path, int.from_bytes(header[60:64], "big"), int.from_bytes(header[68:72], "big"))


def _refuse(path: Path | None, found: int, application: int) -> None:
    """Refuse what is another program's, or a later version's."""
    if application not in {0, APPLICATION}:
        raise HistoryError(path, Trouble.NOT_A_HISTORY)
    if found > len(MIGRATIONS):
        raise HistoryError(path, Trouble.NEWER if application == APPLICATION else Trouble.NOT_A_HISTORY)


def _settle(connection: sqlite3.Connection, path: Path | None) -> None:
    connection.execute("PRAGMA foreign_keys = ON")
    connection.execute("PRAGMA synchronous = FULL")  # an answer that was acknowledged survives a power cut, too
    application: int = connection.execute("PRAGMA application_id").fetchone()[0]
    _refuse(path, version(connection), application)
    if application != APPLICATION and connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()[0]:
        # Another process may have made the tables since the first look; ours are made with their mark.
        application = connection.execute("PRAGMA application_id").fetchone()[0]
        if application != APPLICATION:
            raise HistoryError(path, Trouble.NOT_A_HISTORY)
    _check(connection, path)
    if version(connection) < len(MIGRATIONS):
        with transaction(connection):
            migrate(connection)
    if path is not None:
        # To change over needs the file for itself alone. Where it is shared right now, the next one does it.
        with suppress(sqlite3.OperationalError):
            connection.execute("PRAGMA journal_mode = WAL")


def _check(connection: sqlite3.Connection, path: Path | None) -> None:
    """Refuse a file with a damaged page: all are read, which takes two milliseconds a megabyte."""
    if connection.execute("PRAGMA quick_check(1)").fetchone()[0] != "ok":
        raise HistoryError(path, Trouble.DAMAGED)
