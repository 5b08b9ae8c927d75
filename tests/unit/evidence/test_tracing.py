from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.evidence.lock.standing import Standing
from briefing.evidence.proof import Match, Verdict
from briefing.evidence.texts import text_file
from briefing.evidence.tracing import prove_again, traced, why_unproved
from tests import builders

TEXTS = ("It rained all day.", "The bridge opened on Saturday, Berg said.", "She was glad.", "Nothing else happened.")


def match(field: str, words: str, paragraph: int = 2) -> Match:
    """Find words in a paragraph of the text."""
    start = TEXTS[paragraph - 1].index(words)
    return Match(field, words, paragraph, start, start + len(words))


def test_a_fact_is_held_against_its_own_text_alone() -> None:
    """The text of the fact's article proves it, and what was found can be shown in its passage."""
    lines = (
        "Ana Berg of the Harbour Office opened the bridge at Port Town on Saturday, May 4, 2024.\n\nNobody else came."
    )
    dossier = builders.unchecked()
    (fact,) = dossier.facts
    text = text_file(Path("any.txt"), lines)
    proof = prove_again(dossier, fact, text)
    assert (proof.fact, proof.verdict) == (fact.id, Verdict.PROVED)
    (passage,) = traced(text.paragraphs, fact.evidence, proof.matches)
    assert passage.text == text.paragraphs[0]
    carried = {field: each.text for each in passage.stretches for field in each.fields}
    assert "May 4, 2024" in carried["date"]
    assert (carried["people"], carried["places"]) == ("Ana Berg", "Port Town")
    assert prove_again(dossier, fact, text_file(Path("any.txt"), "Nobody came.")).verdict is Verdict.NOT_PROVED


def test_a_passage_is_parted_at_what_was_found() -> None:
    """Words that carry a value know its field; what stands between them knows none."""
    (passage,) = traced(TEXTS, [2], [match("date", "Saturday"), match("people", "Berg")])
    assert [(each.text, each.fields) for each in passage.stretches] == [
        ("The bridge opened on ", ()),
        ("Saturday", ("date",)),
        (", ", ()),
        ("Berg", ("people",)),
        (" said.", ()),
    ]


def test_words_that_carry_several_values_know_all_of_them() -> None:
    """Where matches overlap, a stretch has the fields of each, and those of one field twice have it once."""
    found = [match("text", "opened on Saturday"), match("date", "Saturday"), match("date", "Saturday")]
    (passage,) = traced(TEXTS, [2], found)
    assert [(each.text, each.fields) for each in passage.stretches if each.fields] == [
        ("opened on ", ("text",)),
        ("Saturday", ("text", "date")),
    ]


def test_paragraphs_that_context_needed_are_told_apart() -> None:
    """What a fact cites and what its proof needed beside that come in the order of the text."""
    found = traced(TEXTS, [4, 2], [match("people", "She", paragraph=3)])
    assert [(each.number, each.cited) for each in found] == [(2, True), (3, False), (4, True)]


def test_a_paragraph_beyond_the_end_is_left_out() -> None:
    """Evidence that the text does not have shows nothing."""
    assert [each.number for each in traced(TEXTS, [2, 9], [])] == [2]


@given(st.text(), st.lists(st.tuples(st.integers(-3, 60), st.integers(-3, 60)), max_size=6))
def test_a_passage_loses_no_character(text: str, ends: list[tuple[int, int]]) -> None:
    """However matches lie, the stretches are the paragraph, and none of them is empty."""
    found = [Match("date", "x", 1, start, end) for start, end in ends]
    (passage,) = traced([text], [1], found)
    assert passage.text == text
    assert all(each.text for each in passage.stretches)


NAME = "opening/fact"
ALL = frozenset([NAME])


@pytest.mark.parametrize(
    ("standing", "reason"),
    [
        (Standing({NAME: Verdict.PROVED}, frozenset()), ""),
        (Standing({}, ALL), "never proved"),
        (Standing({}, ALL, never=(NAME,), entities={"ana-berg": 0}), "never proved"),
        (Standing({}, ALL, new_articles=("opening",), entities={"ana-berg": 0}), "never proved"),
        (Standing({}, ALL, changed={NAME: ("date", "text")}), "changed since it was proved: date, text"),
        (Standing({}, ALL, altered=(NAME,)), "its line in the lock is not as it was written"),
        (
            Standing({}, ALL, articles={"opening": "anchor"}),
            "the anchor of its article has changed since it was proved",
        ),
        (
            Standing({}, ALL, entities={"ana-berg": 1, "else": 1}),
            "what it names has changed since it was proved: ana-berg",
        ),
        (Standing({}, ALL, outdated=True), "proved by rules that have been bettered since"),
    ],
)
def test_an_unproved_fact_has_a_reason(standing: Standing, reason: str) -> None:
    """What has changed is named, the fact's own fields first; a proved fact needs no reason."""
    assert why_unproved(builders.fact(), standing) == reason
