"""The facts that are known least."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from briefing.quiz.memory.cards import CardState
from briefing.quiz.response import Response, Verdict

ENOUGH = 2
"""So many answers a card needs, ere it is called weak: one slip says little."""
LATEST = 5
"""So many answers to a card count, the latest ones: what was learnt since is not held against the reader."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Weak:
    """A card that was missed lately."""

    card: str
    question: str
    """The id of the question that was asked last about it."""
    article: str
    kind: str
    answers: int
    """How often it was answered."""
    missed: int
    """How often not wholly rightly, of the latest answers."""
    points: float
    """Of the latest answers."""
    latest: int
    """How many those are."""
    retrievability: float | None

    @property
    def estimate(self) -> float:
        """Estimate how often it would be answered rightly, by Laplace's rule of succession."""
        return (self.points + 1) / (self.latest + 2)


def weakest(
    responses: Sequence[Response], states: Mapping[str, CardState], now: datetime, number: int = 10
) -> tuple[Weak, ...]:
    """Give the cards with enough answers that were missed lately, the weakest first, by estimate and retrievability."""
    groups: dict[str, list[Response]] = {}
    for each in responses:
        if each.verdict not in {Verdict.SKIPPED, Verdict.UNCLEAR}:
            groups.setdefault(each.card, []).append(each)
    found = [_weak(group, states.get(card), now) for card, group in groups.items() if len(group) >= ENOUGH]
    missed = [each for each in found if each.missed]
    return tuple(sorted(missed, key=lambda each: (each.estimate, each.retrievability or 0.0, each.card))[:number])


def _weak(answers: Sequence[Response], state: CardState | None, now: datetime) -> Weak:
    last, latest = answers[-1], answers[-LATEST:]
    return Weak(
        card=last.card,
        question=last.question,
        article=last.article,
        kind=last.kind,
        answers=len(answers),
        missed=sum(each.verdict is not Verdict.RIGHT for each in latest),
        points=sum(each.score for each in latest),
        latest=len(latest),
        retrievability=None if state is None else state.retrievability(now),
    )
