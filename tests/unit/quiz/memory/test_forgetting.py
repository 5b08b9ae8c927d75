from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from briefing.quiz.memory import History, Session, Which
from briefing.quiz.response import Verdict
from tests.unit.quiz.answers import START, Clock, response


@pytest.fixture(autouse=True)
def answers(history: History) -> None:
    """Give answers of two sessions, to two articles, of two kinds."""
    for number in (1, 2):
        started = START + timedelta(days=number)
        history.begin(Session(id=f"s{number}", started=started))
        for place, (article, kind) in enumerate([("bridge", "dates"), ("bridge", "people"), ("port", "dates")], 1):
            history.record(
                response(
                    Verdict.WRONG, session=f"s{number}", number=place, at=started, article=article, kind=kind,
                    card=f"{'aa' if article == 'bridge' else 'bb'}/{kind}#x",
                )
            )  # fmt: skip


@pytest.mark.parametrize(
    ("which", "number", "cards", "sessions"),
    [
        (Which(), 6, set(), set()),
        (Which(article="bridge"), 4, {"bb/dates#x"}, {"s1", "s2"}),
        (Which(kind="dates"), 4, {"aa/people#x"}, {"s1", "s2"}),
        (Which(article="bridge", kind="dates"), 2, {"aa/people#x", "bb/dates#x"}, {"s1", "s2"}),
        (Which(fingerprints=frozenset({"bb"})), 2, {"aa/dates#x", "aa/people#x"}, {"s1", "s2"}),
        (Which(before=START + timedelta(days=2)), 3, {"aa/dates#x", "aa/people#x", "bb/dates#x"}, {"s2"}),
        (Which(article="nowhere"), 0, {"aa/dates#x", "aa/people#x", "bb/dates#x"}, {"s1", "s2"}),
    ],
)
def test_what_is_meant_is_forgotten_and_nothing_else(
    history: History, which: Which, number: int, cards: set[str], sessions: set[str]
) -> None:
    """The number that was told before is the number forgotten; cards and sessions go with their last response."""
    assert history.count(which) == len(history.responses(which)) == number
    assert history.forget(which) == number
    assert history.count(which) == 0
    assert len(history.responses()) == 6 - number
    assert history.cards().keys() == cards
    assert {session.id for session in history.sessions()} == sessions


def test_what_remains_of_a_card_counts_as_if_it_were_all(history: History, clock: Clock) -> None:
    """After the older responses are forgotten the state follows from the younger ones alone."""
    history.forget(Which(before=START + timedelta(days=2)))
    with History.in_memory(clock) as other:
        for each in history.responses():
            other.record(each.response)
        assert {name: state.lapses for name, state in history.cards().items()} == dict.fromkeys(history.cards(), 1)
        assert [state.due for state in history.cards().values()] == [state.due for state in other.cards().values()]


def test_what_was_overruled_is_forgotten_whole(history: History) -> None:
    """Neither the grade nor the reader's word on it stays."""
    history.overrule(1)
    history.forget(Which(article="bridge"))
    rows = history._connection.execute("SELECT DISTINCT article FROM responses").fetchall()
    assert rows == [("port",)]


def test_no_trace_is_left_in_the_file(history: History, path: Path) -> None:
    """What is forgotten can't be read out of the bytes of the file or of its log."""
    history.record(response(response="something private"))
    history.forget(Which())
    assert not any(b"private" in each.read_bytes() for each in path.parent.iterdir())


def test_a_session_that_still_runs_loses_nothing_afterwards(history: History, path: Path, clock: Clock) -> None:
    """Where one process forgets all, the session of another is kept again with its next response."""
    with History.open(path, clock) as running:
        running.begin(Session(id="s3", started=START, plan="[1]"))
        history.forget(Which())
        running.record(response(session="s3"))
        assert [(session.id, session.plan) for session in history.unfinished()] == [("s3", "[1]")]
        assert len(history.responses()) == 1
