"""What is known of a card: when it is due, and how surely it is remembered.

Nothing here needs the scheduler, so that a session can be put together without it.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import NamedTuple

DECAY = -0.1542
"""How memory fades in FSRS-6 (its default parameter w20); a test holds it against the library."""
_FACTOR = 0.9 ** (1 / DECAY) - 1
_DAY = timedelta(days=1)


class CardState(NamedTuple):
    """What follows from all responses to a card."""

    card: str
    reviews: int = 0
    """How often it was answered in a way that says something of memory."""
    lapses: int = 0
    """How often the answer was wrong."""
    due: datetime | None = None
    stability: float | None = None
    """After how many days it is remembered with a probability of 0.9."""
    difficulty: float | None = None
    """From 1 to 10."""
    last_review: datetime | None = None
    failed: int | None = None
    """The row of the last wrong answer, if none since was right or partly right."""
    failed_ago: int | None = None
    """How many questions have been answered since then."""

    def is_due(self, now: datetime) -> bool:
        """Tell whether it is time to ask; also where the last review lies ahead, since the clock was wrong then."""
        if self.due is None or self.last_review is None:
            return False
        return self.due <= now or self.last_review > now + _DAY

    def fading(self, now: datetime) -> float:
        """Give the time since the last review in stabilities: the higher it is, the less likely it is remembered."""
        if self.last_review is None or self.stability is None:
            return float("inf")
        return max(0.0, (now - self.last_review) / _DAY) / self.stability

    def retrievability(self, now: datetime) -> float | None:
        """Give the probability that it is remembered, by fractions of days; None if it was never answered."""
        if self.stability is None:
            return None
        return float((1 + _FACTOR * self.fading(now)) ** DECAY)
