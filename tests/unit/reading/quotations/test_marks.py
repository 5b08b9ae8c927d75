"""Stretches between quotation marks."""

from __future__ import annotations

import pytest

from briefing.reading.quotations import quoted

CASES = [
    ("He said “we will win” and left.", ["we will win"]),
    ('He said "we will win" and left.', ["we will win"]),
    ("He said 'we will win' and left.", ["we will win"]),
    ("He said ‘we will win’ and left.", ["we will win"]),
    ("He said «we will win» and left.", ["we will win"]),
    ("He said „we will win“ and left.", ["we will win"]),
    ('He said “we will win" and left.', ["we will win"]),
    ("“We will,” he said, “win.”", ["We will,", "win."]),
    ('"We will," he said, "win."', ["We will,", "win."]),
    ("It isn't Kim's, nor the troops' or the Kims’.", []),
    ("'We can't,' he said.", ["We can't,"]),
    ("‘We can’t,’ he said.", ["We can’t,"]),
    ("‘The troops’ morale is high,’ he said.", ["The troops’ morale is high,"]),
    ("‘Our troops’ he said, and ‘theirs’.", ["Our troops", "theirs"]),
    ("'Tis so, “he said”.", ["he said"]),
    ("In the '90s he said “no”.", ["no"]),
    ("“He told me ‘never’ twice,” she said.", ["He told me ‘never’ twice,"]),
    ("‘He told me “never” twice,’ she said.", ["He told me “never” twice,"]),
    ('(“one”) —"two"—', ["one", "two"]),
    ("“It is long.\n“It goes on,” he said.", ["It is long.", "It goes on,"]),
    ('"It is long.\n\n"It goes on," he said.', ["It is long.", "It goes on,"]),
    ("“It is never closed.", ["It is never closed."]),
    ("“It is never closed.\n\nHe left.", ["It is never closed."]),
    ("It was closed only.” He left.", []),
    ("“” and \"\" and '' and “ ”", []),
    ("the “eternal\nfriendship” of both", ["eternal\nfriendship"]),
    ("a “quoted” and 'another' word", ["quoted", "another"]),
    ("", []),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_finds_what_stands_between_quotation_marks(text: str, expected: list[str]) -> None:
    """Marks of all forms pair up; apostrophes are none, and inner quotations belong to the outer one."""
    assert [text[start:end] for start, end in quoted(text)] == expected


@pytest.mark.parametrize("unit", ['"', "“a ", "'a ", "\n“", "s' a", '" "\n', "‘a ", "a’ ", "„a“"])
def test_many_marks_do_no_harm(unit: str) -> None:
    """Ten thousand marks give stretches in order that don't overlap."""
    found = quoted(unit * 10_000)
    ends = [end for stretch in found for end in stretch]
    assert ends == sorted(ends)
