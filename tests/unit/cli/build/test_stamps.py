"""Stamps: what was built where, and from what."""

from __future__ import annotations

import json
import os
import time
from pathlib import Path
from typing import Any

import pytest

from briefing.cli.build import engines, stamps
from briefing.cli.build.engines import Engine
from briefing.cli.build.stamps import Found, Stamp
from briefing.cli.pages import Pages

CONTENT = b"%PDF"


@pytest.fixture
def target(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give a file that was built, with the cache in a folder of the test's own and an engine that is quickly noted."""
    monkeypatch.setenv("BRIEFING_HOME", str(tmp_path / "home"))
    monkeypatch.setattr(engines, "engine", lambda _: Engine({}, [__file__], ""))
    monkeypatch.setattr(Engine, "stands", lambda _: True)
    path = tmp_path / "made.pdf"
    path.write_bytes(CONTENT)
    return path


def stamp(target: Path, inputs: str = "inputs") -> Stamp:
    """Give what is known of the file."""
    return Stamp(target, inputs, "1 fact", Pages(str(target), {"opening/cost": 3}, {"opening": 2}))


def keep(target: Path) -> Path:
    """Note it, and give the file of the stamp."""
    stamps.keep(stamp(target), CONTENT, time.time_ns())
    (kept,) = (target.parent / "home" / "cache").glob("built-*.json")
    return kept


def test_what_was_built_is_known_again(target: Path) -> None:
    """With the bytes, and with what was said of them."""
    assert stamps.find(target, "inputs") is None
    keep(target)
    assert stamps.find(target, "inputs") == Found(stamp(target), CONTENT)


def test_a_link_to_the_file_is_the_file(target: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The stamp belongs to the file, by whatever path it is named."""
    keep(target)
    link = target.parent / "link.pdf"
    link.symlink_to(target)
    monkeypatch.chdir(target.parent)
    for name in (link, Path("made.pdf")):
        found = stamps.find(name, "inputs")
        assert found is not None
        assert found.content == CONTENT


def test_other_inputs_would_give_something_else(target: Path) -> None:
    """Of them nothing is known."""
    keep(target)
    assert stamps.find(target, "others") is None


@pytest.mark.parametrize("change", ["edit", "empty", "remove", "folder", "pipe"])
def test_a_file_that_was_changed_is_not_what_was_built(target: Path, change: str) -> None:
    """Whatever somebody has done to it, and whoever put a pipe there is not waited for."""
    keep(target)
    target.unlink()
    if change in {"edit", "empty"}:
        target.write_bytes(b"%PDG" if change == "edit" else b"")
    elif change == "folder":
        target.mkdir()
    elif change == "pipe":
        os.mkfifo(target)
    assert stamps.find(target, "inputs") is None


def test_another_engine_would_give_other_bytes(target: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the engine is not the one that was noted, nothing is known."""
    keep(target)
    monkeypatch.setattr(Engine, "stands", lambda _: False)
    assert stamps.find(target, "inputs") is None


@pytest.mark.parametrize(
    "content",
    [b"", b"[]", b"{}", b"null", b"\xff", b"[" * 100_000, b'{"inputs": "inputs", "target": 1}'],
)
def test_a_spoilt_stamp_is_none(target: Path, content: bytes) -> None:
    """It is no error, and the next build replaces it."""
    keep(target).write_bytes(content)
    assert stamps.find(target, "inputs") is None
    keep(target)
    assert stamps.find(target, "inputs") is not None


@pytest.mark.parametrize(
    ("name", "other"),
    [
        ("engine", {}),
        ("engine", None),
        ("pages", {"file": 1}),
        ("pages", {"file": "x.pdf", "facts": 3, "articles": []}),
        ("pages", [1]),
        ("content", 3),
    ],
)
def test_a_stamp_of_another_shape_is_none(target: Path, name: str, other: Any) -> None:
    """What another version has written is not understood by halves."""
    kept = keep(target)
    told = json.loads(kept.read_bytes())
    kept.write_text(json.dumps({**told, name: other}), encoding="utf-8")
    assert stamps.find(target, "inputs") is None


def test_where_the_engine_cannot_be_noted_no_stamp_is_kept(target: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """An engine that was replaced meanwhile is not known."""
    monkeypatch.setattr(engines, "engine", lambda _: None)
    stamps.keep(stamp(target), CONTENT, 0)
    assert stamps.find(target, "inputs") is None


def test_a_cache_that_cannot_be_written_is_no_error(target: Path) -> None:
    """The file is built anew next time."""
    (target.parent / "home").write_text("in the way", encoding="utf-8")
    stamps.keep(stamp(target), CONTENT, 0)
    assert stamps.find(target, "inputs") is None


def test_the_oldest_stamps_go_first(target: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The cache does not grow for ever."""
    monkeypatch.setattr(stamps, "KEPT", 2)
    files = [target.with_name(f"{number}.pdf") for number in range(4)]
    for number, file in enumerate(files):
        file.write_bytes(CONTENT)
        stamps.keep(stamp(file), CONTENT, 0)
        os.utime(stamps._path(file), ns=(number, number))
    assert [stamps.find(file, "inputs") is not None for file in files] == [False, False, True, True]
