from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta
from typing import Any

import icalendar
import pytest
import vobject
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.analysis.timeline import shown_by
from briefing.document.prose import plain
from briefing.errors import BriefingError
from briefing.export.calendar import calendar, days, precision_in_words
from briefing.model.certainty import TOLD, Certainty
from briefing.model.dossier import Dossier
from briefing.model.edtf import Edtf
from tests import builders
from tests.unit.analysis.changes.dossiers import article_called, mutated, shipped

SEPTEMBER = date(2023, 9, 10), date(2023, 9, 14)
MOMENT = datetime(2025, 6, 5, tzinfo=UTC)
HOSTILE = st.text(
    st.one_of(st.characters(), st.sampled_from('\r\n\\,;:"=\t\x00\x0b\x85\u2028\u202e’é漢🚂')), min_size=1, max_size=160
)
"""Whatever a text can hold, and often what means something in a calendar."""


def written(*facts: dict[str, Any], unproved: frozenset[str] = frozenset(), **main: Any) -> bytes:
    """Write a calendar of facts, each about something of its own."""
    trees = {f"fact-{number}": builders.event(**fact) for number, fact in enumerate(facts)}
    return calendar(builders.unchecked(builders.article(facts=trees), **main), MOMENT, unproved)


def read(content: bytes) -> Sequence[Any]:
    """Read the events with the library that writes them."""
    return icalendar.Calendar.from_ical(content).walk("VEVENT")


def read_otherwise(content: bytes) -> Sequence[Any]:
    """Read the events with another library."""
    (found,) = vobject.readComponents(content.decode())
    events: Sequence[Any] = found.contents["vevent"]
    return events


def only(content: bytes) -> Any:
    """Give the one event."""
    (event,) = read(content)
    return event


@pytest.mark.parametrize(
    ("edtf", "first", "end", "words"),
    [
        ("2024-05-04", date(2024, 5, 4), date(2024, 5, 5), ""),
        ("2023-09-10/2023-09-13", date(2023, 9, 10), date(2023, 9, 14), ""),
        ("2023-12-31", date(2023, 12, 31), date(2024, 1, 1), ""),
        (
            "[2023-09-10..2023-09-13]",
            date(2023, 9, 10),
            date(2023, 9, 14),
            "within 10–13 September 2023, day not known",
        ),
        ("2024-06", date(2024, 6, 1), date(2024, 7, 1), "June 2024, day not known"),
        ("2024-24", date(2024, 12, 1), date(2025, 3, 1), "winter 2024, day not known"),
        ("2024", date(2024, 1, 1), date(2025, 1, 1), "2024, day and month not known"),
        ("2023-09-10~", date(2023, 9, 10), date(2023, 9, 11), "about 10 September 2023"),
        ("2023-09-10?", date(2023, 9, 10), date(2023, 9, 11), "10 September 2023 (uncertain)"),
        ("2024-06/2024-08", date(2024, 6, 1), date(2024, 9, 1), "June 2024 – August 2024, day not known"),
        ("195X", date(1950, 1, 1), date(1960, 1, 1), "the 1950s, year not known"),
        ("18XX", date(1800, 1, 1), date(1900, 1, 1), "the 19th century, year not known"),
        ("0843-08", date(843, 8, 1), date(843, 9, 1), "August 843, day not known"),
        ("2024-06-01/..", date(2024, 6, 1), date(2024, 6, 2), "from 1 June 2024, end not known"),
        ("/2024-06", date(2024, 6, 1), date(2024, 7, 1), "until June 2024, beginning not known"),
        ("9999-12-31", date.max, date.max, ""),
    ],
)
def test_a_date_lasts_all_days_that_it_allows(edtf: str, first: date, end: date, words: str) -> None:
    """An event covers the days of its date, the end exclusive, and says in words what is not known."""
    value = Edtf.parse(edtf)
    assert days(value) == (first, end)
    assert precision_in_words(value) == words


