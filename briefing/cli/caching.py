"""What the cache folder's files are named by: the state of a dossier, and of the program itself.

All that lies there can be made anew at any time, so that a cache that cannot be used is no error.
"""

from __future__ import annotations

import errno
import os
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import briefing

try:
    # What `hashlib` gives under this name; that loads OpenSSL first, which takes longer than to digest a dossier.
    from _blake2 import blake2b
except ImportError:  # a Python that keeps it elsewhere
    from hashlib import blake2b

_SIZE: Final = 16
"""Bytes of a digest."""

_MOST: Final = 100_000_000
"""Bytes of a file."""

_OTHER: Final = {"__pycache__", "document", "fonts"}
"""Parts of the package on which no question depends."""


def digest(*parts: bytes | str) -> str:
    """Digest some contents, each told apart from the next."""
    found = blake2b(digest_size=_SIZE)
    for part in parts:
        content = part.encode("utf-8", "surrogateescape") if isinstance(part, str) else part
        found.update(b"%d\n%b" % (len(content), content))
    return found.hexdigest()


def dossier_digest(folder: Path) -> str:
    """Digest the files of a dossier; raise OSError if one cannot be read."""
    return digest(*(part for path in _files(folder) for part in (path.name, path.read_bytes())))


def _files(folder: Path) -> list[Path]:
    named = [folder / "dossier.yaml", folder / "entities.yaml", folder / "evidence.lock"]
    files = [*(path for path in named if path.is_file()), *sorted((folder / "articles").glob("*.yaml"))]
    # Who reads a pipe may wait for ever. Of such files no dossier is made.
    if odd := [path for path in files if not path.is_file() or path.stat().st_size > _MOST]:
        raise OSError(errno.EINVAL, os.strerror(errno.EINVAL), str(odd[0]))
    return files


def program_digest() -> str:
    """Digest the version of the program and the state of its files: in a checkout they change without it."""
    return digest(briefing.__version__, *_code(Path(briefing.__file__).parent))


def _code(folder: Path) -> Iterator[str]:
    for each in sorted(os.scandir(folder), key=lambda each: each.name):
        if each.is_dir() and each.name not in _OTHER:
            yield from _code(Path(each.path))
        elif each.name.endswith(".py"):
            found = each.stat()
            yield f"{each.name} {found.st_size} {found.st_mtime_ns}"


def clear(newest: Path, pattern: str, kept: int) -> None:
    """Remove the oldest of the files that are named alike; raise OSError if one stays that should not."""
    others = sorted(set(newest.parent.glob(pattern)) - {newest}, key=lambda path: path.stat().st_mtime_ns)
    for path in others[: max(0, len(others) - kept + 1)]:
        path.unlink(missing_ok=True)
