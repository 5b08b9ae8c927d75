"""Encodings of web pages: what a page declares is read as browsers read it, and refused where it is wrong."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefing.errors import Code
from briefing.evidence.charsets import page_source
from briefing.evidence.files import BadTextError

PATH = Path("a.html")


def page(charset: str, text: str) -> str:
    """Write a page that declares an encoding."""
    return f'<html><head><meta charset="{charset}"></head><body><p>{text}</p></body></html>'


@pytest.mark.parametrize(
    ("charset", "encoding", "text"),
    [
        ("utf-8", "utf-8", "Café “Kim” 김정은"),
        ("UTF8", "utf-8", "Café"),
        ("iso-8859-1", "cp1252", "Café “Kim”"),
        ("us-ascii", "cp1252", "Café"),
        ("windows-1251", "cp1251", "Шойгу"),
        ("koi8-r", "koi8-r", "Шойгу"),
        ("euc-kr", "cp949", "김정은 똠"),
        ("gb2312", "gb18030", "金正恩 鎔"),
        ("Shift_JIS", "cp932", "金正恩 ①"),
        ("utf-16", "utf-8", "Café"),
    ],
)
def test_declared_encoding_is_read_as_browsers_do(charset: str, encoding: str, text: str) -> None:
    """Old names stand for the larger sets that browsers take them for; UTF-16 cannot be declared in ASCII."""
    source = page(charset, text)
    assert page_source(PATH, source.encode(encoding)) == source


@pytest.mark.parametrize(
    "start",
    [
        '<meta http-equiv="Content-Type" content="text/html; charset=windows-1252">',
        "<META CHARSET = windows-1252 >",
        '<?xml version="1.0" encoding="windows-1252"?>',
    ],
)
def test_declaration_is_found_in_every_form(start: str) -> None:
    """In HTML 4, without quotes, and in the first line of XHTML."""
    assert page_source(PATH, f"{start}Café".encode("cp1252")) == f"{start}Café"


def test_page_that_declares_nothing_is_utf8() -> None:
    """Without a declaration a page is read as UTF-8, and refused with a place where it is not."""
    assert page_source(PATH, "<p>Café".encode()) == "<p>Café"
    with pytest.raises(BadTextError, match="is not encoded in UTF-8: byte 8 is 0xe9") as caught:
        page_source(PATH, "<p>\nCafé".encode("cp1252"))
    assert caught.value.finding.location[1:] == (2, 4)


@pytest.mark.parametrize("encoding", ["utf-16", "utf-8-sig"])
def test_byte_order_mark_is_stronger_than_the_declaration(encoding: str) -> None:
    """Browsers that save a page anew leave its old declaration standing."""
    source = page("iso-8859-1", "Café")
    assert page_source(PATH, source.encode(encoding)) == source


@pytest.mark.parametrize("charset", ["latin-99", "rot13", "unicode_escape", "undefined", "utf-7", "idna"])
def test_unknown_encoding_is_refused(charset: str) -> None:
    """What no browser knows is named, also if Python has something of that name."""
    with pytest.raises(BadTextError, match=f"an encoding that is not known, '{charset}'") as caught:
        page_source(PATH, page(charset, "Café").encode())
    assert caught.value.finding.code == Code.WRONG_CHARSET
    assert caught.value.hint


@pytest.mark.parametrize(
    ("charset", "encoding", "said"),
    [
        ("utf-8", "cp1252", "not encoded in UTF-8"),
        ("shift_jis", "utf-8", "not encoded in shift_jis, as it declares"),
        ("iso-8859-1", "utf-8", "declares iso-8859-1, but is encoded in UTF-8"),
    ],
)
def test_wrong_declaration_is_refused(charset: str, encoding: str, said: str) -> None:
    """A page in another encoding than it declares is refused, for its letters would be wrong."""
    with pytest.raises(BadTextError, match=said):
        page_source(PATH, page(charset, "“Café”").encode(encoding))
