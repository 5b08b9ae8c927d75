"""The state of what a build begins with: the dossier, the program, its templates and fonts, found by no heavy import.

A dossier is known by its content. The other files, which are many, are known by size and by when they were changed.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import briefing
from briefing.cli.caching import digest, dossier_digest
from briefing.loading.locate import dossier_folder
from briefing.resources import templates_folder

_VARIABLES: Final = (
    "SOURCE_DATE_EPOCH",
    "LD_LIBRARY_PATH",
    "LD_PRELOAD",
    "DYLD_LIBRARY_PATH",
    "DYLD_FALLBACK_LIBRARY_PATH",
)
"""Those of the environment on which bytes depend, or which libraries are loaded."""


def inputs(folder: Path) -> str:
    """Digest what a build of the dossier in a folder begins with; raise OSError or `BriefingError` if it lacks any."""
    from briefing import fonts

    files = (*_below(Path(briefing.__file__).parent, ".py"), *_below(templates_folder()), *map(str, fonts.files()))
    return digest(
        dossier_digest(folder),
        *sorted(path.name for path in (folder / "articles").iterdir()),  # what is no article may be a finding
        briefing.__version__,
        sys.version,
        *(f"{name}={os.environ.get(name)}" for name in _VARIABLES),
        *map(state, files),
    )


def revision(text: str, folder: Path) -> str:
    """Tell which state of a dossier a text names, as `briefing.cli.revisions` reads it.

    A folder is known by its content, what git keeps by its commit. Raises OSError or `BriefingError`.
    """
    named = dossier_folder(Path(text)) if text else Path()
    if text and named.is_dir():
        return dossier_digest(named)
    from briefing.cli import git

    repository = git.repository(folder, text)
    name, colon, path = text.partition(":")
    below = f"{Path.cwd() if path.startswith('.') else ''}:{path}" if colon else repository.prefix
    return digest(repository.commit(name), below)


def _below(folder: Path | str, suffix: str = "") -> Iterator[str]:
    for each in sorted(os.scandir(folder), key=lambda each: each.name):
        if each.is_dir():
            yield from _below(each.path, suffix)
        elif each.name.endswith(suffix) and not each.name.endswith(".pyc"):
            yield each.path


def state(path: str) -> str:
    """Tell a file apart from what it was before; the moment at which its status was changed can be set by nobody."""
    found = os.stat(path)  # noqa: PTH116 - for hundreds of files, in half the time
    return f"{path} {found.st_size} {found.st_mtime_ns} {found.st_ctime_ns}"
