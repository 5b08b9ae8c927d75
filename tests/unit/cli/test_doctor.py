from __future__ import annotations

import importlib.metadata
import sqlite3
from pathlib import Path

import pytest

from briefing import fonts
from briefing.cli import doctor
from briefing.document.engine import system
from briefing.errors import BriefingError
from tests.unit.cli.conftest import Call

QUIZ = {"questionary": "2.1", "prompt-toolkit": "3.0.48", "fsrs": "6.3", "rapidfuzz": "3.11", "platformdirs": "4.3"}
REQUIRED = ["pydantic>=2.10", "weasyprint==70.0", "shtab>=1.7", 'rich>=13; extra == "colour"']


@pytest.fixture(autouse=True)
def installed(monkeypatch: pytest.MonkeyPatch) -> dict[str, str]:
    """Pretend that the package is installed, with these versions beside it."""
    versions = {"pydantic": "2.11", "weasyprint": "70.0", "shtab": "1.8", **QUIZ}

    def version(name: str) -> str:
        if name not in versions:
            raise importlib.metadata.PackageNotFoundError(name)
        return versions[name]

    monkeypatch.setattr(importlib.metadata, "requires", lambda _: REQUIRED)
    monkeypatch.setattr(importlib.metadata, "version", version)
    monkeypatch.setattr(system, "missing_libraries", tuple)
    return versions


def states(text: str) -> dict[str, str]:
    """Read the state of each subject."""
    rows = (line.split("\t") for line in text.splitlines())
    return {subject: state for state, subject, _ in rows}


def test_where_all_is_there_all_is_well(call: Call) -> None:
    """Python, packages, libraries, fonts, dossier and templates are found; what is optional is not asked for."""
    done = call("doctor")
    assert done.code == 0
    assert set(states(done.out).values()) == {"ok"}
    assert {"Python", "pydantic", "weasyprint", "library harfbuzz", "fonts", "dossier", "templates"} <= states(
        done.out
    ).keys()
    assert "rich" not in done.out
    assert done.err == "Nothing is missing.\n"


def test_a_missing_and_a_wrong_package_are_told_with_the_command_that_mends_them(
    call: Call, installed: dict[str, str]
) -> None:
    """What is not installed, or not in the version that is needed, is a problem."""
    del installed["shtab"]
    installed["weasyprint"] = "71.0"
    done = call("doctor")
    assert done.code == 1
    assert {name for name, state in states(done.out).items() if state == "missing"} == {"shtab", "weasyprint"}
    assert "71.0, not 70.0" in done.out
    assert "weasyprint: pip install 'weasyprint==70.0'\n" in done.err
    assert "shtab: pip install 'shtab>=1.7'\n" in done.err
    assert done.err.endswith("2 problems found.\n")


def test_missing_libraries_are_told_for_three_systems(call: Call, monkeypatch: pytest.MonkeyPatch) -> None:
    """The remedy names what to install on Debian, Fedora and macOS."""
    monkeypatch.setattr(system, "missing_libraries", lambda: ("harfbuzz-subset",))
    done = call("doctor")
    assert done.code == 1
    assert states(done.out)["library harfbuzz-subset"] == "missing"
    for name in ("Debian", "Fedora", "macOS"):
        assert name in done.err


def test_missing_fonts_are_told(call: Call, monkeypatch: pytest.MonkeyPatch) -> None:
    """A font that is not installed is named, with the command that installs it."""

    def fail() -> tuple[Path, ...]:
        raise BriefingError("the font X (Bold) is not installed", hint="pip install x")

    monkeypatch.setattr(fonts, "files", fail)
    done = call("doctor")
    assert (done.code, states(done.out)["fonts"]) == (1, "missing")
    assert "fonts: pip install x\n" in done.err


