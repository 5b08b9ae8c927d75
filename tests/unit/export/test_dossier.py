from __future__ import annotations

import json
from typing import Any

import pytest

from briefing.evidence.proof import Verdict
from briefing.export.dossier import dossier_as_json, dossier_schema
from briefing.export.facts import facts_as_json_lines
from briefing.model.dossier import Dossier

VERDICTS = {"report/visit": Verdict.BY_CONTEXT}


@pytest.fixture
def document(dossier: Dossier) -> Any:
    """Export the dossier and read it as another program would."""
    return json.loads(dossier_as_json(dossier, VERDICTS))


def test_the_document_begins_with_its_version(document: Any) -> None:
    """A program sees at once which format it reads."""
    assert next(iter(document.items())) == ("schema", "briefing/dossier@1")
    assert (document["title"], document["subtitle"], document["language"]) == ("Roads and bridges", None, "en")
    assert document["as_of"]["edtf"] == "2024-07-01"


def test_prose_and_sources_that_are_not_proved_are_told_apart(dossier: Dossier, document: Any) -> None:
    """Whoever reads an export of what is unproved learns it of judgements, summaries and sources, too."""
    name = document["articles"][0]["id"]
    assert {(each["source_proved"], each["summary_proved"]) for each in document["articles"]} == {(True, True)}
    for unproved, expected in (({name}, (True, False)), ({f"source {name}"}, (False, True))):
        article, *others = json.loads(dossier_as_json(dossier, VERDICTS, unproved))["articles"]
        assert (article["source_proved"], article["summary_proved"]) == expected
        assert all(each["source_proved"] and each["summary_proved"] for each in others)
    assert {each["proved"] for each in document["judgements"]} == {True}
    first, *others = json.loads(dossier_as_json(dossier, VERDICTS, {"judgement-1"}))["judgements"]
    assert (first["proved"], {each["proved"] for each in others} <= {True}) == (False, True)


def test_terms_keep_their_order_and_ids(document: Any) -> None:
    """Themes, acts and topics are lists of id and words."""
    assert document["themes"] == [{"id": "roads", "words": "Roads"}]
    assert document["acts"] == [{"id": "visit", "words": "visit"}]
    assert document["topics"] == [{"id": "length", "words": "How long is the new road?"}]


def test_a_summary_is_paragraphs_of_sentences_with_the_full_ids_of_their_facts(document: Any) -> None:
    """Short ids of an article's own facts are resolved, and no bracket is left in the text."""
    first, second = document["articles"][0]["summary"]
    assert first == [
        {"text": "Bell visited Port.", "facts": ["report/visit"]},
        {"text": "It is long.", "facts": ["report/length"]},
    ]
    assert second == [{"text": "Dorn spoke.", "facts": ["report/words", "report/visit"]}]


def test_a_judgement_is_sentences_with_likelihood_and_confidence(document: Any) -> None:
    """Likelihood and confidence stand apart."""
    assert document["judgements"] == [
        {
            "sentences": [
                {"text": "The road is likely to be built.", "facts": ["report/visit", "essay/doubt"]},
                {"text": "It costs little.", "facts": ["report/length"]},
            ],
            "likelihood": "likely",
            "confidence": "low",
            "because": "One report.",
            "proved": True,
        }
    ]


def test_the_registry_is_whole_but_for_misspellings(document: Any) -> None:
    """All classes are there, with the same keys; spellings that are never printed are not exported."""
    entities = document["entities"]
    assert {name: [each["id"] for each in entities[name]] for name in entities} == {
        "people": ["ada-bell", "carl-dorn"],
        "organisations": ["wire", "ministry"],
        "places": ["arland", "port"],
        "offices": ["minister"],
        "named": ["treaty"],
        "groups": ["analysts"],
    }
    assert "Ada Bel" not in json.dumps(entities).replace("Ada Bell", "")
    assert (entities["people"][0]["aliases"], entities["places"][1]["part_of"]) == (["A. Bell"], "arland")
    assert entities["offices"][0]["single"] is True
    assert len({tuple(each) for name in entities for each in entities[name]}) == 1


def test_an_article_tells_what_its_text_states(document: Any) -> None:
    """The agency has its name, what is not stated is null, and the anchor says why."""
    report, essay = document["articles"]
    assert (report["source"]["agency"], report["source"]["published"]["edtf"]) == ("The Wire", "2024-06")
    assert (essay["source"]["agency"], essay["source"]["published"], essay["theme"]) == (None, None, None)
    assert essay["source"]["authors"] == ["Eve"]
    assert (essay["anchor"]["approximate"], essay["anchor_why"]) == (True, "It answers the report.")


def test_its_facts_are_those_of_the_other_export(dossier: Dossier, document: Any) -> None:
    """Both exports tell a fact in the same words."""
    lines = [json.loads(line) for line in facts_as_json_lines(dossier, VERDICTS).splitlines()]
    assert [fact for article in document["articles"] for fact in article["facts"]] == lines


def objects(schema: Any) -> list[Any]:
    """Give all descriptions of objects in a schema."""
    return [schema, *schema["$defs"].values()]


def test_the_schema_describes_everything() -> None:
    """Every key of every object is described, and no other key is allowed."""
    schema = json.loads(json.dumps(dossier_schema()))
    assert schema["properties"]["schema"]["const"] == "briefing/dossier@1"
    for each in objects(schema):
        assert each["additionalProperties"] is False
        assert all(field.get("description") for field in each["properties"].values())
