from __future__ import annotations

from typing import Any

import pytest

from briefing.document.compose import compose
from briefing.document.compose.bottom_line import BottomLine
from briefing.document.compose.colophon import Colophon, Provenance
from briefing.document.compose.index import rough_pages
from briefing.document.compose.timeline import TALLEST_OVERVIEW, TimelineSection
from briefing.document.structure import BriefingDocument, Paper
from briefing.loading.load import load
from briefing.model.certainty import Certainty
from briefing.model.dossier import Dossier
from briefing.resources import content_folder
from tests import builders

PROVENANCE = Provenance((("briefing", "1"),), "0" * 64, "briefing build")
JUDGEMENT = {
    "text": "It is likely that the bridge *lasts*. [opening/opening] It held. [opening/opening]",
    "likelihood": "likely",
    "confidence": "low",
    "because": "One text & no other.",
}


def composed(dossier: Dossier) -> BriefingDocument:
    """Compose the briefing of a dossier with a rough index."""
    return compose(dossier, Paper.A4, PROVENANCE, rough_pages(dossier))


def test_the_full_edition_has_all_sections_in_their_order() -> None:
    """The shipped dossier fills every section."""
    document = composed(load(content_folder()).dossier)
    assert [section.anchor for section in document.sections] == [
        "bottom-line",
        "timeline",
        "articles",
        "people",
        "figures",
        "quotations",
        "differences",
        "not-known",
        "record",
        "index",
        "colophon",
    ]


def test_what_a_dossier_lacks_is_left_out() -> None:
    """One article with one undated fact makes articles, record and colophon, and nothing empty."""
    entities: builders.Tree = {}
    dossier = builders.unchecked(builders.article(facts={"fact": builders.claim()}), entities=entities)
    assert [section.anchor for section in composed(dossier).sections] == ["articles", "record", "colophon"]


def test_the_cover_counts_what_there_is() -> None:
    """Articles, facts, people, organisations and places are counted, and what there is none of is left out."""
    entities = builders.entities_tree()
    del entities["organisations"]
    facts = {"one": builders.event(), "two": builders.event()}
    article = builders.article(facts=facts)
    dossier = builders.unchecked(article, entities=entities, subtitle="An island and its road", authors=["Eve", "Max"])
    cover = composed(dossier).cover
    assert cover is not None
    assert cover.counts == (("1", "article"), ("2", "facts"), ("1", "person"), ("1", "place"))
    assert (cover.title, cover.subtitle, cover.authors) == ("The bridge", "An island and its road", "Eve and Max")
    assert cover.as_of == "1 June 2024"


@pytest.mark.parametrize(("subtitle", "description"), [("An island", "An island"), (None, "The bridge")])
def test_a_description_is_never_missing(subtitle: str | None, description: str) -> None:
    """The subtitle describes the document, and where there is none the title does."""
    document = composed(builders.unchecked(subtitle=subtitle))
    assert (document.description, document.subtitle) == (description, subtitle or "")


def test_the_key_explains_every_certainty() -> None:
    """Each certainty has its mark and a meaning of its own."""
    marks = composed(builders.unchecked()).marks
    assert {mark.word for mark, _ in marks} == {each.value for each in Certainty}
    assert len({meaning for _, meaning in marks}) == len(Certainty)


def test_judgements_keep_likelihood_and_confidence_apart() -> None:
    """A judgement is numbered and has its sentences with references, its place on the scale and its basis."""
    document = composed(builders.unchecked(judgements=[JUDGEMENT, {**JUDGEMENT, "likelihood": "almost no chance"}]))
    section = document.sections[0]
    assert isinstance(section, BottomLine)
    first, second = section.judgements
    assert (first.number, first.likelihood, first.rank, first.confidence) == (1, "likely", 5, "low")
    assert (second.number, second.rank) == (2, 1)
    assert (section.scale[0], section.scale[4]) == ("almost no chance", "likely")
    assert first.because == "One text &amp; no other."
    assert [sentence.text for sentence in first.sentences] == [
        "It is likely that the bridge <em>lasts</em>.",
        "It held.",
    ]
    assert [each.label for sentence in first.sentences for each in sentence.references] == ["A 1", "A 1"]


