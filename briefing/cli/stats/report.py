"""The statistics as programs read them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import asdict
from typing import Any

from briefing.quiz.statistics import Overview, QuestionFigures, Run, Tally, Weak

SCHEMA = "briefing/statistics@1"


def report(shown: Overview, dossier: str, others: int, title: Callable[[str], str]) -> dict[str, Any]:
    """Make the document that programs read: versioned, and its keys never change their meaning.

    `others` counts the answers in the history that belong to other dossiers. Shares are from 0 to 1, times in UTC.
    """
    return {
        "schema": SCHEMA,
        "dossier": dossier,
        "answers_to_other_dossiers": others,
        "all": _tally(shown.whole),
        "kinds": [{"kind": each.name, **_tally(each)} for each in shown.kinds],
        "articles": [{"article": each.name, "title": title(each.name), **_tally(each)} for each in shown.articles],
        "weakest": [_weak(each) for each in shown.weakest],
        "weeks": [{"monday": each.monday.isoformat(), "questions": [*each.days]} for each in shown.weeks],
        "sessions": [_run(each) for each in shown.runs],
        "last_session": None if shown.comparison is None else asdict(shown.comparison),
        "questions": [_question(each) for each in shown.questions],
    }


def _tally(each: Tally) -> dict[str, Any]:
    return {
        "answered": each.answered,
        "right": each.right,
        "partly_right": each.partly,
        "wrong": each.wrong,
        "skipped": each.skipped,
        "points": each.points,
        "accuracy": each.accuracy,
        "milliseconds": each.milliseconds,
        "cards": each.cards,
        "due": each.due,
        "retrievability": each.retrievability,
        "remembered": each.remembered,
    }


def _weak(each: Weak) -> dict[str, Any]:
    return {
        "fact": each.question.partition("#")[0],
        "question": each.question,
        "article": each.article,
        "kind": each.kind,
        "answers": each.answers,
        "latest": each.latest,
        "missed_of_latest": each.missed,
        "estimate": each.estimate,
        "retrievability": each.retrievability,
    }


def _run(each: Run) -> dict[str, Any]:
    return {
        "session": each.session,
        "started": each.started.isoformat(),
        "finished": each.finished,
        "questions": each.asked,
        "points": each.points,
        "share": each.share,
        "milliseconds": each.milliseconds,
    }


def _question(each: QuestionFigures) -> dict[str, Any]:
    return {
        "question": each.question,
        "sessions": each.sessions,
        "difficulty": each.difficulty,
        "discrimination": each.discrimination,
        "nearly_always_missed": each.is_missed,
        "nearly_always_right": each.is_known,
    }
