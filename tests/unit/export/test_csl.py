"""Articles as CSL JSON: what a citation processor makes of them, and what is never filled in."""

from __future__ import annotations

import json
import re
from typing import Any

import jsonschema
import pytest
from citeproc import (  # type: ignore[import-untyped]
    Citation,
    CitationItem,
    CitationStylesBibliography,
    CitationStylesStyle,
    formatter,
)
from citeproc.source.json import CiteProcJSON  # type: ignore[import-untyped]
from hypothesis import given
from hypothesis import strategies as st

from briefing.export.csl import csl_json
from briefing.model.article import Source
from briefing.model.dossier import Dossier

STYLE = "harvard-cite-them-right"
"""The one that comes with the processor."""

DATE = {
    "type": "object",
    "properties": {
        "date-parts": {
            "type": "array",
            "minItems": 1,
            "maxItems": 2,
            "items": {"type": "array", "minItems": 1, "maxItems": 3, "items": {"type": "integer"}},
        },
        "season": {"enum": [1, 2, 3, 4]},
        "circa": {"const": True},
        "literal": {"type": "string", "minLength": 1},
    },
    "oneOf": [{"required": ["date-parts"]}, {"required": ["literal"]}],
    "additionalProperties": False,
}
NAMES = {
    "type": "array",
    "minItems": 1,
    "items": {"type": "object", "required": ["literal"], "properties": {"literal": {"type": "string"}}},
}
TEXT = {"type": "string", "minLength": 1}
SCHEMA = {
    "type": "array",
    "items": {
        "type": "object",
        "required": ["id", "type"],
        "properties": {
            "id": TEXT,
            "type": {"const": "article-newspaper"},
            "author": NAMES,
            "contributor": NAMES,
            "issued": DATE,
            "original-date": DATE,
            **dict.fromkeys(("title", "genre", "container-title", "publisher", "original-publisher", "note"), TEXT),
        },
        "additionalProperties": False,
    },
}
"""That part of the published schema (csl-data.json) which we use; it leaves more open than this."""

FULL = {
    "title": "A road & a <bridge>",
    "genre": "report",
    "authors": ["Eve Stone", "Li Wei"],
    "contributors": "Max",
    "publication": "The Island Post",
    "agency": "wire",
    "dateline": "PORT, Arland",
    "published": "2024-06-18",
    "fingerprint": "a" * 64,
}


def of(dossier: Dossier, *sources: dict[str, Any]) -> Dossier:
    """Give a dossier whose articles have these sources."""
    like = dossier.articles[0]
    articles = (
        like.model_copy(update={"id": f"text-{number}", "source": Source.model_validate(source)})
        for number, source in enumerate(sources)
    )
    return dossier.model_copy(update={"articles": tuple(articles)})


def references(dossier: Dossier) -> list[dict[str, Any]]:
    """Write and read back."""
    found: list[dict[str, Any]] = json.loads(csl_json(dossier))
    jsonschema.validate(found, SCHEMA)
    return found


def bibliography(dossier: Dossier) -> list[str]:
    """Have a citation processor write the bibliography."""
    source = CiteProcJSON(references(dossier))
    made = CitationStylesBibliography(CitationStylesStyle(STYLE, validate=False), source, formatter.plain)
    for name in source:
        made.register(Citation([CitationItem(name)]))
    return [str(each) for each in made.bibliography()]


def test_a_citation_processor_names_title_authors_newspaper_and_date(dossier: Dossier) -> None:
    """`citeproc-py` writes a bibliography of the articles with all that their texts state."""
    (line,) = bibliography(of(dossier, FULL))
    for stated in ("Eve Stone", "Li Wei", "2024", "A road & a <bridge>", "The Island Post", "18 June"):
        assert stated in line


def test_a_citation_processor_names_every_article(dossier: Dossier) -> None:
    """Articles that state little of themselves are in the bibliography, too."""
    lines = bibliography(dossier)
    assert len(lines) == len(dossier.articles)
    for article in dossier.articles:
        (line,) = (line for line in lines if article.source.title in line)
        assert all(author in line for author in article.source.authors)
        assert (str(article.source.published.earliest.year) in line) if article.source.published else "no date" in line