def test_the_colophon_names_the_source_texts() -> None:
    """Each article's letter, title and fingerprint stand in the colophon, with what the build knows of itself."""
    section = composed(builders.unchecked()).sections[-1]
    assert isinstance(section, Colophon)
    assert section.sources == (("A", "Bridge opens again", "a" * 64),)
    assert section.provenance == PROVENANCE


def timeline(*trees: builders.Tree, **main: Any) -> TimelineSection:
    """Compose the timeline of one article's facts."""
    facts = {f"fact-{number}": tree for number, tree in enumerate(trees)}
    document = composed(builders.unchecked(builders.article(facts=facts), **main))
    (section,) = (section for section in document.sections if isinstance(section, TimelineSection))
    return section


def test_each_cluster_is_a_panel() -> None:
    """Happenings that crowd together have a panel, to which the overview and the contents lead."""
    days = ["2023-07-01", "2023-07-02", "2023-08-01", "2024-06-01", "2024-06-02", "2024-06-03"]
    section = timeline(*(builders.event(date=day, text=f"It opened on day {day[-2:]}.") for day in days))
    names = [(panel.anchor, panel.title) for panel in section.panels]
    assert names == [("timeline-1", "July – August 2023"), ("timeline-2", "June 2024")]
    assert [(heading.target, heading.title, heading.level) for heading in section.headings] == [
        ("timeline", "Timeline", 1),
        *((anchor, title, 2) for anchor, title in names),
    ]
    assert {note.href for note in section.overview.notes} >= {"#timeline-1", "#timeline-2"}


def test_a_distant_past_is_told_in_words() -> None:
    """What lies before the overview stands beneath it with its date and is not drawn."""
    trees = [
        builders.event(date=day, text=f"It opened in {day[:4]}.") for day in ("1950", "2019", "2020", "2021", "2022")
    ]
    section = timeline(*trees)
    assert [(each.dates, each.label) for each in section.before] == [("1950", "It opened")]
    assert not [note for note in section.overview.notes if "1950" in note.lines]


def test_a_crowd_of_lonely_days_stays_on_a_page() -> None:
    """Where the overview has no room for all labels, the least important lose theirs, and are counted."""
    days = [f"20{year:02}-{month:02}-04" for year in range(24) for month in (2, 8)]
    section = timeline(*(builders.event(date=day, importance="1" if "2011" in day else "2") for day in days))
    assert section.overview.height <= TALLEST_OVERVIEW
    words = [" ".join(note.lines) for note in section.overview.notes]
    labelled = sum(word.startswith("The bridge opened") for word in words)
    assert 10 < labelled < len(days)
    assert section.unlabelled.startswith(f"{len(days) - labelled} more, ")
    assert {"4 February 2011", "4 August 2011"} <= set(words)
    assert timeline(*(builders.event(date=day) for day in days[:5])).unlabelled == ""


def test_differing_dates_of_one_question_are_one_mark() -> None:
    """Facts that answer one question with two days are drawn as one happening that names both."""
    trees = [builders.event(date=day, about="opening") for day in ("2024-05-04", "2024-05-05")]
    section = timeline(*trees, topics={"opening": "When did it open?"})
    words = [" ".join(note.lines) for note in section.overview.notes]
    assert [each for each in words if "4 May 2024" in each] == ["4 May 2024 or 5 May 2024"]


def test_the_contents_list_every_section() -> None:
    """The document's headings are those of its sections, in order, each leading to an anchor of its own."""
    document = composed(builders.unchecked())
    targets = [heading.target for heading in document.headings]
    assert [target for target in targets if target in {section.anchor for section in document.sections}] == [
        section.anchor for section in document.sections
    ]
    assert len(targets) == len(set(targets))
