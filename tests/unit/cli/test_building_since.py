"""`briefing build --since`: what is compared, and when it is built again."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

from briefing.cli.build import states
from tests.builders import write_lock
from tests.unit.cli.conftest import TYPESET, Call

pytestmark = pytest.mark.usefixtures("typeset", "settled")
GIT = shutil.which("git") or ""
AGAIN = "build/briefing.pdf is up to date; --force makes it anew\n"
MAIN = Path("content/dossier.yaml")


@pytest.fixture
def old(folder: Path) -> Path:
    """Put an older state of the dossier, under another title, beside it."""
    copy = Path(shutil.copytree(folder / "content", folder / "old"))
    retitle(copy / "dossier.yaml", "The old bridge")
    return copy


def retitle(main: Path, title: str) -> None:
    """Give a dossier another title."""
    lines = main.read_text(encoding="utf-8").splitlines()
    told = [f"title: {title}" if line.startswith("title:") else line for line in lines]
    main.write_text("\n".join(told) + "\n", encoding="utf-8")


def git(*arguments: str) -> None:
    """Run git in the current folder, as nobody in particular."""
    who = ("-c", "user.name=nobody", "-c", "user.email=nobody@example.org", "-c", "commit.gpgsign=false")
    subprocess.run([GIT, *who, *arguments], check=True, capture_output=True)


@pytest.mark.usefixtures("old")
def test_the_older_state_is_passed_on(call: Call, typeset: list[str]) -> None:
    """The typesetter gets the dossier that is named, and only the full edition does."""
    assert call("build", "--since", "old").code == 0
    assert typeset == ["a4", "since The old bridge"]
    typeset.clear()
    assert call("build", "--since", "old", "--edition", "full,key", "--seed", "3").code == 0
    assert typeset == ["a4", "3", "since The old bridge", "key", "a4", "3"]


def test_it_is_built_again_when_the_older_state_is_another(call: Call, old: Path) -> None:
    """With and without it are two things, and an edit of the older state is an edit."""
    call("build")
    assert call("build", "--since", "old").err.startswith("Wrote")
    assert call("build", "--since", "old").err == AGAIN
    retitle(old / "dossier.yaml", "Another bridge")
    assert call("build", "--since", "old").err.startswith("Wrote")
    shutil.copytree(old, "elsewhere")
    assert call("build", "--since", "elsewhere/dossier.yaml").err == AGAIN


@pytest.mark.usefixtures("old")
def test_the_sheet_and_the_key_do_not_depend_on_it(call: Call) -> None:
    """They stand as they were built without it."""
    call("build", "--edition", "quiz,key")
    done = call("build", "--edition", "all", "--since", "old")
    assert [line.split()[0] for line in done.err.splitlines()] == [
        "Wrote",
        "Wrote",
        "build/questions.pdf",
        "build/key.pdf",
    ]


@pytest.mark.parametrize("line", ["--edition quiz", "--edition brief,key -o out"])
def test_without_the_full_edition_it_is_wrong_usage(call: Call, typeset: list[str], line: str) -> None:
    """Nobody believes to have got a page that is nowhere."""
    done = call("build", "--since", "old", *line.split())
    assert (done.code, typeset) == (2, [])
    assert "--since adds a section to the full edition, which is not wanted" in done.err


def test_an_older_state_that_was_not_proved_is_refused(call: Call, typeset: list[str], old: Path) -> None:
    """What it said would be printed, too; who wants that says so."""
    (old / "evidence.lock").unlink()
    done = call("build", "--since", "old")
    assert (done.code, typeset) == (1, [])
    assert done.err.startswith("briefing: error: the dossier was not proved as it stood at old: 7 facts, ")
    assert call("build", "--since", "old", "--unproved").code == 0


@pytest.mark.parametrize("name", ["nowhere", "", "-x", "HEAD"])
def test_a_state_that_is_none_is_an_error(call: Call, typeset: list[str], name: str) -> None:
    """Neither a folder nor a revision: one line and a remedy, each time."""
    for _ in range(2):
        done = call("build", f"--since={name}")
        assert (done.code, typeset) == (1, [])
        assert done.err.startswith("briefing: error: ")
        assert "\nhint: " in done.err
    assert not Path("build").exists()


def test_an_older_state_with_findings_is_refused(call: Call, typeset: list[str], old: Path) -> None:
    """What is wrong in it is told with its place."""
    (old / "entities.yaml").write_text("people: 3\n", encoding="utf-8")
    done = call("build", "--since", "old")
    assert (done.code, typeset) == (1, [])
    assert "old/entities.yaml:1" in done.err


@pytest.mark.skipif(not GIT, reason="needs git")
def test_a_revision_is_known_by_its_commit(call: Call, typeset: list[str]) -> None:
    """A name that stands for another commit is another state, another name for the same is not."""
    git("init", "-q")
    git("add", "content")
    git("commit", "-q", "-m", "first")
    git("tag", "first")
    retitle(MAIN, "The new bridge")
    write_lock(Path("content"))
    assert call("build", "--since", "HEAD").code == 0
    assert typeset[-1].startswith("since ")
    assert typeset[-1] != "since The new bridge"
    assert call("build", "--since", "HEAD").err == AGAIN
    git("commit", "-q", "-a", "-m", "second")
    assert call("build", "--since", "HEAD").err.startswith("Wrote")
    assert typeset[-1] == "since The new bridge"
    assert Path("build/briefing.pdf").read_bytes() == TYPESET
    assert states.revision("HEAD~1", Path("content")) != states.revision("HEAD", Path("content"))
    assert states.revision("first", Path("content")) == states.revision("HEAD~1", Path("content"))
    named = {states.revision(f"first{path}", Path("content")) for path in ("", ":", ":content", ":./content")}
    assert len(named) == 4
