"""Random dates, written as news writes them, are read back equal; no text makes the reader fail."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from briefing.model.edtf import FIRST_MONTH, Edtf
from briefing.model.prose import MONTHS
from briefing.reading.dates import read_dates
from briefing.reading.tokens import tokens

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
SHORT = ("Jan.", "Feb.", "March", "April", "May", "June", "July", "Aug.", "Sept.", "Oct.", "Nov.", "Dec.")
SEASONS = {21: ("spring",), 22: ("summer",), 23: ("autumn", "fall"), 24: ("winter",)}

days = st.dates(date(1850, 1, 1), date(2099, 12, 31))
DAY_STYLES = st.sampled_from([
    "{d} {month} {y}", "{d}{th} {month} {y}", "the {d}{th} of {month} {y}", "{month} {d}, {y}", "{short} {d}, {y}",
    "{weekday} {d} {month} {y}", "{weekday}, {d} {month} {y}", "{weekday}, {short} {d}, {y}", "{month} {d}{th}, {y}",
    "{y}-{m:02}-{d:02}", "{d:02} {month} {y}", "{month} {d} {y}",
])  # fmt: skip
MONTH_STYLES = st.sampled_from(["{month} {y}", "{month} of {y}", "{short} {y}", "{month}, {y}"])
FRAMES = st.sampled_from([
    "The envoys met on {} in Oslo.", "They spoke of {}; nothing came of it.", "“We were there in {},” he said.",
    "OSLO, {} (Agency) — The port was shut.", "It was shut ({}).", "It has been shut since {}",
])  # fmt: skip


def write(day: date, style: str) -> str:
    """Write a day in a style."""
    th = "th" if 10 <= day.day % 100 <= 20 else {1: "st", 2: "nd", 3: "rd"}.get(day.day % 10, "th")
    month = day.month - 1
    return style.format(
        y=day.year,
        m=day.month,
        d=day.day,
        th=th,
        month=MONTHS[month],
        short=SHORT[month],
        weekday=WEEKDAYS[day.weekday()],
    )


def read(text: str, anchor: date | None = None) -> list[str]:
    """Read a text's dates as EDTF."""
    return [each.date.text for each in read_dates(text, tokens(text), Edtf.of_day(anchor) if anchor else None)]


@given(days, DAY_STYLES, FRAMES, st.none() | days)
def test_days_are_read_back(day: date, style: str, frame: str, anchor: date | None) -> None:
    """A full day in any style and place is read as that day, with any anchor or none."""
    assert read(frame.format(write(day, style)), anchor) == [day.isoformat()]


@given(days, MONTH_STYLES, FRAMES, st.none() | days)
def test_months_are_read_back(day: date, style: str, frame: str, anchor: date | None) -> None:
    """A month with its year is read as that month."""
    assert read(frame.format(write(day, style)), anchor) == [f"{day:%Y-%m}"]


@given(st.integers(1850, 2099), st.sampled_from(["in {}", "since {}", "by late {}", "of {}", "in mid-{}"]))
def test_years_are_read_back(year: int, style: str) -> None:
    """A year after a preposition is read as that year."""
    assert read(f"It was so {style.format(year)}, he said.") == [str(year)]


@given(
    st.integers(1850, 2099), st.sampled_from([21, 22, 23, 24]), st.sampled_from(["{} {}", "the {} of {}"]), st.data()
)
def test_seasons_are_read_back(year: int, season: int, style: str, draw: st.DataObject) -> None:
    """A season with its year is read as that season, by each of its names."""
    name = draw.draw(st.sampled_from(SEASONS[season]))
    assert read(f"It froze in {style.format(name, year)}.") == [f"{year}-{season}"]


@given(st.integers(185, 209), st.sampled_from(["the {}0s", "the early {}0s", "the mid-{}0s"]))
def test_decades_are_read_back(decade: int, style: str) -> None:
    """Decades are read as such; '1900s' means the century."""
    expected = f"{decade // 10}XX" if decade % 10 == 0 and decade != 200 else f"{decade}X"
    assert read(f"Trade grew in {style.format(decade)}.") == [expected]


@given(days, st.integers(1, 400),
       st.sampled_from(["from {} to {}", "between {} and {}", "from {} until {}", "{} – {}"]),
       st.sampled_from(["{d} {month} {y}", "{short} {d}, {y}", "{month} {d}, {y}"]))  # fmt: skip
def test_spans_are_read_back(day: date, length: int, style: str, each: str) -> None:
    """Two full days joined as news joins them are the span between them."""
    last = day + timedelta(days=length)
    assert read(f"It lasted {style.format(write(day, each), write(last, each))}.") == [f"{day}/{last}"]


