"""Exports of the shipped dossier: equal bytes everywhere, and the real Anki takes all of them."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from anki.collection import Collection

from briefing.cli import run
from tests.e2e.conftest import ROOT, Call, surroundings
from tests.unit.export.anki_collections import Counts, Shown, collection, import_package, import_text, notes

SHIPPED = str(ROOT / "content")
FORMATS = ("anki", "moodle", "gift", "qti", "tsv", "csv", "json", "facts", "dossier", "ics", "csl")
QUESTIONS = {*FORMATS[:7]}
ALL = f"""
import os, sys
from briefing.cli import run
os.umask(int(sys.argv[1], 8))
for name in {FORMATS}:
    drawn = ["-n", "15", "--seed", "3"] if name in {QUESTIONS} else []
    code = run(["export", name, {SHIPPED!r}, *drawn, "-o", f"out.{{name}}"])
    assert code == 0, name
"""


def made(folder: Path, umask: str, **names: str) -> dict[str, bytes]:
    """Make every export in a process of its own, and give what it has written."""
    folder.mkdir()
    command = [sys.executable, "-c", ALL, umask]
    subprocess.run(command, cwd=folder, env=surroundings(**names), check=True, capture_output=True)
    return {path.name: path.read_bytes() for path in sorted(folder.iterdir())}


@pytest.mark.slow
def test_exports_are_equal_everywhere(tmp_path: Path) -> None:
    """Each export is the same to the byte in another folder, time zone, locale, with another hash seed and umask."""
    here = made(tmp_path / "here", "022", PYTHONHASHSEED="1")
    there = made(tmp_path / "there", "077", PYTHONHASHSEED="2", TZ="Asia/Tokyo", LC_ALL="C", USER="somebody")
    assert {*here} == {f"out.{name}" for name in FORMATS}
    assert [name for name in here if here[name] != there[name]] == []


@pytest.fixture
def held() -> Iterator[Collection]:
    """Open an empty collection of the real Anki."""
    with collection() as opened:
        yield opened


def test_anki_takes_every_question_of_the_dossier(held: Collection, tmp_path: Path) -> None:
    """All of some hundred questions become notes with a front and a back, none twice, none in two decks."""
    target = tmp_path / "deck.apkg"
    assert run(["export", "anki", SHIPPED, "-o", str(target)]) == 0
    first = import_package(held, target.read_bytes())
    assert first.new > 300
    assert first == Counts(new=first.new)
    assert import_package(held, target.read_bytes()) == Counts(duplicate=first.new)
    assert held.card_count() == first.new
    for note in [*notes(held).values()][::25]:
        (card,) = note.cards()
        front, back = Shown(card.question()), Shown(card.answer())
        assert "right answer" not in "".join(front.lines)
        assert note["Reference"] in "\n".join(back.lines)


def test_anki_takes_every_line_of_text(held: Collection, call: Call) -> None:
    """As many notes come of the tab-separated text as it has lines that are no headers."""
    out = call("export", "tsv", SHIPPED, "-n", "40").stdout
    assert import_text(held, out.encode()) == Counts(new=40)
    assert len(out.splitlines()) == 45
