"""Titles beside names: those that some fact gives."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefing.errors import Code
from briefing.loading.load import check
from tests.builders import article_tree, event, office, write_dossier
from tests.unit.evidence import island

BERG = "Ana Berg opened the Strait Bridge on 4 May 2024."
EVENT = event(people="ana-berg", organisations=[], places=[], named="strait-bridge")


def told(tmp_path: Path, text: str, summary: str | None = None) -> list[str]:
    """Tell what is said of titles in a dossier where Ana Berg is harbour master."""
    facts = {"opening": {**EVENT, "text": text}, "master": office()}
    tree = article_tree(facts, summary=summary or "Nothing. [opening, master]\n")
    folder = write_dossier(tmp_path / "c", entities=island.TREE, articles={"opening": tree})
    return [each.message for each in check(folder) if "title" in each.message and each.code is not Code.BAD_ID]


@pytest.mark.parametrize(
    ("words", "title"),
    [
        ("President Ana Berg", "President"),
        ("The prime minister, Ana Berg,", "prime minister"),
        ("Ana Berg, the deputy harbour master of Port Town,", "deputy harbour master of Port Town"),
        ("Ana Berg, the mayor,", "mayor"),
        ("Transport Minister Ana Berg", "Transport Minister"),
        ("General Ana Berg", "General"),
    ],
)
def test_a_title_that_nobody_gives(words: str, title: str, tmp_path: Path) -> None:
    """A title beside a name is told where no fact of the dossier gives the person such an office."""
    expected = [f"no fact gives Ana Berg the title '{title}'"]
    assert told(tmp_path, BERG.replace("Ana Berg", words)) == expected


@pytest.mark.parametrize(
    "words",
    ["Ana Berg", "Harbour master Ana Berg", "Ana Berg, the harbour master,", "Outgoing harbour master Ana Berg"],
)
def test_titles_that_a_fact_gives(words: str, tmp_path: Path) -> None:
    """A name alone, and a title that an office of the person has, are right; so is the office's own sentence."""
    assert told(tmp_path, BERG.replace("Ana Berg", words)) == []


def test_titles_in_summaries(tmp_path: Path) -> None:
    """The sentences of a summary are held against the offices, too."""
    summary = "Chancellor Ana Berg opened the Strait Bridge on 4 May 2024. [opening]\n"
    assert told(tmp_path, BERG, summary) == ["no fact gives Ana Berg the title 'Chancellor'"]
