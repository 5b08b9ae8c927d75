from __future__ import annotations

import io
import json
import os
import re
import shlex
import signal
import sqlite3
import sys
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from briefing.cli import run
from briefing.cli.folders import HOME
from briefing.quiz.memory.history import History
from briefing.quiz.response import Response
from tests.e2e.quizzes import SHIPPED, cache, home

__all__ = ["cache", "home"]


@dataclass(frozen=True)
class Done:
    """A command that has ended."""

    code: int
    out: str
    err: str

    @property
    def document(self) -> dict[str, Any]:
        """Read the results."""
        found: dict[str, Any] = json.loads(self.out)
        return found


Quiz = Callable[..., Done]


@pytest.fixture
def quiz(home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]) -> Quiz:
    """Hold a session on the shipped dossier; its responses stand in a file."""
    monkeypatch.setenv(HOME, str(home))

    def held(*arguments: str, responses: str = "", dossier: str = SHIPPED) -> Done:
        (tmp_path / "responses").write_text(responses, encoding="utf-8")
        with (tmp_path / "responses").open(encoding="utf-8") as typed:
            monkeypatch.setattr(sys, "stdin", typed)
            code = run(["quiz", dossier, *arguments])
        return Done(code, *capfd.readouterr())

    return held


def rows(home: Path, query: str) -> list[Any]:
    """Ask the history itself."""
    with closing(sqlite3.connect(home / "history.sqlite")) as base:
        return base.execute(query).fetchall()


def test_a_script_answers_and_reads_the_results(quiz: Quiz, home: Path) -> None:
    """Responses come a line each; standard output holds one document and nothing else, and the history all answers."""
    done = quiz("-n", "3", "--kind", "people", "--seed", "1", "--format", "json", responses="1\n2\ns\n")
    assert done.code == 0
    found = done.document
    assert (found["schema"], found["finished"], found["asked"], found["planned"]) == (
        "briefing/results@1",
        True,
        3,
        3,
    )
    assert [each["picked"] for each in found["responses"]] == [[0], [1], []]
    assert found["responses"][2]["verdict"] == "skipped"
    for each in found["responses"]:
        assert each["choices"][each["key"][0]] == each["key_text"]
        assert (each["score"] == 1.0) is (each["picked"] == each["key"])
        assert each["fact"]["text"]
    assert "Question 1 of 3, people." in done.err
    assert len(rows(home, "SELECT 1 FROM responses")) == 3


def test_without_a_document_a_pipe_gets_the_whole_session(quiz: Quiz) -> None:
    """A transcript of questions, verdicts and results is what a pipe is for; nothing but words is in it."""
    done = quiz("-n", "2", "--kind", "dates", responses="1\n1\n")
    assert done.code == 0
    assert done.out.count("Question") == 2
    assert "Results." in done.out
    assert done.err == ""
    assert "\x1b" not in done.out


def test_the_same_seed_draws_the_same_session(quiz: Quiz) -> None:
    """One number gives one session, choice by choice; another gives another."""

    def drawn(seed: str, history: str) -> list[Any]:
        done = quiz("-n", "4", "--seed", seed, "--format", "json", "--history", history, responses="s\n" * 4)
        return [(each["question"], each["choices"]) for each in done.document["responses"]]

    assert drawn("7", "a.sqlite") == drawn("7", "b.sqlite")
    assert drawn("7", "c.sqlite") != drawn("8", "d.sqlite")


def test_responses_that_end_too_soon(quiz: Quiz, home: Path) -> None:
    """What was answered is kept, how to go on is told, and the next call does, with the same questions and choices."""
    whole = quiz("-n", "3", "--seed", "5", "--format", "json", "--history", "other.sqlite", responses="s\n" * 3)
    ended = quiz("-n", "3", "--seed", "5", "--format", "json", responses="s\n")
    assert ended.code == 1
    assert "1 answer kept" in ended.err
    assert "--resume` goes on with question 2 of 3" in ended.err
    assert (ended.document["finished"], ended.document["asked"]) == (False, 1)
    resumed = quiz("--resume", "--format", "json", responses="s\ns\n")
    assert resumed.code == 0

    def shown(done: Done) -> list[Any]:
        return [(each["question"], each["choices"]) for each in done.document["responses"]]

    assert shown(resumed) == shown(whole)
    assert rows(home, "SELECT count(*) FROM sessions WHERE finished IS NULL") == [(0,)]


