from __future__ import annotations

from datetime import timedelta

import pytest

from briefing.quiz.memory import Session
from briefing.quiz.response import Verdict
from briefing.quiz.statistics import Run, compared, runs
from tests.unit.quiz.answers import START, response


def run(points: float, asked: int = 10) -> Run:
    """Give a session by its points."""
    return Run(session="s", started=START, finished=True, asked=asked, points=points, milliseconds=0)


def test_sessions_are_added_up_the_latest_first() -> None:
    """A question that was skipped gives no points; a session without answers is none."""
    sessions = [
        Session(id=f"s{n}", started=START + timedelta(days=n), finished=START if n == 1 else None) for n in (1, 2, 3)
    ]
    answers = [response(session="s1"), response(Verdict.SKIPPED, session="s1"), response(Verdict.PARTLY, session="s2")]
    found = runs(answers, sessions)
    assert [(each.session, each.asked, each.points, each.share, each.finished) for each in found] == [
        ("s2", 1, 0.5, 0.5, False), ("s1", 2, 1.0, 0.5, True),
    ]  # fmt: skip
    assert found[1].milliseconds == 6000


def test_a_session_is_held_against_the_mean_of_those_before() -> None:
    """Each session counts alike, however long it was."""
    found = compared(run(8), [run(5), run(1, asked=1), run(9, asked=90)])
    assert found is not None
    assert found.earlier == 3
    assert found.mean == pytest.approx((0.5 + 1 + 0.1) / 3)
    assert found.difference == pytest.approx(0.8 - found.mean)


def test_a_first_session_is_compared_with_none() -> None:
    """There is nothing to say."""
    assert compared(run(8), []) is None
    assert compared(run(8), [run(0, asked=0)]) is None
    assert run(0, asked=0).share == 0
