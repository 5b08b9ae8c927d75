from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest

from briefing.quiz.memory import History, Session
from briefing.quiz.question import Form
from briefing.quiz.response import Response, Verdict
from tests.unit.quiz.answers import CHOICES, START, Clock, response


def recorded(history: History, session: str = "") -> list[Response]:
    """Give the responses alone."""
    return [each.response for each in history.responses(session=session)]


def test_what_was_recorded_is_there_for_the_next_process(history: History, path: Path, clock: Clock) -> None:
    """A response comes back as it was, with every field, while the first process still has the file open."""
    given = response(
        form=Form.CHOICE, key=(1,), response=CHOICES[0], verdict=Verdict.WRONG, hinted=True, milliseconds=12, number=3
    )
    history.record(given)
    with History.open(path, clock) as other:
        assert recorded(other) == [given]
        assert other.cards() == history.cards() != {}


def test_words_that_no_encoding_knows_are_kept_as_their_numbers(history: History) -> None:
    """Bytes that a terminal sent and that are no text lose nobody a response."""
    history.record(response(response="caf\udce9 \0 é"))
    assert recorded(history)[0].response == "caf\\udce9 \0 é"


def test_what_was_said_is_never_changed(history: History, path: Path) -> None:
    """The file itself refuses to change a response, whoever asks."""
    history.record(response())
    other = sqlite3.connect(path)
    with pytest.raises(sqlite3.IntegrityError, match="never changed"):
        other.execute("UPDATE responses SET score = 0")
    other.close()


def test_a_session_can_be_gone_on_with(history: History, path: Path, clock: Clock) -> None:
    """An unfinished session gives back its plan and settings as they were handed in, and its responses."""
    session = Session(id="s1", started=START, dossier="content", settings='{"n": 10}', plan='[["bridge/a#date", []]]')
    history.begin(session)
    history.record(response())
    history.close()
    with History.open(path, clock) as later:
        assert later.unfinished("content") == [session]
        assert later.unfinished("another") == []
        assert len(recorded(later, "s1")) == 1
        later.finish("s1")
        assert later.unfinished() == []
        assert later.sessions()[0].finished == START


def test_the_latest_session_comes_first(history: History) -> None:
    """Whoever goes on goes on with what was left last."""
    for number in (1, 3, 2):
        history.begin(Session(id=f"s{number}", started=START + timedelta(hours=number)))
    assert [session.id for session in history.unfinished()] == ["s3", "s2", "s1"]


def test_a_response_needs_no_session_that_was_kept(history: History) -> None:
    """What was answered is recorded even if the session has been forgotten meanwhile, or was never begun."""
    history.record(response(session="s9"))
    assert [session.id for session in history.sessions()] == ["s9"]


def test_the_readers_word_takes_the_place_of_the_grade(history: History) -> None:
    """An overruled response counts by the reader's score, and what was graded first stays in the file."""
    row = history.record(response(Verdict.WRONG))
    wrong = history.cards()["aa/opening#date"]
    overruled = history.overrule(row)
    assert (wrong.lapses, overruled.lapses, overruled.failed) == (1, 0, None)
    assert overruled.stability == pytest.approx(2.3065)  # that of a first good review
    (found,) = history.responses()
    assert found.response == response(overruled=True)
    assert found.rating == 3
    rows = history._connection.execute("SELECT verdict, overruled, supersedes FROM responses").fetchall()
    assert rows == [("wrong", 0, None), ("right", 1, 1)]


def test_the_readers_word_can_be_taken_back(history: History) -> None:
    """The last word counts, and a score between counts as partly right."""
    history.record(response(Verdict.WRONG))
    before = history.cards()["aa/opening#date"]._replace(failed_ago=None)
    history.overrule(1)
    assert history.overrule(1, 0.5).failed is None
    assert (recorded(history)[0].verdict, recorded(history)[0].score) == (Verdict.PARTLY, 0.5)
    assert history.overrule(1, 0) == before


def test_an_overruled_response_keeps_its_place_among_later_ones(history: History, clock: Clock) -> None:
    """What is known of a card is as if the response had been graded so at first."""
    history.record(response(Verdict.WRONG))
    history.record(response(number=2, at=clock.pass_by(days=3)))
    history.overrule(1)
    with History.in_memory(clock) as other:
        other.record(response())
        other.record(response(number=2, at=clock.at))
        assert other.cards() == history.cards()


