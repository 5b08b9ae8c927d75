"""When words of a text say a date or a figure: at its precision, with both its bounds, neither finer nor coarser."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from briefing.model.edtf import Edtf, Extent, ends
from briefing.model.facts import Figure
from briefing.reading.dates import DateMention
from briefing.reading.numbers import NumberMention

_FEWEST, _MOST = 2, 6
"""Decimals to which a fraction may be rounded, and more than which none has that is written with a point."""


def saying_date(mentions: Sequence[DateMention], date: Edtf) -> tuple[DateMention, ...]:
    """Give the mentions that say a date: one that means the same days, or one for each end of a span; else none."""
    for mention in mentions:
        if same_days(mention.date, date):
            return (mention,)
    if date.extent is Extent.SINGLE:
        return ()
    found = [_first(mentions, end) for end in ends(date) if end is not None]
    return tuple(each for each in found if each is not None) if all(found) else ()


def _first(mentions: Sequence[DateMention], date: Edtf) -> DateMention | None:
    return next((mention for mention in mentions if same_days(mention.date, date)), None)


def same_days(one: Edtf, other: Edtf) -> bool:
    """Tell whether two dates mean the same days, each as surely as the other."""
    return one.earliest == other.earliest and one.latest == other.latest and one.approximate == other.approximate


def is_end_of(mention: Edtf, date: Edtf) -> bool:
    """Tell whether a date is one of the ends of a span or a set."""
    return date.extent is not Extent.SINGLE and any(end is not None and same_days(mention, end) for end in ends(date))


def _same(read: Decimal | None, told: Decimal | None) -> bool:
    """Tell whether two bounds are equal; a third may be rounded: 0.33, 0.333333."""
    if read == told or read is None or told is None:
        return read == told
    decimals = -int(told.as_tuple().exponent)
    return decimals >= _FEWEST and -int(read.as_tuple().exponent) > _MOST and round(read, decimals) == told


def says_figure(mention: NumberMention, figure: Figure) -> bool:
    """Tell whether a number in a text has the bounds of a figure, its vagueness and its kind."""
    return (
        _same(mention.low, figure.low)
        and _same(mention.high, figure.high)
        and mention.approximate == figure.approximate
        and mention.ordinal == figure.ordinal
    )