def test_an_event_says_who_says_so_and_how_sure_it_is() -> None:
    """Sentence, date, certainty, attribution and reference are in the description; it takes nobody's time."""
    event = only(written({"date": "2024-05", "according_to": "ana-berg", "evidence": ["2", "3"]}))
    assert str(event["summary"]).endswith("(reported; May 2024, day not known)")
    assert (event["dtstart"].dt, event["dtend"].dt) == (date(2024, 5, 1), date(2024, 6, 1))
    assert str(event["description"]).split("\n") == [
        "The bridge opened on 4 May 2024 at Port Town, with Ana Berg of the Harbour Office.",
        "When: May 2024, day not known.",
        "How sure: reported (somebody who is named says so).",
        "Who says so: Ana Berg.",
        "Where: Bridge opens again (A), paragraphs 2–3.",
    ]
    assert [str(each) for each in event["categories"].cats] == ["Traffic", "reported"]
    assert (str(event["transp"]), str(event["status"]), int(event["sequence"])) == ("TRANSPARENT", "CONFIRMED", 0)
    assert event["dtstamp"].dt == event["last-modified"].dt == MOMENT


@pytest.mark.parametrize("certainty", [each for each in Certainty if each is not Certainty.ESTABLISHED])
def test_no_event_is_surer_than_its_fact(certainty: Certainty) -> None:
    """Whatever is not a plain fact says so in the line that a calendar shows, in its categories and its status."""
    event = only(written({"certainty": certainty.value, "according_to": "ana-berg", "text": "The bridge opened."}))
    assert str(event["summary"]) == f"The bridge opened ({certainty})"
    assert certainty.value in [str(each) for each in event["categories"].cats]
    assert str(event["status"]) == ("CONFIRMED" if certainty in TOLD else "TENTATIVE")


def test_what_is_unproved_says_so() -> None:
    """A fact that has not been held against its text is marked wherever it is told."""
    event = only(written({}, unproved=frozenset({"opening/fact-0"})))
    assert "(unproved)" in str(event["summary"])
    assert str(event["description"]).startswith("Unproved: ")
    assert str(event["status"]) == "TENTATIVE"
    assert "unproved" in [str(each) for each in event["categories"].cats]


def test_dates_on_which_sources_differ_are_events_of_their_own() -> None:
    """Each day that somebody gives has its event, which tells of the others; nothing chooses between them."""
    same = {"about": "day"}
    told = ({**same, "date": each} for each in ("2024-06-18", "2024-06-19", "2024-06"))
    events = read(written(*told, topics={"day": "When?"}))
    assert [event["dtstart"].dt for event in events] == [date(2024, 6, 18), date(2024, 6, 19)]
    assert len({str(event["uid"]) for event in events}) == 2
    for event in events:
        assert "sources differ on the date" in str(event["summary"])
        assert "The sources differ on the date: 18 June 2024 or 19 June 2024." in str(event["description"])
        assert str(event["description"]).count("\nAlso: ") == 2


def test_events_are_known_again_by_fact_and_source() -> None:
    """A second import finds its events, whatever has been reworded or redated and however the article is called."""
    full_id = "emerging-order/putin-travels"

    def uids(dossier: Dossier) -> list[str]:
        return sorted(str(event["uid"]) for event in read(calendar(dossier, MOMENT, frozenset())))

    before = uids(shipped())
    assert len({*before}) == len(before)
    assert uids(mutated(shipped(), full_id, text="Putin went.")) == before
    assert uids(article_called(shipped(), "emerging-order", "order")) == before
    assert uids(mutated(shipped(), full_id, id="emerging-order/other")) != before


@pytest.mark.parametrize("reader", ["icalendar", "vobject"])
def test_every_happening_of_the_timeline_is_there_with_its_days(reader: str) -> None:
    """Two libraries read the same events: each date of each happening, from its first day to its last."""
    content = calendar(shipped(), MOMENT, frozenset())
    expected = sorted(days(each) for happening in shown_by(shipped()) for each in happening.dates)
    if reader == "icalendar":
        found = [(event["dtstart"].dt, event["dtend"].dt) for event in read(content)]
    else:
        found = [(event.dtstart.value, event.dtend.value) for event in read_otherwise(content)]
    assert sorted(found) == expected
    assert len(expected) > 50


