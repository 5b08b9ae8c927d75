"""SQLite databases in which nothing but what they hold can differ, whichever version of SQLite has written them."""

from __future__ import annotations

import sqlite3
from typing import Final

SETTINGS: Final = "PRAGMA page_size = 4096; PRAGMA encoding = 'UTF-8'; PRAGMA secure_delete = ON"
"""What a database is begun with: what is deleted is wiped, whether or not SQLite was built to do so."""

_HEAD: Final = 100
_HEADS_OF_PAGES: Final = {2: 12, 5: 12, 10: 8, 13: 8}
"""How long the head of a page of a B-tree is, by its first byte; pages of other kinds begin with 0."""


def content(connection: sqlite3.Connection) -> bytes:
    """Give a database that was begun with `SETTINGS` as a file (SQLite's 'Database File Format', 1.3 and 1.6)."""
    written = bytearray(connection.serialize())
    # How often it was written to, and by which version; not every version tells that of a database in memory.
    written[24:28] = written[92:96] = (1).to_bytes(4)
    written[96:100] = bytes(4)
    size = int.from_bytes(written[16:18])
    for start in range(0, len(written), size):
        _wipe(written, start, start + _HEAD if start == 0 else start)
    return bytes(written)


def _wipe(written: bytearray, start: int, head: int) -> None:
    """Wipe what no cell of a page takes up: places of cells that have moved are left behind there."""
    length = _HEADS_OF_PAGES.get(written[head])
    if length is not None:
        cells = int.from_bytes(written[head + 3 : head + 5])
        free, taken = head + length + 2 * cells, start + int.from_bytes(written[head + 5 : head + 7])
        written[free:taken] = bytes(max(0, taken - free))
