"""Days, months, seasons and years of the calendar as news writes them, with or without their year."""

from __future__ import annotations

from briefing.model.edtf import Edtf
from briefing.reading.dates import tables
from briefing.reading.dates.cursor import Cursor
from briefing.reading.dates.shapes import QUARTER, Calendar, Fixed, Found, Unit, Whence, Whole

_LONGEST_LIST = 8


def year_behind(at: Cursor, place: int) -> tuple[int | None, Whole | None, int]:
    """Read '2024', ', 2024', 'of 2024', 'last year', 'of that year'; give it and the place behind it."""
    behind = place + (at.word(place) in {",", "of", "-", "/"})
    if (year := at.year(behind)) is not None and not (
        at.word(place) == "," and at.joined(behind + 1) and at.word(behind + 2).isdecimal()
    ):
        return year, None, behind + 1
    told = place + (at.word(place) == "of")
    the = told + (at.word(told) == "the")
    if at.word(the + 1) == "year" and at.word(the + 2) not in tables.DIRECTIONS:
        which = at.word(the)
        if which in tables.WHICH and the == told:
            return None, Whole(Unit.YEAR, tables.WHICH[which]), the + 2
        if which in tables.OTHER:
            return None, Whole(Unit.YEAR, tables.OTHER[which], Whence.OTHER), the + 2
    return None, None, place


def month(at: Cursor, place: int) -> Found | None:
    """Read an expression about the name of a month."""
    word = at.word(place)
    number = tables.LONG_MONTHS.get(word) or tables.SHORT_MONTHS[word]
    behind = place + 1 + (at.word(place + 1) == "." and word in tables.SHORT_MONTHS)
    found = (
        _day_first(at, place, number, behind)
        or _day_last(at, place, number, behind)
        or _bare_month(at, place, number, behind)
    )
    return None if found is not None and _is_yearly(at, found) else found


def _is_yearly(at: Cursor, found: Found) -> bool:
    """Tell whether a day comes back: '1 March and 1 September each year'."""
    for place in range(found.end, found.end + _LONGEST_LIST):
        word = at.word(place)
        if word in {"each", "every"}:
            return at.word(place + 1) == "year"
        if word not in tables.DAYS and word not in tables.LONG_MONTHS and word not in {"and", ",", "of", "the", "on"}:
            return word == "annually"
    return False


def _day_first(at: Cursor, place: int, number: int, behind: int) -> Found | None:
    digits = at.word(place - 1) == "-" and at.joined(place) and at.word(behind) == "-"  # 12-Sep-2023
    ends = place - (digits or at.word(place - 1) == "of")
    day = at.day_before(ends)
    if day is None and at.word(place - 1) == "of" and at.word(place - 2) in tables.ORDINALS:
        day = (tables.ORDINALS[at.word(place - 2)], place - 2)
    if day is None or (at.word(place) == "may" and not at.is_capital(place) and at.year(behind) is None):
        return None
    year, year_of, end = year_behind(at, behind)
    until, first = day
    begun = at.day_before(first - 1) if _ranges(at, first - 1) else None
    if begun and begun[0] < until and (at.word(first - 1) != "and" or _is_span(at, begun, until)):
        first, day = begun[1], (begun[0], begun[1])
        return Found(first, end, Calendar(year, number, day[0], until, year_of=year_of))
    return _with_weekday(at, Found(first, end, Calendar(year, number, until, year_of=year_of)))


def _ranges(at: Cursor, place: int) -> bool:
    return at.word(place) in tables.RANGE_WORDS or at.word(place) == "and"


def _is_span(at: Cursor, begun: tuple[int, int], until: int) -> bool:
    return begun[0] + 1 == until or at.word(begun[1] - 1) == "between"


def _day_last(at: Cursor, place: int, number: int, behind: int) -> Found | None:
    the = behind + (at.word(behind) in {"the", "-"})
    day = at.day(the) if at.word(the) in tables.DAYS or the > behind else None
    if day is None or at.is_glued(day[1] - 1) or at.word(day[1]) in tables.MEASURES | {":", "%"}:
        return None
    if at.word(place) in tables.NAMELIKE_MONTHS and not at.is_capital(place) and year_behind(at, day[1])[0] is None:
        return None
    until = at.day(day[1] + 1) if _ranges(at, day[1]) else None
    between = at.word(place - 1) == "between"
    if until and until[0] > day[0] and (at.word(day[1]) != "and" or between or until[0] == day[0] + 1):
        opens_another = at.word(until[1]) in tables.LONG_MONTHS or at.word(until[1]) in tables.SHORT_MONTHS
        year, year_of, end = year_behind(at, until[1])
        if not opens_another:
            return Found(place, end, Calendar(year, number, day[0], until[0], year_of=year_of))
    year, year_of, end = year_behind(at, day[1])
    return _with_weekday(at, Found(place, end, Calendar(year, number, day[0], year_of=year_of)))


def _with_weekday(at: Cursor, found: Found) -> Found:
    """Take the day of the week before a day of the calendar in: 'Tuesday, Sept. 12'."""
    place = found.first - 1
    while at.word(place) in {"the", ",", ".", "("} and found.first - place < 4:
        place -= 1
    weekday = tables.WEEKDAYS.get(at.word(place), tables.SHORT_WEEKDAYS.get(at.word(place)))
    if weekday is None or not isinstance(found.shape, Calendar):
        return found
    shape = found.shape
    told = Calendar(shape.year, shape.month, shape.day, weekday=weekday, year_of=shape.year_of)
    return Found(place, found.end, told)


