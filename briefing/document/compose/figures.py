"""Figures: ranges drawn on a scale for each unit, and the table of all of them."""

from __future__ import annotations

from dataclasses import dataclass

from briefing.document.compose.differences import figure_in_words
from briefing.document.compose.statements import Statements
from briefing.document.structure import Section, Statement
from briefing.model.facts import Figure


@dataclass(frozen=True, slots=True)
class FigureRow:
    """A figure as a row of the table."""

    of: str
    value: str
    as_written: str
    statement: Statement


@dataclass(frozen=True, slots=True)
class Figures(Section):
    """The drawings and the table."""

    units: tuple[tuple[str, tuple[FigureRow, ...]], ...]


def figures(statements: Statements) -> Figures | None:
    """Compose the figures; None where the dossier has none."""
    found: dict[str, list[Figure]] = {}
    for fact in statements.dossier.facts:
        if isinstance(fact, Figure):
            found.setdefault(fact.unit, []).append(fact)
    if not found:
        return None
    units = sorted(found.items(), key=lambda pair: -len(pair[1]))
    return Figures("figures", "Figures", "figures", tuple((unit, _rows(statements, each)) for unit, each in units))


def _rows(statements: Statements, figures: list[Figure]) -> tuple[FigureRow, ...]:
    ordered = sorted(figures, key=statements.order)
    return tuple(
        FigureRow(each.of, figure_in_words(each), each.as_written, statements.statement(each)) for each in ordered
    )
