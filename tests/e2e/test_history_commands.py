"""`stats` and `forget` at a terminal."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pexpect
import pytest

from briefing.quiz.memory import History, Which
from tests.e2e.conftest import COMMAND, surroundings
from tests.e2e.test_streams import on_terminal
from tests.unit.cli.histories import later, remember
from tests.unit.quiz.answers import Clock


@pytest.fixture
def path(content: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Make a history of five sessions over the small dossier."""
    monkeypatch.chdir(content.parent)
    path = content.parent / "history.sqlite"
    for number in range(5):
        remember(path, "rwpws", session=f"s{number}", start=later(days=number))
    return path


def test_statistics_fit_a_narrow_terminal(path: Path) -> None:
    """In 60 columns every line fits, and nothing is coloured."""
    shown = on_terminal("stats", f"--history={path}", folder=path.parent, columns=60)
    assert "25 questions in 5 sessions" in shown
    assert max(map(len, shown.splitlines())) <= 60
    assert "\x1b" not in shown


@pytest.fixture
def question(path: Path) -> Iterator[pexpect.spawn[str]]:
    """Wait at a terminal for the question whether to forget."""
    line = [*COMMAND[1:], "forget", f"--history={path}"]
    child = pexpect.spawn(COMMAND[0], line, cwd=str(path.parent), env=surroundings(), encoding="utf-8", timeout=30)
    child.expect_exact("Forget? [y/N] ")
    yield child
    child.close(force=True)


def left(path: Path) -> int:
    """Count what has not been forgotten."""
    with History.open(path, Clock()) as history:
        return history.count(Which())


@pytest.mark.parametrize(("typed", "told", "number"), [("y", "Forgot 25", 0), ("n", "Nothing was forgotten", 25)])
def test_a_reader_at_a_terminal_is_asked(
    path: Path, question: pexpect.spawn[str], typed: str, told: str, number: int
) -> None:
    """The answer is taken from the terminal, and only a yes forgets."""
    question.sendline(typed)
    question.expect_exact(told)
    question.expect(pexpect.EOF)
    assert left(path) == number


def test_ctrl_c_at_the_question_forgets_nothing(path: Path, question: pexpect.spawn[str]) -> None:
    """Whoever interrupts keeps all."""
    question.sendintr()
    question.expect(pexpect.EOF)
    question.close()
    assert question.exitstatus == 130
    assert left(path) == 25
