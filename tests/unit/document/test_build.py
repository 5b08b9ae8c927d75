from __future__ import annotations

import re
from collections.abc import Callable

import pytest

from briefing.document import build as module
from briefing.document.build import ENGINES, build, provenance
from briefing.document.sheet import QuestionSheet
from briefing.document.structure import Edition, Paper
from briefing.errors import BriefingError
from briefing.evidence.lock.record import Lock
from briefing.model.dossier import Dossier
from tests import builders


@pytest.fixture(scope="module")
def crowded() -> Dossier:
    """Make a dossier in which each of many people is named by each of many facts."""
    people = {f"person-{number}": {"name": f"Person {number}"} for number in range(60)}
    facts = {f"fact-{number}": builders.claim(people=[*people]) for number in range(30)}
    return builders.unchecked(builders.article(facts=facts), entities={"people": people})


@pytest.fixture
def far_too_long(monkeypatch: pytest.MonkeyPatch) -> None:
    """Guess for every row of the record a page of its own, so that the provisional index is far too long."""

    def guess(_: Dossier) -> Callable[[str], int | None]:
        return lambda anchor: 2 * int(anchor.rsplit("-", 1)[1]) + 100 if anchor.startswith("fact-") else None

    monkeypatch.setattr(module, "rough_pages", guess)


@pytest.fixture(scope="module")
def expected(crowded: Dossier) -> bytes:
    """Typeset it as it is usually done."""
    return build(crowded, paper=Paper.A4).pdf


@pytest.mark.usefixtures("far_too_long")
def test_a_wrong_guess_leaves_no_trace(crowded: Dossier, expected: bytes) -> None:
    """However long the provisional index was, the PDF is the same in the end, byte for byte."""
    assert build(crowded, paper=Paper.A4).pdf == expected


@pytest.mark.usefixtures("far_too_long")
def test_an_index_that_never_settles_is_an_error(crowded: Dossier, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the pages that are kept never suffice, no briefing with wrong numbers is made."""
    monkeypatch.setattr(module, "_ATTEMPTS", 1)
    with pytest.raises(BriefingError, match="index"):
        build(crowded, paper=Paper.A4)


def test_an_index_that_could_not_be_guessed_is_set() -> None:
    """Where people stand in the registry and no fact names them, the index leads to who is who."""
    made = build(builders.unchecked(builders.article(facts={"fact": builders.claim()})), paper=Paper.A4)
    page = made.anchors["person-ana-berg"]
    assert f'<a href="#person-ana-berg">{page}</a>' in made.html


def test_the_html_is_that_of_the_pages() -> None:
    """The HTML has the true pages in its index, not the guessed ones."""
    made = build(builders.unchecked(), paper=Paper.LETTER)
    pages = {int(page) for page in re.findall(r'<a href="#fact-[^"]+"[^>]*>(\d+)</a>', made.html)}
    assert pages
    assert max(pages) <= made.pages < 30


def test_provenance_names_what_the_bytes_depend_on() -> None:
    """Versions of the program, the engine and the fonts, and the command for the same paper."""
    made = provenance(builders.unchecked(), Paper.LETTER)
    assert [name for name, _ in made.versions] == ["briefing", *ENGINES]
    assert all(re.match(r"\d", version) for _, version in made.versions)
    assert made.command == "briefing build --paper letter"


@pytest.mark.parametrize(
    ("edition", "code", "unproved", "told"),
    [
        (Edition.FULL, "", False, "--paper a4"),
        (Edition.FULL, "7", False, "--paper a4 --seed 7"),
        (Edition.QUIZ, "", False, "--edition quiz --paper a4"),
        (Edition.KEY, "7", True, "--edition key --paper a4 --seed 7 --unproved"),
    ],
)
def test_the_command_names_all_that_the_bytes_depend_on(edition: Edition, code: str, unproved: bool, told: str) -> None:
    """It has the edition, the seed and what is marked, each only where it is not what goes without saying."""
    marked = frozenset({"opening/opening"}) if unproved else frozenset()
    sheet = QuestionSheet((), (), code)
    assert provenance(builders.unchecked(), Paper.A4, marked, sheet, edition).command == f"briefing build {told}"


def test_the_digest_follows_from_the_content() -> None:
    """Equal content has an equal digest, on whatever paper; another word gives another."""
    same = {provenance(builders.unchecked(), paper).digest for paper in Paper}
    assert len(same) == 1
    assert provenance(builders.unchecked(title="Another bridge"), Paper.A4).digest not in same


def test_the_lock_has_a_digest_of_its_own() -> None:
    """The same content with another lock may be asked and marked otherwise; without one no digest is told."""
    dossier = builders.unchecked()
    none, newer, older = (provenance(dossier, Paper.A4, lock=lock) for lock in (None, Lock(1), Lock(0)))
    assert none.digest == newer.digest == older.digest
    assert none.lock == ""
    assert len({none.lock, newer.lock, older.lock}) == 3
