"""Source texts: how a text is normalised, recognised again and parted into paragraphs."""

from __future__ import annotations

import hashlib
import unicodedata
from pathlib import Path

from briefing.errors import BriefingError

MAX_BYTES = 50_000_000


def normalise(text: str) -> str:
    """Bring a text into the form that is compared: NFC, one paragraph a line, single spaces, no empty lines."""
    composed = unicodedata.normalize("NFC", text.removeprefix("\ufeff"))
    lines = (" ".join(line.split()) for line in composed.replace("\r\n", "\n").replace("\r", "\n").split("\n"))
    return "\n".join(line for line in lines if line)


def fingerprint(text: str) -> str:
    """Give the SHA-256 of the normalised text in hexadecimal: the same article saved twice has the same one."""
    return hashlib.sha256(normalise(text).encode("utf-8")).hexdigest()


def paragraphs(text: str) -> tuple[str, ...]:
    """Give the paragraphs of a text, its non-empty lines; evidence counts them from 1."""
    normal = normalise(text)
    return tuple(normal.split("\n")) if normal else ()


def read_text(path: Path) -> str:
    """Read an article's text; raise BriefingError where it is no text, or too long to be an article."""
    content = _bytes(path)
    if b"\0" in content:
        raise BriefingError(f"{path} is not a text file", hint="save the article as plain text, encoded in UTF-8")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        raise BriefingError(
            f"{path} is not encoded in UTF-8 (line {line}, byte {error.start + 1})", hint="save the file again as UTF-8"
        ) from None


def _bytes(path: Path) -> bytes:
    try:
        if path.exists() and not path.is_file():
            raise BriefingError(f"{path} is not a file", hint="name the file that holds the article's text")
        with path.open("rb") as file:
            content = file.read(MAX_BYTES + 1)
    except FileNotFoundError:
        raise BriefingError(f"{path} does not exist", hint="check the spelling of the path") from None
    except OSError as error:
        reason = (error.strerror or "unknown reason").lower()
        raise BriefingError(f"{path} cannot be read: {reason}", hint="check who may read the file") from None
    if len(content) > MAX_BYTES:
        raise BriefingError(
            f"{path} is longer than {MAX_BYTES // 1_000_000} MB", hint="save the article's text alone, without pictures"
        )
    return content
