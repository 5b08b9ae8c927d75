"""Sessions as results, and one held against those before it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from briefing.quiz.memory.records import Session
from briefing.quiz.response import Response, Verdict


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """What came of a session."""

    session: str
    started: datetime
    finished: bool
    asked: int
    points: float
    milliseconds: int

    @property
    def share(self) -> float:
        """Give the points as a share of all questions asked; in a session one that was skipped gives none."""
        return self.points / self.asked if self.asked else 0.0


@dataclass(frozen=True, slots=True)
class Comparison:
    """A session among those before it."""

    earlier: int
    """How many sessions were before it."""
    mean: float
    """The mean of their shares."""
    difference: float
    """How much higher this one's share is."""


def runs(responses: Iterable[Response], sessions: Iterable[Session]) -> tuple[Run, ...]:
    """Give the sessions in which something was answered, the latest first."""
    groups: dict[str, list[Response]] = {}
    for each in responses:
        if each.verdict is not Verdict.UNCLEAR:
            groups.setdefault(each.session, []).append(each)
    found = [_run(session, groups[session.id]) for session in sessions if session.id in groups]
    return tuple(sorted(found, key=lambda run: (run.started, run.session), reverse=True))


def compared(run: Run, earlier: Sequence[Run]) -> Comparison | None:
    """Hold a session against earlier ones; None if there are none."""
    shares = [each.share for each in earlier if each.asked]
    if not shares:
        return None
    mean = sum(shares) / len(shares)
    return Comparison(len(shares), mean, run.share - mean)


def _run(session: Session, answers: Sequence[Response]) -> Run:
    return Run(
        session=session.id,
        started=session.started,
        finished=session.finished is not None,
        asked=len(answers),
        points=sum(each.score for each in answers),
        milliseconds=sum(each.milliseconds for each in answers),
    )
