"""Tables for spreadsheets (CSV, RFC 4180), of which no cell is a formula."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable, Sequence
from io import StringIO
from typing import Final

_GUARD: Final = "'"

_FORMULA: Final = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠", _GUARD)
"""How a cell begins that a spreadsheet may calculate or obey (OWASP, 'CSV injection'), or that looks guarded."""

_UNSEEN: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")


def table(names: Sequence[str], rows: Iterable[Iterable[str]]) -> bytes:
    """Write rows under a row of names, marked as UTF-8, which spreadsheets don't guess.

    What begins like a formula, or with an apostrophe, has an apostrophe more before it.
    """
    held = StringIO(newline="")
    # Line ends are within cells as they are, and \r\n between rows.
    written = csv.writer(held, lineterminator="\r\n", quoting=csv.QUOTE_ALL)
    written.writerow(names)
    written.writerows(map(_cell, row) for row in rows)
    return held.getvalue().encode("utf-8-sig")


def _cell(text: str) -> str:
    """Keep a text from being a formula, and put a mark for what no cell can hold."""
    shown = _UNSEEN.sub("\ufffd", text)
    return f"{_GUARD}{shown}" if shown.startswith(_FORMULA) else shown
