from __future__ import annotations

import gc
import io
import logging
import os
from pathlib import Path
from typing import Any

import pikepdf
import pymupdf
import pytest

from briefing.document.pdf import write_pdf
from briefing.errors import BriefingError
from tests.unit.document.pdf_sample import BODY, page, typeset_elsewhere


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """Typeset the sample once."""
    return write_pdf(page(), resources=tmp_path_factory.mktemp("resources"))


@pytest.mark.parametrize(
    "environment",
    [
        {"TZ": "Asia/Vladivostok", "PYTHONHASHSEED": "1", "LC_ALL": "C"},
        {"TZ": "America/Lima", "PYTHONHASHSEED": "2", "LC_ALL": "ru_RU.UTF-8", "LANG": "ko_KR.UTF-8"},
        {"FONTCONFIG_FILE": "/nowhere", "FONTCONFIG_SYSROOT": "/nowhere", "FC_LANG": "ja", "HOME": "/nowhere"},
    ],
)
def test_same_bytes_everywhere(sample: bytes, tmp_path: Path, environment: dict[str, str]) -> None:
    """Another process, folder, time zone, hash seed, locale or font set-up of the user changes no byte."""
    assert typeset_elsewhere(page(), tmp_path, **environment) == sample


def test_shortcuts_change_no_byte(sample: bytes, tmp_path: Path) -> None:
    """Without the shortcuts, as with an unknown version of WeasyPrint, the bytes are the same."""
    assert typeset_elsewhere(page(), tmp_path, "plain") == sample


def test_states_no_time(sample: bytes) -> None:
    """A PDF carries no date unless the HTML gives one."""
    with pikepdf.open(io.BytesIO(sample)) as pdf:
        assert not {"/CreationDate", "/ModDate"} & set(pdf.docinfo.keys())
        assert b"CreateDate" not in pdf.Root.Metadata.read_bytes()


def test_carries_the_metadata_of_the_head(sample: bytes) -> None:
    """Title, author, description and language come from the HTML's head, and the title is what a reader shows."""
    with pikepdf.open(io.BytesIO(sample)) as pdf:
        assert str(pdf.docinfo["/Title"]) == "A sample"
        assert str(pdf.docinfo["/Author"]) == "An author"
        assert str(pdf.docinfo["/Subject"]) == "What it is about"
        assert str(pdf.Root.Lang) == "en"
        assert pdf.Root.ViewerPreferences.DisplayDocTitle


def test_has_bookmarks(sample: bytes) -> None:
    """The headings are bookmarks."""
    with pikepdf.open(io.BytesIO(sample)) as pdf, pdf.open_outline() as outline:
        (top,) = outline.root
        assert top.title == "A sample briefing"
        assert [bookmark.title for bookmark in top.children] == ["The first", "The second"]


@pytest.mark.parametrize(
    "body",
    [
        BODY,
        '<h1>x</h1><p style="font-family: sans-serif">sans</p><p style="font-family: Arial, monospace">mono</p>',
        "<h1>x</h1><p><i>Только прямые</i> →</p>",
    ],
)
def test_embeds_no_font_but_ours(body: str, tmp_path: Path) -> None:
    """Generic families, unknown families and characters that one face lacks are all set in our own fonts."""
    with pikepdf.open(io.BytesIO(write_pdf(page(body), resources=tmp_path))) as pdf:
        fonts = [font for font in pdf.objects if isinstance(font, pikepdf.Dictionary) and "/FontName" in font]
        assert fonts
        for font in fonts:
            assert str(font.FontFamily) in {"Source Serif Pro", "Source Sans Pro"}
            assert "/FontFile2" in font


def test_refuses_a_character_that_no_font_has(tmp_path: Path) -> None:
    """A character without a glyph stops the typesetting instead of printing a box."""
    with pytest.raises(BriefingError, match=r"U\+D55C"):
        write_pdf(page("<h1>한</h1>"), resources=tmp_path)


