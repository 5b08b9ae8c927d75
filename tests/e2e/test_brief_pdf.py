"""The brief as a PDF: exactly two pages on both papers, whatever the dossier holds, with all that a reader needs."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from briefing.document.brief import build_brief
from briefing.document.build import Briefing
from briefing.document.structure import Paper
from briefing.loading.load import load
from briefing.model.dossier import Dossier
from tests.accessibility import assert_accessible
from tests.builders import article, claim, event, figure, gap, quotation, source, unchecked
from tests.e2e.conftest import ROOT
from tests.e2e.edition import Edition, opened, unwrapped
from tests.unit.document.reading import Page

POINTS = {Paper.A4: (595, 842), Paper.LETTER: (612, 792)}
EDGE = {Paper.A4: (42, 40, 42, 48), Paper.LETTER: (50, 36, 50, 42)}
"""Points that stay free at the left, the top, the right and, but for the line at the foot, the bottom."""
LONG = "The northern harbour office said that the old bridge would carry every car and every bus of the island. " * 5


def shipped() -> Dossier:
    """Give the dossier that comes with the program."""
    return opened().dossier


def golden() -> Dossier:
    """Give a small dossier with a bit of everything."""
    return load(ROOT / "tests" / "golden" / "dossier").dossier


def tiny() -> Dossier:
    """Give a dossier of one article with three facts, none of them dated or counted, and nothing judged."""
    facts = {"lasts": claim(), "paid": gap(), "said": quotation()}
    return unchecked(article(facts=facts))


def huge() -> Dossier:
    """Give a dossier of a thousand articles with sentences of six hundred letters, and names and titles to match."""
    articles = [_crowded(number) for number in range(1000)]
    cited = ", ".join(f"a{number}/opening" for number in range(12))
    judged = {"text": f"{LONG.strip()} [{cited}]", "likelihood": "likely", "confidence": "low", "because": LONG}
    topics = {f"topic-{number}": f"What did bridge {number} cost, {LONG[:120]}?" for number in range(30)}
    return unchecked(
        *articles,
        title=LONG.strip(),
        subtitle=f"{'x' * 300} {LONG}".strip(),
        authors=[f"Author {number} {'y' * 90}" for number in range(20)],
        judgements=[judged] * 40,
        topics=topics,
    )


def _crowded(number: int) -> Any:
    text = f"{number} {LONG}".strip()
    about = {"about": f"topic-{number % 30}"}
    facts = {
        "opening": event(text=text, date=f"{1990 + number % 30}-0{1 + number % 9}", importance="1"),
        "cost": figure(of=f"cost {number} {LONG[:400]}", low=str(number), high=str(number + 7), unit="z" * 80, **about),
        "lasts": claim(text=text, importance="1"),
    }
    return article(f"a{number}", facts, source=source(title=text))


DOSSIERS: dict[str, Callable[[], Dossier]] = {"shipped": shipped, "golden": golden, "tiny": tiny, "huge": huge}


@cache
def made(name: str, paper: Paper) -> Edition:
    """Typeset the brief of a dossier, once."""
    dossier = DOSSIERS[name]()
    return Edition(dossier, build_brief(dossier, paper=paper), ())


@pytest.fixture(params=list(Paper))
def paper(request: pytest.FixtureRequest) -> Paper:
    """Take each size of paper in turn."""
    return Paper(request.param)


@pytest.fixture(params=list(DOSSIERS))
def edition(request: pytest.FixtureRequest, paper: Paper) -> Edition:
    """Take the brief of each dossier in turn."""
    return made(request.param, paper)


def boxes(page: Any) -> list[tuple[Any, str]]:
    """Give each line of a page with its text."""
    blocks = page.get_text("dict")["blocks"]
    lines = [line for block in blocks for line in block.get("lines", ())]
    return [(span["bbox"], span["text"]) for line in lines for span in line["spans"] if span["text"].strip()]


def test_there_are_two_pages(edition: Edition, paper: Paper) -> None:
    """There are exactly two pages, of the size asked for, and none is empty."""
    assert edition.reader.page_count == edition.briefing.pages == 2
    assert {(round(page.rect.width), round(page.rect.height)) for page in edition.reader} == {POINTS[paper]}
    assert all(len(text) > 300 for text in edition.pages)


def test_nothing_is_cut_off(edition: Edition, paper: Paper) -> None:
    """All text lies within the margins, and only the line at the foot below."""
    left, top, right, bottom = EDGE[paper]
    width, height = POINTS[paper]
    foot = ("page ", edition.briefing.document.title[:20])
    for page in edition.reader:
        for box, text in boxes(page):
            assert left - 1 <= box[0], text
            assert box[2] <= width - right + 2, text
            assert top - 3 <= box[1], text
            assert box[3] <= height - bottom + 2 or text.startswith(foot), text


def test_nothing_overlaps(edition: Edition) -> None:
    """No word stands on another."""
    for page in edition.reader:
        words = [(word[:4], word[4]) for word in page.get_text("words")]
        for number, (one, text) in enumerate(words):
            for other, second in words[number + 1 :]:
                across = min(one[2], other[2]) - max(one[0], other[0])
                down = min(one[3], other[3]) - max(one[1], other[1])
                low = min(one[3] - one[1], other[3] - other[1])
                assert across < 1.5 or down < 0.45 * low, (text, second)


def test_nothing_is_too_small(edition: Edition) -> None:
    """No text is smaller than 7.5 points."""
    for page in edition.reader:
        for block in page.get_text("dict")["blocks"]:
            for line in block.get("lines", ()):
                assert all(span["size"] >= 7.5 for span in line["spans"] if span["text"].strip())


@pytest.mark.slow
def test_accessibility_checkers_find_nothing(edition: Edition, tmp_path: Path) -> None:
    """`pdfua` passes the file and `outloud` has no error."""
    file = tmp_path / "brief.pdf"
    file.write_bytes(edition.briefing.pdf)
    assert_accessible(file)


def test_claims_both_standards(edition: Edition) -> None:
    """The metadata say PDF/UA-1 and PDF/A-3a."""
    with edition.pdf() as pdf, pdf.open_metadata() as metadata:
        claims = [metadata[name] for name in ("pdfuaid:part", "pdfaid:part", "pdfaid:conformance")]
    assert claims == ["1", "3", "A"]


def test_headings_skip_no_level(edition: Edition) -> None:
    """The title is the first heading and the only one of its level; none skips a level."""
    levels = Page(edition.briefing.html).levels
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(later - sooner <= 1 for sooner, later in pairwise(levels))


def test_nothing_leads_nowhere(edition: Edition) -> None:
    """There are no links: the pages that references name are in the full briefing."""
    assert [link for page in edition.reader for link in page.get_links()] == []


@pytest.mark.parametrize("name", ["shipped", "golden", "tiny"])
def test_the_same_bytes_twice(name: str) -> None:
    """The same dossier gives the same bytes."""
    first = made(name, Paper.A4).briefing.pdf
    assert build_brief(DOSSIERS[name](), paper=Paper.A4).pdf == first


def test_the_shipped_brief_says_it_all(paper: Paper) -> None:
    """All judgements, all differences and five figures are there, with who says so, how sure it is and where."""
    edition = made("shipped", paper)
    first, second = edition.pages
    for judgement in edition.dossier.judgements:
        opening = judgement.text.split("[")[0].strip()
        assert opening in first
        assert f"{judgement.likelihood.value} {judgement.confidence.value} confidence" in first
    for words in ("Five figures", "10,000–12,000", "assessed, South Korean media D 12", "speculated, analysts A 22"):
        assert words in first.replace(" 1,000–3,000:", "") or words in first
    for question in ("On which day did Vladimir Putin travel", "Had Russia fully reclaimed the Kursk region"):
        assert question in second
    for words in (
        "alleged, Russian government E 11",
        "denied, Ukrainian government E 11",
        "18 June 2024 or 19 June 2024",
    ):
        assert words in second


def test_what_is_left_out_is_counted(paper: Paper) -> None:
    """What is shown and what is said to be in the full briefing are all that there is."""
    briefing: Briefing = made("shipped", paper).briefing
    first, second = (vars_of(section) for section in briefing.document.sections)
    assert first["figures_more"] == "8 more figures are in the full briefing."
    assert first["judgements_more"] == second["differences_more"] == ""
    shown = sum(len(column) for column in second["happenings"])
    assert second["happenings_more"] == f"{71 - shown} more happenings are in the full briefing."
    assert shown >= 8


def vars_of(section: Any) -> dict[str, Any]:
    """Give the fields of a section."""
    return {name: getattr(section, name) for name in section.__dataclass_fields__}


def test_the_foot_explains_every_letter_that_is_printed(paper: Paper) -> None:
    """The articles are named by their letters, the marks are explained, and the command makes the brief again."""
    edition = made("shipped", paper)
    for letter, each in zip("ABCDE", edition.dossier.articles, strict=True):
        assert f"{letter} {each.source.title.rstrip('.')[:40]}" in edition.pages[1]
    assert "alleged an accusation or a contested claim" in edition.pages[1]
    assert f"briefing build --edition brief --paper {paper}" in edition.pages[1]


def test_what_is_unproved_is_marked(paper: Paper) -> None:
    """A draft says so in title, notice and foot, and each reference to an unproved fact carries the word."""
    dossier = golden()
    unproved = frozenset(fact.id for fact in dossier.facts)
    edition = Edition(dossier, build_brief(dossier, paper=paper, unproved=unproved), ())
    assert edition.reader.page_count == 2
    first, second = edition.pages
    assert "Unproved draft of a brief" in first
    assert "have not been held against" in first
    assert "not held against the source text: it may be wrong" in second
    assert all("unproved draft" in page for page in edition.pages)
    references = edition.briefing.html.count('class="ref"') - 1
    assert edition.briefing.html.count('class="unproved"') >= references
    assert unwrapped(edition.reader[1].get_text()).count("unproved") >= 2
