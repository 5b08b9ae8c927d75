from __future__ import annotations

import json
from typing import Any

import pytest

from briefing.document.whereabouts import Whereabout
from briefing.errors import Location
from briefing.evidence.proof import Match, Missing, Proof, Verdict
from briefing.evidence.tracing import traced
from briefing.export.trace import SCHEMA, Trace, known_on, trace_as_json
from briefing.model.dossier import Dossier
from tests import builders


def answers(**facts: builders.Tree) -> Dossier:
    """Make a dossier whose facts answer one question."""
    trees = {name: {**tree, "about": "cost"} for name, tree in facts.items()}
    return builders.unchecked(builders.article(facts=trees), topics={"cost": "What did *it* cost?"})


def cost(low: str, high: str, **fields: Any) -> builders.Tree:
    """Give a figure."""
    return builders.figure(low=low, high=high, **fields)


@pytest.mark.parametrize(
    ("low", "high", "relation"),
    [
        ("10", "20", "agrees"),
        ("12", "20", "one is more precise"),
        ("15", "30", "differs in part"),
        ("30", "40", "differs"),
    ],
)
def test_other_answers_stand_to_the_fact_as_they_compare(low: str, high: str, relation: str) -> None:
    """Each other fact on the question has its value, whose word it is, and how it stands to this one."""
    dossier = answers(first=cost("10", "20"), second=cost(low, high, according_to="ana-berg"))
    known = known_on(dossier, dossier.facts_by_id["opening/first"])
    assert known is not None
    assert (known.id, known.question, known.value) == ("cost", "What did it cost?", "10–20 crowns")
    (other,) = known.others
    assert (other.fact.id, other.relation, other.attribution) == ("opening/second", relation, "Ana Berg")
    assert other.value == f"{low}–{high} crowns"
    assert known.verdict


def test_only_its_own_relations_count() -> None:
    """That two others differ from each other is no matter of the fact."""
    dossier = answers(first=cost("10", "40"), second=cost("12", "13"), third=cost("30", "31"))
    known = known_on(dossier, dossier.facts_by_id["opening/first"])
    assert known is not None
    assert [other.relation for other in known.others] == ["one is more precise", "one is more precise"]


def test_what_cannot_be_compared_is_told_as_such() -> None:
    """Answers in different units, or none at all, have no verdict."""
    dossier = answers(first=cost("10", "20"), second=builders.claim())
    known = known_on(dossier, dossier.facts_by_id["opening/first"])
    assert known is not None
    assert (known.value, known.verdict) == ("", "")
    assert [other.relation for other in known.others] == ["cannot be compared"]


def test_a_fact_of_no_topic_has_nothing_beside_it() -> None:
    """Nothing is known on a question that is the fact's own."""
    dossier = builders.unchecked()
    assert known_on(dossier, dossier.facts[0]) is None


def test_a_trace_is_one_document() -> None:
    """The document has a version, the fact as the exports have it, its place, proof, passage, topic and pages."""
    dossier = answers(first=cost("10", "20"), second=cost("30", "40"))
    fact = dossier.facts_by_id["opening/first"]
    proof = Proof(
        fact.id,
        Verdict.NOT_PROVED,
        (Match("as_written", "three million", 1, 5, 18, "because"),),
        (Missing("date", "4 May 2024", "there is no date", "it is in paragraph 2"),),
    )
    made = Trace(
        dossier,
        fact,
        Location("content/articles/opening.yaml", 3, 5),
        None,
        "never proved",
        known_on(dossier, fact),
        (Whereabout("The record", "row", 7), Whereabout("Figures", "drawn")),
        "texts/a.txt",
        proof,
        traced(["Cost three million crowns."], [1], proof.matches),
    )
    told = json.loads(trace_as_json(made))
    assert told["schema"] == SCHEMA == "briefing/trace@1"
    assert (told["file"], told["line"], told["column"]) == ("content/articles/opening.yaml", 3, 5)
    assert (told["fact"]["id"], told["fact"]["proof"], told["unproved"]) == (fact.id, "unproved", "never proved")
    assert told["proof"] == {
        "verdict": "not proved",
        "found": [
            {
                "field": "as_written",
                "value": "three million",
                "paragraph": 1,
                "start": 5,
                "end": 18,
                "words": "three million",
                "because": "because",
            }
        ],
        "missing": [
            {
                "field": "date",
                "value": "4 May 2024",
                "message": "there is no date",
                "nearest": "it is in paragraph 2",
            }
        ],
    }
    assert told["passages"] == [{"paragraph": 1, "cited": True, "text": "Cost three million crowns."}]
    assert told["known"]["others"][0]["relation"] == "differs"
    assert told["briefing"][0] == {"section": "The record", "what": "row", "page": 7}
    assert told["briefing"][1]["page"] is None


def test_a_trace_without_text_and_topic_has_nulls() -> None:
    """What is not known is null, and a proved fact has its verdict."""
    dossier = builders.unchecked()
    made = Trace(dossier, dossier.facts[0], Location("x", 1, 1), Verdict.BY_CONTEXT, "", None, ())
    told = json.loads(trace_as_json(made))
    assert told["fact"]["proof"] == "proved by context"
    assert [told[name] for name in ("unproved", "source", "proof", "known")] == [None] * 4
    assert (told["passages"], told["briefing"]) == ([], [])
