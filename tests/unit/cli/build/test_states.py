"""The state of what a build begins with."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

from briefing import fonts, resources
from briefing.cli.build import states
from briefing.cli.caching import dossier_digest
from briefing.errors import BriefingError

CONTENT = Path("content")


@pytest.fixture
def templates(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Use a copy of the templates."""
    copy = Path(shutil.copytree(resources.templates_folder(), tmp_path / "templates"))
    monkeypatch.setattr(states, "templates_folder", lambda: copy)
    return copy


def append(path: Path) -> None:
    """Change a file."""
    path.write_text(f"{path.read_text(encoding='utf-8')}\n", encoding="utf-8")


@pytest.mark.usefixtures("templates")
@pytest.mark.parametrize("name", ["dossier.yaml", "entities.yaml", "evidence.lock", "articles/opening.yaml"])
def test_each_file_of_the_dossier_counts(name: str) -> None:
    """A change to one of them is a change, and nothing else is."""
    before = states.inputs(CONTENT)
    Path("content/notes.txt").write_text("mine", encoding="utf-8")
    assert states.inputs(CONTENT) == before
    append(CONTENT / name)
    assert states.inputs(CONTENT) != before


def test_a_file_that_would_not_be_read_counts() -> None:
    """It may be a finding: an article must end in .yaml."""
    before = states.inputs(CONTENT)
    (CONTENT / "articles" / "other.yml").write_text("", encoding="utf-8")
    assert states.inputs(CONTENT) != before


def test_where_the_dossier_lies_makes_no_difference(tmp_path: Path) -> None:
    """Bytes do not depend on it either."""
    shutil.copytree(CONTENT, tmp_path / "other")
    assert states.inputs(tmp_path / "other") == states.inputs(CONTENT)


@pytest.mark.parametrize("name", ["briefing.html.j2", "css/sections.css", "sections/colophon.html.j2"])
def test_each_template_counts(templates: Path, name: str) -> None:
    """Even if its length and the time of its last change are the same again."""
    before, file = states.inputs(CONTENT), templates / name
    known = file.stat()
    file.write_bytes(file.read_bytes().swapcase())
    os.utime(file, ns=(known.st_atime_ns, known.st_mtime_ns))
    assert states.inputs(CONTENT) != before


@pytest.mark.parametrize("name", ["SOURCE_DATE_EPOCH", "LD_LIBRARY_PATH"])
def test_the_environment_counts(monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    """As far as bytes depend on it; whether it is there and empty is a difference."""
    found = {states.inputs(CONTENT)}
    for value in ("", "1700000000"):
        monkeypatch.setenv(name, value)
        found.add(states.inputs(CONTENT))
    assert len(found) == 3


def test_days_and_places_do_not(monkeypatch: pytest.MonkeyPatch) -> None:
    """Time zone, language and folders of the user change no byte."""
    before = states.inputs(CONTENT)
    for name, value in {"TZ": "Asia/Seoul", "LANG": "de_DE.UTF-8", "HOME": "/nowhere"}.items():
        monkeypatch.setenv(name, value)
    assert states.inputs(CONTENT) == before


def test_the_fonts_count(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Another face sets another page; one that is missing leaves nothing to be told."""
    face = tmp_path / "face.ttf"
    face.write_bytes(b"1")
    monkeypatch.setattr(fonts, "files", lambda: (face,))
    before = states.inputs(CONTENT)
    face.write_bytes(b"22")
    assert states.inputs(CONTENT) != before
    face.unlink()
    with pytest.raises(FileNotFoundError):
        states.inputs(CONTENT)


def test_a_pipe_among_the_articles_is_not_waited_for() -> None:
    """It can't be read, and that is for others to tell."""
    os.mkfifo(CONTENT / "articles" / "pipe.yaml")
    with pytest.raises(OSError, match=r"pipe\.yaml"):
        states.inputs(CONTENT)


def test_a_huge_file_is_not_read() -> None:
    """No dossier is made of it, so that nothing is kept of it either."""
    os.truncate(CONTENT / "dossier.yaml", 10**10)
    with pytest.raises(OSError, match=r"dossier\.yaml"):
        states.inputs(CONTENT)


def test_an_old_state_in_a_folder_is_known_by_its_content(tmp_path: Path) -> None:
    """The folder may be named by its main file, as everywhere."""
    shutil.copytree(CONTENT, tmp_path / "old")
    assert states.revision("old", CONTENT) == dossier_digest(CONTENT)
    assert states.revision("old/dossier.yaml", CONTENT) == dossier_digest(CONTENT)
    append(tmp_path / "old" / "dossier.yaml")
    assert states.revision("old", CONTENT) != dossier_digest(CONTENT)


def test_what_is_no_state_is_told() -> None:
    """Where there is neither such a folder nor a repository, there is nothing to compare with."""
    for text in ("HEAD", ""):
        with pytest.raises(BriefingError):
            states.revision(text, CONTENT)
