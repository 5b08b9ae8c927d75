"""Encodings of web pages: the byte order mark decides, else what the page declares, else it is UTF-8."""

from __future__ import annotations

import codecs
import re
from pathlib import Path

from briefing.errors import Code
from briefing.evidence.files import AS_TEXT, WIDE_MARKS, bad_text, decoded

_REDECLARE = "declare the encoding that the page has, or " + AS_TEXT

_BEGINNING = 8192
"""How many bytes are searched for the declaration."""
_DECLARED = re.compile(
    rb"""<meta[^>]+?charset\s*=\s*["']?\s*([\w.:-]+)|^\s*<\?xml[^>]+?encoding\s*=\s*["']([\w.:-]+)""", re.IGNORECASE
)
# As browsers read them (WHATWG, Encoding, 4.2); what else is declared is what Python calls so.
_READ_AS = {
    "ascii": "cp1252",
    "euc_kr": "cp949",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "iso8859-1": "cp1252",
    "iso8859-9": "cp1254",
    "iso8859-11": "cp874",
    "shift_jis": "cp932",
    "tis-620": "cp874",
}
_ENCODINGS = re.compile(r"utf-8|cp(8|9|12)\d+|iso8859-|koi8-|mac-|euc_|shift_jis|iso2022_|big5|gb18030|johab")
_ONE_BYTE = re.compile(r"cp(8|12)\d+|iso8859-|koi8-|mac-")


def page_source(path: Path, content: bytes) -> str:
    """Decode a web page; raise `BadTextError` where its encoding is not known, or another one."""
    if content.startswith(WIDE_MARKS):
        return _decoded_as(path, content, "utf-16", "UTF-16")
    label = "utf-8" if content.startswith(codecs.BOM_UTF8) else _label(content)
    name = _codec(path, label)
    return decoded(path, content, _REDECLARE) if name == "utf-8" else _decoded_as(path, content, name, label)


def _label(content: bytes) -> str:
    declared = _DECLARED.search(content[:_BEGINNING])
    return (declared[1] or declared[2]).decode() if declared else "utf-8"


def _codec(path: Path, label: str) -> str:
    """Give Python's name of an encoding that a page declares."""
    try:
        name = codecs.lookup(label).name
    except LookupError:
        name = ""
    # A declaration that can be read byte by byte is not in UTF-16 itself.
    name = "utf-8" if name.startswith("utf-16") else _READ_AS.get(name, name)
    if not _ENCODINGS.match(name):
        raise bad_text(path, Code.WRONG_CHARSET, f"declares an encoding that is not known, '{label}'", _REDECLARE)
    return name


def _decoded_as(path: Path, content: bytes, name: str, label: str) -> str:
    # Hardly any text in a set of single bytes happens to be UTF-8 as well.
    if _ONE_BYTE.match(name) and not content.isascii() and _is_utf8(content):
        raise bad_text(path, Code.WRONG_CHARSET, f"declares {label}, but is encoded in UTF-8", _REDECLARE)
    try:
        return content.decode(name)
    except UnicodeDecodeError as error:
        told = f"is not encoded in {label}, as it declares: byte {error.start + 1} is 0x{content[error.start]:02x}"
        place = content.count(b"\n", 0, error.start) + 1, 1
    raise bad_text(path, Code.WRONG_CHARSET, told, _REDECLARE, place)


def _is_utf8(content: bytes) -> bool:
    try:
        content.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True
