from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from briefing.cli import statistics
from briefing.cli.quiz import banking
from tests.unit.cli.conftest import Call
from tests.unit.cli.histories import later, remember, remember_another

HISTORY = "--history=history.sqlite"


@pytest.fixture
def path(folder: Path) -> Path:
    """Name the history."""
    return folder / "history.sqlite"


def test_without_a_history_there_is_a_sentence_with_what_to_do(call: Call, path: Path) -> None:
    """Nothing is shown, nothing is made, and it is no error."""
    done = call("stats", HISTORY)
    assert (done.code, done.out) == (0, "")
    assert done.err == (
        "There is no history history.sqlite.\n"
        "You have not answered any question of content yet: `briefing quiz` asks you the first.\n"
    )
    assert not path.exists()


def test_what_was_answered_is_told_in_all_sections(call: Call, path: Path) -> None:
    """Answers, points, weakest facts, sessions and their comparison, with names and not with ids."""
    remember(path, "rw")
    remember(path, "wwps", session="s2", start=later(days=2), fact="cost")
    done = call("stats", HISTORY)
    assert done.code == 0
    assert done.err == ""
    told = " ".join(done.out.split())
    assert told.startswith(
        "6 questions in 2 sessions, since 3 March 2025: 1 right, 1 partly right, 3 wrong, 1 skipped. Points: 25 % of "
        "all asked. "
    )
    assert "          6    25 %" in done.out
    assert "  Bridge opens again\n" in done.out
    assert "  3 of 3" in done.out
    assert "crowns, according to the Harbour Office. (asked: date)" in told
    assert "    12 %          4        4  5 March 2025\n" in done.out
    assert "The last one is 38 percentage points below the session before it (50 %).\n" in done.out


def test_questions_are_counted_alike_everywhere(call: Call, path: Path) -> None:
    """What was skipped is one of the questions: of all, of its kind, of its article, and of its session."""
    remember(path, "rws")
    told = call("stats", HISTORY).out
    assert told.startswith("3 questions in 1 session, ")
    assert told.count("          3    33 %") == 2
    assert "    33 %          3 " in told


