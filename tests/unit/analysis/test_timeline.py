from __future__ import annotations

from datetime import date

import pytest

from briefing.analysis.timeline import Cluster, Happening, clusters, finest, happenings_of, months_in_words, timeline
from briefing.model.article import Article, Genre, Source
from briefing.model.certainty import Certainty
from briefing.model.dossier import Dossier
from briefing.model.edtf import Edtf
from briefing.model.entities import Entities
from briefing.model.facts import Claim, Event, Fact, Gap, OfficeHeld


def event(day: str, name: str = "", **fields: object) -> Event:
    """Make an event of a day, by default one that nothing else is about."""
    return Event.model_validate({**_common(name or "event", fields), "kind": "event", "date": day})


def _common(name: str, fields: dict[str, object]) -> dict[str, object]:
    defaults = {"text": "The train left.", "about": f"a/{name}", "theme": "t", "according_to": "a", "evidence": 1}
    return {"<id>": f"a/{name}", "<article>": "a", "certainty": "established", **defaults, **fields}


def happening(day: str) -> Happening:
    """Make a happening of one event."""
    return happenings_of([event(day, f"of-{day.strip('[]~').replace('.', '-').replace('/', '-')}")])[0]


def dossier(*facts: Fact) -> Dossier:
    """Make a dossier of one article with these facts."""
    day = Edtf.parse("2025-06-05")
    source = Source(title="A", genre=Genre.REPORT, fingerprint="0" * 64)
    by_id = {fact.id.removeprefix("a/"): fact for fact in facts}
    article = Article.model_construct(id="a", source=source, anchor=day, anchor_why="", summary="S.", facts=by_id)
    return Dossier.model_construct(title="D", as_of=day, themes={"t": "T"}, entities=Entities(), articles=(article,))


def dates(*texts: str) -> tuple[Edtf, ...]:
    """Read several dates."""
    return tuple(map(Edtf.parse, texts))


def test_two_days_of_one_topic_are_both_kept() -> None:
    """Facts that answer one question with different days are one happening with both days."""
    first = event("2024-06-19", "one", about="arrival")
    second = event("2024-06-18", "two", about="arrival")
    (found,) = happenings_of([first, second])
    assert found.dates == dates("2024-06-18", "2024-06-19")


def test_a_coarser_date_that_agrees_is_not_a_difference() -> None:
    """A month that contains the day of another fact adds no second date."""
    assert finest(dates("2024-06", "2024-06-18")) == dates("2024-06-18")
    assert finest(dates("2023", "2023-07")) == dates("2023-07")


def test_equal_dates_in_different_words_are_one() -> None:
    """The same days written twice are one date."""
    assert len(finest(dates("2024-06", "2024-06-01/2024-06-30"))) == 1


def test_stretches_that_overlap_in_part_are_both_kept() -> None:
    """Two stretches of which neither contains the other differ."""
    assert len(finest(dates("2024-05/2024-06", "2024-06/2024-07"))) == 2


def test_a_denial_stays_apart() -> None:
    """An allegation and its denial are two happenings, although they answer one question."""
    accused = event("2023-09-12", "accused", about="supply", certainty="alleged")
    denied = event("2023-09-12", "denied", about="supply", certainty="denied")
    assert len(happenings_of([accused, denied])) == 2


def test_the_weightiest_fact_speaks_for_a_happening() -> None:
    """Label, certainty and importance come from the most important fact, then the most precisely dated."""
    minor = event("2023-07-01", "minor", about="visit", importance=3, text="A visit took place.")
    major = event("2023-07", "major", about="visit", importance=1, text="Shoigu came.", certainty="reported")
    (found,) = happenings_of([minor, major])
    assert (found.label, found.certainty, found.importance) == ("Shoigu came", Certainty.REPORTED, 1)


def test_offices_gaps_and_minor_events_are_left_out() -> None:
    """Only events of weight, and claims of the greatest weight that name an act, are on the timeline."""
    office = {"kind": "office", "date": "2024-01-01", "holder": "x", "office": "y", "importance": 1}
    claim = {"kind": "claim", "date": "2024-01-03", "importance": 1}
    facts: list[Fact] = [
        event("2024-01-01", "kept", importance=2),
        event("2024-01-02", "minor", importance=3),
        OfficeHeld.model_validate({**_common("office", {}), **office}),
        Gap.model_validate({**_common("gap", {}), "kind": "gap", "date": "2024-01-02", "importance": 1}),
        Claim.model_validate({**_common("accusation", {}), **claim, "act": "accusation"}),
        Claim.model_validate({**_common("weak", {}), **claim, "act": "accusation", "importance": 2}),
        Claim.model_validate({**_common("view", {}), **claim}),
    ]
    found = timeline(dossier(*facts))
    assert found is not None
    assert [each.facts[0].id for each in found.happenings] == ["a/kept", "a/accusation"]


