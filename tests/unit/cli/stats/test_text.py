from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from briefing.cli.stats.text import Names, in_words
from briefing.quiz.memory import Session
from briefing.quiz.response import Response, Verdict
from briefing.quiz.statistics import Comparison, Overview, QuestionFigures, Run, overview
from tests.unit.quiz.answers import START, response

NAMES = Names(lambda name: f"The article {name}", lambda _: None)


def shown(*answers: Response, **fields: Any) -> str:
    """Write what some answers show, with other figures in places."""
    found = overview(answers, [Session(id="s1", started=START)], {}, START, lambda at: at.date())
    return in_words(replace(found, **fields), NAMES, 80)


def empty() -> Overview:
    """Give what no answers show."""
    return overview([], [], {}, START, lambda at: at.date())


def test_nothing_shows_nothing() -> None:
    """Sections without rows are left out, headings and all."""
    assert in_words(empty(), NAMES, 80) == "0 questions: 0 right, 0 partly right, 0 wrong. Points: –.\n"


def test_points_are_counted_in_one_way() -> None:
    """What was skipped gives no points: all that was asked counts, as a whole, by kind and in its session."""
    told = " ".join(shown(response(), response(Verdict.WRONG), response(Verdict.SKIPPED)).split())
    assert "Points: 33 % of all asked." in told
    assert told.count("33 %") == 4


def test_what_was_only_skipped_has_no_points() -> None:
    """Where nothing was answered nothing is to be remembered."""
    told = shown(response(Verdict.SKIPPED))
    assert " ".join(told.split()).startswith(
        "1 question in 1 session, since 2 March 2026: 0 right, 0 partly right, 0 wrong, 1 skipped. "
        "Points: 0 % of all asked. By kind"
    )
    assert "          1     0 %           –    0  dates\n" in told
    assert "     0 %          1        0  2 March 2026 (not finished)\n" in told


@pytest.mark.parametrize(
    ("comparison", "sentence"),
    [
        (Comparison(1, 0.5, 0.01), "The last one is 1 percentage point above the session before it (50 %)."),
        (Comparison(3, 0.5, -0.2), "The last one is 20 percentage points below the mean of the 3 sessions before"),
        (Comparison(1, 0.5, 0.001), "The last one equals the session before it (50 %)."),
        (Comparison(2, 0.5, -0.001), "The last one equals the mean of the 2 sessions before it (50 %)."),
    ],
)
def test_the_last_session_is_held_against_the_others_in_a_sentence(comparison: Comparison, sentence: str) -> None:
    """Above, below or equal, in rounded percentage points."""
    assert sentence in shown(response(), comparison=comparison)


def test_only_the_latest_sessions_are_shown() -> None:
    """Five rows are enough."""
    run = Run(session="s", started=START, finished=True, asked=3, points=1, milliseconds=90_000)
    assert shown(response(), runs=(run,) * 9).count("    33 %          3        2  2 March 2026\n") == 5


def test_questions_that_stand_out_are_told_by_what_they_do() -> None:
    """Missed, known, or missed where the rest is known; all others are not worth a line, nor is a sixth of one sort."""
    figures = (
        *(QuestionFigures(f"a/missed-{number}#date", 9, 0.1, 0.3) for number in range(7)),
        QuestionFigures("a/odd#date", 12, 0.5, -0.25),
        QuestionFigures("a/plain#date", 12, 0.5, 0.25),
        QuestionFigures("a/known#date", 8, 1.0, None),
    )
    told = shown(response(), questions=figures)
    assert told.count("nearly always missed") == 5
    assert "   50 %        12   -0.25  a/odd#date: missed where the rest is known\n" in told
    assert "  100 %         8       –  a/known#date: nearly always right\n" in told
    assert "plain" not in told


def test_where_no_question_stands_out_nothing_is_said() -> None:
    """No heading without a row."""
    assert "stand out" not in shown(response(), questions=(QuestionFigures("a/plain#date", 12, 0.5, 0.25),))
