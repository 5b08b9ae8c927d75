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
    """The right answer to a question, and the fact that it rests on.

    An order has one for each of its choices, the earliest first.
    """

    number: int
    mark: str
    """The letter of the choice; empty where the answer is written."""
    answer: str
    """The answer in words; in an order the number that the choice gets."""
    fact: str
    """The full id of the fact."""


@dataclass(frozen=True, slots=True)
class QuestionSheet:
    """Questions and their key."""

    questions: tuple[SheetQuestion, ...]
    answers: tuple[SheetAnswer, ...]
    code: str = ""
    """By which it is drawn again, printed on sheet and key; empty for the one that is drawn unasked."""


@dataclass(frozen=True, slots=True)
class NumberedSheet:
    """A sheet of a class set."""

    number: int
    """From 1."""
    sheet: QuestionSheet
    """With its code."""
