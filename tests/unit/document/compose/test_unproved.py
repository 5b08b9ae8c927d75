from __future__ import annotations

import re
from functools import cache
from itertools import count

import pytest

from briefing.document.build import provenance
from briefing.document.compose import compose
from briefing.document.compose.index import rough_pages
from briefing.document.compose.unproved import unproved_notice
from briefing.document.render import render
from briefing.document.structure import BriefingDocument, Paper
from briefing.loading.load import load
from briefing.model.dossier import Dossier
from briefing.model.facts import Fact, Figure, Quotation
from briefing.resources import content_folder, templates_folder
from tests import builders
from tests.unit.document.test_render import everything
from tests.unit.document.units import WORD, units

SAYS_SO = ("Not proved:", "not held against the source text", "has not been held against its facts", "timeline rest")
"""What tells of the mark and is none."""


def document(dossier: Dossier, unproved: frozenset[str]) -> BriefingDocument:
    """Compose a briefing of which something is unproved."""
    return compose(dossier, Paper.A4, provenance(dossier, Paper.A4, unproved), rough_pages(dossier), unproved)


def printed(dossier: Dossier, *unproved: str) -> list[str]:
    """Give the units of the briefing's HTML that tell something of the dossier."""
    found = units(render(document(dossier, frozenset(unproved)), templates_folder()))
    return [unit for unit in found if not any(words in unit for words in SAYS_SO) and "unproved draft" not in unit]


def numbered() -> Dossier:
    """Make a dossier that fills every section, with words in each text that stand nowhere else."""
    numbers = count(1000)
    return everything(lambda: f"word{next(numbers)}")


def own_words(fact: Fact) -> set[str]:
    """Give the texts that belong to a fact alone."""
    texts = {fact.text}
    if isinstance(fact, Figure):
        texts |= {fact.of, fact.as_written}
    if isinstance(fact, Quotation):
        texts.add(fact.words)
    return texts


NUMBERED = numbered()
FACTS = [fact.id for fact in NUMBERED.facts]


@cache
def numbered_with(fact_id: str) -> list[str]:
    """Give the units of the briefing of which one fact is unproved."""
    return printed(NUMBERED, fact_id)


@pytest.mark.parametrize("fact_id", FACTS)
def test_wherever_an_unproved_fact_is_printed_it_is_marked(fact_id: str) -> None:
    """Every row, label, quotation and alternative text with words of the fact has the mark; no other fact's has."""
    found = numbered_with(fact_id)
    words = own_words(NUMBERED.facts_by_id[fact_id])
    telling = [unit for unit in found if any(text in unit for text in words)]
    assert len(telling) >= 1
    assert [unit for unit in telling if WORD not in unit] == []
    record = [unit for unit in found if "A 1" in unit and WORD in unit and NUMBERED.facts_by_id[fact_id].text in unit]
    assert record


@pytest.mark.parametrize("fact_id", FACTS)
def test_what_is_proved_has_no_mark(fact_id: str) -> None:
    """Where one fact is unproved, no row of the record and no sentence of another one is marked."""
    others = [fact.text for fact in NUMBERED.facts if fact.id != fact_id]
    marked = [unit for unit in numbered_with(fact_id) if WORD in unit]
    happenings = {"opening/event-0", "opening/event-1", "opening/event-2"}  # one happening, told by three facts
    if fact_id not in happenings:
        assert [unit for unit in marked if any(text in unit for text in others)] == []


@pytest.mark.parametrize(
    ("fact_id", "sentences"), [("event-0", 1), ("gap-0", 2), ("gap-1", 1), ("gap-2", 0), ("claim-0", 0)]
)
def test_sentences_that_cite_it_are_marked(fact_id: str, sentences: int) -> None:
    """A sentence of the summary and a key judgement have the mark behind the reference to the unproved fact."""
    found = numbered_with(f"opening/{fact_id}")
    assert len([unit for unit in found if re.fullmatch(r"word\d+\. A 1 unproved", unit)]) == sentences


def test_where_all_is_unproved_no_reference_lacks_the_mark() -> None:
    """With every fact of the shipped dossier unproved, the mark follows each reference and each line of the index."""
    dossier = load(content_folder()).dossier
    html = render(document(dossier, frozenset(dossier.facts_by_id)), templates_folder())
    references = re.findall(r'<a class="ref"[^>]*>[^<]+</a>(.{34})', html, re.DOTALL)
    assert len(references) > 500
    assert set(references) == {' <span class="unproved">unproved</'}
    drawn = re.findall(r"drawn-reference.*?</p>\n<p class=\"drawn drawn-(\w+)", html)
    assert len(drawn) > 50
    assert set(drawn) == {"unproved"}
    lines = re.findall(r'<li><span class="term">[^<]+</span>(.{34})', html)
    assert len(lines) > 60
    assert set(lines) == {' <span class="unproved">unproved</'}


@pytest.mark.parametrize("unproved", [(), ("gone/fact", "judgement-9")])
def test_what_is_all_proved_is_printed_as_ever(unproved: tuple[str, ...]) -> None:
    """Without unproved facts of this dossier the HTML has neither a mark nor a notice, in no section."""
    html = render(document(NUMBERED, frozenset(unproved)), templates_folder())
    body = html[html.index("<body") : html.index('<section class="colophon')]
    assert WORD not in body
    assert document(NUMBERED, frozenset()).title == NUMBERED.title


