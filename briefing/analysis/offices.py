"""Who held which office when, as the facts attest it."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from briefing.model.dossier import Dossier
from briefing.model.facts import OfficeHeld


@dataclass(frozen=True, slots=True)
class Holding:
    """One person in one office, with the facts that attest it, the earliest first."""

    holder: str
    office: str
    attested: tuple[OfficeHeld, ...]


def holdings(dossier: Dossier) -> dict[str, tuple[Holding, ...]]:
    """Give each person's offices in the order in which they are first attested."""
    attested: dict[tuple[str, str], list[OfficeHeld]] = defaultdict(list)
    for fact in dossier.facts:
        if isinstance(fact, OfficeHeld):
            attested[fact.holder, fact.office].append(fact)
    found: dict[str, list[Holding]] = defaultdict(list)
    for (holder, office), facts in attested.items():
        found[holder].append(Holding(holder, office, tuple(sorted(facts, key=lambda fact: fact.date))))
    return {holder: tuple(sorted(each, key=lambda holding: holding.attested[0].date)) for holder, each in found.items()}
