"""A session that is killed again and again loses nothing that was said to be kept."""

from __future__ import annotations

import json
import os
import random
import re
import select
import signal
import sqlite3
import subprocess
import time
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from tests.e2e.conftest import COMMAND, surroundings
from tests.e2e.quizzes import SHIPPED, cache, home

__all__ = ["cache", "home"]

KILLS = 50
ASKED = re.compile(r"Question (\d+) of (\d+), [a-z]+\.\n(.+)\n")
VERDICT = re.compile(r"^(Right|Wrong|Partly right|Skipped)\b.*\.", re.MULTILINE)


class Script:
    """A session that a script answers, and kills."""

    def __init__(self, home: Path, *arguments: str) -> None:
        self.process = subprocess.Popen(
            [*COMMAND, "quiz", SHIPPED, *arguments],
            env=surroundings(BRIEFING_HOME=str(home)),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
        )
        self.shown = ""

    def answer(self) -> None:
        """Give one response."""
        assert self.process.stdin is not None
        self.process.stdin.write(b"1\n" if "in their order" not in self.shown[-200:] else b"\n")
        self.process.stdin.flush()

    def read(self, seconds: float) -> bool:
        """Read what comes within a time; tell whether anything came."""
        assert self.process.stdout is not None
        if not select.select([self.process.stdout], [], [], seconds)[0]:
            return False
        chunk = os.read(self.process.stdout.fileno(), 65536)
        self.shown += chunk.decode()
        return bool(chunk)

    def wait_for_prompt(self) -> None:
        """Read until a response is waited for."""
        while not self.shown.endswith("to leave:\n") and self.read(60):
            pass

    def kill(self) -> None:
        """Kill it, and read what it has still said."""
        self.process.kill()
        while self.read(1):
            pass
        self.process.wait()
        for stream in (self.process.stdin, self.process.stdout):
            assert stream is not None
            stream.close()


def asked(home: Path, query: str) -> list[Any]:
    """Ask the history itself, which has to be whole."""
    with closing(sqlite3.connect(home / "history.sqlite")) as base:
        assert base.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        return base.execute(query).fetchall()


def live(home: Path, draw: random.Random) -> Script:
    """Go on with the session, answer some questions, and be killed at a moment that nobody chooses."""
    script = Script(home, "--resume", "--plain")
    script.wait_for_prompt()
    for _ in range(draw.choice((0, 1, 1, 2))):
        script.answer()
        time.sleep(draw.random() * 0.02)
        if draw.random() < 0.5:
            script.wait_for_prompt()
    time.sleep(draw.random() * 0.03)
    script.kill()
    return script


@pytest.mark.slow
def test_fifty_kills_lose_no_answer(home: Path) -> None:
    """Whatever was told right or wrong is in the history; each life goes on with the next question of the plan."""
    begun = Script(home, "-n", "70", "--seed", "5")
    begun.wait_for_prompt()
    begun.kill()
    ((plan,),) = asked(home, "SELECT plan FROM sessions")
    stems = [turn["stem"] for turn in json.loads(plan)["turns"]]
    draw, kept = random.Random(2024), 0  # noqa: S311 (which moments is no secret)
    for _ in range(KILLS):
        script = live(home, draw)
        shown = [(int(number), stem) for number, _, stem in ASKED.findall(script.shown)]
        assert shown[0][0] == kept + 1
        assert all(stems[number - 1] == stem for number, stem in shown)
        responses = [number for (number,) in asked(home, "SELECT number FROM responses ORDER BY id")]
        assert responses == [*range(1, len(responses) + 1)]
        assert len(responses) >= kept + len(VERDICT.findall(script.shown))
        kept = len(responses)
    assert kept > 10


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP, signal.SIGINT])
def test_signals_between_answers_lose_none(home: Path, number: signal.Signals) -> None:
    """A signal that arrives while an answer is being kept waits until it is."""
    script = Script(home, "-n", "5", "--seed", "5", "--kind", "dates")
    script.wait_for_prompt()
    script.answer()
    script.process.send_signal(number)
    script.process.wait()
    script.kill()
    told = len(VERDICT.findall(script.shown))
    assert len(asked(home, "SELECT 1 FROM responses")) >= told
