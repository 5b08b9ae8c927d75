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
from contextlib import closing, suppress
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
            bufsize=0,
        )
        self.shown = ""
        self.answered = 0
        """How much of it had been shown at the last response."""

    def answer(self) -> None:
        """Give one response, if anybody still waits for it."""
        assert self.process.stdin is not None
        with suppress(BrokenPipeError):
            self.process.stdin.write(b"1\n" if "in their order" not in self.shown[-200:] else b"\n")
        self.answered = len(self.shown)

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
        while not self.shown[self.answered :].endswith("to leave:\n") and self.read(60):
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


def asked(home: Path, query: str, history: str) -> list[Any]:
    """Ask the history itself, which has to be whole."""
    with closing(sqlite3.connect(home / history)) as base:
        assert base.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        return base.execute(query).fetchall()


def begun(home: Path, history: str) -> list[str]:
    """Begin a session with a history of its own, and kill it; give its stems."""
    script = Script(home, "-n", "20", "--seed", "5", "--history", str(home / history))
    script.wait_for_prompt()
    script.kill()
    ((plan,),) = asked(home, "SELECT plan FROM sessions", history)
    return [turn["stem"] for turn in json.loads(plan)["turns"]]


def live(home: Path, history: str, draw: random.Random) -> Script:
    """Go on with the session, answer some questions, and be killed at a moment that nobody chooses."""
    script = Script(home, "--resume", "--plain", "--history", str(home / history))
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
    draw, every = random.Random(2024), 0  # noqa: S311 (which moments is no secret)
    stems, kept, history = list[str](), 0, ""
    for number in range(KILLS):
        if kept == len(stems):  # all is answered
            history = f"{number}.sqlite"
            stems, every, kept = begun(home, history), every + kept, 0
        script = live(home, history, draw)
        shown = [(int(number), stem) for number, _, stem in ASKED.findall(script.shown)]
        assert shown[0][0] == kept + 1
        assert all(stems[number - 1] == stem for number, stem in shown)
        responses = [number for (number,) in asked(home, "SELECT number FROM responses ORDER BY id", history)]
        assert responses == [*range(1, len(responses) + 1)]
        assert len(responses) >= kept + len(VERDICT.findall(script.shown))
        kept = len(responses)
    assert every + kept > 10


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP, signal.SIGINT])
def test_signals_between_answers_lose_none(home: Path, number: signal.Signals) -> None:
    """Whenever a signal arrives, what was told is in the history, nothing is asked twice, and the signal is heard."""
    draw, kept = random.Random(number), 0  # noqa: S311 (which moments is no secret)
    history = "answers.sqlite"
    begun(home, history)
    for _ in range(4):
        script = Script(home, "--resume", "--plain", "--history", str(home / history))
        script.wait_for_prompt()
        script.answer()
        script.wait_for_prompt()
        script.answer()
        time.sleep(draw.random() * 0.02)
        script.process.send_signal(number)
        script.process.wait()
        script.kill()
        told, responses = len(VERDICT.findall(script.shown)), len(asked(home, "SELECT 1 FROM responses", history))
        assert 1 <= told <= responses - kept <= 2
        assert script.process.returncode == (130 if number is signal.SIGINT else -number)
        kept = responses
