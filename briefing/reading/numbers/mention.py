"""What the reader of numbers gives."""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple


class NumberMention(NamedTuple):
    """A number in prose, as the range that it allows.

    'More than three' is 3 and open above, 'up to five' is open below and 5: the ends are the numbers that are written,
    whether the words include them or not, as figures in a dossier are.
    """

    start: int
    end: int
    low: Decimal | None
    """None: open below."""
    high: Decimal | None
    """None: open above."""
    approximate: bool = False
    ordinal: bool = False
    unit: str = ""
    """What is counted, in the form of the text and in small letters: 'troops', '%', 'day'; empty if nothing tells."""
    soft: bool = False
    """It may prove a figure, but a sentence need not have a figure for it: 'one', 'first', 'both', 'several'."""


class Amount(NamedTuple):
    """A number that has been read, before anything around it is looked at."""

    first: int
    """The index of its first token."""
    stop: int
    """The index behind its last token."""
    low: Decimal | None
    high: Decimal | None
    coefficient: Decimal | None = None
    """The number that stands before its scale: 12 in '12 million'; None if the range can't share its scale."""
    scale: Decimal = Decimal(1)
    in_digits: bool = False
    approximate: bool = False
    ordinal: bool = False
    soft: bool = False
    unit: str = ""
