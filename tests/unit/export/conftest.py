"""A dossier in which everything occurs that an export can hold."""

from __future__ import annotations

from typing import Any

import pytest

from briefing.model.article import Article
from briefing.model.dossier import Dossier, DossierFile
from briefing.model.entities import Entities

ENTITIES = {
    "people": {
        "ada-bell": {"name": "Ada Bell", "family": "Bell", "aliases": ["A. Bell"], "misspelt": "Ada Bel"},
        "carl-dorn": {"name": "Carl Dorn", "country": "arland"},
    },
    "organisations": {"wire": {"name": "The Wire"}, "ministry": {"name": "Ministry of Roads", "country": "arland"}},
    "places": {"arland": {"name": "Arland", "demonyms": "Arlandic"}, "port": {"name": "Port", "part_of": "arland"}},
    "offices": {"minister": {"name": "minister of roads", "organisation": "ministry", "single": "yes"}},
    "named": {"treaty": {"name": "Treaty of Port", "type": "treaty"}},
    "groups": {"analysts": {"name": "analysts"}},
}
MAIN = {
    "title": "Roads *and* bridges",
    "as_of": "2024-07-01",
    "themes": {"roads": "Roads"},
    "acts": {"visit": "visit"},
    "topics": {"length": "How long is the *new* road?"},
    "judgements": [
        {
            "text": "The road is likely to be built. [report/visit, essay/doubt] It costs little. [report/length]",
            "likelihood": "likely",
            "confidence": "low",
            "because": "One report.",
        }
    ],
}
REPORT = {
    "<id>": "report",
    "source": {"title": "A road", "genre": "report", "agency": "wire", "published": "2024-06", "fingerprint": "a" * 64},
    "anchor": "2024-06-18",
    "anchor_why": "The text says so.",
    "theme": "roads",
    "summary": "Bell visited Port. [visit]\nIt is long. [length]\n\nDorn spoke. [words, visit]",
    "facts": {
        "visit": {
            "kind": "event",
            "text": "Ada Bell *visited* Port.",
            "date": "2024-06-18/2024-06-19",
            "people": "ada-bell",
            "places": ["port", "arland"],
            "by": "ada-bell",
            "evidence": [2, 3],
            "importance": 1,
        },
        "length": {
            "kind": "figure",
            "text": "The road is 2.5 to 10,000 miles long.",
            "about": "length",
            "of": "the length of the road",
            "low": "2.5",
            "high": "10,000",
            "unit": "miles",
            "approximate": "yes",
            "as_written": "2.5-10,000",
            "evidence": 4,
        },
        "words": {
            "kind": "quotation",
            "text": "Carl Dorn said it through the ministry.",
            "speaker": "carl-dorn",
            "words": "So * it is",
            "via": "ministry",
            "evidence": 5,
        },
        "sign": {
            "kind": "quotation",
            "text": "A sign warned, The Wire said.",
            "speaker": "inscription",
            "words": "Stop",
            "organisations": "wire",
            "evidence": 5,
        },
        "minister": {
            "kind": "office",
            "text": "Carl Dorn was minister on 18 June 2024.",
            "holder": "carl-dorn",
            "office": "minister",
            "evidence": 6,
        },
    },
}
ESSAY = {
    "<id>": "essay",
    "source": {"title": "On roads", "genre": "commentary", "authors": "Eve", "fingerprint": "b" * 64},
    "anchor": "2024-06-20~",
    "anchor_why": "It answers the report.",
    "summary": "Analysts doubt it. [doubt]",
    "facts": {
        "doubt": {
            "kind": "claim",
            "text": "Analysts believe that Ada Bell may not.",
            "date": "../2024",
            "theme": "roads",
            "named": "treaty",
            "according_to": ["analysts", "ada-bell", "ministry"],
            "certainty": "assessed",
            "evidence": 1,
            "importance": 3,
        },
        "silence": {"kind": "gap", "text": "Nobody says why.", "theme": "roads", "evidence": 2},
    },
}


@pytest.fixture(scope="session")
def dossier() -> Dossier:
    """Make a dossier of two articles with facts of all kinds."""
    articles = tuple(Article.model_validate(raw) for raw in (REPORT, ESSAY))
    main: dict[str, Any] = dict(DossierFile.model_validate(MAIN))
    return Dossier.model_construct(**main, entities=Entities.model_validate(ENTITIES), articles=articles)
