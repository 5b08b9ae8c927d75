"""Values and facts in the words of certificates."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from decimal import Decimal

from briefing.quiz import values
from briefing.quiz.propositions import Proposition, World
from briefing.quiz.values import Amount, Days, Entities, Term, Value

_MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
_FEW = 3


def in_words(value: Value, world: World) -> str:
    """Write a value plainly."""
    match value:
        case Days():
            return days_in_words(value)
        case Amount():
            return _amount(value)
        case Entities():
            return names(value.ids, world)
        case Term():
            return _term(value, world)
        case values.Sequence():
            return "; ".join(world.proposition(fact).label for fact in value.facts)


def names(ids: Iterable[str], world: World) -> str:
    """Write the names of entities."""
    return joined(sorted(world.entities[each].name if each in world.entities else each for each in ids))


def joined(words: Sequence[str]) -> str:
    """Join words as prose does, and count those that are too many to name."""
    if len(words) > _FEW + 1:
        return f"{', '.join(words[:_FEW])} and {len(words) - _FEW} others"
    return words[0] if len(words) == 1 else f"{', '.join(words[:-1])} and {words[-1]}" if words else ""


def days_in_words(value: Days) -> str:
    """Write a stretch of days: '19 June 2024', 'June 2024', '2024', '1 September to 30 November 2024'."""
    first, last = date.fromordinal(value.first), date.fromordinal(value.last)
    if first == last:
        return day_in_words(value.first)
    if value.precision == "year" and (first.year, first.timetuple().tm_yday) == (last.year, 1):
        return str(first.year)
    if (first.month, first.day) == (1, 1) and (last.month, last.day) == (12, 31):
        return str(first.year) if first.year == last.year else f"{first.year} to {last.year}"
    is_month = (first.year, first.month) == (last.year, last.month) and first.day == 1
    if is_month and date.fromordinal(value.last + 1).day == 1:
        return f"{_MONTHS[first.month - 1]} {first.year}"
    return f"{day_in_words(value.first)} to {day_in_words(value.last)}"


def day_in_words(ordinal: int) -> str:
    """Write a day."""
    day = date.fromordinal(ordinal)
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"


def _amount(value: Amount) -> str:
    if value.low == value.high:
        number = f"{value.low:,f}"
    elif not value.low.is_finite() or not value.high.is_finite():
        number = f"{_number(value.low)} or more" if value.low.is_finite() else f"up to {_number(value.high)}"
    else:
        number = f"{_number(value.low)}–{_number(value.high)}"
    return f"number {number}" if value.rank else f"{number} {value.noun}"


def _number(value: Decimal) -> str:
    return f"{value:,f}"


def _term(value: Term, world: World) -> str:
    if value.among == "article" and value.word in world.articles:
        return world.articles[value.word].label
    return world.proposition(value.word).label if value.among == "event" else value.word


def told(fact: Proposition) -> str:
    """Name a fact by its label and reference, for a sentence."""
    return f"“{fact.label}” ({fact.reference})"
