"""A word that turns a sentence round is known from one that does not."""

from __future__ import annotations

import pytest

from briefing.reading.negation import negation


@pytest.mark.parametrize(
    ("sentence", "word"),
    [
        ("The bridge has not been opened.", "not"),
        ("They never met.", "never"),
        ("Nobody was hurt.", "Nobody"),
        ("Neither side gave way.", "Neither"),
        ("They haven’t met.", "n't"),
        ("The bridge was not only opened but paid for.", None),
        ("It is not far from here.", None),
        ("The storm left homes without power.", None),
        ("The knot was tied.", None),
        ("", None),
    ],
)
def test_a_negation_is_found(sentence: str, word: str | None) -> None:
    """'Not', 'never', 'nobody' and their like count; 'not only' and 'not far' deny nothing."""
    assert negation(sentence) == word
