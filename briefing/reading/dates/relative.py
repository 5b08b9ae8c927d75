"""Expressions that count: from the article's day ('last year') or from another date of the text ('a day prior')."""

from __future__ import annotations

from briefing.reading.dates import tables
from briefing.reading.dates.cursor import Cursor
from briefing.reading.dates.shapes import Count, Found, Rolling, Unit, Weekday, Whence, Whole

_ENDS = frozenset({"", ",", ".", ";", ":", "!", "?", ")", '"', "and", "but", "when", "as", "-", "'"})


def named_day(at: Cursor, place: int) -> Found | None:
    """Read 'today', 'yesterday', 'tomorrow'; 'USA Today' is a name."""
    if at.is_capital(place) and at.is_capital(place - 1) and not at.begins_sentence(place):
        return None
    return Found(place, place + 1, Whole(Unit.DAY, tables.TODAY[at.word(place)], _whence(at, place)))


def daypart(at: Cursor, place: int) -> Found | None:
    """Read 'this morning' and 'last night'."""
    before = at.word(place - 1)
    if before == "this" or (before == "last" and at.word(place) == "night"):
        if at.word(place - 2) in tables.POSSESSIVES | {"the"} or at.word(place + 1) == "of":
            return None
        return Found(place - 1, place + 1, Whole(Unit.DAY, tables.WHICH[before], _whence(at, place)))
    return None


def _whence(at: Cursor, place: int) -> Whence:
    """Count 'today' from the day of the words where it is quoted."""
    marks = sum(token.text == '"' for token in at.words[:place])
    return Whence.UTTERED if marks % 2 else Whence.ANCHOR


def weekday(at: Cursor, place: int) -> Found | None:
    """Read a day of the week, with 'last', 'this', 'next' or a week of its own."""
    day, before, behind = tables.WEEKDAYS[at.word(place)], at.word(place - 1), at.word(place + 1)
    of_month = before in tables.ORDINALS and behind in {"of", "in"}  # 'the first Sunday in December'
    if of_month or before in tables.NOT_WEEKDAYS_AFTER | tables.HABITS or behind in tables.NOT_WEEKDAYS_BEFORE:
        return None
    if at.is_glued(place) and at.word(place + 2) not in tables.WEEKDAYS:
        return None
    of = place + 1 + (behind in {"of", "in"})
    if at.word(of) in {"last", "this", "next"} and at.word(of + 1) == "week":
        return Found(place, of + 2, Weekday(day, week=Whole(Unit.WEEK, tables.WHICH[at.word(of)])))
    if before in tables.WHICH or before in {"following", "previous", "preceding"}:
        if at.word(place - 2) in tables.POSSESSIVES or (before == "last" and behind == "of"):
            return None
        return Found(place - 1 - (at.word(place - 2) in {"this", "the"}), place + 1, Weekday(day, before))
    return Found(place, place + 1 + (behind in tables.DAYPARTS), Weekday(day))


def unit(at: Cursor, place: int) -> Found | None:
    """Read what a unit of time is the head of: 'last year', 'two days ago', 'the end of the month'."""
    counted = _counted(at, place)
    if counted is not None or at.word(place) not in tables.UNITS:
        return counted
    if at.word(place + 1) == "-" and at.joined(place + 1) and at.joined(place + 2):
        return None
    return _named(at, place, tables.UNITS[at.word(place)]) or _edge(at, place, tables.UNITS[at.word(place)])


def _counted(at: Cursor, place: int) -> Found | None:
    sign = tables.DIRECTIONS.get(at.word(place + 1))
    if sign is None:
        return None
    unit = tables.COUNTED.get(at.word(place)) or tables.UNITS.get(at.word(place), Unit.HOUR)
    number = at.number_before(place)
    the = at.word(place - 1) == "the" and at.word(place + 1) in {"before", "after"}
    bare = unit is Unit.HOUR and number is None and at.word(place) in {"hours", "minutes"}
    if the and at.word(place + 2) in {"yesterday", "tomorrow", "last"}:
        return _twice(at, place, unit, sign)
    if not (number or the or bare) or (at.is_capital(place) and at.is_capital(place - 1)):
        return None
    count, first = number or (0 if bare else 1, place - the)
    if bare and at.word(place - 1) in {"few", "several", "many", "some"}:
        return None
    return _direction(at, place, Count(count, unit, sign, Whence.OTHER), first)


