from __future__ import annotations

import csv
from io import StringIO

import pytest

from briefing.export.spreadsheets import table


@pytest.mark.parametrize(
    "text", ["=1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "＝1", "＋1", "－1", "＠1", "'=1"]
)
def test_no_cell_is_a_formula(text: str) -> None:
    """What begins like one is guarded, in every column; what has one within is as it was."""
    assert table(["one", "two"], [[text, f"a{text}"]]) == f'\ufeff"one","two"\r\n"\'{text}","a{text}"\r\n'.encode()


def test_every_cell_can_be_read() -> None:
    """Quotes, commas and line ends come back; what no cell can hold, half a character, too, has a mark in its place."""
    content = table(["a", "b"], [['"x", y\r\nz', "\x00\ud800\x1b"]])
    read = csv.reader(StringIO(content.decode("utf-8-sig"), newline=""), strict=True)
    assert [*read] == [["a", "b"], ['"x", y\r\nz', "\ufffd\ufffd\ufffd"]]
