from __future__ import annotations

import json
from typing import Any

import pytest

from briefing.analysis.reconcile import reconcile
from briefing.evidence.proof import Verdict
from briefing.export.comparison import comparison_as_json, comparison_schema
from briefing.export.shapes_of_comparison import ComparisonRecord
from briefing.model.dossier import Dossier
from tests import builders


def dossier(*trees: builders.Tree, question: str) -> Dossier:
    """Let each fact answer the question in an article of its own."""
    articles = [
        builders.article(f"article-{number}", {"fact": {**tree, "about": "question"}})
        for number, tree in enumerate(trees)
    ]
    return builders.unchecked(*articles, topics={"question": question})


def exported(*trees: builders.Tree, question: str = "When, and *how many*?") -> Any:
    """Export the comparison of facts and read it as another program would."""
    made = dossier(*trees, question=question)
    return json.loads(comparison_as_json(made, reconcile(made), {"article-0/fact": Verdict.PROVED}))


def test_the_document_begins_with_its_version() -> None:
    """A program sees at once which format it reads, and of which dossier."""
    document = exported()
    assert next(iter(document.items())) == ("schema", "briefing/comparison@1")
    assert (document["title"], document["as_of"]["edtf"], document["topics"]) == ("The bridge", "2024-06-01", [])


def test_a_topic_has_relation_answers_and_comparisons() -> None:
    """The verdict is told in a fixed word and in prose, each answer with its value, facts and origins."""
    (topic,) = exported(builders.event(date="2024-06-18"), builders.event(date="2024-06-19", according_to="ana-berg"))[
        "topics"
    ]
    assert (topic["id"], topic["question"]) == ("question", "When, and how many?")
    assert (topic["relation"], topic["differing"], topic["dimensions"]) == ("differs", True, ["date"])
    assert topic["explanation"] == "The answers 18 June 2024 and 19 June 2024 have nothing in common."
    assert topic["comparisons"] == [
        {"first": "article-0/fact", "second": "article-1/fact", "dimension": "date", "relation": "differs"}
    ]
    first, second = topic["answers"]
    assert (first["words"], first["date"]["edtf"], first["figure"], first["stance"]) == (
        "18 June 2024", "2024-06-18", None, None,
    )  # fmt: skip
    assert [fact["proof"] for answer in (first, second) for fact in answer["facts"]] == ["proved", "unproved"]
    assert second["facts"][0]["according_to"] == ["Ana Berg"]
    assert second["origins"]["groups"] == [{"names": ["Ana Berg"], "named": True, "facts": ["article-1/fact"]}]


@pytest.mark.parametrize(
    ("second", "relation"),
    [
        (("1", "3"), "corroborates"),
        (("1", "2"), "refines"),
        (("2", "4"), "differs-in-part"),
        (("4", "5"), "differs"),
    ],
)
def test_relations_have_names_for_programs(second: tuple[str, str], relation: str) -> None:
    """Figures come with their range and unit, and each relation with its name."""
    low, high = second
    figures = builders.figure(low="1", high="3"), builders.figure(low=low, high=high)
    (topic,) = exported(*figures, question="How many?")["topics"]
    assert topic["relation"] == topic["comparisons"][0]["relation"] == relation
    assert topic["answers"][-1]["figure"]["high"] == int(high)


def test_closed_questions_have_stances() -> None:
    """Affirmed and denied stand for yes and no."""
    (topic,) = exported(builders.claim(), builders.claim(certainty="denied"), question="Does it?")["topics"]
    assert [(answer["words"], answer["stance"]) for answer in topic["answers"]] == [
        ("yes", "affirmed"),
        ("no", "denied"),
    ]


def test_unknown_independence_is_told() -> None:
    """The least number of origins comes with whether there may be more."""
    (topic,) = exported(builders.event(according_to=["ana-berg", "harbour-office"]), builders.event())["topics"]
    origins = topic["origins"]
    assert (origins["independent"], origins["unknown"]) == (2, True)
    assert origins["words"] == "at least two independent origins, independence of the others unknown"


def test_the_document_can_be_read_back() -> None:
    """What is written is what the shape declares."""
    document = exported(builders.event(), builders.event())
    assert ComparisonRecord.model_validate_json(json.dumps(document)).model_dump(mode="json", by_alias=True) == document


def test_the_schema_describes_every_key() -> None:
    """The JSON Schema requires each key of each shape, takes no other and says what it means."""
    schema = json.loads(json.dumps(comparison_schema()))
    for shape in (schema, *schema["$defs"].values()):
        assert list(shape["properties"]) == shape["required"]
        assert shape["additionalProperties"] is False
        assert all(each.get("description") for each in shape["properties"].values())
