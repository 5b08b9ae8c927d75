"""The quiz as a person sees it: on a terminal, with keys, signals and windows."""

from __future__ import annotations

import signal
import termios
import time
from pathlib import Path

import pytest

from tests.e2e.quizzes import COLOURS, ESCAPES, Terminal, cache, home, piped, said

__all__ = ["cache", "home"]

PATIENCE = 20
FULL = ("-n", "3", "--seed", "7", "--kind", "dates")


def is_sane(terminal: Terminal) -> bool:
    """Tell whether a terminal echoes, edits lines and hears Ctrl-C."""
    modes = termios.tcgetattr(terminal.process.child_fd)[3]
    return all(modes & flag for flag in (termios.ECHO, termios.ICANON, termios.ISIG))


@pytest.mark.parametrize("columns", [60, 100])
def test_a_session_from_start_to_end(home: Path, columns: int) -> None:
    """Three questions are answered by one key each, told, and added up; all fits the window."""
    terminal = Terminal(home, *FULL, size=(30, columns))
    for number in (1, 2, 3):
        terminal.see(f"Question {number} of 3.*q leave")
        terminal.press("1")
        terminal.see("Right|Wrong")
        terminal.see("Enter (next|results)")
        terminal.press("\r")
    shown = terminal.rest()
    assert terminal.code == 0
    assert "Results" in shown
    assert "By kind" in shown
    assert max(map(len, ESCAPES.sub("", shown).splitlines())) <= columns


def test_the_start_screen(home: Path) -> None:
    """Without options the reader sees what there is, and chooses by a key; Esc in a list goes back to it."""
    terminal = Terminal(home)
    shown = ESCAPES.sub("", terminal.see("q leave"))
    assert "never asked" in shown
    assert "dates" in shown
    terminal.press("2")
    terminal.see("Which kind")
    terminal.press("\x1b")
    terminal.see("never asked.*q leave")
    terminal.press("1")
    terminal.see("Question 1 of 10")
    terminal.press("q")
    assert "--resume" in said(terminal.rest())
    assert terminal.code == 0


@pytest.mark.parametrize(
    ("names", "coloured"), [({}, True), ({"NO_COLOR": "1"}, False), ({"NO_COLOR": ""}, True), ({"TERM": "dumb"}, False)]
)
def test_colour_is_welcome_or_not(home: Path, names: dict[str, str], coloured: bool) -> None:
    """NO_COLOR takes colours away, and nothing but colours."""
    terminal = Terminal(home, *FULL, names=names)
    shown = terminal.see("q (leave|to leave)")
    terminal.press("1\r")
    shown += terminal.see("Enter")
    assert bool(COLOURS.search(shown)) is coloured
    assert "Right" in shown or "Wrong" in shown
    terminal.press("q\r")
    terminal.rest()


@pytest.mark.parametrize(
    ("arguments", "names", "size"),
    [
        (("--plain",), {}, (24, 60)),
        ((), {"TERM": "dumb"}, (24, 60)),
        ((), {"ACCESSIBLE": "1"}, (24, 60)),
        ((), {}, (8, 60)),
        ((), {}, (24, 30)),
    ],
)
def test_the_plain_mode_redraws_nothing(
    home: Path, arguments: tuple[str, ...], names: dict[str, str], size: tuple[int, int]
) -> None:
    """For whoever asks for it, and where more can't be done, there are lines of text without a single escape."""
    terminal = Terminal(home, *FULL, *arguments, size=size, names=names)
    shown = terminal.see("q to leave:|leave: ")
    terminal.press("1\n")
    shown += terminal.see("Enter for")
    terminal.press("q\n")
    shown += terminal.rest()
    assert "\x1b" not in shown
    assert terminal.code == 0


