"""Each entity of a fact is named in its passages: by a name, by a pronoun or by a title."""

from __future__ import annotations

from typing import Any

import pytest

from briefing.evidence.proof import Proof, Verdict
from tests import builders
from tests.builders import Tree
from tests.unit.evidence import island

FIRST = "Ana Berg and Olaf Lind met in Port Town."


def claim(**fields: Any) -> Tree:
    """Give a claim that names something."""
    return island.bare("claim", text="The bridge lasts.", **fields)


def prove(tree: Tree, *paragraphs: str, **fields: Any) -> Proof:
    """Prove a claim."""
    return island.prove(tree, *paragraphs, **fields)


@pytest.mark.parametrize(
    ("fields", "passage"),
    [
        ({"people": "ana-berg"}, "The bridge of Ana Berg lasts."),
        ({"people": "olaf-lind"}, "The bridge of Olaf Lindt lasts."),
        ({"organisations": "ferry-line"}, "The bridge of the SFL lasts."),
        ({"organisations": "northern-government"}, "The bridge of Northland lasts."),
        ({"places": "northland"}, "The Northlandic bridge lasts."),
        ({"named": "strait-bridge"}, "The Strait Bridge lasts."),
        ({"according_to": "engineers"}, "The bridge lasts, engineers say."),
        ({"via": "coast-press"}, "The bridge lasts, the Coast Press reports."),
    ],
)
def test_an_entity_by_a_name_of_its_own(fields: dict[str, Any], passage: str) -> None:
    """Full names, aliases, spellings of the texts and adjectives of countries prove an entity without context."""
    proof = prove(claim(**fields), passage)
    assert (proof.verdict, proof.missing) == (Verdict.PROVED, ())


def test_a_family_name_after_the_full_name() -> None:
    """A family name is the person whose full name the text has given before."""
    tree = claim(people="ana-berg", evidence=[2])
    assert prove(tree, FIRST, "The bridge of Berg lasts.").verdict is Verdict.PROVED


@pytest.mark.parametrize(
    ("people", "passage"),
    [
        ("ana-berg", "The bridge lasts, and Lind is glad of it."),
        ("vera-moss", "The bridge of Ana Berg lasts."),
    ],
)
def test_a_person_who_is_not_named(people: str, passage: str) -> None:
    """Another person's name proves nobody."""
    assert "people" in island.missing(prove(claim(people=people, evidence=[2]), FIRST, passage))


def test_a_pronoun_is_context() -> None:
    """A pronoun stands for the nearest antecedent alone, and that is told."""
    text = ("Olaf Lind came to Port Town.", "He says that the bridge lasts.")
    proof = prove(claim(people="olaf-lind", evidence=[2]), *text)
    assert proof.verdict is Verdict.BY_CONTEXT
    assert proof.reasons
    assert "people" in island.missing(
        prove(claim(people="ana-berg", evidence=[2]), "Ana Berg left.", *text[:1], text[1])
    )


def test_a_name_is_better_than_a_pronoun() -> None:
    """Where both stand in the passages, the name is what proves."""
    text = ("Olaf Lind came to Port Town.", "He says that the bridge lasts.", "So says Olaf Lind.")
    assert prove(claim(people="olaf-lind", evidence=[2, 3]), *text).verdict is Verdict.PROVED


def test_an_entity_that_stands_elsewhere() -> None:
    """The nearest paragraph that names the entity is told."""
    found = island.missing(prove(claim(places="port-town", evidence=[2]), FIRST, "The bridge lasts."))["places"]
    assert found.message == "'Port Town' is not named in paragraph 2"
    assert found.nearest == "evidence says paragraph 2, but Port Town is in paragraph 1"


def test_an_entity_that_stands_nowhere() -> None:
    """Where the text never names the entity, it is said."""
    found = island.missing(prove(claim(places="gull-bay"), "The bridge lasts."))["places"]
    assert found.nearest == "'Gull Bay' is named nowhere in the text"


def test_an_entity_in_two_fields_is_told_once() -> None:
    """Who is among the people and did it is one entity."""
    proof = prove(claim(people="ana-berg", by="ana-berg"), "The bridge lasts.")
    assert [each.field for each in proof.missing if each.value == "Ana Berg"] == ["people"]


