"""Which dossier is meant."""

from __future__ import annotations

from pathlib import Path

from briefing.resources import content_folder

MAIN_FILE = "dossier.yaml"


def dossier_folder(given: Path | None = None) -> Path:
    """Give the folder named; without one ``content`` of the current folder if it holds a dossier, else the shipped."""
    if given is not None:
        return given.parent if given.name == MAIN_FILE else given
    here = Path("content")
    return here if (here / MAIN_FILE).is_file() else content_folder()
