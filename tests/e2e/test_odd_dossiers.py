"""Dossiers of unusual size and with unusual words: each still becomes a whole briefing."""

from __future__ import annotations

import pytest

from briefing.cli.sheets import sheet_from
from briefing.document.sheet import Layout, QuestionSheet, SheetAnswer, SheetQuestion
from briefing.document.structure import Edition as Part
from briefing.document.structure import Paper
from briefing.quiz.writing import write
from tests import builders
from tests.e2e.edition import Edition, typeset

WORD = "Donaudampfschifffahrtsgesellschaftskapitän" * 4
ADDRESS = f"https://example.org/{'a' * 180}/{'b' * 60}"


def assert_whole(edition: Edition) -> None:
    """Require a briefing that nothing is wrong with: no complaint, true page numbers, no text beyond the paper."""
    assert edition.logged == ()
    for number, page in enumerate(edition.reader, start=1):
        for left, top, right, bottom, word, *_ in page.get_text("words"):
            assert left > 0 < top, word
            assert right < page.rect.width, word
            assert bottom < page.rect.height, word
        told = f"page {number} of {edition.briefing.pages}" in edition.pages[number - 1]
        assert told is (number >= edition.page_of.get("contents", 1))
    assert {link["nameddest"] for page in edition.reader for link in page.get_links()} <= edition.page_of.keys()


@pytest.mark.parametrize("paper", list(Paper))
def test_the_smallest_dossier(paper: Paper) -> None:
    """One article with one undated fact, in which nobody is named, is a briefing of a few pages."""
    edition = typeset(builders.unchecked(builders.article(facts={"fact": builders.claim()}), entities={}), paper)
    assert_whole(edition)
    assert edition.briefing.pages <= 6
    assert "The bridge lasts." in edition.pages[edition.page_of["fact-opening--fact"] - 1]


def test_words_that_fill_more_than_a_line() -> None:
    """A word or an address of hundreds of letters is broken, wherever it stands, and nothing of it is lost."""
    facts = {
        "opening": builders.event(text=f"The {WORD} opened at {ADDRESS}.", importance="1", about="question"),
        "later": builders.event(text=f"{WORD} opened later.", date="2024-05-05", about="question"),
        "figure": builders.figure(of=WORD, as_written=ADDRESS),
        "figure-too": builders.figure(of=ADDRESS, as_written=WORD, low="1"),
        "quotation": builders.quotation(words=WORD),
        "office": builders.office(),
        "gap": builders.gap(text=f"Nobody knows {ADDRESS}."),
    }
    source = builders.source(title=WORD, authors=[ADDRESS], publication=WORD, dateline=ADDRESS)
    judgement = {"text": f"{WORD}. [opening/opening]", "likelihood": "likely", "confidence": "low", "because": ADDRESS}
    dossier = builders.unchecked(
        builders.article(facts=facts, source=source, anchor_why=ADDRESS, summary=f"{WORD} {ADDRESS}. [opening]"),
        entities={
            "people": {"ana-berg": {"name": f"Ana {WORD}", "family": WORD, "country": "port-town"}},
            "organisations": {"harbour-office": {"name": WORD}},
            "places": {"port-town": {"name": ADDRESS}},
            "offices": {"harbour-master": {"name": WORD}},
        },
        title=WORD,
        subtitle=ADDRESS,
        themes={"traffic": WORD},
        topics={"question": WORD},
        judgements=[judgement],
    )
    edition = typeset(dossier)
    assert_whole(edition)
    copied = "".join(edition.pages).replace(" ", "")
    assert copied.count(WORD) > 15
    assert copied.count(ADDRESS) > 8


@pytest.mark.slow
def test_forty_articles() -> None:
    """Forty articles of some facts have letters beyond Z, a page each and a line each in the contents."""
    articles = []
    for number in range(40):
        days = [f"20{number % 25:02}-0{month}-1{month}" for month in range(1, 5)]
        facts = {f"fact-{day}": builders.event(date=day, importance="1") for day in days}
        source = builders.source(title=f"Bridge number {number}")
        articles.append(builders.article(f"article-{number:02}", facts, source=source))
    edition = typeset(builders.unchecked(*articles))
    assert_whole(edition)
    pages = [edition.page_of[f"article-{article.id}"] for article in articles]
    assert pages == sorted(set(pages))
    assert {f"Bridge number {number}" for number in range(40)} <= {title for _, title, _ in edition.reader.get_toc()}
    assert "AN 1" in edition.pages[pages[39] - 1]


