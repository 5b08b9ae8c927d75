"""How large the window is."""

from __future__ import annotations

import os
from typing import NamedTuple, TextIO


class Size(NamedTuple):
    """A window."""

    columns: int
    rows: int


FEWEST = Size(40, 12)
"""A smaller window is served in the plain mode."""
_UNKNOWN = Size(80, 24)


def size_of(out: TextIO) -> Size:
    """Give the size of a terminal; where it has none, what terminals once had."""
    try:
        found = os.get_terminal_size(out.fileno())
    except (OSError, ValueError):
        return _UNKNOWN
    return Size(found.columns or _UNKNOWN.columns, found.lines or _UNKNOWN.rows)
