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
    from briefing.quiz.bank import Bank
    from briefing.quiz.snapshot.reading import StoredBank
    from briefing.quiz.snapshot.writing import KnownWorld

KEPT: Final = 8
"""How many snapshots are kept; the oldest go first."""


def find(folder: Path, *, unproved: bool) -> StoredBank | None:
    """Open the snapshot of the dossier in a folder as its files stand, None if there is none."""
    from briefing.quiz.snapshot.reading import StoredBank

    with suppress(OSError, sqlite3.Error):
        path = _path(folder, unproved=unproved)
        return StoredBank(path) if path.is_file() else None
    return None


def keep(folder: Path, bank: Bank, world: KnownWorld, *, unproved: bool) -> None:
    """Write the snapshot of a dossier; where that cannot be done the dossier will be read anew next time."""
    from briefing.quiz.snapshot.writing import write

    with suppress(OSError, sqlite3.Error):
        path = _path(folder, unproved=unproved)
        path.parent.mkdir(parents=True, exist_ok=True)
        beside = path.with_name(f"{path.name}.{os.getpid()}.tmp")
        try:
            beside.unlink(missing_ok=True)
            write(beside, bank, world)
            beside.replace(path)
        finally:
            beside.unlink(missing_ok=True)
        clear(path, "bank-*.sqlite", KEPT)


def _path(folder: Path, *, unproved: bool) -> Path:
    which = "all" if unproved else "proved"
    return cache_folder() / f"bank-{which}-{dossier_digest(folder)}-{program_digest()[:16]}.sqlite"
