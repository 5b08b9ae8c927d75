"""Which dossier is meant."""

from __future__ import annotations

from pathlib import Path

from briefing.resources import content_folder

MAIN_FILE = "dossier.yaml"


def dossier_folder(given: Path | None = None) -> Path:
    """Give the folder named; without one the first of ./content, the current folder and the shipped dossier.

    The first two are only taken where they hold a main file.
    """
    if given is not None:
        return given.parent if given.name == MAIN_FILE else given
    here = (folder for folder in (Path("content"), Path()) if (folder / MAIN_FILE).is_file())
    return next(here, None) or content_folder()
