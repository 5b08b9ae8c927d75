"""A current folder with a small dossier that is proved, and the command line in this process."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from briefing.cli import run
from tests.builders import write_lock

GOOD = Path(__file__).parents[2] / "golden" / "dossier"


@dataclass(frozen=True, slots=True)
class Done:
    """What a command has left: its exit code and what it wrote."""

    code: int
    out: str
    err: str


Call = Callable[..., Done]


@pytest.fixture
def call(capsys: pytest.CaptureFixture[str]) -> Call:
    """Run a command of the command line."""

    def called(*arguments: str) -> Done:
        code = run(arguments)
        captured = capsys.readouterr()
        return Done(code, captured.out, captured.err)

    return called


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Work in a folder that holds a small, proved dossier as content/."""
    write_lock(shutil.copytree(GOOD, tmp_path / "content"))
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def bad(folder: Path) -> Path:
    """Spoil the dossier by an unknown field."""
    article = folder / "content" / "articles" / "opening.yaml"
    text = article.read_text(encoding="utf-8")
    article.write_text(text.replace("    act: opening\n", "    akt: opening\n"), encoding="utf-8")
    return folder


@pytest.fixture
def edited(folder: Path) -> Path:
    """Change the date and the words of a fact that was proved."""
    article = folder / "content" / "articles" / "opening.yaml"
    text = article.read_text(encoding="utf-8")
    article.write_text(
        text.replace("text: The repair cost three", "text: The whole repair cost three"), encoding="utf-8"
    )
    return folder
