"""The question bank of a dossier, as cheaply as it is to be had."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from briefing.cli import snapshots

if TYPE_CHECKING:
    from briefing.quiz.bank import Bank

HINT = "prove it (`briefing prove --sources DIR`), or quiz without what is unproved: --unproved"


def open_bank(folder: Path, *, unproved: bool) -> Bank:
    """Give the questions of the dossier in a folder; raise UnprovedError if it is not proved and need be."""
    if (kept := snapshots.find(folder, unproved=unproved)) is not None:
        return kept
    from briefing.cli.opening import open_proved
    from briefing.quiz.writing import write

    opened = open_proved(folder, unproved=unproved, hint=HINT)
    bank = write(opened.dossier, opened.lock, opened.standing.unproved)
    snapshots.keep(folder, bank, bank.world, unproved=unproved)
    return bank