@pytest.mark.parametrize("mode", [(), ("--plain",)])
@pytest.mark.parametrize("key", ["\x03", "\x04"])
def test_ctrl_c_and_ctrl_d_keep_the_session(home: Path, mode: tuple[str, ...], key: str) -> None:
    """A person who interrupts hears how to go on; the exit code says that it was a person, the terminal is sane."""
    terminal = Terminal(home, *FULL, *mode)
    terminal.see("Question 1 of 3")
    terminal.see("leave")
    terminal.press("1" if not mode else "1\n")
    terminal.see("Enter")
    terminal.press(key)
    shown = said(terminal.see("question 2 of 3"))
    assert "1 answer kept" in shown
    assert is_sane(terminal)
    terminal.rest()
    assert terminal.code == 130
    again = Terminal(home, "--resume", *mode)
    again.see("Question 2 of 3")
    again.press("\x03")
    again.rest()


def test_results_that_nobody_saw_are_promised_and_shown(home: Path) -> None:
    """Who interrupts after the last answer hears that the results are left, and gets them by --resume."""
    terminal = Terminal(home, "-n", "1", "--seed", "7", "--kind", "dates")
    terminal.see("Question 1 of 1.*leave")
    terminal.press("1")
    terminal.see("Enter results")
    terminal.press("\x03")
    assert "goes on with its results" in said(terminal.rest())
    again = Terminal(home, "--resume")
    shown = said(again.rest())
    assert "Going on with its results" in shown
    assert "By kind" in shown
    assert again.code == 0


@pytest.mark.parametrize("key", ["\x03", "\x04"])
@pytest.mark.parametrize("mode", [(), ("--plain",)])
def test_the_start_screen_can_be_left_by_force(home: Path, mode: tuple[str, ...], key: str) -> None:
    """Before there is a session an interruption is an interruption, and nothing is kept."""
    terminal = Terminal(home, *mode)
    terminal.see("q (leave|to leave)")
    terminal.press(key)
    assert "briefing: interrupted" in said(terminal.rest())
    assert terminal.code == 130


@pytest.mark.parametrize("key", ["\x03", "\x04"])
def test_a_key_right_after_the_first_drawing_is_heard(home: Path, key: str) -> None:
    """The question is drawn before the library of prompts is there: what is pressed meanwhile waits for it."""
    terminal = Terminal(home, *FULL)
    terminal.see("Question 1 of 3")  # the rest of the drawing is still to come
    terminal.press(key)
    assert "--resume" in terminal.see("question 1 of 3")
    assert is_sane(terminal)
    terminal.rest()
    assert terminal.code == 130


def test_what_is_typed_ahead_is_not_lost(home: Path) -> None:
    """Answers that are typed before their questions are drawn answer them, and stand nowhere on the screen."""
    terminal = Terminal(home, *FULL, "--typed")
    terminal.see("Question 1 of 3")
    terminal.press("1 January 1900\r\r2 January 1900\r\rs\r\r")
    shown = said(terminal.rest())
    assert [f"You typed: {day} January 1900" in shown for day in (1, 2, 3)] == [True, True, False]
    assert "0 of 3 points" in shown


def test_a_terminal_that_goes_away_takes_nothing_along(home: Path) -> None:
    """When the window is closed the session ends, its answers are kept, and nothing of it lives on."""
    terminal = Terminal(home, *FULL)
    terminal.see("Question 1 of 3.*leave")
    terminal.press("1")
    terminal.see("Enter next")
    terminal.close_window()
    assert "Question 2 of 3" in piped(home, "--resume", responses="1\n").stdout