def test_all_that_a_text_states_has_its_field(dossier: Dossier) -> None:
    """Names stay whole, an agency beside a newspaper is where the text came from, a dateline is only a note."""
    assert references(of(dossier, FULL)) == [
        {
            "id": "text-0",
            "type": "article-newspaper",
            "genre": "report",
            "title": "A road & a <bridge>",
            "author": [{"literal": "Eve Stone"}, {"literal": "Li Wei"}],
            "contributor": [{"literal": "Max"}],
            "container-title": "The Island Post",
            "original-publisher": "The Wire",
            "issued": {"date-parts": [[2024, 6, 18]]},
            "note": "Dateline: PORT, Arland",
        }
    ]


def test_what_a_text_does_not_state_is_absent(dossier: Dossier) -> None:
    """No field is filled in, and the anchor, from which relative dates count, is no date of publication."""
    bare = {"title": "On roads", "genre": "commentary", "fingerprint": "b" * 64}
    assert references(of(dossier, bare)) == [
        {"id": "text-0", "type": "article-newspaper", "genre": "commentary", "title": "On roads"}
    ]


def test_an_agency_without_a_newspaper_is_the_publisher(dossier: Dossier) -> None:
    """A dispatch that names no newspaper was published by its agency."""
    (found,) = references(of(dossier, {name: value for name, value in FULL.items() if name != "publication"}))
    assert (found["publisher"], "original-publisher" in found) == ("The Wire", False)


def test_a_text_that_was_published_again_keeps_its_first_date(dossier: Dossier) -> None:
    """What was read is the later text; when only that date is stated, it is the only one."""
    again = {**FULL, "republished": "2024-07"}
    only = {name: value for name, value in again.items() if name != "published"}
    first, second = references(of(dossier, again, only))
    assert (first["issued"], first["original-date"]) == ({"date-parts": [[2024, 7]]}, {"date-parts": [[2024, 6, 18]]})
    assert (second["issued"], "original-date" in second) == ({"date-parts": [[2024, 7]]}, False)


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("2024-06-18", {"date-parts": [[2024, 6, 18]]}),
        ("2024-06", {"date-parts": [[2024, 6]]}),
        ("2024-06-XX", {"date-parts": [[2024, 6]]}),
        ("2024", {"date-parts": [[2024]]}),
        ("2024-23", {"date-parts": [[2024]], "season": 3}),
        ("2024-24~", {"date-parts": [[2024]], "season": 4, "circa": True}),
        ("2023-09-10~", {"date-parts": [[2023, 9, 10]], "circa": True}),
        ("2023?", {"date-parts": [[2023]], "circa": True}),
        ("202X", {"date-parts": [[2020], [2029]], "circa": True}),
        ("2024-06-18/2024-06-19", {"date-parts": [[2024, 6, 18], [2024, 6, 19]]}),
        ("2023/2024-02", {"date-parts": [[2023], [2024, 2]]}),
        ("2024-21/2024-23", {"date-parts": [[2024, 3], [2024, 11]]}),
        ("[2023-09-10..2023-09-13]", {"date-parts": [[2023, 9, 10], [2023, 9, 13]], "circa": True}),
        ("2024-06-18/..", {"literal": "from 18 June 2024"}),
        ("../2024-06", {"literal": "until June 2024"}),
    ],
)
def test_a_date_keeps_its_precision(dossier: Dossier, written: str, expected: dict[str, Any]) -> None:
    """A month is no first day of a month; what is doubtful, or one day within a range, is marked as such."""
    told = of(dossier, {**FULL, "published": written})
    assert references(told)[0]["issued"] == expected
    read = CiteProcJSON(references(told))["text-0"].issued
    assert read.circa == expected.get("circa", False)
    if len(expected.get("date-parts", ())) == 2:  # the processor reads a range, but fails to write one within a year
        assert [[*end.values()][:-1] for end in (read.begin, read.end)] == expected["date-parts"]
    else:
        (line,) = bibliography(told)
        assert re.findall("20[0-9]{2}", written)[0] in line


@given(title=st.text(min_size=1, max_size=30).filter(lambda text: text.strip()))
def test_any_text_survives(dossier: Dossier, title: str) -> None:
    """Whatever a title is made of, it reads back as it is in the dossier."""
    told = of(dossier, {**FULL, "title": title})
    assert references(told)[0]["title"] == told.articles[0].source.title


def test_an_unproved_source_is_marked(dossier: Dossier) -> None:
    """What has not been held against its text says so in every program, whatever else is in the note."""
    made = of(dossier, FULL, {**FULL, "dateline": None})
    found = json.loads(csl_json(made, frozenset({"source text-0", "text-1", "text-1/opening"})))
    assert found[0]["note"] == (
        "Unproved: What stands here has not been held against the text.\nDateline: PORT, Arland"
    )
    assert "note" not in found[1]
