from __future__ import annotations

import io
import os

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.tables import columns, table, terminal_width

ROWS = [
    ("kim-jong-un", "109 facts", "Kim Jong Un"),
    ("putin", "74 facts", "Vladimir Putin, who is named in many facts"),
]


def test_without_a_width_rows_are_parted_by_tabs() -> None:
    """A program gets one row a line and one value a field."""
    assert [line.split("\t") for line in table(ROWS).splitlines()] == [list(row) for row in ROWS]


def test_within_a_width_the_last_column_is_folded_beneath_itself() -> None:
    """On a terminal columns line up, and a long text goes on below its beginning."""
    assert table(ROWS, width=56).splitlines() == [
        "kim-jong-un  109 facts  Kim Jong Un",
        "putin        74 facts   Vladimir Putin, who is named in",
        "                        many facts",
    ]


def test_in_a_narrow_terminal_the_text_gets_its_own_lines() -> None:
    """Where a column would be too thin to read, the text stands below."""
    assert table(ROWS[:1], width=40).splitlines() == ["kim-jong-un  109 facts", "    Kim Jong Un"]


@given(
    st.lists(st.text(min_size=0, max_size=60).map(lambda text: " ".join(text.split())), min_size=1), st.integers(1, 200)
)
def test_every_row_begins_a_line_and_no_control_character_gets_through(texts: list[str], width: int) -> None:
    """Whatever the text and the width, ids stand at the start of lines, and nothing steers the terminal."""
    shown = table([(f"id-{number}", text) for number, text in enumerate(texts)], width=width)
    starts = [line.split()[0] for line in shown.split("\n") if line and not line.startswith(" ")]
    assert starts == [f"id-{number}" for number in range(len(texts))]
    assert not [character for character in shown if ord(character) < 32 and character != "\n"]


def test_nothing_is_an_empty_table() -> None:
    """No rows make no lines."""
    assert table([]) == table([], width=80) == ""


def test_wide_characters_take_two_columns_and_accents_none() -> None:
    """Columns line up in Korean too."""
    assert [columns(text) for text in ("abc", "김정은", "e\u0301")] == [3, 6, 1]


def test_only_a_terminal_has_a_width(monkeypatch: pytest.MonkeyPatch) -> None:
    """A pipe has no columns; a terminal has those that it says it has."""
    monkeypatch.setenv("COLUMNS", "72")
    controller, follower = os.openpty()
    with os.fdopen(follower, "w") as terminal:
        assert terminal_width(terminal) == 72
    os.close(controller)
    assert terminal_width(io.StringIO()) is None
