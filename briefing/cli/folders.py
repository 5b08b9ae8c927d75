"""The user's own folders: for what is remembered and for what can be made anew at any time."""

from __future__ import annotations

import os
from pathlib import Path

HOME = "BRIEFING_HOME"
"""The environment variable that puts both folders into one of the reader's choice."""


def data_folder() -> Path:
    """Give the folder for what must not be lost: the history of answers."""
    if home := os.environ.get(HOME):
        return Path(home)
    import platformdirs

    return Path(platformdirs.user_data_dir("briefing", appauthor=False))


def cache_folder() -> Path:
    """Give the folder for what can be made anew."""
    if home := os.environ.get(HOME):
        return Path(home, "cache")
    import platformdirs

    return Path(platformdirs.user_cache_dir("briefing", appauthor=False))
