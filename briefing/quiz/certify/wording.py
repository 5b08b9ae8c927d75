"""Values and facts in the words of certificates."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from decimal import Decimal

from briefing.model import prose
from briefing.model.prose import MONTHS
from briefing.quiz import values
from briefing.quiz.propositions import Proposition, World
from briefing.quiz.values import Amount, Days, Entities, Term, Value

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
    few = words if len(words) <= _FEW + 1 else [*words[:_FEW], f"{len(words) - _FEW} others"]
    return prose.joined(few)


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
        return f"{MONTHS[first.month - 1]} {first.year}"
    return f"{day_in_words(value.first)} to {day_in_words(value.last)}"


def day_in_words(ordinal: int) -> str:
    """Write a day."""
    day = date.fromordinal(ordinal)
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def when_in_words(value: Days) -> str:
    """Write a stretch of days with its preposition."""
    told = days_in_words(value)
    if value.first == value.last:
        return f"on {told}"
    return f"from {told}" if " to " in told else f"in {told}"


def _amount(value: Amount) -> str:
    low, high = _ends(value)
    if low == high:
        number = _number(low)
    elif not low.is_finite() or not high.is_finite():
        number = f"{_number(low)} or more" if low.is_finite() else f"up to {_number(high)}"
    else:
        number = f"{_number(low)}–{_number(high)}"
    about = "about " if value.approximate else ""
    return f"number {number}" if value.rank else f"{about}{number} {value.noun}".rstrip()


def _ends(value: Amount) -> tuple[Decimal, Decimal]:
    """Give the ends as they are written: 'around 30' allows 25 to 35."""
    return (_written(value.low, 1), _written(value.high, -1)) if value.approximate else (value.low, value.high)


def _written(end: Decimal, sign: int) -> Decimal:
    """Take back from an end what 'around' widened it by: half of the place before that of its last digit, a 5."""
    parts = end.normalize().as_tuple()
    if not isinstance(parts.exponent, int) or parts.digits[-1] != 5:
        return end
    return end + sign * Decimal(5).scaleb(parts.exponent)


def _number(value: Decimal) -> str:
    return f"{value.normalize():,f}"


def _term(value: Term, world: World) -> str:
    if value.among == "article" and value.word in world.articles:
        return world.articles[value.word].label
    return world.proposition(value.word).label if value.among == "event" else value.word


def others_checked(number: int) -> str:
    """Tell how many facts beside the one asked about might have been meant."""
    if number == 0:
        return "No other fact has to do with what the question names."
    if number == 1:
        return "1 other fact has to do with what the question names. It gives no second answer."
    return f"{number} other facts have to do with what the question names. None of them gives a second answer."


def told(fact: Proposition) -> str:
    """Name a fact by its label and reference, for a sentence."""
    return f"“{fact.label}” ({fact.reference})"
