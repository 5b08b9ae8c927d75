"""The timeline: an overview of all years and a panel for each cluster."""

from __future__ import annotations

from dataclasses import dataclass

from briefing.document.compose.statements import Statements
from briefing.document.structure import Section


@dataclass(frozen=True, slots=True)
class TimelineSection(Section):
    """The drawings."""


def timeline(statements: Statements) -> TimelineSection | None:
    """Compose the timeline; None where no fact is dated."""
    if not any(fact.date for fact in statements.dossier.facts):
        return None
    return TimelineSection("timeline", "Timeline", "timeline")
