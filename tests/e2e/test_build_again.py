"""`briefing build` as people and builders run it: several editions at once, twice, interrupted, compared, with sums."""

from __future__ import annotations

import hashlib
import json
import shutil
import signal
import subprocess
from pathlib import Path
from typing import Any

import pymupdf
import pytest

from briefing.cli.sums import read_sums
from tests.e2e.conftest import COMMAND, ROOT, Call, surroundings
from tests.test_architecture import CHECKED, HEAVY, modules_loaded_by

FILES = {"briefing.pdf", "brief.pdf", "questions.pdf", "key.pdf"}


@pytest.fixture(autouse=True)
def home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Keep the cache in a folder of the test's own."""
    folder = tmp_path_factory.mktemp("cache")
    monkeypatch.setenv("BRIEFING_HOME", str(folder))
    return folder


@pytest.fixture
def program(content: Path, tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Run a copy of the program, at which nobody else is at work, on a dossier that is there already."""
    del content  # which is copied from beside the program
    copy = tmp_path_factory.mktemp("program")
    for name in ("briefing", "templates"):
        shutil.copytree(ROOT / name, copy / name, ignore=shutil.ignore_patterns("__pycache__"))
    monkeypatch.setattr("tests.e2e.conftest.ROOT", copy)
    return copy


def sums(folder: Path) -> dict[str, str]:
    """Give the digests of the files in a folder."""
    return {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in folder.iterdir()}


@pytest.mark.slow
@pytest.mark.usefixtures("program")
def test_all_editions_at_once_are_those_made_one_by_one(call: Call, tmp_path: Path) -> None:
    """No edition depends on which others are made in the same process; the sums are those of the files."""
    done = call("build", "--edition", "all", "--sums")
    assert (done.returncode, done.stdout) == (0, "")
    made = sums(tmp_path / "build")
    made.pop("SHA256SUMS")
    assert made == read_sums(tmp_path / "build" / "SHA256SUMS")
    assert made.keys() == FILES
    for edition, name in {"full": "briefing", "brief": "brief", "quiz": "questions", "key": "key"}.items():
        assert call("build", "--edition", edition, "-o", "one.pdf", "--force").returncode == 0
        assert hashlib.sha256((tmp_path / "one.pdf").read_bytes()).hexdigest() == made[f"{name}.pdf"]


@pytest.mark.usefixtures("program")
def test_elsewhere_and_at_another_time_it_would_be_the_same(call: Call, tmp_path: Path) -> None:
    """What is listed agrees under another hash seed, time zone and language; an edit does not."""
    assert call("build", "--edition", "full,key", "--sums", PYTHONHASHSEED="1", TZ="Asia/Seoul").returncode == 0
    done = call("build", "--compare", "build/SHA256SUMS", PYTHONHASHSEED="2", TZ="America/Lima", LANG="de_DE.UTF-8")
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "2 outputs as build/SHA256SUMS says\n")
    main = tmp_path / "content" / "dossier.yaml"
    text = main.read_text(encoding="utf-8")
    main.write_text(text.replace("title: ", "title: Another ", 1), encoding="utf-8")
    done = call("build", "--compare", "build/SHA256SUMS")
    assert (done.returncode, done.stdout) == (1, "changed: build/briefing.pdf\nchanged: build/key.pdf\n")


def test_a_build_that_has_nothing_to_do_loads_nothing(
    content: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, program: Path
) -> None:
    """No library is imported, nor what reads dossiers or makes documents, to see that nothing has changed."""
    monkeypatch.setattr("tests.test_architecture.ROOT", program)
    build = ("build", str(content), "--edition", "full,quiz", "-o", str(tmp_path))
    assert "weasyprint" in modules_loaded_by(*build)
    loaded = modules_loaded_by(*build)
    assert {name.partition(".")[0] for name in loaded} & (HEAVY | CHECKED) == set()
    parts = ("briefing.loading.load", "briefing.document", "briefing.quiz", "briefing.model", "briefing.evidence")
    assert [name for name in loaded if name.startswith(parts)] == []


@pytest.mark.skipif(not Path("/proc/self/maps").is_file(), reason="the system does not tell what is loaded")
@pytest.mark.usefixtures("program")
def test_the_stamp_names_what_sets_the_pages(call: Call, home: Path) -> None:
    """Among the files on which the PDF depends are Pango, HarfBuzz, WeasyPrint and its style sheet."""
    assert call("build", "--edition", "quiz").returncode == 0
    (stamp,) = (home / "cache").glob("built-*.json")
    names = " ".join(Path(file).name for file in json.loads(stamp.read_bytes())["engine"]["files"])
    for wanted in ("libpango-1.0", "libharfbuzz.so", "html5_ua.css", "sRGB2014.icc", "METADATA"):
        assert wanted in names


def test_another_version_of_the_program_builds_anew(call: Call, program: Path) -> None:
    """An edit of a template or of a module is noticed, one of a test is not."""
    build = ("build", "--edition", "quiz")
    assert call(*build).stderr.startswith("Wrote")
    assert "up to date" in call(*build).stderr
    for name in ("templates/css/sections.css", "briefing/document/compose/index.py"):
        file = program / name
        file.write_text(f"{file.read_text(encoding='utf-8')}\n", encoding="utf-8")
        assert call(*build).stderr.startswith("Wrote")
    assert "up to date" in call(*build).stderr


@pytest.mark.usefixtures("program")
def test_ctrl_c_leaves_what_is_finished(tmp_path: Path) -> None:
    """Interrupted after the first edition, the command ends at once; the next run makes the others alone."""
    command, env = [*COMMAND, "build", "--edition", "full,quiz,key"], surroundings()
    with subprocess.Popen(command, cwd=tmp_path, env=env, stderr=subprocess.PIPE, text=True) as process:
        assert process.stderr is not None
        first = process.stderr.readline()
        process.send_signal(signal.SIGINT)
        rest = process.stderr.read()
    assert first.startswith("Wrote build/briefing.pdf")
    assert (process.returncode, rest) == (130, "briefing: interrupted\n")
    assert [path.name for path in (tmp_path / "build").iterdir()] == ["briefing.pdf"]


@pytest.mark.usefixtures("program")
def test_what_has_changed_since_is_printed(call: Call, content: Path, tmp_path: Path) -> None:
    """The full edition has a section on it, the colophon says with what it is compared, and the state is an input."""
    shutil.copytree(content, tmp_path / "before")
    article = content / "articles" / "opening.yaml"
    text = article.read_text(encoding="utf-8")
    article.write_text(
        text.replace("three million", "four million").replace("3,000,000", "4,000,000"), encoding="utf-8"
    )
    build = ("build", "--since", "before", "--unproved")
    assert call(*build).returncode == 0
    module: Any = pymupdf  # which has no types
    pages = [page.get_text() for page in module.open(tmp_path / "build" / "briefing.pdf")]
    assert "3 million crowns → 4 million crowns" in " ".join(" ".join(pages).split())
    assert "briefing build --paper a4 --unproved --since OLD" in " ".join(pages[-1].split())
    assert "Content of OLD (SHA-256)" in pages[-1]
    assert "up to date" in call(*build).stderr
    assert call("build", "--since", "elsewhere").returncode == 1
    shutil.copytree(content / "articles", tmp_path / "before" / "articles", dirs_exist_ok=True)
    assert call(*build).stderr.startswith("Wrote")
