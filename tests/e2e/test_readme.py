"""What the README shows is what happens: its commands can be typed, and its examples are what is told."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from briefing.cli.commands import parser
from briefing.document.engine.system import REMEDY
from tests.builders import write_lock
from tests.e2e.conftest import ROOT, Call, shell

README = (ROOT / "README.md").read_text(encoding="utf-8")
BLOCKS = re.findall(r"^```(\w*)\n(.*?)^```", README, re.MULTILINE | re.DOTALL)
LINES = [line for kind, text in BLOCKS if kind == "sh" for line in re.findall(r"^briefing (.*)", text, re.MULTILINE)]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Put the shipped dossier into a folder, as a clone has it."""
    shutil.copytree(ROOT / "content", tmp_path / "content")
    return tmp_path


@pytest.mark.parametrize("line", LINES)
def test_a_command_can_be_typed(line: str) -> None:
    """The parser takes each command."""
    parser().parse_args(re.split(r" *[#|>]", line)[0].split())


def test_a_date_that_does_not_exist(folder: Path) -> None:
    """The commands of the example tell what stands below them."""
    (example,) = (text for kind, text in BLOCKS if kind == "console")
    commands = [line.removeprefix("$ ") for line in example.splitlines() if line.startswith("$ ")]
    shown = [line for line in example.splitlines() if not line.startswith(("$ ", "…"))]
    assert shell(commands[0], folder).returncode == 0
    assert shell(commands[1], folder).stdout.splitlines()[: len(shown)] == shown


def test_a_person_nobody_knows(folder: Path, call: Call) -> None:
    """A misspelt id at the place of the example is told in its words."""
    (example,) = (text for kind, text in BLOCKS if "sergey-shoigu" in text)
    name, line = re.match(r"mine/(\S+?):(\d+):", example).groups()  # type: ignore[union-attr]
    path = folder / "content" / name
    lines = path.read_text(encoding="utf-8").split("\n")
    lines[int(line) - 1] = lines[int(line) - 1].replace("sergei-shoigu", "sergey-shoigu")
    path.write_text("\n".join(lines), encoding="utf-8")
    (folder / "content").rename(folder / "mine")
    assert call("check", "mine").stdout == example


def test_libraries_are_installed_by_one_command_a_system() -> None:
    """The README, the session that builds the briefing and the program itself give the same advice."""
    session = (ROOT / "noxfile.py").read_text(encoding="utf-8")
    for command in re.findall(r"(?:dnf|brew) install [a-z ]+", REMEDY):
        assert f"`{command}`" in README
        assert f"`{command}`" in session


def test_the_fact_is_one_of_the_dossier() -> None:
    """The fact that shows the format is a shipped one, word for word."""
    (example,) = (text for kind, text in BLOCKS if kind == "yaml" and not text.startswith("# bridge/"))
    fact = "".join(f"  {line}" for line in example.splitlines(keepends=True))
    assert any(fact in path.read_text(encoding="utf-8") for path in (ROOT / "content" / "articles").iterdir())


def test_the_small_dossier_is_whole(tmp_path: Path, call: Call) -> None:
    """The files of the small dossier, typed as they stand there, have no findings but that they are to be proved."""
    for kind, text in BLOCKS:
        if kind == "yaml" and text.startswith("# bridge/"):
            path = tmp_path / text.splitlines()[0].removeprefix("# ")
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
    told = call("check", str(tmp_path / "bridge"))
    assert re.findall(r"error: .*\[([a-z-]+)\]$", told.stdout, re.MULTILINE) == ["no-lock"]
    write_lock(tmp_path / "bridge")
    told = call("check", str(tmp_path / "bridge"))
    assert (told.stdout, told.returncode) == ("", 0)