def test_one_missing_of_several() -> None:
    """Each entity of a list answers for itself."""
    found = prove(claim(people=["ana-berg", "vera-moss"]), "The bridge of Ana Berg lasts.").missing
    assert [each.value for each in found] == ["Vera Moss"]


def test_each_of_several_paragraphs_may_name_some() -> None:
    """Entities may stand in different paragraphs of the evidence."""
    tree = claim(people=["ana-berg", "olaf-lind"], evidence=[1, 3])
    text = ("Ana Berg likes the bridge.", "Gulls circled.", "The bridge of Olaf Lind lasts.")
    assert not prove(tree, *text).missing
    assert island.missing(prove({**tree, "evidence": [1, 2]}, *text))["people"].value == "Olaf Lind"


@pytest.mark.parametrize(
    ("organisation", "passage", "proved"),
    [
        ("southern-government", "The bridge lasts, Southlandic officials say.", True),
        ("southern-government", "The bridge lasts in Southland.", True),
        ("southern-government", "The bridge lasts, Northlandic officials say.", False),
        ("harbour-office", "The bridge lasts, Northlandic officials say.", False),
    ],
)
def test_a_country_s_adjective_for_its_government(organisation: str, passage: str, *, proved: bool) -> None:
    """The adjective of a country proves its government, and nothing else of that country."""
    assert ("organisations" not in island.missing(prove(claim(organisations=organisation), passage))) == proved


def test_the_origin_must_be_named() -> None:
    """Who says so is named in the passage, unless it is the article or its own agency."""
    assert "according_to" in island.missing(prove(claim(according_to="engineers"), "The bridge lasts."))
    assert not prove(claim(), "The bridge lasts.").missing
    agency = builders.source(agency="coast-press")
    assert not prove(claim(), "The bridge lasts.", source=agency).missing
    assert "according_to" in island.missing(prove(claim(according_to="ferry-line"), "The bridge lasts.", source=agency))


OFFICE = island.bare("office", date="2024-05-05", text="Ana Berg was harbour master.")
MINISTER = {**OFFICE, "office": "transport-minister", "text": "Ana Berg was transport minister of Northland."}


@pytest.mark.parametrize(
    ("tree", "passage"),
    [
        (OFFICE, "Harbour master Ana Berg was there."),
        (OFFICE, "The harbour master, Ana Berg, was there."),
        (OFFICE, "Ana Berg, the harbour master, was there."),
        (OFFICE, "Ana Berg is harbour master."),
        (OFFICE, "Northland’s harbour master Ana Berg was there."),
        (MINISTER, "Northland’s transport minister, Ana Berg, was there."),
        (MINISTER, "Ana Berg, transport minister of Northland, was there."),
        (MINISTER, "The Northlandic transport minister Ana Berg was there."),
    ],
)
def test_an_office_beside_its_holder(tree: Tree, passage: str) -> None:
    """A title beside the name gives somebody an office, in any order."""
    assert island.missing(prove(tree, passage)) == {}


@pytest.mark.parametrize(
    ("tree", "passage"),
    [
        (OFFICE, "The harbour master met Ana Berg there."),
        (OFFICE, "Olaf Lind, the harbour master, met Ana Berg."),
        (OFFICE, "Ana Berg was there."),
        (OFFICE, "The Southlandic harbour master Ana Berg was there."),
        (MINISTER, "Southland’s transport minister Ana Berg was there."),
        (MINISTER, "Ana Berg, the former transport minister of Northland, was there."),
    ],
)
def test_an_office_that_somebody_does_not_hold(tree: Tree, passage: str) -> None:
    """An office of somebody else, of another country or of the past proves nothing."""
    assert "office" in island.missing(prove(tree, passage))


def test_an_office_that_stands_elsewhere() -> None:
    """Where another paragraph gives the office, that is told."""
    text = ("Ana Berg was there.", "Ana Berg, transport minister of Northland, was there.")
    found = island.missing(prove(MINISTER, *text))["office"]
    assert found.message == "nothing in paragraph 1 gives Ana Berg the office 'transport minister of Northland'"
    assert found.nearest == "evidence says paragraph 1, but that is in paragraph 2"
