"""The reports of the mutants, told at the end of every run that tries them."""

from __future__ import annotations

import pytest

from tests.mutants.report import KEPT


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Print the reports of kills, of the others how they begin, and where the whole is."""
    quiet = terminalreporter.config.get_verbosity() < 0
    if KEPT:
        terminalreporter.section("mutants")
    for path, text in KEPT.items():
        whole = path.name == "mutants.txt" and not quiet
        terminalreporter.write_line(text if whole else "\n".join(text.splitlines()[:3]))
        terminalreporter.write_line(f"  in full: {path}")
