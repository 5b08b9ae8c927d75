"""Words that can mean one certainty only, and the same words in another sense."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.model.certainty import Certainty, is_marked
from briefing.model.signs import ATTRIBUTIONS, UNMISTAKABLE, signs

C = Certainty
SIGNS = [
    ("Washington accused Pyongyang of sending shells.", C.ALLEGED, "accused"),
    ("It has allegedly begun.", C.ALLEGED, "allegedly"),
    ("Both denied it.", C.DENIED, "denied"),
    ("Their denials came late.", C.DENIED, "denials"),
    ("Kim may visit Moscow.", C.SPECULATED, "may"),
    ("May he come?", None, ""),
    ("Might he come?", C.SPECULATED, "Might"),
    ("Kim is said to seek aid.", C.SPECULATED, "is said to"),
    ("Kim is probably there.", C.ASSESSED, "probably"),
    ("Kim will probably come.", C.ASSESSED, "probably"),
    ("Kim is expected to come.", C.ASSESSED, "expected to"),
    ("In the view of experts it works.", C.ASSESSED, "In the view of"),
    ("Putin will travel.", C.PLANNED, "will"),
    ("Putin is to travel.", C.PLANNED, "is to"),
    ("The talks are scheduled for May.", C.PLANNED, "scheduled"),
]
OTHERS = [
    "Officials would not say who won.",
    "They did not say when, and declined to say why.",
    "She didn’t say.",
    "In May 2024 Putin came.",
    "May 2024 came.",
    "The will to fight is strong, and so is Kim’s will.",
    "Of his own free will he left his last will.",
    "Military might and the might of Rome were shown.",
    "The aim is to win, and the question was to whom.",
    "Khasan is to the east of the border, and is to blame.",
    "He could not attend.",
    "They were denied entry.",
    "A think tank and scheduled flights were paid for.",
    "The flood claimed lives.",
    "The accused were freed.",
    "He told, announced, urged and confirmed it.",
    "The commentary appeared later, according to its author.",
    "",
]


@pytest.mark.parametrize(("sentence", "certainty", "text"), SIGNS)
def test_unmistakable_words(sentence: str, certainty: Certainty | None, text: str) -> None:
    """A word that can mean one certainty only is found, in any form, with its place."""
    found = [(each.certainty, each.text) for each in signs(sentence)]
    assert found == ([(certainty, text)] if text else [])
    assert all(sentence[each.start :].startswith(each.text) for each in signs(sentence))


@pytest.mark.parametrize("sentence", OTHERS)
def test_other_senses_are_no_signs(sentence: str) -> None:
    """Nouns, names of months, other senses and words that mark several certainties are none."""
    assert signs(sentence) == ()


def test_signs_are_found_in_their_order() -> None:
    """A sentence may have several; the longest phrase counts where two begin together."""
    sentence = "Experts said that Kim is said to deny that he may come."
    assert [each.text for each in signs(sentence)] == ["said", "is said to", "deny", "may"]


@pytest.mark.parametrize("text", ATTRIBUTIONS)
def test_attributions_go_with_all_but_established(text: str) -> None:
    """What somebody else says can be of any certainty but the article's own."""
    (sign,) = signs(f"He {text} them.")
    assert [certainty for certainty in C if not sign.fits(certainty)] == [C.ESTABLISHED]


@pytest.mark.parametrize(
    ("certainty", "mark"), [(each, mark) for each, marks in UNMISTAKABLE.items() for mark in marks]
)
def test_signs_are_marks(certainty: Certainty, mark: str) -> None:
    """Each unmistakable word marks its certainty, so that no sentence can be both unmarked and signed."""
    words = f"He {mark.replace('~', 'ed')} so."
    assert is_marked(words, certainty) or is_marked(f"He {mark.replace('~', '')} so.", certainty)


@given(st.text())
def test_any_text_is_read(text: str) -> None:
    """No text breaks it, and each sign stands where it says."""
    assert all(text[each.start : each.start + len(each.text)] == each.text for each in signs(text))
