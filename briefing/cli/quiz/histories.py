"""Which history is meant, and what time it is."""

from __future__ import annotations

import argparse
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from briefing.cli.folders import data_folder
from briefing.errors import BriefingError

if TYPE_CHECKING:
    from briefing.quiz.memory import History

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
    """Give the file of the history that is meant; of folders only the user's own is made where it isn't there."""
    given: Path | None = options.history
    if given is None:
        return data_folder() / FILE
    if not given.parent.exists():
        raise BriefingError(
            f"there is no folder {given.parent} for the history",
            hint="make it, or name a file in a folder that is there with --history",
        )
    return given


def remembered(path: Path) -> History:
    """Open a history in order to read it: none is made where there is none, and one that is read-only will do."""
    from briefing.quiz.memory import History, HistoryError, Trouble

    if not path.exists():
        return History.in_memory(now)
    try:
        return History.open(path, now)
    except HistoryError as error:
        if error.trouble is not Trouble.READ_ONLY:
            raise
        return History.copied(path, now)


def day_of(moment: datetime) -> date:
    """Give the day of a moment where the reader is."""
    return moment.astimezone().date()


def now() -> datetime:
    """Read the clock, in UTC."""
    return datetime.now(UTC)