def test_missing_folders_are_told(call: Call, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A dossier that is not there and templates that are lost are problems."""
    monkeypatch.setattr("briefing.resources.templates_folder", lambda: folder / "no-templates")
    done = call("doctor", "nowhere")
    assert done.code == 1
    assert {name for name, state in states(done.out).items() if state == "missing"} == {"dossier", "templates"}
    assert "nowhere holds no dossier.yaml" in done.out


def test_an_old_python_is_told(call: Call, monkeypatch: pytest.MonkeyPatch) -> None:
    """The version that is needed is named."""
    monkeypatch.setattr(doctor, "OLDEST_PYTHON", (9, 0))
    done = call("doctor")
    assert done.code == 1
    assert "Python: install Python 9.0 or later\n" in done.err


def test_a_package_that_is_not_installed_as_one_is_no_problem(call: Call, monkeypatch: pytest.MonkeyPatch) -> None:
    """Run from a folder, the program has no metadata to compare with."""

    def fail(name: str) -> list[str]:
        raise importlib.metadata.PackageNotFoundError(name)

    monkeypatch.setattr(importlib.metadata, "requires", fail)
    done = call("doctor")
    assert (done.code, states(done.out)["packages"]) == (0, "ok")


def test_the_packages_of_the_quiz_are_always_told(call: Call, installed: dict[str, str]) -> None:
    """Their versions stand there even where the metadata are older than the quiz; one that is not there is missed."""
    told = call("doctor")
    assert {f"ok\t{name}\t{version}" for name, version in QUIZ.items()} <= {*told.out.splitlines()}
    del installed["rapidfuzz"]
    done = call("doctor")
    assert (done.code, states(done.out)["rapidfuzz"]) == (1, "missing")
    assert "rapidfuzz: pip install 'rapidfuzz'\n" in done.err


@pytest.mark.parametrize(
    ("rule", "found", "is_right"),
    [
        (">=3.0.48", "3.0.52", True), (">=3.0.48", "3.0.5", False), (">=6.3,<7", "6.3.1", True),
        (">=6.3,<7", "7.0", False), (">=6.3,<7", "6.10", True), ("==70.0", "70.0", True), ("==70.0", "70.1", False),
    ],
)  # fmt: skip
def test_a_version_is_held_against_what_is_asked_for(
    rule: str, found: str, is_right: bool, call: Call, installed: dict[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Numbers are compared as numbers, at both ends."""
    monkeypatch.setattr(importlib.metadata, "requires", lambda _: [f"fsrs{rule}"])
    installed["fsrs"] = found
    done = call("doctor")
    assert (done.code, states(done.out)["fsrs"]) == ((0, "ok") if is_right else (1, "missing"))
    assert is_right or f"fsrs: pip install 'fsrs{rule}'\n" in done.err


def test_an_old_sqlite_is_told(call: Call, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without strict tables nothing can be remembered."""
    assert states(call("doctor").out)["SQLite"] == "ok"
    monkeypatch.setattr(sqlite3, "sqlite_version_info", (3, 36, 0))
    done = call("doctor")
    assert (done.code, states(done.out)["SQLite"]) == (1, "too old")
    assert "the quiz needs 3.37 or newer to remember answers\n" in done.err


def test_places_of_history_and_cache_are_told(call: Call, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """They need not be there, and none is made: only that they can be is looked at."""
    monkeypatch.setenv("BRIEFING_HOME", str(tmp_path / "home" / "mine"))
    done = call("doctor")
    assert f"ok\thistory\t{tmp_path / 'home' / 'mine' / 'history.sqlite'}\n" in done.out
    assert f"ok\tcache\t{tmp_path / 'home' / 'mine' / 'cache'}\n" in done.out
    assert not (tmp_path / "home").exists()


def test_places_that_cannot_be_written_to_are_told(call: Call, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file where a folder should be, or a folder where the history should be, is told with what to do."""
    home = tmp_path / "home"
    home.write_text("", encoding="utf-8")
    monkeypatch.setenv("BRIEFING_HOME", str(home))
    done = call("doctor")
    assert (done.code, states(done.out)["history"], states(done.out)["cache"]) == (1, "closed", "closed")
    assert "or name another folder with BRIEFING_HOME; until then your answers are forgotten\n" in done.err
    home.unlink()
    (home / "history.sqlite").mkdir(parents=True)
    assert states(call("doctor").out)["history"] == "closed"
    assert states(call("doctor").out)["cache"] == "ok"
