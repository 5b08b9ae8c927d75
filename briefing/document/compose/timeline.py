"""The timeline: an overview of all years and a panel for each cluster."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from briefing.analysis.timeline import Happening
from briefing.analysis.timeline import timeline as lay_out
from briefing.document.compose.statements import Statements
from briefing.document.drawings.marks import Bracket, Mark
from briefing.document.drawings.overview import draw_overview
from briefing.document.drawings.panel import draw_panel
from briefing.document.drawings.shapes import Drawing
from briefing.document.prose import plain
from briefing.document.structure import Heading, Section

WIDTH = 168 / 25.4 * 72
"""Width of the type area in points."""

TALLEST = 280.0
"""Height of a panel at the most, in points: two stand on a page."""


@dataclass(frozen=True, slots=True)
class Panel:
    """A cluster with its drawing."""

    anchor: str
    title: str
    drawing: Drawing


@dataclass(frozen=True, slots=True)
class TimelineSection(Section):
    """The drawings."""

    overview: Drawing
    before: tuple[tuple[str, str], ...]
    """What lies before the overview: dates and labels."""
    panels: tuple[Panel, ...]

    @property
    def headings(self) -> tuple[Heading, ...]:
        """Add a line for each panel."""
        own = (Heading(self.title, self.anchor, 1),)
        return own + tuple(Heading(panel.title, panel.anchor, 2) for panel in self.panels)


def timeline(statements: Statements) -> TimelineSection | None:
    """Compose the timeline; None where no fact is dated."""
    found = lay_out(statements.dossier)
    if found is None:
        return None
    anchors = [f"timeline-{number}" for number in range(1, len(found.clusters) + 1)]
    brackets = [
        Bracket(cluster.title, tuple(_marks(statements, cluster.happenings)), f"#{anchor}")
        for cluster, anchor in zip(found.clusters, anchors, strict=True)
    ]
    shown = [happening for happening in found.happenings if happening not in found.before]
    overview = draw_overview(
        _marks(statements, shown),
        brackets,
        years=found.years,
        labelled=_marks(statements, found.alone),
        width=WIDTH,
    )
    panels = tuple(
        Panel(
            anchor,
            cluster.title,
            draw_panel(
                _marks(statements, cluster.happenings),
                first=cluster.first,
                last=cluster.last,
                width=WIDTH,
                tallest=TALLEST,
            ),
        )
        for cluster, anchor in zip(found.clusters, anchors, strict=True)
    )
    before = tuple((statements.dates(happening.dates), plain(happening.label)) for happening in found.before)
    return TimelineSection("timeline", "Timeline", "timeline", overview, before, panels)


def _marks(statements: Statements, happenings: Sequence[Happening]) -> list[Mark]:
    return [
        Mark(
            happening.dates,
            plain(happening.label),
            statements.references(happening.facts),
            happening.facts[0].certainty,
            happening.facts[0].importance,
        )
        for happening in happenings
    ]
