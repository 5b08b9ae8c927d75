"""One fact held against its text: the verdict, and that each value answers for itself."""

from __future__ import annotations

import pytest

from briefing.evidence.proof import Match, Proof, Verdict
from tests.builders import Tree
from tests.unit.evidence import island

TEXT = (
    "Ana Berg opened the Strait Bridge in Port Town on Saturday, 4 May 2024.",
    "The repair of the bridge cost three million crowns.",
    "“We have our road again,” Berg said.",
    "Ana Berg, the harbour master, thanked the engineers. Nobody would tell who paid.",
    "She had come by boat a day prior to the opening on 4 May.",
)
FACTS: dict[str, Tree] = {
    "event": island.bare(text="Ana Berg opened the Strait Bridge.", people="ana-berg", named="strait-bridge"),
    "figure": island.bare("figure", evidence=[2]),
    "quotation": island.bare("quotation", evidence=[3]),
    "office": island.bare("office", date="2024-05-05", evidence=[4]),
    "claim": island.bare("claim", text="The repair was expensive.", evidence=[2]),
    "gap": island.bare("gap", text="Nobody would tell who paid for the repair.", evidence=[2, 4]),
}


@pytest.mark.parametrize(
    ("kind", "verdict"),
    [
        ("event", Verdict.PROVED),
        ("figure", Verdict.PROVED),
        ("quotation", Verdict.PROVED),
        ("office", Verdict.BY_CONTEXT),
        ("claim", Verdict.CITED),
        ("gap", Verdict.CITED),
    ],
)
def test_each_kind_of_fact_is_proved(kind: str, verdict: Verdict) -> None:
    """A true fact of each kind has its verdict, and nothing is missing."""
    proof = island.prove(FACTS[kind], *TEXT)
    assert (proof.verdict, proof.missing) == (verdict, ())
    assert proof.fact == "opening/fact"


@pytest.mark.parametrize("kind", ["event", "figure", "quotation", "office", "claim", "gap"])
def test_each_kind_of_fact_is_refused_in_another_paragraph(kind: str) -> None:
    """No true fact is proved by a paragraph that speaks of something else."""
    text = (*TEXT, "Gulls circled above the bay.")
    proof = island.prove({**FACTS[kind], "evidence": [6]}, *text)
    assert proof.verdict is Verdict.NOT_PROVED


@pytest.mark.parametrize("kind", ["event", "figure", "quotation", "office", "claim", "gap"])
def test_evidence_beyond_the_end(kind: str) -> None:
    """A paragraph that the text does not have is told alone, with the last that it has."""
    proof = island.prove({**FACTS[kind], "evidence": [1, 9]}, *TEXT)
    (found,) = proof.missing
    assert (found.field, found.message) == ("evidence", "the text has no paragraph 9")
    assert found.nearest == "its last paragraph is 5"
    assert proof.verdict is Verdict.NOT_PROVED


def test_an_empty_text() -> None:
    """Of a text without a paragraph nothing is proved, and nothing breaks."""
    assert island.prove(FACTS["event"]).verdict is Verdict.NOT_PROVED


def test_every_match_is_a_stretch_of_its_paragraph() -> None:
    """The places of a proof are those of the words in the text, so that they can be shown."""
    proof = island.prove(FACTS["event"], *TEXT)
    found = {match.field: TEXT[match.paragraph - 1][match.start : match.end] for match in proof.matches}
    assert (found["people"], found["named"]) == ("Ana Berg", "Strait Bridge")
    assert "4 May 2024" in found["date"]


def test_several_values_fail_each_on_their_own() -> None:
    """All that is missing is told in one go, each at its field."""
    tree = {**FACTS["event"], "date": "2024-05-03", "people": ["ana-berg", "vera-moss"], "named": [],
            "places": "gull-bay", "text": "Ana Berg opened the bridge."}  # fmt: skip
    assert {*island.missing(island.prove(tree, *TEXT))} == {"date", "people", "places"}


def test_context_of_one_value_is_context_of_the_fact() -> None:
    """One value that needs context makes the whole proof one by context, with each reason once."""
    tree = {**FACTS["event"], "date": "2024-05-03", "named": [], "evidence": [5], "text": "Ana Berg came by boat."}
    proof = island.prove(tree, *TEXT)
    assert proof.verdict is Verdict.BY_CONTEXT
    assert len(proof.reasons) == len({*proof.reasons}) >= 1


def test_reasons_are_told_once() -> None:
    """Two values with the same reason give it once."""
    match = Match("people", "Ana Berg", 1, 0, 3, "she is Ana Berg")
    assert Proof("a/b", Verdict.BY_CONTEXT, (match, match)).reasons == ("she is Ana Berg",)
