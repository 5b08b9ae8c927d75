"""What happens in a session, and what is to be done about it.

Tuples with names, as a dozen data classes would take as long to define as a session to begin.
"""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple

from briefing.quiz.response import Grade, Verdict


class Picked(NamedTuple):
    """The reader took a choice, or put all of them in order."""

    places: tuple[int, ...]
    """Positions from 0."""
    milliseconds: int


class Typed(NamedTuple):
    """The reader typed an answer, which was graded."""

    text: str
    grade: Grade
    milliseconds: int


class Passed(NamedTuple):
    """The question was left without an answer."""

    milliseconds: int
    in_time: bool = True
    """The reader skipped it; else the time ran out."""


class Move(StrEnum):
    """What a reader does without answering."""

    HINT = "hint"
    """Asks for a hint."""
    GO_ON = "go on"
    """Has read what was told after an answer."""
    OVERRULE = "overrule"
    """Says 'I was right' to the grade of the last answer."""
    LEAVE = "leave"
    """Backs out; the session can be taken up again."""


Event = Picked | Typed | Passed | Move


class Answer(NamedTuple):
    """One answer of the session, graded."""

    number: int
    """What the history knows it by within the session, from 1."""
    text: str
    """What was typed, or the choice that was taken; empty after a skip."""
    verdict: Verdict
    score: float
    milliseconds: int
    because: str = ""
    picked: tuple[int, ...] = ()
    hinted: bool = False
    overruled: bool = False


class Do(StrEnum):
    """What is to be done, beside showing what the state says."""

    TELL_AGAIN = "tell again"
    """Tell why nothing has been recorded, and ask once more."""
    HINT = "hint"
    """Show what narrows the answer, and ask once more."""
    KEEP = "keep"
    """Record an answer before anything else is shown; one that was overruled replaces the one before."""


class Effect(NamedTuple):
    """Something to be done, with what it is done with."""

    do: Do
    text: str = ""
    answer: Answer | None = None
