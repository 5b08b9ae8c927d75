from __future__ import annotations

import re

import pytest

from briefing.document.build import survey
from briefing.document.render import render
from briefing.document.structure import Paper
from briefing.document.whereabouts import Whereabout, placed, sketch, whereabouts
from briefing.loading.load import load
from briefing.resources import content_folder, templates_folder
from tests import builders
from tests.unit.document.reading import Page
from tests.unit.document.test_render import everything

DOSSIER = everything(lambda: "words of the content")
DOCUMENT = sketch(DOSSIER)


@pytest.mark.parametrize(
    ("fact_id", "places"),
    [
        (
            "event-0",
            [
                ("Timeline", "drawn under “May 2024”"),
                ("The articles", "summary of article A"),
                ("The articles", "facts that matter most of article A"),
                ("Where the sources differ", "answer to “words of the content”"),
                ("The record", "row under “words of the content”"),
            ],
        ),
        (
            "figure-1",
            [
                ("Figures", "drawn under “Crowns"),
                ("Figures", "table of all figures"),
                ("Where the sources differ", "answer to “words of the content”"),
                ("The record", "row under “words of the content”"),
            ],
        ),
        ("quotation-2", [("What was said", "quotation"), ("The record", "row under “words of the content”")]),
        (
            "office-0",
            [
                ("Who is who", "an office of words of the content"),
                ("The record", "row under “words of the content”"),
            ],
        ),
        (
            "gap-0",
            [
                ("The bottom line", "key judgement 1"),
                ("The articles", "summary of article A"),
                ("What is not known", "row"),
                ("The record", "row under “words of the content”"),
            ],
        ),
        ("nothing", []),
    ],
)
def test_every_section_that_prints_a_fact_is_named(fact_id: str, places: list[tuple[str, str]]) -> None:
    """The places of a fact come in the order of the briefing, each with what the fact is there, without pages."""
    found = whereabouts(DOCUMENT, f"opening/{fact_id}")
    assert [(each.section, each.what[: len(what)]) for each, (_, what) in zip(found, places, strict=True)] == places
    assert {each.page for each in found} <= {None}


def test_what_stands_alone_in_time_is_found_in_the_overview() -> None:
    """Labels beneath the overview, and the words about what lies before it, are places, too."""
    days = ("1950", "2019", "2020", "2021", "2022")
    trees = {f"in-{day}": builders.event(date=day, text=f"It opened in {day}.") for day in days}
    made = sketch(builders.unchecked(builders.article(facts=trees)))
    assert whereabouts(made, "opening/in-1950")[0] == Whereabout("Timeline", "before the overview")
    assert whereabouts(made, "opening/in-2020")[0] == Whereabout("Timeline", "drawn in the overview")


def test_every_fact_of_the_shipped_dossier_has_a_place() -> None:
    """Each fact stands in the record at least, and each citation of the document says what it is."""
    dossier = load(content_folder()).dossier
    document = sketch(dossier)
    for fact in dossier.facts:
        found = whereabouts(document, fact.id)
        assert found[-1].section == "The record"
        assert all(each.what for each in found)


def test_places_are_anchors_of_their_own() -> None:
    """Each citation of a fact has one anchor on the page; without being asked for there is none."""
    plain = render(DOCUMENT, templates_folder())
    assert "place-" not in plain
    html = render(placed(DOCUMENT), templates_folder())
    anchors = [value for value in Page(html).values("id") if value.startswith("place-")]
    assert len(anchors) == len(set(anchors)) > 50
    assert re.sub(r' id="place-\d+"', "", html) == plain


def test_the_page_of_a_place_is_asked_for() -> None:
    """A place has the page that is told for its anchor, and places on several pages are several."""
    pages = {f"place-{number}": number for number in range(1, 1000)}
    found = whereabouts(placed(DOCUMENT), "opening/gap-0", pages.get)
    told = [each.page for each in found]
    assert None not in told
    assert len(set(told)) == len(found) == 4


def test_a_survey_lays_out_what_is_printed() -> None:
    """All citations of facts have a page when the briefing is laid out."""
    dossier = builders.unchecked()
    made = survey(dossier, paper=Paper.LETTER)
    (fact,) = dossier.facts
    found = whereabouts(made.document, fact.id, made.pages.get)
    assert [each.section for each in found] == ["Timeline", "The articles", "The record"]
    pages = [each.page for each in found if each.page is not None]
    assert pages == sorted(pages)
    assert len(pages) == 3
