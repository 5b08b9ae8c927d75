"""What a figure counts is what its sentence or its passages speak of."""

from __future__ import annotations

import pytest

from tests.unit.evidence import island

TEXT = "On 4 May 2024 the Harbour Office paid three million crowns for the repair of the bridge."


@pytest.mark.parametrize(
    ("of", "right"),
    [
        ("cost of the repair", True),
        ("crowns paid", True),
        ("price", True),
        ("expense", True),
        ("payment of the Harbour Office in May 2024", True),
        ("cost of the repair in 2024", True),
        ("cost of the repair in June 2024", False),
        ("cost of the repair for Ana Berg", False),
        ("passengers on board the ferries", False),
        ("length of war with neighbours at sea", False),
    ],
)
def test_what_is_counted(of: str, right: bool) -> None:
    """Its dates and names are those of the sentence, and its words are not of another matter."""
    tree = island.bare("figure", text=TEXT, date="2024-05-04", organisations="harbour-office", of=of)
    assert ("of" not in island.missing(island.prove(tree, TEXT))) is right
