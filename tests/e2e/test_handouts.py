"""A class set as a teacher gets it: real sheets, their key, and what becomes of it when something goes wrong."""

from __future__ import annotations

import csv
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pymupdf
import pytest

from tests.accessibility import assert_accessible
from tests.e2e.conftest import COMMAND, ROOT, surroundings
from tests.e2e.edition import unwrapped

COPIES = 3
POINTS = {"a4": (595, 842), "letter": (612, 792)}
CONTENT = str(ROOT / "content")


@cache
def kept() -> TemporaryDirectory[str]:
    """Keep a folder as long as the tests run."""
    return TemporaryDirectory()


@cache
def made(paper: str, *options: str) -> Path:
    """Make a small set of the shipped dossier, once."""
    target = Path(kept().name, "-".join((paper, *options)))
    hand_out("--copies", str(COPIES), "--paper", paper, *options, "-o", str(target))
    return target


def hand_out(*arguments: str, **names: str) -> None:
    """Run the command in a process of its own."""
    command = [*COMMAND, "handouts", CONTENT, *arguments]
    subprocess.run(command, env=surroundings(**names), capture_output=True, check=True)


def opened(path: Path) -> Any:
    """Open a PDF with MuPDF."""
    module: Any = pymupdf  # which has no types
    return module.open(path)


def pages(path: Path) -> list[str]:
    """Give the text of each page."""
    return [unwrapped(page.get_text()) for page in opened(path)]


def rows(folder: Path) -> list[dict[str, str]]:
    """Read the key as a spreadsheet does."""
    with (folder / "key.csv").open(encoding="utf-8-sig", newline="") as file:
        return [*csv.DictReader(file)]


def codes(folder: Path) -> list[str]:
    """Give the codes of the sheets, in their order."""
    return [*dict.fromkeys(row["code"] for row in rows(folder))]


@pytest.fixture(params=[*POINTS])
def paper(request: pytest.FixtureRequest) -> str:
    """Take each size of paper in turn."""
    return str(request.param)


def test_a_sheet_has_its_code_on_both_of_its_pages(paper: str) -> None:
    """At the foot of each, at the head of the first and in its title; it has two pages of the size asked for."""
    for number, code in enumerate(codes(made(paper)), start=1):
        reader = opened(made(paper) / f"sheet-0{number}.pdf")
        assert {(round(page.rect.width), round(page.rect.height)) for page in reader} == {POINTS[paper]}
        texts = pages(made(paper) / f"sheet-0{number}.pdf")
        assert [f"Sheet {number}, {code} page {page} of 2" in texts[page - 1] for page in (1, 2)] == [True, True]
        assert f"Sheet {number}, code {code} Name" in texts[0]
        assert reader.metadata["title"].endswith(f": questions, sheet {number}, {code}")


def test_all_questions_of_the_table_are_on_their_sheet(paper: str) -> None:
    """Each with its number, in the order of the sheet, though columns were evened; and twenty of them."""
    for number in range(1, COPIES + 1):
        text = " ".join(pages(made(paper) / f"sheet-0{number}.pdf"))
        own = [row for row in rows(made(paper)) if row["sheet"] == str(number)]
        places = [text.find(f" {row['number']} {row['stem']}") for row in own]
        assert len(own) == 20
        assert -1 not in places
        assert places == sorted(places)


def test_the_columns_at_the_end_are_even(paper: str) -> None:
    """Both begin at the same height, and the second is used whenever the first could be lower for it."""
    for number in range(1, COPIES + 1):
        page = opened(made(paper) / f"sheet-0{number}.pdf")[-1]
        blocks = [block for block in page.get_text("blocks") if 60 < block[1] < page.rect.height - 70]
        middle = page.rect.width / 2
        left, right = ([b for b in blocks if (b[0] < middle) is side] for side in (True, False))
        assert right
        assert abs(min(b[1] for b in left) - min(b[1] for b in right)) < 2
        assert all(b[2] < middle for b in left)