def test_statistics_need_no_reading_where_the_questions_are_kept(
    call: Call, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """After a quiz the dossier isn't read again, and the same is told."""
    remember(path, "rww")
    before = call("stats", HISTORY).out
    banking.open_bank(Path("content"), unproved=False)
    monkeypatch.setattr("briefing.loading.load.load", None)
    assert call("stats", HISTORY).out == before


def test_a_calendar_shows_the_weeks_since_the_first_answer(
    call: Call, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each day has its number of questions, and days ahead are empty."""
    remember(path, "rwr")
    remember(path, "r", session="s2", start=later(days=9))
    monkeypatch.setattr(statistics, "now", lambda: later(days=10))
    lines = call("stats", HISTORY).out.split("Questions a day, by week\n")[1].splitlines()[:3]
    assert [line.split() for line in lines] == [
        ["Mo", "Tu", "We", "Th", "Fr", "Sa", "Su", "all"],
        ["3", "March", "3", *"––––––", "3"],
        ["10", "March", "–", "–", "1", "–", "1"],
    ]


@pytest.mark.parametrize("columns", [60, 100])
def test_a_terminal_gets_lines_of_its_width(
    call: Call, path: Path, monkeypatch: pytest.MonkeyPatch, columns: int
) -> None:
    """In 60 columns nothing runs over, and there is no colour."""
    for number in range(12):
        remember(path, "wrwps", session=f"s{number}", start=later(days=3 * number))
    monkeypatch.setattr(statistics, "terminal_width", lambda _: columns)
    monkeypatch.setattr(statistics, "now", lambda: later(days=40))
    shown = call("stats", HISTORY).out
    assert columns - 12 < max(map(len, shown.splitlines())) <= columns
    assert "\x1b" not in shown
    assert "nearly always missed" in " ".join(shown.split())


def test_programs_get_a_versioned_document(call: Call, path: Path) -> None:
    """The JSON has the same figures as shares and counts, and times in UTC."""
    remember(path, "rwps")
    done = call("stats", HISTORY, "--format", "json")
    found = json.loads(done.out)
    assert (done.code, done.err) == (0, "")
    assert found["schema"] == "briefing/statistics@1"
    assert found["all"]["accuracy"] == 0.5
    assert (found["all"]["answered"], found["all"]["skipped"], found["all"]["due"]) == (3, 1, 1)
    assert [(each["kind"], each["right"]) for each in found["kinds"]] == [("dates", 1)]
    assert [(each["article"], each["title"]) for each in found["articles"]] == [("opening", "Bridge opens again")]
    assert [(each["fact"], each["missed_of_latest"]) for each in found["weakest"]] == [("opening/opening", 2)]
    assert [(each["started"], each["share"]) for each in found["sessions"]] == [("2025-03-03T09:00:00+00:00", 0.375)]
    assert found["last_session"] is None
    assert len(found["weeks"]) == 8
    assert found["questions"] == []


def test_an_empty_history_is_a_document_too(call: Call) -> None:
    """Programs needn't tell apart nothing and something."""
    found = json.loads(call("stats", HISTORY, "--format", "json").out)
    assert found["all"]["answered"] == 0
    assert found["all"]["accuracy"] is None


def test_answers_to_other_dossiers_are_left_out_and_told(call: Call, path: Path) -> None:
    """The history may hold more than one dossier; an answer belongs to the texts that it is about."""
    remember(path, "r")
    remember_another(path, 3)
    done = call("stats", HISTORY)
    assert "1 question in 1 session" in done.out
    assert done.err == "The history also holds 3 answers to questions of other dossiers.\n"
    found = json.loads(call("stats", HISTORY, "--format", "json").out)
    assert (found["all"]["answered"], found["answers_to_other_dossiers"]) == (1, 3)


def test_a_renamed_article_keeps_its_answers(call: Call, path: Path) -> None:
    """What an article is known by is its source text, not the name of its file."""
    remember(path, "rw")
    Path("content/articles/opening.yaml").rename("content/articles/bridge.yaml")
    main = Path("content/dossier.yaml")
    main.write_text(main.read_text(encoding="utf-8").replace("opening/", "bridge/"), encoding="utf-8")
    found = json.loads(call("stats", HISTORY, "--format", "json").out)
    assert [(each["article"], each["answered"]) for each in found["articles"]] == [("bridge", 2)]


def test_a_fact_that_is_gone_is_named_by_its_id(call: Call, path: Path) -> None:
    """Facts may be taken out of a dossier; the answers to them stay."""
    remember(path, "ww", fact="gone")
    assert "  opening/gone (asked: date)\n" in call("stats", HISTORY).out


def test_the_users_own_history_is_taken(call: Call, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without --history it is the one in the folder of the user's data, or in $BRIEFING_HOME."""
    monkeypatch.setenv("BRIEFING_HOME", str(folder / "home"))
    (folder / "home").mkdir()
    remember(folder / "home" / "history.sqlite", "r")
    assert "1 question in 1 session" in call("stats").out


def test_a_history_that_cannot_be_written_to_can_be_read(
    call: Call, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """To show what is known changes nothing, so nothing needs to be writable."""
    remember(path, "r")
    may = os.access
    monkeypatch.setattr(os, "access", lambda name, mode: name != Path("history.sqlite") and may(name, mode))
    assert "1 question in 1 session" in call("stats", HISTORY).out


def test_a_bad_history_is_told_in_two_lines(call: Call, path: Path) -> None:
    """No traceback, the file stays."""
    path.write_text("something else\n" * 20, encoding="utf-8")
    done = call("stats", HISTORY)
    assert (done.code, done.out) == (1, "")
    assert done.err.splitlines() == [
        "briefing: error: the history history.sqlite is not a history of answers",
        "hint: it stays as it is; name another file with --history",
    ]
    assert path.read_text(encoding="utf-8").startswith("something else")


def test_what_an_answer_says_never_reaches_the_terminal_raw(call: Call, path: Path) -> None:
    """A question's id from the history is escaped as everything else."""
    remember(path, "ww", fact="\x1b[31mgone")
    assert "\x1b" not in call("stats", HISTORY).out
