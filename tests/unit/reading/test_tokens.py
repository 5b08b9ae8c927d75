"""Prose is parted into words, numbers and marks, each with its place."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.reading.tokens import fold, tokens


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("The 11-day drill", "The 11 - day drill"),
        ("10,000–12,000 troops", "10,000 - 12,000 troops"),
        ("$2.5 million", "$ 2.5 million"),
        ("Kim’s train", "Kim 's train"),
        ("the soldiers’ boots", "the soldiers ' boots"),
        ("They didn’t, O’Neill said.", "They didn't , O'Neill said ."),
        ("the U.S. and the U.N.", "the U.S. and the U.N."),
        ("on Sept. 12, 2023", "on Sept . 12 , 2023"),
        ("the 1990s, 3bn and the 6th", "the 1990 s , 3 bn and the 6 th"),
        ("the G7 and the An-148", "the G7 and the An - 148"),
        ("“We will,” she said", '" We will , " she said'),
        ("1,2345", "1 , 2345"),
        ("", ""),
    ],
)
def test_text_is_parted_into_words_numbers_and_marks(text: str, parts: str) -> None:
    """Hyphens and genitives stand alone, points of abbreviations and commas of thousands don't."""
    assert [token.text for token in tokens(text)] == parts.split()


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Tuesday", "tuesday"),
        ("U.S.", "us"),
        ("1.5", "1.5"),
        ("Ö", "o"),
        ("Núñez", "nunez"),
        ("Erdoğan", "erdogan"),
        ("Łódź", "lodz"),
        ("김정은", "김정은"),
        ("Шойгу", "шойгу"),
    ],
)
def test_a_word_is_known_in_small_letters(text: str, word: str) -> None:
    """The word of a token has no capitals, points of abbreviations or marks of Latin letters; numbers keep theirs."""
    (token,) = tokens(text)
    assert token.word == word


@given(st.text(max_size=200))
def test_every_token_stands_in_its_place(text: str) -> None:
    """Folding moves no character, and tokens stand in the folded text in their order, with only spaces between them."""
    folded = fold(text)
    assert len(folded) == len(text)
    behind = 0
    for token in tokens(text):
        assert folded[token.start : token.end] == token.text
        assert folded[behind : token.start].strip() == ""
        behind = token.end
    assert folded[behind:].strip() == ""
