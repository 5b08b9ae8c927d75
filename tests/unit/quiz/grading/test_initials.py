"""Begun first names: which letters of a text they are, and whose they can be."""

from __future__ import annotations

import pytest

from briefing.quiz.grading.initials import fit, parted


@pytest.mark.parametrize(
    ("text", "rest", "letters"),
    [
        ("V. Putin", "Putin", "v"),
        ("V.V. Putin", "Putin", "vv"),
        ("Putin, V. V", "Putin", "vv"),
        ("V.V.Putin", "Putin", "vv"),
        ("Kim J.U", "Kim", "ju"),
        ("K.C.N.A.", "KCNA", ""),
        ("Putin's", "Putin's", ""),
        ("Putin", "Putin", ""),
    ],
)
def test_letters_are_parted_from_the_name(text: str, rest: str, letters: str) -> None:
    """Single letters before and behind a name are begun ones; where there is nothing else they are the name."""
    assert parted(text) == (rest, tuple(letters))


@pytest.mark.parametrize(
    ("letters", "name", "typed", "fits"),
    [
        ("v", "vladimir putin", "putin", True),
        ("w", "vladimir putin", "putin", True),
        ("vp", "vladimir putin", "putin", True),
        ("p", "vladimir putin", "putin", False),
        ("vvv", "vladimir putin", "putin", True),
        ("vxv", "vladimir putin", "putin", False),
        ("v", "vladimir putin", "vladimir putin", True),
        ("ju", "kim jong un", "kim", True),
        ("ji", "kim jong un", "kim", False),
        ("j", "kim jong un", "kim", True),
        ("x", "kim jong un", "kim jong un", False),
        ("d", "trump", "trump", True),
    ],
)
def test_letters_fit_what_was_not_typed(letters: str, name: str, typed: str, fits: bool) -> None:
    """Each letter begins a word that is missing; of two for one first name the second is a father's."""
    assert fit(tuple(letters), tuple(name.split()), set(typed.split())) is fits
