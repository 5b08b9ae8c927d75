"""Dates and figures in words, as the briefing, the exports and the lists print them (British English)."""

from __future__ import annotations

from decimal import Decimal

from briefing.model.edtf import SEASONS, Edtf, Extent, Precision, ends
from briefing.model.prose import MONTHS, nth


def date_in_words(value: Edtf) -> str:
    """Write a date at its precision: '18 June 2024', 'June 2024', 'autumn 2024', '10–13 September 2023'."""
    words = _extent(value)
    if value.approximate:
        words = f"about {words}"
    return f"{words} (uncertain)" if value.uncertain else words


def _extent(value: Edtf) -> str:
    first, second = ends(value)
    if value.extent is Extent.SINGLE:
        return _single(value)
    if first is None or second is None:
        return f"from {_single(first)}" if first else f"until {_single(second)}" if second else ""
    together = _joined(first, second)
    return together if value.extent is Extent.SPAN else f"within {together}"


def _single(value: Edtf) -> str:
    first = value.earliest
    match value.precision:
        case Precision.DAY:
            return f"{first.day} {MONTHS[first.month - 1]} {first.year}"
        case Precision.MONTH:
            return f"{MONTHS[first.month - 1]} {first.year}"
        case Precision.SEASON:
            return f"{SEASONS[int(value.text[5:7])]} {first.year}"
        case Precision.YEAR:
            return str(first.year)
        case Precision.DECADE:
            return f"the {first.year}s"
        case Precision.CENTURY:
            return f"the {ordinal_in_words(Decimal(first.year // 100 + 1))} century"


def _joined(first: Edtf, second: Edtf) -> str:
    left, right = _single(first), _single(second)
    if first.precision is second.precision is Precision.DAY:
        if (first.earliest.year, first.earliest.month) == (second.earliest.year, second.earliest.month):
            return f"{first.earliest.day}–{right}"
        if first.earliest.year == second.earliest.year:
            return f"{first.earliest.day} {MONTHS[first.earliest.month - 1]} – {right}"
    if first.precision is second.precision is Precision.YEAR:
        return f"{left}–{right}"
    return f"{left} – {right}"


def number_in_words(value: Decimal) -> str:
    """Write a number with its thousands parted: '10,000', '1.5', '10 million'."""
    million = Decimal(1_000_000)
    if value >= million and value % (million / 10) == 0:
        return (
            f"{value / million:,f}".rstrip("0").rstrip(".") + " million"
            if value % million
            else f"{value // million:,f} million"
        )
    return f"{value:,f}"


def _ends_in_words(low: Decimal, high: Decimal) -> tuple[str, str]:
    """Write the ends of a range as speech does: '10' and '100 million', but never '3' and '10 million' for three."""
    ends = number_in_words(low), number_in_words(high)
    in_millions = [end.endswith(" million") for end in ends]
    if all(in_millions):
        return ends[0].removesuffix(" million"), ends[1]
    return (f"{low:,f}", f"{high:,f}") if any(in_millions) else ends


def ordinal_in_words(value: Decimal) -> str:
    """Write a rank: '6th', '21st'."""
    return nth(int(value))


def range_in_words(
    low: Decimal | None, high: Decimal | None, *, approximate: bool = False, ordinal: bool = False
) -> str:
    """Write a range: '10,000–12,000', 'about 3,000', '3 or more', 'up to 5', '6th'."""
    write = ordinal_in_words if ordinal else number_in_words
    if low is None or high is None:
        words = f"{write(low)} or more" if low is not None else f"up to {write(high)}" if high is not None else ""
    elif low == high:
        words = write(low)
    else:
        words = "–".join((write(low), write(high)) if ordinal else _ends_in_words(low, high))
    return f"about {words}" if approximate else words
