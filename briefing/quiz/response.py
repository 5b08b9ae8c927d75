"""What a reader answered, and how it was graded."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum
from typing import NamedTuple

from briefing.quiz.question import Form


class Verdict(StrEnum):
    """What an answer is worth."""

    RIGHT = "right"
    PARTLY = "partly right"
    WRONG = "wrong"
    UNCLEAR = "unclear"
    """It could be read in two ways, or not at all; the reader is asked again without penalty."""
    SKIPPED = "skipped"


class Grade(NamedTuple):
    """A typed answer as it was understood."""

    verdict: Verdict
    score: float
    """From 0 to 1; ¾ for a point within the range, ½ for the right month."""
    because: str
    """What was counted as right and what was not, in a sentence; of an unclear answer the question to ask back."""
    read_as: str = ""
    """How the answer was read: '6 July 2024'."""


class Response(NamedTuple):
    """A line of the history: one answer to one question."""

    at: datetime
    """When it was given, in UTC."""
    session: str
    number: int
    """Its place in the session, from 1."""
    card: str
    question: str
    kind: str
    article: str
    form: Form
    verdict: Verdict
    score: float
    milliseconds: int
    choices: tuple[str, ...] = ()
    """The texts of the choices as they were shown."""
    key: tuple[int, ...] = ()
    response: str = ""
    """The text that was typed, or of the choice that was taken."""
    hinted: bool = False
    overruled: bool = False
    """The reader said 'I was right' to a grade; the score is the reader's."""
