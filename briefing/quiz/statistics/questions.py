"""Classical figures of questions: how difficult they are, and whether they tell those who know from those who don't.

Each session counts as one test taken. In a history of one reader the figures also show what was learnt meanwhile; they
mean most where several people share a history.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import sqrt

from briefing.quiz.response import Response, Verdict

ENOUGH_FOR_DIFFICULTY = 5
"""Sessions in which a question must have been asked for its difficulty to be told."""
ENOUGH_FOR_DISCRIMINATION = 10
"""Sessions in which it must have been asked, among others, for its discrimination to be told."""
OTHERS = 3
"""So many other questions a session needs for its rest score to say anything."""
MISSED, KNOWN = 0.2, 0.95
"""At most so many get a question that nearly everybody misses; at least so many one that nearly everybody gets."""


@dataclass(frozen=True, slots=True)
class QuestionFigures:
    """How a question did over all sessions in which it was asked."""

    question: str
    sessions: int
    difficulty: float
    """The share of sessions in which it was answered rightly: the higher, the easier."""
    discrimination: float | None
    """The point-biserial correlation with the rest score; None if there are too few sessions or all went alike."""

    @property
    def is_missed(self) -> bool:
        """Tell whether nearly everybody misses it."""
        return self.difficulty <= MISSED

    @property
    def is_known(self) -> bool:
        """Tell whether nearly everybody gets it."""
        return self.difficulty >= KNOWN


def question_figures(responses: Sequence[Response]) -> tuple[QuestionFigures, ...]:
    """Give the figures of the questions that were asked in enough sessions, the most difficult first.

    The first answer of a session counts; a question that was skipped was not known, as tests count it.
    """
    sessions: dict[str, dict[str, float]] = {}
    for each in responses:
        if each.verdict is not Verdict.UNCLEAR:
            right = float(each.verdict is Verdict.RIGHT)
            sessions.setdefault(each.session, {}).setdefault(each.question, right)
    pairs: dict[str, list[tuple[float, float | None]]] = {}
    for scores in sessions.values():
        for question, score in scores.items():
            pairs.setdefault(question, []).append((score, _rest(scores, question)))
    found = [_figures(question, each) for question, each in pairs.items() if len(each) >= ENOUGH_FOR_DIFFICULTY]
    return tuple(sorted(found, key=lambda each: (each.difficulty, each.question)))


def _rest(scores: Mapping[str, float], question: str) -> float | None:
    """Give the share of the other questions of the session that were answered rightly."""
    others = len(scores) - 1
    return (sum(scores.values()) - scores[question]) / others if others >= OTHERS else None


def _figures(question: str, pairs: Sequence[tuple[float, float | None]]) -> QuestionFigures:
    whole = [(score, rest) for score, rest in pairs if rest is not None]
    return QuestionFigures(
        question=question,
        sessions=len(pairs),
        difficulty=sum(score for score, _ in pairs) / len(pairs),
        discrimination=_correlation(whole) if len(whole) >= ENOUGH_FOR_DISCRIMINATION else None,
    )


def _correlation(pairs: Sequence[tuple[float, float]]) -> float | None:
    """Give Pearson's correlation, which is the point-biserial one where one side is 0 or 1; None without variance."""
    mean = [sum(side) / len(pairs) for side in zip(*pairs, strict=True)]
    shared = sum((x - mean[0]) * (y - mean[1]) for x, y in pairs)
    spread = [
        sum((value - centre) ** 2 for value in side)
        for side, centre in zip(zip(*pairs, strict=True), mean, strict=True)
    ]
    return shared / sqrt(spread[0] * spread[1]) if min(spread) > 1e-12 else None
