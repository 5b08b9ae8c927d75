"""Archives in which nothing but what they hold can differ: fixed times, modes and order, and no compression."""

from __future__ import annotations

import stat
from collections.abc import Iterable
from datetime import UTC, datetime
from io import BytesIO
from typing import Final
from zipfile import ZIP_STORED, ZipFile, ZipInfo

_EARLIEST: Final = (1980, 1, 1, 0, 0, 0)
_LATEST: Final = (2107, 12, 31, 23, 59, 58)
"""The first and the last time that an archive can write (APPNOTE 4.4.6)."""

_UNIX: Final = 3
"""What the archive says that it was made on, whatever it was made on."""


def archive(files: Iterable[tuple[str, bytes]], moment: datetime) -> bytes:
    """Make a ZIP archive of named contents, in their order, all as old as a moment; raise ValueError if names repeat.

    Nothing is compressed: what zlib makes of the same content differs from one build of it to another.
    """
    held = BytesIO()
    time = min(max(_EARLIEST, moment.astimezone(UTC).timetuple()[:6]), _LATEST)
    with ZipFile(held, "w", ZIP_STORED) as written:
        names: set[str] = set()
        for name, content in files:
            if name in names:
                raise ValueError(f"an archive has one file named {name}")
            names.add(name)
            written.writestr(_member(name, time), content)
    return held.getvalue()


def _member(name: str, time: tuple[int, ...]) -> ZipInfo:
    year, month, day, hour, minute, second = time
    member = ZipInfo(name, (year, month, day, hour, minute, second))
    member.create_system = _UNIX
    member.external_attr = (stat.S_IFREG | 0o644) << 16
    return member
