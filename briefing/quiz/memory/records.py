"""What the history holds, as values, and how a row of it is read and written."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from typing import Any, NamedTuple

from briefing.quiz.question import Form
from briefing.quiz.response import Response, Verdict

COLUMNS = (
    "at",
    "session",
    "number",
    "card",
    "question",
    "kind",
    "article",
    "form",
    "choices",
    "key",
    "response",
    "verdict",
    "score",
    "milliseconds",
    "hinted",
    "overruled",
)


class Session(NamedTuple):
    """A run of questions, and all that is needed to go on with it."""

    id: str
    started: datetime
    dossier: str = ""
    """Which dossier it asks about, in whatever words tell one from another."""
    settings: str = "{}"
    """The options, as JSON."""
    plan: str = "{}"
    """The questions in their order with their choices, as JSON."""
    finished: datetime | None = None


class Recorded(NamedTuple):
    """A response with its place in the history."""

    id: int
    """The number of its row; of an overruled one that of the row that came first."""
    response: Response
    rating: int | None
    """What it was rated as when it was recorded: 1 again, 2 hard, 3 good; None where it says nothing of memory."""


class Which(NamedTuple):
    """Which responses are meant; what is not said holds for all."""

    fingerprints: frozenset[str] | None = None
    """The source texts of a dossier: before its first slash a card's name has the beginning of one."""
    article: str = ""
    kind: str = ""
    before: datetime | None = None

    @property
    def everything(self) -> bool:
        """Tell whether nothing is left out."""
        return self == Which()

    def holds(self, card: str, kind: str, article: str, at: str) -> bool:
        """Tell whether a response is meant, by what its row says."""
        return (
            (self.fingerprints is None or self._rests(card.partition("/")[0]))
            and self.kind in {"", kind}
            and self.article in {"", article}
            and (self.before is None or at < written(self.before))
        )

    def _rests(self, start: str) -> bool:
        return any(name.startswith(start) for name in self.fingerprints or ())


def written(moment: datetime) -> str:
    """Write a moment in UTC, so that texts sort as the moments do."""
    return moment.astimezone(UTC).isoformat(timespec="microseconds")


def as_row(response: Response) -> tuple[Any, ...]:
    """Give the values of `COLUMNS`."""
    return (
        written(response.at),
        *map(_text, (response.session,)),
        response.number,
        *map(_text, (response.card, response.question, response.kind, response.article, response.form)),
        _json(response.choices),
        _json(response.key),
        _text(response.response),
        str(response.verdict),
        float(response.score),
        response.milliseconds,
        int(response.hinted),
        int(response.overruled),
    )


def as_response(row: tuple[Any, ...]) -> Response:
    """Make a response of the values of `COLUMNS`."""
    at, session, number, card, question, kind, article, form, choices, key, response, verdict, *figures = row
    score, milliseconds, hinted, overruled = figures
    return Response(
        at=datetime.fromisoformat(at),
        session=session,
        number=number,
        card=card,
        question=question,
        kind=kind,
        article=article,
        form=Form(form),
        choices=tuple(json.loads(choices)),
        key=tuple(json.loads(key)),
        response=response,
        verdict=Verdict(verdict),
        score=score,
        milliseconds=milliseconds,
        hinted=bool(hinted),
        overruled=bool(overruled),
    )


def _text(text: str) -> str:
    """Write bytes that a terminal sent and that are no text as their numbers: SQLite holds UTF-8 alone."""
    return text.encode("utf-8", "backslashreplace").decode()


def _json(values: tuple[object, ...]) -> str:
    return _text(json.dumps(values, ensure_ascii=False))