def test_an_interruption_amid_an_answer_tells_what_was_kept(quiz: Quiz, monkeypatch: pytest.MonkeyPatch) -> None:
    """An answer that was recorded when the reader's Ctrl-C came counts as kept, as it does for --resume."""
    record = History.record

    def interrupted(history: History, response: Response) -> int:
        os.kill(os.getpid(), signal.SIGINT)
        return record(history, response)

    monkeypatch.setattr(History, "record", interrupted)
    ended = quiz("-n", "3", "--seed", "5", responses="1\n")
    assert (ended.code, "Right" in ended.out or "Wrong" in ended.out) == (130, False)
    assert "Interrupted. 1 answer kept; " in ended.err
    assert "--resume` goes on with question 2 of 3" in ended.err


def test_a_session_that_was_left_is_no_failure(quiz: Quiz) -> None:
    """Who leaves by q is done for now: the results so far, and how to go on."""
    done = quiz("-n", "3", "--kind", "dates", responses="1\nq\n")
    assert done.code == 0
    assert "So far, 1 of 3 questions." in done.out
    assert "--resume` goes on with question 2 of 3" in done.out


@pytest.mark.parametrize("exam", [(), ("--exam",)])
def test_results_that_nobody_saw_are_shown_by_resume(quiz: Quiz, home: Path, exam: tuple[str, ...]) -> None:
    """Who was stopped between the last answer and the results goes on with them, once."""
    first = quiz("-n", "2", "--kind", "dates", "--seed", "4", *exam, "--format", "json", responses="1\ns\n")
    with closing(sqlite3.connect(home / "history.sqlite")) as base, base:
        base.execute("UPDATE sessions SET finished = NULL")
    again = quiz("--resume", "--format", "json")
    assert again.code == 0
    assert "Going on with its results." in again.err
    assert ("The right answer is" in again.err) is bool(exam)
    assert (again.document["finished"], again.document["points"]) == (True, first.document["points"])
    assert quiz("--resume").code == 2


def test_a_resumed_question_is_certified_anew(quiz: Quiz, home: Path) -> None:
    """A choice that is right by the dossier as it is now takes its question out of the session, and that is said."""
    quiz("-n", "3", "--kind", "dates", "--seed", "5", responses="")
    with closing(sqlite3.connect(home / "history.sqlite")) as base, base:
        ((text,),) = base.execute("SELECT plan FROM sessions").fetchall()
        plan = json.loads(text)
        first = plan["turns"][0]
        first["values"][1 - min(first["key"][0], 1)] = first["values"][first["key"][0]]
        base.execute("UPDATE sessions SET plan = ?", (json.dumps(plan),))
    done = quiz("--resume", "--format", "json", responses="s\ns\n")
    assert "1 question left out: the dossier has changed." in done.err
    assert (done.document["planned"], done.document["finished"]) == (2, True)


def test_a_session_without_an_answer_stands_in_the_way_of_none(quiz: Quiz) -> None:
    """It is no earlier session, and what was begun before is still gone on with; so nothing else is promised."""
    quiz("-n", "3", "--seed", "5", responses="s\n")
    empty = quiz("-n", "2", "--seed", "6", "--format", "json")
    assert empty.code == 1
    assert "No question was answered, so that nothing is kept." in empty.err
    left = quiz("-n", "2", "--seed", "6", responses="q\n")
    assert (left.out.count("No question was answered"), left.code) == (1, 0)
    resumed = quiz("--resume", "--format", "json", responses="s\ns\n").document
    assert (resumed["planned"], resumed["finished"], resumed["earlier"]) == (3, True, [])
    assert "--resume` goes on with question 1 of 2" in quiz("-n", "2", "--seed", "6").err


def test_nothing_to_resume(quiz: Quiz) -> None:
    """Without an unfinished session there is nothing to go on with."""
    done = quiz("--resume")
    assert done.code == 2
    assert "there is no session to go on with" in done.err


