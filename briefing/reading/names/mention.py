"""What reading names gives: where a name stands, whom it can mean, and how it is known."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple


class How(StrEnum):
    """How the words name an entity, the surest way first."""

    FULL = "full name"
    ALIAS = "alias"
    MISSPELT = "misspelt"
    DEMONYM = "demonym"
    FAMILY = "family name"
    TITLE = "title"
    PRONOUN = "pronoun"


class NameMention(NamedTuple):
    """A name in a text; places count in the text's characters, and ``first`` and ``last`` in its tokens."""

    start: int
    end: int
    ids: tuple[str, ...]
    """Every entity that the words can mean: the place and the government."""
    how: How
    first: int = 0
    last: int = 0
    """The token behind the last one."""
    parts: tuple[NameMention, ...] = ()
    """Names that stand within this one: Russia in 'Russian army'."""

    def names(self, entity_id: str) -> bool:
        """Tell whether the words, or some of them, can mean an entity."""
        return entity_id in self.ids or any(part.names(entity_id) for part in self.parts)


class Resolved(NamedTuple):
    """Words of a paragraph and whom or what they mean, as the whole text shows; places count in characters."""

    start: int
    end: int
    ids: tuple[str, ...]
    how: How
    because: str | None = None
    """How context was needed; None if the words, or the full name before them, suffice."""
    paragraph_of_antecedent: int | None = None
    first: int = 0
    last: int = 0
    """The first token, and the one behind the last."""
    within: bool = False
    """It stands within a longer name: Russia in 'Russian army'."""
