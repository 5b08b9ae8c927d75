from __future__ import annotations

import multiprocessing
import os
import signal
import threading
import time
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from briefing.cli.handouts.workers import Worker, crew
from briefing.errors import BriefingError
from tests.unit.cli.working import arithmetic, clearing_up


def unheard() -> None:
    """Hear nothing."""


def done(number: int, *tasks: int, step: Callable[[], None] = unheard) -> dict[int, int]:
    """Let so many processes do tasks, and give the results by their places."""
    with crew(number, arithmetic, 1000, step) as share:
        return dict(share(tasks))


@pytest.mark.parametrize("number", [1, 2, 3])
def test_each_result_has_the_place_of_its_task(number: int) -> None:
    """Whoever does it and whenever it is done; more processes than tasks do no harm."""
    assert done(number, 5, 6) == {0: 1005, 1: 1006}
    assert done(number, *range(12)) == {task: 1000 + task for task in range(12)}


@pytest.mark.parametrize("number", [1, 2])
def test_parts_of_a_task_are_heard_of(number: int) -> None:
    """They are told in the process that has started the others."""
    steps: list[int] = []
    assert done(number, 40, step=lambda: steps.append(1)) == {0: 1040}
    assert len(steps) == 4


@pytest.mark.parametrize("number", [1, 2])
def test_what_stops_a_task_stops_all(number: int) -> None:
    """The message and the remedy are those of the task."""
    with pytest.raises(BriefingError, match="13 brings bad luck") as told:
        done(number, 1, 13, 2, 3)
    assert told.value.hint == "take 12"
    assert multiprocessing.active_children() == []


def test_the_death_of_a_process_is_told() -> None:
    """Nobody waits for it, and the others end."""
    with pytest.raises(BriefingError, match=r"ended in the middle of it \(signal 9\)") as told:
        done(2, 1, 99, 2)
    assert told.value.hint is not None
    assert multiprocessing.active_children() == []


def test_a_process_that_dies_while_it_answers_is_told_of() -> None:
    """What it had begun to say is no answer."""
    ours, theirs = multiprocessing.Pipe()
    os.write(theirs.fileno(), b"\0\0\0\x09half")
    theirs.close()
    process: Any = SimpleNamespace(join=lambda _: None, exitcode=-9)
    with pytest.raises(BriefingError, match=r"ended in the middle of it \(signal 9\)"):
        Worker(process, ours).answer()


def test_an_interruption_lets_processes_clear_up(tmp_path: Path) -> None:
    """They end in the middle of what they do, and leave nothing behind."""
    folder = tmp_path / "work"
    folder.mkdir()

    def interrupt() -> None:
        while len([*folder.iterdir()]) < 2:
            time.sleep(0.05)
        signal.pthread_kill(threading.main_thread().ident or 0, signal.SIGINT)

    threading.Thread(target=interrupt, daemon=True).start()
    with pytest.raises(KeyboardInterrupt), crew(2, clearing_up, folder, unheard) as share:
        next(share(["one", "two"]))
    assert [*folder.iterdir()] == []
    assert multiprocessing.active_children() == []