def test_a_resumed_session_is_as_it_was_drawn(quiz: Quiz) -> None:
    """Options that would draw another session are refused together with --resume."""
    done = quiz("--resume", "-n", "5", "--exam")
    assert done.code == 2
    assert "leave -n and --exam away" in done.err


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("-n", "0"), "at least 1"),
        (("-n", "many"), "'many' is no number of questions"),
        (("--timed", "0"), "1 to 3600 seconds"),
        (("--seed", "x"), "'x' is no seed: a whole number from 0"),
        (("--seed", "-1"), "'-1' is no seed: a whole number from 0"),
        (("--kind", "date"), "did you mean 'dates'?"),
        (("--article", "train-to-rusia-2023"), "did you mean 'train-to-russia-2023'?"),
        (("--article", "Z"), "there are A train-to-russia-2023"),
        (("--typed", "--kind", "order"), "leave --typed away"),
        (("--typed", "--choice"), "not allowed"),
    ],
)
def test_wrong_usage_says_what_there_is(quiz: Quiz, arguments: tuple[str, ...], said: str) -> None:
    """What can't be asked for is told with what can, and nothing is asked."""
    done = quiz(*arguments)
    assert done.code == 2
    assert said in done.err
    assert done.out == ""


def test_more_questions_than_there_are(quiz: Quiz) -> None:
    """Who wants ten thousand gets what there is, and is told so."""
    done = quiz("-n", "10000", "--kind", "figures", "--article", "A", responses="q\n")
    assert done.code == 0
    assert re.match(r"\d+ of \d+ such questions: the others would give each other away", done.out)


def test_an_article_by_its_letter(quiz: Quiz) -> None:
    """An article is named by its letter in the briefing, too."""
    done = quiz("-n", "3", "--article", "b", "--format", "json", responses="s\n" * 3)
    assert {each["article"] for each in done.document["responses"]} == {"emerging-order"}


def test_nothing_is_due(quiz: Quiz) -> None:
    """Before anything was asked nothing is due, which is no mistake; a program gets an empty document."""
    done = quiz("--due")
    assert (done.code, done.out) == (0, "")
    assert "Nothing is due" in done.err
    assert quiz("--due", "--format", "json").document["asked"] == 0


def test_an_exam_tells_nothing_before_its_end(quiz: Quiz) -> None:
    """Between the questions of an exam there is no verdict."""
    done = quiz("-n", "2", "--kind", "dates", "--exam", responses="1\n1\n")
    before, _, after = done.out.partition("Question 2 of 2")
    assert not any(word in before for word in ("Right", "Wrong"))
    assert "Results." in after


def test_a_typed_answer_is_graded_and_overruled(quiz: Quiz) -> None:
    """A typed answer is graded; a line with an o gives the reader the last word."""
    done = quiz("-n", "2", "--typed", "--kind", "dates", "--format", "json", responses="1 May 1900\no\ns\n")
    first, second = done.document["responses"]
    assert (first["response"], first["score"], first["overruled"]) == ("1 May 1900", 1.0, True)
    assert second["verdict"] == "skipped"


def test_the_last_answer_is_overruled_too(quiz: Quiz) -> None:
    """An o behind the last answer counts in the results."""
    done = quiz("-n", "1", "--typed", "--kind", "dates", "--format", "json", responses="1 May 1900\no\n")
    assert (done.document["points"], done.document["responses"][0]["overruled"]) == (1.0, True)


def test_a_named_history_that_cant_be_used_stops(quiz: Quiz, tmp_path: Path) -> None:
    """Whoever names a history wants it: what is no history stays as it is, and nothing is asked."""
    path = tmp_path / "notes.txt"
    path.write_text("notes of mine, no history at all\n" * 10, encoding="utf-8")
    done = quiz("-n", "2", "--history", str(path), responses="1\n")
    assert (done.code, done.out) == (1, "")
    assert "is not a history of answers" in done.err
    assert path.read_text(encoding="utf-8").startswith("notes of mine")


def test_a_folder_that_was_mistyped_is_not_made(quiz: Quiz, tmp_path: Path) -> None:
    """Only the user's own folder is made; elsewhere a typing mistake would begin a new history."""
    done = quiz("-n", "1", "--history", str(tmp_path / "mistyped" / "h.sqlite"), responses="1\n")
    assert (done.code, done.out) == (1, "")
    assert f"there is no folder {tmp_path / 'mistyped'} for the history\nhint: make it, or name" in done.err
    assert not (tmp_path / "mistyped").exists()


