"""Source texts: how a text is normalised, recognised again and parted into paragraphs."""

from __future__ import annotations

import hashlib
import unicodedata
from pathlib import Path
from typing import NamedTuple


class TextFile(NamedTuple):
    """A file and its text as evidence counts it."""

    path: Path
    fingerprint: str
    """The SHA-256 of the normalised text in hexadecimal."""
    paragraphs: tuple[str, ...]
    """Paragraph 1 is the first."""


def text_file(path: Path, text: str) -> TextFile:
    """Normalise the text that a file holds."""
    normal = normalise(text)
    return TextFile(path, _digest(normal), _parts(normal))


def normalise(text: str) -> str:
    """Bring a text into the form that is compared: NFC, one paragraph a line, single spaces, no empty lines."""
    composed = unicodedata.normalize("NFC", text.replace("\ufeff", ""))
    lines = (" ".join(line.split()) for line in composed.replace("\r\n", "\n").replace("\r", "\n").split("\n"))
    return "\n".join(line for line in lines if line)


def fingerprint(text: str) -> str:
    """Give the SHA-256 of the normalised text in hexadecimal: the same article saved twice has the same one."""
    return _digest(normalise(text))


def paragraphs(text: str) -> tuple[str, ...]:
    """Give the paragraphs of a text, its non-empty lines; evidence counts them from 1."""
    return _parts(normalise(text))


def _digest(normal: str) -> str:
    return hashlib.sha256(normal.encode("utf-8")).hexdigest()


def _parts(normal: str) -> tuple[str, ...]:
    return tuple(normal.split("\n")) if normal else ()
