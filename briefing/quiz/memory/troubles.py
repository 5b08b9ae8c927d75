"""What can be wrong with a history, told by SQLite's own codes and never by its English."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from enum import StrEnum
from pathlib import Path

from briefing.errors import BriefingError


class Trouble(StrEnum):
    """Why a history cannot be used."""

    LOCKED = "locked"
    READ_ONLY = "read-only"
    FULL = "full"
    DAMAGED = "damaged"
    NOT_A_HISTORY = "not a history"
    NEWER = "newer"
    UNREACHABLE = "unreachable"
    OLD_SQLITE = "old SQLite"


_MESSAGES = {
    Trouble.LOCKED: "is in use by another program that does not let go of it",
    Trouble.READ_ONLY: "cannot be written to",
    Trouble.FULL: "cannot grow: the disk is full",
    Trouble.DAMAGED: "is damaged",
    Trouble.NOT_A_HISTORY: "is not a history of answers",
    Trouble.NEWER: "was written by a newer version of briefing",
    Trouble.UNREACHABLE: "cannot be opened",
    Trouble.OLD_SQLITE: "needs SQLite 3.37 or newer",
}
_REMEDIES = {
    Trouble.LOCKED: "close that program, or name another file with --history",
    Trouble.READ_ONLY: "check who may write there, or name another file with --history",
    Trouble.FULL: "make room, or name another file with --history; what was recorded before is safe",
    Trouble.DAMAGED: "it stays as it is; put back a copy of it, or move it away to begin a new one",
    Trouble.NOT_A_HISTORY: "it stays as it is; name another file with --history",
    Trouble.NEWER: "it stays as it is; update briefing, or name another file with --history",
    Trouble.UNREACHABLE: "name another file with --history",
    Trouble.OLD_SQLITE: "update Python or its SQLite",
}
_CODES = {
    sqlite3.SQLITE_BUSY: Trouble.LOCKED,
    sqlite3.SQLITE_LOCKED: Trouble.LOCKED,
    sqlite3.SQLITE_PROTOCOL: Trouble.LOCKED,
    sqlite3.SQLITE_READONLY: Trouble.READ_ONLY,
    sqlite3.SQLITE_PERM: Trouble.READ_ONLY,
    sqlite3.SQLITE_FULL: Trouble.FULL,
    sqlite3.SQLITE_IOERR: Trouble.UNREACHABLE,
    sqlite3.SQLITE_CANTOPEN: Trouble.UNREACHABLE,
    sqlite3.SQLITE_CORRUPT: Trouble.DAMAGED,
    sqlite3.SQLITE_NOTADB: Trouble.NOT_A_HISTORY,
}
"""By primary result code (sqlite.org/rescode.html)."""


class HistoryError(BriefingError):
    """A history that cannot be used: nothing in it has been changed."""

    def __init__(self, path: Path | None, trouble: Trouble, reason: str = "") -> None:
        name = "the history" if path is None else f"the history {path}"
        because = f": {reason}" if reason else ""
        super().__init__(f"{name} {_MESSAGES[trouble]}{because}", hint=_REMEDIES[trouble])
        self.path = path
        self.trouble = trouble


@contextmanager
def translated(path: Path | None) -> Iterator[None]:
    """Raise `HistoryError` for what SQLite cannot do with a file; what is a mistake of ours stays as it is."""
    try:
        yield
    except sqlite3.DatabaseError as error:
        code = getattr(error, "sqlite_errorcode", 0) & 0xFF
        if code not in _CODES:
            raise
        trouble = _CODES[code]
        raise HistoryError(path, trouble, str(error) if trouble is Trouble.UNREACHABLE else "") from error
