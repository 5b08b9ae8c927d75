from __future__ import annotations

import csv
import errno
import os
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from briefing import output
from briefing.cli import sums
from briefing.cli.handouts.set_folder import SetFolder
from briefing.document import sheets
from briefing.document.sheet import NumberedSheet
from briefing.document.sheets import Made
from briefing.document.structure import Paper
from briefing.export.class_sets.sheet_codes import Recipe, SheetCode, read, write
from briefing.resources import content_folder
from tests.unit.cli.conftest import Call, Done

SHIPPED = str(content_folder())
SMALL = ("--copies", "3", "--questions", "4", "--jobs", "1")


class Press:
    """Sets nothing, but keeps what it is asked for in what it gives."""

    def sheet(self, paper: Paper, copy: NumberedSheet) -> Made:
        """Pretend to set one sheet."""
        return Made(f"{paper} {copy.number} {copy.sheet.code} {len(copy.sheet.questions)}".encode(), 2)

    def collated(self, paper: Paper, copies: Sequence[NumberedSheet], told: Callable[[], None]) -> Made:
        """Pretend to set all sheets in one."""
        for _ in copies:
            told()
        return Made(f"{paper} all {len(copies)}".encode(), 2 * len(copies))

    def key(self, paper: Paper, copies: Sequence[NumberedSheet], command: str) -> Made:
        """Pretend to set the key."""
        return Made(f"{paper} key {[copy.number for copy in copies]} {command}".encode(), 3)


@pytest.fixture(autouse=True)
def press(monkeypatch: pytest.MonkeyPatch) -> None:
    """Put a quick pretence in the place of the typesetter."""

    @contextmanager
    def pretend(_: object) -> Iterator[Press]:
        yield Press()

    monkeypatch.setattr(sheets, "sheet_press", pretend)


def made(call: Call, *arguments: str) -> Done:
    """Make a small set of the shipped dossier."""
    return call("handouts", SHIPPED, *SMALL, *arguments)


def texts(folder: Path) -> dict[str, str]:
    """Give the contents of the PDFs of a folder by their names."""
    return {path.name: path.read_text(encoding="utf-8") for path in sorted(folder.glob("*.pdf"))}


def code_of(folder: Path, number: int) -> str:
    """Give the code of a sheet."""
    return texts(folder)[f"sheet-0{number}.pdf"].split()[2]


def test_a_set_is_a_file_for_each_sheet_and_two_of_keys(call: Call, folder: Path) -> None:
    """They lie in build/handouts, which is made, and what is told counts sheets and pages."""
    done = made(call)
    assert (done.code, done.out) == (0, "")
    assert done.err.startswith("Wrote 3 sheets, 6 pages, and the key from the shipped dossier to build/handouts: ")
    target = folder / "build" / "handouts"
    assert sorted(path.name for path in target.iterdir()) == [
        "key.csv", "key.pdf", "sheet-01.pdf", "sheet-02.pdf", "sheet-03.pdf"
    ]  # fmt: skip
    assert [text.split()[:2] for name, text in texts(target).items() if name != "key.pdf"] == [
        ["a4", "1"], ["a4", "2"], ["a4", "3"]
    ]  # fmt: skip
    assert texts(target)["key.pdf"] == (
        "a4 key [1, 2, 3] briefing handouts --copies 3 --questions 4 --seed 0 --paper a4"
    )


def test_a_small_dossier_gives_what_it_has(call: Call, folder: Path) -> None:
    """Where nobody says how many, a set has as many questions and sheets as there are, and that is told."""
    done = call("handouts", "--jobs", "1")
    assert done.code == 0
    (told,) = [line for line in done.err.splitlines() if line.startswith("That is what the dossier has questions for:")]
    sheets_made, questions = (int(word) for word in told.split() if word.isdecimal())
    assert questions < 20
    written = [text for name, text in texts(folder / "build" / "handouts").items() if name.startswith("sheet-")]
    assert [int(text.split()[3]) for text in written] == [questions] * sheets_made
    refused = call("handouts", "--questions", "20", "--jobs", "1")
    assert refused.code == 1
    assert f"at most {questions} can be asked beside each other" in refused.err