def test_the_key_has_a_part_for_each_sheet(paper: str) -> None:
    """Under number and code stand all answers with their references; the bookmarks lead there."""
    reader = opened(made(paper) / "key.pdf")
    text = " ".join(pages(made(paper) / "key.pdf"))
    parts = [f"Sheet {number} {code} No." for number, code in enumerate(codes(made(paper)), start=1)]
    bounds = [*map(text.index, parts), len(text)]
    assert bounds == sorted(bounds)
    assert [title for _, title, _ in reader.get_toc()] == [
        f"Sheet {number}, {code}" for number, code in enumerate(codes(made(paper)), start=1)
    ]
    for row in rows(made(paper)):
        own = text[bounds[int(row["sheet"]) - 1] : bounds[int(row["sheet"])]]
        assert f" {row['number']} " in own
        assert row["answer"] in own
        assert row["layout"] == "number" or row["statement"] in own
    assert f"briefing handouts --copies {COPIES} --questions 20 --seed 0 --paper {paper}" in text
    assert reader.page_count <= COPIES + 1


def test_sheets_for_the_printer_are_those_of_the_set(paper: str) -> None:
    """In one file, with the same pages in the same order, and a bookmark for each."""
    reader = opened(made(paper, "--collate") / "sheets.pdf")
    single = [page for number in range(1, COPIES + 1) for page in pages(made(paper) / f"sheet-0{number}.pdf")]
    assert pages(made(paper, "--collate") / "sheets.pdf") == single
    assert [(title, page) for _, title, page in reader.get_toc()] == [
        (f"Sheet {number}, {code}", 2 * number - 1) for number, code in enumerate(codes(made(paper)), start=1)
    ]
    assert (made(paper, "--collate") / "key.pdf").read_bytes() == (made(paper) / "key.pdf").read_bytes()


def test_each_sheet_for_the_printer_begins_on_the_front_of_a_leaf() -> None:
    """After a sheet of one page comes one on which nothing stands."""
    texts = pages(made("a4", "--collate", "--questions", "5") / "sheets.pdf")
    assert len(texts) == 2 * COPIES
    assert texts[1::2] == [""] * COPIES
    assert all(f"Sheet {number}," in text for number, text in enumerate(texts[::2], start=1))


def test_one_process_and_two_make_the_same_bytes(tmp_path: Path) -> None:
    """In another folder, time zone, locale and hash seed; the folder holds the same files."""
    names = {"TZ": "Asia/Vladivostok", "PYTHONHASHSEED": "7", "LC_ALL": "C"}
    hand_out("--copies", str(COPIES), "--jobs", "2", "-o", str(tmp_path / "two"), **names)
    hand_out("--copies", str(COPIES), "--jobs", "1", "-o", str(tmp_path / "one"))
    assert contents(tmp_path / "two") == contents(tmp_path / "one") == contents(made("a4"))


def test_a_code_alone_makes_the_same_bytes(tmp_path: Path) -> None:
    """The sheet is that of the set, on its paper; the key holds what the table of the set says of it."""
    code = codes(made("letter"))[1]
    hand_out("--code", code, "-o", str(tmp_path))
    assert (tmp_path / f"sheet-{code}.pdf").read_bytes() == (made("letter") / "sheet-02.pdf").read_bytes()
    text = " ".join(pages(tmp_path / f"key-{code}.pdf"))
    assert f"briefing handouts --code {code}" in text
    assert all(row["answer"] in text for row in rows(made("letter")) if row["code"] == code)


def contents(folder: Path) -> dict[str, bytes]:
    """Give all files of a folder."""
    return {path.name: path.read_bytes() for path in sorted(folder.iterdir())}


