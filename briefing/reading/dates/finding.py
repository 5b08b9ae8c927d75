"""Find the expressions of a text by their head words, widen them to the left and join the ends of spans."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from briefing.reading.dates import absolute, relative, tables, years
from briefing.reading.dates.cursor import Cursor
from briefing.reading.dates.shapes import Calendar, Count, Fixed, Found, Rolling, Shape, Span, Weekday, Whole
from briefing.reading.tokens import Token

Reader = Callable[[Cursor, int], Found | None]

READERS: dict[str, Reader] = {
    **dict.fromkeys(tables.YEARS, years.year),
    **dict.fromkeys(tables.DECADE_DIGITS, years.short_decade),
    **dict.fromkeys(tables.DECADE_WORDS, years.spelt_decade),
    **dict.fromkeys([*tables.LONG_MONTHS, *tables.SHORT_MONTHS], absolute.month),
    **dict.fromkeys(tables.SEASON_WORDS, absolute.season),
    **dict.fromkeys(tables.WEEKDAYS, relative.weekday),
    **dict.fromkeys(tables.TODAY, relative.named_day),
    **dict.fromkeys(tables.DAYPARTS, relative.daypart),
    **dict.fromkeys([*tables.UNITS, *tables.COUNTED], relative.unit),
    "quarter": absolute.quarter,
    "century": lambda at, place: absolute.century(at, place) or relative.unit(at, place),
}


def find(words: Sequence[Token]) -> list[Found]:
    """Give all expressions in order of place, not overlapping, the longest of those that would."""
    at = Cursor(words)
    read = READERS.get
    heads = [(place, reader) for place, token in enumerate(words) if (reader := read(token.word))]
    found = [_widened(at, each) for place, reader in heads if (each := reader(at, place))]
    return _joined(at, _longest(found))


def _longest(found: Iterable[Found]) -> list[Found]:
    taken: list[Found] = []
    for each in sorted(found, key=lambda each: (each.first, -each.end)):
        if not taken or each.first >= taken[-1].end:
            taken.append(each)
        elif each.end - each.first > taken[-1].end - taken[-1].first:
            taken[-1] = each
    return taken


def _widened(at: Cursor, found: Found) -> Found:
    """Take in what stands before an expression: 'late', 'the end of', 'the first half of', 'about'."""
    first, part = found.first, found.part
    the = at.word(first - 1) == "the"
    before = at.word(first - 1 - the)
    if before in tables.PARTS:
        first, part = first - 1 - the, tables.PARTS[before]
    elif (before == "in" and at.word(first - 2) in tables.PARTS) or (
        at.word(first - 1) == "-" and at.word(first - 2) in tables.PARTS
    ):
        first, part = first - 2, tables.PARTS[at.word(first - 2)]
    first, part = _fraction(at, first, part)
    inexact = _is_inexact(at, first, found.shape)
    return Found(first - inexact, found.end, found.shape, part, bool(inexact))


def _fraction(at: Cursor, first: int, part: str) -> tuple[int, str]:
    of = first - 1 - (at.word(first - 1) == "the")
    if at.word(first - 1) in tables.QUARTERS:
        return first - 1, f"quarter {tables.QUARTERS[at.word(first - 1)]}"
    if at.word(of) != "of":
        return first, part
    head, rank = at.word(of - 1), at.word(of - 2)
    if head in tables.QUARTERS:
        return of - 1, f"quarter {tables.QUARTERS[head]}"
    if head in tables.FRACTIONS and rank in tables.FRACTION_RANKS:
        return of - 2, f"{head} {tables.FRACTION_RANKS[rank] or tables.FRACTIONS[head]}"
    return (of - 1 if head in tables.EDGES else first), part


def _is_inexact(at: Cursor, first: int, shape: Shape) -> int:
    """Give how many tokens before the expression say that it is only about right."""
    before = at.word(first - 1)
    if isinstance(shape, Count):
        return int(before in tables.INEXACT)
    if before == "." and at.word(first - 2) in {"c", "ca"}:
        return 2
    if before == "about":
        return int(at.word(first - 2) in tables.BEFORE_ABOUT)
    return int(before in tables.ABOUT and not (before == "c" and at.is_capital(first - 1)))


def _joined(at: Cursor, found: list[Found]) -> list[Found]:
    """Join neighbours with 'to', a dash or 'between … and …' to spans."""
    spans: list[Found] = []
    for each in found:
        if spans and spans[-1].parts is None and _is_span(at, spans[-1], each):
            first = spans.pop()
            spans.append(Found(first.first, each.end, Span(first.shape, each.shape), parts=(first, each)))
        else:
            spans.append(each)
    return spans


def _is_span(at: Cursor, first: Found, last: Found) -> bool:
    if last.first - first.end not in {1, 2} or isinstance(first.shape, Rolling) or isinstance(last.shape, Rolling):
        return False
    link, before = at.word(first.end), at.word(first.first - 1)
    if last.first - first.end == 2 and (at.word(first.end + 1) not in {"the", "on", "in"} or link == "-"):
        return False
    if before == "from" and at.word(first.first - 2) in tables.MOVED:
        return False
    if link == "and":
        return before == "between"
    return link in tables.RANGE_WORDS and (before in {"from", "between"} or _kind(first.shape) == _kind(last.shape))


def _kind(shape: Shape) -> str:
    """Tell how fine a shape is, since only like expressions make a span without 'from'."""
    match shape:
        case Weekday():
            return "day"
        case Calendar():
            return "day" if shape.day else "month" if shape.month else "season" if shape.season else "year"
        case Whole() | Count() | Rolling():
            return shape.unit.name.lower()
        case Fixed():
            return shape.date.precision.name.lower()
        case Span():
            return "span"
