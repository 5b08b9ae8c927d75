"""The record of every fact by theme and date, and what is not known."""

from __future__ import annotations

from dataclasses import dataclass

from briefing.document.compose.statements import Statements
from briefing.document.structure import Heading, Section, Statement
from briefing.model.facts import Gap


@dataclass(frozen=True, slots=True)
class ThemeBlock:
    """The facts of one theme by date."""

    anchor: str
    title: str
    statements: tuple[Statement, ...]


@dataclass(frozen=True, slots=True)
class Record(Section):
    """Every fact of the dossier."""

    themes: tuple[ThemeBlock, ...]
    count: int

    @property
    def headings(self) -> tuple[Heading, ...]:
        """Add a line for each theme."""
        own = (Heading(self.title, self.anchor, 1),)
        return own + tuple(Heading(theme.title, theme.anchor, 2) for theme in self.themes)


@dataclass(frozen=True, slots=True)
class NotKnown(Section):
    """What the texts say is not known or was not disclosed."""

    gaps: tuple[tuple[str, Statement], ...]
    """Each with the title of its theme."""


def record(statements: Statements) -> Record:
    """Compose the record."""
    themes = []
    for name, title in statements.themes.items():
        facts = sorted((fact for fact in statements.dossier.facts if fact.theme == name), key=statements.telling)
        if facts:
            themes.append(ThemeBlock(f"theme-{name}", title, tuple(statements.statement(fact) for fact in facts)))
    return Record("record", "The record", "record", tuple(themes), len(statements.dossier.facts))


def not_known(statements: Statements) -> NotKnown | None:
    """Compose the gaps; None where the texts name none."""
    gaps = sorted((fact for fact in statements.dossier.facts if isinstance(fact, Gap)), key=statements.telling)
    if not gaps:
        return None
    themes = statements.themes
    rows = tuple((themes[gap.theme], statements.statement(gap)) for gap in gaps)
    return NotKnown("not-known", "What is not known", "not_known", rows)
