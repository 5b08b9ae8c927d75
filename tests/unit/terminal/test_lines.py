from __future__ import annotations

import os
from collections.abc import Iterator

import pytest

from briefing.terminal.lines import LONGEST, Lines, OutOfTime


@pytest.fixture
def pipe() -> Iterator[tuple[int, int]]:
    """Give both ends of a pipe: to read from, and to write to."""
    ends = os.pipe()
    yield ends
    for end in ends:
        try:
            os.close(end)
        except OSError:
            continue


def test_lines_come_one_by_one(pipe: tuple[int, int]) -> None:
    """Lines that arrive together are given one at a time, the last one also without its end."""
    os.write(pipe[1], "1\r\nvingt mai\nлето".encode())
    os.close(pipe[1])
    lines = Lines(pipe[0])
    assert [lines.next(), lines.next(), lines.next(), lines.next(), lines.next()] == [
        "1",
        "vingt mai",
        "лето",
        None,
        None,
    ]


def test_bytes_that_are_no_text_are_replaced(pipe: tuple[int, int]) -> None:
    """Whatever bytes come in, a line is text."""
    os.write(pipe[1], b"\xff\xfe4 May\n")
    assert Lines(pipe[0]).next() == "\ufffd\ufffd4 May"


def test_a_line_that_never_ends_fills_no_memory() -> None:
    """Of a stream without line ends only the beginning is kept."""
    with open("/dev/zero", "rb") as zeros:  # noqa: PTH123
        lines = Lines(zeros.fileno())
        for _ in range(20):
            lines._take(None)
        assert len(lines._read) <= LONGEST + 2 * 65536


def test_waiting_has_an_end(pipe: tuple[int, int]) -> None:
    """Where no line comes in time, that is told, and the next one is not lost."""
    lines = Lines(pipe[0])
    with pytest.raises(OutOfTime):
        lines.next(0)
    os.write(pipe[1], b"2\n")
    assert lines.next(0) == "2"


def test_nothing_to_read_from_is_the_end() -> None:
    """Without standard input, or where the terminal is gone, there are no lines."""
    assert Lines(None).next() is None
    assert Lines(9999).next() is None
