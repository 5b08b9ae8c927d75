"""References lead to something of the right class, or a finding says what was meant."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefing.errors import Code, Finding
from briefing.loading.load import check
from tests.builders import Tree, article_tree, claim, dossier_tree, entities_tree, event, office, quotation, source
from tests.builders import write_dossier as write

CLASSES: Tree = {
    "offices": {"harbour-master": {"name": "harbour master"}},
    "groups": {"engineers": {"name": "engineers"}},
    "named": {"strait-bridge": {"name": "Strait Bridge", "type": "bridge"}},
}
USES_ALL = claim(
    text="Engineers of Ana Berg's say that the Strait Bridge lasts.",
    according_to="engineers",
    named="strait-bridge",
    people="ana-berg",
)
ALL = "Ana Berg, the Harbour Office and its engineers trust the bridge at Port Town."


def told(tmp_path: Path, tree: Tree) -> list[tuple[Code, str, str | None]]:
    """Check a dossier with one fact more, in which everything is used."""
    facts = {"opening": event(), "all": USES_ALL, "held": office(), "bad": tree}
    found = check(write(tmp_path / "c", entities=entities_tree(**CLASSES), articles={"opening": article_tree(facts)}))
    return [(each.code, each.message, each.hint) for each in found]


@pytest.mark.parametrize(
    "tree",
    [
        claim(text=ALL, people="ana-berg", organisations=["harbour-office", "engineers"], places="port-town"),
        claim(
            text=ALL.replace(" at Port Town", ""),
            people="ana-berg",
            organisations=["harbour-office", "engineers"],
            by=["ana-berg", "harbour-office", "engineers"],
        ),
        claim(
            text="It was said by engineers of the Harbour Office.",
            according_to=["opening", "engineers"],
            via="harbour-office",
        ),
        claim(about="opening/bad"),
        quotation(speaker="inscription"),
        quotation(text="Engineers, says Ana Berg, said that the island had its road again.", speaker="engineers"),
    ],
)
def test_references_of_the_right_class(tree: Tree, tmp_path: Path) -> None:
    """Actors are people, organisations or groups; an origin may be an article; a fact may be about itself."""
    assert told(tmp_path, tree) == []


@pytest.mark.parametrize(
    ("tree", "message", "hint"),
    [
        (
            claim(text="Port Town lasts.", people="port-town"),
            "'port-town' is one of the places; 'people' takes people",
            "field 'places'",
        ),
        (
            claim(text="Ana Berg lasts.", places="ana-berg"),
            "'ana-berg' is one of the people; 'places' takes places",
            "field 'people'",
        ),
        (
            claim(text="Port Town lasts.", by="port-town"),
            "'by' takes people, organisations or groups",
            "field 'places'",
        ),
        (claim(people="opening"), "'opening' is an article; 'people' takes people", None),
        (
            claim(text="Engineers last.", named="engineers"),
            "'engineers' is one of the groups; 'named' takes named",
            None,
        ),
        (
            office(text="The Harbour Office was harbour master on 4 May 2024.", holder="harbour-office"),
            "'holder' takes people",
            "field 'organisations'",
        ),
        (
            office(text="Ana Berg held an office on 4 May 2024.", office="ana-berg"),
            "'office' takes offices",
            "field 'people'",
        ),
        (
            quotation(text="Ana Berg said in Port Town that it had its road again.", speaker="port-town"),
            "'speaker' takes people",
            "field 'places'",
        ),
    ],
)
def test_reference_of_another_class(tree: Tree, message: str, hint: str | None, tmp_path: Path) -> None:
    """An id that stands in the wrong field is told with the field where it belongs."""
    ((code, said, advice),) = told(tmp_path, tree)
    assert code is Code.WRONG_CLASS
    assert message in said
    assert advice == hint or (hint and advice and hint in advice)


@pytest.mark.parametrize(
    ("tree", "message", "hint"),
    [
        (claim(people="ana-brg"), "there is no entity 'ana-brg'", "did you mean 'ana-berg'?"),
        (claim(people="zzz"), "there is no entity 'zzz'", "add it to entities.yaml, under 'people'"),
        (claim(theme="trafic"), "there is no theme 'trafic'", "did you mean 'traffic'?"),
        (claim(act="visit"), "there is no act 'visit'", "add it to the acts of dossier.yaml"),
        (claim(about="cost"), "there is no topic 'cost'", "add it to the topics of dossier.yaml"),
        (claim(about="opening/opening"), "there is no topic 'opening/opening'", "add it to the topics"),
    ],
)
def test_reference_to_nothing(tree: Tree, message: str, hint: str, tmp_path: Path) -> None:
    """An id that leads nowhere is told with what may have been meant, or where to add it."""
    ((code, said, advice),) = told(tmp_path, tree)
    assert (code, said) == (Code.UNKNOWN_REFERENCE, message)
    assert hint in (advice or "")


@pytest.mark.parametrize(
    ("tree", "hint"),
    [
        (claim(text="Ana Berg trusts the bridge.", by="ana-berg"), "add it to 'people'"),
        (claim(text="Engineers trust the bridge.", by="engineers"), "add it to 'organisations'"),
        (
            claim(
                text="Ana Berg of the Harbour Office trusts it.", people="ana-berg", by=["ana-berg", "harbour-office"]
            ),
            "add it to 'organisations'",
        ),
    ],
)
def test_who_did_it_took_part_in_it(tree: Tree, hint: str, tmp_path: Path) -> None:
    """An actor is among the people and organisations of the fact, too, where everybody looks for it."""
    ((code, said, advice),) = told(tmp_path, tree)
    assert (code, advice) == (Code.BY_NOT_NAMED, hint)
    assert said.endswith("is not among the people and organisations of the fact")


@pytest.mark.parametrize(
    "tree",
    [
        office(by="ana-berg"),
        quotation(by="ana-berg"),
        claim(text="Engineers trust the bridge.", organisations="engineers", by="engineers"),
    ],
)
def test_who_holds_an_office_or_speaks_takes_part(tree: Tree, tmp_path: Path) -> None:
    """Holders and speakers need not be among the people once more, and groups are organisations."""
    assert told(tmp_path, tree) == []


def test_actors_of_a_fact_with_a_misspelt_name_are_not_told(tmp_path: Path) -> None:
    """The id that leads nowhere may be the actor's own: it is told alone."""
    ((code, _, _),) = told(tmp_path, claim(text="Ana Berg trusts it.", people="ana-brg", by="ana-berg"))
    assert code is Code.UNKNOWN_REFERENCE


