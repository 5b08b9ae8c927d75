"""What the README shows is what happens: its commands can be typed, and its examples are what is told."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from briefing.cli.commands import parser
from briefing.cli.opening import open_dossier
from briefing.document.engine.system import REMEDY
from briefing.export.class_sets.drawer import Drawer
from briefing.export.class_sets.sheet_codes import Recipe
from briefing.model.certainty import Certainty, is_marked
from briefing.model.facts import KINDS, BaseFact
from briefing.quiz.writing import write
from tests.e2e.conftest import ROOT, Call, shell

README = (ROOT / "README.md").read_text(encoding="utf-8")
BLOCKS = re.findall(r"^```(\w*)\n(.*?)^```", README, re.MULTILINE | re.DOTALL)
LINES = [line for kind, text in BLOCKS if kind == "sh" for line in re.findall(r"^briefing (.*)", text, re.MULTILINE)]


def rows(section: str) -> list[list[str]]:
    """Give the rows of the tables below a heading, without their heads."""
    (text,) = re.findall(rf"^#+ {section}\n(.*?)(?=^#)", README, re.MULTILINE | re.DOTALL)
    tables = re.findall(r"^\|[ |-]+\|\n((?:\|.*\n)+)", text, re.MULTILINE)
    return [line.strip("| ").split(" | ") for table in tables for line in table.splitlines()]


ROWS = rows("Which kind, and how sure")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Put the shipped dossier into a folder, as a clone has it."""
    shutil.copytree(ROOT / "content", tmp_path / "content")
    return tmp_path


@pytest.mark.parametrize("line", LINES)
def test_a_command_can_be_typed(line: str) -> None:
    """The parser takes each command."""
    parser().parse_args(re.split(r"\s+[#|<>]", line)[0].split())


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


@pytest.mark.parametrize("start", ["departure:", "    questions:"])
def test_the_fact_is_one_of_the_dossier(start: str) -> None:
    """The fact that shows the format is a shipped one, word for word, and so are its questions."""
    (example,) = (text for kind, text in BLOCKS if kind == "yaml" and text.startswith(start))
    fact = example if start.startswith(" ") else "".join(f"  {line}" for line in example.splitlines(keepends=True))
    assert any(fact in path.read_text(encoding="utf-8") for path in (ROOT / "content" / "articles").iterdir())


def test_each_kind_is_told_with_its_own_fields() -> None:
    """The table of kinds has all of them, and each row names what only that kind has."""
    told = {kind.strip("`"): set(re.findall(r"`([a-z_]+)`", fields)) for kind, _, fields in ROWS if kind[1:-1] in KINDS}
    assert list(told) == list(KINDS)
    for name, kind in KINDS.items():
        assert set(kind.model_fields) - set(BaseFact.model_fields) - {"kind"} <= told[name]
        assert told[name] <= set(kind.model_fields) | {"inscription", "anchor"}


def test_each_certainty_is_told_with_words_that_mark_it() -> None:
    """The table of certainties has all of them in their order, and a sentence with one of its words is so marked."""
    told = {name.strip("`"): words for name, _, words in ROWS if name[1:-1] in set(Certainty)}
    assert list(told) == list(Certainty)
    for certainty in list(Certainty)[1:]:
        assert all(is_marked(f"It {word} so.", certainty) for word in told[certainty].split(", "))


@pytest.fixture
def typed(tmp_path: Path) -> Path:
    """Type the files of the small dossier and the text of its article as they stand there."""
    files = {text.splitlines()[0].removeprefix("# "): text for _, text in BLOCKS if text.startswith("# bridge/")}
    (files["texts/ferry.txt"],) = (text for kind, text in BLOCKS if kind == "text")
    for name, text in files.items():
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return tmp_path


def test_the_small_dossier_is_whole(typed: Path, call: Call) -> None:
    """Its files have no findings but that they are to be proved, and the text has the fingerprint that is named."""
    told = call("check", "bridge")
    assert re.findall(r"error: .*\[([a-z-]+)\]$", told.stdout, re.MULTILINE) == ["no-lock"]
    (fingerprint,) = re.findall(
        r"fingerprint: (\w+)", (typed / "bridge/articles/ferry.yaml").read_text(encoding="utf-8")
    )
    assert call("fingerprint", "texts/ferry.txt").stdout == f"{fingerprint}\n"
    told = call("fingerprint", "texts/ferry.txt", "--paragraphs")
    assert told.stdout.splitlines()[-1].split(maxsplit=1)[0] == "6"


def test_the_small_dossier_is_proved_checked_and_built(typed: Path) -> None:
    """The commands below it do what they say, one after the other, and nothing is wrong."""
    (steps,) = (text for kind, text in BLOCKS if kind == "sh" and "briefing check bridge" in text)
    proved, checked, built = (shell(line, typed) for line in steps.splitlines())
    assert (proved.returncode, checked.returncode, built.returncode) == (0, 0, 0)
    assert checked.stdout == ""
    assert checked.stderr.startswith("bridge: no findings in 1 article with 9 facts: ")
    assert (typed / "build" / "briefing.pdf").is_file()


def test_a_proof_of_the_small_dossier_is_shown(typed: Path) -> None:
    """The commands of the section on proof explain, mark an edit and trace, as is promised there."""
    (steps,) = (text for kind, text in BLOCKS if kind == "sh" and "--explain" in text)
    explain, build, trace = steps.splitlines()
    assert shell("briefing prove bridge --sources texts", typed).returncode == 0
    assert "'the mayor' stands for Ana Berg" in shell(explain, typed).stdout
    assert "[[Yesterday]] the [[bridge]]" in shell(f"{trace} --no-pages", typed).stdout
    article = typed / "bridge" / "articles" / "ferry.yaml"
    edited = article.read_text(encoding="utf-8").replace("almost empty.\n", "almost full.\n")
    article.write_text(edited, encoding="utf-8")
    assert shell("briefing build bridge", typed).returncode == 1
    assert "Not proved, and marked so: 1 " in shell(build, typed).stderr


def test_the_small_dossier_is_held_against_its_text(typed: Path) -> None:
    """Another number in the text than in the fact is not proved, and nothing is locked."""
    text = typed / "texts" / "ferry.txt"
    text.write_text(text.read_text(encoding="utf-8").replace("84 million", "48 million"), encoding="utf-8")
    article = typed / "bridge" / "articles" / "ferry.yaml"
    fingerprint = shell("briefing fingerprint texts/ferry.txt", typed).stdout.strip()
    written = re.sub(r"fingerprint: \w+", f"fingerprint: {fingerprint}", article.read_text(encoding="utf-8"))
    article.write_text(written, encoding="utf-8")
    told = shell("briefing prove bridge --sources texts", typed)
    assert told.returncode == 1
    assert "nothing in paragraph 4 says '84 million' [not-proved]" in told.stdout
    assert not (typed / "bridge" / "evidence.lock").exists()


def test_the_code_is_of_the_first_sheet_of_the_set() -> None:
    """The command that makes a sheet again makes one of the set above it."""
    made = re.search(r"briefing handouts --copies 30 --questions (\d+) --seed (\d+)", README)
    again = re.search(r"briefing handouts --code (\S+)", README)
    assert made is not None
    assert again is not None
    opened = open_dossier(ROOT / "content")
    bank = write(opened.dossier, opened.lock, opened.unproved)
    topics = {fact.id: fact.theme for fact in opened.dossier.facts}
    recipe = Recipe(int(made[2]), int(made[1]))
    assert Drawer(bank, topics, recipe).copy(1).sheet.code == again[1]
