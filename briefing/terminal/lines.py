"""Lines that are typed or piped in, read without a buffer that would hold back what others wait for."""

from __future__ import annotations

import os
import select
from typing import Final

_CHUNK: Final = 65536
LONGEST: Final = 10_000
"""Bytes of a line that are looked at: nobody types more, and a stream without line ends must not fill the memory."""


class OutOfTime(Exception):  # noqa: N818 (it is no error of the program)
    """No line came in time."""


class Lines:
    """The lines of a file descriptor."""

    def __init__(self, descriptor: int | None, encoding: str | None = None) -> None:
        self._descriptor = descriptor
        """None where there is nothing to read from."""
        self._encoding = encoding or "utf-8"
        self._read = bytearray()
        self._ended = descriptor is None

    def next(self, seconds: float | None = None) -> str | None:
        """Give the next line without its end, None after the last; raise OutOfTime if there is none by then."""
        while b"\n" not in self._read and not self._ended:
            self._take(seconds)
        if not self._read:
            return None
        end = self._read.find(b"\n")
        raw = bytes(self._read if end < 0 else self._read[:end])
        del self._read[: len(self._read) if end < 0 else end + 1]
        return raw[:LONGEST].decode(self._encoding, "replace").rstrip("\r")

    def _take(self, seconds: float | None) -> None:
        """Read what there is; the end of a file comes once, that of a terminal (Ctrl-D) too."""
        if self._descriptor is None:
            return
        if seconds is not None and not select.select([self._descriptor], [], [], max(seconds, 0))[0]:
            raise OutOfTime
        try:
            chunk = os.read(self._descriptor, _CHUNK)
        except OSError:  # the terminal is gone
            chunk = b""
        self._ended = not chunk
        self._read += chunk
        if len(self._read) > LONGEST + _CHUNK and b"\n" not in self._read:
            del self._read[LONGEST:]