@pytest.mark.parametrize("family", ["Source Serif Pro", "Source Sans Pro"])
@pytest.mark.parametrize(
    ("text", "copied"),
    [
        ("Kim’s “office” – flow, fjord … 10,000–12,000", None),
        ("first 10\u00a0000 then plain", "first 10 000 then plain"),
        ("co\u00adoperation well-\u2060known", "cooperation well-known"),
        ("Łódź Šešelj ½ × € § †", None),
    ],
)
def test_text_copies_as_it_was_written(family: str, text: str, copied: str | None, tmp_path: Path) -> None:
    """Letters, ligatures, figures and marks copy as written; marks that guide line breaks vanish, spaces are plain."""
    html = page(f"<h1>x</h1><p>{text}</p>", style=f"@page {{ size: A4 }} html {{ font: 10pt '{family}' }}")
    reader: Any = pymupdf  # which has no types
    with reader.open(stream=write_pdf(html, resources=tmp_path)) as document:
        assert document[0].get_text().split("\n")[1] == (copied or text)


@pytest.mark.parametrize(
    ("body", "complaint"),
    [
        ("<h1 style='colour: red'>x</h1>", "unknown property"),
        ("<h1>x</h1><a href='#nowhere'>y</a>", "#nowhere"),
        ("<h1>x</h1><a href='#a'>y</a><a href='#b'>y</a>", "1 more"),
        ("<h1>x</h1><img alt='x' src='absent.png'>", "cannot be read"),
    ],
)
def test_any_complaint_is_an_error(body: str, complaint: str, tmp_path: Path) -> None:
    """What WeasyPrint would only log stops the typesetting."""
    with pytest.raises(BriefingError, match=complaint):
        write_pdf(page(body), resources=tmp_path)


@pytest.mark.parametrize(
    "body",
    [
        "<img alt='x' src='file:///etc/passwd'>",
        "<img alt='x' src='https://example.org/x.png'>",
        "<img alt='x' src='data:image/png;base64,AAAA'>",
        "<base href='file:///etc/'><img alt='x' src='passwd'>",
        "<link rel='stylesheet' href='../outside.css'>",
        "<link rel='stylesheet' href='link.css'>",
        "<link rel='attachment' href='file:///etc/passwd'>",
        "<object data='file:///etc/passwd'>x</object>",
        "<style>@font-face { font-family: x; src: url(file:///etc/passwd) }</style>",
        "<p style='background: url(//example.org/x.png)'>x</p>",
    ],
)
def test_reads_nothing_but_its_own_files(body: str, tmp_path: Path) -> None:
    """A document that asks for anything outside its folder, also through a link, is not typeset."""
    folder = tmp_path / "inside"
    folder.mkdir()
    outside = tmp_path / "outside.css"
    outside.write_text("h1 { color: red }")
    (folder / "link.css").symlink_to(outside)
    with pytest.raises(BriefingError, match="the document asks for"):
        write_pdf(page(f"<h1>x</h1>{body}"), resources=folder)


def test_reads_its_own_files(tmp_path: Path) -> None:
    """A style sheet of the document's folder is heeded."""
    (tmp_path / "wide.css").write_text("@page { size: 700pt 300pt }")
    body = "<h1>x</h1>"
    html = page(body, style="").replace("</head>", "<link rel='stylesheet' href='wide.css'></head>")
    with pikepdf.open(io.BytesIO(write_pdf(html, resources=tmp_path))) as pdf:
        assert [float(side) for side in pdf.pages[0].MediaBox][2:] == [700, 300]


def test_leaves_the_process_as_it_was(tmp_path: Path) -> None:
    """Environment, garbage collection and the logger are afterwards what they were, also after an error."""
    logger = logging.getLogger("weasyprint")
    before = dict(os.environ), gc.isenabled(), list(logger.handlers), logger.propagate
    with pytest.raises(BriefingError):
        write_pdf(page("<h1>한</h1>"), resources=tmp_path)
    assert (dict(os.environ), gc.isenabled(), list(logger.handlers), logger.propagate) == before


def test_the_file_is_sound(sample: bytes) -> None:
    """A strict reader opens the file without repairing it, and each of its objects can be read."""
    with pikepdf.open(io.BytesIO(sample), attempt_recovery=False) as pdf:
        assert pdf.check_pdf_syntax() == []
        assert len(pdf.pages) == 3
        assert str(pdf.pdf_version) == "1.7"


def test_another_text_gives_another_identifier(sample: bytes, tmp_path: Path) -> None:
    """The file's identifier follows from its content."""
    other = write_pdf(page().replace("twice", "thrice"), resources=tmp_path)
    with pikepdf.open(io.BytesIO(sample)) as first, pikepdf.open(io.BytesIO(other)) as second:
        assert bytes(first.trailer.ID[0]) != bytes(second.trailer.ID[0])
