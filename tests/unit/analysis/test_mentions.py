from __future__ import annotations

import pytest

from briefing.analysis.mentions import mentions, sort_name
from briefing.model.entities import Person
from tests import builders


def test_facts_stand_in_the_order_of_the_dossier_each_once() -> None:
    """An entity named by several fields of a fact, or by several facts, leads to each fact once, in their order."""
    first = builders.article(
        "first", {"one": builders.event(by="ana-berg"), "two": builders.quotation(people="ana-berg")}
    )
    second = builders.article("second", {"three": builders.office(), "four": builders.claim()})
    found = mentions(builders.unchecked(first, second))
    assert [fact.id for fact in found["ana-berg"]] == ["first/one", "first/two", "second/three"]


@pytest.mark.parametrize(
    ("tree", "names"),
    [
        (builders.event(), {"ana-berg", "harbour-office", "port-town"}),
        (builders.claim(named="treaty", by="port-council"), {"treaty", "port-council"}),
        (builders.claim(according_to="officials", via="wire"), {"officials", "wire"}),
        (builders.quotation(according_to="wire"), {"ana-berg", "wire"}),
        (builders.office(), {"ana-berg", "harbour-master"}),
    ],
)
def test_every_field_that_names_an_entity_counts(tree: builders.Tree, names: set[str]) -> None:
    """People, bodies, places, named things, actors, origins, channels, speakers, holders and offices are mentioned."""
    article = builders.article(facts={"fact": tree})
    assert set(mentions(builders.unchecked(article))) - {"opening"} == names


def test_an_inscription_is_nobody() -> None:
    """The speaker of an inscription is no entity."""
    article = builders.article(facts={"fact": builders.quotation(speaker="inscription", according_to="wire")})
    assert set(mentions(builders.unchecked(article))) == {"wire"}


def test_an_agency_is_not_named_by_what_it_tells() -> None:
    """The agency of a report is named by facts in which it occurs, not by all those for which it answers."""
    facts = {"told": builders.claim(), "about-it": builders.claim(organisations="wire")}
    article = builders.article(facts=facts, source=builders.source(agency="wire"))
    assert [fact.id for fact in mentions(builders.unchecked(article))["wire"]] == ["opening/about-it"]


def test_another_agency_is_named_by_what_it_tells() -> None:
    """An agency that a report of somebody else's cites is named."""
    article = builders.article(
        facts={"told": builders.claim(according_to="other-wire")}, source=builders.source(agency="wire")
    )
    assert "other-wire" in mentions(builders.unchecked(article))


@pytest.mark.parametrize(
    ("name", "family", "sorted_as"),
    [
        ("Vladimir Putin", "Putin", "Putin, Vladimir"),
        ("Ana Maria de la Cruz", "de la Cruz", "de la Cruz, Ana Maria"),
        ("Kim Jong Un", "Kim", "Kim Jong Un"),
        ("Kim", "Kim", "Kim"),
        ("Sukarno", None, "Sukarno"),
        ("Gabriel García Márquez", "García", "Gabriel García Márquez"),
        ("Ana McBerg", "Berg", "Ana McBerg"),
    ],
)
def test_the_family_name_comes_first(name: str, family: str | None, sorted_as: str) -> None:
    """An index has people by their family names, where the name ends in one as a word of its own."""
    assert sort_name(name, Person(name=name, family=family)) == sorted_as


def test_what_is_no_person_keeps_its_name() -> None:
    """Only people's names are turned round."""
    assert sort_name("Sea of Japan") == "Sea of Japan"
