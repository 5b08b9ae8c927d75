"""Figures: ranges drawn on a scale for each unit, and the table of all of them."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from briefing.analysis.relations import Dimension
from briefing.analysis.verdicts import figure_in_words
from briefing.document.compose.statements import Statements
from briefing.document.compose.timeline import WIDTH
from briefing.document.drawings.marks import Range
from briefing.document.drawings.ranges import draw_ranges
from briefing.document.drawings.shapes import Drawing
from briefing.document.prose import plain, prose
from briefing.document.structure import Section, Statement
from briefing.model.facts import Figure
from briefing.model.prose import capital


@dataclass(frozen=True, slots=True)
class FigureRow:
    """A figure as a row of the table."""

    of: Markup
    value: str
    as_written: str
    statement: Statement


@dataclass(frozen=True, slots=True)
class UnitScale:
    """The figures of one unit, drawn on one scale."""

    title: str
    """The unit, with a capital."""
    drawing: Drawing


@dataclass(frozen=True, slots=True)
class Figures(Section):
    """The drawings and the table."""

    scales: tuple[UnitScale, ...]
    """The units in which several figures are given."""
    rows: tuple[FigureRow, ...]
    """All figures, unit by unit."""


def figures(statements: Statements) -> Figures | None:
    """Compose the figures; None where the dossier has none."""
    found: dict[str, list[Figure]] = {}
    for fact in statements.dossier.facts:
        if isinstance(fact, Figure):
            found.setdefault(fact.unit, []).append(fact)
    if not found:
        return None
    units = sorted(found.items(), key=lambda pair: (-len(pair[1]), pair[0]))
    scales = tuple(_scale(statements, unit, each) for unit, each in units if _is_worth_drawing(each))
    rows = tuple(_row(statements, figure) for _, each in units for figure in sorted(each, key=statements.order))
    return Figures("figures", "Figures", "figures", scales, rows)


def _is_worth_drawing(figures: list[Figure]) -> bool:
    """Tell whether a scale would show anything: a single number on an axis of its own says nothing, nor does a rank."""
    return len(figures) > 1 and not any(figure.ordinal for figure in figures)


def _scale(statements: Statements, unit: str, figures: list[Figure]) -> UnitScale:
    ranges = [
        Range(
            plain(figure.of),
            figure.low,
            figure.high,
            figure_in_words(figure),
            (statements.reference(figure),),
            figure.approximate,
            figure.certainty,
            figure.about,
        )
        for figure in figures
    ]
    differing = {topic.id for topic in statements.topics if Dimension.FIGURE in topic.dimensions}
    return UnitScale(capital(unit), draw_ranges(ranges, unit=unit, width=WIDTH, differing=differing))


def _row(statements: Statements, figure: Figure) -> FigureRow:
    return FigureRow(prose(figure.of), figure_in_words(figure), figure.as_written, statements.statement(figure))
