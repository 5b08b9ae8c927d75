"""An island, made up: its registry, and facts held against texts about it."""

from __future__ import annotations

from typing import Any

from briefing.evidence.proof import Missing, Proof
from briefing.evidence.prove import prove_fact
from briefing.evidence.source_text import SourceText
from briefing.model.article import Article
from briefing.model.entities import Entities
from briefing.model.facts import Fact
from briefing.reading.names import Names
from tests import builders

TREE = {
    "people": {
        "ana-berg": {"name": "Ana Berg", "family": "Berg", "country": "northland"},
        "olaf-lind": {"name": "Olaf Lind", "family": "Lind", "country": "southland", "misspelt": "Olaf Lindt"},
        "vera-moss": {"name": "Vera Moss", "family": "Moss"},
    },
    "organisations": {
        "northern-government": {"name": "Northland", "country": "northland"},
        "southern-government": {"name": "Government of Southland", "aliases": "Southland", "country": "southland"},
        "harbour-office": {"name": "Harbour Office", "country": "northland", "part_of": "northern-government"},
        "ferry-line": {"name": "Strait Ferry Line", "aliases": "SFL"},
        "coast-press": {"name": "Coast Press", "aliases": "CP"},
    },
    "places": {
        "northland": {"name": "Northland", "demonyms": "Northlandic"},
        "southland": {"name": "Southland", "demonyms": "Southlandic"},
        "port-town": {"name": "Port Town", "part_of": "northland"},
        "gull-bay": {"name": "Gull Bay", "part_of": "southland"},
    },
    "offices": {
        "harbour-master": {"name": "harbour master", "organisation": "harbour-office", "single": "true"},
        "transport-minister": {"name": "transport minister of Northland", "organisation": "northern-government"},
    },
    "named": {"strait-bridge": {"name": "Strait Bridge", "type": "bridge"}},
    "groups": {"engineers": {"name": "engineers"}},
}
ENTITIES = Entities.model_validate(TREE)
NAMES = Names.of(ENTITIES)
ANCHOR = "2024-05-05"
"""A Sunday."""


def article(fact: builders.Tree, **fields: Any) -> Article:
    """Make an article of one fact."""
    return builders.article(facts={"fact": fact}, **{"anchor": ANCHOR, "summary": "Nothing. [fact]", **fields})


def source(*paragraphs: str, anchor: str = ANCHOR) -> SourceText:
    """Make a text of paragraphs."""
    dated = builders.article(anchor=anchor).anchor
    return SourceText(paragraphs, dated, NAMES, ENTITIES)


def prove(tree: builders.Tree, *paragraphs: str, **fields: Any) -> Proof:
    """Hold one fact against a text."""
    telling = article(tree, **fields)
    return prove_fact(telling.facts["fact"], telling, ENTITIES, source(*paragraphs, anchor=str(telling.anchor)))


def missing(proof: Proof) -> dict[str, Missing]:
    """Give what a proof lacks, by field."""
    return {each.field: each for each in proof.missing}


def bare(kind: str = "event", **fields: Any) -> builders.Tree:
    """Give a fact of any kind that says no more than it must."""
    tree: builders.Tree = getattr(builders, kind)(**{"people": [], "organisations": [], "places": [], **fields})
    return tree


def fact(tree: builders.Tree) -> Fact:
    """Make one fact."""
    return article(tree).facts["fact"]
