"""The history of a session: opened, written to at once, and done without where the reader agrees."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from contextlib import suppress
from datetime import datetime
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from briefing import console
from briefing.quiz.memory.history import History
from briefing.quiz.memory.records import Session
from briefing.quiz.memory.troubles import HistoryError
from briefing.quiz.response import Response, Verdict
from briefing.quiz.session.events import Answer
from briefing.quiz.session.plan import Plan, Turn
from briefing.terminal.signals import held

if TYPE_CHECKING:
    from briefing.quiz.session.results import Earlier

T = TypeVar("T")
COMPARED = 10
"""Earlier sessions with which one is compared."""
Agrees = Callable[[HistoryError], bool]
"""Asks the reader whether to go on without memory."""


class Memory:
    """What is remembered of the answers, for as long as it can be."""

    def __init__(self, path: Path, now: Callable[[], datetime], agrees: Agrees) -> None:
        """Open a history; raise HistoryError if it can't be used and must be."""
        self._now = now
        self._agrees = agrees
        self._given_up = False
        self._rows: dict[tuple[str, str], int] = {}
        """By session and question: the rows of the answers as this process knows them."""
        try:
            self._history = History.open(path, now)
        except HistoryError as error:
            self._give_up(error)
            self._history = History.in_memory(now)

    @property
    def lasts(self) -> bool:
        """Tell whether what is answered outlives the process."""
        return not self._given_up

    @property
    def history(self) -> History:
        """Give the history as it stands."""
        return self._history

    def begin(self, plan: Plan, settings: dict[str, object]) -> None:
        """Keep a session before its first question is shown."""
        told = json.dumps(settings, ensure_ascii=False)
        session = Session(
            id=plan.session, started=self._now(), dossier=plan.dossier, settings=told, plan=plan.to_json()
        )
        self._kept(lambda history: history.begin(session))

    def keep(self, plan: Plan, turn: Turn, answer: Answer) -> None:
        """Record an answer, or the reader's word on one that was recorded."""
        name = plan.session, turn.question.id
        if not answer.overruled:
            response = _response(plan, turn, answer, self._now())
            self._rows[name] = self._kept(lambda history: history.record(response))
        elif (row := self._rows.get(name)) is not None:
            with suppress(KeyError):  # forgotten meanwhile by another process, or no more to be read
                self._kept(lambda history: history.overrule(row, answer.score))

    def finish(self, session: str) -> None:
        """Note that a session is done."""
        self._kept(lambda history: history.finish(session))

    def unfinished(self, dossier: str) -> Sequence[Session]:
        """Give the sessions that can be gone on with, the latest first; those without an answer last."""
        return self._history.unfinished(dossier)

    def responses(self, session: str) -> list[Response]:
        """Give the answers of a session."""
        found = self._history.responses(session=session)
        self._rows.update(((session, each.response.question), each.id) for each in found)
        return [each.response for each in found]

    def earlier(self, plan: Plan) -> list[Earlier]:
        """Add up the sessions before one, the latest first; one that was left before its first answer is none."""
        found = self._history.sessions(plan.dossier) if plan.dossier else ()
        before = (_added_up(self.responses(each.id)) for each in found if each.id != plan.session)
        return [*islice((each for each in before if each.asked), COMPARED)]

    def _kept(self, change: Callable[[History], T]) -> T:
        try:
            with held():
                return change(self._history)
        except HistoryError as error:
            self._give_up(error)
            failed, self._history = self._history, self._history.detached()
            failed.close()
            return change(self._history)

    def _give_up(self, error: HistoryError) -> None:
        """Go on without memory, or not at all."""
        if self._given_up or not self._agrees(error):
            raise error
        self._given_up = True


def note_clock(memory: Memory) -> None:
    """Tell a reader whose clock was set back; answers count as given no earlier than the one before."""
    if (ahead := memory.history.clock_set_back()) is not None:
        console.say(f"The clock was set back: the last answer was given at {ahead:%Y-%m-%d %H:%M} UTC.")


def _response(plan: Plan, turn: Turn, answer: Answer, at: datetime) -> Response:
    question = turn.question
    return Response(
        at=at,
        session=plan.session,
        number=answer.number,
        card=question.card,
        question=question.id,
        kind=str(question.kind),
        article=question.article,
        form=turn.form,
        choices=turn.choices,
        key=turn.key,
        response=answer.text,
        verdict=answer.verdict,
        score=answer.score,
        milliseconds=answer.milliseconds,
        hinted=answer.hinted,
    )


def _added_up(responses: Sequence[Response]) -> Earlier:
    from briefing.quiz.session.results import Earlier

    counted = [each for each in responses if each.verdict is not Verdict.UNCLEAR]
    return Earlier(sum(each.score for each in counted), len(counted))
