from __future__ import annotations

from briefing.document.compose.people import OTHERS, PersonRow, who_is_who
from briefing.document.compose.statements import Statements
from tests import builders

PEOPLE = {
    "ana-berg": {"name": "Ana Berg", "family": "Berg", "country": "arland"},
    "bo-carl": {"name": "Bo Carl", "family": "Carl", "country": "arland"},
    "zed-abel": {"name": "Zed Abel", "family": "Abel", "country": "arland"},
    "dan": {"name": "Dan"},
}
ENTITIES = builders.entities_tree(
    people=PEOPLE,
    places={"arland": {"name": "Arland"}},
    offices={"harbour-master": {"name": "harbour master"}, "mayor": {"name": "mayor"}},
)


def people(*facts: builders.Tree) -> dict[str, list[PersonRow]]:
    """Compose who is who of some facts, one article each."""
    articles = [builders.article(f"article-{number}", {"fact": tree}) for number, tree in enumerate(facts)]
    section = who_is_who(Statements(builders.unchecked(*articles, entities=ENTITIES)))
    assert section is not None
    return {country: list(rows) for country, rows in section.countries}


def test_people_stand_by_country_with_those_in_office_first() -> None:
    """Countries come by whose people are named most; within one, by family name, holders of offices come first."""
    found = people(
        builders.claim(people=["dan", "bo-carl"]), builders.claim(people="dan"), builders.office(holder="bo-carl")
    )
    assert {country: [row.name for row in rows] for country, rows in found.items()} == {
        "Arland": ["Bo Carl", "Zed Abel", "Ana Berg"],
        OTHERS: ["Dan"],
    }


def test_an_office_has_the_dates_that_attest_it() -> None:
    """Each office of a person is one line, with every date and its reference."""
    found = people(
        builders.office(date="2024-05-04", evidence="3"),
        builders.office(date="2023", office="mayor"),
        builders.office(date="2024-06", evidence="7"),
    )
    (row,) = (row for row in found["Arland"] if row.name == "Ana Berg")
    assert [line.office for line in row.offices] == ["mayor", "harbour master"]
    attested = [(date, reference.label) for date, reference in row.offices[1].attested]
    assert attested == [("4 May 2024", "A 3"), ("June 2024", "C 7")]


def test_a_person_has_the_articles_that_name_them() -> None:
    """References lead to each article that names the person, once."""
    found = people(builders.claim(people="dan"), builders.claim(people="ana-berg"), builders.claim(according_to="dan"))
    (dan,) = found[OTHERS]
    assert [(each.label, each.spoken, each.target) for each in dan.articles] == [
        ("A", "Article A", "article-article-0"),
        ("C", "Article C", "article-article-2"),
    ]
    assert dan.anchor == "person-dan"


def test_a_dossier_without_people_has_no_such_section() -> None:
    """Where nobody is named, nobody is listed."""
    entities = builders.entities_tree()
    entities["people"] = {}
    assert who_is_who(Statements(builders.unchecked(entities=entities))) is None
