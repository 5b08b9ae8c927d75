"""Several editions in one run of the command, and the list of their sums."""

from __future__ import annotations

import errno
import os
from pathlib import Path
from typing import Any

import pytest

from briefing import output
from briefing.cli.build import making
from briefing.cli.opening import open_proved
from briefing.cli.sums import as_sums, digest, read_sums
from briefing.document import build as engine
from tests.unit.cli.conftest import TYPESET, Call

pytestmark = pytest.mark.usefixtures("typeset", "settled")
FILES = ["briefing.pdf", "brief.pdf", "questions.pdf", "key.pdf"]


def listed(folder: str) -> list[str]:
    """List the names in a folder."""
    return sorted(path.name for path in Path(folder).iterdir())


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("--edition all", FILES),
        ("--edition key,full", ["briefing.pdf", "key.pdf"]),
        ("--edition key --edition quiz,key", ["questions.pdf", "key.pdf"]),
        ("--edition all,brief --edition all --paper letter", [name.replace(".pdf", "-letter.pdf") for name in FILES]),
        ("--edition=brief,quiz --format html", ["brief.html", "questions.html"]),
    ],
)
def test_editions_are_written_in_their_order_each_once(call: Call, line: str, names: list[str]) -> None:
    """However often and in whatever order they are named."""
    done = call("build", *line.split())
    assert (done.code, done.out) == (0, "")
    assert [text.split()[1] for text in done.err.splitlines()] == [f"build/{name}" for name in names]
    assert listed("build") == sorted(names)


def test_several_go_into_the_folder_that_is_named(call: Call) -> None:
    """It is made if need be, and what others keep there stays."""
    for _ in range(2):
        assert call("build", "--edition", "quiz,key", "-o", "out", "--force").code == 0
        Path("out", "mine.txt").write_text("mine", encoding="utf-8")
    assert listed("out") == ["key.pdf", "mine.txt", "questions.pdf"]
    assert not Path("build").exists()


def test_one_edition_goes_into_a_file(call: Call) -> None:
    """Even if it is named twice; a folder in its place is told."""
    assert call("build", "--edition", "key,key", "-o", "one.pdf").code == 0
    Path("folder").mkdir()
    done = call("build", "--edition", "key", "-o", "folder", "--format", "pdf")
    assert (done.code, done.err.splitlines()[0]) == (1, "briefing: error: folder is a folder")


@pytest.mark.parametrize(
    ("target", "code", "message"),
    [
        ("-", 2, "standard output takes one edition at a time"),
        ("out.pdf", 2, "several editions are written into a folder, not as 'out.pdf'"),
        ("no/such", 1, "no/such cannot be written: there is no folder no"),
        ("mine", 1, "mine/briefing.pdf cannot be written: mine is not a folder"),
    ],
)
def test_a_folder_that_cannot_be_is_refused_before_the_work(
    call: Call, typeset: list[str], target: str, code: int, message: str
) -> None:
    """Nothing is typeset and nothing is touched."""
    Path("mine").write_text("mine", encoding="utf-8")
    done = call("build", "--edition", "all", "-o", target)
    assert (done.code, typeset) == (code, [])
    assert message in done.err.splitlines()[0]
    assert Path("mine").read_text(encoding="utf-8") == "mine"
    assert not Path("out.pdf").exists()


@pytest.mark.parametrize(
    ("named", "wrong", "hint"),
    [
        ("full,quizz", "quizz", "did you mean 'quiz'?"),
        ("al", "al", "did you mean 'all'?"),
        ("full,", "", "choose from full, brief, quiz, key, all"),
        ("x", "x", "choose from full, brief, quiz, key, all"),
    ],
)
def test_a_name_among_several_that_is_none_is_wrong_usage(call: Call, named: str, wrong: str, hint: str) -> None:
    """The one that is wrong is told, with what may have been meant."""
    done = call("build", "--edition", named)
    assert (done.code, done.err) == (2, f"briefing build: error: --edition cannot be '{wrong}'\nhint: {hint}\n")


def test_the_dossier_is_opened_once(call: Call, monkeypatch: pytest.MonkeyPatch) -> None:
    """All editions are made of one reading, and asked by one sheet."""
    opened: list[Path] = []
    sheets: list[object] = []

    def count(folder: Path, **settings: Any) -> Any:
        opened.append(folder)
        return open_proved(folder, **settings)

    def keep(pretended: Any) -> Any:
        def kept(*arguments: object, sheet: object, **settings: Any) -> Any:
            sheets.append(sheet)
            return pretended(*arguments, sheet=sheet, **settings)

        return kept

    monkeypatch.setattr("briefing.cli.opening.open_proved", count)
    monkeypatch.setattr(engine, "build", keep(engine.build))
    monkeypatch.setattr(engine, "build_sheet", keep(engine.build_sheet))
    assert call("build", "--edition", "all").code == 0
    assert len(opened) == 1
    assert len(sheets) == 3
    assert len({id(sheet) for sheet in sheets}) == 1


def test_the_brief_asks_no_questions(call: Call, monkeypatch: pytest.MonkeyPatch) -> None:
    """For two pages without questions none are written, so that the seed makes no difference to them."""
    monkeypatch.setattr(making.Making, "sheet", property(lambda _: pytest.fail("questions were written")))
    assert call("build", "--edition", "brief").code == 0
    assert call("build", "--edition", "brief", "--seed", "7").err == (
        "build/brief.pdf is up to date; --force makes it anew\n"
    )


