from __future__ import annotations

import ctypes.util
import sys
from pathlib import Path

import pytest

from briefing.document.engine import loading, system
from briefing.errors import BriefingError


def test_nothing_is_missing_here() -> None:
    """On a machine that can run these tests, every library loads."""
    assert system.missing_libraries() == ()


def test_a_missing_library_is_said_with_its_remedy(monkeypatch: pytest.MonkeyPatch) -> None:
    """A library that is not there, or does not load, is named with what to install on three systems."""
    monkeypatch.setitem(system.SONAMES, "pango-1.0", "libpango-of-nowhere.so.0")
    monkeypatch.setattr(system, "find", lambda name: None if name == "harfbuzz-subset" else system.SONAMES[name])
    with pytest.raises(BriefingError, match=r"not installed: pango-1\.0, harfbuzz-subset$") as error:
        system.require_libraries()
    assert error.value.hint
    for command in ("apt-get install", "dnf install", "brew install"):
        assert command in error.value.hint


def test_the_search_is_put_back() -> None:
    """Python's own search for libraries is replaced only as long as the block lasts."""
    before = ctypes.util.find_library
    with system.quick_search():
        assert ctypes.util.find_library is system.find
    assert ctypes.util.find_library is before


@pytest.mark.parametrize(
    ("name", "answer"),
    [
        ("harfbuzz", "libharfbuzz.so.0"),
        ("harfbuzz-subset", "libharfbuzz-subset.so.0"),
        ("libpango-1.0-0", None),
        ("harfbuzz-vector", None),
        ("something-else", "found by search"),
    ],
)
def test_linux_answers_from_the_table(name: str, answer: str | None, monkeypatch: pytest.MonkeyPatch) -> None:
    """On Linux our libraries are answered from the table, and only foreign ones are searched for."""
    monkeypatch.setattr(system, "_LINUX", True)
    monkeypatch.setattr(system, "_search", lambda _name: "found by search")
    assert system.find(name) == answer


def test_macos_looks_where_package_managers_install(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Elsewhere the folders of Homebrew and MacPorts come first, then the usual search."""
    (tmp_path / "libpango-1.0.dylib").touch()
    monkeypatch.setattr(system, "_LINUX", False)
    monkeypatch.setattr(system, "_FOLDERS", (str(tmp_path),))
    monkeypatch.setattr(system, "_search", lambda _name: "found by search")
    assert system.find("pango-1.0") == str(tmp_path / "libpango-1.0.dylib")
    assert system.find("harfbuzz") == "found by search"
    assert system.find("libpango-1.0-0") is None


def test_a_library_of_another_version_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where WeasyPrint finds its libraries and cannot use them, the error is one line with the remedy."""

    def fail(_name: str) -> None:
        raise AttributeError("function 'pango_x' not found\nand more")

    monkeypatch.delitem(sys.modules, "weasyprint", raising=False)
    monkeypatch.setattr(loading, "import_module", fail)
    with pytest.raises(BriefingError, match=r"'pango_x' not found$") as error:
        loading.weasyprint()
    assert error.value.hint == system.REMEDY
