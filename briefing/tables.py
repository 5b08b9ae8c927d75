"""Rows for people on a terminal, and for other programs everywhere else."""

from __future__ import annotations

import textwrap
import unicodedata
from collections.abc import Sequence
from typing import TextIO

from briefing.console import escaped, is_terminal

_LEAST_TEXT = 32
"""Columns below which a table puts its last column on lines of its own."""


def table(rows: Sequence[Sequence[str]], *, width: int | None = None) -> str:
    """Set rows in columns within a width, the last one folded; without a width each row is a line parted by tabs."""
    cells = [[escaped(cell) for cell in row] for row in rows]
    if width is None:
        return "".join("\t".join(row) + "\n" for row in cells)
    widths = [max(map(columns, column)) for column in zip(*cells, strict=True)][:-1]
    return "".join(_row(row, widths, width) for row in cells)


def terminal_width(stream: TextIO | None) -> int | None:
    """Give the columns of the terminal that the stream goes to, None if it goes elsewhere."""
    if not is_terminal(stream):
        return None
    # Only here, for it knows the formats of archives, too.
    import shutil

    return shutil.get_terminal_size().columns


def columns(text: str) -> int:
    """Count the columns of a terminal that a text takes: East Asian characters two, accents of their own none."""
    wide = sum(unicodedata.east_asian_width(char) in "WF" for char in text)
    return len(text) + wide - sum(unicodedata.combining(char) != 0 for char in text)


def _row(row: Sequence[str], widths: Sequence[int], width: int) -> str:
    start = "".join(cell + " " * (size - columns(cell) + 2) for cell, size in zip(row, widths, strict=False))
    indent = sum(widths) + 2 * len(widths)
    if width - indent < _LEAST_TEXT:
        lines = textwrap.wrap(row[-1], max(width - 4, 10), break_on_hyphens=False)
        return "".join(f"{line}\n" for line in (start.rstrip(), *(f"    {line}" for line in lines)))
    lines = textwrap.wrap(row[-1], width - indent, break_on_hyphens=False)
    return (start + f"\n{' ' * indent}".join(lines)).rstrip() + "\n"
