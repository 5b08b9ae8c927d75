"""The history of answers: recorded at once and for good, by any number of processes."""

from __future__ import annotations

import sqlite3
from bisect import bisect_right
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any, Self

from briefing.quiz.memory import deriving
from briefing.quiz.memory.cards import CardState
from briefing.quiz.memory.opening import connect, transaction
from briefing.quiz.memory.records import COLUMNS, Recorded, Session, Which, as_row, written
from briefing.quiz.memory.scheduling import reviewed
from briefing.quiz.memory.troubles import HistoryError, translated
from briefing.quiz.response import Response, Verdict

PATIENCE = 5.0
"""Seconds for which a lock of another process is waited for."""
_JITTER = timedelta(minutes=1)
"""So far a clock may be set back without a word: machines correct their clocks."""
_INSERT = (
    f"INSERT INTO responses ({', '.join(COLUMNS)}, rating, written, supersedes) "  # noqa: S608 (our own names)
    f"VALUES ({', '.join('?' * len(COLUMNS))}, ?, ?, ?)"
)


class History:
    """All answers of a reader and what follows from them. Every method may raise `HistoryError`."""

    def __init__(self, connection: sqlite3.Connection, path: Path | None, now: Callable[[], datetime]) -> None:
        self.path = path
        """The file; None if nothing outlives the process."""
        self._connection = connection
        self._now = now
        self._sessions: dict[str, Session] = {}

    @classmethod
    def open(cls, path: Path, now: Callable[[], datetime], patience: float = PATIENCE) -> Self:
        """Open a history, all of which is sound, or begin one where there is none yet."""
        return cls._ready(path, now, patience)

    @classmethod
    def in_memory(cls, now: Callable[[], datetime]) -> Self:
        """Begin a history that is forgotten with the process."""
        return cls._ready(None, now, PATIENCE)

    @classmethod
    def copied(cls, path: Path, now: Callable[[], datetime]) -> History:
        """Give a copy in memory of a history that cannot be written to; what is in its log counts, too."""
        import shutil
        from tempfile import TemporaryDirectory

        with TemporaryDirectory(prefix="briefing-") as folder:
            for each in (path, path.with_name(f"{path.name}-wal")):
                if each.exists():
                    shutil.copyfile(each, Path(folder, each.name))
            try:
                with cls.open(Path(folder, path.name), now) as history:
                    return history.detached()
            except HistoryError as error:
                raise HistoryError(path, error.trouble) from error

    @classmethod
    def _ready(cls, path: Path | None, now: Callable[[], datetime], patience: float) -> Self:
        connection = connect(path, patience)
        history = cls(connection, path, now)
        try:
            with translated(path):
                if not deriving.is_current(connection):
                    with transaction(connection):
                        deriving.rebuild(connection)
        except BaseException:
            connection.close()
            raise
        return history

    def detached(self) -> History:
        """Give a copy in memory, to go on with where the file has failed; of what can no longer be read, nothing."""
        copy = sqlite3.connect(":memory:", isolation_level=None)
        with suppress(sqlite3.Error):
            self._connection.backup(copy, progress=_give_up)
            copy.execute("PRAGMA foreign_keys = ON")
            found = History(copy, None, self._now)
            found._sessions = dict(self._sessions)
            found.cards()
            return found
        copy.close()
        return History.in_memory(self._now)

    def close(self) -> None:
        """Let go of the file; all that was recorded is in it."""
        with suppress(sqlite3.Error):
            self._connection.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def clock_set_back(self) -> datetime | None:
        """Give the moment of the latest response if it lies ahead of the clock, to be told once a run.

        Nothing needs to be done about it: answers count as given no earlier than the one before.
        """
        with translated(self.path):
            latest = self._connection.execute("SELECT max(written) FROM responses").fetchone()[0]
        if latest is None or latest <= written(self._now() + _JITTER):
            return None
        return datetime.fromisoformat(latest)

    # sessions

    def begin(self, session: Session) -> None:
        """Keep a session with its plan, so that it can be gone on with."""
        with self._changing():
            self._keep(session)

    def finish(self, session: str) -> None:
        """Note that there is nothing left to go on with."""
        with self._changing():
            self._connection.execute(
                "UPDATE sessions SET finished = ? WHERE id = ? AND finished IS NULL", (written(self._now()), session)
            )

    def sessions(self, dossier: str = "") -> Sequence[Session]:
        """Give the sessions, of one dossier or of all, the latest first."""
        with translated(self.path):
            rows = self._connection.execute(
                "SELECT id, started, dossier, settings, plan, finished FROM sessions "
                "WHERE ? IN ('', dossier) ORDER BY started DESC, rowid DESC",
                (dossier,),
            ).fetchall()
        found = [_as_session(row) for row in rows]
        self._sessions.update((each.id, each) for each in found)
        return found

    def unfinished(self, dossier: str = "") -> Sequence[Session]:
        """Give the sessions that can be gone on with, the latest first; those without an answer last."""
        with translated(self.path):
            answered = {row[0] for row in self._connection.execute("SELECT DISTINCT session FROM responses")}
        found = (each for each in self.sessions(dossier) if each.finished is None)
        return sorted(found, key=lambda each: each.id not in answered)

    # responses

    def record(self, response: Response) -> int:
        """Keep a response; when this returns it is on the disk. Give its row, by which it can be overruled."""
        with self._changing():
            if self._is_unknown(response.session):  # forgotten meanwhile by another process
                self._keep(self._sessions.get(response.session) or Session(id=response.session, started=response.at))
            before = deriving.state(self._connection, response.card)
            row = 1 + (self._connection.execute("SELECT max(seq) FROM sqlite_sequence").fetchone()[0] or 0)
            after, rating = reviewed(before, row, response)
            self._insert(response, rating, None)
            deriving.keep(self._connection, after)
        return row

    def overrule(self, row: int, score: float = 1.0) -> CardState:
        """Let the reader's word on a response, known by its row, count in place of the grade.

        Two terminals may go on with one session, so that its numbers don't tell one response from another. What was
        recorded stays as it is; raise KeyError if there is nothing.
        """
        with self._changing():
            found = next(deriving.recorded(self._connection, "AND first.id = ?", row), None)
            if found is None:
                raise KeyError(row)
            verdict = Verdict.RIGHT if score >= 1 else Verdict.PARTLY if score > 0 else Verdict.WRONG
            corrected = found.response._replace(verdict=verdict, score=score, overruled=True)
            self._insert(corrected, self._rating(row, corrected), row)
            deriving.derive(self._connection, [corrected.card])
            return deriving.state(self._connection, corrected.card)

    def responses(self, which: Which | None = None, session: str = "") -> Sequence[Recorded]:
        """Give the responses as they count now, in the order in which they were recorded."""
        chosen = which or Which()
        with translated(self.path):
            of_one = ("AND first.session = ?", session) if session else ()
            found = deriving.recorded(self._connection, *of_one)
            return [
                each
                for each in found
                if chosen.everything
                or chosen.holds(
                    each.response.card, each.response.kind, each.response.article, written(each.response.at)
                )
            ]

    def cards(self) -> Mapping[str, CardState]:
        """Give what is known of each card that was ever answered."""
        with translated(self.path):
            known = deriving.states(self._connection)
            after = self._connection.execute(
                "SELECT id FROM responses WHERE supersedes IS NULL AND verdict <> ? "
                "AND id > (SELECT min(failed) FROM cards) ORDER BY id",
                (str(Verdict.UNCLEAR),),
            ).fetchall()
        later = [row[0] for row in after]
        for name, each in known.items():
            if each.failed is not None:
                known[name] = each._replace(failed_ago=len(later) - bisect_right(later, each.failed))
        return known

    def count(self, which: Which) -> int:
        """Count the responses that would be forgotten."""
        with translated(self.path):
            return len(self._meant(which)[0])

    def forget(self, which: Which) -> int:
        """Delete responses for good, with the sessions of which none is left; give how many there were."""
        with translated(self.path):
            self._connection.execute("PRAGMA secure_delete = ON")
        with self._changing():
            rows, cards, sessions = self._meant(which)
            delete = self._connection.executemany
            delete("DELETE FROM responses WHERE supersedes = ?", [(row,) for row in rows])
            delete("DELETE FROM responses WHERE id = ?", [(row,) for row in rows])
            gone = {each.id for each in self.sessions()} if which.everything else sessions
            delete(
                "DELETE FROM sessions WHERE id = ? AND id NOT IN (SELECT session FROM responses)",
                [(each,) for each in sorted(gone)],
            )
            deriving.derive(self._connection, sorted(cards))
        with suppress(sqlite3.Error):  # else the pages stay in the log until the last process has gone
            self._connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        return len(rows)

    @contextmanager
    def _changing(self) -> Iterator[None]:
        with translated(self.path), transaction(self._connection):
            yield

    def _keep(self, session: Session) -> None:
        self._sessions[session.id] = session
        self._connection.execute(
            "INSERT INTO sessions (id, started, dossier, settings, plan, finished) VALUES (?, ?, ?, ?, ?, ?)",
            (
                session.id,
                written(session.started),
                session.dossier,
                session.settings,
                session.plan,
                session.finished and written(session.finished),
            ),
        )

    def _is_unknown(self, session: str) -> bool:
        return self._connection.execute("SELECT 1 FROM sessions WHERE id = ?", (session,)).fetchone() is None

    def _insert(self, response: Response, rating: int | None, supersedes: int | None) -> None:
        self._connection.execute(_INSERT, (*as_row(response), rating, written(self._now()), supersedes))

    def _rating(self, row: int, corrected: Response) -> int | None:
        """Rate a response by what was known of its card before it."""
        before = CardState(card=corrected.card)
        earlier = deriving.recorded(self._connection, "AND first.card = ? AND first.id < ?", corrected.card, row)
        for each in earlier:
            before, _ = reviewed(before, each.id, each.response)
        return reviewed(before, row, corrected)[1]

    def _meant(self, which: Which) -> tuple[list[int], set[str], set[str]]:
        """Give the first rows of the responses that are meant, their cards and their sessions."""
        rows = self._connection.execute(
            "SELECT id, session, card, kind, article, at FROM responses WHERE supersedes IS NULL"
        )
        found = [row for row in rows if which.holds(*row[2:])]
        return [row[0] for row in found], {row[2] for row in found}, {row[1] for row in found}


def _give_up(status: int, _: int, __: int) -> None:
    """End a copy that a lock holds up: it has been waited for already, and would be for ever."""
    if status & 0xFF in {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED}:
        raise sqlite3.OperationalError("database is locked")


def _as_session(row: tuple[Any, ...]) -> Session:
    name, started, dossier, settings, plan, finished = row
    return Session(
        id=name,
        started=datetime.fromisoformat(started),
        dossier=dossier,
        settings=settings,
        plan=plan,
        finished=None if finished is None else datetime.fromisoformat(finished),
    )
