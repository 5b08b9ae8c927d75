"""What a question asks for, as a value that denotes a set: the days, the numbers or the entities that it allows.

Nothing here needs the model, so that a session can begin without it.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal


@dataclass(frozen=True, slots=True)
class Days:
    """The days that a date allows, as proleptic ordinals (`datetime.date.toordinal`), both ends included."""

    first: int
    last: int
    precision: str
    """day, month, season, year, decade or century."""
    edtf: str
    """The date as the dossier writes it."""
    lasts: bool = False
    """It is all of its days, not some day of them."""


@dataclass(frozen=True, slots=True)
class Amount:
    """The numbers that a figure allows, in its unit; an open end is infinite."""

    low: Decimal
    high: Decimal
    unit: str
    """What it is measured in, however it is spelt (`analysis.relations.measure`)."""
    noun: str
    """The unit as the fact writes it."""
    rounding: Decimal = Decimal(0)
    """The place of the last digit that counts: 1,000 for 3,000."""
    rank: bool = False
    approximate: bool = False


@dataclass(frozen=True, slots=True)
class Entities:
    """One entity of the registry, or several that are the answer together."""

    ids: frozenset[str]
    related: frozenset[str] = frozenset()
    """Entities that contain one of them or are contained in it: no rivals, and no right answers either."""


@dataclass(frozen=True, slots=True)
class Term:
    """One word of a closed list (a certainty), or the id of an article, a fact or what is counted."""

    word: str
    among: str
    """The list: certainty, article, event or count."""


@dataclass(frozen=True, slots=True)
class Sequence:
    """Facts in the order in which they happened, by id."""

    facts: tuple[str, ...] = field(default=())


Value = Days | Amount | Entities | Term | Sequence
