"""The shipped briefing as a PDF: what a reader, an archive and a screen reader find in it, on both papers."""

from __future__ import annotations

import hashlib
import html
import re
from collections import Counter
from pathlib import Path

import pikepdf
import pytest

from briefing.document.prose import prose
from briefing.document.structure import Paper
from tests.accessibility import assert_accessible
from tests.e2e.conftest import ROOT
from tests.e2e.edition import Edition, shipped, written
from tests.unit.document.reading import Page

POINTS = {Paper.A4: (595, 842), Paper.LETTER: (612, 792)}
SECTIONS = [
    "Contents",
    "The bottom line",
    "Timeline",
    "The articles",
    "Who is who",
    "Figures",
    "What was said",
    "Where the sources differ",
    "What is not known",
    "The record",
    "Index",
    "Questions",
    "Key to the questions",
    "Colophon",
]


@pytest.fixture(scope="module", params=list(Paper))
def paper(request: pytest.FixtureRequest) -> Paper:
    """Take each size of paper in turn."""
    return Paper(request.param)


@pytest.fixture
def edition(paper: Paper) -> Edition:
    """Typeset the shipped briefing, once for each paper."""
    return shipped(paper)


def test_the_typesetter_logs_nothing(edition: Edition) -> None:
    """WeasyPrint has nothing to complain about."""
    assert edition.logged == ()


def test_size_and_pages(edition: Edition, paper: Paper) -> None:
    """There are at least ten pages, all of the size asked for, in less than 1 MB."""
    assert edition.reader.page_count >= 10
    assert edition.reader.page_count == edition.briefing.pages
    assert {(round(page.rect.width), round(page.rect.height)) for page in edition.reader} == {POINTS[paper]}
    assert len(edition.briefing.pdf) < 1_000_000


def test_metadata(edition: Edition) -> None:
    """Title, author and language are those of the dossier, in the file and in its metadata packet."""
    with edition.pdf() as pdf, pdf.open_metadata() as metadata:
        assert str(pdf.docinfo["/Title"]) == metadata["dc:title"] == edition.dossier.title
        assert str(pdf.docinfo["/Author"]) == ", ".join(edition.dossier.authors)
        assert list(metadata["dc:creator"]) == list(edition.dossier.authors)
        assert str(pdf.Root.Lang) == edition.dossier.language
        assert pdf.Root.MarkInfo.Marked


def test_claims_both_standards(edition: Edition) -> None:
    """The metadata say PDF/UA-1 and PDF/A-3a."""
    with edition.pdf() as pdf, pdf.open_metadata() as metadata:
        claims = [metadata[name] for name in ("pdfuaid:part", "pdfaid:part", "pdfaid:conformance")]
    assert claims == ["1", "3", "A"]


@pytest.mark.slow
def test_accessibility_checkers_find_nothing(edition: Edition, tmp_path: Path) -> None:
    """`pdfua` passes the file and `outloud` has no error."""
    file = tmp_path / "briefing.pdf"
    file.write_bytes(edition.briefing.pdf)
    assert_accessible(file)


def test_embeds_our_fonts_alone(edition: Edition) -> None:
    """Every font is one of ours and embedded."""
    found = {(str(font.FontFamily), "/FontFile2" in font) for font in edition.dictionaries() if "/FontName" in font}
    assert found == {("Source Serif Pro", True), ("Source Sans Pro", True)}


def test_bookmarks_name_every_section(edition: Edition) -> None:
    """The outline lists all sections in their order, beneath them the articles, panels and themes, each on its page."""
    outline = edition.reader.get_toc()
    assert [title for level, title, _ in outline if level == 1] == SECTIONS
    below = {title for level, title, _ in outline if level == 2}
    assert {article.source.title.rstrip(".") for article in edition.dossier.articles} <= below
    assert set(edition.dossier.themes.values()) <= below
    for _, title, page in outline:
        assert title.replace(" ", "") in edition.pages[page - 1].replace(" ", ""), title


def test_contents_tell_true_pages(edition: Edition) -> None:
    """Each line of the contents ends with the page of its heading, and every section has a line."""
    contents = edition.reader[edition.page_of["contents"] - 1]
    lines: dict[str, str] = {}
    for link in contents.get_links():
        lines[link["nameddest"]] = f"{lines.get(link['nameddest'], '')} {contents.get_textbox(link['from'])}"
    told = {anchor: int(line.split()[-1]) for anchor, line in lines.items()}
    assert told == {anchor: edition.page_of[anchor] for anchor in lines}
    headings = {" ".join(line.split()[:-1]) for line in lines.values()}
    assert {*SECTIONS[1:], *edition.dossier.themes.values()} <= headings


def test_links_lead_to_anchors(edition: Edition) -> None:
    """Each link leads to a place in the document that exists, and none leaves it."""
    links = [link for page in edition.reader for link in page.get_links()]
    assert len(links) > 500
    assert {link["kind"] for link in links} == {4}
    assert {link["nameddest"] for link in links} <= edition.page_of.keys()


