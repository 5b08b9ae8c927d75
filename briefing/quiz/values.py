"""What a question asks for, as a value that denotes a set: the days, the numbers or the entities that it allows.

One value entails another if whatever makes it right makes the other right as well; two are apart if nothing makes both
right. What is neither is refused as a distractor and disputed as a key. Nothing here needs the model, so that a session
can begin without it.
"""

from __future__ import annotations

from decimal import Decimal
from typing import Final, NamedTuple


class Days(NamedTuple):
    """The days that a date allows, as proleptic ordinals (`datetime.date.toordinal`), both ends included."""

    first: int
    last: int
    precision: str
    """day, month, season, year, decade or century."""
    edtf: str
    """The date as the dossier writes it."""
    lasts: bool = False
    """It is all of its days, not some day of them."""


class Amount(NamedTuple):
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


class Entities(NamedTuple):
    """One entity of the registry, or several that are the answer together."""

    ids: frozenset[str]
    related: frozenset[str] = frozenset()
    """Entities that contain one of them or are contained in it: no rivals, and no right answers either."""


class Term(NamedTuple):
    """One word of a closed list (a certainty), or the id of an article, a fact or what is counted."""

    word: str
    among: str
    """The list: certainty, article, event or count."""


class Sequence(NamedTuple):
    """Facts in the order in which they happened, by id."""

    facts: tuple[str, ...] = ()


Value = Days | Amount | Entities | Term | Sequence


def entails(value: Value, other: Value) -> bool:
    """Tell whether the other is right wherever the value is: 19 June 2024 entails June 2024."""
    match value, other:
        case Days(), Days():
            return _entails_days(value, other)
        case Amount(), Amount():
            return _entails_amount(value, other)
        case Entities(), Entities():
            return other.ids <= value.ids
        case _:
            return value == other


def apart(value: Value, other: Value) -> bool:
    """Tell whether the two exclude each other for sure; values of different types do not."""
    match value, other:
        case Days(), Days():
            return value.last < other.first or other.last < value.first
        case Amount(), Amount():
            return _apart_amounts(value, other)
        case Entities(), Entities():
            return _apart_entities(value, other)
        case Term(), Term():
            return value.among == other.among and value.word != other.word and _unlike(value, other)
        case Sequence(), Sequence():
            return value.facts != other.facts
        case _:
            return False


def comparable(value: Value, other: Value) -> bool:
    """Tell whether two values can be held against each other: of one type, figures in units that convert."""
    if isinstance(value, Amount) and isinstance(other, Amount):
        return _in_one_unit(value, other) is not None
    return type(value) is type(other)


def _entails_days(value: Days, other: Days) -> bool:
    """Hold one stretch of days against another.

    What lasted through June was in June. But a day within a span is not the span, and a shorter span is another one.
    """
    if other.lasts and (not value.lasts or (value.first, value.last) != (other.first, other.last)):
        return False
    return other.first <= value.first and value.last <= other.last


def _entails_amount(value: Amount, other: Amount) -> bool:
    pair = _in_one_unit(value, other)
    return pair is not None and pair[1].low <= pair[0].low and pair[0].high <= pair[1].high


def _apart_amounts(value: Amount, other: Amount) -> bool:
    """Tell whether the numbers lie farther from each other than rounding explains: by half the coarser unit."""
    pair = _in_one_unit(value, other)
    if pair is None:
        return False
    one, two = pair
    distance = max(one.low - two.high, two.low - one.high)
    return distance > max(one.rounding, two.rounding) / 2


def _apart_entities(value: Entities, other: Entities) -> bool:
    """Tell whether two answers have nobody in common; pairs may, for a pair is right as a whole or not at all."""
    if len(value.ids) == len(other.ids) > 1:
        return bool(value.ids - other.ids - other.related) and bool(other.ids - value.ids - value.related)
    return value.ids.isdisjoint(other.ids | other.related) and other.ids.isdisjoint(value.related)


def _in_one_unit(value: Amount, other: Amount) -> tuple[Amount, Amount] | None:
    """Give both in one unit, None where none serves both, or where one is a rank and the other an amount."""
    if value.rank is not other.rank:
        return None
    if value.unit == other.unit:
        return value, other
    one, two = _UNITS.get(value.unit), _UNITS.get(other.unit)
    if one is None or two is None or one[0] != two[0] or value.rank:
        return None
    return _scaled(value, *one), _scaled(other, *two)


def _scaled(value: Amount, base: str, factor: Decimal) -> Amount:
    return Amount(value.low * factor, value.high * factor, base, value.noun, value.rounding * factor)


_UNITS: Final = {
    unit: (base, Decimal(factor))
    for base, units in {
        "minute": {"minute": "1", "hour": "60", "day": "1440", "week": "10080"},
        "month": {"month": "1", "year": "12", "decade": "120", "century": "1200", "centurie": "1200"},
        "metre": {
            "metre": "1", "kilometre": "1000", "kilometer": "1000", "km": "1000", "mile": "1609.344", "foot": "0.3048",
            "feet": "0.3048", "yard": "0.9144", "inch": "0.0254", "inche": "0.0254", "nautical mile": "1852",
        },
        "kilogram": {"kilogram": "1", "kilogramme": "1", "kg": "1", "tonne": "1000", "metric ton": "1000"},
    }.items()
    for unit, factor in units.items()
}  # fmt: skip
"""Units that convert, as `analysis.relations.measure` spells them. Days make no months, and 'ton' is two things."""


def _unlike(value: Term, other: Term) -> bool:
    return value.among != CERTAINTY or frozenset((value.word, other.word)) not in _ALIKE


CERTAINTY: Final = "certainty"
_ALIKE: Final = frozenset(
    frozenset(pair)
    for pair in (
        ("established", "reported"),  # an article that tells what somebody said may be read as telling it itself
        ("reported", "assessed"),  # 'analysts say' is what somebody says, and a judgement
        ("reported", "alleged"),  # an accusation is something that somebody says
        ("assessed", "alleged"),  # 'contends', 'suspects'
        ("assessed", "speculated"),  # 'is likely to' and 'could' are degrees of one thing
    )
)
"""Certainties that a fair reader of one sentence could both defend.

All others are apart: what is announced has not happened yet, and what is denied is said not to be so.
"""
