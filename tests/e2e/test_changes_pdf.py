"""The page of what has changed, typeset: however much that is, it is one page on either paper."""

from __future__ import annotations

import random
from collections.abc import Callable
from pathlib import Path

import pymupdf
import pytest

from briefing.analysis.changes import Changes, changes
from briefing.document.build import build, provenance
from briefing.document.compose import compose
from briefing.document.compose.index import rough_pages
from briefing.document.pdf import typesetter
from briefing.document.render import render_section
from briefing.document.structure import Paper
from briefing.model.certainty import Certainty
from briefing.model.dossier import Dossier
from briefing.model.edtf import Edtf
from briefing.resources import templates_folder
from tests.e2e.edition import unwrapped
from tests.unit.analysis.changes.dossiers import mutated, remade, shipped, small, with_facts, without

EARLIER = Edtf.parse("2025-05-01")


def redated(lot: int) -> Dossier:
    """Change some facts, judgements and titles of the shipped dossier; the same lot changes the same ones."""
    draw = random.Random(lot)  # noqa: S311 (a lot, no secret)
    old = remade(shipped(), as_of=EARLIER, title="Another title", judgements=shipped().judgements[: draw.randint(0, 5)])
    for fact in draw.sample(shipped().facts, 25):
        words = {"text": f"{fact.text} And more than that."} if draw.random() < 0.5 else {}
        sure = {"certainty": draw.choice([*Certainty]), "via": ("nis",)} if draw.random() < 0.5 else {}
        old = mutated(old, fact.id, date=Edtf.parse("2021-11-12/2022-02-03"), **words, **sure)
    return old


def nothing_but_long() -> Dossier:
    """Give every fact of the shipped dossier the longest names of who says so and a long sentence."""
    old, more = shipped(), "Thereupon everybody was astonished. " * 9
    for article in shipped().articles:
        facts = {
            name: fact.model_copy(update={"text": f"{fact.text} {more}", "according_to": ("nis", "kcna")})
            for name, fact in article.facts.items()
        }
        old = with_facts(old, article.id, facts)
    return old


COMPARED: dict[str, Callable[[], tuple[Dossier, Dossier]]] = {
    "all new": lambda: (remade(shipped(), articles=shipped().articles[:1]), shipped()),
    "another dossier": lambda: (small(), shipped()),
    "most gone": lambda: (remade(shipped(), as_of=EARLIER), remade(shipped(), articles=shipped().articles[:2])),
    "all long": lambda: (nothing_but_long(), shipped()),
    "all are long now": lambda: (shipped(), nothing_but_long()),
    **{f"lot {lot}": lambda lot=lot: (redated(lot), shipped()) for lot in range(4)},  # type: ignore[misc]
}


def pages(found: Changes, paper: Paper) -> int:
    """Typeset the page alone and count the pages that it takes."""
    new = shipped()
    document = compose(new, paper, provenance(new, paper, frozenset(), None), rough_pages(new), changes=found)
    (section,) = (each for each in document.sections if each.anchor == "changes")
    templates = templates_folder()
    with typesetter(templates) as press:
        return len(press.lay_out(render_section(document, section, templates, before=3, pages=40)))


@pytest.mark.parametrize("paper", Paper)
@pytest.mark.parametrize("name", COMPARED)
def test_it_is_one_page(name: str, paper: Paper) -> None:
    """However many and however long the changes are, they are told on one page."""
    old, new = COMPARED[name]()
    assert pages(changes(old, new), paper) == 1


def test_it_stands_behind_the_bottom_line(tmp_path: Path) -> None:
    """The briefing has it once, between bottom line and timeline; contents, marks and references are as elsewhere."""
    old = without(mutated(small(), "opening/opening", date=Edtf.parse("2024-05-03")), "opening/payer")
    made = build(small(), paper=Paper.A4, since=remade(old, as_of=Edtf.parse("2024-05-20")))
    assert made.anchors["bottom-line"] < made.anchors["changes"] < made.anchors["timeline"]
    path = tmp_path / "briefing.pdf"
    path.write_bytes(made.pdf)
    text = unwrapped(pymupdf.open(path)[made.anchors["changes"] - 1].get_text())  # type: ignore[no-untyped-call]
    assert "Changes since 20 May 2024" in text
    assert "3 May 2024 → 4 May 2024" in text
    assert "added The report does not disclose who paid for the repair." in text
