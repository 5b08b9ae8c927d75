from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from briefing.cli.quiz.remembering import Memory, note_clock
from briefing.quiz.memory.history import History
from briefing.quiz.memory.records import Which
from briefing.quiz.memory.troubles import HistoryError, Trouble
from briefing.quiz.response import Response, Verdict
from briefing.quiz.session.events import Answer
from tests.unit.quiz.answers import Clock
from tests.unit.quiz.sessions import plan

PLAN = plan()
RIGHT = Answer(1, "4 May 2024", Verdict.RIGHT, 1.0, 900, picked=(1,))


def memory(path: Path, *, agrees: bool = True, clock: Clock | None = None) -> Memory:
    """Open a history for a reader who agrees, or doesn't, to go on without."""
    return Memory(path, clock or Clock(), lambda _: agrees)


def test_what_is_kept_is_on_the_disk(tmp_path: Path) -> None:
    """A session, its answers and the reader's word on them can be read by whoever opens the file next."""
    first = memory(tmp_path / "history.sqlite")
    first.begin(PLAN, {"number": 2})
    first.keep(PLAN, PLAN.turns[0], RIGHT._replace(verdict=Verdict.WRONG, score=0.0))
    first.keep(PLAN, PLAN.turns[0], RIGHT._replace(overruled=True))
    second = memory(tmp_path / "history.sqlite")
    assert [each.id for each in second.unfinished("d")] == ["s1"]
    (found,) = second.responses("s1")
    assert (found.verdict, found.score, found.overruled, found.choices) == (
        Verdict.RIGHT,
        1.0,
        True,
        PLAN.turns[0].choices,
    )
    second.finish("s1")
    assert not first.unfinished("d")
    first.history.close()
    second.history.close()


def test_two_terminals_that_go_on_with_one_session(tmp_path: Path) -> None:
    """Both give their answers one number; each reader's word holds for the own answer, also after a while."""
    path = tmp_path / "history.sqlite"
    wrong = RIGHT._replace(verdict=Verdict.WRONG, score=0.0)
    first, second = memory(path), memory(path)
    first.begin(PLAN, {})
    first.keep(PLAN, PLAN.turns[0], wrong)
    second.keep(PLAN, PLAN.turns[1], wrong)
    first.keep(PLAN, PLAN.turns[0], RIGHT._replace(overruled=True))
    assert [each.overruled for each in second.responses("s1")] == [True, False]
    third = memory(path)
    third.responses("s1")
    third.keep(PLAN, PLAN.turns[1], RIGHT._replace(overruled=True))
    assert [each.overruled for each in first.responses("s1")] == [True, True]
    for each in (first, second, third):
        each.history.close()


def test_what_was_forgotten_meanwhile_is_overruled_by_nobody(tmp_path: Path) -> None:
    """Another process may forget an answer while its reader looks at it: the session goes on."""
    known = memory(tmp_path / "history.sqlite")
    known.begin(PLAN, {})
    known.keep(PLAN, PLAN.turns[0], RIGHT._replace(verdict=Verdict.WRONG, score=0.0))
    known.history.forget(Which())
    known.keep(PLAN, PLAN.turns[0], RIGHT._replace(overruled=True))
    assert known.responses("s1") == []
    known.history.close()


def test_earlier_sessions_are_those_of_the_dossier(tmp_path: Path) -> None:
    """A session is compared with those on the same dossier alone, and not with itself."""
    clock = Clock()
    known = memory(tmp_path / "history.sqlite", clock=clock)
    for name, dossier in (("s1", "d"), ("s2", "d"), ("s3", "other")):
        kept = PLAN._replace(session=name, dossier=dossier)
        known.begin(kept, {})
        known.keep(kept, PLAN.turns[0], RIGHT)
        clock.pass_by(days=1)
    (earlier,) = known.earlier(PLAN._replace(session="s2"))
    assert (earlier.points, earlier.asked) == (1.0, 1)
    assert known.earlier(PLAN._replace(dossier="")) == []
    known.history.close()


def test_a_session_without_an_answer_is_no_earlier_one(tmp_path: Path) -> None:
    """It counts for nothing, and is gone on with only where no other can be."""
    clock = Clock()
    known = memory(tmp_path / "history.sqlite", clock=clock)
    for name, answered in (("s1", True), ("s2", False), ("s3", True), ("s4", False)):
        kept = PLAN._replace(session=name)
        known.begin(kept, {})
        if answered:
            known.keep(kept, PLAN.turns[0], RIGHT)
        clock.pass_by(days=1)
    assert [each.asked for each in known.earlier(PLAN._replace(session="s5"))] == [1, 1]
    assert [each.id for each in known.unfinished("d")] == ["s3", "s1", "s4", "s2"]
    known.history.close()


def test_a_history_that_is_spoilt_is_done_without(tmp_path: Path) -> None:
    """Who agrees goes on without memory, the file stays as it is; who doesn't, doesn't."""
    path = tmp_path / "notes.txt"
    path.write_text("notes of mine\n" * 40, encoding="utf-8")
    known = memory(path)
    assert not known.lasts
    known.begin(PLAN, {})
    known.keep(PLAN, PLAN.turns[0], RIGHT)
    assert len(known.responses("s1")) == 1
    assert path.read_text(encoding="utf-8") == "notes of mine\n" * 40
    with pytest.raises(HistoryError):
        memory(path, agrees=False)
    known.history.close()


@pytest.mark.parametrize("agrees", [True, False])
def test_a_history_that_fails_midway(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, agrees: bool) -> None:
    """When the disk fills up during a session, the answer at hand is not lost to it; what was kept stays kept."""
    path = tmp_path / "history.sqlite"
    known = memory(path, agrees=agrees)
    known.begin(PLAN, {})
    known.keep(PLAN, PLAN.turns[0], RIGHT)
    record = History.record

    in_file = known.history

    def full(self: History, response: Response) -> object:
        if self.path is not None:
            raise HistoryError(self.path, Trouble.FULL)
        return record(self, response)

    monkeypatch.setattr(History, "record", full)
    if agrees:
        known.keep(PLAN, PLAN.turns[1], RIGHT._replace(number=2))
        assert [each.number for each in known.responses("s1")] == [1, 2]
        assert not known.lasts
        with pytest.raises(sqlite3.ProgrammingError):  # the file is let go of
            in_file._connection.execute("SELECT 1")
    else:
        with pytest.raises(HistoryError):
            known.keep(PLAN, PLAN.turns[1], RIGHT._replace(number=2))
    known.history.close()
    with closing(sqlite3.connect(path)) as base:
        assert base.execute("SELECT number FROM responses").fetchall() == [(1,)]


def test_a_clock_set_back_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A reader whose clock went back hears of it, once, and nobody else does."""
    clock = Clock()
    known = memory(tmp_path / "history.sqlite", clock=clock)
    known.begin(PLAN, {})
    known.keep(PLAN, PLAN.turns[0], RIGHT)
    note_clock(known)
    assert capsys.readouterr().err == ""
    clock.pass_by(days=-2)
    note_clock(known)
    assert capsys.readouterr().err == "The clock was set back: the last answer was given at 2026-03-02 09:00 UTC.\n"
    known.history.close()
