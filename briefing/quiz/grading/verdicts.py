"""Grades as values: what an answer is worth, in the words that the reader sees."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from briefing.model.prose import capital
from briefing.quiz.response import Grade, Verdict

THREE_QUARTERS: Final = 0.75
HALF: Final = 0.5
QUARTER: Final = 0.25


@dataclass(frozen=True, slots=True)
class Unclear:
    """An answer that can be read in two ways, or not at all: what to ask back. It never gives the key away."""

    question: str


def right(because: str, read_as: str) -> Grade:
    """Give full marks."""
    return Grade(Verdict.RIGHT, 1.0, capital(because), read_as)


def wrong(because: str, read_as: str) -> Grade:
    """Give no marks."""
    return Grade(Verdict.WRONG, 0.0, capital(because), read_as)


def partly(score: float, because: str, read_as: str) -> Grade:
    """Give a part of the marks."""
    return Grade(Verdict.PARTLY, score, capital(because), read_as)


def unclear(question: str, read_as: str = "") -> Grade:
    """Ask again, without penalty."""
    return Grade(Verdict.UNCLEAR, 0.0, question, read_as)


def skipped() -> Grade:
    """Take an answer for none."""
    return Grade(Verdict.SKIPPED, 0.0, "No answer.")