def test_a_real_sigint_is_heard(home: Path) -> None:
    """`kill -INT` interrupts a question that is drawn in place."""
    terminal = Terminal(home, *FULL)
    terminal.see("Question 1 of 3.*leave")
    terminal.signal(signal.SIGINT)
    assert "--resume" in terminal.see("question 1 of 3")
    terminal.rest()
    assert terminal.code == 130


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP])
@pytest.mark.parametrize("mode", [(), ("--plain",)])
def test_the_system_may_end_it(home: Path, number: signal.Signals, mode: tuple[str, ...]) -> None:
    """SIGTERM and SIGHUP leave a sane terminal and a kept session, and the process ends of the signal."""
    terminal = Terminal(home, *FULL, *mode)
    terminal.see("Question 1 of 3.*leave")
    terminal.press("1" if not mode else "1\n")
    terminal.see("Enter")
    terminal.signal(number)
    assert "1 answer kept" in said(terminal.see("question 2 of 3"))
    assert is_sane(terminal)
    terminal.rest()
    assert terminal.code == 128 + number


def test_a_killed_session_leaves_the_terminal_sane(home: Path) -> None:
    """After kill -9 the terminal echoes, edits lines and shows its cursor, and the session goes on."""
    terminal = Terminal(home, *FULL)
    terminal.see("Question 1 of 3.*leave")
    terminal.press("1")
    terminal.see("Enter next")
    deadline = time.monotonic() + PATIENCE
    while is_sane(terminal) and time.monotonic() < deadline:
        time.sleep(0.02)
    terminal.signal(signal.SIGKILL)
    terminal.see(r"\x1b\[\?25h")
    while not is_sane(terminal) and time.monotonic() < deadline:
        time.sleep(0.02)
    assert is_sane(terminal)
    terminal.rest()
    again = piped(home, "--resume", responses="1\n")
    assert "Question 2 of 3" in again.stdout


def test_a_window_is_resized_while_a_question_is_asked(home: Path) -> None:
    """A question is set anew for a narrower window; what no longer fits is asked line by line."""
    terminal = Terminal(home, *FULL, size=(30, 100))
    terminal.see("Question 1 of 3.*leave")
    terminal.process.setwinsize(24, 50)
    shown = ESCAPES.sub("", terminal.see("Question 1 of 3.*leave"))
    assert max(map(len, shown.splitlines())) <= 50
    terminal.process.setwinsize(7, 50)
    terminal.see("Question 1 of 3, dates")
    terminal.see("to skip")
    terminal.press("q\n")
    terminal.rest()
    assert terminal.code == 0


def test_time_runs_out_on_a_terminal(home: Path) -> None:
    """With --timed a question that isn't answered is over after so many seconds."""
    terminal = Terminal(home, *FULL, "--timed", "1")
    terminal.see("Question 1 of 3")
    terminal.see("The time was up")
    terminal.press("\x03")
    terminal.rest()


@pytest.mark.parametrize(("key", "code"), [("1", 0), ("2", 1), ("q", 1)])
def test_a_spoilt_history_is_asked_about(home: Path, key: str, code: int) -> None:
    """A person is told what is wrong and how to mend it, and decides whether to go on without memory."""
    spoilt = b"SQLite format 3\0" + b"\xff" * 5000
    (home / "history.sqlite").write_bytes(spoilt)
    terminal = Terminal(home, *FULL)
    assert "To mend it" not in terminal.see("can’t be used.*Stop")
    terminal.press(key)
    if not code:
        terminal.see("Question 1 of 3.*leave")
        terminal.press("q")
        assert "Nothing is kept" in terminal.see("can’t be used")
    terminal.rest()
    assert terminal.code == code
    assert (home / "history.sqlite").read_bytes() == spoilt


def test_typed_answers(home: Path) -> None:
    """What is unclear is asked back without penalty; a grade can be overruled."""
    terminal = Terminal(home, *FULL, "--typed")
    terminal.see("Question 1 of 3.*leave")
    terminal.press("5/6/2024\r")
    terminal.see(r"5 June 2024 or 6 May 2024\?")
    terminal.press("1 January 1900\r")
    terminal.see("Wrong")
    terminal.see("o I was right")
    terminal.press("o")
    terminal.see("Counted as right")
    terminal.press("q")
    assert "1 of 1 points" in said(terminal.rest())
