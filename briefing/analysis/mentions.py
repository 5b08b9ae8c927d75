"""Which facts name which entity: the matter of the index."""

from __future__ import annotations

from collections import defaultdict

from briefing.model.dossier import Dossier
from briefing.model.entities import Person
from briefing.model.facts import Fact


def mentions(dossier: Dossier) -> dict[str, tuple[Fact, ...]]:
    """Give the facts that name each entity, in the order of the dossier; an agency isn't named by all that it tells."""
    found: dict[str, dict[str, Fact]] = defaultdict(dict)
    for article in dossier.articles:
        for fact in article.facts.values():
            for field, entity in fact.references:
                if field != "according_to" or entity != article.source.agency:
                    found[entity][fact.id] = fact
    return {entity: tuple(facts.values()) for entity, facts in found.items()}


def sort_name(name: str, person: Person | None = None) -> str:
    """Put the family name first, as an index does: 'Putin, Vladimir'; Korean names have it there already."""
    if person is None or person.family is None or name == person.family or name.startswith(f"{person.family} "):
        return name
    given = name.removesuffix(f" {person.family}")
    return f"{person.family}, {given}" if given != name else name
