from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from briefing.quiz.memory import History
from tests.unit.quiz.answers import Clock


@pytest.fixture
def clock() -> Clock:
    """Give a clock that only the test moves on."""
    return Clock()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Name a history in a folder that isn't there yet."""
    return tmp_path / "folder" / "history.sqlite"


@pytest.fixture
def history(path: Path, clock: Clock) -> Iterator[History]:
    """Begin a history in a file."""
    with History.open(path, clock) as opened:
        yield opened
