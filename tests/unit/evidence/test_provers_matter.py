"""The passages of a fact speak of what its sentence speaks of."""

from __future__ import annotations

from briefing.evidence.proof import Verdict
from tests.unit.evidence import island

SAND = "The pillars stand on sand, and geologists fear that the current will wash it away."
GULLS = "Gulls circled above the bay all morning, and children fed them."
FERRY = "The ferries will sail no longer, since nobody buys tickets."
CLAIM = island.bare("claim", text="The current could wash the sand from under the pillars.", certainty="speculated")


def test_a_claim_that_nothing_can_be_searched_for_is_cited() -> None:
    """Without a date, figure, name or quotation a claim is cited if its key words stand in its passage."""
    proof = island.prove(CLAIM, SAND, GULLS)
    assert proof.verdict is Verdict.CITED
    assert {match.field for match in proof.matches} == {"text"}
    assert {match.value for match in proof.matches} >= {"pillars", "sand", "current", "wash"}


def test_a_claim_whose_matter_stands_elsewhere() -> None:
    """Where another paragraph speaks of the matter, and the one cited does not, that is told with the words."""
    found = island.missing(island.prove({**CLAIM, "evidence": [2]}, SAND, GULLS))["evidence"]
    assert found.message == "paragraph 2 does not speak of what the sentence says"
    assert found.nearest is not None
    assert found.nearest.startswith("evidence says paragraph 2, but '")
    assert found.nearest.endswith(" is in paragraph 1")


def test_a_claim_whose_matter_stands_nowhere() -> None:
    """Where no paragraph has a key word of it, a claim is not cited but refused."""
    found = island.missing(island.prove(CLAIM, GULLS, FERRY))["evidence"]
    assert found.message == "no key word of the sentence stands in paragraph 1"
    assert found.nearest == "cite the paragraph that says it"


def test_a_fact_with_names_is_held_against_the_matter_too() -> None:
    """A paragraph that has the names of a fact, but not its matter, is refused where another one has it."""
    tree = island.bare("claim", text="Ana Berg fears that the current washes sand from the pillars.",
                       people="ana-berg", certainty="assessed")  # fmt: skip
    text = (f"Ana Berg spoke. {SAND}", f"Ana Berg watched. {GULLS}")
    assert not island.prove(tree, *text).missing
    assert "evidence" in island.missing(island.prove({**tree, "evidence": [2]}, *text))


def test_values_alone_are_no_cited_claim() -> None:
    """A claim with a name that is found is proved, not merely cited."""
    tree = {**CLAIM, "text": "The current could wash the sand from under Port Town.", "places": "port-town"}
    assert island.prove(tree, f"Port Town. {SAND}").verdict is Verdict.PROVED
