from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from briefing.errors import Code, Location
from briefing.evidence.texts import fingerprint
from briefing.loading.load import load
from briefing.loading.places import Places

GOOD = Path(__file__).parents[2] / "golden" / "dossier"
FINGERPRINT = fingerprint((GOOD.parent / "sources" / "bridge.txt").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def locate() -> Places:
    """Load a dossier as an author writes it."""
    return load(GOOD).locate


def shown(place: Location) -> str:
    """Give what stands at a place of a file, up to the end of its line."""
    line = Path(place.file).read_text(encoding="utf-8").splitlines()[place.line - 1]
    return line[place.column - 1 :]


@pytest.mark.parametrize(
    ("steps", "expected"),
    [
        ((), "cost:"),
        (("text",), "The repair cost three million crowns, according to the Harbour Office."),
        (("low",), "3,000,000"),
        (("according_to",), "harbour-office"),
        (("date",), "cost:"),
        (("people", 1), "cost:"),
    ],
)
def test_fields_have_their_places(locate: Places, steps: tuple[str | int, ...], expected: str) -> None:
    """A field is where its value stands; one that the file does not have is where the fact stands."""
    assert shown(locate("opening/cost", *steps)) == expected


@pytest.mark.parametrize(
    ("find", "expected"),
    [
        (lambda locate: locate("opening/lifetime", "evidence", 1), "6]"),
        (lambda locate: locate.article("opening"), "source:"),
        (lambda locate: locate.article("opening", "anchor"), "2024-05-05"),
        (lambda locate: locate.article("opening", "source", "fingerprint"), FINGERPRINT),
        (lambda locate: locate.entity("strait-bridge"), "strait-bridge: {name: Strait Bridge, type: bridge}"),
        (lambda locate: locate.judgement(0), "The bridge is likely to carry all traffic before winter."),
        (lambda locate: locate.judgement(0, 14), "likely to carry all traffic before winter."),
    ],
)
def test_other_things_have_their_places(locate: Places, find: Callable[[Places], Location], expected: str) -> None:
    """Articles, their fields, entities and judgements are found in their files."""
    assert shown(find(locate)).startswith(expected)


def test_sentences_have_their_places_however_the_summary_is_folded(locate: Places) -> None:
    """The place of a sentence is that of its first letter."""
    text = locate.dossier.articles_by_id["opening"].summary
    for begins in ("The Strait Bridge", "Ana Berg, the harbour", "Who paid for"):
        assert shown(locate.sentence("opening", text.index(begins))).startswith(begins)


def test_a_finding_has_the_line_that_it_is_about(locate: Places) -> None:
    """Whoever reads a finding sees the line without opening the file."""
    finding = locate.finding(Code.NO_PROOF, locate("opening/cost", "unit"), "a message", "a hint")
    assert finding.excerpt == "    unit: crowns"
    assert (finding.message, finding.hint, finding.code) == ("a message", "a hint", Code.NO_PROOF)
    assert locate.finding(Code.NO_PROOF, Location("elsewhere"), "a message").excerpt is None


def test_places_outlive_the_files(tmp_path: Path) -> None:
    """Places are those of the files as they were read."""
    folder = tmp_path / "content"
    folder.mkdir()
    for path in (path for path in GOOD.rglob("*.yaml")):
        (folder / path.relative_to(GOOD)).parent.mkdir(exist_ok=True)
        (folder / path.relative_to(GOOD)).write_bytes(path.read_bytes())
    found = load(folder).locate
    for path in folder.rglob("*.yaml"):
        path.unlink()
    assert found("opening/cost", "unit").line == load(GOOD).locate("opening/cost", "unit").line
