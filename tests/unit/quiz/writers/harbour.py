"""A small registry and dossiers of it, for the writers' tests."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from briefing.model.dossier import Dossier
from briefing.model.slots import Slot
from briefing.quiz.knowing import know
from briefing.quiz.question import Question
from briefing.quiz.writers import Matter, NotAsked, questions
from tests.builders import Tree, article, source, unchecked

ENTITIES: Tree = {
    "people": {
        "ana-berg": {"name": "Ana Berg", "family": "Berg", "country": "north-island"},
        "olaf-lind": {"name": "Olaf Lind", "family": "Lind", "country": "north-island"},
        "eva-moe": {"name": "Eva Moe", "family": "Moe", "country": "south-island"},
    },
    "organisations": {
        "harbour-office": {"name": "Harbour Office", "country": "north-island"},
        "island-government": {
            "name": "North Island government", "aliases": ["North Island"], "country": "north-island",
        },
        "south-government": {"name": "South Island government", "country": "south-island"},
        "wire": {"name": "Strait Wire"},
    },
    "places": {
        "north-island": {"name": "North Island", "demonyms": ["North Islander", "North Islanders"]},
        "south-island": {"name": "South Island"},
        "port-town": {"name": "Port Town", "part_of": "north-island"},
    },
    "offices": {
        "harbour-master": {"name": "harbour master", "organisation": "harbour-office", "single": True},
        "mayor": {"name": "mayor of Port Town", "single": True},
    },
    "named": {"strait-bridge": {"name": "Strait Bridge", "type": "bridge"}},
    "groups": {"engineers": {"name": "engineers"}, "the-press": {"name": "the press"}},
}  # fmt: skip


def harbour(*facts: Tree, others: Mapping[str, Mapping[str, Tree]] | None = None, **fields: Any) -> Dossier:
    """Make a dossier of one article with these facts, f0, f1 and so on, and of others."""
    more = [
        article(name, each, source=source(title=f"Text {number}", fingerprint=f"{number:064x}"))
        for number, (name, each) in enumerate((others or {}).items(), start=1)
    ]
    first = article("opening", {f"f{number}": tree for number, tree in enumerate(facts)}, **fields.pop("article", {}))
    return unchecked(first, *more, entities=ENTITIES, **fields)


def asked(*facts: Tree, slot: Slot, **fields: Any) -> Question | NotAsked | None:
    """Write the question that asks for a slot of the first of these facts, or say why there is none."""
    dossier = harbour(*facts, **fields)
    matter = Matter(dossier, know(dossier, None, frozenset()), frozenset())
    return next((each for each in questions(matter, dossier.facts_by_id["opening/f0"]) if each.slot is slot), None)


def question(*facts: Tree, slot: Slot, **fields: Any) -> Question:
    """Write the same where there is one."""
    found = asked(*facts, slot=slot, **fields)
    assert isinstance(found, Question), found
    return found


def reason(*facts: Tree, slot: Slot, **fields: Any) -> str:
    """Say why there is none."""
    found = asked(*facts, slot=slot, **fields)
    assert isinstance(found, NotAsked), found
    return found.because
