from __future__ import annotations

import pytest

from briefing.document.prose import plain
from briefing.evidence.proof import Verdict
from briefing.export.records import date_record, fact_record
from briefing.export.shapes import DateRecord, FactRecord
from briefing.model.dossier import Dossier
from briefing.model.edtf import Edtf


def record(dossier: Dossier, fact: str) -> FactRecord:
    """Write out one fact."""
    return fact_record(dossier, dossier.facts_by_id[fact], Verdict.PROVED)


def test_a_sentence_loses_its_markup_and_nothing_else(dossier: Dossier) -> None:
    """The text is what the reader of the briefing sees."""
    assert record(dossier, "report/visit").text == "Ada Bell visited Port."
    assert plain("1 * 2 < 3 & **so**") == "1 * 2 < 3 & so"


def test_quoted_words_stay_verbatim(dossier: Dossier) -> None:
    """What somebody said is no markup."""
    quotation = record(dossier, "report/words").quotation
    assert quotation is not None
    assert (quotation.speaker, quotation.words) == ("Carl Dorn", "So * it is")


def test_an_inscription_has_no_speaker_among_the_people(dossier: Dossier) -> None:
    """Words on a sign are spoken by nobody."""
    sign = record(dossier, "report/sign")
    assert sign.quotation is not None
    assert sign.quotation.speaker == "inscription"
    assert sign.people == ()


@pytest.mark.parametrize(
    ("fact", "people"),
    [
        ("report/visit", ("Ada Bell",)),
        ("report/words", ("Carl Dorn",)),
        ("report/minister", ("Carl Dorn",)),
        ("essay/doubt", ("Ada Bell",)),
        ("report/length", ()),
    ],
)
def test_people_are_all_whom_the_fact_names(dossier: Dossier, fact: str, people: tuple[str, ...]) -> None:
    """Actor, speaker, holder and origin are people of the fact, each once."""
    assert record(dossier, fact).people == people


def test_the_agency_that_tells_a_fact_is_its_origin_and_not_its_matter(dossier: Dossier) -> None:
    """An agency counts among the organisations only where the author has put it there."""
    told, named = record(dossier, "report/visit"), record(dossier, "report/sign")
    assert (told.according_to, told.organisations) == (("The Wire",), ())
    assert (named.according_to, named.organisations) == (("The Wire",), ("The Wire",))


def test_origins_and_channels_count_among_the_organisations(dossier: Dossier) -> None:
    """An organisation that says something, or through which it is known, is named by the fact."""
    assert record(dossier, "report/words").organisations == ("Ministry of Roads",)
    assert record(dossier, "essay/doubt").organisations == ("Ministry of Roads",)


def test_an_article_that_speaks_for_itself_is_named_by_its_title(dossier: Dossier) -> None:
    """Where no agency and nobody else says so, the origin is the article."""
    assert record(dossier, "essay/silence").according_to == ("On roads",)


def test_places_and_other_names_are_in_the_order_of_the_author(dossier: Dossier) -> None:
    """Lists keep their order."""
    assert record(dossier, "report/visit").places == ("Port", "Arland")
    assert record(dossier, "essay/doubt").named == ("Treaty of Port",)


def test_figures_are_numbers(dossier: Dossier) -> None:
    """A whole number is whole, a fraction is not, and the text's own form is kept."""
    figure = record(dossier, "report/length").figure
    assert figure is not None
    assert (figure.low, figure.high, figure.unit, figure.as_written) == (2.5, 10000, "miles", "2.5-10,000")
    assert isinstance(figure.high, int)
    assert figure.approximate
    assert not figure.ordinal


def test_what_a_kind_does_not_have_is_null(dossier: Dossier) -> None:
    """Only figures have a figure, only quotations words, only offices a holder."""
    for fact in dossier.facts:
        written = fact_record(dossier, fact, None)
        present = {name for name in ("figure", "quotation", "office") if getattr(written, name) is not None}
        assert present == {fact.kind} & {"figure", "quotation", "office"}


def test_an_office_is_dated_by_its_article(dossier: Dossier) -> None:
    """An office is attested at the anchor unless the fact says otherwise."""
    minister = record(dossier, "report/minister")
    assert minister.office is not None
    assert (minister.office.holder, minister.office.office) == ("Carl Dorn", "minister of roads")
    assert minister.dates == ("2024-06-18",)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2024-06-18", ("2024-06-18", "2024-06-18", "day", "single", False, "18 June 2024")),
        ("2024-06", ("2024-06-01", "2024-06-30", "month", "single", False, "June 2024")),
        ("2024-23", ("2024-09-01", "2024-11-30", "season", "single", False, "autumn 2024")),
        ("2024~", ("2024-01-01", "2024-12-31", "year", "single", True, "about 2024")),
        (
            "[2025-02-21..2025-02-28]",
            ("2025-02-21", "2025-02-28", "day", "one-of", False, "within 21–28 February 2025"),
        ),
        ("../2024", (None, "2024-12-31", "year", "span", False, "until 2024")),
        ("2024/..", ("2024-01-01", None, "year", "span", False, "from 2024")),
        ("19XX", ("1900-01-01", "1999-12-31", "century", "single", False, "the 20th century")),
    ],
)
def test_dates_are_written_out(text: str, expected: tuple[object, ...]) -> None:
    """A date keeps its EDTF, and says its days, its precision and its words; an open end is null."""
    fields = ("earliest", "latest", "precision", "extent", "approximate", "words")
    written = date_record(Edtf.parse(text))
    assert isinstance(written, DateRecord)
    assert written.edtf == text
    assert tuple(getattr(written, name) for name in fields) == expected


@pytest.mark.parametrize(
    ("verdict", "proof"),
    [
        (Verdict.PROVED, "proved"),
        (Verdict.BY_CONTEXT, "proved by context"),
        (Verdict.CITED, "cited"),
        (None, "unproved"),
    ],
)
def test_a_fact_says_how_it_is_proved(dossier: Dossier, verdict: Verdict | None, proof: str) -> None:
    """Each verdict of the lock has its word; a fact without one is unproved."""
    assert fact_record(dossier, dossier.facts[0], verdict).proof == proof