@pytest.mark.slow
@pytest.mark.parametrize(
    "file",
    [("sheet-01.pdf",), ("key.pdf",), ("sheets.pdf", "--collate"), ("sheets.pdf", "--collate", "--questions", "5")],
    ids=" ".join,
)
def test_accessibility_checkers_find_nothing(paper: str, file: tuple[str, ...]) -> None:
    """`pdfua` passes a sheet, the key and all sheets in one, with and without empty pages; `outloud` has no error."""
    assert_accessible(made(paper, *file[1:]) / file[0])


@pytest.fixture
def running(tmp_path: Path) -> Iterator[subprocess.Popen[str]]:
    """Begin a set with two processes, whose temporary files lie in a folder of their own."""
    (tmp_path / "temporary").mkdir()
    names = {"TMPDIR": str(tmp_path / "temporary")}
    command = [*COMMAND, "handouts", CONTENT, "--copies", "16", "--jobs", "2", "-o", str(tmp_path / "set")]
    with subprocess.Popen(
        command, env=surroundings(**names), stderr=subprocess.PIPE, text=True, start_new_session=True
    ) as process:
        yield process
        process.kill()


@pytest.mark.slow
@pytest.mark.skipif(sys.platform != "linux", reason="processes are found in /proc")
@pytest.mark.parametrize("sent", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP, signal.SIGKILL])
def test_whatever_ends_it_ends_all_processes(
    running: subprocess.Popen[str], tmp_path: Path, sent: signal.Signals
) -> None:
    """In the middle of the work: none is left, nor any temporary file, and what is finished is whole."""
    wait_for((tmp_path / "set" / "sheet-01.pdf").exists)
    assert len(processes(running.pid)) >= 3
    os.kill(running.pid, sent)
    _, told = running.communicate(timeout=60)
    wait_for(lambda: not processes(running.pid))
    assert running.returncode == (130 if sent is signal.SIGINT else -sent)
    assert [*(tmp_path / "temporary").iterdir()] == []
    whole = [*(tmp_path / "set").iterdir()]
    assert {path.suffix for path in whole} == {".csv", ".pdf"}
    assert all(opened(path).page_count for path in whole if path.suffix == ".pdf")
    assert (f"{len(whole)} of 18 files are finished" in told) is (sent is not signal.SIGKILL)


def processes(session: int) -> list[int]:
    """Find the processes of a session that are alive."""
    found = []
    for path in Path("/proc").glob("[0-9]*/stat"):
        try:
            fields = path.read_text(encoding="utf-8").rpartition(")")[2].split()
        except OSError:  # it has ended since
            continue
        if int(fields[3]) == session and fields[0] != "Z":
            found.append(int(path.parent.name))
    return found


def wait_for(come: Callable[[], object]) -> None:
    """Wait until something has come; give up after far longer than it can take."""
    until = time.monotonic() + 240
    while not come():
        assert time.monotonic() < until
        time.sleep(0.05)


@pytest.mark.slow
def test_a_disk_that_gets_full_keeps_what_is_finished(tmp_path: Path) -> None:
    """A real one, of a few sheets: the exit code is 1, the place is told, and each file is whole."""
    disk = tmp_path / "disk"
    disk.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=180k", "tmpfs", str(disk)]
    if os.geteuid() or subprocess.run(mount, capture_output=True, check=False).returncode:
        pytest.skip("this user may mount no small disk")
    try:
        command = [*COMMAND, "handouts", CONTENT, "--copies", "4", "-o", str(disk / "set")]
        done = subprocess.run(command, env=surroundings(), capture_output=True, text=True, check=False)
        finished = [path for path in (disk / "set").iterdir() if path.suffix == ".pdf"]
        assert done.returncode == 1
        assert "cannot be written: no space left on device" in done.stderr
        assert "6 files are finished and stay in" in done.stderr
        assert finished
        assert all(opened(path).page_count for path in finished)
        assert all(not path.name.startswith(".") for path in (disk / "set").iterdir())
    finally:
        subprocess.run(["umount", str(disk)], check=True)  # noqa: S607 - as root alone
