"""Answers added up by kind, by article, or as a whole."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from briefing.quiz.memory.cards import CardState
from briefing.quiz.response import Response, Verdict


@dataclass(frozen=True, slots=True, kw_only=True)
class Tally:
    """Answers of one kind or article, and how well their cards are remembered."""

    name: str
    right: int
    partly: int
    wrong: int
    skipped: int
    points: float
    milliseconds: int
    cards: int
    """How many cards were ever reviewed."""
    due: int
    """How many of them are due now."""
    retrievability: float | None
    """The mean probability that one of them is remembered now, as the forgetting curve has it; None if there are none.

    It is near 1 after every answer, since the right one is shown then.
    """
    remembered: float | None
    """The same, but what was wrong the last time counts as not remembered."""

    @property
    def asked(self) -> int:
        """Count all questions, those that were skipped too."""
        return self.answered + self.skipped

    @property
    def answered(self) -> int:
        """Count the questions that were answered, rightly or not."""
        return self.right + self.partly + self.wrong

    @property
    def share(self) -> float | None:
        """Give the points as a share of all questions asked, as the results of a session do; None if there are none."""
        return self.points / self.asked if self.asked else None

    @property
    def accuracy(self) -> float | None:
        """Give the points as a share of the answered questions; to skip is not to be wrong."""
        return self.points / self.answered if self.answered else None


def tally(name: str, responses: Sequence[Response], states: Mapping[str, CardState], now: datetime) -> Tally:
    """Add responses up, and look up how well their cards are remembered."""
    verdicts = Counter(each.verdict for each in responses)
    known = [states[card] for card in {each.card for each in responses} if card in states]
    levels = [(each, level) for each in known if (level := each.retrievability(now)) is not None]
    return Tally(
        name=name,
        right=verdicts[Verdict.RIGHT],
        partly=verdicts[Verdict.PARTLY],
        wrong=verdicts[Verdict.WRONG],
        skipped=verdicts[Verdict.SKIPPED],
        points=sum(each.score for each in responses),
        milliseconds=sum(each.milliseconds for each in responses),
        cards=len(levels),
        due=sum(each.is_due(now) for each in known),
        retrievability=_mean([level for _, level in levels]),
        remembered=_mean([level if each.failed is None else 0.0 for each, level in levels]),
    )


def _mean(values: Sequence[float]) -> float | None:
    return sum(values) / len(values) if values else None


def tallies(
    responses: Sequence[Response], states: Mapping[str, CardState], now: datetime, by: Callable[[Response], str]
) -> tuple[Tally, ...]:
    """Add responses up by what a function says of each, in the order in which that first occurs."""
    groups: dict[str, list[Response]] = {}
    for each in responses:
        groups.setdefault(by(each), []).append(each)
    return tuple(tally(name, group, states, now) for name, group in groups.items())
