"""Text of the content as HTML: escaped always; *emphasis* and **strong** are the only markup."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from markupsafe import Markup, escape

if TYPE_CHECKING:
    from markdown_it import MarkdownIt


def prose(text: str) -> Markup:
    """Turn a line of text into safe HTML."""
    if not any(character in text for character in "*_\\"):
        return escape(text)
    return Markup(_markdown().renderInline(text))  # noqa: S704 (the renderer escapes; raw HTML is off)


def plain(text: str) -> str:
    """Take the emphasis out of a line of text."""
    return str(prose(text).striptags()) if any(mark in text for mark in "*_\\") else text


@cache
def _markdown() -> MarkdownIt:
    from markdown_it import MarkdownIt

    return MarkdownIt("zero", {"html": False}).enable(["emphasis", "escape"])
