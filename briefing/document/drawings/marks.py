"""What drawings are made from: happenings, brackets and figures, with their references already in words."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from briefing.document.structure import Reference
from briefing.model.certainty import Certainty
from briefing.model.edtf import Edtf


@dataclass(frozen=True, slots=True)
class Mark:
    """Something dated; it has more than one date where the sources differ."""

    dates: tuple[Edtf, ...]
    label: str
    references: tuple[Reference, ...]
    certainty: Certainty = Certainty.ESTABLISHED
    importance: int = 2
    """1 indispensable, 2 good to know, 3 minor; what has no room loses its label in this order, from the end."""

    @property
    def unproved(self) -> bool:
        """Tell whether any fact that it rests on is unproved."""
        return any(reference.unproved for reference in self.references)

    @property
    def facts(self) -> tuple[str, ...]:
        """Give the ids of the facts that it rests on."""
        return tuple(fact for reference in self.references for fact in reference.facts)


@dataclass(frozen=True, slots=True)
class Bracket:
    """A stretch of the overview that has a panel of its own."""

    label: str
    marks: tuple[Mark, ...]
    href: str = ""

    @property
    def first(self) -> date:
        """Give the first day."""
        return min(value.earliest for mark in self.marks for value in mark.dates)

    @property
    def last(self) -> date:
        """Give the last day."""
        return max(value.latest for mark in self.marks for value in mark.dates)


@dataclass(frozen=True, slots=True)
class Range:
    """A figure as the range that a text allows; an absent end is open."""

    of: str
    low: Decimal | None
    high: Decimal | None
    value: str
    """The figure in words, as it is printed."""
    references: tuple[Reference, ...]
    approximate: bool = False
    certainty: Certainty = Certainty.ESTABLISHED
    topic: str = ""
    """What several ranges answer together; those that share it stand beside each other."""

    @property
    def unproved(self) -> bool:
        """Tell whether it is unproved."""
        return any(reference.unproved for reference in self.references)

    @property
    def extent(self) -> tuple[Decimal | None, Decimal | None, bool]:
        """Give what is compared between ranges of one topic."""
        return self.low, self.high, self.approximate


def counted(happenings: int) -> str:
    """Write how many happenings there are."""
    return f"{happenings} happening{'s' * (happenings != 1)}"
