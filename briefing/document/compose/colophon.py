"""The colophon: what the briefing was made from and how to make it again."""

from __future__ import annotations

from dataclasses import dataclass

from briefing.document.compose.statements import Statements
from briefing.document.structure import Section


@dataclass(frozen=True, slots=True)
class Provenance:
    """What a build knows about itself."""

    versions: tuple[tuple[str, str], ...]
    """Programs and their versions."""
    digest: str
    """SHA-256 of the content."""
    command: str
    """The command that makes the same bytes again."""
    lock: str = ""
    """SHA-256 of the lock, which tells what is proved and what the questions know of the texts; empty without one."""
    old: str = ""
    """SHA-256 of the content that it is compared with, which the command calls OLD; empty without one."""


@dataclass(frozen=True, slots=True)
class Colophon(Section):
    """The last page."""

    provenance: Provenance
    sources: tuple[tuple[str, str, str], ...]
    """Letter, title and fingerprint of each source text."""
    notice: str = ""
    """What of the briefing has not been proved."""


def colophon(statements: Statements, provenance: Provenance, notice: str = "") -> Colophon:
    """Compose the colophon."""
    sources = tuple(
        (statements.letters[article.id], article.source.title.rstrip("."), article.source.fingerprint)
        for article in statements.dossier.articles
    )
    return Colophon("colophon", "Colophon", "colophon", provenance, sources, notice)
