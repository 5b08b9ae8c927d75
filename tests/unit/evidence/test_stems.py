"""Words that mean the same have a key in common."""

from __future__ import annotations

import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.evidence.stems import keys, stem


@pytest.mark.parametrize(
    "words",
    [
        "supply supplies supplied supplying",
        "defence defense defences defenses",
        "modernise modernize modernisation modernization modernising modernized",
        "honour honor honoured honors",
        "travel travelled traveled travelling traveling traveller traveler",
        "programme program programmes",
        "centre center centres",
        "dialogue dialog",
        "analyse analyze analysis analysing",
        "manoeuvre maneuver manoeuvres",
        "mobilisation mobilization",
        "send sent sends sending",
        "meet met meeting",
        "leave left leaves",
        "strong stronger strengthen strength strengthening",
        "invade invaded invasion",
        "withdraw withdrew withdrawal",
    ],
)
def test_forms_and_spellings_of_a_word_have_one_stem(words: str) -> None:
    """Endings, irregular forms and the spellings of both sides of the Atlantic make no difference."""
    assert len({stem(word) for word in words.split()}) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("troops", "soldiers"),
        ("aid", "assistance"),
        ("missiles", "rockets"),
        ("weapons", "arms"),
        ("munitions", "arms"),
        ("talks", "meeting"),
        ("talks", "discussed"),
        ("drill", "exercises"),
        ("fears", "worried"),
        ("plants", "factories"),
        ("visited", "journey"),
        ("retaken", "reclaimed"),
        ("vast", "huge"),
    ],
)
def test_synonyms_have_a_key_in_common(one: str, other: str) -> None:
    """Two words that tellers of the same news choose between count as the same."""
    assert keys(one) & keys(other)


@pytest.mark.parametrize(("one", "other"), [("meeting", "discussed"), ("train", "missile"), ("soldiers", "army")])
def test_synonyms_of_a_synonym_are_none(one: str, other: str) -> None:
    """A word in two groups does not make the groups one."""
    assert not keys(one) & keys(other)


@given(st.text(string.ascii_lowercase, min_size=1, max_size=20))
def test_every_word_has_its_stem_among_its_keys(word: str) -> None:
    """Whatever the word, it means the same as itself."""
    assert stem(word)
    assert stem(word) in keys(word)
