from __future__ import annotations

import importlib.metadata
from pathlib import Path

import pytest

from briefing import fonts
from briefing.cli import doctor
from briefing.document.engine import system
from briefing.errors import BriefingError
from tests.unit.cli.conftest import Call

REQUIRED = ["pydantic>=2.10", "weasyprint==70.0", "shtab>=1.7", 'rich>=13; extra == "colour"']


@pytest.fixture(autouse=True)
def installed(monkeypatch: pytest.MonkeyPatch) -> dict[str, str]:
    """Pretend that the package is installed, with these versions beside it."""
    versions = {"pydantic": "2.11", "weasyprint": "70.0", "shtab": "1.8"}

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