@given(days, st.integers(1, 27), st.sampled_from(["{a}{dash}{b} {month} {y}", "{short} {a}{dash}{b}, {y}"]),
       st.sampled_from(["-", "–", "—", " to ", " through "]))  # fmt: skip
def test_spans_within_a_month_are_read_back(day: date, length: int, style: str, dash: str) -> None:
    """Two days of one month are the span between them, with any dash."""
    last = day + timedelta(days=length)
    if last.month != day.month:
        day, last = day.replace(day=1), day.replace(day=1 + length)
    names = {"month": MONTHS[day.month - 1], "short": SHORT[day.month - 1], "y": day.year}
    text = style.format(a=day.day, b=last.day, dash=dash, **names)
    assert read(f"It lasted {text}.") == [f"{day}/{last}"]


@given(days, st.integers(0, 6))
def test_weekdays_are_read_back(anchor: date, back: int) -> None:
    """A weekday in the past tense is one of the seven days up to the anchor."""
    day = anchor - timedelta(days=back)
    assert read(f"They met on {WEEKDAYS[day.weekday()]}.", anchor) == [day.isoformat()]
    assert read(f"They met on {WEEKDAYS[day.weekday()]} morning.", anchor) == [day.isoformat()]


@given(days, st.integers(0, 6))
def test_weekdays_to_come_are_read_back(anchor: date, ahead: int) -> None:
    """A weekday in the future tense is one of the seven days from the anchor on."""
    day = anchor + timedelta(days=ahead)
    assert read(f"They will meet on {WEEKDAYS[day.weekday()]}.", anchor) == [day.isoformat()]


@given(days, st.integers(0, 11), st.sampled_from(["in {}", "since {}", "as early as in {}"]))
def test_months_without_a_year_are_read_back(anchor: date, back: int, style: str) -> None:
    """A month without a year is one of the twelve up to the anchor's."""
    years, month = divmod(anchor.year * 12 + anchor.month - 1 - back, 12)
    assert read(f"It has been so {style.format(MONTHS[month])}.", anchor) == [f"{years}-{month + 1:02}"]


@given(
    days, st.integers(0, 364), st.sampled_from(["{month} {d}", "{d} {month}", "{short} {d}", "{weekday}, {short} {d}"])
)
def test_days_without_a_year_are_read_back(anchor: date, back: int, style: str) -> None:
    """A day without a year is one of those of the year up to the anchor."""
    day = anchor - timedelta(days=back)
    if (day.month, day.day) == (2, 29):
        day += timedelta(days=-1)
    assert read(f"They met on {write(day, style)}.", anchor) == [day.isoformat()]


@given(days, st.integers(2, 90))
def test_days_counted_are_read_back(day: date, number: int) -> None:
    """'So many days later' counts from the date before it, 'ago' from the anchor."""
    later = day + timedelta(days=number)
    assert read(f"He came on {write(day, '{d} {month} {y}')} and left {number} days later.") == [str(day), str(later)]
    assert read(f"He came {number} days ago.", later) == [str(day)]


@given(days, st.sampled_from([21, 22, 23, 24]))
def test_last_seasons_are_over(anchor: date, season: int) -> None:
    """'Last' with a season is the most recent that is over."""
    (found,) = read(f"They met last {SEASONS[season][0]}.", anchor)
    value = Edtf.parse(found)
    assert value.earliest.month == FIRST_MONTH[season]
    assert value.latest < anchor <= Edtf.parse(f"{int(found[:4]) + 1}-{season}").latest


SCRAPS = """
in on the of to and between from until last next this that same early late mid - – , . ( ) ' 's s about year years day
days week weekend month hours decade century ago later before after earlier a two 10 12 31 2024 1990 90 9999 0001 1950
53 / : May March June Sept fall winter spring Friday Sunday today Today half quarter first Q3 every will met
2023-09-12 2000 13 29 February 30 previous following prior now
"""
WORDS = st.sampled_from([*SCRAPS.split(), "\n"])
ANCHORS = st.sampled_from([
    "", "2024-06-19", "2024-06", "2024", "2024-24", "0001-01-01", "9999-12-31", "9999", "199X", "../2024",
])  # fmt: skip


@given(st.text() | st.lists(WORDS, max_size=25).map(" ".join) | st.lists(WORDS, max_size=25).map("".join), ANCHORS)
def test_no_text_makes_it_fail(text: str, anchor: str) -> None:
    """Whatever the text, the mentions lie within it, in order and apart, and their dates are valid EDTF."""
    words = tokens(text)
    mentions = read_dates(text, words, Edtf.parse(anchor) if anchor else None)
    place = 0
    for each in mentions:
        assert place <= each.start < each.end <= len(text)
        assert Edtf.parse(each.date.text) == each.date
        place = each.end