def _bare_month(at: Cursor, place: int, number: int, behind: int) -> Found | None:
    year, year_of, end = year_behind(at, behind)
    if at.is_glued(place) and year is None:
        return None
    if year is not None or year_of is not None:
        return Found(place, end, Calendar(year, number, year_of=year_of))
    before = at.word(place - 1)
    if before in tables.HABITS or before[:1].isdigit() or not _is_month(at, place, behind):
        return None
    which = before if before in tables.WHICH or before in tables.OTHER else ""
    return Found(place - bool(which), place + 1, Calendar(month=number, which=which))


def _is_month(at: Cursor, place: int, behind: int) -> bool:
    """Tell whether the name of a month without day and year is meant as one, and not as a verb or somebody's name."""
    word, before = at.word(place), at.word(place - 1)
    led = before in tables.MONTH_PREPOSITIONS or (before == "-" and at.word(place - 2) in tables.PARTS)
    if word in tables.SHORT_MONTHS:
        return (led or before in tables.LOOSE_PREPOSITIONS) and at.word(place + 1) == "." and at.is_capital(place)
    if word not in tables.NAMELIKE_MONTHS:
        return at.word(behind) not in tables.TITLED
    if not at.is_capital(place):
        return False
    if at.word(behind) in tables.RANGE_WORDS and at.word(behind + 1) in tables.LONG_MONTHS:
        return True
    if at.is_capital(behind) and before not in {"in", "since", "last", "until"}:
        return False
    loose = before in tables.LOOSE_PREPOSITIONS and not _names_may(at, word)
    return led or loose or (before == "-" and at.word(place - 2) in tables.LONG_MONTHS)


def _names_may(at: Cursor, word: str) -> bool:
    words = at.words
    return any(
        token.word == word and index and (words[index - 1].word in tables.PEOPLE) for index, token in enumerate(words)
    )


def season(at: Cursor, place: int) -> Found | None:
    """Read a season: 'autumn 2024', 'the winter of 2024-25', 'last fall', 'in the spring'."""
    number, before = tables.SEASON_WORDS[at.word(place)], at.word(place - 1)
    if at.is_glued(place) or (at.is_capital(place) and at.is_capital(place + 1) and not at.begins_sentence(place)):
        return None
    year, year_of, end = year_behind(at, place + 1)
    if year is not None:
        if at.word(end) in {"-", "/"} and at.word(end + 1) in {f"{(year + 1) % 100:02}", str(year + 1)}:
            end += 2
        return Found(place, end, Calendar(year, season=number))
    if year_of is not None:
        return Found(place, end, Calendar(season=number, year_of=year_of))
    if before in tables.WHICH or before in {"that", "following", "previous"}:
        first = place - 1 - (at.word(place - 2) == "the")
        told = at.word(place - 2) not in tables.POSSESSIVES and at.word(place + 1) != "of"
        return Found(first, place + 1, Calendar(season=number, which=before)) if told else None
    return _bare_season(at, place, number)


def quarter(at: Cursor, place: int) -> Found | None:
    """Read the quarter of a year: 'in the first quarter', 'first-quarter profit', 'the fourth quarter 2023'."""
    hyphen = at.word(place - 1) == "-"
    first = place - 1 - hyphen
    number = tables.FRACTION_RANKS.get(at.word(first))
    led = hyphen or at.word(first - 1) in tables.LEADS_OF_QUARTERS
    if not number or number > 4 or not led or at.word(place + 1) == "of" or (at.word(place + 1) == "-" and not hyphen):
        return None
    year = at.year(place + 1)
    return Found(first, place + 1 + (year is not None), Calendar(year, season=QUARTER + number))


def _bare_season(at: Cursor, place: int, number: int) -> Found | None:
    the = at.word(place - 1) == "the"
    led = at.word(place - 1 - the)
    edge = led == "of" and the and at.word(place - 3) in tables.EDGES
    if not edge and led not in {"in", "since", "until", "by", "during", "early", "late", "mid", "-"}:
        return None
    behind = at.word(place + 1)
    goes_on = behind in tables.FOLLOWING_SEASON - {"of"} or at.is_capital(place + 1) or not behind[:1].isalnum()
    if not goes_on or (at.word(place - 1) == "-" and at.word(place - 2) not in tables.PARTS):
        return None
    return Found(place, place + 1, Calendar(season=number))


def century(at: Cursor, place: int) -> Found | None:
    """Read '20th century' and 'twentieth century'."""
    if at.word(place - 1) in tables.SUFFIXES and at.joined(place - 1):
        number, first = tables.DAYS.get(at.word(place - 2)), place - 2
    else:
        number, first = tables.ORDINALS.get(at.word(place - 1)), place - 1
        if number and number < 10 and at.word(first - 1) == "-" and at.word(first - 2) == "twenty":
            number, first = number + 20, first - 2
    if not number or number > 22:
        return None
    return Found(first, place + 1, Fixed(Edtf.parse(f"{number - 1:02}XX")))