def test_without_its_own_history_a_script_goes_on(quiz: Quiz, home: Path) -> None:
    """Where the usual history is spoilt, that is said, and the quiz goes on without memory."""
    (home / "history.sqlite").write_bytes(b"SQLite format 3\0" + b"\xff" * 5000)
    done = quiz("-n", "1", "--kind", "dates", responses="1\n")
    assert done.code == 0
    assert "Going on without memory" in done.err
    assert "Nothing is kept" in done.out


def test_what_is_due_is_counted_and_asked_by_the_same_words(quiz: Quiz, home: Path) -> None:
    """Cards of other dossiers are not counted, and the command that is told asks what was counted."""
    history = home / "a history.sqlite"
    quiz("-n", "2", "--seed", "1", "--kind", "people", "--history", str(history), responses="1\n1\n")
    with closing(sqlite3.connect(history)) as base, base:
        base.execute("UPDATE cards SET due = '2001-01-01T00:00:00.000000+00:00'")
        names = "reviews, lapses, due, stability, difficulty, last_review, failed"
        base.execute(f"INSERT INTO cards (card, {names}) SELECT 'ffff/x#' || id, {names} FROM cards")  # noqa: S608
    left = quiz("-n", "1", "--seed", "2", "--kind", "figures", "--history", str(history), responses="s\n")
    command = f"briefing quiz {shlex.quote(SHIPPED)} --due --history {shlex.quote(str(history))}"
    assert f"2 questions due: `{command}`." in left.out
    due = quiz(*shlex.split(command)[3:], "--format", "json", responses="s\n" * 2).document
    assert due["planned"] == 2
    typed = quiz("-n", "1", "--typed", "--seed", "2", "--kind", "figures", "--history", str(history), responses="s\n")
    assert "--due --typed --history" in typed.out


def test_a_session_of_another_dossier_is_not_resumed(quiz: Quiz, tmp_path: Path) -> None:
    """Each dossier has sessions of its own."""
    import shutil

    other = shutil.copytree(SHIPPED, tmp_path / "other")
    quiz("-n", "2", "--seed", "1", responses="s\n", dossier=str(other))
    assert quiz("--resume").code == 2


def test_coverage(quiz: Quiz) -> None:
    """Every fact that is not asked has a line: its id, its importance, and why."""
    done = quiz("--coverage")
    assert done.code == 0
    lines = done.out.splitlines()
    assert lines[0].split("\t") == ["fact", "importance", "why not"]
    assert 1 < len(lines) < 100
    assert all(line.split("\t")[2] for line in lines)
    assert "questions with one sure answer about" in done.err


def test_coverage_as_a_document(quiz: Quiz) -> None:
    """A program gets every fact, with its questions or the reasons, and the counts of the closing line."""
    done = quiz("--coverage", "--format", "json")
    found = done.document
    assert (done.code, found["schema"], found["facts"]) == (0, "briefing/coverage@1", len(found["coverage"]))
    assert found["asked"] == sum(bool(each["questions"]) for each in found["coverage"]) < found["facts"]
    assert found["questions"] == sum(len(each["questions"]) for each in found["coverage"])
    assert all(bool(each["questions"]) is not bool(each["because"]) for each in found["coverage"])
    assert f"{found['questions']} questions with one sure answer about {found['asked']} of" in done.err


def test_nobody_reads(quiz: Quiz, monkeypatch: pytest.MonkeyPatch) -> None:
    """A closed pipe stops the session, which can be gone on with."""

    class Closed(io.StringIO):
        def write(self, _: str) -> int:
            raise BrokenPipeError

    monkeypatch.setattr(sys, "stdout", Closed())
    done = quiz("-n", "2", "--seed", "1", responses="1\n1\n")
    assert done.code == 1
    assert "--resume` goes on with question 1 of 2" in done.err


def test_a_closed_standard_output_is_told(quiz: Quiz, monkeypatch: pytest.MonkeyPatch) -> None:
    """Questions that nobody could read are not asked."""
    monkeypatch.setattr(sys, "stdout", None)
    done = quiz("-n", "1", responses="1\n")
    assert done.code == 1
    assert "standard output is closed" in done.err
