from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest

from briefing.cli import pages
from briefing.document import build as engine
from briefing.document.sheet import QuestionSheet
from briefing.evidence.lock.record import LOCK_FILE
from briefing.resources import content_folder
from tests.unit.cli.conftest import Call

pytestmark = pytest.mark.usefixtures("typeset")


@pytest.mark.parametrize(
    ("line", "target", "paper"),
    [
        ("", "build/briefing.pdf", "a4"),
        ("--paper letter", "build/briefing-letter.pdf", "letter"),
        ("--format html", "build/briefing.html", "a4"),
        ("-o page.HTML", "page.HTML", "a4"),
        ("content -o page.html --format pdf", "page.html", "a4"),
        ("-o other", "other", "a4"),
        ("--edition full", "build/briefing.pdf", "a4"),
        ("--edition quiz", "build/questions.pdf", "quiz a4"),
        ("--edition key --paper letter", "build/key-letter.pdf", "key letter"),
        ("--edition quiz --format html", "build/questions.html", "quiz a4"),
        ("--seed 7", "build/briefing.pdf", "a4 7"),
        ("--edition key --seed 7 -o seven.pdf", "seven.pdf", "key a4 7"),
        ("--edition brief", "build/brief.pdf", "brief a4"),
        ("--edition brief --paper letter", "build/brief-letter.pdf", "brief letter"),
    ],
)
def test_the_document_is_written_where_it_is_wanted(
    call: Call, typeset: list[str], line: str, target: str, paper: str
) -> None:
    """Without a name the file goes to build/; a name that ends in .html asks for HTML; one line tells of it."""
    done = call("build", *line.split())
    is_html = target.lower().endswith(".html") and "pdf" not in line
    assert (done.code, done.out, typeset) == (0, "", paper.split())
    assert Path(target).read_bytes().startswith("<p>é</p>".encode() if is_html else b"%PDF")
    assert done.err == f"Wrote {target} from content: {'0' if is_html else '24 pages, 12'} kB\n"


@pytest.mark.parametrize(
    ("here", "arguments", "told"),
    [
        (".", ["content/dossier.yaml"], "content"),
        ("content", [], "the current folder"),
        ("content", ["."], "the current folder"),
        ("content/articles", [], "the shipped dossier"),
        ("content/articles", [str(content_folder())], "the shipped dossier"),
    ],
)
def test_the_last_line_names_the_dossier(
    call: Call, monkeypatch: pytest.MonkeyPatch, here: str, arguments: list[str], told: str
) -> None:
    """Whoever names no dossier sees which one was taken."""
    monkeypatch.chdir(here)
    assert call("build", *arguments, "-o", "../x.html").err.startswith(f"Wrote ../x.html from {told}: ")


@pytest.mark.parametrize("name", ["x.docx", "briefing.pdf.gz", "x.json"])
def test_a_name_that_promises_another_format_is_wrong_usage(call: Call, typeset: list[str], name: str) -> None:
    """No PDF is put into a file that says it is something else, unless the format is named."""
    done = call("build", "-o", name)
    assert (done.code, done.out, typeset) == (2, "", [])
    suffix = Path(name).suffix
    assert done.err == (
        f"briefing build: error: a briefing is written as .pdf or .html, not as {suffix}\n"
        f"hint: end the name in .pdf or .html, or say with --format what '{name}' is to hold\n"
    )
    assert call("build", "-o", name, "--format", "pdf").code == 0
    assert Path(name).read_bytes().startswith(b"%PDF")


