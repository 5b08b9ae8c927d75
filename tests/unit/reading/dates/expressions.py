"""Tables of sentences and the dates in them, one case a line: `anchor | sentence | date; date`."""

from __future__ import annotations

from briefing.model.edtf import Edtf
from briefing.reading.dates import DateMention, read_dates
from briefing.reading.tokens import tokens


def mentions(text: str, anchor: str = "") -> tuple[DateMention, ...]:
    """Read a text's dates; an empty anchor is none."""
    return read_dates(text, tokens(text), Edtf.parse(anchor) if anchor else None)


def read(text: str, anchor: str = "") -> list[str]:
    """Read a text's dates as EDTF."""
    return [mention.date.text for mention in mentions(text, anchor)]


def cases(table: str) -> list[tuple[str, str, list[str]]]:
    """Part a table into anchor, sentence and expected dates."""
    rows = [[cell.strip() for cell in line.split(" | ")] for line in table.strip().splitlines() if line.strip()]
    return [
        ("" if anchor == "-" else anchor, text, [] if dates == "-" else dates.split("; "))
        for anchor, text, dates in rows
    ]
