"""A process that is killed at any moment loses no response that it has acknowledged."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
from collections import Counter
from contextlib import closing
from pathlib import Path
from random import Random

import pytest

from briefing.quiz.memory import History, deriving
from briefing.quiz.memory.opening import transaction
from tests.e2e.conftest import ROOT, surroundings
from tests.kills import killed
from tests.unit.quiz.answers import Clock

WRITER = """
import sys
from pathlib import Path
from briefing.quiz.memory import History, Session
from briefing.quiz.response import Verdict
from tests.unit.quiz.answers import Clock, response

path, name, number = sys.argv[1:]
clock = Clock()
with History.open(Path(path), clock, patience=60) as history:
    history.begin(Session(id=name, started=clock()))
    rows = []
    for place in range(int(number)):
        verdict = (Verdict.RIGHT, Verdict.WRONG, Verdict.PARTLY)[place % 3]
        fact = f"fact-{place % 7}"
        row = history.record(response(verdict, session=name, number=place, fact=fact, at=clock.pass_by(hours=5)))
        rows.append(row)
        print(f"{name} {place}", flush=True)
        if place % 5 == 4:
            history.overrule(rows[place - 3])
"""


def writer(path: Path, name: str, number: int) -> list[str]:
    """Give the command that records so many responses and acknowledges each by a line."""
    return [sys.executable, "-c", WRITER, str(path), name, str(number)]


def recorded(path: Path) -> Counter[str]:
    """Give what is in a history that must be sound, with a cache that agrees with its responses."""
    with closing(sqlite3.connect(path)) as raw:
        assert raw.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert raw.execute("PRAGMA foreign_key_check").fetchall() == []
    with History.open(path, Clock()) as history:
        cached = history.cards()
        with transaction(history._connection):
            deriving.rebuild(history._connection)
        assert history.cards() == cached
        return Counter(f"{each.response.session} {each.response.number}" for each in history.responses())


def test_fifty_kills_lose_no_acknowledged_response(tmp_path: Path) -> None:
    """Killed at random while it records, or while the history is being made, nothing that was acknowledged is gone."""
    lot = Random(4)  # noqa: S311 (the same moments on every day)
    acknowledged, found = Counter[str](), Counter[str]()
    env = surroundings()
    for number in range(50):
        path = tmp_path / f"history-{number // 10}.sqlite"
        command = writer(path, f"s{number}", 10_000)
        begun = number % 10 > 0  # else there may be no file yet
        within = 0.05 if begun else 0.3
        acknowledged.update(killed(command, lot, within=within, folder=ROOT, env=env, begun=begun))
    for path in tmp_path.glob("*.sqlite"):
        found.update(recorded(path))
    assert acknowledged.total() > 200
    assert acknowledged <= found
    assert found.total() <= acknowledged.total() + 50  # of each at most the one that was being written
    assert set(found.values()) == {1}


@pytest.mark.parametrize("begun", [False, True], ids=["a new history", "one that is there"])
def test_several_processes_at_once_lose_nothing(tmp_path: Path, begun: bool) -> None:
    """Four processes that record into one history, which may not be there yet, all find their responses in it."""
    path = tmp_path / "history.sqlite"
    if begun:
        History.open(path, Clock()).close()
    processes = [
        subprocess.Popen(writer(path, f"s{number}", 60), cwd=ROOT, env=surroundings(), stdout=subprocess.DEVNULL)
        for number in range(4)
    ]
    assert [process.wait() for process in processes] == [0] * 4
    assert recorded(path) == Counter(f"s{number} {place}" for number in range(4) for place in range(60))