def test_standard_output_gets_the_bytes(capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    """With -o - the document is data, and nothing is said."""
    from briefing.cli import run

    assert run(["build", "-o", "-"]) == 0
    captured = capfdbinary.readouterr()
    assert (captured.out[:4], captured.err) == (b"%PDF", b"")
    assert not Path("build").exists()


@pytest.mark.parametrize("target", ["content", "no/such.pdf"])
def test_a_target_that_cannot_be_is_refused_before_the_work(call: Call, typeset: list[str], target: str) -> None:
    """Nobody waits for the typesetter to learn that there is no such folder."""
    done = call("build", "-o", target)
    assert (done.code, typeset) == (1, [])
    assert done.err.startswith(f"briefing: error: {target} ")
    assert done.err.count("\n") == 2


@pytest.mark.parametrize("line", ["build", "export facts", "export dossier"])
@pytest.mark.parametrize(
    "name", ["dossier.yaml", "articles/opening.yaml", "articles/../entities.yaml", "evidence.lock"]
)
def test_the_dossier_itself_is_never_replaced(call: Call, typeset: list[str], line: str, name: str) -> None:
    """A slip of the hand that names a file of the dossier as the target does not cost the author's work."""
    before = Path("content", name).read_bytes()
    done = call(*line.split(), "content", "-o", f"content/{name}", *(["--format", "pdf"] if line == "build" else []))
    assert (done.code, typeset) == (1, [])
    assert done.err.startswith(f"briefing: error: content/{name} is a file of the dossier itself\nhint: ")
    assert Path("content", name).read_bytes() == before


def test_a_file_beside_those_of_the_dossier_is_written(call: Call) -> None:
    """Its folder may hold what is made of it, and other YAML files may be replaced."""
    for target in ("content/briefing.pdf", "other.yaml"):
        assert call("build", "-o", target, "--format", "pdf").code == 0
        assert Path(target).is_file()


def test_a_file_in_the_place_of_the_folder_is_told(call: Call) -> None:
    """Where build/ is a file, nothing is made and the remedy is named."""
    Path("build").write_text("mine", encoding="utf-8")
    done = call("build")
    assert done.code == 1
    first, second = done.err.splitlines()
    assert first == "briefing: error: build/briefing.pdf cannot be written: build is not a folder"
    assert second == "hint: name another place with -o"
    assert Path("build").read_text(encoding="utf-8") == "mine"


@pytest.mark.usefixtures("bad")
def test_findings_stop_the_build_and_leave_no_trace(call: Call, typeset: list[str]) -> None:
    """A bad dossier is told finding by finding on standard error; no folder is made and no file replaced."""
    done = call("build")
    assert (done.code, done.out, typeset) == (1, "", [])
    assert "[unknown-field]" in done.err
    assert "1 finding in the dossier" in done.err.splitlines()[-1]
    assert not Path("build").exists()


@pytest.mark.usefixtures("edited")
def test_what_is_not_proved_is_not_typeset(call: Call, typeset: list[str]) -> None:
    """A fact that was edited after its proof stops the build, with its place and the way out; no file is made."""
    done = call("build")
    assert (done.code, done.out, typeset) == (1, "", [])
    lines = done.err.splitlines()
    place = "content/articles/opening.yaml:60:11"
    assert lines[0] == (f"{place}: error: 'opening/cost' has changed since it was proved: text [changed-since-proof]")
    assert lines[-2:] == [
        "briefing: error: the dossier is not proved as it stands: 1 fact",
        "hint: `--unproved` typesets it with marks",
    ]
    assert not Path("build").exists()


@pytest.mark.usefixtures("edited")
def test_what_is_not_proved_is_typeset_on_request(call: Call, typeset: list[str]) -> None:
    """With --unproved the typesetter learns what it has to mark, and standard error says how much that is."""
    done = call("build", "--unproved")
    assert (done.code, typeset) == (0, ["a4", "opening/cost"])
    assert done.err.splitlines()[1:] == ["Not proved, and marked so: 1 fact"]


def test_without_a_lock_everything_is_unproved(call: Call, typeset: list[str]) -> None:
    """Facts, summaries and judgements are all marked where nothing has been proved."""
    Path("content", LOCK_FILE).unlink()
    assert call("build").err.startswith("content/evidence.lock: error: the dossier has no lock")
    done = call("build", "--unproved")
    assert (done.code, len(typeset), {"opening", "judgement-1", "opening/cost"} <= {*typeset}) == (0, 11, True)
    assert done.err.splitlines()[1:] == [
        "Not proved, and marked so: 7 facts, 1 summary, 1 key judgement, 1 article's source"
    ]


def test_what_an_article_says_of_itself_is_marked_too(call: Call, typeset: list[str]) -> None:
    """Where only the title of an article has changed, the typesetter learns it, and it is told."""
    path = Path("content/articles/opening.yaml")
    path.write_text(re.sub("(?m)^  title: .*$", "  title: Another", path.read_text(encoding="utf-8")), encoding="utf-8")
    assert call("build").code == 1
    done = call("build", "--unproved")
    assert (done.code, typeset) == (0, ["a4", "source opening"])
    assert done.err.splitlines()[1:] == ["Not proved, and marked so: 1 article's source"]


def test_a_proved_dossier_takes_the_option_too(call: Call, typeset: list[str]) -> None:
    """Where all is proved nothing is marked, and nothing is said of it."""
    done = call("build", "--unproved")
    assert (done.code, typeset, done.err.count("\n")) == (0, ["a4"], 1)


def test_a_line_too_many_in_the_lock_does_not_stop_the_build(call: Call, typeset: list[str]) -> None:
    """What is proved of facts that are gone does no harm to those that are printed."""
    lock = Path("content", LOCK_FILE)
    lock.write_text(f"{lock.read_text(encoding='utf-8')}judgement {'0' * 32}\n", encoding="utf-8")
    assert call("check").code == 1
    assert (call("build").code, typeset) == (0, ["a4"])


def test_a_folder_that_cannot_be_made_is_told(call: Call, monkeypatch: pytest.MonkeyPatch) -> None:
    """A current folder in which nothing may be written is an error with a remedy."""

    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "mkdir", refuse)
    done = call("build")
    assert done.code == 1
    assert done.err == (
        "briefing: error: the folder build cannot be made: permission denied\nhint: name another place with -o\n"
    )


