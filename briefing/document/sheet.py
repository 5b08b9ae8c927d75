"""A question sheet and its key as the document gets them: plain values, filled by whoever has questions."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Layout(StrEnum):
    """How a question is answered on paper."""

    TICK = "tick"
    """One of the choices is ticked."""
    NUMBER = "number"
    """The choices are numbered in their order."""
    WRITE = "write"
    """The answer is written on a line."""


@dataclass(frozen=True, slots=True)
class SheetQuestion:
    """A question as it is printed."""

    number: int
    """From 1."""
    stem: str
    layout: Layout
    choices: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class SheetAnswer:
    """The right answer to a question, and the fact that it rests on."""

    number: int
    mark: str
    """What is ticked or written: 'B', or 'C A B' for an order; empty where the answer is in words."""
    answer: str
    fact: str
    """The full id of the fact."""


@dataclass(frozen=True, slots=True)
class QuestionSheet:
    """Questions and their key."""

    questions: tuple[SheetQuestion, ...]
    answers: tuple[SheetAnswer, ...]
    code: str = ""
    """What the sheet is told from others by, printed on both; empty where there are no others."""
