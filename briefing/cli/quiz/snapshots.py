"""Where the snapshot of a dossier's questions lies: in the cache folder, under the digest of all that it rests on."""

from __future__ import annotations

import os
import sqlite3
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Final

from briefing.cli.caching import clear, dossier_digest, program_digest
from briefing.cli.folders import cache_folder

if TYPE_CHECKING:
    from briefing.quiz.snapshot.reading import StoredBank
    from briefing.quiz.writing import WrittenBank

KEPT: Final = 8
"""How many snapshots are kept; the oldest go first."""


def place(folder: Path, *, unproved: bool) -> Path | None:
    """Tell where the snapshot of the dossier in a folder lies as its files stand, None if they can't be read."""
    which = "all" if unproved else "proved"
    with suppress(OSError):
        return cache_folder() / f"bank-{which}-{dossier_digest(folder)}-{program_digest()[:16]}.sqlite"
    return None


def find(path: Path | None) -> StoredBank | None:
    """Open a snapshot, None if there is none."""
    from briefing.quiz.snapshot.reading import StoredBank

    with suppress(OSError, sqlite3.Error):
        return StoredBank(path) if path is not None and path.is_file() else None
    return None


def keep(path: Path, bank: WrittenBank) -> None:
    """Write a snapshot; where that cannot be done the dossier will be read anew next time."""
    from briefing.quiz.snapshot.writing import write

    with suppress(OSError, sqlite3.Error):
        path.parent.mkdir(parents=True, exist_ok=True)
        beside = path.with_name(f"{path.name}.{os.getpid()}.tmp")
        try:
            beside.unlink(missing_ok=True)
            write(beside, bank)
            beside.replace(path)
        finally:
            beside.unlink(missing_ok=True)
        clear(path, "bank-*.sqlite", KEPT)
