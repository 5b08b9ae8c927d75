"""Saved web pages: their encoding, and the main text without navigation, captions, comments and scripts."""

from __future__ import annotations

import codecs
import html
import logging
import re
from pathlib import Path
from typing import Any

from briefing.errors import Code
from briefing.evidence.files import AS_TEXT, WIDE_MARKS, bad_text, decoded

SUFFIXES = frozenset({".htm", ".html", ".xhtml"})

MAX_LENGTH = 10_000_000
"""How long a page may be without the pictures in it: the extraction takes some seconds for so much."""

_BEGINNING = 8192
"""How many bytes tell whether a file is a page, and which encoding it declares."""
_PAGE = re.compile(
    rb"(?:\s|<!--(?>.*?-->)|<\?xml[^>]*>)*+<(?:!doctype\s+html|html|head|body)[\s>]", re.DOTALL | re.IGNORECASE
)
_XML_DECLARATION = re.compile(r"\s*<\?xml[^>]*\?>")
_DECLARED = re.compile(
    rb"""<meta[^>]+?charset\s*=\s*["']?\s*([\w.:-]+)|^\s*<\?xml[^>]+?encoding\s*=\s*["']([\w.:-]+)""", re.IGNORECASE
)
# As browsers read them (WHATWG, Encoding, 4.2); what else is declared is what Python calls so.
_READ_AS = {"ascii": "cp1252", "iso8859-1": "cp1252", "gb2312": "gb18030", "gbk": "gb18030", "tis-620": "cp874"}
_ENCODINGS = re.compile(r"utf-8|cp(8|9|12)\d+|iso8859-|koi8-|mac-|euc_|shift_jis|iso2022_|big5|gb18030|johab")
_ONE_BYTE = re.compile(r"cp(8|12)\d+|iso8859-|koi8-|mac-")
_REDECLARE = "declare the encoding that the page has, or " + AS_TEXT

_MARKED = re.compile(r"<(?:html|body)\b", re.IGNORECASE)
_PICTURE = re.compile(r"data:[^\s\"'()<>,]*;base64,[\w+/=%-]*")
_CONTROLS = re.compile("[\x01-\x08\x0b\x0e-\x1f\x7f]")
_NUMBERED = re.compile(r"&#(?:[0-9]{1,7}|[xX][0-9a-fA-F]{1,6});?")
# A single break folds into the line; more than one part paragraphs.
_BREAKS = re.compile(r"(?:<br\b[^<>]*>(?:\s|&nbsp;)*+)++", re.IGNORECASE)
_WHITE = re.compile(r"\s+")
_INLINE = frozenset({"code", "del", "hi", "ref"})


def is_page(path: Path, content: bytes) -> bool:
    """Tell whether a file is a web page, by its suffix or by how it begins."""
    if path.suffix.lower() in SUFFIXES:
        return True
    start = content[:_BEGINNING]
    if start.startswith(WIDE_MARKS):
        start = start.decode("utf-16", "ignore").encode("utf-8", "ignore")
    return _PAGE.match(start.removeprefix(codecs.BOM_UTF8)) is not None


def page_text(path: Path, content: bytes) -> str:
    """Give the main text of a web page, one block element a line; raise `BadTextError` where it has none."""
    # Only here, for it takes longer to import than all plain texts to read.
    from trafilatura import bare_extraction

    logging.getLogger("trafilatura").addHandler(logging.NullHandler())
    # Without taking out duplicates: which those are depends on the pages that were read before.
    found: Any = bare_extraction(_source(path, content), include_comments=False, deduplicate=False, with_metadata=False)
    text = "" if found is None or found.body.tag == "nav" else _lines(found.body)
    if not text.strip():
        raise bad_text(path, Code.NO_MAIN_TEXT, "is a web page in which no article can be made out", AS_TEXT)
    return text


def _source(path: Path, content: bytes) -> str:
    """Decode a page, and take out what the extraction stumbles over and nobody would read."""
    source = _XML_DECLARATION.sub("", _decoded(path, content), count=1)
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


def _decoded(path: Path, content: bytes) -> str:
    """Decode a web page by its byte order mark, else as it declares, else as UTF-8."""
    if content.startswith(WIDE_MARKS):
        return _decoded_as(path, content, "utf-16")
    name = "utf-8" if content.startswith(codecs.BOM_UTF8) else _declared(path, content)
    return decoded(path, content, _REDECLARE) if name == "utf-8" else _decoded_as(path, content, name)


def _declared(path: Path, content: bytes) -> str:
    """Give Python's name of the encoding that a page declares, UTF-8 if it declares none."""
    declared = _DECLARED.search(content[:_BEGINNING])
    if declared is None:
        return "utf-8"
    label = (declared[1] or declared[2]).decode()
    try:
        name = codecs.lookup(label).name
    except LookupError:
        name = ""
    # A declaration that can be read byte by byte is not in UTF-16 itself.
    name = "utf-8" if name.startswith("utf-16") else _READ_AS.get(name, name)
    if not _ENCODINGS.match(name):
        raise bad_text(path, Code.UNKNOWN_CHARSET, f"declares an encoding that is not known, '{label}'", _REDECLARE)
    return name


def _decoded_as(path: Path, content: bytes, name: str) -> str:
    try:
        text = content.decode(name)
    except UnicodeDecodeError as error:
        told = f"is not encoded in {name}, as it declares: byte {error.start + 1} is 0x{content[error.start]:02x}"
        place = content.count(b"\n", 0, error.start) + 1, 1
        raise bad_text(path, Code.UNKNOWN_CHARSET, told, _REDECLARE, place) from None
    if _ONE_BYTE.match(name) and not content.isascii() and _is_utf8(content):
        raise bad_text(path, Code.UNKNOWN_CHARSET, f"declares {name}, but is encoded in UTF-8", _REDECLARE)
    return text


def _is_utf8(content: bytes) -> bool:
    try:
        content.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True
