"""How two answers to one question of fact stand to each other.

A date is the days that it allows, a figure the numbers that it allows: two answers are equal, one contains the other,
they overlap, or they are apart. None of this but equality is transitive: 'about 3,000' overlaps 1,000–3,000 as well as
3,200–4,000, which are apart. Answers are therefore compared in pairs and put together only where they are equal.

* 'About' widens: a figure by half the place of its last digit that isn't zero (3,000 by 500), a date by half the unit
  of its precision, by a day at the least.
* A span is all of its days, a month or a set is some day of them: `2024-06-01/2024-06-30` refines `2024-06`.
* Figures are compared if they have one unit, however it is spelt, and both are amounts or both are ranks.
* What somebody denies differs from whatever others say of it, be it an allegation, a report or a plan.
* Who, and where, are not compared: two names in one field need not exclude each other.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from decimal import Decimal
from enum import IntEnum, StrEnum
from typing import Final

from briefing.model.certainty import Certainty
from briefing.model.edtf import Edtf, Extent, Precision
from briefing.model.facts import Fact, Figure
from briefing.reading.negation import negation

Interval = tuple[Decimal, Decimal]

_INFINITE: Final = Decimal("Infinity")

SLACK: Final = {
    Precision.DAY: 1,
    Precision.MONTH: 15,
    Precision.SEASON: 46,
    Precision.YEAR: 183,
    Precision.DECADE: 1826,
    Precision.CENTURY: 18262,
}
"""Days by which 'about' widens a date to either side."""


class Relation(IntEnum):
    """How two answers to one question stand to each other, from agreement to contradiction."""

    CORROBORATES = 0
    """They are equal."""
    REFINES = 1
    """One contains the other."""
    DIFFERS_IN_PART = 2
    """They overlap, and neither contains the other."""
    DIFFERS = 3
    """They have nothing in common."""

    @property
    def is_difference(self) -> bool:
        """Tell whether the sources differ."""
        return self >= Relation.DIFFERS_IN_PART


class Dimension(StrEnum):
    """What is compared."""

    DATE = "date"
    FIGURE = "figure"
    CERTAINTY = "certainty"


class Stance(StrEnum):
    """What somebody says of a thing, however sure of it."""

    AFFIRMED = "affirmed"
    DENIED = "denied"
    POSSIBLE = "possible"
    PLANNED = "planned"


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two facts compared in one respect."""

    first: Fact
    second: Fact
    dimension: Dimension
    relation: Relation


def compare(first: Fact, second: Fact, respects: Collection[Dimension] = tuple(Dimension)) -> Iterator[Comparison]:
    """Compare two facts in each respect in which both have a value; denials always count.

    Where certainty is no respect, two who affirm a thing have not been asked about it: their values are compared.
    """
    found = {
        Dimension.DATE: _dates(first, second) if Dimension.DATE in respects else None,
        Dimension.FIGURE: _figures(first, second) if Dimension.FIGURE in respects else None,
        Dimension.CERTAINTY: _stances(first, second, affirming=set(respects) == {Dimension.CERTAINTY}),
    }
    for dimension, relation in found.items():
        if relation is not None:
            yield Comparison(first, second, dimension, relation)


def _dates(first: Fact, second: Fact) -> Relation | None:
    if first.date is None or second.date is None:
        return None
    relation = relate(days(first.date), days(second.date))
    same = lasts(first.date) is lasts(second.date)
    return Relation.REFINES if relation is Relation.CORROBORATES and not same else relation


def _figures(first: Fact, second: Fact) -> Relation | None:
    if not isinstance(first, Figure) or not isinstance(second, Figure) or measure(first) != measure(second):
        return None
    return relate(interval(first), interval(second))


def _stances(first: Fact, second: Fact, *, affirming: bool) -> Relation | None:
    stances = {stance(first), stance(second)} if affirming else {_told(first), _told(second)}
    if Stance.DENIED in stances:
        return Relation.CORROBORATES if len(stances) == 1 else Relation.DIFFERS
    return Relation.CORROBORATES if affirming and stances == {Stance.AFFIRMED} else None


def stance(fact: Fact) -> Stance:
    """Tell what a fact answers to a question of yes or no: what is told with a 'not' is a no, however sure."""
    told = _told(fact)
    return Stance.DENIED if told is Stance.AFFIRMED and negation(fact.text) is not None else told


def _told(fact: Fact) -> Stance:
    return _STANCES.get(fact.certainty, Stance.AFFIRMED)


_STANCES: Final = {
    Certainty.DENIED: Stance.DENIED,
    Certainty.SPECULATED: Stance.POSSIBLE,
    Certainty.PLANNED: Stance.PLANNED,
}


def days(date: Edtf) -> Interval:
    """Give the numbers of the first and the last day that a date allows; open ends are infinite."""
    slack = SLACK[date.precision] if date.approximate else 0
    first, last = Decimal(date.earliest.toordinal() - slack), Decimal(date.latest.toordinal() + slack)
    if not date.is_open:
        return first, last
    return (-_INFINITE, last) if date.text.startswith(("/", "../")) else (first, _INFINITE)


def lasts(date: Edtf) -> bool:
    """Tell whether a date is all of its days, not some day of them."""
    return date.extent is Extent.SPAN


def interval(figure: Figure) -> Interval:
    """Give the numbers that a figure allows; 'around 3,000' is half a rounding unit to either side."""
    low = -_INFINITE if figure.low is None else figure.low
    high = _INFINITE if figure.high is None else figure.high
    if not figure.approximate:
        return low, high
    return low - _half_unit(low), high + _half_unit(high)


def _half_unit(value: Decimal) -> Decimal:
    """Half of the place of the last digit that isn't zero: 500 for 3,000."""
    if not value.is_finite() or not value:
        return Decimal(0)
    last_place = value.adjusted() + 1 - len(value.normalize().as_tuple().digits)
    return Decimal(5).scaleb(last_place - 1)


def measure(figure: Figure) -> tuple[str, bool]:
    """Tell what a figure is measured in, however it is spelt, and whether it is a rank."""
    unit = re.sub(r"[\s-]+", " ", figure.unit.casefold()).strip()
    unit = _SPELLINGS.sub(lambda found: _SPELT[found[0]], unit)
    return unit.removesuffix("s"), figure.ordinal


_SPELT: Final = {"meter": "metre", "liter": "litre", "per cent": "%", "percent": "%"}
_SPELLINGS: Final = re.compile("|".join(_SPELT))


def relate(first: Interval, second: Interval) -> Relation:
    """Tell how two ranges stand to each other."""
    if first == second:
        return Relation.CORROBORATES
    if _within(first, second) or _within(second, first):
        return Relation.REFINES
    overlap = first[0] <= second[1] and second[0] <= first[1]
    return Relation.DIFFERS_IN_PART if overlap else Relation.DIFFERS


def _within(inner: Interval, outer: Interval) -> bool:
    return outer[0] <= inner[0] and inner[1] <= outer[1]
