"""Source texts as they are read from files of either kind: plain text, or web pages."""

from __future__ import annotations

from pathlib import Path

from briefing.evidence.files import is_page, plain_text, read_bytes
from briefing.evidence.texts import TextFile, text_file


def read(path: Path) -> TextFile:
    """Read an article's text, of a web page the main text alone; raise `BadTextError` where there is none."""
    content = read_bytes(path)
    return page_source(path, content) if is_page(path, content) else plain_source(path, content)


def plain_source(path: Path, content: bytes) -> TextFile:
    """Make the text of a plain file; raise `BadTextError` where it is none."""
    return text_file(path, plain_text(path, content))


def page_source(path: Path, content: bytes) -> TextFile:
    """Make the text of a web page; raise `BadTextError` where it has none."""
    # Only here, for most texts are plain.
    from briefing.evidence.pages import page_text

    return text_file(path, page_text(path, content))