def test_an_index_of_many_pages() -> None:
    """An index of several pages has true numbers, and so have the pages behind it."""
    people = {f"person-{number}": {"name": f"Person Number {number}"} for number in range(300)}
    facts = {
        f"fact-{number}": builders.claim(text=f"The bridge lasts for {' and '.join(['long'] * 40)}.", people=[*people])
        for number in range(30)
    }
    edition = typeset(builders.unchecked(builders.article(facts=facts), entities={"people": people}))
    assert_whole(edition)
    pages = sorted({page for name, page in edition.page_of.items() if name.startswith("fact-")})
    own = edition.page_of["person-person-299"]
    index = " ".join(edition.pages[edition.page_of["index"] - 1 : edition.page_of["colophon"] - 1])
    assert f"Person Number 299 {own}, {pages[0]}–{pages[-1]} " in f"{index} "


HOSTILE = (
    "<script>alert(1)</script>",
    "{{ 7 * 7 }}{% endblock %}",
    "</style></li><!--",
    "&lt;b&gt; \\ % #1 _____ *star*",
    "W" * 500,
    WORD,
    ADDRESS,
    "Weißt du, wie viel Öl für Ærø über São Paulo floss?",
    "x",
)
"""Words that a sheet has to print as they are."""


def hostile_sheet() -> QuestionSheet:
    """Ask with such words, in stems, choices and answers of all layouts."""
    layouts = [*Layout]
    questions = tuple(
        SheetQuestion(number, words, layout, () if layout is Layout.WRITE else HOSTILE[:5])
        for number, (words, layout) in enumerate(((each, layouts[at % 3]) for at, each in enumerate(HOSTILE)), 1)
    )
    answers = tuple(SheetAnswer(each.number, "A", each.stem, "opening/fact") for each in questions)
    return QuestionSheet(questions, answers, "<7>")


@pytest.mark.parametrize("part", list(Part))
@pytest.mark.parametrize("paper", list(Paper))
def test_stems_that_would_break_a_page(part: Part, paper: Paper) -> None:
    """Tags, braces and words of hundreds of letters are printed as they are, on the sheet, the key and in the whole."""
    dossier = builders.unchecked(builders.article(facts={"fact": builders.claim()}), language="de")
    edition = typeset(dossier, paper, hostile_sheet(), part)
    assert_whole(edition)
    copied = "".join("".join(page.split()) for page in edition.pages)
    assert all("".join(words.split()) in copied for words in HOSTILE)
    assert "<script" not in edition.briefing.html
    assert 'lang="de"' in edition.briefing.html


@pytest.mark.parametrize("part", [Part.QUIZ, Part.KEY])
def test_an_author_s_stems_are_printed_as_they_are(part: Part) -> None:
    """From a German dossier with stems full of signs to its sheet: they are asked, and nothing of them is obeyed."""
    stem = f"Wie viele Kronen kostete <b>die Reparatur</b> {{{{ 7 * 7 }}}} {'Ü' * 500} laut Harbour Office?"
    figure = builders.figure(
        text="Die Reparatur kostete laut Harbour Office drei Millionen Kronen.",
        organisations="harbour-office",
        according_to="harbour-office",
        questions={"figure": stem},
    )
    dossier = builders.unchecked(builders.article(facts={"cost": figure}), language="de", title="Die Brücke")
    sheet = sheet_from(write(dossier, None, ()), 3)
    assert [question.stem for question in sheet.questions] == [stem]
    edition = typeset(dossier, Paper.LETTER, sheet, part)
    assert_whole(edition)
    assert ("".join(stem.split()) in "".join("".join(page.split()) for page in edition.pages)) is (part is Part.QUIZ)
