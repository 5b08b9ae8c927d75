from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pikepdf
import pytest

from briefing.document.pdf import write_pdf
from tests.accessibility import assert_accessible
from tests.unit.document.pdf_sample import page


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Typeset the sample into a file."""
    folder = tmp_path_factory.mktemp("sample")
    (folder / "sample.pdf").write_bytes(write_pdf(page(), resources=folder))
    return folder / "sample.pdf"


@pytest.fixture
def pdf(file: Path) -> Iterator[pikepdf.Pdf]:
    """Open the sample."""
    with pikepdf.open(file) as opened:
        yield opened


def elements(pdf: pikepdf.Pdf, kind: str) -> list[Any]:
    """List the structure elements of a kind, in reading order."""

    def below(element: Any) -> Iterator[Any]:
        yield element
        for kid in element.get("/K", []):
            if isinstance(kid, pikepdf.Dictionary) and kid.get("/Type") == "/StructElem":
                yield from below(kid)

    return [element for top in pdf.Root.StructTreeRoot.K for element in below(top) if kind == element.S]


def test_accessibility_checkers_find_nothing(file: Path) -> None:
    """`pdfua` passes the file and `outloud` has no error."""
    assert_accessible(file)


def test_metadata_names_both_standards(pdf: pikepdf.Pdf) -> None:
    """One metadata packet, in one rdf:RDF, claims PDF/A-3a and PDF/UA-1 and describes the latter's schema."""
    with pdf.open_metadata() as metadata:
        assert (metadata["pdfuaid:part"], metadata["pdfaid:part"], metadata["dc:title"]) == ("1", "3", "A sample")
    text = pdf.Root.Metadata.read_bytes().decode()
    assert text.count("<rdf:RDF") == 1
    assert 'pdfaid:part="3"' in text
    assert 'pdfaid:conformance="A"' in text
    assert "<pdfuaid:part>1</pdfuaid:part>" in text
    assert "<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>" in text


def test_archive_essentials(pdf: pikepdf.Pdf) -> None:
    """An sRGB output intent, a file identifier, and annotations that print: what PDF/A-3 asks for."""
    (intent,) = pdf.Root.OutputIntents
    assert intent.S == "/GTS_PDFA1"
    assert intent.DestOutputProfile.read_bytes()[36:40] == b"acsp"
    assert len(pdf.trailer.ID) == 2
    for sheet in pdf.pages:
        for annotation in sheet.get("/Annots", []):
            assert annotation.F == 4


def test_running_heads_are_artifacts(pdf: pikepdf.Pdf) -> None:
    """What stands in the margins of a page is marked as pagination, and no element holds it."""
    for sheet in pdf.pages:
        content = sheet.Contents.read_bytes()
        assert content.count(b"/Artifact\n<</Type /Pagination>>\nBDC") == 2
        held = [
            kid
            for element in pdf.Root.StructTreeRoot.ParentTree.Nums
            if isinstance(element, pikepdf.Array)
            for kid in element
        ]
        assert None in held


def test_header_cells_have_a_scope(pdf: pikepdf.Pdf) -> None:
    """A header cell heads its column in the head of a table and its row beside data cells."""
    assert [cell.A.Scope for cell in elements(pdf, "/TH")] == [*3 * ["/Column"], *3 * ["/Row"]]


def test_identifiers_are_listed(pdf: pikepdf.Pdf) -> None:
    """Every element with an identifier is found through the tree's root, in the order of the names."""
    names = pdf.Root.StructTreeRoot.IDTree.Names
    listed = {bytes(names[position]): names[position + 1] for position in range(0, len(names), 2)}
    assert list(listed) == sorted(listed)
    assert {bytes(cell.ID) for cell in elements(pdf, "/TH")} == set(listed)


def test_no_element_is_empty_but_cells(pdf: pikepdf.Pdf) -> None:
    """An empty span leaves nothing behind; an empty cell stays, as a table without it would not be a grid."""
    assert not [element for element in elements(pdf, "/Span") if not len(element.K)]
    assert [len(cell.K) for cell in elements(pdf, "/TD")] == [1, 1, 0, 1, 1, 1]


def test_content_knows_its_element(pdf: pikepdf.Pdf) -> None:
    """From each piece of content and each link the way leads to the one element that holds it."""
    numbers = pdf.Root.StructTreeRoot.ParentTree.Nums
    parents = {int(numbers[position]): numbers[position + 1] for position in range(0, len(numbers), 2)}
    seen = 0
    for kind in ("/P", "/H1", "/H2", "/Link", "/TD", "/TH", "/LBody", "/Lbl", "/Caption", "/Span", "/Figure"):
        for element in elements(pdf, kind):
            for kid in element.K:
                if isinstance(kid, int):
                    assert parents[int(element.Pg.StructParents)][kid].objgen == element.objgen
                    seen += 1
                elif kid.get("/Type") == "/OBJR":
                    assert parents[int(kid.Obj.StructParent)].objgen == element.objgen
                    seen += 1
    assert seen > 20


def test_links_are_described_by_words(pdf: pikepdf.Pdf) -> None:
    """A link's description is its title, else its text, never the name of its target; and links do not nest."""
    described = [str(note.Contents) for sheet in pdf.pages for note in sheet.get("/Annots", [])]
    assert set(described) == {"The first", "To the second", "elsewhere"}
    assert not [
        kid
        for link in elements(pdf, "/Link")
        for kid in link.K
        if isinstance(kid, pikepdf.Dictionary) and kid.get("/S") == "/Link"
    ]


def test_every_link_is_held_by_a_link(pdf: pikepdf.Pdf) -> None:
    """Each link on a page is part of a Link element, also where the link has parts of its own, such as a line break."""
    held = {
        kid.Obj.objgen
        for link in elements(pdf, "/Link")
        for kid in link.K
        if not isinstance(kid, int) and "/Obj" in kid
    }
    assert held == {note.objgen for sheet in pdf.pages for note in sheet.get("/Annots", [])}


def test_drawings_have_a_text_and_a_place(pdf: pikepdf.Pdf) -> None:
    """A drawing carries its title as alternative text, and its box lies on the page."""
    (figure,) = elements(pdf, "/Figure")
    left, bottom, right, top = (float(side) for side in figure.A.BBox)
    assert str(figure.Alt) == "A line of days"
    assert (round(right - left), round(top - bottom)) == (75, 30)
    assert 0 < bottom < top < float(figure.Pg.MediaBox[3])
