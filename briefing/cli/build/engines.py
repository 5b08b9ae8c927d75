"""Of which files of other people the typesetter consists, noted once it is loaded, and whether they are the same later.

That is seen without importing any of them: where each package would be found, and the state of the modules and of the
system's libraries that were loaded.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from importlib.util import find_spec
from pathlib import Path
from typing import Final, NamedTuple

from briefing.cli.build.states import state
from briefing.cli.caching import digest

_PRINTED: Final = ("weasyprint-", "pydyf-", "fonttools-", "font_source_serif_pro-", "font_source_sans_pro-")
"""How the folders with the versions begin that the colophon prints."""

_MAPS: Final = Path("/proc/self/maps")
_LOADER: Final = Path("/etc/ld.so.cache")
"""Where Linux tells what is loaded into a process, and where it looks libraries up."""


class Engine(NamedTuple):
    """What was loaded when something was typeset."""

    origins: Mapping[str, str]
    """The file at which each outside package begins."""
    files: Sequence[str]
    """Those of the packages, and the libraries."""
    state: str
    """The digest of their states."""

    def stands(self) -> bool:
        """Tell whether the same would be loaded now."""
        with suppress(OSError):
            same = all(_origin(name) == origin for name, origin in self.origins.items())
            return same and digest(*map(state, self.files)) == self.state
        return False


def engine(began: int) -> Engine | None:
    """Note what is loaded; None if a file of it was changed since a moment, which is in nanoseconds since 1970."""
    origins = {name: origin for name in sorted(_outside()) if (origin := _origin(name)) is not None}
    modules = {file for name, file in _loaded() if name in origins}
    beside = (file for folder in {Path(file).parent for file in modules} for file in _resources(folder))
    with suppress(OSError):
        files = sorted({*modules, *beside, *_versions(origins.values()), *_libraries()})
        noted = Engine(origins, files, digest(*map(state, files)))
        return noted if all(Path(file).stat().st_ctime_ns < began for file in files) else None
    return None


def _loaded() -> Iterator[tuple[str, str]]:
    """Give the file of each module, with the name of its package."""
    for name, module in [*sys.modules.items()]:
        if isinstance(file := getattr(module, "__file__", None), str) and Path(file).is_file():
            yield name.partition(".")[0], file


def _outside() -> set[str]:
    """Name the packages that belong neither to Python nor to us."""
    return {name for name, _ in _loaded()} - sys.stdlib_module_names - {"briefing", "__main__"}


def _origin(name: str) -> str | None:
    """Tell where a package is found, or would be."""
    with suppress(ImportError, ValueError, AttributeError):  # modules that were put together by hand have no origin
        spec = find_spec(name)
        return None if spec is None else spec.origin
    return None


def _resources(folder: Path) -> Iterator[str]:
    """List what lies beside modules and is read by them, such as style sheets and profiles of colours."""
    for each in os.scandir(folder):
        if each.is_file() and not each.name.endswith((".py", ".pyc", ".pyi", ".so", ".pth")):
            yield each.path


def _versions(origins: Iterable[str]) -> Iterator[str]:
    """List the files that tell the versions which are printed."""
    for folder in {Path(origin).parent.parent for origin in origins}:
        for each in os.scandir(folder):
            if each.name.startswith(_PRINTED) and each.name.endswith(".dist-info"):
                yield str(Path(each.path, "METADATA"))


def _libraries() -> Iterator[str]:
    """List the system's libraries that are loaded, where the system tells; else those that we look for."""
    if _MAPS.is_file():
        for line in _MAPS.read_text(encoding="utf-8", errors="surrogateescape").splitlines():
            _, rights, _, _, _, path = (*line.split(None, 5), "", "")[:6]
            if "x" in rights and path.startswith("/") and not path.endswith(" (deleted)"):
                yield path
        yield from (str(path) for path in (_LOADER,) if path.is_file())
        return
    from briefing.document.engine.system import SONAMES, find

    yield from (found for stem in SONAMES if (found := find(stem)) is not None and Path(found).is_file())
