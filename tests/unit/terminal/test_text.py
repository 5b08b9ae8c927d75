from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.terminal.text import (
    Span,
    Tone,
    encodable,
    line,
    painted,
    paragraph,
    plain,
    sides,
    width,
    wrapped,
)

STEERING = "a\x1b[2Jb\x07c\u202ed\u200be\x9bf"


def test_words_stay_whole() -> None:
    """Lines are broken between words."""
    assert wrapped("Put these events in order", 10) == ["Put these", "events in", "order"]


def test_a_word_longer_than_a_line_is_broken() -> None:
    """Nothing runs out of the window, however long a word is."""
    assert wrapped("abcdefghij k", 4) == ["abcd", "efgh", "ij k"]


@pytest.mark.parametrize("columns", range(8, 20))
@pytest.mark.parametrize("together", ["(A 39)", "67 %"])
def test_a_reference_stays_on_one_line(together: str, columns: int) -> None:
    """A letter is not parted from its paragraph, nor a number from its sign, and neither is set in odd spaces."""
    assert any(together in each for each in wrapped(f"It was told {together} before that", columns))


@given(st.text(), st.integers(8, 40))
def test_no_line_is_wider_than_the_window(text: str, columns: int) -> None:
    """Whatever a text holds, no line takes more columns than there are, and none steers the terminal."""
    for each in wrapped(text, columns):
        assert width(each) <= columns
        assert not {unicodedata.category(char) for char in each} & {"Cc", "Cs", "Zl", "Zp"}


def test_what_steers_a_terminal_is_shown_as_its_number() -> None:
    """Escapes, bells, controls of eight bits, marks of direction and invisible marks never reach the terminal."""
    shown = "".join(wrapped(STEERING, 80))
    assert shown == r"a\u{1b}[2Jb\u{7}c\u{202e}d\u{200b}e\u{9b}f"


@pytest.mark.parametrize(("text", "columns"), [("abc", 3), ("한국", 4), ("e\u0301", 1), ("", 0)])
def test_columns_of_a_text(text: str, columns: int) -> None:
    """Hangul takes two columns a syllable, an accent of its own none."""
    assert width(text) == columns


def test_a_paragraph_hangs() -> None:
    """Lines after the first one stand under its words, not under its number."""
    assert plain(paragraph("Put these events in order", 14, "  1  ")) == [
        "  1  Put these",
        "     events in",
        "     order",
    ]


def test_what_stands_at_the_right_gives_way() -> None:
    """Both ends of a line are set where there is room, else the left one alone."""
    left, right = (Span("Question 1"),), (Span("2 points"),)
    assert plain([sides(left, right, 20)]) == ["Question 1  2 points"]
    assert plain([sides(left, right, 19)]) == ["Question 1"]


def test_tones_are_codes_and_without_colour_weight_alone() -> None:
    """Colour is left out where it is not wanted; what is strong stays strong."""
    lines = [line(Span("Right", Tone.RIGHT), " ", Span("key", Tone.ACCENT))]
    assert painted(lines, colour=True) == ["\x1b[1;32mRight\x1b[0m \x1b[36mkey\x1b[0m"]
    assert painted(lines, colour=False) == ["\x1b[1mRight\x1b[0m key"]
    assert plain(lines) == ["Right key"]


@pytest.mark.parametrize(
    ("encoding", "text"),
    [("utf-8", "“7½” — Łódź"), ("ascii", '"7.5" - ??d?'), ("latin-1", '"7.5" - ?ód?'), (None, "“7½” — Łódź")],
)
def test_what_an_encoding_lacks_is_made_plainer(encoding: str | None, text: str) -> None:
    """A terminal that knows no typography gets plain signs, and never an error."""
    assert encodable("“7½” — Łódź", encoding) == text
