"""Answers to questions, for tests: valid ones, so that each test says only what matters to it."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

from briefing.quiz.question import Form
from briefing.quiz.response import Response, Verdict

START = datetime(2026, 3, 2, 9, tzinfo=UTC)
SCORES = {Verdict.RIGHT: 1.0, Verdict.PARTLY: 0.5}
CHOICES = ("18 May 2023", "4 May 2024", "June 2024", "9 July 2024")


class Clock:
    """A clock that only the test moves on."""

    def __init__(self, at: datetime = START) -> None:
        self.at = at

    def __call__(self) -> datetime:
        """Read it."""
        return self.at

    def pass_by(self, **times: float) -> datetime:
        """Let time go by (days=1), or back (days=-1)."""
        self.at += timedelta(**times)
        return self.at


def response(verdict: Verdict = Verdict.RIGHT, **fields: Any) -> Response:
    """Give a typed answer to the first question of a session."""
    fact = fields.pop("fact", "opening")
    fields.setdefault("choices", CHOICES if fields.get("form") is Form.CHOICE else ())
    return Response(
        **{
            "at": START,
            "session": "s1",
            "number": 1,
            "card": f"aa/{fact}#date",
            "question": f"bridge/{fact}#date",
            "kind": "dates",
            "article": "bridge",
            "form": Form.TYPED,
            "response": "4 May 2024",
            "verdict": verdict,
            "score": SCORES.get(verdict, 0.0),
            "milliseconds": 3000,
            **fields,
        }
    )
