"""Files that hold source texts, read whole: what is in them, or why they cannot be an article's text."""

from __future__ import annotations

import codecs
import re
from pathlib import Path

from briefing.errors import BriefingError, Code, Finding, Location

MAX_BYTES = 50_000_000
WIDE_MARKS = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
PAGES = frozenset({".htm", ".html", ".xhtml"})
AS_TEXT = "save the article as plain text, encoded in UTF-8"
AS_UTF8 = "save the file again as UTF-8"

_BEGINNING = 4096
"""How many bytes tell whether a file is a page."""
_PAGE = re.compile(
    rb"(?:\s|<!--(?>.*?-->)|<\?xml[^>]*>)*+<(?:!doctype\s+html|html|head|body)[\s>]", re.DOTALL | re.IGNORECASE
)


class BadTextError(BriefingError):
    """A file that cannot be an article's text."""

    def __init__(self, finding: Finding, told: str) -> None:
        super().__init__(f"{finding.location.file} {told}", hint=finding.hint)
        self.finding = finding


def bad_text(path: Path, code: Code, told: str, hint: str, place: tuple[int, int] = (0, 0)) -> BadTextError:
    """Say what is wrong with a file, in words that continue its name; the place is a line and a column."""
    return BadTextError(Finding(Location(str(path), *place), code, f"the file {told}", hint), told)


def read_bytes(path: Path) -> bytes:
    """Read a file that is short enough for an article; raise `BadTextError` where it cannot be read."""
    try:
        if path.exists() and not path.is_file():
            raise bad_text(path, Code.NOT_READABLE, "is not a file", "name the file that holds the article's text")
        with path.open("rb") as file:
            content = file.read(MAX_BYTES)
    except FileNotFoundError:
        raise bad_text(path, Code.NOT_FOUND, "does not exist", "check the spelling of the path") from None
    except OSError as error:
        told = f"cannot be read: {reason(error)}"
        raise bad_text(path, Code.NOT_READABLE, told, "check who may read the file") from None
    if len(content) >= MAX_BYTES:
        told = f"has {MAX_BYTES // 1_000_000} MB or more"
        raise bad_text(path, Code.TOO_LARGE, told, "save the article's text alone, without pictures")
    return content


def reason(error: OSError) -> str:
    """Say in the system's words why it refused."""
    return (error.strerror or "unknown reason").lower()


def plain_text(path: Path, content: bytes) -> str:
    """Decode plain text; raise `BadTextError` where it is not text in UTF-8."""
    if content.startswith(WIDE_MARKS):
        raise bad_text(path, Code.NOT_UTF8, "is encoded in UTF-16, not in UTF-8", AS_UTF8)
    if b"\0" in content:
        raise bad_text(path, Code.NOT_TEXT, "is not a text file", AS_TEXT)
    return decoded(path, content, AS_UTF8)


def decoded(path: Path, content: bytes, hint: str) -> str:
    """Decode UTF-8; raise `BadTextError` with the place of the first byte that is something else."""
    text = content.removeprefix(codecs.BOM_UTF8)
    try:
        return text.decode("utf-8")
    except UnicodeDecodeError as error:
        start = error.start
    told = f"is not encoded in UTF-8: byte {start + len(content) - len(text) + 1} is 0x{text[start]:02x}"
    raise bad_text(path, Code.NOT_UTF8, told, hint, _place(text, start))


def _place(text: bytes, start: int) -> tuple[int, int]:
    """Give the line and the column of the first byte that is not UTF-8."""
    before = text[text.rfind(b"\n", 0, start) + 1 : start].decode("utf-8")
    return text.count(b"\n", 0, start) + 1, len(before) + 1


def is_page(path: Path, content: bytes) -> bool:
    """Tell whether a file is a web page, by its suffix or by how it begins."""
    if path.suffix.lower() in PAGES:
        return True
    start = content[:_BEGINNING]
    if start.startswith(WIDE_MARKS):
        start = start.decode("utf-16", "ignore").encode("utf-8", "ignore")
    return _PAGE.match(start.removeprefix(codecs.BOM_UTF8)) is not None
