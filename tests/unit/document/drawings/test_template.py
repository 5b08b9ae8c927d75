from __future__ import annotations

from datetime import date
from decimal import Decimal
from importlib import import_module
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import pytest
from jinja2 import Environment, FileSystemLoader, StrictUndefined

import briefing
from briefing.document.drawings.marks import Bracket, Mark, Range
from briefing.document.drawings.overview import draw_overview
from briefing.document.drawings.panel import draw_panel
from briefing.document.drawings.ranges import draw_ranges
from briefing.document.drawings.shapes import Drawing, Ink
from briefing.document.pdf import write_pdf
from briefing.document.structure import Reference
from briefing.model.certainty import Certainty
from briefing.model.edtf import Edtf
from tests.unit.document.drawings.strategies import WIDTH

TEMPLATES = Path(briefing.__file__).parents[1] / "templates"
PAGE = """{% from "drawings/drawing.html.j2" import drawing %}<html lang="en"><head><title>Drawings</title>
<style>@page { size: A4; margin: 20mm } {% include "drawings/drawing.css" %}</style></head>
<body><h1 id="a">Drawings</h1>{% for each in drawings %}{{ drawing(each) }}{% endfor %}</body></html>"""
SVG = "{http://www.w3.org/2000/svg}"


def drawings() -> list[Drawing]:
    """Draw something of each kind, in every certainty."""
    days = ("2024-06-03", "2024-06~", "2024-06-18/2024-06-20", "[2024-06-18..2024-06-25]", "2024-07-04", "2024-07")
    marks = [
        Mark(
            (Edtf.parse(day),),
            f"Kim & “Putin” <met>, the {certainty} way, at Vostochny and Wagner’s AVATAR",
            _refs("A 6"),
            certainty,
        )
        for day, certainty in zip((*days, "2024-07-09"), Certainty, strict=True)
    ]
    ranges = [
        Range(
            "troops",
            Decimal(10 * number),
            Decimal(12 * number),
            f"{10 * number}–{12 * number}",
            _refs("B 2"),
            topic="t",
        )
        for number in (1, 2, 3)
    ]
    return [
        draw_overview(
            marks,
            [Bracket("June – July 2024", tuple(marks[1:]), "#a")],
            years=(2000, 2025),
            labelled=marks[:1],
            width=WIDTH,
        ),
        draw_panel(marks, first=date(2024, 6, 1), last=date(2024, 7, 31), width=WIDTH),
        draw_ranges(ranges, unit="soldiers", width=WIDTH),
    ]


def _refs(label: str) -> tuple[Reference, ...]:
    """Make one reference."""
    return (Reference(label, f"Article {label}", "a"),)


@pytest.fixture(scope="module")
def html() -> str:
    """Render the drawings on a page."""
    environment = Environment(
        loader=FileSystemLoader(TEMPLATES),
        undefined=StrictUndefined,
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    return environment.from_string(PAGE).render(drawings=drawings())


def opened(html: str) -> Any:
    """Typeset a page and open what came out."""
    return import_module("pymupdf").open(stream=write_pdf(html, resources=TEMPLATES))


def test_each_drawing_is_named_and_sound(html: str) -> None:
    """Each SVG parses, has its title as text alternative, and has no text of its own."""
    body = ET.fromstring(html[html.index("<body>") : html.index("</html>")])  # noqa: S314 (our own text)
    pictures = list(body.iter(f"{SVG}svg"))
    assert [picture.findtext(f"{SVG}title") for picture in pictures] == [each.title for each in drawings()]
    assert not list(body.iter(f"{SVG}text"))


def test_what_is_written_is_escaped(html: str) -> None:
    """Text of facts never becomes markup."""
    assert "&lt;met&gt;" in html
    assert "<met>" not in html


def test_references_can_be_read_aloud(html: str) -> None:
    """A reference carries its spoken form."""
    assert '<a href="#a" title="Article A 6">A 6</a>' in html


def test_every_ink_has_a_paint() -> None:
    """No shape can be drawn that the template does not know."""
    source = (TEMPLATES / "drawings" / "drawing.html.j2").read_text(encoding="utf-8")
    assert all(f'"{ink}": {{' in source for ink in Ink)


def test_text_stays_in_its_box_on_paper(html: str) -> None:
    """The measured widths hold: typeset, no line is wider than the box that it was given."""
    page = opened(html)[0]
    typeset = {}
    for block in page.get_text("dict")["blocks"]:
        for line in block.get("lines", ()):
            typeset["".join(span["text"] for span in line["spans"]).strip()] = line["bbox"]
    measured = {line: note.box.width for each in drawings() for note in each.notes for line in note.lines}
    both = {line: (typeset[line][2] - typeset[line][0], measured[line]) for line in measured.keys() & typeset.keys()}
    assert len(both) > 20
    assert {line: widths for line, widths in both.items() if widths[0] > widths[1] + 0.1} == {}


def test_references_are_links_on_paper(html: str) -> None:
    """Every reference, label and name of a panel that has an address leads there, line by line."""
    linked = sum(len(note.lines) for each in drawings() for note in each.notes if note.href)
    assert linked > 10
    assert sum(len(page.get_links()) for page in opened(html)) == linked
