"""The dossier that comes with the program: clean, exported in full, and the briefing that is made of it."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pikepdf
import pytest

from tests.e2e.conftest import COMMAND, ROOT, Call, Done, surroundings
from tests.e2e.edition import written


def build(folder: Path, *arguments: str, **names: str) -> Done:
    """Build a briefing in a folder."""
    command, env = [*COMMAND, "build", *arguments], surroundings(**names)
    return subprocess.run(command, cwd=folder, env=env, capture_output=True, text=True, check=True)


@pytest.fixture
def built() -> tuple[Path, str]:
    """Give the file of the shipped briefing and what was told; as test_briefing_pdf checks it."""
    return written()


def test_the_shipped_dossier_is_clean(call: Call) -> None:
    """With no dossier at hand the shipped one is checked, and it has no findings: all is proved."""
    done = call("check")
    assert (done.returncode, done.stdout) == (0, "")
    counted = r"no findings in 5 articles with (\d{3}) facts: (\d+) proved, (\d+) proved by context, (\d+) cited\n$"
    told = re.search(counted, done.stderr)
    assert told is not None
    facts, *proved = map(int, told.groups())
    assert sum(proved) == facts


@pytest.fixture
def facts(call: Call) -> list[Any]:
    """Export the shipped facts."""
    return [json.loads(line) for line in call("export", "facts").stdout.splitlines()]


def test_the_export_lists_facts_of_all_articles(facts: list[Any]) -> None:
    """There are at least 200 facts, of five articles and all kinds, each with evidence and a sentence of its own."""
    assert len(facts) >= 200
    assert len({fact["article"] for fact in facts}) == 5
    assert {fact["kind"] for fact in facts} == {"event", "figure", "quotation", "office", "claim", "gap"}
    assert len({fact["id"] for fact in facts}) == len(facts)
    assert len({(fact["article"], fact["text"]) for fact in facts}) == len(facts)
    assert all(fact["evidence"] and fact["according_to"] for fact in facts)


def test_all_that_the_dossier_cites_is_exported(call: Call, facts: list[Any]) -> None:
    """Every citation of a summary or a judgement leads to an exported fact."""
    document = json.loads(call("export", "dossier").stdout)
    sentences = [
        *(sentence for article in document["articles"] for part in article["summary"] for sentence in part),
        *(sentence for judgement in document["judgements"] for sentence in judgement["sentences"]),
    ]
    assert all(sentence["facts"] for sentence in sentences)
    assert {name for sentence in sentences for name in sentence["facts"]} <= {fact["id"] for fact in facts}


def test_the_line_at_the_end_tells_the_truth(built: tuple[Path, str]) -> None:
    """One line names file, dossier, pages and size; the PDF has at least 10 pages and less than 1 MB."""
    file, told = built
    size = file.stat().st_size
    with pikepdf.open(file) as pdf:
        pages = len(pdf.pages)
    assert told == f"Wrote build/briefing.pdf from the shipped dossier: {pages} pages, {round(size / 1000):,} kB\n"
    assert pages >= 10
    assert size < 1_000_000


def test_the_briefing_has_bookmarks_title_language_and_links(built: tuple[Path, str]) -> None:
    """A reader can find the way: bookmarks, a title in the window, a language, links within the document."""
    with pikepdf.open(built[0]) as pdf:
        with pdf.open_outline() as outline:
            assert len(outline.root) >= 10
        assert str(pdf.docinfo["/Title"])
        assert str(pdf.Root.Lang) == "en-GB"
        links = [note for page in pdf.pages for note in page.get("/Annots", []) if note.Subtype == "/Link"]
    assert len(links) > 200


def test_the_same_input_gives_the_same_bytes(built: tuple[Path, str], tmp_path: Path) -> None:
    """Another folder, another time zone, another locale, another hash seed and a copy of the dossier change nothing."""
    copy = tmp_path / "elsewhere" / "dossier"
    shutil.copytree(ROOT / "content", copy)
    build(tmp_path, str(copy), "-o", "other.pdf", TZ="Asia/Tokyo", LANG="C", PYTHONHASHSEED="7", COLUMNS="40")
    assert (tmp_path / "other.pdf").read_bytes() == built[0].read_bytes()


def test_letter_is_another_size(content: Path, tmp_path: Path) -> None:
    """US Letter has pages of 8.5 by 11 inches and a file of its own."""
    build(tmp_path, str(content), "--paper", "letter")
    with pikepdf.open(tmp_path / "build" / "briefing-letter.pdf") as pdf:
        assert {tuple(round(float(edge)) for edge in page.mediabox) for page in pdf.pages} == {(0, 0, 612, 792)}