def test_the_table_has_the_key_to_each_sheet(call: Call, folder: Path) -> None:
    """A row for each question, under the code that stands on its sheet."""
    made(call, "-o", "set")
    with (folder / "set" / "key.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = [*csv.DictReader(file)]
    assert [(row["sheet"], row["number"]) for row in rows] == [
        (str(sheet), str(number)) for sheet in range(1, 4) for number in range(1, 5)
    ]
    assert {row["code"] for row in rows} == {code_of(folder / "set", number) for number in range(1, 4)}


def test_options_reach_sheets_and_key(call: Call, folder: Path) -> None:
    """Paper, kinds and seed change what is drawn, and the key's command names them."""
    made(call, "-o", "set", "--paper", "letter", "--kind", "people", "--kind", "dates", "--seed", "7", "--sums")
    target = folder / "set"
    recipe = read(code_of(target, 2)).recipe
    assert (recipe.seed, recipe.questions, [*recipe.kinds], recipe.paper) == (7, 4, ["dates", "people"], "letter")
    assert texts(target)["key.pdf"].endswith("--seed 7 --kind dates --kind people --paper letter")
    listed = sums.read_sums(target / sums.NAME)
    assert listed == {path.name: sums.digest(path.read_bytes()) for path in target.iterdir() if path.name != sums.NAME}


def test_all_sheets_in_one_file(call: Call, folder: Path) -> None:
    """For the printer they are one, beside the same key."""
    made(call, "-o", "set", "--collate")
    assert texts(folder / "set") == {
        "key.pdf": "a4 key [1, 2, 3] briefing handouts --copies 3 --questions 4 --seed 0 --paper a4",
        "sheets.pdf": "a4 all 3",
    }


def test_a_code_makes_its_sheet_again(call: Call, folder: Path) -> None:
    """With its own paper and key, beside the set, and twice the same code is one sheet."""
    made(call, "-o", "set", "--paper", "letter", "--seed", "3")
    before = texts(folder / "set")
    code = code_of(folder / "set", 2)
    done = call("handouts", SHIPPED, "--code", code, "--code", code.lower(), "-o", "set")
    assert done.code == 0
    assert texts(folder / "set") == before | {
        f"sheet-{code}.pdf": before["sheet-02.pdf"],
        f"key-{code}.pdf": f"letter key [2] briefing handouts --code {code}",
    }
    assert (folder / "set" / f"key-{code}.csv").is_file()
    assert "Not of this set" not in done.err


def test_several_codes_make_several_sheets(call: Call, folder: Path) -> None:
    """Of different sets at once, each with a key of its own."""
    made(call, "-o", "set")
    made(call, "-o", "other", "--seed", "4")
    codes = [code_of(folder / "set", 1), code_of(folder / "other", 3)]
    assert call("handouts", SHIPPED, "--code", codes[0], "--code", codes[1], "-o", "again").code == 0
    assert {*texts(folder / "again")} == {f"{what}-{code}.pdf" for what in ("sheet", "key") for code in codes}


def test_a_code_of_another_dossier_is_refused(call: Call, folder: Path) -> None:
    """That is told in a sentence, and nothing is written."""
    made(call, "-o", "set")
    done = call("handouts", "content", "--code", code_of(folder / "set", 1), "-o", "other")
    assert done.code == 1
    assert "of another dossier" in done.err
    assert not (folder / "other").exists()


def test_a_code_that_asks_for_more_than_there_is_is_of_another_dossier(call: Call) -> None:
    """What it was made for had as many questions."""
    assert "of another dossier" in call("handouts", "content", "--code", write(SheetCode(Recipe(0, 900), 1, 0))).err


def test_a_folder_in_the_place_of_the_list_is_told_before_the_work(call: Call, folder: Path) -> None:
    """Nothing is written that the list would be of."""
    (folder / "set" / "SHA256SUMS").mkdir(parents=True)
    done = made(call, "-o", "set", "--sums")
    assert (done.code, os.listdir(folder / "set")) == (1, ["SHA256SUMS"])  # noqa: PTH208
    assert "set/SHA256SUMS is a folder, where a file is to be" in done.err


@pytest.mark.parametrize(
    "options", ["--seed 0", "--copies 2", "--questions 4", "--kind dates", "--paper a4", "--collate", "--sums"]
)
def test_a_code_stands_beside_nothing_that_makes_a_set(call: Call, options: str) -> None:
    """The code tells it, or it makes no sense for one sheet."""
    done = call("handouts", "--code", "4C1W-7QZK-05", *options.split())
    assert done.code == 2
    assert f"{options.split(maxsplit=1)[0]} makes a set" in done.err


@pytest.mark.parametrize(
    "options", ["--copies 0", "--copies 10000", "--copies x", "--questions -1", "--questions 1024", "--jobs 0"]
)
def test_numbers_out_of_bounds_are_wrong_usage(call: Call, options: str) -> None:
    """Which bounds there are is told."""
    done = call("handouts", *options.split())
    assert done.code == 2
    assert "whole number from 1 to" in done.err


@pytest.mark.parametrize(
    ("options", "told"), [("--questions 60 --kind quotations", "too few questions"), ("--copies 9999", "differ")]
)
def test_what_cannot_be_drawn_is_told_before_anything_is_written(
    call: Call, folder: Path, options: str, told: str
) -> None:
    """More questions than there are, and more copies than can differ."""
    done = made(call, "-o", "set", *options.split())
    assert done.code == 1
    assert told in done.err
    assert not (folder / "set").exists()


def test_a_file_is_no_folder(call: Call, folder: Path) -> None:
    """Nor is one below it; it stays as it is."""
    (folder / "set").write_text("mine")
    for target in ("set", "set/below"):
        done = made(call, "-o", target)
        assert done.code == 1
        assert "set is a file, where a folder is to be" in done.err
    assert (folder / "set").read_text() == "mine"


def test_a_folder_in_the_place_of_a_file_is_left(call: Call, folder: Path) -> None:
    """That is told before the work, with a remedy."""
    (folder / "set" / "key.pdf").mkdir(parents=True)
    done = made(call, "-o", "set")
    assert done.code == 1
    assert "set/key.pdf is a folder" in done.err
    assert "move it away" in done.err


def test_foreign_files_stay_and_sheets_of_another_set_are_told(call: Call, folder: Path) -> None:
    """Only names of this set are replaced; which sheets are not of it is told."""
    target = folder / "set"
    target.mkdir()
    for name in ("notes.txt", "sheet-01.pdf", "sheet-04.pdf", "sheets.pdf", "sheet-x.pdf"):
        (target / name).write_text("before")
    done = made(call, "-o", "set")
    assert done.code == 0
    assert "Not of this set, and left there: sheet-04.pdf, sheets.pdf\n" in done.err
    kept = [name for name in os.listdir(target) if (target / name).read_text() == "before"]  # noqa: PTH208
    assert sorted(kept) == ["notes.txt", "sheet-04.pdf", "sheet-x.pdf", "sheets.pdf"]


def test_a_full_disk_leaves_what_is_finished(call: Call, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """It is told where it was full and how much is finished."""
    write = output.write_whole

    def refuse(path: Path, content: bytes) -> None:
        if path.name == "sheet-02.pdf":
            raise output._refused(path, OSError(errno.ENOSPC, os.strerror(errno.ENOSPC)))
        write(path, content)

    monkeypatch.setattr(output, "write_whole", refuse)
    done = made(call, "-o", "set")
    assert done.code == 1
    assert "3 of 5 files are finished and stay in set\n" in done.err
    assert "set/sheet-02.pdf cannot be written: no space left on device" in done.err
    assert sorted(path.name for path in (folder / "set").iterdir()) == ["key.csv", "key.pdf", "sheet-01.pdf"]


def test_an_interruption_leaves_what_is_finished(call: Call, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The exit code is that of an interruption."""

    def interrupt(*_: Any) -> Made:
        raise KeyboardInterrupt

    monkeypatch.setattr(Press, "sheet", interrupt)
    done = made(call, "-o", "set")
    assert done.code == 130
    assert done.err == "2 of 5 files are finished and stay in set\nbriefing: interrupted\n"
    assert sorted(path.name for path in (folder / "set").iterdir()) == ["key.csv", "key.pdf"]


def test_an_unproved_dossier_is_refused_unless_told(call: Call, edited: Path) -> None:
    """As a quiz is."""
    assert call("handouts", "-o", "set").code == 1
    assert "`--unproved` asks about the rest" in call("handouts", "-o", "set").err
    assert not (edited / "set").exists()


def test_a_folder_that_cannot_be_made_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """With the place, as every refusal."""

    def refuse(*_: Any, **__: Any) -> None:
        raise OSError(errno.EROFS, os.strerror(errno.EROFS))

    monkeypatch.setattr(Path, "mkdir", refuse)
    with pytest.raises(Exception, match="set cannot be used: read-only file system"):
        SetFolder(tmp_path / "set").make()


def test_processes_are_as_many_as_are_worth_it(monkeypatch: pytest.MonkeyPatch) -> None:
    """One for three sheets, no more than processors; whoever asks for a number gets it, unless there is no work."""
    from briefing.cli.handouts import handing_out

    monkeypatch.setattr(handing_out, "_processors", lambda: 8)
    for jobs, copies, expected in ((None, 1, 1), (None, 7, 2), (None, 30, 8), (3, 30, 3), (40, 4, 5), (1, 30, 1)):
        assert handing_out._processes(SimpleNamespace(jobs=jobs), copies) == expected  # type: ignore[arg-type]
