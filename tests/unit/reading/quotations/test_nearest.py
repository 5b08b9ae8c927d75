"""What comes nearest to words that a text does not have."""

from __future__ import annotations

import pytest

from briefing.reading.quotations import nearest_words

TEXT = "“Our loyalty to them is deep,” he said, “and it will last.”"
CASES = [
    ("Our solidarity to them is deep", "the text has “loyalty”, the fact “solidarity”", "to them is deep"),
    ("Our loyalty to them is shallow", "the text has “deep”, the fact “shallow”", "Our loyalty to them is"),
    ("loyalty to you is deep", "the text has “them”, the fact “you”", "loyalty to"),
    ("Our loyalty … will end", "the text has “last”, the fact “end”", "will"),
    (
        "it will last … Our loyalty",
        "the text has all these words, but not in this order in one quotation",
        "it will last",
    ),
    ("it will last forever", "the text has nothing where the fact has “forever”", "it will last"),
    ("is deep … goodbye", "the text has nothing where the fact has “goodbye”", "is deep"),
]


@pytest.mark.parametrize(("words", "message", "run"), CASES)
def test_names_the_first_word_that_departs(words: str, message: str, run: str) -> None:
    """The longest run that the text has is given, and what stands there instead of the next word."""
    near = nearest_words(words, TEXT)
    assert near is not None
    assert near.message == message
    assert TEXT[near.start : near.end] == run


def test_finds_nothing_near_in_another_text() -> None:
    """A text that shares no word has nothing near."""
    assert nearest_words("never before", TEXT) is None
    assert nearest_words("…", TEXT) is None


def test_long_words_and_texts_do_no_harm() -> None:
    """The comparison is cut short where it would take too long, and still finds a run."""
    near = nearest_words("a b " * 400 + "c", "a b d " * 15_000)
    assert near is not None