def test_a_draft_cannot_pass_for_the_proved_briefing() -> None:
    """Title, description, cover, running head, colophon and command say that something is unproved."""
    made = document(NUMBERED, frozenset(["opening/event-0", "opening/gap-0"]))
    assert made.title == f"{NUMBERED.title} (unproved draft)"
    assert made.description.startswith("Unproved draft. ")
    assert made.cover is not None
    assert made.cover.kicker == "Unproved draft of a briefing"
    assert made.cover.title == NUMBERED.title
    notice = (
        "Not proved: 2 of 21 facts of this briefing have not been held against their source text. "
        "They are marked “unproved”."
    )
    html = render(made, templates_folder())
    assert made.notice == notice
    assert html.count(f"{notice}</p>") == 2
    assert '@top-right { content: "unproved draft"' in html
    assert "briefing build --paper a4 --unproved" in html


@pytest.mark.parametrize(
    ("unproved", "notice"),
    [
        ([], ""),
        (["gone/fact"], ""),
        (["opening/gap-0"], "1 of 21 facts of this briefing has not been held against its source text."),
        (["opening"], "1 summary has not been held against the facts that it cites."),
        (
            ["opening", "judgement-1"],
            "1 summary and 1 key judgement have not been held against the facts that they cite.",
        ),
        (["source opening"], "What one article says of itself has not been held against its text."),
    ],
)
def test_the_notice_counts_what_is_unproved(unproved: list[str], notice: str) -> None:
    """Facts, summaries and judgements of the dossier are counted, each with its noun."""
    expected = f"Not proved: {notice} They are marked “unproved”." if notice else ""
    assert unproved_notice(NUMBERED, frozenset(unproved)) == expected


@pytest.mark.parametrize(("unproved", "what"), [("opening", "summary"), ("judgement-1", "judgement")])
def test_prose_that_is_unproved_as_a_whole_says_so(unproved: str, what: str) -> None:
    """A summary or a key judgement that has changed carries a notice above it, though its facts are proved."""
    found = units(render(document(NUMBERED, frozenset([unproved])), templates_folder()))
    assert f"unproved This {what} as a whole has not been held against its facts." in found


def test_what_an_article_says_of_itself_is_marked_on_its_card() -> None:
    """Title, names and days of publication that are not held against the text carry a notice, and so does the cover."""
    html = render(document(NUMBERED, frozenset(["source opening"])), templates_folder())
    assert "unproved What stands here has not been held against the text." in units(html)
    assert html.count("What one article says of itself has not been held against its text.") == 2


def test_a_reference_parts_what_is_proved_from_what_is_not() -> None:
    """Of two facts in one sentence only the unproved one is marked; if they share their paragraphs, both are."""
    trees = {"one": builders.claim(evidence="6"), "two": builders.claim(evidence="10")}
    summary = "They met. [one, two]\n"
    dossier = builders.unchecked(builders.article(facts=trees, summary=summary))
    assert "They met. A 6, 10" in printed(dossier)
    assert "They met. A 6; A 10 unproved" in printed(dossier, "opening/two")
    trees["two"]["evidence"] = "6"
    dossier = builders.unchecked(builders.article(facts=trees, summary=summary))
    assert "They met. A 6 unproved" in printed(dossier, "opening/two")


def test_an_office_beside_a_quotation_is_marked_on_its_own() -> None:
    """Where only the speaker's office is unproved, the mark stands behind the office."""
    trees = {"said": builders.quotation(evidence="2"), "held": builders.office(evidence="7")}
    entities = builders.entities_tree(offices={"harbour-master": {"name": "harbour master"}})
    dossier = builders.unchecked(builders.article(facts=trees), entities=entities)
    said = [unit for unit in printed(dossier, "opening/held") if "we have our road again" in unit]
    assert [re.sub(r".*Ana Berg harbour", "harbour", unit) for unit in said] == ["harbour master unproved A 2"]


def test_the_index_parts_pages_with_proved_facts_from_others() -> None:
    """A page that names somebody in unproved facts alone stands behind the mark, even where it is the only one."""
    trees = {f"fact-{number}": builders.claim(people="ana-berg", places="port-town") for number in range(3)}
    dossier = builders.unchecked(builders.article(facts=trees))
    pages = {"fact-opening--fact-0": 3, "fact-opening--fact-1": 4, "fact-opening--fact-2": 4, "person-ana-berg": 2}

    def lines(*unproved: str) -> list[str]:
        ids = frozenset(f"opening/{name}" for name in unproved)
        made = compose(dossier, Paper.A4, provenance(dossier, Paper.A4), pages.get, ids)
        return [unit for unit in units(render(made, templates_folder())) if re.match(r"(Berg|Port)", unit)]

    assert lines() == ["Berg, Ana 2–4", "Port Town 3–4"]
    assert lines("fact-1") == ["Berg, Ana 2–4", "Port Town 3–4"]
    assert lines("fact-0") == ["Berg, Ana 2, 4; unproved 3", "Port Town 4; unproved 3"]
    assert lines("fact-0", "fact-1", "fact-2") == ["Berg, Ana unproved 2–4", "Port Town unproved 3–4"]


def test_what_lies_before_the_overview_is_marked() -> None:
    """The words beneath the overview have the mark, too."""
    trees = {
        f"in-{day}": builders.event(date=day, text=f"It opened in {day}.")
        for day in ("1950", "2019", "2020", "2021", "2022")
    }
    dossier = builders.unchecked(builders.article(facts=trees))
    assert "Before: 1950, It opened" in printed(dossier)
    assert "Before: 1950, It opened unproved" in printed(dossier, "opening/in-1950")
