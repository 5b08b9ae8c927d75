"""Make way for a new history and lose nothing of the old one."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import count
from pathlib import Path

from briefing.quiz.memory.troubles import HistoryError, Trouble

_BESIDE = ("", "-wal", "-shm")
"""SQLite keeps its log beside the file, under the same name."""


def set_aside(path: Path) -> Path:
    """Give a file that cannot be used as a history a new name beside it, with its log; return that name."""
    kept = next(name for name in _names(path) if not name.exists())
    try:
        for end in _BESIDE[::-1]:
            if (each := path.with_name(path.name + end)).exists():
                each.rename(kept.with_name(kept.name + end))
    except OSError as error:
        raise HistoryError(path, Trouble.UNREACHABLE, (error.strerror or str(error)).lower()) from None
    return kept


def _names(path: Path) -> Iterator[Path]:
    for number in count(1):
        yield path.with_name(f"{path.stem}-kept-{number}{path.suffix}")
