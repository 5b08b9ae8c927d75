"""The shared libraries that typesetting needs: which are missing, and how to get them."""

from __future__ import annotations

import ctypes
import ctypes.util
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from sys import platform
from typing import Final

from briefing.errors import BriefingError

SONAMES: Final = {
    "gobject-2.0": "libgobject-2.0.so.0",
    "pango-1.0": "libpango-1.0.so.0",
    "harfbuzz": "libharfbuzz.so.0",
    "harfbuzz-subset": "libharfbuzz-subset.so.0",
    "fontconfig": "libfontconfig.so.1",
    "pangoft2-1.0": "libpangoft2-1.0.so.0",
}
"""The libraries by their stem, each with the name under which Linux loads it."""

REMEDY: Final = (
    "Debian: apt-get install libpangoft2-1.0-0 libharfbuzz-subset0; "
    "Fedora: dnf install pango harfbuzz; macOS: brew install pango"
)

_STEMS: Final = (*SONAMES, "harfbuzz-vector")
_FOLDERS: Final = ("/opt/homebrew/lib", "/usr/local/lib", "/opt/local/lib")
"""Where Homebrew and MacPorts put libraries; Python does not look in all of them."""

_LINUX: Final = platform.startswith("linux")

_search: Final = ctypes.util.find_library


def missing_libraries() -> tuple[str, ...]:
    """List the libraries that cannot be loaded, by their stem."""
    return tuple(stem for stem in SONAMES if not _loads(stem))


def require_libraries() -> None:
    """Raise `BriefingError` with what to install where a library is missing."""
    if missing := missing_libraries():
        message = f"typesetting needs libraries that are not installed: {', '.join(missing)}"
        raise BriefingError(message, hint=REMEDY)


@contextmanager
def quick_search() -> Iterator[None]:
    """Answer `ctypes.util.find_library` from the table: each of its own answers starts a compiler and a linker."""
    ctypes.util.find_library = find
    try:
        yield
    finally:
        ctypes.util.find_library = _search


def find(name: str) -> str | None:
    """Name the file of a library by its stem, or nothing; names that are not ours are searched for as ever."""
    bare = name.removeprefix("lib")
    if not bare.startswith(_STEMS):
        return _search(name)
    if _LINUX or name not in _STEMS:
        return SONAMES.get(name) if _LINUX else None
    files = (Path(folder, f"lib{name}.dylib") for folder in _FOLDERS)
    return next((str(file) for file in files if file.exists()), None) or _search(name)


def _loads(stem: str) -> bool:
    """Say whether the library can be loaded; WeasyPrint loads the same file afterwards, so nothing is lost."""
    name = find(stem)
    if name is None:
        return False
    try:
        ctypes.CDLL(name)
    except OSError:
        return False
    return True
