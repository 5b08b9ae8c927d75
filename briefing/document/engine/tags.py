"""Complete the structure tree of a PDF: artifacts, scopes, identifiers, and no element that says nothing.

Clauses are those of ISO 14289-1 (PDF/UA-1), tables and sections those of ISO 32000-1 (PDF 1.7).
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

import pydyf

Element = Any
"""A structure element, a dictionary of pydyf: references are bytes (``b'12 0 R'``), names are strings (``'/Span'``)."""

KEEP_EMPTY: Final = frozenset({"/Document", "/Table", "/TR", "/TH", "/TD", "/Figure"})
"""Elements that mean something without content."""

SILENT: Final = frozenset({"/Span", "/NonStruct"})
"""Elements that, without attributes, say nothing about their content."""

HOLDERS: Final = SILENT | {"/Link", "/P", "/TH", "/TD", "/LBody", "/Lbl", "/Caption", *(f"/H{n}" for n in range(1, 7))}
"""Elements that may hold content themselves."""

_OWN: Final = frozenset({"Type", "S", "K", "P", "Pg"})
_PIXEL: Final = 0.75
"""Points in a CSS pixel."""


class Null(pydyf.Object):  # type: ignore[misc]
    """What is left of an object that the document no longer has."""

    data = b"null"

    def __init__(self, number: int) -> None:
        super().__init__()
        self.number = number


class Tags:
    """The structure tree of one PDF, and what can be put right in it."""

    def __init__(self, pdf: Any) -> None:
        self._objects = pdf.objects
        self._root = self._at(pdf.catalog["StructTreeRoot"])
        self._top = self._at(self._root["K"][0])
        self._pages = {reference: self._at(reference) for reference in pdf.page_references}
        self._numbers = self._at(self._root["ParentTree"])["Nums"]

    def complete(self) -> None:
        """Do everything, in the order in which one step rests on another."""
        self.mark_artifacts()
        self.tidy(self._top)
        self.own_content()
        for element in self.elements(self._top):
            if element["S"] == "/TR":
                self.scope_headers(element)
            elif element["S"] == "/Figure":
                self.place_figure(element)
        self.list_ids()

    def elements(self, element: Element) -> Iterator[Element]:
        """Give the element and all below it, in reading order."""
        yield element
        for kid in element["K"]:
            if (child := self._child(kid)) is not None:
                yield from self.elements(child)

    def mark_artifacts(self) -> None:
        """Mark what no element holds, the running heads and feet, as pagination (7.1, 7.8)."""
        held = {element.reference for element in self.elements(self._top)}
        for page in self._pages.values():
            parents = self._numbers[2 * page["StructParents"] + 1]
            loose = {mark for mark, parent in enumerate(parents) if parent not in held}
            for mark in loose:
                parents[mark] = "null"
            if loose:
                _unmark(self._at(page["Contents"]).stream, loose)

    def tidy(self, element: Element) -> None:
        """Drop the elements below that hold nothing, and put the content of those that say nothing in their place.

        An element keeps what is between its kids in order, but readers differ in how they order content and elements
        side by side: so the content moves up only where no element stays beside it. A link takes in all it can, as its
        parts must be its own (7.18.5).
        """
        children = [child for kid in element["K"] if (child := self._child(kid)) is not None]
        for child in children:
            self.tidy(child)
        for child in children:
            if not child["K"] and child["S"] not in KEEP_EMPTY:
                self._replace(element, child)
        children = [child for child in children if child["K"]]
        redundant = [child for child in children if self._is_redundant(child, element)]
        if element["S"] == "/Link" or len(redundant) == len(children):
            for child in redundant:
                self._replace(element, child)

    def own_content(self) -> None:
        """Say anew which element holds which content and which link (14.7.4.4)."""
        for element in self.elements(self._top):
            for kid in element["K"]:
                if isinstance(kid, int):
                    self._numbers[2 * self._pages[element["Pg"]]["StructParents"] + 1][kid] = element.reference
                elif (held := self._at(kid)).get("Type") == "/OBJR":
                    self._numbers[2 * self._at(held["Obj"])["StructParent"] + 1] = element.reference

    def scope_headers(self, row: Element) -> None:
        """Say of each header cell whether it heads a column or a row (7.5): beside data cells it heads their row."""
        cells = [child for kid in row["K"] if (child := self._child(kid)) is not None]
        scope = "/Row" if any(cell["S"] == "/TD" for cell in cells) else "/Column"
        for cell in cells:
            if cell["S"] == "/TH":
                cell["A"]["Scope"] = scope

    def place_figure(self, figure: Element) -> None:
        """Give a drawing's box in the page's own units, from its foot; WeasyPrint gives pixels from the head."""
        height = self._pages[figure["Pg"]]["MediaBox"][3]
        left, top, right, bottom = (_PIXEL * pixels for pixels in figure["A"]["BBox"])
        figure["A"]["BBox"][:] = [left, height - bottom, right, height - top]

    def list_ids(self) -> None:
        """List the elements with an identifier in the tree's root (table 322)."""
        named = {element["ID"].data: element.reference for element in self.elements(self._top) if "ID" in element}
        if named:
            pairs = [part for name in sorted(named) for part in (name, named[name])]
            self._root["IDTree"] = pydyf.Dictionary({"Names": pydyf.Array(pairs)})

    def _is_redundant(self, child: Element, parent: Element) -> bool:
        """Say whether the child adds nothing: it holds content and says nothing, or it is a link within a link."""
        if parent["S"] not in HOLDERS or child.keys() - _OWN or child["Pg"] != parent["Pg"]:
            return False
        if child["S"] not in SILENT:
            return bool(child["S"] == parent["S"] == "/Link")
        if parent["S"] == "/Link" or parent["S"] in SILENT:
            return all(self._child(kid) is None for kid in child["K"])
        return all(isinstance(kid, int) for kid in child["K"])

    def _replace(self, element: Element, child: Element) -> None:
        """Put the kids of a child in its place."""
        place = element["K"].index(child.reference)
        element["K"][place : place + 1] = child["K"]
        self._objects[child.number] = Null(child.number)

    def _child(self, kid: Any) -> Element | None:
        """Give the element that a kid refers to, if it refers to one."""
        if isinstance(kid, int):
            return None
        child = self._at(kid)
        return child if child.get("Type") == "/StructElem" else None

    def _at(self, reference: bytes) -> Any:
        """Give the object that a reference points at."""
        return self._objects[int(reference.split()[0])]


def _unmark(operators: list[Any], marks: set[int]) -> None:
    """Turn the marked content with one of these numbers into an artifact of pagination."""
    for position, operand in enumerate(operators):
        if isinstance(operand, pydyf.Dictionary) and operand.get("MCID") in marks:
            operators[position - 1 : position + 1] = ["/Artifact", pydyf.Dictionary({"Type": "/Pagination"})]