def _direction(at: Cursor, place: int, count: Count, first: int) -> Found | None:
    word, end = at.word(place + 1), place + 2
    if word == "ago":
        return Found(first, end, Count(count.number, count.unit, -1, Whence.ANCHOR))
    if word == "prior" and at.word(end) == "to":
        return Found(first, end, Count(count.number, count.unit, -1, Whence.OTHER, event=True))
    if word in {"after", "before"} and (at.word(end) not in _ENDS):
        return Found(first, end, Count(count.number, count.unit, count.sign, Whence.OTHER, event=True))
    return None if at.word(end) == "than" else Found(first, end, count)


def _twice(at: Cursor, place: int, unit: Unit, sign: int) -> Found | None:
    """Read 'the day before yesterday', 'the day after tomorrow', 'the year before last'."""
    last = at.word(place + 2)
    if last == "last":
        return Found(place - 1, place + 3, Whole(unit, -2)) if sign < 0 and unit > Unit.DAY else None
    offset = tables.TODAY[last]
    return Found(place - 1, place + 3, Whole(Unit.DAY, 2 * offset)) if unit is Unit.DAY and offset == sign else None


def _named(at: Cursor, place: int, unit: Unit) -> Found | None:
    which, before = at.word(place - 1), at.word(place - 2)
    the = before == "the"
    first = place - 1 - the
    if which in tables.OTHER and not (which == "prior" and not the):
        return Found(first, place + 1, Whole(unit, tables.OTHER[which], Whence.OTHER))
    if (
        which not in tables.WHICH
        or before in tables.POSSESSIVES
        or (unit is Unit.DAY and not (which == "next" and the))
    ):
        return None
    if which in {"last", "past"} and (at.word(place + 1) == "of" or (the and at.word(first - 1) == "for")):
        return None
    if (which == "past" and (the or before == "this")) or (which == "last" and the):
        rolls = unit in {Unit.WEEK, Unit.MONTH, Unit.YEAR}
        return (
            Found(place - 2, place + 1, Rolling(unit) if rolls else Whole(unit, -1))
            if rolls or unit is Unit.WEEKEND
            else None
        )
    if which == "next" and the:
        lasts = at.word(first - 1) in {"over", "in", "within", "for", "during", "of"}
        return None if lasts else Found(first, place + 1, Whole(unit, 1, Whence.OTHER))
    return None if which == "past" else Found(first, place + 1, Whole(unit, tables.WHICH[which]))


def _edge(at: Cursor, place: int, unit: Unit) -> Found | None:
    """Read 'the end of the year', 'earlier in the week', 'over the weekend'."""
    if at.word(place - 1) != "the":
        return None
    before, head = at.word(place - 2), at.word(place - 3)
    if unit is Unit.WEEKEND:
        told = before in {
            "over",
            "at",
            "during",
            "on",
            "in",
            "of",
            "since",
            "throughout",
            "by",
            "until",
            "this",
            "across",
        }
        return Found(place - 1, place + 1, Whole(unit, 0, Whence.SENTENCE)) if told else None
    edge = before == "of" and (head in tables.EDGES or head in tables.FRACTIONS)
    early = before == "in" and head in {"earlier", "later", "early", "late"}
    if not edge and not (early and unit > Unit.DAY):
        return None
    if at.word(place + 1) in {"of", "-"} or (unit is Unit.DAY):
        return None
    return Found(place - 1 if edge else place - 3, place + 1, Whole(unit, 0, Whence.SENTENCE))
