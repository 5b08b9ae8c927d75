"""Saved web pages: the main text without navigation, captions, comments and scripts."""

from __future__ import annotations

import html
import re
from pathlib import Path
from typing import Any

from briefing.errors import Code
from briefing.evidence.charsets import page_source
from briefing.evidence.files import AS_TEXT, bad_text

MAX_LENGTH = 10_000_000
"""How long a page may be without the pictures in it: the extraction takes some seconds for so much."""

_XML_DECLARATION = re.compile(r"\s*<\?xml[^>]*\?>")

_MARKED = re.compile(r"<(?:html|body)\b", re.IGNORECASE)
_PICTURE = re.compile(r"data:[^\s\"'()<>,]*;base64,[\w+/=%-]*")
_CONTROLS = re.compile("[\x01-\x08\x0b\x0e-\x1f\x7f]")
_NUMBERED = re.compile(r"&#(?:[0-9]{1,7}|[xX][0-9a-fA-F]{1,6});?")
# A single break folds into the line; more than one part paragraphs.
_BREAKS = re.compile(r"(?:<br\b[^<>]*>(?:\s|&nbsp;)*+)++", re.IGNORECASE)
_WHITE = re.compile(r"\s+")
_INLINE = frozenset({"code", "del", "hi", "ref"})


def page_text(path: Path, content: bytes) -> str:
    """Give the main text of a web page, one block element a line; raise `BadTextError` where it has none."""
    body = _main_part(_source(path, content))
    text = "" if body is None or body.tag == "nav" else _lines(body)
    if not text.strip():
        raise bad_text(path, Code.NO_MAIN_TEXT, "is a web page in which no article can be made out", AS_TEXT)
    return text


def _main_part(source: str) -> Any:
    """Give the tree of a page's main part, None if there is none."""
    # Only here, for it takes longer to import than all plain texts to read.
    from trafilatura import bare_extraction

    # Without taking out duplicates: which those are depends on the pages that were read before.
    found: Any = bare_extraction(source, include_comments=False, deduplicate=False, with_metadata=False)
    return found and found.body


def _source(path: Path, content: bytes) -> str:
    """Decode a page, and take out what the extraction stumbles over and nobody would read."""
    source = _XML_DECLARATION.sub("", page_source(path, content), count=1)
    if "\0" in source:
        raise bad_text(path, Code.NOT_TEXT, "is not a text file", AS_TEXT)
    source = _PICTURE.sub("", source)
    if len(source) >= MAX_LENGTH:
        told = f"is a web page of {MAX_LENGTH // 1_000_000} million characters or more"
        raise bad_text(path, Code.TOO_LARGE, told, AS_TEXT)
    source = _BREAKS.sub(_folded, _NUMBERED.sub(_unescaped, _CONTROLS.sub("", source)))
    return source if _MARKED.search(source) else f"<html><body>{source}</body></html>"


def _unescaped(reference: re.Match[str]) -> str:
    """Write a character that is given by its number, as browsers do; the extraction gives up on control characters."""
    character = html.unescape(reference.group())
    return reference.group() if character in {"<", ">", "&"} else _CONTROLS.sub("", character)


def _folded(breaks: re.Match[str]) -> str:
    return " " if breaks.group().lower().count("<br") == 1 else breaks.group()


def _lines(body: Any) -> str:
    """Give the text of a tree, with line ends around each block element and none within."""
    for element in body.iter():
        edge = "" if element.tag in _INLINE else "\n"
        element.text = edge + _WHITE.sub(" ", element.text or "")
        element.tail = edge + _WHITE.sub(" ", element.tail or "")
    return "".join(body.itertext())
