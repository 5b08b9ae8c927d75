"""A history of answers to the small dossier, for tests of commands."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from briefing.loading.load import load
from briefing.quiz.memory import History, Session
from briefing.quiz.response import Verdict
from tests.unit.quiz.answers import Clock, response

START = datetime(2025, 3, 3, 9, tzinfo=UTC)
"""A Monday long ago: all that was answered then is due now."""


def remember(path: Path, verdicts: str, *, session: str = "s1", start: datetime = START, fact: str = "opening") -> None:
    """Record a session of answers to one fact of content/, as letters: right, partly right, wrong, skipped."""
    meant = {"r": Verdict.RIGHT, "p": Verdict.PARTLY, "w": Verdict.WRONG, "s": Verdict.SKIPPED}
    (article,) = load(Path("content")).dossier.articles
    card = f"{article.source.fingerprint[:16]}/{fact}#date"
    clock = Clock(start)
    with History.open(path, clock) as history:
        history.begin(Session(id=session, started=start))
        for number, letter in enumerate(verdicts, 1):
            given = response(
                meant[letter], session=session, number=number, at=clock.pass_by(minutes=1), card=card,
                question=f"opening/{fact}#date", article="opening", milliseconds=60_000,
            )  # fmt: skip
            history.record(given)
        history.finish(session)


def remember_another(path: Path, number: int, **fields: Any) -> None:
    """Record answers to a dossier that isn't there."""
    with History.open(path, Clock(START)) as history:
        for place in range(number):
            history.record(response(**{"session": "other", "number": place, "article": "elsewhere", **fields}))


def later(**times: float) -> datetime:
    """Give a moment after START."""
    return START + timedelta(**times)
