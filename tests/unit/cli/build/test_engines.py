"""What of other people is loaded, and whether it is the same later."""

from __future__ import annotations

import importlib
import os
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from briefing.cli.build import engines
from briefing.cli.build.engines import Engine, engine

LATER = time.time_ns() + 10**15


@pytest.fixture
def package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Import a package of somebody else's, with a style sheet beside its module."""
    folder = tmp_path / "site" / "otherpress"
    folder.mkdir(parents=True)
    (folder / "__init__.py").write_text("", encoding="utf-8")
    (folder / "own.css").write_text("p {}", encoding="utf-8")
    monkeypatch.syspath_prepend(str(folder.parent))
    importlib.import_module("otherpress")
    yield folder
    sys.modules.pop("otherpress", None)


def noted() -> Engine:
    """Note what is loaded."""
    found = engine(LATER)
    assert found is not None
    return found


def test_what_is_loaded_stands_as_long_as_nothing_changes(package: Path) -> None:
    """It is the same a moment later, and is known by its module, what lies beside it, and where it is found."""
    found = noted()
    assert found.stands()
    assert found.origins["otherpress"] == str(package / "__init__.py")
    assert {str(package / "__init__.py"), str(package / "own.css")} <= {*found.files}


def test_neither_python_nor_we_are_among_it() -> None:
    """Python is known by its version, and our own files are digested by others."""
    assert not {"json", "sys", "briefing"} & noted().origins.keys()


@pytest.mark.skipif(not Path("/proc/self/maps").is_file(), reason="the system does not tell what is loaded")
def test_the_systems_libraries_are_among_it() -> None:
    """What the process has loaded beside Python's modules counts, too: pages depend on it."""
    assert any("/libc.so" in file or "/ld-musl" in file for file in noted().files)


def edit(package: Path) -> None:
    """Write something else into the module."""
    (package / "__init__.py").write_text("x = 1\n", encoding="utf-8")


def style(package: Path) -> None:
    """Write something else into the style sheet, of the same length, and set its time back."""
    before = (package / "own.css").stat()
    (package / "own.css").write_text("q {}", encoding="utf-8")
    os.utime(package / "own.css", ns=(before.st_atime_ns, before.st_mtime_ns))


def remove(package: Path) -> None:
    """Take a file away."""
    (package / "own.css").unlink()


def shadow(package: Path) -> None:
    """Install another package of the same name where it is found first."""
    other = package.parent.parent / "first" / "otherpress"
    other.mkdir(parents=True)
    (other / "__init__.py").write_text("", encoding="utf-8")
    sys.path.insert(0, str(other.parent))
    del sys.modules["otherpress"]
    importlib.invalidate_caches()


@pytest.mark.parametrize("change", [edit, style, remove, shadow])
def test_what_changes_stands_no_more(package: Path, change: Callable[[Path], None]) -> None:
    """An edit, a file that is gone, and a package that would be found first are all noticed."""
    found = noted()
    change(package)
    assert not found.stands()


def test_a_version_that_is_printed_counts(package: Path) -> None:
    """Where the metadata of a package are replaced by those of another version, the colophon would be another."""
    about = package.parent / "weasyprint-1.0.dist-info"
    about.mkdir()
    (about / "METADATA").write_text("Version: 1.0\n", encoding="utf-8")
    found = noted()
    assert str(about / "METADATA") in found.files
    about.rename(package.parent / "weasyprint-1.1.dist-info")
    assert not found.stands()


@pytest.mark.usefixtures("package")
def test_of_what_is_replaced_meanwhile_nothing_is_noted() -> None:
    """If a file was changed after the command began, what is loaded may be older than what lies there."""
    assert engine(0) is None


def test_where_the_system_does_not_tell_our_libraries_are_looked_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Without a list of what is loaded, those that typesetting needs are found by their names."""
    from briefing.document.engine import system

    library = tmp_path / "libpango.dylib"
    library.write_bytes(b"")
    monkeypatch.setattr(engines, "_MAPS", tmp_path / "none")
    monkeypatch.setattr(system, "find", {"pango-1.0": str(library), "harfbuzz": "harfbuzz.dylib"}.get)
    assert str(library) in noted().files
    assert "harfbuzz.dylib" not in noted().files
