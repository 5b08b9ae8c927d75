"""The pages of the PDF that was built last."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from briefing.cli import caching, pages
from briefing.cli.pages import Pages
from tests import builders


@pytest.fixture
def dossier(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give a dossier and a PDF, with the cache in a folder of the test's own."""
    monkeypatch.setenv("BRIEFING_HOME", str(tmp_path / "home"))
    builders.write_dossier(tmp_path / "dossier")
    (tmp_path / "made.pdf").write_bytes(b"%PDF")
    return tmp_path / "dossier"


def made(dossier: Path) -> Pages:
    """Give the pages of the PDF."""
    return Pages(str(dossier.parent / "made.pdf"), {"opening/opening": 12}, {"opening": 3})


def test_pages_are_found_again(dossier: Path) -> None:
    """What was kept after a build is told as long as neither the dossier nor the file is gone."""
    assert pages.find(dossier) is None
    pages.keep(dossier, made(dossier))
    assert pages.find(dossier) == made(dossier)


def test_of_an_older_pdf_no_page_is_told(dossier: Path) -> None:
    """Once a file of the dossier has changed, its PDF has other pages, perhaps."""
    pages.keep(dossier, made(dossier))
    (dossier / "dossier.yaml").write_text("title: another\n")
    assert pages.find(dossier) is None


def test_of_a_pdf_that_is_gone_no_page_is_told(dossier: Path) -> None:
    """A page of a file that nobody can open helps nobody."""
    pages.keep(dossier, made(dossier))
    (dossier.parent / "made.pdf").unlink()
    assert pages.find(dossier) is None


def test_of_another_file_in_its_place_no_page_is_told(dossier: Path) -> None:
    """A question sheet that was written over the briefing has none of its pages."""
    pages.keep(dossier, made(dossier))
    (dossier.parent / "made.pdf").write_bytes(b"%PDF, of questions alone")
    assert pages.find(dossier) is None


@pytest.mark.parametrize("content", [b"", b"[]", b"{}", b'{"file": 1, "facts": 3, "articles": {}}', b"\xff"])
def test_a_spoilt_cache_is_no_error(dossier: Path, content: bytes) -> None:
    """What cannot be read is as good as absent."""
    pages.keep(dossier, made(dossier))
    (kept,) = (dossier.parent / "home" / "cache").glob("pages-*.json")
    kept.write_bytes(content)
    assert pages.find(dossier) is None


def test_a_cache_that_cannot_be_written_is_no_error(dossier: Path) -> None:
    """Where the folder of the cache is a file, nothing is kept and nothing is said."""
    (dossier.parent / "home").write_text("")
    pages.keep(dossier, made(dossier))
    assert pages.find(dossier) is None


def test_only_the_newest_files_are_kept(tmp_path: Path) -> None:
    """The oldest go first, and the one that was just written never does."""
    for number in range(5):
        (tmp_path / f"x-{number}").write_text("")
        os.utime(tmp_path / f"x-{number}", (number, number))
    caching.clear(tmp_path / "x-0", "x-*", 3)
    assert sorted(path.name for path in tmp_path.glob("x-*")) == ["x-0", "x-3", "x-4"]


def test_each_file_of_the_dossier_counts(dossier: Path) -> None:
    """Another article, or a line in one, gives another digest."""
    before = caching.dossier_digest(dossier)
    assert caching.dossier_digest(dossier) == before
    (dossier / "articles" / "new.yaml").write_text("")
    assert caching.dossier_digest(dossier) != before
