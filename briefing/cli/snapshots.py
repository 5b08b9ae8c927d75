"""Where the snapshot of a dossier's questions lies: in the cache folder, under the digest of all that it rests on.

A snapshot can be made anew at any time, so that a cache that cannot be used is no error.
"""

from __future__ import annotations

import hashlib
import os
import sqlite3
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Final

import briefing
from briefing.cli.folders import cache_folder

if TYPE_CHECKING:
    from briefing.quiz.bank import Bank
    from briefing.quiz.snapshot.reading import StoredBank
    from briefing.quiz.snapshot.writing import KnownWorld

KEPT: Final = 8
"""How many snapshots are kept; the oldest go first."""

_PATTERN: Final = "bank-*.sqlite"


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
        _clear(path)


def _clear(newest: Path) -> None:
    """Remove the oldest snapshots."""
    others = sorted(set(newest.parent.glob(_PATTERN)) - {newest}, key=lambda path: path.stat().st_mtime_ns)
    for path in others[: max(0, len(others) - KEPT + 1)]:
        path.unlink(missing_ok=True)


def _path(folder: Path, *, unproved: bool) -> Path:
    digest = hashlib.blake2b(briefing.__version__.encode(), digest_size=16)
    digest.update(b"all" if unproved else b"proved")
    for path in _inputs(folder):
        # Each is told apart from the next by its length.
        content = path.read_bytes()
        digest.update(f"\n{path.name} {len(content)}\n".encode())
        digest.update(content)
    for each in _code(Path(briefing.__file__).parent):
        digest.update(each.encode())
    return cache_folder() / f"bank-{digest.hexdigest()}.sqlite"


def _inputs(folder: Path) -> list[Path]:
    named = [folder / "dossier.yaml", folder / "entities.yaml", folder / "evidence.lock"]
    return [*(path for path in named if path.is_file()), *sorted((folder / "articles").glob("*.yaml"))]


def _code(folder: Path) -> Iterator[str]:
    """Tell the state of the program itself: in a checkout it changes without its version."""
    for each in sorted(os.scandir(folder), key=lambda each: each.name):
        if each.is_dir() and each.name not in {"__pycache__", "document", "fonts"}:
            yield from _code(Path(each.path))
        elif each.name.endswith(".py"):
            found = each.stat()
            yield f"\n{each.name} {found.st_size} {found.st_mtime_ns}"
