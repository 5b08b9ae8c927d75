from __future__ import annotations

from briefing.analysis.offices import holdings
from briefing.model.dossier import Dossier
from tests import builders


def attested(*terms: tuple[str, str, str]) -> Dossier:
    """Make a dossier in which people are attested in offices at dates."""
    facts = {
        f"fact-{number}": builders.office(holder=holder, office=office, date=date)
        for number, (holder, office, date) in enumerate(terms)
    }
    return builders.unchecked(builders.article(facts=facts))


def test_a_person_s_offices_stand_in_the_order_of_their_dates() -> None:
    """Offices come by the first date that attests them, whatever order the facts have."""
    terms = [("ana", "secretary", "2024-09"), ("ana", "minister", "2023-07"), ("ana", "secretary", "2024-05-01")]
    minister, secretary = holdings(attested(*terms))["ana"]
    assert (minister.office, [str(fact.date) for fact in minister.attested]) == ("minister", ["2023-07"])
    assert secretary.office == "secretary"
    assert [str(fact.date) for fact in secretary.attested] == ["2024-05-01", "2024-09"]
    assert secretary.holder == "ana"


def test_holders_are_kept_apart() -> None:
    """Two people in one office are two holdings."""
    found = holdings(attested(("ana", "minister", "2023"), ("bo", "minister", "2024")))
    assert {holder: [each.office for each in several] for holder, several in found.items()} == {
        "ana": ["minister"],
        "bo": ["minister"],
    }


def test_an_office_without_a_date_is_attested_at_the_anchor() -> None:
    """A fact that gives no date attests its office at the article's anchor, and several articles attest one office."""
    tree = builders.office()
    del tree["date"]
    dossier = builders.unchecked(
        builders.article("later", {"fact": tree}, anchor="2025-06-05"),
        builders.article("earlier", {"fact": tree}, anchor="2024-05-05"),
    )
    (holding,) = holdings(dossier)["ana-berg"]
    assert [str(fact.date) for fact in holding.attested] == ["2024-05-05", "2025-06-05"]


def test_other_facts_attest_nothing() -> None:
    """A dossier whose facts are of other kinds has no offices."""
    assert holdings(builders.unchecked()) == {}
