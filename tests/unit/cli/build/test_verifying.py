"""`briefing build --compare`."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefing.cli.sums import as_sums, digest
from tests.unit.cli.conftest import TYPESET, Call

pytestmark = pytest.mark.usefixtures("typeset")
SAME, OTHER = digest(TYPESET), "0" * 64
HTML = digest("<p>é</p>".encode())


def write(sums: dict[str, str], path: str = "build/SHA256SUMS") -> None:
    """Write a list."""
    Path(path).parent.mkdir(exist_ok=True)
    Path(path).write_bytes(as_sums(sums))


def test_what_would_be_built_as_it_is_listed_is_told(call: Call, typeset: list[str]) -> None:
    """Each edition on each paper and in each form that the list names is built; the others' files are theirs."""
    write(
        {"briefing.pdf": SAME, "key-letter.pdf": SAME, "brief.html": HTML, "questions.csv": OTHER, "x/key.pdf": OTHER}
    )
    done = call("build", "--compare", "build/SHA256SUMS")
    assert (done.code, done.out, done.err) == (0, "", "3 outputs as build/SHA256SUMS says\n")
    assert typeset == ["a4", "brief", "a4", "key", "letter"]
    assert [path.name for path in Path("build").iterdir()] == ["SHA256SUMS"]


def test_what_has_changed_is_named(call: Call) -> None:
    """By its place, on standard output, and the command fails."""
    write({"briefing.pdf": OTHER, "key.pdf": SAME, "questions.pdf": OTHER})
    done = call("build", "--compare", "build/SHA256SUMS")
    assert done.code == 1
    assert done.out == "changed: build/briefing.pdf\nchanged: build/questions.pdf\n"
    assert done.err.startswith("briefing: error: 2 of 3 outputs not as build/SHA256SUMS says\nhint: ")


@pytest.mark.usefixtures("edited")
def test_an_edit_of_the_dossier_is_found_where_it_may_be_built(call: Call) -> None:
    """A dossier that is not proved is refused as ever."""
    write({"briefing.pdf": SAME})
    assert call("build", "--compare", "build/SHA256SUMS").code == 1
    assert call("build", "--unproved", "--compare", "build/SHA256SUMS").code == 0


def test_what_is_named_and_not_listed_is_told(call: Call, typeset: list[str]) -> None:
    """It need not be built for that."""
    write({"briefing.pdf": SAME})
    done = call("build", "--edition", "full,key", "--compare", "build/SHA256SUMS")
    assert (done.code, done.out, typeset) == (1, "not listed: build/key.pdf\n", ["a4"])


@pytest.mark.parametrize(
    ("line", "asked"),
    [
        ("--edition key", ["key", "a4", "key", "letter"]),
        ("--paper letter", ["key", "letter"]),
        ("--format html", ["a4"]),
        ("--seed 7 --edition key --paper a4", ["key", "a4", "7"]),
    ],
)
def test_options_narrow_what_is_built(call: Call, typeset: list[str], line: str, asked: list[str]) -> None:
    """Of what is listed only that is built which they name."""
    write({"briefing.html": HTML, "key.pdf": SAME, "key-letter.pdf": SAME})
    assert call("build", *line.split(), "--compare", "build/SHA256SUMS").code == 0
    assert typeset == asked


@pytest.mark.parametrize("name", ["build/key.pdf", "./key.pdf", "./build/../key.pdf"])
def test_a_list_may_lie_beside_the_folder(call: Call, name: str) -> None:
    """As whoever calls sha256sum himself may write it."""
    write({name: OTHER}, "SUMS")
    assert call("build", "--compare", "SUMS").out == f"changed: {'build/' if name == 'build/key.pdf' else ''}key.pdf\n"


def test_an_output_of_another_name_is_found_by_that(call: Call) -> None:
    """The name is told as for a build."""
    call("build", "--sums", "-o", "mine.html")
    Path("mine.html").unlink()
    assert call("build", "-o", "mine.html", "--compare", "SHA256SUMS").code == 0
    assert not Path("mine.html").exists()


def test_what_was_built_with_sums_is_found_unchanged(call: Call) -> None:
    """The list that one command writes is what the other reads."""
    call("build", "--edition", "all", "--sums")
    done = call("build", "--compare", "build/SHA256SUMS")
    assert (done.code, done.err) == (0, "4 outputs as build/SHA256SUMS says\n")


@pytest.mark.parametrize("sums", [{}, {"questions.csv": OTHER, "sheets/key.pdf": OTHER}])
def test_a_list_without_outputs_is_an_error(call: Call, typeset: list[str], sums: dict[str, str]) -> None:
    """Nothing that agrees with nothing is called right."""
    write(sums)
    done = call("build", "--compare", "build/SHA256SUMS")
    assert (done.code, typeset) == (1, [])
    assert done.err.startswith("briefing: error: build/SHA256SUMS lists nothing that `briefing build` makes\nhint: ")


def test_a_list_that_is_none_is_an_error(call: Call, typeset: list[str]) -> None:
    """The file and the line are told."""
    Path("notes.txt").write_text("notes\n", encoding="utf-8")
    done = call("build", "--compare", "notes.txt")
    assert (done.code, typeset) == (1, [])
    assert done.err.startswith("briefing: error: notes.txt:1: this is not a SHA-256 sum and the name of a file\nhint: ")
    assert call("build", "--compare", "none").err.startswith("briefing: error: none is not there\nhint: ")


@pytest.mark.parametrize("line", ["--sums", "-o -"])
def test_options_that_write_are_wrong_usage(call: Call, typeset: list[str], line: str) -> None:
    """To compare writes nothing."""
    write({"briefing.pdf": SAME})
    assert (call("build", "--compare", "build/SHA256SUMS", *line.split()).code, typeset) == (2, [])
