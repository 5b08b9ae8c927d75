"""What holds for all dates."""

from __future__ import annotations

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from briefing.model.edtf import DateError, Edtf, Extent, Precision, ends

days = st.dates(date(1, 1, 1), date(9999, 12, 31)).map(lambda day: f"{day.year:04}-{day.month:02}-{day.day:02}")
months = days.map(lambda day: day[:7])
years = st.integers(1, 9999).map("{:04}".format)
seasons = st.builds("{:04}-{}".format, st.integers(1, 9999), st.integers(21, 24))
decades = st.integers(1, 999).map("{:03}X".format)
exact = st.one_of(days, months, years, seasons, decades)
points = st.builds("{}{}".format, exact, st.sampled_from(["", "~", "?", "%"]))


def dates() -> st.SearchStrategy[Edtf]:
    """Make dates of all forms; two ends are put into their order."""
    pairs = st.tuples(points, points).map(lambda pair: sorted(map(Edtf.parse, pair))).filter(in_order)
    spans = pairs.map(lambda pair: Edtf.parse(f"{pair[0]}/{pair[1]}"))
    choices = pairs.map(lambda pair: Edtf.parse(f"[{pair[0]}..{pair[1]}]"))
    opened = points.flatmap(lambda point: st.sampled_from([Edtf.parse(f"{point}/.."), Edtf.parse(f"../{point}")]))
    return st.one_of(points.map(Edtf.parse), spans, choices, opened)


def in_order(pair: list[Edtf]) -> bool:
    """Tell whether the second is another date, and ends after the first begins."""
    return pair[0] != pair[1] and pair[0].earliest < pair[1].latest


@given(dates())
def test_text_is_read_back_as_the_same_date(value: Edtf) -> None:
    """Writing a date and reading it again changes nothing."""
    assert Edtf.parse(str(value)) == value


@given(dates())
def test_days_are_in_order(value: Edtf) -> None:
    """The first day that a date can mean is never after the last, and it contains itself."""
    assert value.earliest <= value.latest
    assert value.contains(value)
    assert value.overlaps(value)


@given(dates(), dates())
def test_containing_is_overlapping(first: Edtf, second: Edtf) -> None:
    """What contains another overlaps it; overlapping is mutual; containing each other is meaning the same days."""
    assert first.overlaps(second) == second.overlaps(first)
    if first.contains(second):
        assert first.overlaps(second)
    if first.contains(second) and second.contains(first):
        assert (first.earliest, first.latest) == (second.earliest, second.latest)


@given(dates(), dates(), dates())
def test_containing_is_transitive(first: Edtf, second: Edtf, third: Edtf) -> None:
    """What lies in a part lies in the whole."""
    if first.contains(second) and second.contains(third):
        assert first.contains(third)


@given(st.dates(date(1, 1, 1), date(9999, 12, 31)))
def test_coarser_dates_contain_the_day(day: date) -> None:
    """A day lies in its month, the month in its year."""
    exact = Edtf.of_day(day)
    month, year = Edtf.parse(exact.text[:7]), Edtf.parse(exact.text[:4])
    assert exact.precision is Precision.DAY
    assert month.contains(exact)
    assert year.contains(month)
    assert min(year, month, exact).earliest == year.earliest


@given(dates())
def test_ends_enclose_the_date(value: Edtf) -> None:
    """The ends of a date are dates of their own, the first and the last that it names."""
    first, second = ends(value)
    assert first is None or first.earliest == value.earliest
    assert second is None or second.latest == value.latest
    assert (first is None or second is None) == (value.is_open and value.extent is not Extent.SINGLE)


@given(st.one_of(st.text(max_size=30), st.text("0123456789X-/.[]~?% ", max_size=30)))
def test_any_text_is_a_date_or_says_why_not(text: str) -> None:
    """No text makes the reading of dates fail in any other way than with a sentence."""
    try:
        value = Edtf.parse(text)
    except DateError:
        return
    assert value.text == text.strip()
