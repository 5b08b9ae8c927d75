"""What is built already is not built again, and what has changed is."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from briefing.cli import pages
from briefing.cli.build import states
from briefing.document import build as engine
from tests.unit.cli.conftest import TYPESET, Call

pytestmark = pytest.mark.usefixtures("typeset", "settled")
AGAIN = "build/briefing.pdf is up to date; --force makes it anew\n"
ARTICLE = Path("content/articles/opening.yaml")


def test_a_build_that_would_change_nothing_does_nothing(call: Call, typeset: list[str]) -> None:
    """The file is not touched, nothing is typeset, and that is said."""
    call("build")
    before = Path("build/briefing.pdf").stat()
    typeset.clear()
    done = call("build")
    assert (done.code, done.out, done.err, typeset) == (0, "", AGAIN, [])
    assert Path("build/briefing.pdf").stat() == before


def test_it_is_built_anew_by_force(call: Call, typeset: list[str]) -> None:
    """Whoever wants it gets it, and it counts as built."""
    call("build")
    typeset.clear()
    assert (call("build", "--force").err[:5], typeset) == ("Wrote", ["a4"])
    assert call("build").err == AGAIN


def edit() -> None:
    """Edit an article's comment."""
    ARTICLE.write_text(f"{ARTICLE.read_text(encoding='utf-8')}# more\n", encoding="utf-8")


def unprove() -> None:
    """Add a line to the lock that changes nothing else."""
    lock = Path("content/evidence.lock")
    lock.write_text(f"{lock.read_text(encoding='utf-8')}judgement {'0' * 32}\n", encoding="utf-8")


def spoil() -> None:
    """Cut the PDF off."""
    Path("build/briefing.pdf").write_bytes(TYPESET[:-1])


def take() -> None:
    """Take the PDF away."""
    Path("build/briefing.pdf").unlink()


@pytest.mark.parametrize("change", [edit, unprove, spoil, take])
def test_what_has_changed_is_built(call: Call, typeset: list[str], change: Callable[[], None]) -> None:
    """A file of the dossier, and the file that was built, count."""
    call("build")
    change()
    typeset.clear()
    assert (call("build").err[:5], typeset) == ("Wrote", ["a4"])
    assert Path("build/briefing.pdf").read_bytes() == TYPESET


@pytest.mark.parametrize("line", ["--seed 7", "--unproved", "--paper letter", "--edition quiz", "--format html"])
def test_other_options_make_another_file(call: Call, typeset: list[str], line: str) -> None:
    """Each is built once, even under the same name."""
    call("build", "-o", "one.pdf", "--format", "pdf")
    typeset.clear()
    form = [] if "format" in line else ["--format", "pdf"]
    for _ in range(2):
        assert call("build", "-o", "one.pdf", *form, *line.split()).code == 0
    assert typeset.count("letter" if "letter" in line else "a4") == 1


def test_the_brief_depends_on_no_seed_and_the_others_do(call: Call, typeset: list[str]) -> None:
    """Only what has questions is made anew for others."""
    call("build", "--edition", "all")
    typeset.clear()
    call("build", "--edition", "all", "--seed", "7")
    assert typeset == ["a4", "7", "quiz", "a4", "7", "key", "a4", "7"]


def test_of_several_only_those_are_built_that_have_to_be(call: Call, typeset: list[str]) -> None:
    """One that was taken away is made again, the others are left."""
    call("build", "--edition", "all")
    Path("build/questions.pdf").unlink()
    typeset.clear()
    done = call("build", "--edition", "all")
    assert typeset == ["quiz", "a4"]
    assert [line.split()[0] for line in done.err.splitlines()] == [
        "build/briefing.pdf",
        "build/brief.pdf",
        "Wrote",
        "build/key.pdf",
    ]


def test_a_dossier_in_another_folder_gives_the_same_file(call: Call, typeset: list[str], folder: Path) -> None:
    """What counts is what it says, not where it lies."""
    call("build")
    shutil.copytree("content", "copy")
    typeset.clear()
    assert (call("build", "copy").err, typeset) == (AGAIN, [])
    assert call("build", str(folder / "content")).err == AGAIN


@pytest.mark.usefixtures("edited")
def test_what_is_not_proved_is_told_again(call: Call) -> None:
    """Who reads the second run only learns it, too."""
    told = call("build", "--unproved", "--edition", "full,key").err.splitlines()[2:]
    assert told == ["Not proved, and marked so: 1 fact", "Not proved, and left out: 1 fact"]
    assert call("build", "--unproved", "--edition", "full,key").err.splitlines()[2:] == told
    assert call("build").code == 1


@pytest.mark.usefixtures("edited")
def test_a_refusal_is_told_again(call: Call) -> None:
    """Nothing is kept of a build that came to nothing, and nothing of an older one is taken for it."""
    call("build", "--unproved")
    for _ in range(2):
        done = call("build")
        assert (done.code, "not proved as it stands" in done.err) == (1, True)


def test_an_edit_while_it_is_built_is_not_lost(call: Call, typeset: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    """What was edited after it had been read is built the next time, and no page is told of the older PDF."""
    pretended = engine.build

    def meanwhile(*arguments: Any, **settings: Any) -> Any:
        edit()
        return pretended(*arguments, **settings)

    with monkeypatch.context() as patch:
        patch.setattr(engine, "build", meanwhile)
        assert call("build").code == 0
    assert pages.find(Path("content")) is None
    typeset.clear()
    assert (call("build").err[:5], typeset) == ("Wrote", ["a4"])


def test_standard_output_is_always_given(capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    """Nobody remembers what went into a pipe."""
    from briefing.cli import run

    for _ in range(2):
        assert run(["build", "-o", "-"]) == 0
        assert capfdbinary.readouterr().out == TYPESET


@pytest.mark.parametrize("target", ["/dev/null", "pipe"])
def test_into_a_stream_it_is_always_written(call: Call, typeset: list[str], target: str) -> None:
    """What is no file is not read to see what it holds."""
    if target == "pipe":
        os.mkfifo("pipe")
        reader = os.open("pipe", os.O_RDONLY | os.O_NONBLOCK)
    else:
        reader = os.open(target, os.O_RDONLY)
    for _ in range(2):
        assert call("build", "-o", target, "--format", "pdf").err.startswith("Wrote")
    os.close(reader)
    assert typeset == ["a4", "a4"]


def test_the_pages_are_those_of_the_pdf_that_was_asked_for_last(call: Call) -> None:
    """After another build of the same dossier, the quiz is told of this PDF again, although it was not built."""
    call("build")
    kept = pages.find(Path("content"))
    call("build", "-o", "other.pdf")
    assert pages.find(Path("content")) != kept
    assert call("build").err == AGAIN
    assert pages.find(Path("content")) == kept


def test_inputs_that_cannot_be_known_are_built(call: Call, typeset: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the state of something cannot be told, it is built each time."""

    def fail(_: Path) -> str:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(states, "inputs", fail)
    for _ in range(2):
        assert call("build").err.startswith("Wrote")
    assert typeset == ["a4", "a4"]
