from __future__ import annotations

from briefing.document.compose.class_set import SheetKey, compose_blank, compose_copy, compose_keys
from briefing.document.compose.questions import Questions
from briefing.document.render import render, render_blank
from briefing.document.sheet import Layout, NumberedSheet, QuestionSheet, SheetAnswer, SheetQuestion
from briefing.document.structure import Paper
from briefing.resources import templates_folder
from tests.builders import article, event, figure, unchecked
from tests.unit.document.reading import Page

DOSSIER = unchecked(article("report", {"opening": event(), "cost": figure()}))
SHEET = QuestionSheet(
    (
        SheetQuestion(1, "When did the bridge open?", Layout.TICK, ("4 May 2024", "5 May 2024")),
        SheetQuestion(2, "What did the repair cost?", Layout.WRITE),
        SheetQuestion(3, "Put these in order.", Layout.NUMBER, ("the repair", "the opening")),
    ),
    (
        SheetAnswer(1, "A", "4 May 2024", "report/opening"),
        SheetAnswer(2, "", "three million crowns", "report/cost"),
        SheetAnswer(3, "B", "1", "report/opening"),
        SheetAnswer(3, "A", "2", "report/cost"),
    ),
    "4C1W-7QZK-05",
)
COPIES = (NumberedSheet(1, SHEET), NumberedSheet(2, SHEET))


def test_a_sheet_tells_its_number_and_code() -> None:
    """In title, foot and heading; its anchor is its own, lest two sheets in one file had the same."""
    document = compose_copy(DOSSIER, Paper.A4, COPIES[1])
    (section,) = document.sections
    assert isinstance(section, Questions)
    assert document.title == "The bridge: questions, sheet 2, 4C1W-7QZK-05"
    assert document.foot == "Sheet 2, 4C1W-7QZK-05"
    assert (section.anchor, section.number, section.code) == ("sheet-4C1W-7QZK-05", 2, "4C1W-7QZK-05")
    html = render(document, templates_folder())
    assert "Sheet 2, code 4C1W-7QZK-05" in html
    assert 'data-bookmark="Sheet 2, 4C1W-7QZK-05"' in html
    assert 'content: "Sheet 2, 4C1W-7QZK-05"' in html


def test_a_sheet_holds_no_key() -> None:
    """Neither the fact nor what is to be written."""
    html = render(compose_copy(DOSSIER, Paper.A4, COPIES[0]), templates_folder())
    assert "three million crowns" not in html
    assert not Page(html).values("href")


def test_the_key_has_a_row_for_each_question() -> None:
    """With the box, the answer in words and the fact; an order tells what stands in each box, and the days."""
    document = compose_keys(DOSSIER, Paper.LETTER, COPIES, "briefing handouts --seed 1")
    assert document.title == "The bridge: key to 2 sheets"
    first, last = document.sections
    assert isinstance(first, SheetKey)
    assert isinstance(last, SheetKey)
    assert [(each.number, each.mark, each.answer) for each in first.answers] == [
        (1, "A", "4 May 2024"),
        (2, "", "three million crowns"),
        (3, "", "A 2, B 1"),
    ]
    assert [letter for letter, _ in first.answers[2].order] == ["B", "A"]
    assert [len(each.references) for each in first.answers] == [1, 1, 1]
    assert (first.opening, first.closing) == ("Key to 2 sheets", "")
    assert (last.opening, last.closing) == ("", "briefing handouts --seed 1")
    html = render(document, templates_folder())
    assert html.count("three million crowns") == 4
    words = ("briefing", "handouts", "--seed", "1")
    assert " ".join(f'<span class="together">{word}</span>' for word in words) in html
    assert html.count("again by: ") == 1


def test_the_key_to_one_sheet_names_it() -> None:
    """Its title is its own."""
    document = compose_keys(DOSSIER, Paper.A4, COPIES[1:], "briefing handouts --code 4C1W-7QZK-05")
    assert document.title == "The bridge: key to sheet 2, 4C1W-7QZK-05"
    (section,) = document.sections
    assert isinstance(section, SheetKey)
    assert section.opening == "Key to the questions"


def test_the_empty_page_has_the_title_of_all_sheets() -> None:
    """It is what the file of sheets for the printer is called."""
    document = compose_blank(DOSSIER, Paper.LETTER, 30)
    html = render_blank(document, templates_folder())
    assert "<title>The bridge: questions, 30 sheets</title>" in html
    assert "size: Letter" in html
    assert "<body></body>" in html
