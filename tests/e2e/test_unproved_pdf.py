"""The shipped briefing as a draft of which nothing is proved: it cannot pass for the proved one, on any page."""

from __future__ import annotations

import io
from functools import cache
from pathlib import Path
from typing import Any

import pikepdf
import pymupdf
import pytest

from briefing.document.build import Briefing, build
from briefing.document.structure import Paper
from briefing.loading.load import load
from briefing.model.dossier import Dossier
from briefing.resources import content_folder
from tests.accessibility import assert_accessible
from tests.e2e.edition import unwrapped


@cache
def dossier() -> Dossier:
    """Load the shipped dossier."""
    return load(content_folder()).dossier


@cache
def draft() -> Briefing:
    """Typeset it with all its facts, summaries and judgements unproved."""
    judgements = (f"judgement-{number}" for number in range(1, len(dossier().judgements) + 1))
    unproved = frozenset([*dossier().facts_by_id, *dossier().articles_by_id, *judgements])
    return build(dossier(), paper=Paper.A4, unproved=unproved)


@cache
def reader() -> Any:
    """Open the draft with MuPDF."""
    module: Any = pymupdf  # which has no types
    return module.open(stream=draft().pdf)


def test_the_file_says_what_it_is() -> None:
    """Title and description tell of a draft, in the file and in its metadata packet."""
    with pikepdf.open(io.BytesIO(draft().pdf)) as pdf, pdf.open_metadata() as metadata:
        assert str(pdf.docinfo["/Title"]) == metadata["dc:title"] == f"{dossier().title} (unproved draft)"
        assert str(pdf.docinfo["/Subject"]).startswith("Unproved draft. ")


def test_every_page_says_what_it_is() -> None:
    """Each page has it in its head and its foot, the cover in its kicker and its notice."""
    pages = [unwrapped(page.get_text()) for page in reader()]
    count = len(dossier().facts)
    assert pages[0].startswith("Unproved draft of a briefing ")
    assert f"Not proved: {count} of {count} facts of this briefing have not been held" in pages[0]
    for text in pages[1:]:
        assert text.count("unproved draft") == 2
    assert "Not proved: " in pages[-1]
    assert "briefing build --paper a4 --unproved" in pages[-1]


def test_every_row_of_the_record_is_marked() -> None:
    """From the first row of the record to the index there are as many marks as facts."""
    names = reader().resolve_names()
    first, last = names["record"]["page"], names["index"]["page"]
    top = next(iter(reader()[first].search_for("facts of the dossier, by theme and date"))).y1
    words = [
        word
        for number in range(first, last)
        for word in reader()[number].get_text("words")
        if number > first or word[1] > top
    ]
    drafts = last - first - 1  # the heads of the pages after the first one
    feet = sum(word[4].startswith("(unproved") for word in words)
    assert sum(word[4] == "unproved" for word in words) - drafts == len(dossier().facts)
    assert feet == last - first


def test_marks_are_dark_on_a_grey_printer() -> None:
    """Without any colour the mark is still white on a bar of dark grey."""
    page = reader()[reader().resolve_names()["record"]["page"] + 1]
    box = next(box for box in page.search_for("unproved") if box.y0 > 80)
    module: Any = pymupdf  # which has no types
    picture = page.get_pixmap(dpi=200, colorspace=module.csGRAY, clip=box)
    shades = sorted(picture.samples)
    assert shades[len(shades) // 2] < 120
    assert shades[-1] > 240


@pytest.mark.slow
def test_accessibility_checkers_find_nothing(tmp_path: Path) -> None:
    """`pdfua` passes the draft and `outloud` has no error."""
    file = tmp_path / "draft.pdf"
    file.write_bytes(draft().pdf)
    assert_accessible(file)
