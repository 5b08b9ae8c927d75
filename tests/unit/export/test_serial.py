from __future__ import annotations

import json

from hypothesis import given
from hypothesis import strategies as st

from briefing.export.serial import json_document, json_lines

ANY_TEXT = st.text(st.characters(exclude_categories=[]))


@given(st.dictionaries(ANY_TEXT, ANY_TEXT | st.integers() | st.none() | st.lists(ANY_TEXT)))
def test_what_is_written_reads_back_the_same(value: dict[str, object]) -> None:
    """Any text survives, even one that is no valid Unicode."""
    assert json.loads(json_document(value)) == value
    assert [json.loads(line) for line in json_lines([value, value]).splitlines()] == [value, value]


@given(ANY_TEXT)
def test_each_value_is_one_line_for_every_reader(text: str) -> None:
    """No character ends a line early, not even those that only some programs take for an end."""
    assert len(json_lines([text, text]).decode().splitlines()) == 2


@given(ANY_TEXT)
def test_nothing_steers_a_terminal(text: str) -> None:
    """Controls and marks of direction are escaped."""
    written = json_lines([text]).decode().removesuffix("\n")
    assert not [c for c in written if ord(c) < 32 or 127 <= ord(c) < 160 or c in "\u202a\u202b\u202c\u202d\u202e\u2066"]


def test_letters_are_written_as_they_are() -> None:
    """Quotes, dashes and Korean stay readable."""
    assert json_lines(["“Kim” – 김정은"]) == '"“Kim” – 김정은"\n'.encode()