def test_nobody_can_overrule_what_was_not_answered(history: History) -> None:
    """A question without a response has no grade."""
    with pytest.raises(KeyError):
        history.overrule(1)


def test_one_terminal_never_overrules_the_answer_of_another(history: History, path: Path, clock: Clock) -> None:
    """Of two answers that have one number, as two terminals go on with one session, the one that is meant counts."""
    mine = history.record(response(Verdict.WRONG, fact="mine"))
    with History.open(path, clock) as other:
        other.record(response(Verdict.WRONG, fact="others"))
    history.overrule(mine)
    assert [(each.card, each.overruled) for each in recorded(history, "s1")] == [
        ("aa/mine#date", True),
        ("aa/others#date", False),
    ]


def test_questions_are_counted_since_a_card_failed(history: History) -> None:
    """Every question that was answered or skipped since counts, but not what could only be asked back."""
    history.record(response(Verdict.WRONG, fact="failed"))
    assert history.cards()["aa/failed#date"].failed_ago == 0
    for number, verdict in enumerate((Verdict.RIGHT, Verdict.UNCLEAR, Verdict.SKIPPED, Verdict.WRONG), 2):
        history.record(response(verdict, fact=f"f{number}", number=number))
    assert history.cards()["aa/failed#date"].failed_ago == 3
    assert history.cards()["aa/f5#date"].failed_ago == 0
    history.record(response(fact="failed", number=6))
    assert history.cards()["aa/failed#date"].failed_ago is None


def test_a_clock_that_was_set_back_is_told(history: History, clock: Clock) -> None:
    """The moment of the last response is given while the clock stands before it, but not for a correction of it."""
    assert history.clock_set_back() is None
    history.record(response(at=clock.at))
    clock.pass_by(seconds=-30)
    assert history.clock_set_back() is None
    clock.pass_by(days=-1)
    assert history.clock_set_back() == START
    clock.pass_by(days=2)
    assert history.clock_set_back() is None


def test_a_history_in_memory_answers_as_one_in_a_file(history: History, clock: Clock) -> None:
    """Without a file everything works for as long as the process lives."""
    with History.in_memory(clock) as other:
        for each in (history, other):
            each.begin(Session(id="s1", started=START))
            each.record(response(Verdict.WRONG))
            each.overrule(1)
        assert other.path is None
        assert (other.cards(), other.sessions()) == (history.cards(), history.sessions())
        assert recorded(other) == recorded(history)


def test_a_session_goes_on_in_memory_where_the_file_has_failed(history: History) -> None:
    """A detached copy has everything so far and leaves the file alone."""
    history.record(response())
    with history.detached() as copy:
        copy.record(response(number=2))
        assert (copy.path, len(recorded(copy)), len(recorded(history))) == (None, 2, 1)


def test_a_lock_that_nobody_lets_go_of_holds_up_no_copy(history: History, path: Path, clock: Clock) -> None:
    """Where not even reading is allowed, the session goes on without what was recorded, and at once."""
    history.record(response())
    history.close()
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("PRAGMA journal_mode = DELETE")
        other.execute("BEGIN")
        other.execute("SELECT count(*) FROM responses").fetchone()  # shared, so that the log can't be changed over to
        with History.open(path, clock, patience=0) as late:
            other.execute("COMMIT")
            other.execute("BEGIN EXCLUSIVE")
            with late.detached() as copy:
                assert (copy.path, recorded(copy)) == (None, [])


def test_a_history_that_was_closed_can_still_be_left_behind(history: History, clock: Clock) -> None:
    """Where nothing can be read any more, the copy begins anew."""
    history.record(response())
    history.close()
    with history.detached() as copy:
        assert recorded(copy) == []
        assert copy.record(response(at=clock.at)) == 1


def test_no_other_file_is_left_when_all_is_closed(history: History, path: Path) -> None:
    """The log goes with the last process."""
    history.record(response())
    history.close()
    assert [each.name for each in path.parent.iterdir()] == [path.name]
