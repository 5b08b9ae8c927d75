"""The shipped dossier's questions, as a reader's first sessions ask them; and what the bots made of them."""

from __future__ import annotations

from pathlib import Path
from typing import Final

import pytest

from briefing.evidence.lock.reading import read
from briefing.loading.load import load
from briefing.quiz.bank import Bank
from briefing.quiz.writing import write
from tests.bots.sheets import Session, sessions

ROOT: Final = Path(__file__).parent.parent.parent
TABLE: Final = pytest.StashKey[str]()


@pytest.fixture(scope="session")
def bank() -> Bank:
    """Give the questions of the shipped dossier."""
    folder = ROOT / "content"
    return write(load(folder).dossier, read(folder).lock, frozenset())


@pytest.fixture(scope="session")
def fresh(bank: Bank) -> list[Session]:
    """Sit fifty fresh sessions of ten questions."""
    return sessions(bank, range(50))


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    """Print how the bots did."""
    if TABLE in config.stash:
        terminalreporter.section("bots without knowledge (the rest in build/bots.txt)")
        terminalreporter.write_line("\n".join(config.stash[TABLE].splitlines()[:11]))
