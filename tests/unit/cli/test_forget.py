from __future__ import annotations

import io
import os
from pathlib import Path

import pytest

from briefing.quiz.memory import History, Which
from tests.unit.cli.conftest import Call
from tests.unit.cli.histories import later, remember, remember_another
from tests.unit.quiz.answers import Clock

HISTORY = "--history=history.sqlite"


@pytest.fixture
def path(folder: Path) -> Path:
    """Name a history with two answers to the dossier in March, one in May, and three to another dossier."""
    path = folder / "history.sqlite"
    remember(path, "rw")
    remember(path, "r", session="s2", start=later(days=60))
    remember_another(path, 3, kind="people")
    return path


def left(path: Path) -> int:
    """Count what is left."""
    with History.open(path, Clock()) as history:
        return history.count(Which())


class Terminal(io.StringIO):
    """A terminal at which somebody types."""

    def isatty(self) -> bool:
        """Tell that somebody is there."""
        return True


@pytest.mark.parametrize(
    ("line", "forgotten"),
    [
        ("", "6 answers"),
        ("content", "3 answers"),
        ("content/dossier.yaml", "3 answers"),
        ("content --article opening", "3 answers"),
        ("content --article a", "3 answers"),
        ("--article elsewhere", "3 answers"),
        ("--article A --before 2025-04-01", "2 answers"),
        ("--kind people", "3 answers"),
        ("--before 2025-04-01 content", "2 answers"),
        ("content --before 2025-03-04 --kind dates", "2 answers"),
        ("--before 2025-03-04 --article opening", "2 answers"),
    ],
)
def test_what_is_meant_is_forgotten_and_told(call: Call, path: Path, line: str, forgotten: str) -> None:
    """Of several conditions each must hold; a dossier that is named leaves other dossiers' answers alone."""
    done = call("forget", HISTORY, "--yes", *line.split())
    assert (done.code, done.out, done.err) == (0, "", f"Forgot {forgotten}.\n")
    assert left(path) == 6 - int(forgotten.split(maxsplit=1)[0])


@pytest.mark.parametrize("line", ["--kind order", "--before 2020-01-01", "content --kind people"])
def test_where_nothing_is_meant_nothing_is_asked(call: Call, path: Path, line: str) -> None:
    """No answer of that sort is no error."""
    done = call("forget", HISTORY, *line.split())
    assert (done.code, done.err) == (0, "No answer in the history is of that sort: nothing to forget.\n")
    assert left(path) == 6


@pytest.mark.parametrize("line", ["", "--kind order", "content", "--before 2020-01-01"])
def test_an_empty_history_is_called_so(call: Call, folder: Path, line: str) -> None:
    """Where there is no answer at all, none is said to be of another sort."""
    with History.open(folder / "history.sqlite", Clock()):
        pass
    done = call("forget", HISTORY, *line.split())
    assert (done.code, done.err) == (0, "There are no answers in the history: nothing to forget.\n")


def test_where_nobody_can_be_asked_nothing_is_forgotten(call: Call, path: Path) -> None:
    """A script has to say --yes, and is told how many answers that would be."""
    done = call("forget", HISTORY)
    assert done.code == 1
    assert done.err.splitlines() == [
        "briefing: error: 6 answers would be forgotten, and nobody can be asked",
        "hint: say --yes to forget without being asked",
    ]
    assert left(path) == 6


@pytest.mark.parametrize(
    ("typed", "code", "rest"), [("y\n", 0, 0), (" YES \n", 0, 0), ("n\n", 1, 6), ("\n", 1, 6), ("", 1, 6)]
)
def test_a_reader_is_asked_first(
    call: Call, path: Path, monkeypatch: pytest.MonkeyPatch, typed: str, code: int, rest: int
) -> None:
    """Only a clear yes forgets; whoever goes away keeps all."""
    errors = Terminal()
    monkeypatch.setattr("sys.stdin", Terminal(typed))
    monkeypatch.setattr("sys.stderr", errors)
    assert call("forget", HISTORY).code == code
    told = errors.getvalue()
    assert "6 answers in history.sqlite will be forgotten for good; no copy is kept.\nForget? [y/N] " in told
    assert told.endswith("Forgot 6 answers.\n" if code == 0 else "Nothing was forgotten.\n")
    assert left(path) == rest


def test_without_a_history_there_is_nothing_to_forget(call: Call, folder: Path) -> None:
    """None is made either."""
    done = call("forget", "--history=none.sqlite")
    assert (done.code, done.err) == (0, "There is no history: nothing to forget.\n")
    assert not (folder / "none.sqlite").exists()


@pytest.mark.usefixtures("path")
@pytest.mark.parametrize(
    ("line", "message", "hint"),
    [
        ("--article elswhere", "the history has no answer about an article 'elswhere'", "did you mean 'elsewhere'?"),
        ("content --article openin", "the dossier has no article 'openin'", "did you mean 'opening'?"),
    ],
)
def test_an_unknown_article_is_an_error_with_a_suggestion(call: Call, line: str, message: str, hint: str) -> None:
    """A mistyped id is not mistaken for an article without answers."""
    done = call("forget", HISTORY, "--yes", *line.split())
    assert done.code == 1
    assert done.err.splitlines() == [f"briefing: error: {message}", f"hint: {hint}"]


@pytest.mark.parametrize(
    ("line", "told"), [("--before March", "'March' is not a day"), ("--kind date", "did you mean 'dates'?")]
)
def test_what_cannot_be_read_is_wrong_usage(call: Call, path: Path, line: str, told: str) -> None:
    """Nothing is forgotten on a misunderstanding."""
    done = call("forget", HISTORY, "--yes", *line.split())
    assert done.code == 2
    assert told in done.err
    assert left(path) == 6


def test_a_history_that_cannot_be_changed_is_told(call: Call, path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What is read-only is not forgotten, and the command says so."""
    may = os.access
    monkeypatch.setattr(os, "access", lambda name, mode: name != Path("history.sqlite") and may(name, mode))
    done = call("forget", HISTORY, "--yes")
    assert done.code == 1
    assert "cannot be written to" in done.err
    monkeypatch.undo()
    monkeypatch.chdir(path.parent)
    assert left(path) == 6