@pytest.mark.usefixtures("edited")
def test_what_is_not_proved_is_told_once_for_each_way_of_dealing_with_it(call: Call) -> None:
    """Two editions mark it and two leave it out."""
    done = call("build", "--edition", "all", "--unproved")
    assert done.err.splitlines()[4:] == ["Not proved, and marked so: 1 fact", "Not proved, and left out: 1 fact"]


def full_disk(monkeypatch: pytest.MonkeyPatch, after: int) -> None:
    """Let the disk be full once some files are written."""
    write = output._replace
    written: list[Path] = []

    def replace(target: Path, content: bytes) -> None:
        if target.parent.name == "build":
            if len(written) == after:
                raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
            written.append(target)
        write(target, content)

    monkeypatch.setattr(output, "_replace", replace)


@pytest.mark.parametrize("after", range(5))
def test_a_full_disk_leaves_what_is_finished(call: Call, monkeypatch: pytest.MonkeyPatch, after: int) -> None:
    """What was written before stays, what stood there stands, and the next run goes on where this one stopped."""
    Path("build").mkdir()
    for name in FILES:
        Path("build", name).write_bytes(b"before")
    with monkeypatch.context() as patch:
        full_disk(patch, after)
        done = call("build", "--edition", "all", "--sums")
    name = [*FILES, "SHA256SUMS"][after]
    assert done.code == 1
    assert done.err.splitlines()[after] == f"briefing: error: build/{name} cannot be written: no space left on device"
    assert [Path("build", name).read_bytes() == TYPESET for name in FILES] == [at < after for at in range(4)]
    assert not Path("build/SHA256SUMS").exists()
    again = call("build", "--edition", "all", "--sums")
    assert (again.code, again.err.count("up to date")) == (0, after)


def test_an_interrupt_leaves_what_is_finished(call: Call, monkeypatch: pytest.MonkeyPatch) -> None:
    """Ctrl-C while the second edition is made costs that one and those after it."""

    def interrupt(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(engine, "build_sheet", interrupt)
    done = call("build", "--edition", "full,quiz,key", "--sums")
    assert done.code == 130
    assert done.err.splitlines()[1:] == ["briefing: interrupted"]
    assert listed("build") == ["briefing.pdf"]


def test_sums_list_what_was_written(call: Call) -> None:
    """Beside the files, by their names alone; what else lies there is not listed."""
    Path("build").mkdir()
    Path("build", "mine.pdf").write_bytes(b"mine")
    done = call("build", "--edition", "quiz,key", "--sums")
    assert done.err.splitlines()[2] == "Wrote build/SHA256SUMS: 2 files"
    assert read_sums(Path("build/SHA256SUMS")) == {"questions.pdf": digest(TYPESET), "key.pdf": digest(TYPESET)}
    assert call("build", "--sums", "-o", "one.html").code == 0
    assert read_sums(Path("SHA256SUMS")) == {"one.html": digest("<p>é</p>".encode())}


def test_sums_are_told_of_files_that_were_there_already(call: Call) -> None:
    """A list is the same whether the files were just built or stood there; one that stands is left as it is."""
    assert call("build").code == 0
    assert call("build", "--sums").err.splitlines() == [
        "build/briefing.pdf is up to date; --force makes it anew",
        "Wrote build/SHA256SUMS: 1 file",
    ]
    assert read_sums(Path("build/SHA256SUMS")) == {"briefing.pdf": digest(TYPESET)}
    assert call("build", "--sums").err.splitlines()[1] == "build/SHA256SUMS is up to date"


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("-o -", "--sums lists files, and nothing is written to one"),
        ("-o /dev/null --format pdf", "--sums lists files, and /dev/null is none"),
        ("-o SHA256SUMS --format pdf", "SHA256SUMS is the name of the list that --sums writes"),
    ],
)
def test_sums_of_nothing_are_wrong_usage(call: Call, typeset: list[str], line: str, message: str) -> None:
    """There must be files, and none of them can be the list itself."""
    done = call("build", "--sums", *line.split())
    assert (done.code, typeset, done.err.splitlines()[0]) == (2, [], f"briefing build: error: {message}")


def test_a_list_that_cannot_be_written_is_refused_before_the_work(call: Call, typeset: list[str]) -> None:
    """Nobody waits for the typesetter to learn that a folder lies where the list would be."""
    Path("build/SHA256SUMS").mkdir(parents=True)
    done = call("build", "--sums")
    assert (done.code, typeset) == (1, [])
    assert done.err.splitlines()[0] == "briefing: error: build/SHA256SUMS is a folder"


def test_a_list_that_has_become_wrong_is_told(call: Call) -> None:
    """Whoever writes a file anew without its list hears that; a list of other files, or no list at all, is left."""
    assert call("build", "--edition", "key", "--sums").code == 0
    assert len(call("build", "--edition", "key", "--force").err.splitlines()) == 1
    path = Path("build/SHA256SUMS")
    path.write_bytes(as_sums({"key.pdf": "0" * 64, "other.pdf": "1" * 64}))
    told = "build/SHA256SUMS has another sum of key.pdf; --sums writes it anew"
    assert call("build", "--edition", "key").err.splitlines()[-1] == told
    assert len(call("build", "--edition", "quiz").err.splitlines()) == 1
    path.write_text("nothing of the kind", encoding="utf-8")
    assert call("build", "--edition", "key").code == 0
