"""The question sheet and its key."""

from __future__ import annotations

import re

import pytest

from briefing.document.build import build_sheet
from briefing.document.compose import compose, compose_sheet
from briefing.document.compose.colophon import Provenance
from briefing.document.compose.index import rough_pages
from briefing.document.compose.questions import Key, Questions
from briefing.document.render import render
from briefing.document.sheet import Layout, QuestionSheet, SheetAnswer, SheetQuestion
from briefing.document.structure import Edition, Paper
from briefing.resources import templates_folder
from tests import builders

PROVENANCE = Provenance((), "0" * 64, "briefing build")
DOSSIER = builders.unchecked(builders.article(facts={"opening": builders.event(), "cost": builders.figure()}))
SHEET = QuestionSheet(
    (
        SheetQuestion(1, "Who opened the <bridge>?", Layout.TICK, ("Ana Berg", "Ole & Co", "Eve")),
        SheetQuestion(2, "What came first?", Layout.NUMBER, ("The opening", "The repair")),
        SheetQuestion(3, "What did it cost?", Layout.WRITE),
    ),
    (
        SheetAnswer(1, "A", "Ana Berg", "opening/opening"),
        SheetAnswer(2, "B", "1", "opening/cost"),
        SheetAnswer(2, "A", "2", "opening/opening"),
        SheetAnswer(3, "", "3 million crowns", "opening/cost"),
    ),
    "K7",
)


def html_of(edition: Edition) -> str:
    """Render one of the sheets alone."""
    return render(compose_sheet(DOSSIER, Paper.A4, edition, SHEET), templates_folder())


def test_the_sheet_and_the_key_stand_last_but_for_the_colophon() -> None:
    """In the full edition the key follows the questions, and the colophon ends it."""
    document = compose(DOSSIER, Paper.A4, PROVENANCE, rough_pages(DOSSIER), sheet=SHEET)
    assert [section.anchor for section in document.sections][-3:] == ["questions", "key", "colophon"]


@pytest.mark.parametrize("sheet", [None, QuestionSheet((), ())], ids=["none", "empty"])
def test_without_questions_there_is_neither(sheet: QuestionSheet | None) -> None:
    """A dossier from which no question follows has no empty sheet."""
    document = compose(DOSSIER, Paper.A4, PROVENANCE, rough_pages(DOSSIER), sheet=sheet)
    assert {section.anchor for section in document.sections} & {"questions", "key"} == set()


def test_the_sheet_has_room_for_each_kind_of_answer() -> None:
    """Choices have letters and boxes, an order says how to number it, an open question has a line; no key shows."""
    html = html_of(Edition.QUIZ)
    assert "Who opened the &lt;bridge&gt;?" in html
    assert "Ole &amp; Co" in html
    assert html.count('class="box"') == 5
    assert html.count("Write the numbers 1 to 2 into the boxes.") == 1
    assert html.count('class="write"') == 1
    assert "3 million crowns" not in html
    assert "Seed K7" in html


def test_a_sheet_that_mixes_ticks_and_lines_says_how_to_answer() -> None:
    """Where some are ticked and others written that is said once; where all are alike, or orders, it is seen."""
    told = "Tick one box, or write the answer on the line."
    assert html_of(Edition.QUIZ).count(told) == 1
    for kept in (slice(0, 2), slice(1, 3)):
        fewer = QuestionSheet(SHEET.questions[kept], SHEET.answers, "K7")
        assert told not in render(compose_sheet(DOSSIER, Paper.A4, Edition.QUIZ, fewer), templates_folder())


def test_words_of_certainty_are_explained() -> None:
    """Where such a word is among the choices its meaning stands below the questions, and nothing where none is."""
    assert "<b>" not in html_of(Edition.QUIZ)
    question = SheetQuestion(
        1, "How sure is it?", Layout.TICK, ("it is a plain fact", "it is only alleged", "it is called untrue")
    )
    sheet = QuestionSheet((question,), (SheetAnswer(1, "A", "it is a plain fact", "opening/cost"),))
    html = render(compose_sheet(DOSSIER, Paper.A4, Edition.QUIZ, sheet), templates_folder())
    assert re.findall(r"<b>(.*?)</b>", html) == ["it is a plain fact", "it is only alleged", "it is called untrue"]
    assert "told as a fact by the article itself" in html


def test_the_key_gives_each_answer_with_its_fact() -> None:
    """Each answer stands beside the fact, its certainty and where it is told; alone, the key names the articles."""
    document = compose_sheet(DOSSIER, Paper.A4, Edition.KEY, SHEET)
    (section,) = document.sections
    assert isinstance(section, Key)
    assert [(each.number, each.mark, each.answer) for each in section.answers] == [
        (1, "A", "Ana Berg"), (2, "B", "1"), (2, "A", "2"), (3, "", "3 million crowns"),
    ]  # fmt: skip
    assert [each.continues for each in section.answers] == [False, False, True, False]
    html = html_of(Edition.KEY)
    assert "The bridge opened on 4 May 2024" in html
    assert 'href="#article-' not in html
    assert DOSSIER.articles[0].source.title in html


def test_the_key_alone_says_how_it_is_made_again() -> None:
    """It has no colophon, so that its last line has the sheet's seed and the command; within a briefing it has none."""
    alone = render(compose_sheet(DOSSIER, Paper.A4, Edition.KEY, SHEET, "briefing build --x"), templates_folder())
    assert "Seed K7. The same content makes it again by: briefing build --x</p>" in alone
    whole = render(compose(DOSSIER, Paper.A4, PROVENANCE, rough_pages(DOSSIER), sheet=SHEET), templates_folder())
    assert whole.count("Seed K7</p>") == 2
    assert "makes it again" not in whole


def test_in_the_briefing_the_key_links_to_its_articles() -> None:
    """References of the key lead to the article's page, where there is one."""
    html = render(compose(DOSSIER, Paper.A4, PROVENANCE, rough_pages(DOSSIER), sheet=SHEET), templates_folder())
    key = html[html.index('id="key"') :]
    assert 'href="#article-opening"' in key


def test_a_sheet_alone_has_no_cover() -> None:
    """It begins with its heading, and says what it is a sheet of."""
    document = compose_sheet(DOSSIER, Paper.LETTER, Edition.QUIZ, SHEET)
    (section,) = document.sections
    assert isinstance(section, Questions)
    assert document.cover is None
    assert (document.title, section.of) == ("The bridge: questions", "The bridge")


@pytest.mark.parametrize("paper", Paper)
@pytest.mark.parametrize("edition", [Edition.QUIZ, Edition.KEY])
def test_a_short_sheet_is_one_page(paper: Paper, edition: Edition) -> None:
    """Three questions, and their key, need no second page, and the bytes are the same each time."""
    made = build_sheet(DOSSIER, paper=paper, edition=edition, sheet=SHEET)
    assert made.pages == 1
    assert made.pdf == build_sheet(DOSSIER, paper=paper, edition=edition, sheet=SHEET).pdf
