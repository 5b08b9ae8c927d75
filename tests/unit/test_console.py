from __future__ import annotations

import io
import os
import re

import pytest

from briefing.console import colourful, complain, count, escaped, format_finding, say
from briefing.errors import Code, Finding, Location

FINDING = Finding(
    Location("content/articles/x.yaml", 7, 5), Code.UNKNOWN_FIELD, "unknown field 'vaule'", "did you mean 'value'?",
    "    vaule: 3",
)  # fmt: skip


class Full(io.StringIO):
    """A stream to a full disk."""

    def write(self, _: str) -> int:
        """Refuse."""
        raise OSError(28, "No space left on device")


class Terminal(io.StringIO):
    """A stream that somebody looks at."""

    def isatty(self) -> bool:
        """Say so."""
        return True


def test_a_finding_has_place_message_code_line_caret_and_remedy() -> None:
    """A finding reads as editors expect it, and the caret stands beneath its column."""
    assert format_finding(FINDING).splitlines() == [
        "content/articles/x.yaml:7:5: error: unknown field 'vaule' [unknown-field]",
        "        vaule: 3",
        "        ^",
        "hint: did you mean 'value'?",
    ]


def test_colour_adds_nothing_but_colour() -> None:
    """Without its colours a coloured finding is the plain one."""
    coloured = format_finding(FINDING, colour=True)
    assert coloured != format_finding(FINDING)
    for code in ("\x1b[1m", "\x1b[31;1m", "\x1b[0m"):
        coloured = coloured.replace(code, "")
    assert coloured == format_finding(FINDING)


@pytest.mark.parametrize("text", ["\x1b[2J", "\x00", "\x9b", "\u202e", "\u2066", "\u200b", "\ud800", "\r", "\x7f"])
def test_what_steers_a_terminal_is_escaped_wherever_it_stands(text: str) -> None:
    """Control characters, marks of direction and broken bytes reach nobody raw, in no part of a finding."""
    finding = Finding(Location(f"a{text}.yaml", 1, 2), Code.BAD_ID, f"b{text}", f"c{text}", f"d{text}")
    told = format_finding(finding, colour=False)
    assert text not in told
    told.encode()


def test_ordinary_text_is_left_alone() -> None:
    """Letters of all scripts, quotes and dashes are shown as they are."""
    assert escaped("“Kim” – 김정은 é") == "“Kim” – 김정은 é"


def test_errors_are_two_lines_on_standard_error(capsys: pytest.CaptureFixture[str]) -> None:
    """What stopped a command is one line, the remedy another; standard output has nothing of it."""
    complain("it is\nso", "do this", program="briefing build")
    complain("no remedy")
    captured = capsys.readouterr()
    assert captured.out == ""
    assert captured.err == "briefing build: error: it is\\u{a}so\nhint: do this\nbriefing: error: no remedy\n"


def test_a_closed_or_full_standard_error_stops_nothing(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Where nobody can be told, nothing is told, least of all on standard output."""
    monkeypatch.setattr("sys.stderr", None)
    say("closed")
    monkeypatch.setattr("sys.stderr", Full())
    say("full")
    monkeypatch.undo()
    assert capsys.readouterr().out == ""


@pytest.mark.parametrize(
    ("term", "no_color", "welcome"),
    [("xterm", None, True), ("xterm", "", True), ("xterm", "1", False), ("dumb", None, False), (None, None, False)],
)
def test_colour_is_for_terminals_that_want_it(
    monkeypatch: pytest.MonkeyPatch, term: str | None, no_color: str | None, *, welcome: bool
) -> None:
    """A dumb terminal and a NO_COLOR that is not empty mean no colour."""
    for name, value in (("TERM", term), ("NO_COLOR", no_color)):
        monkeypatch.delenv(name, raising=False)
        if value is not None:
            monkeypatch.setenv(name, value)
    assert colourful(Terminal()) is welcome
    assert not colourful(io.StringIO())
    assert not colourful(None)


def test_counts_agree_with_their_noun() -> None:
    """One page, two pages, a thousand with its comma."""
    assert [count(number, "page") for number in (0, 1, 2, 1200)] == ["0 pages", "1 page", "2 pages", "1,200 pages"]


class Window(Terminal):
    """A terminal of 30 columns."""

    def fileno(self) -> int:
        """Give a number."""
        return 2


def opened(monkeypatch: pytest.MonkeyPatch) -> Window:
    """Look at standard error in a narrow window."""
    found = Window()
    monkeypatch.setattr("sys.stderr", found)
    monkeypatch.setattr("os.get_terminal_size", lambda _: os.terminal_size((30, 24)))
    return found


@pytest.mark.parametrize("colour", ["", "1"])
def test_a_terminal_gets_its_lines_by_words(monkeypatch: pytest.MonkeyPatch, colour: str) -> None:
    """No word is parted at the edge, whatever is coloured; a word that no line holds stays whole."""
    window = opened(monkeypatch)
    monkeypatch.setenv("NO_COLOR", "" if colour else "1")
    monkeypatch.setenv("TERM", "xterm")
    complain("nothing has been asked yet, not once", f"leave --due away: {'x' * 40}")
    told = re.sub(r"\x1b\[[0-9;]*m", "", window.getvalue())
    assert ("\x1b" in window.getvalue()) is bool(colour)
    assert told.splitlines() == [
        "briefing: error: nothing has",
        "been asked yet, not once",
        "hint: leave --due away:",
        "x" * 40,
    ]


def test_the_line_of_a_finding_stays_whole(monkeypatch: pytest.MonkeyPatch) -> None:
    """The caret points into it; the sentences around it are set by words."""
    window, finding = opened(monkeypatch), FINDING._replace(excerpt="    a long line in which there is vaule: 3")
    say(format_finding(finding))
    assert "        a long line in which there is vaule: 3\n        ^\n" in window.getvalue()
    assert "\nerror: unknown field 'vaule'\n[unknown-field]\n" in window.getvalue()


def test_what_is_no_terminal_gets_whole_lines(capsys: pytest.CaptureFixture[str]) -> None:
    """A log has a line for a message, however long."""
    say("word " * 50)
    assert capsys.readouterr().err == "word " * 50 + "\n"
