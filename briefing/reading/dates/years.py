"""Years, decades and dates in digits, told apart from other numbers of four digits."""

from __future__ import annotations

from briefing.model.edtf import Edtf
from briefing.reading.dates import tables
from briefing.reading.dates.cursor import Cursor
from briefing.reading.dates.shapes import Calendar, Fixed, Found

_MARKS = frozenset("$€£¥₩₽#№=+_&@~^|<>\\")


def year(at: Cursor, place: int) -> Found | None:
    """Read a number of four digits: a year, a span of years, a decade, a day in digits."""
    number = tables.YEARS[at.word(place)]
    if in_digits := _iso(at, place) or _slashed(at, place, number):
        return in_digits
    if at.joined(place) and (at.word(place - 1) in {"/", ".", ":", *_MARKS} or _is_code(at, place)):
        return None
    if decade := _decade(at, place, number):
        return decade
    if at.word(place - 1) in _MARKS or _is_no_year(at, place, number):
        return None
    return _years(at, place, number) or Found(place, place + 1, Calendar(number))


def _is_code(at: Cursor, place: int) -> bool:
    """Tell whether the number is part of a name or of script code: 'An-2024', 'Date(2024', '555-2024'."""
    before = at.word(place - 1)
    if before == "-":
        word = at.word(place - 2)
        dated = word in tables.PARTS or word in tables.LONG_MONTHS or word in tables.SHORT_MONTHS
        return at.joined(place - 1) and (not word or word[0].isalnum()) and not dated
    return (before == "(" and at.joined(place - 1) and at.word(place - 2)[:1].isalnum()) or before[:1].isalpha()


def _is_no_year(at: Cursor, place: int, number: int) -> bool:
    before, behind = at.word(place - 1), at.word(place + 1)
    return (
        at.year(place) is None
        or before in tables.LABELS
        or behind in tables.CLOCK
        or (before == "." and at.word(place - 2) in {"no", "nr", "p", "pp", "art"})
        or (before == "than" and at.word(place - 2) in {"more", "less", "fewer", "greater", "larger", "other"})
        or (before == ":" and behind in {";", "}"})
        or (number < 1800 and before not in tables.YEAR_PREPOSITIONS)
        or _goes_on(at, place + 1)
        or _is_plural(at, place)
    )


def _goes_on(at: Cursor, place: int) -> bool:
    """Tell whether a point or colon leads without a space to more digits: a time, a ratio, a version."""
    joined = at.joined(place) and at.joined(place + 1)
    return joined and at.word(place) in {":", "."} and at.word(place + 1)[:1].isdigit()


def _is_plural(at: Cursor, place: int) -> bool:
    """Tell whether a bare number stands before a plural: '2000 letters', but not 'the 2024 elections'."""
    behind, before = at.word(place + 1), at.word(place - 1)
    if len(behind) < 4 or not behind.endswith("s") or behind.endswith(("ss", "us", "is")):
        return False
    if at.is_capital(place + 1) or behind in {"was", "has", "does", "sees", "saw", "marks", "brings"}:
        return False
    return before not in tables.POSSESSIVES | tables.YEAR_PREPOSITIONS | {"the", "this", "those", "these", "a", "an"}


def _years(at: Cursor, place: int, first: int) -> Found | None:
    """Read '1950-53', '2023/24', '1950 to 1953' and 'between 1950 and 1953'."""
    link, word = at.word(place + 1), at.word(place + 2)
    if link in {"-", "/"} and word.isdecimal() and len(word) == 2:
        last = first // 100 * 100 + int(word)
        if last <= first and 1 <= int(word) <= 12 and link == "-":
            return Found(place, place + 3, Calendar(first, int(word)))
    elif link in tables.RANGE_WORDS | {"/"} or (link == "and" and at.word(place - 1) == "between"):
        last = at.year(place + 2) or 0
        if link not in {"-", "/"} and at.word(place + 3) in {"-", "/"}:
            return None
    else:
        return None
    if last <= first or at.is_glued(place + 2):
        return None
    return Found(place, place + 3, Fixed(Edtf.parse(f"{first:04}/{last:04}")))


def _iso(at: Cursor, place: int) -> Found | None:
    """Read '2024-06-18' and '2024/06/18'."""
    mark = at.word(place + 1)
    parts = at.word(place + 2), at.word(place + 4)
    if mark not in {"-", "/"} or at.word(place + 3) != mark or not all(len(part) <= 2 for part in parts):
        return None
    month, day = (tables.DAYS.get(part) for part in parts)
    joined = all(at.joined(place + step) for step in range(1, 5))
    if not month or not day or not joined or (at.joined(place) and at.word(place - 1) in {"/", "-", "_"}):
        return None
    return Found(place, place + 5, Calendar(int(at.word(place)), month, day)) if month <= 12 else None


def _slashed(at: Cursor, place: int, number: int) -> Found | None:
    """Read '13/9/2023' and '9/13/2023', where only one reading is a date."""
    mark, first = at.word(place - 1), place - 4
    if mark not in {"/", "-"} or at.word(place - 3) != mark or first < 0 or at.word(place + 1) == mark:
        return None
    one, two = tables.DAYS.get(at.word(first)), tables.DAYS.get(at.word(place - 2))
    joined = all(at.joined(first + step) for step in range(1, 5))
    if not one or not two or not joined or (at.joined(first) and at.word(first - 1) in {"/", "-", "_"}):
        return None
    if (one > 12) == (two > 12) and one != two:
        return None
    day, month = max(one, two), min(one, two)
    return Found(first, place + 1, Calendar(number, month, day))


def _decade(at: Cursor, place: int, number: int) -> Found | None:
    """Read '1990s' and 'the 1990's'; '1800s' is a century."""
    letter = at.word(place + 1)
    genitive = letter == "'s" and at.word(place - 1) in {"the", *tables.PARTS} and number < 2000
    if not at.joined(place + 1) or (letter != "s" and not genitive) or number % 10:
        return None
    century = number % 100 == 0 and number != 2000
    return Found(place, place + 2, Fixed(Edtf.parse(f"{number // 100}XX" if century else f"{number // 10}X")))


def short_decade(at: Cursor, place: int) -> Found | None:
    """Read "the '90s" and 'the early 90s'."""
    if at.word(place + 1) != "s" or not at.joined(place + 1):
        return None
    quoted = at.word(place - 1) == "'" and at.joined(place)
    before = at.word(place - 2 if quoted else place - 1)
    if not quoted and before not in {"the", "early", "late", "mid", "-"}:
        return None
    if before in tables.POSSESSIVES or at.word(place - 2) in tables.POSSESSIVES:
        return None
    first = place - quoted
    return Found(first, place + 2, Fixed(Edtf.parse(f"{tables.DECADE_DIGITS[at.word(place)]}X")))


def spelt_decade(at: Cursor, place: int) -> Found | None:
    """Read 'the nineties' and 'the late sixties'."""
    before = at.word(place - 1)
    if before in {"early", "late", "mid"}:
        before = at.word(place - 2)
    elif before == "-" and at.word(place - 2) == "mid":
        before = at.word(place - 3)
    if before != "the" or at.is_glued(place):
        return None
    return Found(place, place + 1, Fixed(Edtf.parse(f"{tables.DECADE_WORDS[at.word(place)]}X")))