def test_a_dossier_without_dates_has_no_timeline() -> None:
    """Where nothing is dated, nothing is laid out."""
    assert timeline(dossier()) is None
    assert timeline(dossier(event("../2023-01-01", "open"))) is None


@pytest.mark.parametrize("day", ["0001-01-01", "9999-12-28", "9999-12"])
def test_the_ends_of_the_calendar_are_not_drawn(day: str) -> None:
    """Beside the first day and in the last year there is no room for the margins of a panel."""
    assert timeline(dossier(event(day))) is None
    assert timeline(dossier(event("9998-12-31"))) is not None


def test_quiet_weeks_part_clusters() -> None:
    """Happenings with more than 45 quiet days between them are in different clusters."""
    days = ["2023-07-01", "2023-07-02", "2023-08-16", "2023-10-01", "2023-10-02", "2023-10-03"]
    found = clusters(map(happening, days))
    assert [cluster.title for cluster in found] == ["July – August 2023", "October 2023"]


def test_coarse_dates_bridge_no_gap() -> None:
    """A year is in no cluster and joins none; a season is and does."""
    (found,) = clusters(map(happening, ["2024", "2024-09-03", "2024-23", "2024-11-20"]))
    assert [each.dates[0].text for each in found.happenings] == ["2024-23", "2024-09-03", "2024-11-20"]
    assert not clusters(map(happening, ["2024", "2024-03-01", "2024-06-01", "2024-09-01"]))


def test_one_date_is_no_cluster() -> None:
    """Few happenings, or many of one date, need no scale of their own."""
    assert not clusters(map(happening, ["2024-01-01", "2024-01-02"]))
    same = [happenings_of([event("2019-04", f"n{number}")])[0] for number in range(5)]
    assert not clusters(same)


def test_a_crowd_is_parted_at_its_longest_gap() -> None:
    """A cluster that would not fit a page is divided where the least happened."""
    days = [f"2025-01-{day:02}" for day in range(1, 13)] + [f"2025-02-{day:02}" for day in range(1, 13)]
    found = clusters(map(happening, days))
    assert [(cluster.first, cluster.last) for cluster in found] == [
        (date(2025, 1, 1), date(2025, 1, 12)),
        (date(2025, 2, 1), date(2025, 2, 12)),
    ]


def test_a_crowd_without_gaps_stays_whole() -> None:
    """A crowd of consecutive days has no place to be parted."""
    (found,) = clusters(happening(f"2025-01-{day:02}") for day in range(1, 29))
    assert len(found.happenings) == 28


def test_a_distant_past_is_told_apart() -> None:
    """What lies more than 40 years back does not stretch the overview."""
    found = timeline(dossier(*(event(day, f"n{day[:4]}") for day in ("1950/1953", "2000-07", "2019-04", "2025-06-04"))))
    assert found is not None
    assert [each.dates[0].text for each in found.before] == ["1950/1953"]
    assert found.years == (2000, 2025)
    assert [each.dates[0].text for each in found.alone] == ["2000-07", "2019-04", "2025-06-04"]


def test_half_of_a_dossier_is_never_the_distant_past() -> None:
    """Two happenings of very different ages are both on the overview."""
    found = timeline(dossier(event("1950", "early"), event("2025-06-04", "late")))
    assert found is not None
    assert not found.before
    assert found.years == (1950, 2025)


def test_clusters_and_the_rest_share_nothing() -> None:
    """Each happening of the overview is in one cluster or alone."""
    days = ["2000-07", "2023-09-10", "2023-09-11", "2023-09-12", "2024"]
    found = timeline(dossier(*(event(day, f"n{number}") for number, day in enumerate(days))))
    assert found is not None
    inside = [each for cluster in found.clusters for each in cluster.happenings]
    assert sorted(each.facts[0].id for each in (*inside, *found.alone)) == [f"a/n{number}" for number in range(5)]
    assert not set(map(id, inside)) & set(map(id, found.alone))


@pytest.mark.parametrize(
    ("first", "last", "title"),
    [
        (date(2024, 6, 1), date(2024, 6, 30), "June 2024"),
        (date(2023, 8, 31), date(2023, 9, 13), "August – September 2023"),
        (date(2024, 12, 1), date(2025, 1, 3), "December 2024 – January 2025"),
    ],
)
def test_titles_name_months(first: date, last: date, title: str) -> None:
    """A cluster is called by its months, with each year once."""
    assert months_in_words(first, last) == title
    assert Cluster((happening(f"{first}/{last}"),)).title == title
