"""Lists of SHA-256 sums, as `sha256sum` of the GNU coreutils writes and checks them."""

from __future__ import annotations

import os
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Final

from briefing.errors import BriefingError

NAME: Final = "SHA256SUMS"
"""What such a list is called."""

_LINE: Final = re.compile(rb"(?P<odd>\\?)(?P<sum>[0-9A-Fa-f]{64}) [ *](?P<name>.+)", re.DOTALL)
_ESCAPES: Final = {b"\\": b"\\\\", b"\n": b"\\n", b"\r": b"\\r"}
_MEANT: Final = {escape: meant for meant, escape in _ESCAPES.items()}


def digest(content: bytes) -> str:
    """Give the SHA-256 of some content, in hexadecimal digits."""
    from hashlib import sha256

    return sha256(content).hexdigest()


def as_sums(sums: Mapping[str, str]) -> bytes:
    """Write digests by the names of files, as seen from the list's folder; the names are sorted by their bytes."""
    return b"".join(_line(os.fsencode(name), sums[name]) for name in sorted(sums, key=os.fsencode))


def _line(name: bytes, found: str) -> bytes:
    """Write a line; one whose name would break it begins with a backslash."""
    escaped = re.sub(rb"[\\\n\r]", lambda match: _ESCAPES[match.group()], name)
    return (b"\\" if escaped != name else b"") + found.encode() + b"  " + escaped + b"\n"


def read_sums(path: Path) -> dict[str, str]:
    """Read digests by the names of files; raise `BriefingError` where the file is no such list."""
    try:
        if not path.is_file():
            what = "a folder" if path.is_dir() else "no file" if path.exists() else "not there"
            raise BriefingError(f"{path} is {what}", hint=_HINT)
        content = path.read_bytes()
    except OSError as error:
        raise BriefingError(f"{path} cannot be read: {(error.strerror or str(error)).lower()}") from None
    sums: dict[str, str] = {}
    for number, line in enumerate(content.split(b"\n"), start=1):
        if line.strip() and not line.startswith(b"#"):
            name, found = _read(line.removesuffix(b"\r"), f"{path}:{number}")
            if sums.setdefault(name, found) != found:
                raise BriefingError(f"{path}:{number}: '{name}' has another sum above", hint=_HINT)
    return sums


_HINT: Final = f"name a list that `briefing build --sums` or sha256sum has written, for example build/{NAME}"


def _read(line: bytes, place: str) -> tuple[str, str]:
    match = _LINE.fullmatch(line)
    if match is None:
        raise BriefingError(f"{place}: this is not a SHA-256 sum and the name of a file", hint=_HINT)
    name = match["name"]
    if match["odd"]:
        if re.fullmatch(rb"(?:[^\\]|\\[\\nr])+", name) is None:
            raise BriefingError(f"{place}: the name has a backslash that means nothing", hint=_HINT)
        name = re.sub(rb"\\[\\nr]", lambda match: _MEANT[match.group()], name)
    return os.fsdecode(name), match["sum"].decode().lower()
