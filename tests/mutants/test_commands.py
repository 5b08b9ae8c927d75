"""Mutants on their way through the real commands: `prove`, `check` and `build` judge as the trials do."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.mutants.making import mutants, sample
from tests.mutants.mutation import Mutant
from tests.mutants.trial import Court

ROOT = Path(__file__).parents[2]
OTHER = Path(__file__).parent / "other"
KINDS = (
    "day",
    "digit",
    "person",
    "place",
    "office",
    "word",
    "speaker",
    "unit",
    "title",
    "weekday",
    "summary name",
    "role",
)

Done = subprocess.CompletedProcess[str]


def briefing(folder: Path, *arguments: str) -> Done:
    """Run the command in a folder."""
    command = [sys.executable, "-m", "briefing", *arguments]
    surroundings = {**os.environ, "PYTHONPATH": str(ROOT)}
    return subprocess.run(command, cwd=folder, env=surroundings, capture_output=True, text=True, check=False)


@pytest.fixture(scope="module")
def court() -> Court:
    """Open the dossier of invented articles."""
    return Court.of(OTHER / "content", OTHER / "sources")


@pytest.fixture(scope="module")
def proved(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Prove a copy of the true dossier."""
    folder = tmp_path_factory.mktemp("proved")
    shutil.copytree(OTHER / "content", folder / "content")
    done = briefing(folder, "prove", "--sources", str(OTHER / "sources"))
    assert (done.returncode, done.stdout.count("error")) == (0, 0), done.stdout
    return folder


def chosen(court: Court, kind: str) -> Mutant:
    """Choose a mutant of a kind, one in field and sentence alike where there is any."""
    own = [each for each in mutants(court.dossier, court.trees) if each.kind == kind]
    alike = [each for each in own if each.style == "both"]
    return sample(alike or own, 1)[0]


def write(folder: Path, mutant: Mutant) -> Path:
    """Write a mutant into its file."""
    path = folder / "content" / "articles" / f"{mutant.article}.yaml"
    tree: dict[str, Any] = yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)  # noqa: S506 - texts alone
    if mutant.fact is None:
        tree["summary"] = mutant.tree
    else:
        tree["facts"][mutant.fact] = mutant.tree
    path.write_text(yaml.safe_dump(tree, allow_unicode=True, sort_keys=False, width=1000), encoding="utf-8")
    return path


@pytest.mark.parametrize("kind", KINDS)
def test_the_commands_judge_alike(kind: str, court: Court, proved: Path, tmp_path: Path) -> None:
    """Each is refused by `prove` if the trial refuses it, and always by `check` and `build`; the lock stays."""
    shutil.copytree(proved, tmp_path / "copy")
    folder, mutant = tmp_path / "copy", chosen(court, kind)
    write(folder, mutant)
    lock = folder / "content" / "evidence.lock"
    before = lock.read_bytes()
    with ThreadPoolExecutor() as both:
        check, build = both.map(lambda command: briefing(folder, command), ("check", "build"))
    assert (check.returncode, build.returncode) == (1, 1), mutant.name
    assert f"articles/{mutant.article}.yaml:" in check.stdout
    assert not (folder / "build").exists()
    prove = briefing(folder, "prove", "--sources", str(OTHER / "sources"))
    refused = court.judge(mutant).refused
    assert (prove.returncode == 1) is (refused is not None), mutant.name
    assert (lock.read_bytes() == before) is (refused is not None)


def test_an_unchanged_copy_is_right(proved: Path, tmp_path: Path) -> None:
    """Written again, the true dossier passes all three, so that no refusal is due to the writing."""
    shutil.copytree(proved, tmp_path / "copy")
    for path in (tmp_path / "copy" / "content" / "articles").iterdir():
        tree = yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)  # noqa: S506 - texts alone
        path.write_text(yaml.safe_dump(tree, allow_unicode=True, sort_keys=False, width=1000), encoding="utf-8")
    assert briefing(tmp_path / "copy", "check").returncode == 0
    assert briefing(tmp_path / "copy", "prove", "--sources", str(OTHER / "sources")).returncode == 0


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("title: Ferry capsizes off Valmora", "title: Ferry capsized off Valmora"),
        ("published: 2024-10-17", "published: 2024-10-16"),
        ("anchor: 2024-10-17", "anchor: 2024-10-18"),
    ],
)
def test_a_changed_article_is_noticed(old: str, new: str, proved: Path, tmp_path: Path) -> None:
    """What an article says of itself is held against its text and locked; so is the day from which its dates count."""
    shutil.copytree(proved, tmp_path / "copy")
    path = tmp_path / "copy" / "content" / "articles" / "agency.yaml"
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")
    assert briefing(tmp_path / "copy", "check").returncode == 1
    assert briefing(tmp_path / "copy", "prove", "--sources", str(OTHER / "sources")).returncode == 1
