from __future__ import annotations

import os
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from briefing.quiz.memory import History, HistoryError, Trouble, deriving
from briefing.quiz.memory.schema import APPLICATION, MIGRATIONS
from tests.unit.quiz.answers import Clock, response

ANSWERS = 400


def state_of(folder: Path) -> dict[str, bytes]:
    """Give all files of a folder."""
    return {each.name: each.read_bytes() for each in folder.iterdir()}


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Fill a history with so many answers that it has hundreds of pages."""
    path = tmp_path_factory.mktemp("filled") / "history.sqlite"
    with History.open(path, Clock()) as history:
        for _ in range(ANSWERS // 100):
            record_many(history)
    return path


@pytest.fixture
def full(filled: Path, path: Path) -> Path:
    """Give a full history that may be spoilt."""
    path.parent.mkdir()
    return Path(shutil.copy(filled, path))


def foreign(path: Path) -> None:
    """Make another program's database."""
    path.unlink()
    with closing(sqlite3.connect(path)) as other:
        other.execute("CREATE TABLE bookmarks (address TEXT)")


def of_version(number: int) -> Callable[[Path], None]:
    """Let the file be of another version."""

    def change(path: Path) -> None:
        with closing(sqlite3.connect(path)) as other:
            other.execute(f"PRAGMA user_version = {number}")

    return change


def spoilt(start: float, length: int) -> Callable[[Path], None]:
    """Overwrite some bytes in the middle of the file."""

    def change(path: Path) -> None:
        whole = path.read_bytes()
        place = int(len(whole) * start) // 4096 * 4096
        path.write_bytes(whole[:place] + b"\xa5" * length + whole[place + length :])

    return change


def cut(part: float) -> Callable[[Path], None]:
    """Cut the file off."""
    return lambda path: os.truncate(path, int(path.stat().st_size * part))


BAD: list[tuple[str, Callable[[Path], Any], Trouble]] = [
    ("a text", lambda path: path.write_text("my answers\n" * 50, encoding="utf-8"), Trouble.NOT_A_HISTORY),
    ("a few bytes", lambda path: path.write_bytes(b"xy"), Trouble.NOT_A_HISTORY),
    ("zeros", lambda path: path.write_bytes(bytes(9000)), Trouble.NOT_A_HISTORY),
    ("another program's", foreign, Trouble.NOT_A_HISTORY),
    ("newer", of_version(len(MIGRATIONS) + 1), Trouble.NEWER),
    ("the first bytes of one", lambda path: os.truncate(path, 40), Trouble.DAMAGED),
    ("cut off in the middle", cut(0.5), Trouble.DAMAGED),
    ("cut off near the end", cut(0.98), Trouble.DAMAGED),
    ("spoilt in the middle", spoilt(0.5, 4096), Trouble.DAMAGED),
    ("spoilt at its second page", spoilt(0.01, 4096), Trouble.DAMAGED),
    ("spoilt at the end", spoilt(0.99, 4096), Trouble.DAMAGED),
]


@pytest.mark.parametrize(("change", "trouble"), [case[1:] for case in BAD], ids=[case[0] for case in BAD])
def test_what_is_no_sound_history_is_refused_and_stays_as_it_is(
    full: Path, clock: Clock, change: Callable[[Path], Any], trouble: Trouble
) -> None:
    """A bad file is told with its trouble and a remedy before anything changes, and not a byte does."""
    change(full)
    before = state_of(full.parent)
    with pytest.raises(HistoryError) as caught:
        History.open(full, clock)
    assert caught.value.trouble is trouble
    assert str(full) in caught.value.message
    assert caught.value.hint
    assert state_of(full.parent) == before


def test_any_name_is_that_of_a_file(tmp_path: Path, clock: Clock, monkeypatch: pytest.MonkeyPatch) -> None:
    """What SQLite would keep in memory, or take for an address, is a file like any other."""
    monkeypatch.chdir(tmp_path)
    for name in (":memory:", "file:history?mode=memory", "caf\udce9 ä"):
        with History.open(Path(name), clock) as history:
            history.record(response())
        assert (tmp_path / name).stat().st_size > 0
    with pytest.raises(HistoryError, match="name too long"):
        History.open(Path("x" * 300), clock)


