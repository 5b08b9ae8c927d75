"""Identifiers in QTI packages."""

from __future__ import annotations

from hypothesis import assume, given
from hypothesis import strategies as st

from briefing.export.cards.qti_names import identifier
from tests.unit.export.qti_schema import NCNAME

ANY_TEXT = st.text(st.characters(exclude_categories=[])) | st.text("a-_2f0")


@given(ANY_TEXT, ANY_TEXT)
def test_two_texts_never_share_an_identifier(one: str, other: str) -> None:
    """What an identifier cannot hold is written out, so that each text has one of its own."""
    assume(one != other)
    assert identifier("topic", one) != identifier("topic", other)


@given(ANY_TEXT)
def test_every_text_makes_a_valid_identifier(text: str) -> None:
    """Whatever a topic is called, its identifier is a name without colons and without full stops."""
    made = identifier("topic", text)
    assert NCNAME.fullmatch(made)
    assert "." not in made


def test_ids_stay_readable() -> None:
    """The ids of topics, kinds and articles, which are lower case, digits and hyphens, stand as they are."""
    assert identifier("article", "train-to-russia-2023") == "article-train-to-russia-2023"