def test_every_page_says_where_it_is(edition: Edition) -> None:
    """All pages but the cover say 'page x of y', in order, those of the index included."""
    said = [re.findall(r"page (\d+) of (\d+)", text) for text in edition.pages]
    count = str(len(said))
    assert said == [[], *([(str(number), count)] for number in range(2, len(said) + 1))]


def test_facts_copy_as_they_were_written(edition: Edition) -> None:
    """The sentence of every fact can be copied, letter for letter, from the page of its row in the record."""
    for fact in edition.dossier.facts:
        text = html.unescape(re.sub("<[^>]+>", "", prose(fact.text)))
        assert text in edition.pages[edition.page_of[f"fact-{fact.id.replace('/', '--')}"] - 1]


def test_quotations_copy_as_they_were_written(edition: Edition) -> None:
    """The words of every quotation and every figure as its text writes it can be copied."""
    everything = " ".join(edition.pages)
    for fact in edition.dossier.facts:
        if fact.kind == "quotation":
            assert f"“{fact.words}”" in everything
        elif fact.kind == "figure":
            assert f"“{fact.as_written}”" in everything


def index_lines(edition: Edition) -> dict[str, list[tuple[str, str]]]:
    """Give the pages and targets of each line of the index."""
    page = edition.briefing.html[edition.briefing.html.index('<section class="index') :]
    page = page[: page.index("</section>")]
    found = {}
    for line in re.findall(r"<li>(.*?)</li>", page, re.DOTALL):
        term = re.search(r'<span class="term">(.*?)</span>', line)
        assert term is not None
        assert term[1] not in found
        found[html.unescape(term[1])] = [
            (pages, target) for target, pages in re.findall(r'href="#([^"]+)"[^>]*>([^<]+)<', line)
        ]
    return found


def numbers(pages: str) -> list[int]:
    """Give the pages of a locator: '30–32' is three."""
    first, _, last = pages.partition("–")
    return list(range(int(first), int(last or first) + 1))


def named(edition: Edition) -> dict[str, set[int]]:
    """Give, by the name of each entity, the pages of the rows that name it, taken from the facts anew."""
    found: dict[str, set[int]] = {}
    agencies = {article.id: article.source.agency for article in edition.dossier.articles}
    for entity_class, name, entity in edition.dossier.entities:
        if entity_class.value in {"offices", "groups"}:
            continue
        pages = found.setdefault(entity.name, set())
        if f"person-{name}" in edition.page_of:
            pages.add(edition.page_of[f"person-{name}"])
        for fact in edition.dossier.facts:
            told = {*fact.according_to} - {agencies[fact.article]}
            others = {getattr(fact, field, None) for field in ("speaker", "holder")}
            if name in {
                *fact.people,
                *fact.organisations,
                *fact.places,
                *fact.named,
                *fact.by,
                *fact.via,
                *told,
                *others,
            }:
                pages.add(edition.page_of[f"fact-{fact.id.replace('/', '--')}"])
    return found


def test_the_index_is_true_and_whole(edition: Edition) -> None:
    """Each line names, once, each page with rows that name its entity and no other, and leads to the first of a run."""
    lines, pages = index_lines(edition), named(edition)
    assert len(lines) == sum(bool(each) for each in pages.values())
    unturned = {re.sub(r"^(.*?), (.*)$", r"\2 \1", term) if term not in pages else term: term for term in lines}
    assert unturned.keys() <= pages.keys()
    for name, term in unturned.items():
        told = [number for locator, _ in lines[term] for number in numbers(locator)]
        assert told == sorted(pages[name]), term
        for locator, target in lines[term]:
            assert edition.page_of[target] == numbers(locator)[0], term


def test_the_printed_index_is_the_one_in_the_html(edition: Edition) -> None:
    """The terms and page numbers on the pages of the index are those that the HTML has."""
    text = " ".join(edition.pages[edition.page_of["index"] - 1 : edition.page_of["questions"] - 1])
    for term, locators in index_lines(edition).items():
        assert f"{term} {', '.join(pages for pages, _ in locators)}" in text


def test_the_html_is_that_of_the_pdf(edition: Edition) -> None:
    """The HTML that comes with the PDF has the same anchors, and each as often as once."""
    ids = Counter(Page(edition.briefing.html).values("id"))
    assert set(ids.values()) == {1}
    assert edition.page_of.keys() <= ids.keys()


def test_the_command_makes_the_same_bytes() -> None:
    """The command, in a process and a folder of its own, makes the bytes that are made here."""
    file, _ = written()
    assert file.read_bytes() == shipped(Paper.A4).briefing.pdf


def test_the_colophon_names_the_lock(edition: Edition) -> None:
    """Its SHA-256 is that of the file, so that everybody can tell whether they have the one that it was made from."""
    digest = hashlib.sha256((ROOT / "content" / "evidence.lock").read_bytes()).hexdigest()
    assert digest in edition.pages[-1].split()
    assert "Lock (SHA-256)" in edition.pages[-1]


def test_drawings_have_alternative_texts(edition: Edition) -> None:
    """Each drawing says in words what it shows."""
    texts = [str(each.Alt) for each in edition.dictionaries() if each.get("/S") == pikepdf.Name("/Figure")]
    assert len(texts) >= 3
    assert all(len(text) > 20 for text in texts)