def test_the_name_behind_a_misspelt_id_is_not_told_as_well(tmp_path: Path) -> None:
    """The sentence names Port Town, and only a slip keeps it out of the fields."""
    ((code, _, _),) = told(tmp_path, claim(text="Port Town trusts it.", places="port-twon"))
    assert code is Code.UNKNOWN_REFERENCE


def test_agency_and_theme_of_an_article_are_told_once(tmp_path: Path) -> None:
    """What facts inherit is looked at where it stands, not once more for each fact."""
    article = article_tree({"a": event(), "b": event()}, source=source(agency="port-town"), theme="trafic")
    found = check(write(tmp_path / "c", articles={"opening": article}))
    assert sorted(each.code for each in found) == [Code.UNKNOWN_REFERENCE, Code.UNUSED_TERM, Code.WRONG_CLASS]


@pytest.mark.parametrize("name", ["dossier.yaml", "entities.yaml", "articles/opening.yaml"])
def test_references_into_a_broken_file_are_not_told(name: str, tmp_path: Path) -> None:
    """A file that can't be read is one finding, not one more for each reference into it."""
    judgement = {
        "text": "It is likely. [opening/opening]", "likelihood": "likely", "confidence": "low", "because": "It is.",
    }  # fmt: skip
    main = dossier_tree(judgements=[judgement])
    again = claim(text="Ana Berg lasts.", people="ana-berg")
    other = article_tree({"again": again}, source=source(fingerprint="b" * 64))
    folder = write(tmp_path / "c", main=main, articles={"opening": article_tree(), "second": other})
    assert check(folder) == ()
    (folder / name).write_text("a: [\n", encoding="utf-8")
    assert [each.code for each in check(folder)] == [Code.YAML_SYNTAX]


def test_registry_with_an_unknown_class_says_nothing_of_references(tmp_path: Path) -> None:
    """Where a class of entities is misspelt, the people in it are not unknown as well."""
    entities = entities_tree()
    entities["poeple"] = entities.pop("people")
    found = check(write(tmp_path / "c", entities=entities))
    assert [each.code for each in found] == [Code.UNKNOWN_FIELD]


def registry(tmp_path: Path, **places: Tree) -> tuple[Finding, ...]:
    """Check a dossier with more places, all of which a fact names."""
    at = ", ".join(place["name"] for place in places.values())
    text = f"The bridge opened on 4 May 2024 at {at} and Port Town, with Ana Berg of the Harbour Office."
    articles = {"opening": article_tree({"opening": event(text=text, places=["port-town", *places])})}
    return check(write(tmp_path / "c", entities=entities_tree(places=places), articles=articles))


def test_links_between_entities(tmp_path: Path) -> None:
    """A link between entities leads to something of the right class, too."""
    found = registry(
        tmp_path, a={"name": "Aby", "part_of": "harbour-office"}, b={"name": "Boda", "part_of": "ana-berg"}
    )
    assert [(each.code, each.message, each.hint) for each in found] == [
        (
            Code.WRONG_CLASS,
            "'ana-berg' is one of the people; 'part_of' takes places, organisations, groups or named",
            None,
        )
    ]


def test_circle_is_told_once(tmp_path: Path) -> None:
    """Entities that are part of each other are one finding that shows the circle; what leads into it is none."""
    found = registry(
        tmp_path,
        a={"name": "Aby", "part_of": "b"},
        b={"name": "Boda", "part_of": "c"},
        c={"name": "Cove", "part_of": "a"},
        d={"name": "Dale", "part_of": "a"},
    )
    assert [(each.code, each.message) for each in found] == [
        (Code.PART_OF_ITSELF, "'a' is part of itself: a in b in c in a")
    ]


def test_entity_may_not_be_part_of_itself_directly(tmp_path: Path) -> None:
    """The shortest circle is a circle."""
    (found,) = registry(tmp_path, a={"name": "Aby", "part_of": "a"})
    assert found.message == "'a' is part of itself: a in a"
