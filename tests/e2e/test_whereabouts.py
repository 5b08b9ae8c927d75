"""Where facts stand in the shipped briefing: the pages that are told are those of the PDF."""

from __future__ import annotations

import html
import re
from functools import cache

import pytest

from briefing.document.build import Survey, survey
from briefing.document.prose import prose
from briefing.document.structure import Paper
from briefing.document.whereabouts import Whereabout, whereabouts
from briefing.model.facts import Fact, Figure, OfficeHeld, Quotation
from briefing.model.wording import date_in_words
from briefing.reading.sentences import full_id, paragraphs
from tests.e2e.edition import Edition, sheet, shipped


@cache
def surveyed() -> Survey:
    """Lay the shipped briefing out, once."""
    return survey(shipped(Paper.A4).dossier, paper=Paper.A4, sheet=sheet())


@cache
def places() -> list[tuple[Fact, Whereabout]]:
    """Give each place of each fact."""
    made = surveyed()
    facts = shipped(Paper.A4).dossier.facts
    return [(fact, there) for fact in facts for there in whereabouts(made.document, fact.id, made.pages.get)]


def printed(edition: Edition, fact: Fact, there: Whereabout) -> list[list[str]]:
    """Give the words of which one row has to stand on the page of a place."""
    own = html.unescape(re.sub("<[^>]+>", "", prose(fact.text)))
    if there.what.startswith("summary"):
        cited = [each for part in paragraphs(edition.dossier.articles_by_id[fact.article].summary) for each in part]
        citing = (each for each in cited if fact.id in {full_id(name, fact.article) for name in each.citations})
        return [[" ".join(each.text.replace("*", "").split()[-3:])] for each in citing]
    if isinstance(fact, OfficeHeld) and there.what.startswith("an office"):
        return [[edition.dossier.name(fact.holder), date_in_words(fact.date)]]
    if isinstance(fact, Figure) and there.section == "Figures":
        return [[f"“{fact.as_written}”"]] if there.what.startswith("table") else [[fact.unit]]
    if isinstance(fact, Quotation) and there.what == "quotation":
        return [[f"“{fact.words}”"]]
    if there.section in {"Timeline", "The bottom line", "Where the sources differ"}:
        return [[there.section]]
    return [[own]]


@pytest.mark.parametrize(
    "section",
    [
        "The articles",
        "Who is who",
        "Figures",
        "What was said",
        "What is not known",
        "The record",
        "Key to the questions",
    ],
)
def test_what_is_told_to_stand_on_a_page_stands_there(section: str) -> None:
    """For each place of each fact, its words can be copied from the page that is told."""
    edition = shipped(Paper.A4)
    checked = 0
    for fact, there in places():
        if there.section != section:
            continue
        assert there.page is not None
        text = edition.pages[there.page - 1]
        assert any(all(word in text for word in row) for row in printed(edition, fact, there)), (fact.id, there)
        checked += 1
    assert checked > 5


def test_references_stand_on_the_pages_that_are_told() -> None:
    """In drawings, judgements and comparisons, a page that is told has a link to the article of the fact."""
    edition = shipped(Paper.A4)
    letters = {article.id: chr(ord("A") + number) for number, article in enumerate(edition.dossier.articles)}
    checked = 0
    for fact, there in places():
        if there.section in {"Timeline", "The bottom line", "Where the sources differ"}:
            assert there.page is not None
            links = {link["nameddest"] for link in edition.reader[there.page - 1].get_links()}
            assert f"article-{fact.article}" in links, (fact.id, there, letters[fact.article])
            checked += 1
    assert checked > 100
