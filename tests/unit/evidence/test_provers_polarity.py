"""A fact that denies something needs a word of negation in its passages."""

from __future__ import annotations

import pytest

from tests.unit.evidence import island


def lacks(text: str, passage: str, kind: str = "claim", **fields: str) -> bool:
    """Tell whether the negation of a sentence is not borne out."""
    tree = island.bare(kind, **{"people": "ana-berg", "text": text, **fields})
    return any("'" in each.message and each.field == "text" for each in island.prove(tree, passage).missing)


@pytest.mark.parametrize(
    ("text", "passage"),
    [
        ("Ana Berg did not sell the old quay.", "Ana Berg has not sold the old quay."),
        ("Ana Berg did not sell the old quay.", "Ana Berg refused to sell the old quay."),
        ("Ana Berg did not sell the old quay.", "Ana Berg left the old quay unsold."),
        ("The old quay of Ana Berg is not far from here.", "The old quay of Ana Berg is close to here."),
        ("Ana Berg sold the old quay.", "Ana Berg sold the old quay."),
        ("The storm left the homes of Ana Berg without power.", "The storm cut power to the homes of Ana Berg."),
    ],
)
def test_a_negation_that_the_passage_has(text: str, passage: str) -> None:
    """A 'not', another word of that sense, or a 'not' that denies nothing."""
    assert not lacks(text, passage)


@pytest.mark.parametrize(
    ("text", "passage"),
    [
        ("Ana Berg did not sell the old quay.", "Ana Berg sold the old quay."),
        ("Ana Berg never sold the old quay.", "Ana Berg sold the old quay. It was not dear."),
        ("Ana Berg did not sell the old quay.", "Under the union’s display Ana Berg sold the old quay, unit by unit."),
        ("Ana Berg never sold the old quay.", "In the district Ana Berg sold the old quay, as was discussed."),
    ],
)
def test_a_negation_of_our_own(text: str, passage: str) -> None:
    """The sentence of the same matter has none; what others deny does not help."""
    assert lacks(text, passage)


def test_an_office_is_given() -> None:
    """Nobody is told not to hold the office that a fact gives."""
    passage = "The harbour master, Ana Berg, did not come on 4 May 2024."
    assert lacks("Ana Berg was not harbour master on 4 May 2024.", passage, "office", people="ana-berg")
    assert not lacks("Ana Berg was harbour master on 4 May 2024.", passage, "office", people="ana-berg")
