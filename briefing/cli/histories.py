"""Which history is meant, and what time it is."""

from __future__ import annotations

import argparse
from datetime import UTC, datetime
from pathlib import Path

from briefing.cli.folders import data_folder

FILE = "history.sqlite"


def add_history(parser: argparse.ArgumentParser) -> None:
    """Let a command be told where the answers are kept."""
    parser.add_argument(
        "--history",
        metavar="FILE",
        type=Path,
        help=f"file in which the answers are kept (default: {FILE} in your data folder, or in $BRIEFING_HOME)",
    )


def history_file(options: argparse.Namespace) -> Path:
    """Give the file of the history that is meant."""
    given: Path | None = options.history
    return given or data_folder() / FILE


def now() -> datetime:
    """Read the clock, in UTC."""
    return datetime.now(UTC)