def test_the_file_is_as_the_standard_has_it() -> None:
    """Lines end in CRLF and have at most 75 octets, no character is torn, and the head names version and maker."""
    content = calendar(shipped(), MOMENT, frozenset())
    lines = content.split(b"\r\n")
    assert lines[-1] == b""
    assert not any(b"\r" in line or b"\n" in line for line in lines)
    assert max(map(len, lines)) <= 75
    for line in lines:
        line.decode()
    head = icalendar.Calendar.from_ical(content)
    assert (str(head["version"]), str(head["prodid"])) == ("2.0", "-//briefing//timeline//EN")
    assert str(head["x-wr-calname"]) == shipped().title


def test_a_dossier_without_dates_has_no_calendar() -> None:
    """An empty file would be no calendar: the remedy is told instead."""
    undated = builders.unchecked(builders.article(facts={"claim": builders.claim()}))
    with pytest.raises(BriefingError, match="nothing on its timeline"):
        calendar(undated, MOMENT, frozenset())


def settled(text: str) -> str:
    """Give a text as one line, as both readers may give it back."""
    return " ".join(re.sub(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]", " ", text).split())


@settings(max_examples=150)
@given(text=HOSTILE, title=HOSTILE, theme=HOSTILE)
def test_hostile_text_stays_text(text: str, title: str, theme: str) -> None:
    """Line ends, separators, escapes and control characters add no property and no event, and are read back."""
    made = builders.unchecked(builders.article())
    fact = made.facts[0].model_copy(update={"text": text})
    article = made.articles[0].model_copy(update={"facts": {"opening": fact}})
    fields = {**dict(made.__dict__), "articles": (article,), "title": title, "themes": {"traffic": theme}}
    dossier = Dossier.model_construct(**{name: fields[name] for name in Dossier.model_fields})
    content = calendar(dossier, MOMENT, frozenset())
    event = only(content)
    (other,) = read_otherwise(content)
    properties = {"UID", "DTSTAMP", "LAST-MODIFIED", "SEQUENCE", "DTSTART", "DTEND", "SUMMARY", "DESCRIPTION"}
    assert {*event} == properties | {"CATEGORIES", "TRANSP", "STATUS"}
    assert {name.upper() for name in other.contents} == {*event}
    # Both readers give names that the standard does not know as they are written.
    name = re.sub(
        r"\\(.)", lambda found: found[1].replace("n", "\n"), str(icalendar.Calendar.from_ical(content)["x-wr-calname"])
    )
    assert settled(name) == settled(plain(title))
    first = settled(plain(text))
    assert settled(str(event["description"])).startswith(first)
    assert settled(other.description.value).startswith(first)
    assert settled(str(event["categories"].cats[0])) == settled(plain(theme))
    assert event["dtend"].dt - event["dtstart"].dt == other.dtend.value - other.dtstart.value == timedelta(days=1)


EDTF = st.one_of(
    st.dates(min_value=date(1000, 1, 1), max_value=date(9000, 1, 1)).map(str),
    st.dates(min_value=date(1000, 1, 1), max_value=date(9000, 1, 1)).map(lambda day: f"{day:%Y-%m}~"),
    st.dates(min_value=date(1000, 1, 1), max_value=date(9000, 1, 1)).map(
        lambda day: f"{day}/{day + timedelta(days=40)}"
    ),
    st.integers(100, 899).map(lambda decade: f"{decade}X"),
)


@given(st.lists(EDTF, min_size=1, max_size=6))
def test_every_date_is_read_back(dates: list[str]) -> None:
    """Whatever the dates, each event has its days in both libraries, before 1900 and as decades, too."""
    content = written(*({"date": each} for each in dates))
    expected = sorted(days(Edtf.parse(each)) for each in dates)
    assert sorted((event["dtstart"].dt, event["dtend"].dt) for event in read(content)) == expected
    assert sorted((event.dtstart.value, event.dtend.value) for event in read_otherwise(content)) == expected
