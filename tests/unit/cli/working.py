"""Work that processes of a test do."""

from __future__ import annotations

import os
import signal
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from briefing.cli.handouts.workers import Step, Work
from briefing.errors import BriefingError


@contextmanager
def arithmetic(base: int, step: Step) -> Iterator[Work]:
    """Add numbers to a base; refuse 13, die of 99, and tell of each tenth of 40."""

    def work(task: int) -> int:
        if task == 13:
            raise BriefingError("13 brings bad luck", hint="take 12")
        if task == 99:
            os.kill(os.getpid(), signal.SIGKILL)
        for _ in range(4 if task == 40 else 0):
            step()
        return base + task

    yield work


@contextmanager
def clearing_up(folder: Path, _: Step) -> Iterator[Callable[[str], None]]:
    """Leave a file while at work, which takes longer than anybody waits."""

    def work(name: str) -> None:
        (folder / name).touch()
        time.sleep(600)

    try:
        yield work
    finally:
        for path in folder.iterdir():
            path.unlink(missing_ok=True)
