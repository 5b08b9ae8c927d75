"""The question bank of a dossier, as cheaply as it is to be had."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from briefing.cli.quiz import snapshots

if TYPE_CHECKING:
    from briefing.cli.opening import Opened
    from briefing.quiz.bank import Bank
    from briefing.quiz.propositions import World
    from briefing.quiz.writing import WrittenBank

HINT = "prove it (`briefing prove --sources DIR`), or quiz without what is unproved: --unproved"


def open_bank(folder: Path, *, unproved: bool, drawing: bool = False) -> Bank:
    """Give the questions of the dossier in a folder; raise UnprovedError if it is not proved and need be.

    The first time takes a second; where the terminal may be drawn on, that is shown.
    """
    path = snapshots.place(folder, unproved=unproved)
    if (kept := snapshots.find(path)) is not None:
        return kept
    if not drawing:
        return _written(folder, path, unproved=unproved)
    from briefing.progress import progress

    with progress() as tell:
        tell("Writing the questions")
        return _written(folder, path, unproved=unproved)


def open_world(folder: Path) -> World:
    """Give the articles and facts of the dossier in a folder, whether it is proved or not."""
    if (kept := snapshots.find(snapshots.place(folder, unproved=False))) is not None:
        return kept.world
    from briefing.loading.load import load
    from briefing.quiz.knowing import know

    return know(load(folder).dossier, None, frozenset())


def _written(folder: Path, path: Path | None, *, unproved: bool) -> Bank:
    """Write the questions anew, and give them as they are kept for the next time, lest that one were another."""
    from briefing.cli.opening import open_proved

    bank = bank_of(open_proved(folder, unproved=unproved, hint=HINT))
    # What somebody has edited since its place was told is no longer known to be what was read.
    if path is None or path != snapshots.place(folder, unproved=unproved):
        return bank
    snapshots.keep(path, bank)
    return snapshots.find(path) or bank


def bank_of(opened: Opened) -> WrittenBank:
    """Write the questions of a dossier, none about what is not proved."""
    from briefing.quiz.writing import write

    return write(opened.dossier, opened.lock, opened.standing.unproved)
