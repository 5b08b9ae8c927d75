from __future__ import annotations

import shutil
from itertools import count, pairwise
from pathlib import Path
from typing import Any

import jinja2
import pytest

from briefing.document.build import provenance
from briefing.document.compose import compose
from briefing.document.compose.index import rough_pages
from briefing.document.render import render, render_section
from briefing.document.structure import BriefingDocument, Paper
from briefing.loading.load import load
from briefing.model.dossier import Dossier
from briefing.resources import content_folder, templates_folder
from tests import builders
from tests.unit.document.reading import Page

HOSTILE = (
    """</style></title></p><script>alert(1)</script>"><img src='x' onerror="alert(1)">{{ 7*7 }}{% raw %}<!-- &lt;"""
)


def document(dossier: Dossier, paper: Paper = Paper.A4) -> BriefingDocument:
    """Compose the briefing of a dossier with a rough index."""
    return compose(dossier, paper, provenance(dossier, paper), rough_pages(dossier))


def page(dossier: Dossier) -> Page:
    """Render the briefing of a dossier and read it."""
    return Page(render(document(dossier), templates_folder()))


def everything(text: Any) -> Dossier:
    """Make a dossier in which every text is one that `text()` gives and every section is filled."""

    def source(**fields: Any) -> builders.Tree:
        given = ("title", "authors", "publication", "dateline")
        return builders.source(agency="wire", **{name: text() for name in given}, **fields)

    def entity(**fields: Any) -> builders.Tree:
        return {"name": text(), **fields}

    def fact(make: Any, **fields: Any) -> builders.Tree:
        tree: builders.Tree = make(text=text(), according_to="officials", via="wire", **fields)
        return tree

    facts = {
        f"{name}-{number}": tree
        for number in range(3)
        for name, tree in {
            "event": fact(builders.event, date=f"2024-05-0{number + 1}", about="opening", importance="1"),
            "other": fact(builders.event, date=f"2024-05-1{number + 1}"),
            "figure": fact(builders.figure, of=text(), unit=f"crowns {HOSTILE}", as_written=text(), about="cost"),
            "quotation": fact(builders.quotation, words=text()),
            "office": fact(builders.office),
            "claim": fact(builders.claim, named="treaty", people=["ana-berg", "bo"]),
            "gap": fact(builders.gap),
        }.items()
    }
    article = builders.article(
        facts=facts, source=source(), anchor_why=text(), summary=f"{text()}. [event-0]\n\n{text()}. [gap-0, gap-1]"
    )
    entities = {
        "people": {"ana-berg": entity(country="port-town"), "bo": entity()},
        "organisations": {"harbour-office": entity(), "wire": entity()},
        "places": {"port-town": entity()},
        "offices": {"harbour-master": entity()},
        "named": {"treaty": entity(type="treaty")},
        "groups": {"officials": entity()},
    }
    judgement = {"text": f"{text()}. [opening/gap-0]", "likelihood": "likely", "confidence": "low", "because": text()}
    return builders.unchecked(
        article,
        entities=entities,
        title=text(),
        subtitle=text(),
        authors=[text(), text()],
        themes={"traffic": text()},
        topics={"opening": text(), "cost": text()},
        judgements=[judgement],
    )


def bare() -> Dossier:
    """Make the smallest dossier: one article, one undated fact, nobody and nothing named."""
    return builders.unchecked(builders.article(facts={"fact": builders.claim()}), entities={})


def shipped() -> Dossier:
    """Load the dossier that comes with the program."""
    return load(content_folder()).dossier


def plain() -> Dossier:
    """Make a dossier in which everything is filled with harmless words."""
    numbers = count()
    return everything(lambda: f"word {next(numbers)}")


DOSSIERS = [shipped, plain, bare, builders.unchecked]


def test_an_undefined_name_is_an_error(tmp_path: Path) -> None:
    """A template that asks for what isn't there stops instead of printing nothing."""
    templates = Path(shutil.copytree(templates_folder(), tmp_path / "templates"))
    file = templates / "sections" / "colophon.html.j2"
    file.write_text(file.read_text(encoding="utf-8") + "{{ section.nothing }}", encoding="utf-8")
    with pytest.raises(jinja2.UndefinedError, match="nothing"):
        render(document(builders.unchecked()), templates)


def test_text_never_becomes_markup() -> None:
    """HTML, Jinja and quotes in any text add no tag and no attribute, and are printed as they stand."""
    numbers = count()
    hostile = page(everything(lambda: f"{HOSTILE}{next(numbers)}"))
    assert hostile.shapes == page(plain()).shapes
    assert hostile.unbalanced == []
    folded = hostile.text.replace("\n", "").replace(" ", "")
    for number in range(next(numbers)):
        assert f"{HOSTILE}{number}".replace(" ", "") in folded, number


def test_text_in_attributes_is_whole() -> None:
    """The title of the document, its authors and its description arrive in attributes letter for letter."""
    dossier = builders.unchecked(title=HOSTILE, subtitle=f"{HOSTILE} 2", authors=[f"{HOSTILE} 3"])
    made = page(dossier)
    assert made.values("data-title") == [HOSTILE]
    assert made.values("content")[:2] == [f"{HOSTILE} 3", f"{HOSTILE} 2"]


@pytest.mark.parametrize("dossier", DOSSIERS)
def test_the_html_is_sound(dossier: Any) -> None:
    """All tags are closed, and no paragraph, cell, heading, list or link is empty."""
    made = page(dossier())
    assert (made.unbalanced, made.empty) == ([], [])


@pytest.mark.parametrize("dossier", DOSSIERS)
def test_every_anchor_is_unique_and_every_link_has_one(dossier: Any) -> None:
    """No two elements share an id, and each link within the document leads to one."""
    made = page(dossier())
    ids = made.values("id")
    assert len(ids) == len(set(ids))
    assert {link.removeprefix("#") for link in made.values("href")} <= set(ids)


@pytest.mark.parametrize("dossier", DOSSIERS)
def test_levels_of_headings_never_skip(dossier: Any) -> None:
    """There is one heading of the first level, and each next one is at most a level deeper."""
    levels = page(dossier()).levels
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(second <= first + 1 for first, second in pairwise(levels))


def test_every_fact_stands_in_the_record() -> None:
    """Each fact of the shipped dossier has a row with its anchor."""
    dossier = shipped()
    made = page(dossier)
    anchors = {value for value in made.values("id") if value.startswith("fact-")}
    assert len(anchors) == len(dossier.facts)


def test_the_language_is_that_of_the_dossier() -> None:
    """The page declares the dossier's language."""
    assert page(builders.unchecked(language="en-GB")).values("lang") == ["en-GB"]


def test_a_section_alone_is_the_same_as_in_the_whole() -> None:
    """What is rendered of a section by itself stands in the whole letter for letter."""
    made = document(plain())
    whole = render(made, templates_folder())
    for section in made.sections:
        alone = render_section(made, section, templates_folder(), before=6, pages=40)
        body = alone[alone.index("<section") : alone.rindex("</section>")]
        assert f'id="{section.anchor}"' in body
        assert body in whole
