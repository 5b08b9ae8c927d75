"""All that `briefing stats` shows."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from briefing.quiz.memory.cards import CardState
from briefing.quiz.memory.records import Session
from briefing.quiz.response import Response, Verdict
from briefing.quiz.statistics.questions import QuestionFigures, question_figures
from briefing.quiz.statistics.runs import Comparison, Run, compared, runs
from briefing.quiz.statistics.tallies import Tally, tallies, tally
from briefing.quiz.statistics.weakest import Weak, weakest
from briefing.quiz.statistics.weeks import Week, weeks


@dataclass(frozen=True, slots=True, kw_only=True)
class Overview:
    """What is known and what is not."""

    whole: Tally
    kinds: tuple[Tally, ...]
    articles: tuple[Tally, ...]
    weakest: tuple[Weak, ...]
    weeks: tuple[Week, ...]
    runs: tuple[Run, ...]
    comparison: Comparison | None
    """The last session against those before it."""
    questions: tuple[QuestionFigures, ...]


def overview(
    responses: Sequence[Response],
    sessions: Sequence[Session],
    states: Mapping[str, CardState],
    now: datetime,
    day_of: Callable[[datetime], date],
    article_of: Callable[[Response], str] = lambda each: each.article,
) -> Overview:
    """Add up what some responses show.

    `day_of` knows the reader's zone, `article_of` the articles that were renamed since.
    """
    read = [each for each in responses if each.verdict is not Verdict.UNCLEAR]
    found = runs(read, sessions)
    return Overview(
        whole=tally("all", read, states, now),
        kinds=tallies(read, states, now, lambda each: each.kind),
        articles=tallies(read, states, now, article_of),
        weakest=weakest(read, states, now),
        weeks=weeks(read, day_of(now), day_of),
        runs=found,
        comparison=compared(found[0], found[1:]) if found else None,
        questions=question_figures(read),
    )
