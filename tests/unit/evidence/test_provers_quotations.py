"""The words of a quotation stand in its passage, verbatim and between quotation marks."""

from __future__ import annotations

from typing import Any

import pytest

from briefing.evidence.proof import Proof, Verdict
from tests.unit.evidence import island

SAID = "“We have our road again, and we will keep it,” Ana Berg said."


def prove(words: str, *paragraphs: str, **fields: Any) -> Proof:
    """Prove a quotation of Ana Berg's."""
    return island.prove(island.bare("quotation", words=words, **fields), *paragraphs)


@pytest.mark.parametrize(
    ("words", "passage"),
    [
        ("We have our road again", SAID),
        ("we have our road again", SAID),
        ("we will keep it", SAID),
        ("We have our road again … we will keep it", SAID),
        ("We have our road again ... keep it", SAID),
        (
            "We have our road again, and we will keep it",
            '"We have our road again," Ana Berg said, "and we will keep it."',
        ),
        ("the island’s road - for ever", "“It is the island's road — for ever,” Ana Berg said."),
        ("We have our road again", "‘We have our road again,’ Ana Berg said."),
        ("We  have our\u00a0road again", SAID),
    ],
)
def test_words_that_stand_there(words: str, passage: str) -> None:
    """Quotes, dashes and spaces of other forms, words left out and interruptions don't hinder the proof."""
    proof = prove(words, passage)
    assert (proof.verdict, proof.missing) == (Verdict.PROVED, ())


@pytest.mark.parametrize(
    "words",
    [
        "We have our bridge again",
        "We have a road again",
        "our road have we again",
        "we will keep it … We have our road again",
        "We have our road and we will keep it",
        "We have our road again and we will keep it",
    ],
)
def test_words_that_do_not_stand_there(words: str) -> None:
    """One other word, another order, or a word left out without a sign of it is refused."""
    assert island.missing(prove(words, SAID))["words"].message == "the words do not stand in paragraph 1"


@pytest.mark.parametrize("left_out", ["never", "not", "hadn’t", "nobody would say that we"])
def test_a_negation_is_not_left_out(left_out: str) -> None:
    """Words without the 'not' that stood among them say the reverse of what was said."""
    passage = f"“We have {left_out} seen the road again,” Ana Berg said."
    missing = island.missing(prove("We have … seen the road again", passage))["words"]
    first = left_out.partition(" ")[0].replace("’", "'")
    assert missing.message.startswith(f"the words leave out '{first}'")


def test_words_outside_quotation_marks() -> None:
    """Words that the text does not quote are nobody's words."""
    found = island.missing(prove("our road again", "Ana Berg said that it was our road again."))["words"]
    assert found.message == "the words stand in paragraph 1, but not inside quotation marks"


def test_words_half_inside_quotation_marks() -> None:
    """A quotation may not begin before its quotation mark."""
    assert "words" in island.missing(prove("that it was our road", "Ana Berg said that it was “our road”."))


def test_words_that_stand_elsewhere() -> None:
    """The paragraph that has the words is told."""
    found = island.missing(prove("our road again", "Ana Berg came.", SAID))["words"]
    assert found.nearest == "evidence says paragraph 1, but the quotation is in paragraph 2"


def test_the_nearest_words_are_told() -> None:
    """Where one word differs, the hint has what the text says in its place."""
    found = island.missing(prove("We have our bridge again", SAID))["words"]
    assert found.nearest is not None
    assert "road" in found.nearest


def test_each_stretch_is_a_match() -> None:
    """Where the text interrupts the words, each part has its place."""
    proof = prove("our road again, and we will", '"It is our road again," Ana Berg said, "and we will."')
    assert [match.start for match in proof.matches if match.field == "words"] == [7, 40]


def test_a_quotation_with_a_date() -> None:
    """The date of a quotation is proved like any other."""
    assert "date" in island.missing(prove("our road again", SAID, date="2024-05-04"))
