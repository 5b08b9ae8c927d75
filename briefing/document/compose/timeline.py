"""The timeline: an overview of all years and a panel for each cluster."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from briefing.analysis.timeline import Cluster, Happening, Timeline
from briefing.analysis.timeline import timeline as lay_out
from briefing.document.compose.statements import Statements
from briefing.document.drawings.marks import Bracket, Mark
from briefing.document.drawings.overview import draw_overview
from briefing.document.drawings.panel import draw_panel
from briefing.document.drawings.shapes import Drawing
from briefing.document.prose import plain
from briefing.document.structure import Citation, Heading, Section

WIDTH = 168 / 25.4 * 72
"""Width of the type area in points."""

TALLEST = 280.0
"""Height of a panel at the most, in points: two stand on a page."""


TALLEST_OVERVIEW = 480.0
"""Height of the overview at the most, in points: it stands on one page with its heading."""


@dataclass(frozen=True, slots=True)
class Panel:
    """A cluster with its drawing."""

    anchor: str
    title: str
    drawing: Drawing


@dataclass(frozen=True, slots=True)
class Earlier(Citation):
    """What lies before the overview, told in words."""

    dates: str
    label: str
    unproved: bool


@dataclass(frozen=True, slots=True)
class TimelineSection(Section):
    """The drawings."""

    overview: Drawing
    before: tuple[Earlier, ...]
    panels: tuple[Panel, ...]
    unproved: str = ""
    """How many of the happenings rest on unproved facts, in words; empty where none does."""
    unlabelled: str = ""
    """How many that belong to no panel have no label in the overview either, in words; empty where all have one."""

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
    panels = tuple(_panel(statements, number, cluster) for number, cluster in enumerate(found.clusters, start=1))
    before = tuple(_earlier(statements, happening) for happening in found.before)
    overview, left_out = _overview(statements, found, panels)
    unproved = _unproved(statements, found)
    rest = f"{left_out} more, marked above the axis without a label, are in the record." if left_out else ""
    return TimelineSection("timeline", "Timeline", "timeline", overview, before, panels, unproved, rest)


def _earlier(statements: Statements, happening: Happening) -> Earlier:
    dates, ids = statements.dates(happening.dates), tuple(fact.id for fact in happening.facts)
    return Earlier(dates, plain(happening.label), not statements.unproved.isdisjoint(ids), facts=ids)


def _unproved(statements: Statements, found: Timeline) -> str:
    """Count the happenings that rest on unproved facts, since marks of the overview have no words beside them."""
    several = sum(any(fact.id in statements.unproved for fact in each.facts) for each in found.happenings)
    if not several:
        return ""
    verb = "rests" if several == 1 else "rest"
    return f"{several} of the {len(found.happenings)} happenings of the timeline {verb} on unproved facts."


def _overview(statements: Statements, found: Timeline, panels: Sequence[Panel]) -> tuple[Drawing, int]:
    """Draw the overview; where it has no room for all labels the least important lose theirs, and are counted."""
    brackets = [
        Bracket(panel.title, tuple(_marks(statements, cluster.happenings)), f"#{panel.anchor}")
        for panel, cluster in zip(panels, found.clusters, strict=True)
    ]
    shown = [happening for happening in found.happenings if happening not in found.before]
    draw = partial(draw_overview, _marks(statements, shown), brackets, years=found.years, width=WIDTH)
    alone = _marks(statements, found.alone)
    labelled, drawing = alone, draw(labelled=alone)
    while drawing.height > TALLEST_OVERVIEW and len(labelled) > 1:
        labelled = sorted(labelled, key=lambda mark: mark.importance)[: len(labelled) * 5 // 6]
        drawing = draw(labelled=labelled)
    return drawing, len(alone) - len(labelled)


def _panel(statements: Statements, number: int, cluster: Cluster) -> Panel:
    marks = _marks(statements, cluster.happenings)
    drawing = draw_panel(marks, first=cluster.first, last=cluster.last, width=WIDTH, tallest=TALLEST)
    return Panel(f"timeline-{number}", cluster.title, drawing)


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
