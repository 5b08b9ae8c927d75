"""How a response changes what is known of its card: FSRS-6, through the library `fsrs`.

Importing this module is cheap; the library is loaded when a response is reviewed.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime, timedelta
from functools import cache
from math import factorial
from typing import TYPE_CHECKING

from briefing.quiz.memory.cards import CardState
from briefing.quiz.question import Form
from briefing.quiz.response import Response, Verdict

if TYPE_CHECKING:
    from fsrs import Scheduler

RULES = 1
"""The version of the rules below: another one than the history's has all states derived anew."""

AGAIN, HARD, GOOD = 1, 2, 3
SURE = 0.9
"""How surely a right choice must have been known, and not guessed, to count as much as a typed answer."""
EARLY = timedelta(hours=8)
"""A card is due so much before its whole days are over: who learns daily need not do it at the same hour."""


def rating(response: Response, before: CardState, at: datetime) -> int | None:
    """Rate a response; None if it says nothing of memory, as one that was skipped or could not be read.

    To skip is no review: the card stays due, or new, and is asked again, but the reader is not marked down for it.
    """
    match response.verdict:
        case Verdict.SKIPPED | Verdict.UNCLEAR:
            return None
        case Verdict.WRONG:
            return AGAIN
        case Verdict.PARTLY:
            return HARD
        case Verdict.RIGHT:
            return GOOD if not response.hinted and _surely_known(response, before, at) else HARD


def _surely_known(response: Response, before: CardState, at: datetime) -> bool:
    """Tell whether a right answer was hardly a guess, by Bayes' rule."""
    if response.form is Form.TYPED:
        return True
    known = before.retrievability(at) or 0.0
    ways = factorial(len(response.choices)) if len(response.key) > 1 else len(response.choices)
    return known / (known + (1 - known) / max(ways, 1)) >= SURE if known else False


def reviewed(before: CardState, row: int, response: Response) -> tuple[CardState, int | None]:
    """Give the state of a card after a response, and how that was rated."""
    at = response.at.astimezone(UTC)
    if before.last_review is not None:
        at = max(at, before.last_review)  # a clock that was set back
    rated = rating(response, before, at)
    return (before if rated is None else _scheduled(before, row, rated, at)), rated


def derived(card: str, rows: Iterable[tuple[int, Response]]) -> CardState:
    """Give the state of a card after all its responses, in the order in which they were first recorded."""
    state = CardState(card=card)
    for row, response in rows:
        state, _ = reviewed(state, row, response)
    return state


def _scheduled(before: CardState, row: int, rated: int, at: datetime) -> CardState:
    from fsrs import Card, Rating, State

    known = Card(
        row,
        State.Learning if before.stability is None else State.Review,
        stability=before.stability,
        difficulty=before.difficulty,
        due=before.due or at,
        last_review=before.last_review,
    )
    after, _ = _scheduler().review_card(known, Rating(rated), at)
    return before._replace(
        reviews=before.reviews + 1,
        lapses=before.lapses + (rated == AGAIN),
        due=after.due - EARLY,
        stability=after.stability,
        difficulty=after.difficulty,
        last_review=at,
        failed=row if rated == AGAIN else None,
    )


@cache
def _scheduler() -> Scheduler:
    """Make a scheduler that counts in days: within a session the session itself repeats what was wrong."""
    from fsrs import Scheduler

    return Scheduler(learning_steps=(), relearning_steps=(), enable_fuzzing=False)
