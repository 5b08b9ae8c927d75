"""Finish a PDF that WeasyPrint has made and not yet written.

WeasyPrint hands its objects to a finisher just before it writes them. What is done there needs no second reading and
writing of the file.
"""

from __future__ import annotations

import zlib
from typing import Any, Final

import pydyf

from briefing.document.engine.archive import claim_accessibility
from briefing.document.engine.tags import Tags

_SHARED_GLYPHS: Final = {b"<00a0>": b"<0020>", b"<00ad>": b"<002d>"}
"""Characters drawn with the glyph of another: whichever came first would be what all of them copy as."""


_LEVEL: Final = 7
"""The level of compression: the highest takes three times as long for a fortieth less."""


def finish(document: Any, pdf: Any) -> None:
    """Complete the PDF; the signature is the one that WeasyPrint calls."""
    Tags(pdf).complete()
    describe_links(document)
    claim_accessibility(pdf)
    copy_plainly(pdf)
    compress(pdf)
    settle(pdf)


def describe_links(document: Any) -> None:
    """Describe each link by its title, label or text: WeasyPrint gives the target's name (ISO 14289-1, 7.18.5).

    The parts of a link, such as words in italics, are links to the same target, and are described as the whole is.
    """
    for page in document.pages:
        words = {target: _words(box.element) for _, target, _, box in page.links if _is_whole(box.element)}
        for _, target, _, box in page.links:
            whole = _words(box.element) if _is_whole(box.element) else words.get(target)
            if whole and box.link_annotation is not None:
                box.link_annotation["Contents"] = pydyf.String(whole)


def copy_plainly(pdf: Any) -> None:
    """Let a space copy as a space and a hyphen as a hyphen, whatever else is drawn with their glyphs."""
    for stream in pdf.objects:
        if isinstance(stream, pydyf.Stream) and b"begincmap" in stream.stream[:3]:
            stream.stream = [_plain(line) for line in stream.stream]


def compress(pdf: Any) -> None:
    """Compress the streams that pydyf would compress: a lower level takes a third of the time for a few bytes."""
    for stream in pdf.objects:
        if isinstance(stream, pydyf.Stream) and stream.compress:
            _, _, content = pydyf.Stream(stream.stream).data.partition(b"\nstream\n")
            stream.stream = [zlib.compress(content.removesuffix(b"\nendstream"), _LEVEL)]
            stream.compress = False
            stream.extra["Filter"] = "/FlateDecode"


def settle(pdf: Any) -> None:
    """Replace each object by its bytes: pydyf asks for them twice, to write them and for the file's identifier."""
    for number, pdf_object in enumerate(pdf.objects):
        if pdf_object.free != "f":
            pdf.objects[number] = Settled(pdf_object)


class Settled(pydyf.Object):  # type: ignore[misc]
    """An object that does not change any more."""

    data = b""
    compressible = False

    def __init__(self, pdf_object: Any) -> None:
        super().__init__()
        self.number = pdf_object.number
        self.generation = pdf_object.generation
        self.data = pdf_object.data
        self.compressible = pdf_object.compressible


def _is_whole(element: Any) -> bool:
    """Say whether the element is the link itself, not a part of it; generated boxes may have no element."""
    return element is not None and element.tag == "a"


def _words(element: Any) -> str:
    """Give the words that describe a link's element."""
    return element.get("title") or element.get("aria-label") or " ".join("".join(element.itertext()).split())


def _plain(line: bytes) -> bytes:
    """Give a line of a character map with the plain character in the place of its double."""
    glyph, _, character = line.rpartition(b" ")
    return glyph + b" " + _SHARED_GLYPHS[character] if character in _SHARED_GLYPHS else line
