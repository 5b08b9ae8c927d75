"""Write a PDF's objects as bytes (ISO 32000-1, 7.5), each turned into bytes and compressed once.

WeasyPrint's own way makes the bytes of everything twice, to write them and to hash them for the file's identifier, and
compresses at the highest level. Streams go into the file as they are, all other objects into one object stream.
"""

from __future__ import annotations

import zlib
from hashlib import md5
from typing import Any, Final

import pydyf

HEADER: Final = b"%PDF-1.7\n%\xf0\x9f\x96\xa4\n"
"""The version, and four bytes over 127 so that nobody takes the file for text."""

_LEVEL: Final = 7
"""The level of compression: the highest takes three times as long for a fortieth less."""

_FREE: Final = (0, 0, 65535)


class Null(pydyf.Object):  # type: ignore[misc]
    """What is left of an object that the document no longer has."""

    data = b"null"

    def __init__(self, number: int) -> None:
        super().__init__()
        self.number = number


class Writer:
    """A PDF file in the making."""

    def __init__(self) -> None:
        self._file = bytearray(HEADER)
        self._places: dict[int, tuple[int, int, int]] = {0: _FREE}

    def write(self, pdf: Any) -> bytes:
        """Give the bytes of a file with all objects that the PDF still has."""
        pdf.add_object(pdf.info)
        packed: list[tuple[int, bytes]] = []
        for pdf_object in pdf.objects[1:]:
            if isinstance(pdf_object, Null):
                self._places[pdf_object.number] = _FREE
            elif isinstance(pdf_object, pydyf.Stream):
                _compress(pdf_object)
                self._add(pdf_object.number, pdf_object.data)
            else:
                packed.append((pdf_object.number, pdf_object.data))
        self._pack(packed, len(pdf.objects))
        self._close(pdf, len(pdf.objects) + 1)
        return bytes(self._file)

    def _add(self, number: int, content: bytes) -> None:
        """Add an object and remember where it is."""
        self._places[number] = (1, len(self._file), 0)
        self._file += b"%d 0 obj\n%b\nendobj\n" % (number, content)

    def _pack(self, objects: list[tuple[int, bytes]], number: int) -> None:
        """Add an object stream with these objects (7.5.7)."""
        index, position = [], 0
        for order, (packed, content) in enumerate(objects):
            index.append(b"%d %d" % (packed, position))
            position += len(content) + 1
            self._places[packed] = (2, number, order)
        head = b" ".join(index) + b"\n"
        extra = {"Type": "/ObjStm", "N": len(objects), "First": len(head)}
        stream = pydyf.Stream([head + b"\n".join(content for _, content in objects)], extra, compress=True)
        self._add(number, _compress(stream).data)

    def _close(self, pdf: Any, number: int) -> None:
        """Add the cross-reference stream (7.5.8), which is the last object, and say where it is."""
        start = len(self._file)
        self._places[number] = (1, start, 0)
        width = (start.bit_length() + 7) // 8
        places = [self._places[place] for place in range(number + 1)]
        table = b"".join(bytes([kind]) + a.to_bytes(width) + b.to_bytes(3) for kind, a, b in places)
        digest = pydyf.String(md5(self._file, usedforsecurity=False).hexdigest()).data
        extra = {
            "Type": "/XRef",
            "W": pydyf.Array((1, width, 3)),
            "Size": number + 1,
            "Root": pdf.catalog.reference,
            "Info": pdf.info.reference,
            "ID": pydyf.Array((digest, digest)),
        }
        self._add(number, _compress(pydyf.Stream([table], extra, compress=True)).data)
        self._file += b"startxref\n%d\n%%%%EOF\n" % start


def _compress(stream: Any) -> Any:
    """Compress a stream that is meant to be compressed."""
    if stream.compress:
        _, _, content = pydyf.Stream(stream.stream).data.partition(b"\nstream\n")
        stream.stream = [zlib.compress(content.removesuffix(b"\nendstream"), _LEVEL)]
        stream.extra["Filter"] = "/FlateDecode"
        stream.compress = False
    return stream
