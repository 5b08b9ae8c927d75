"""Complete the tags of a PDF that WeasyPrint has made and not yet written.

WeasyPrint hands its objects to a finisher just before it writes them. Completing them there needs no second reading and
writing of the file. Clauses are those of ISO 14289-1 (PDF/UA-1) and ISO 32000-1 (PDF 1.7).
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

import pydyf

from briefing.document.engine.archive import claim_accessibility

Element = Any
"""A structure element, a dictionary of pydyf: references are bytes (``b'12 0 R'``), names are strings (``'/Span'``)."""

KEEP_EMPTY: Final = frozenset({"/Document", "/Table", "/TR", "/TH", "/TD", "/Figure"})
"""Structure elements that mean something without content."""

_PIXEL: Final = 0.75
"""Points in a CSS pixel."""


class Null(pydyf.Object):  # type: ignore[misc]
    """What is left of an object that the document no longer has."""

    data = b"null"


class Tags:
    """The structure tree of one PDF, and what can be put right in it."""

    def __init__(self, pdf: Any) -> None:
        self._objects = pdf.objects
        self._root = self._at(pdf.catalog["StructTreeRoot"])
        self._top = self._at(self._root["K"][0])
        self._pages = [self._at(reference) for reference in pdf.page_references]
        numbers = self._at(self._root["ParentTree"])["Nums"]
        self._parents: dict[int, Any] = dict(zip(numbers[::2], numbers[1::2], strict=True))

    def complete(self) -> None:
        """Do everything, in the order in which one step rests on another."""
        self.mark_artifacts()
        self.drop_empty(self._top)
        for element in self.elements(self._top):
            if element["S"] == "/TR":
                self.scope_headers(element)
            elif element["S"] == "/Figure":
                self.place_figure(element)
        self.list_ids()

    def elements(self, element: Element) -> Iterator[Element]:
        """Give the element and all below it, in reading order."""
        yield element
        for child in self._children(element):
            yield from self.elements(child)

    def mark_artifacts(self) -> None:
        """Mark what no element holds, the running heads and feet, as pagination (7.1, 7.8)."""
        held = {element.reference for element in self.elements(self._top)}
        for number, page in enumerate(self._pages):
            parents = self._parents[number]
            loose = {mark for mark, parent in enumerate(parents) if parent not in held}
            for mark in loose:
                parents[mark] = "null"
            if loose:
                _unmark(self._at(page["Contents"]).stream, loose)

    def list_ids(self) -> None:
        """List the elements with an identifier in the tree's root (ISO 32000-1, table 322)."""
        named = {element["ID"].data: element for element in self.elements(self._top) if "ID" in element}
        pairs = [part for name in sorted(named) for part in (name, named[name].reference)]
        if pairs:
            self._root["IDTree"] = pydyf.Dictionary({"Names": pydyf.Array(pairs)})

    def drop_empty(self, element: Element) -> bool:
        """Drop the elements below that hold nothing; say whether this one holds nothing itself."""
        element["K"][:] = [kid for kid in element["K"] if not self._is_empty(kid)]
        return not element["K"] and element["S"] not in KEEP_EMPTY

    def scope_headers(self, row: Element) -> None:
        """Say of each header cell whether it heads a column or a row (7.5): beside data cells it heads their row."""
        cells = list(self._children(row))
        scope = "/Row" if any(cell["S"] == "/TD" for cell in cells) else "/Column"
        for cell in cells:
            if cell["S"] == "/TH":
                cell["A"]["Scope"] = scope

    def place_figure(self, figure: Element) -> None:
        """Give a drawing's box in the page's own units, from its foot; WeasyPrint gives pixels from the head."""
        _, _, _, height = self._at(figure["Pg"])["MediaBox"]
        left, top, right, bottom = (_PIXEL * pixels for pixels in figure["A"]["BBox"])
        figure["A"]["BBox"][:] = [left, height - bottom, right, height - top]

    def _is_empty(self, kid: Any) -> bool:
        """Say whether a kid is an element without content; if so, nothing is left of it in the file."""
        if not isinstance(kid, bytes):
            return False
        element = self._at(kid)
        if element.get("Type") != "/StructElem" or not self.drop_empty(element):
            return False
        null = Null()
        null.number = element.number
        self._objects[null.number] = null
        return True

    def _children(self, element: Element) -> Iterator[Element]:
        """Give the elements directly below."""
        for kid in element["K"]:
            if isinstance(kid, bytes) and (child := self._at(kid)).get("Type") == "/StructElem":
                yield child

    def _at(self, reference: bytes) -> Any:
        """Give the object that a reference points at."""
        return self._objects[int(reference.split()[0])]


def _unmark(operators: list[Any], marks: set[int]) -> None:
    """Turn the marked content with one of these numbers into an artifact of pagination."""
    for position, operand in enumerate(operators):
        if isinstance(operand, pydyf.Dictionary) and operand.get("MCID") in marks:
            operators[position - 1 : position + 1] = ["/Artifact", pydyf.Dictionary({"Type": "/Pagination"})]


def finish(_document: Any, pdf: Any) -> None:
    """Complete a PDF that WeasyPrint is about to write: the signature is the one that WeasyPrint calls."""
    Tags(pdf).complete()
    claim_accessibility(pdf)
