"""XML for other programs, by the standard library's writer: any text can stand in it, equal trees give equal bytes."""

from __future__ import annotations

import re
from typing import Final
from xml.etree.ElementTree import Element, SubElement, tostring

_FORBIDDEN: Final = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What no document may hold, not even written as a number (XML 1.0, production 2)."""

_SPACES: Final = re.compile("[\t\n\r ]+")
"""What readers fold, each in its own way."""


def legal(text: str) -> str:
    """Put the replacement character for what XML forbids, one space for white space in a row, and none at the ends."""
    return _SPACES.sub(" ", _FORBIDDEN.sub("\ufffd", text)).strip()


def add(parent: Element, tag: str, text: str = "", /, **attributes: str) -> Element:
    """Add an element with a text."""
    child = SubElement(parent, tag, {name: legal(value) for name, value in attributes.items()})
    child.text = legal(text) or None
    return child


def in_lines(parent: Element) -> None:
    """Give each child a line of its own; the parent must hold no text beside them."""
    parent.text = "\n"
    for child in parent:
        child.tail = "\n"


def document(root: Element) -> bytes:
    """Write a document, each child of its root on a line of its own."""
    in_lines(root)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{tostring(root, encoding="unicode")}\n'.encode()
