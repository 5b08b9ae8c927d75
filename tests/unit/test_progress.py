from __future__ import annotations

import io
import time
from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from briefing.progress import Tell, progress


class Terminal(io.StringIO):
    """A terminal that remembers what it was told, and that can be waited for."""

    def isatty(self) -> bool:
        """Say that somebody looks."""
        return True

    def wait_for(self, text: str) -> None:
        """Return once the text has been shown; give up after far longer than it can take."""
        until = time.monotonic() + 30
        while text not in self.getvalue():
            assert time.monotonic() < until, self.getvalue()
            time.sleep(0.01)


@pytest.fixture
def terminal(monkeypatch: pytest.MonkeyPatch) -> Terminal:
    """Make a terminal of 30 columns."""
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setenv("COLUMNS", "30")
    return Terminal()


@contextmanager
def watched(stream: io.StringIO) -> Iterator[Tell]:
    """Show progress on a stream (pytest puts its own in the place of standard error after the fixtures)."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("sys.stderr", stream)
        with progress() as tell:
            yield tell


def test_a_terminal_sees_each_step_and_in_the_end_nothing(terminal: Terminal) -> None:
    """The line names the step, fits the terminal, and is gone when the work is done."""
    with watched(terminal) as tell:
        tell("Reading")
        terminal.wait_for("Reading …")
        tell("Typesetting a text with a very long name")
        terminal.wait_for("Typesetting a text")
    drawn = terminal.getvalue().split("\r\x1b[2K")
    assert drawn[-1] == ""
    assert max(map(len, drawn)) == 29


def test_a_step_of_many_parts_has_a_bar(terminal: Terminal, monkeypatch: pytest.MonkeyPatch) -> None:
    """It is filled as far as the step is, and the numbers stand beside it."""
    monkeypatch.setenv("COLUMNS", "60")
    with watched(terminal) as tell:
        tell("Drawing", 0, 30)
        terminal.wait_for(f"Drawing [{'-' * 20}] 0 of 30")
        tell("Drawing", 15, 30)
        terminal.wait_for(f"Drawing [{'#' * 10}{'-' * 10}] 15 of 30")
        tell("Drawing", 30, 30)
        terminal.wait_for(f"Drawing [{'#' * 20}] 30 of 30")


def test_the_line_is_taken_away_before_an_error_is_told(terminal: Terminal) -> None:
    """A failure leaves a clean line behind."""

    def fail() -> None:
        with watched(terminal) as tell:
            tell("Reading")
            terminal.wait_for("Reading …")
            raise ValueError("broken")

    with pytest.raises(ValueError, match="broken"):
        fail()
    assert terminal.getvalue().endswith("\r\x1b[2K")


def test_a_terminal_that_goes_away_stops_nothing(terminal: Terminal, monkeypatch: pytest.MonkeyPatch) -> None:
    """If the terminal cannot be written any more, the work goes on."""

    def refuse(_: str) -> int:
        raise OSError(5, "Input/output error")

    monkeypatch.setattr(terminal, "write", refuse)
    with watched(terminal) as tell:
        tell("Reading")


def test_a_pipe_is_left_in_silence(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where nobody looks, nothing is written."""
    stream = io.StringIO()
    monkeypatch.setenv("TERM", "xterm")
    with watched(stream) as tell:
        tell("Reading")
    assert stream.getvalue() == ""


def test_a_terminal_that_cannot_redraw_is_left_in_silence(terminal: Terminal, monkeypatch: pytest.MonkeyPatch) -> None:
    """A dumb terminal would show escapes as rubbish."""
    monkeypatch.setenv("TERM", "dumb")
    with watched(terminal) as tell:
        tell("Reading")
    assert terminal.getvalue() == ""