@pytest.mark.parametrize("edition", ["quiz", "key"])
@pytest.mark.usefixtures("edited")
def test_a_sheet_of_an_unproved_dossier_leaves_out_what_is_not_proved(
    call: Call, typeset: list[str], edition: str
) -> None:
    """Without --unproved nothing is made; with it, the sheet has no question about the fact, and that is said."""
    done = call("build", "--edition", edition)
    assert (done.code, typeset) == (1, [])
    assert done.err.splitlines()[-1] == "hint: `--unproved` asks about the rest"
    assert not Path("build").exists()
    done = call("build", "--edition", edition, "--unproved")
    assert (done.code, typeset[:2]) == (0, [edition, "a4"])
    assert done.err.splitlines()[1:] == ["Not proved, and left out: 1 fact"]


@pytest.mark.usefixtures("edited")
def test_no_question_rests_on_what_is_not_proved(
    call: Call, typeset: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The sheet that the typesetter gets asks about the proved figure and not about the one that was edited."""
    sheets: list[QuestionSheet] = []
    pretended = engine.build

    def keep(*arguments: Any, sheet: QuestionSheet, **settings: Any) -> Any:
        sheets.append(sheet)
        return pretended(*arguments, sheet=sheet, **settings)

    monkeypatch.setattr(engine, "build", keep)
    assert call("build", "--unproved").code == 0
    (sheet,) = sheets
    asked = {answer.fact for answer in sheet.answers}
    assert "opening/lifetime" in asked
    assert "opening/cost" not in asked
    assert typeset == ["a4", "opening/cost"]


@pytest.mark.parametrize("edition", ["quiz", "key"])
def test_without_a_question_there_is_no_sheet(call: Call, typeset: list[str], edition: str) -> None:
    """Where nothing is proved nothing can be asked: a sheet alone is an error, and no file or folder is made."""
    Path("content", LOCK_FILE).unlink()
    done = call("build", "--edition", edition, "--unproved")
    assert (done.code, done.out, typeset) == (1, "", [])
    assert done.err.splitlines() == [
        "briefing: error: content has no question that can be put on a sheet",
        "hint: `briefing quiz --coverage` tells why of each fact",
    ]
    assert not Path("build").exists()


@pytest.mark.parametrize("seed", ["-1", "x", "1.5", "", "1" * 16, "²"])
@pytest.mark.parametrize("line", ["build", "export questions"])
def test_a_seed_is_a_whole_number(call: Call, typeset: list[str], line: str, seed: str) -> None:
    """What cannot be read as one is wrong usage, before any work."""
    done = call(*line.split(), f"--seed={seed}")
    assert (done.code, done.out, typeset) == (2, "", [])
    assert f"'{seed}' is no seed: a whole number from 0 with at most 15 digits" in done.err


def test_an_edition_that_is_none_is_wrong_usage(call: Call, typeset: list[str]) -> None:
    """The editions are named."""
    done = call("build", "--edition", "quizz")
    assert (done.code, typeset) == (2, [])
    assert done.err.endswith("--edition cannot be 'quizz'\nhint: did you mean 'quiz'?\n")


def test_the_pages_of_a_pdf_are_kept_for_the_quiz(call: Call) -> None:
    """After a build the quiz can tell on which page a fact and its article stand, and in which file."""
    assert call("build", "-o", "made.pdf").code == 0
    found = pages.find(Path("content"))
    assert found is not None
    assert Path(found.file) == Path("made.pdf").resolve()
    assert (found.facts, found.articles) == ({"opening/cost": 11}, {"opening": 5})


@pytest.mark.parametrize("line", ["--edition quiz", "--edition key", "--format html", "-o page.html"])
def test_of_what_is_no_whole_pdf_no_pages_are_kept(call: Call, line: str) -> None:
    """A question sheet has no pages of facts, and HTML has none at all."""
    assert call("build", *line.split()).code == 0
    assert pages.find(Path("content")) is None


def test_of_standard_output_no_pages_are_kept(capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    """Nobody can be told to open a stream."""
    from briefing.cli import run

    assert run(["build", "-o", "-"]) == 0
    assert capfdbinary.readouterr().out.startswith(b"%PDF")
    assert pages.find(Path("content")) is None