def test_an_empty_file_is_a_new_history(path: Path, clock: Clock) -> None:
    """What `touch` makes has nothing to lose."""
    path.parent.mkdir()
    path.touch()
    with History.open(path, clock) as history:
        assert history.record(response()) == 1


@pytest.mark.parametrize("statement", ["BEGIN EXCLUSIVE", "BEGIN IMMEDIATE"])
def test_a_lock_that_nobody_lets_go_of_is_told(path: Path, history: History, clock: Clock, statement: str) -> None:
    """After some patience a locked history is an error, and after the lock it works again."""
    history.record(response())
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute(statement)
        with History.open(path, clock, patience=0.05) as late, pytest.raises(HistoryError) as caught:
            late.record(response(number=2))
        assert caught.value.trouble is Trouble.LOCKED
        other.execute("ROLLBACK")
    history.record(response(number=2))
    assert len(history.responses()) == 2


def test_a_new_history_that_is_locked_is_told(path: Path, clock: Clock) -> None:
    """Even a file without tables may be in somebody's hands."""
    path.parent.mkdir()
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        with pytest.raises(HistoryError) as caught:
            History.open(path, clock, patience=0.05)
    assert caught.value.trouble is Trouble.LOCKED


def test_a_folder_in_which_nothing_can_be_made_is_told(tmp_path: Path, clock: Clock) -> None:
    """A file where a folder should be, or a folder where the file should be, is an error with the reason."""
    (tmp_path / "file").touch()
    for path, reason in ((tmp_path / "file" / "history", "file exists"), (tmp_path, "it is a folder")):
        with pytest.raises(HistoryError, match=reason) as caught:
            History.open(path, clock)
        assert caught.value.trouble is Trouble.UNREACHABLE


@pytest.mark.parametrize("locked", ["folder", "history.sqlite"])
def test_what_cannot_be_written_to_is_told_and_can_be_read_as_a_copy(
    full: Path, clock: Clock, monkeypatch: pytest.MonkeyPatch, locked: str
) -> None:
    """A read-only file, or one in a read-only folder, is refused; its copy in memory has all of it."""
    may = os.access
    closed = full.parent if locked == "folder" else full
    monkeypatch.setattr(os, "access", lambda path, mode: path != closed and may(path, mode))
    before = state_of(full.parent)
    with pytest.raises(HistoryError) as caught:
        History.open(full, clock)
    assert caught.value.trouble is Trouble.READ_ONLY
    with History.copied(full, clock) as copy:
        assert len(copy.responses()) == ANSWERS
    assert state_of(full.parent) == before


def test_a_copy_knows_what_is_only_in_the_log(path: Path, history: History, clock: Clock, tmp_path: Path) -> None:
    """What another process has recorded and not yet moved into the file counts, too."""
    history.record(response())
    other = shutil.copytree(path.parent, tmp_path / "copy") / path.name
    with History.copied(other, clock) as copy:
        assert len(copy.responses()) == 1


def test_a_damaged_file_is_no_copy_either(full: Path, clock: Clock) -> None:
    """What is read is sound or refused."""
    spoilt(0.5, 4096)(full)
    with pytest.raises(HistoryError) as caught:
        History.copied(full, clock)
    assert (caught.value.trouble, caught.value.path) == (Trouble.DAMAGED, full)


def record_many(history: History) -> None:
    """Record a hundred long responses."""
    for number in range(100):
        history.record(response(number=number, fact=f"fact-{number}", response="x" * 900))


def test_a_full_disk_is_told_and_loses_nothing(path: Path, history: History) -> None:
    """Where the file cannot grow, the response is an error, and all before it are safe."""
    history._connection.execute("PRAGMA max_page_count = 20")
    with pytest.raises(HistoryError) as caught:
        record_many(history)
    assert caught.value.trouble is Trouble.FULL
    numbers = [each.response.number for each in history.responses()]
    assert numbers == [*range(len(numbers))]
    assert 0 < len(numbers) < 99
    with history.detached() as copy:
        copy.record(response(number=99))
        assert len(copy.responses()) == len(numbers) + 1
    with closing(sqlite3.connect(path)) as other:
        assert other.execute("PRAGMA integrity_check").fetchone() == ("ok",)


