"""What proving a fact gives: its verdict, where each value was found, and what was not."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple


class Verdict(StrEnum):
    """How far a fact is proved against its source text."""

    PROVED = "proved"
    """Each value of the fact stands in its passage."""
    BY_CONTEXT = "proved by context"
    """Each value was found, some only by what stands elsewhere in the text: an antecedent, a date, a title."""
    CITED = "cited"
    """Nothing in the fact can be checked but that its passage exists and speaks of the same matter."""
    NOT_PROVED = "not proved"
    """A value of the fact was not found."""


class Match(NamedTuple):
    """A value of a fact and the words of the text that carry it."""

    field: str
    """The field of the fact: 'date', 'people', 'words' …"""
    value: str
    """The value, as people read it."""
    paragraph: int
    """The paragraph of the source text, from 1."""
    start: int
    end: int
    because: str | None = None
    """How context was needed; None if the passage alone suffices."""


class Missing(NamedTuple):
    """A value of a fact that its passage does not carry."""

    field: str
    value: str
    message: str
    """What is missing, in one sentence."""
    nearest: str | None = None
    """The nearest thing in the passage, or where else in the text the value stands."""


class Proof(NamedTuple):
    """The verdict on one fact."""

    fact: str
    """The full id."""
    verdict: Verdict
    matches: tuple[Match, ...] = ()
    missing: tuple[Missing, ...] = ()

    @property
    def reasons(self) -> tuple[str, ...]:
        """Say how context was needed, each reason once."""
        return tuple(dict.fromkeys(match.because for match in self.matches if match.because))
