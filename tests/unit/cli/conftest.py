"""A current folder with a small dossier that is proved, and the command line in this process."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from types import SimpleNamespace
from typing import Any

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

TYPESET = b"%PDF" + b"x" * 12_000
"""What is made where the typesetter is a pretence."""


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


@pytest.fixture
def typeset(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Put a quick pretence in the place of the typesetter, and give the papers and marks that it was asked for.

    Of what is no whole briefing it keeps the edition, and of a sheet its code; the pages of facts are made up.
    """
    from briefing.document import build as engine

    asked: list[str] = []

    def pretend(_: object, *, paper: Any, unproved: frozenset[str], sheet: Any = None, **about: Any) -> SimpleNamespace:
        edition, since = about.get("edition"), about.get("since")
        told = (edition, paper, *sorted(unproved), sheet and sheet.code, since and f"since {since.title}")
        asked.extend(str(each) for each in told if each)
        return SimpleNamespace(
            pdf=TYPESET,
            html="<p>é</p>",
            pages=24,
            page_of_fact={"opening/cost": 11}.get,
            page_of_article={"opening": 5}.get,
        )

    def pretend_brief(dossier: object, **settings: Any) -> SimpleNamespace:
        return pretend(dossier, edition="brief", **settings)

    monkeypatch.setattr(engine, "build", pretend)
    monkeypatch.setattr(engine, "build_sheet", pretend)
    monkeypatch.setitem(sys.modules, "briefing.document.brief", SimpleNamespace(build_brief=pretend_brief))
    return asked


@pytest.fixture
def settled(monkeypatch: pytest.MonkeyPatch) -> None:
    """Leave the program's own files out of the state of a build: somebody may be at work on them."""
    from briefing.cli.build import states

    monkeypatch.setattr(states, "_below", lambda *_: ())