WRITER = """
import resource, sys
from pathlib import Path
from briefing.quiz.memory import History, HistoryError
from tests.unit.quiz.answers import Clock, response
with History.open(Path(sys.argv[1]), Clock()) as history:
    resource.setrlimit(resource.RLIMIT_FSIZE, (150_000, 150_000))
    for number in range(1000):
        try:
            history.record(response(number=number))
        except HistoryError as error:
            print(error.trouble)
            break
        print(number)
"""


def test_a_write_that_the_system_refuses_is_told_and_loses_nothing(path: Path, clock: Clock) -> None:
    """Where the system lets no file grow any more, every acknowledged response is still in the history."""
    root = Path(__file__).parents[4]
    done = subprocess.run(
        [sys.executable, "-c", WRITER, str(path)], cwd=root, capture_output=True, text=True, check=True
    )
    *numbers, trouble = done.stdout.split("\n")[:-1]
    assert trouble in {Trouble.FULL, Trouble.UNREACHABLE}
    with History.open(path, clock) as history:
        assert [each.response.number for each in history.responses()] == [*map(int, numbers)]


def test_what_is_a_mistake_of_ours_is_not_told_as_the_readers(history: History) -> None:
    """A score that no response can have is a bug, not a bad history."""
    with pytest.raises(sqlite3.IntegrityError):
        history.record(response(score=7.0))
    assert history.responses() == []


def test_a_file_is_marked_as_ours(history: History, path: Path) -> None:
    """Other programs can tell what the file is by its first bytes."""
    history.record(response())
    history.close()
    assert int.from_bytes(path.read_bytes()[68:72], "big") == APPLICATION


def refuse(*_: object, **__: object) -> None:
    """Fail as the system does where somebody has no right."""
    raise PermissionError(13, "Permission denied")


def test_a_file_that_cannot_be_read_is_told(full: Path, clock: Clock, monkeypatch: pytest.MonkeyPatch) -> None:
    """Somebody else's history is an error with the system's reason."""
    monkeypatch.setattr(Path, "open", refuse)
    with pytest.raises(HistoryError, match="permission denied") as caught:
        History.open(full, clock)
    assert caught.value.trouble is Trouble.UNREACHABLE


def test_a_database_with_only_our_mark_missing_is_not_ours(path: Path, clock: Clock) -> None:
    """Tables of whatever name, but no mark: the file is left alone."""
    path.parent.mkdir()
    with closing(sqlite3.connect(path)) as other:
        other.execute("CREATE TABLE responses (id INTEGER)")
    before = state_of(path.parent)
    with pytest.raises(HistoryError) as caught:
        History.open(path, clock)
    assert caught.value.trouble is Trouble.NOT_A_HISTORY
    assert state_of(path.parent) == before


def test_another_programs_mark_is_respected(path: Path, clock: Clock) -> None:
    """A database that says whose it is, is told by its first bytes."""
    path.parent.mkdir()
    with closing(sqlite3.connect(path)) as other:
        other.execute("PRAGMA application_id = 1196444487")
        other.execute("CREATE TABLE tiles (id INTEGER)")
    with pytest.raises(HistoryError) as caught:
        History.open(path, clock)
    assert caught.value.trouble is Trouble.NOT_A_HISTORY


def test_a_history_that_fails_while_it_is_derived_is_let_go(
    path: Path, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What can't be derived anew is an error, and the file is free for others and as it was."""
    with History.open(path, clock) as history:
        history.record(response())
    monkeypatch.setattr(deriving, "RULES", 99)
    monkeypatch.setattr(deriving, "derived", refuse)
    with pytest.raises(PermissionError):
        History.open(path, clock)
    monkeypatch.undo()
    with History.open(path, clock) as history:
        assert history.cards().keys() == {"aa/opening#date"}
