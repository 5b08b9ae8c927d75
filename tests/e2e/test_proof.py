"""The proof by the real command: the shipped dossier whole, bad input, and what a person does at the keyboard."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.e2e.conftest import ROOT, Call, surroundings

LOCK = "evidence.lock"
TEXTS = ROOT / "tests" / "golden" / "sources"


@pytest.fixture
def texts(tmp_path: Path) -> Path:
    """Put the text of the small dossier into texts/."""
    return Path(shutil.copytree(TEXTS, tmp_path / "texts"))


@pytest.mark.sources
def test_the_shipped_dossier_is_proved(call: Call, tmp_path: Path, sources: Path) -> None:
    """Proved anew against the articles, the shipped dossier has its shipped lock, byte for byte, without a finding."""
    folder = Path(shutil.copytree(ROOT / "content", tmp_path / "shipped"))
    (folder / LOCK).unlink()
    done = call("prove", str(folder), "--sources", str(sources), "--format", "json")
    document = json.loads(done.stdout)
    assert (done.returncode, document["findings"], document["proved"]) == (0, [], True)
    assert {fact["verdict"] for fact in document["facts"]} <= {"proved", "proved by context", "cited"}
    assert (folder / LOCK).read_bytes() == (ROOT / "content" / LOCK).read_bytes()


ERRORS = {
    "date": ("shoigu-march-2025", "date: 2025-03-21", "date: 2025-03-20", "the sentence does not say '20 March 2025'"),
    "speaker": (
        "train-to-russia-2023",
        "speaker: hirokazu-matsuno",
        "speaker: kim-jong-un",
        "'Hirokazu Matsuno' is in no field",
    ),
    "day of publication": (
        "shoigu-june-2025",
        "published: 2025-06-05",
        "published: 2025-06-04",
        "nothing in the text says '4 June 2025'",
    ),
    "credited name": (
        "train-to-russia-2023",
        "- Jim Heintz",
        "- Jim Heinz",
        "'Jim Heinz' does not stand in the text",
    ),
}


@pytest.mark.sources
@pytest.mark.parametrize("what", ERRORS)
def test_one_error_in_the_shipped_dossier(call: Call, tmp_path: Path, sources: Path, what: str) -> None:
    """A single wrong value is refused, with its place, by prove and by check, and the lock stays as it was."""
    article, old, new, told = ERRORS[what]
    folder = Path(shutil.copytree(ROOT / "content", tmp_path / "shipped"))
    path = folder / "articles" / f"{article}.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace(old, new, 1), encoding="utf-8")
    before = (folder / LOCK).read_bytes()
    checked = call("check", str(folder))
    assert (checked.returncode, f"{article}.yaml:" in checked.stdout) == (1, True)
    done = call("prove", str(folder), "--sources", str(sources))
    assert done.returncode == 1
    assert told in done.stdout + done.stderr
    assert f"{article}.yaml:" in done.stdout + done.stderr
    assert (folder / LOCK).read_bytes() == before


def test_a_small_dossier_is_proved_twice(call: Call, content: Path, texts: Path) -> None:
    """The second proof takes everything from the lock, and no byte of it changes."""
    (content / LOCK).unlink()
    first = call("prove", "--sources", str(texts))
    assert (first.returncode, "7 facts" in first.stderr) == (0, True)
    before = ((content / LOCK).read_bytes(), (content / LOCK).stat().st_mtime_ns)
    second = call("prove", BRIEFING_SOURCES=str(texts))
    assert "nothing has changed since they were proved" in second.stderr
    assert ((content / LOCK).read_bytes(), (content / LOCK).stat().st_mtime_ns) == before


def test_no_colour_where_nobody_looks(call: Call, content: Path, texts: Path) -> None:
    """Neither a pipe nor NO_COLOR gets any sign of colour."""
    (content / LOCK).unlink()
    for names in ({}, {"NO_COLOR": "1", "TERM": "xterm-256color"}):
        done = call("prove", "--sources", str(texts.parent), **names)
        assert "\x1b" not in done.stdout + done.stderr


def test_without_sources(call: Call, content: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Neither option nor variable is wrong usage, and an empty variable is none."""
    assert content.is_dir()
    monkeypatch.delenv("BRIEFING_SOURCES", raising=False)
    assert call("prove").returncode == 2
    assert call("prove", BRIEFING_SOURCES="").returncode == 2


def test_bad_texts_never_make_a_traceback(call: Call, content: Path, texts: Path) -> None:
    """A wrong encoding, a binary, a folder that leads to itself and 50 MB are told, and the old lock stays."""
    before = (content / LOCK).read_bytes()
    (texts / "latin.txt").write_bytes(b"caf\xe9 au lait\n")
    (texts / "binary.txt").write_bytes(bytes(range(256)) * 16)
    (texts / "loop").symlink_to(texts)
    with (texts / "long.txt").open("wb") as file:
        file.truncate(50_000_000)
    done = call("prove", "--sources", str(texts), "--anew")
    assert done.returncode == 1
    assert "Traceback" not in done.stderr
    for name in ("latin.txt", "binary.txt", "long.txt"):
        assert name in done.stdout
    assert (content / LOCK).read_bytes() != before  # the facts are proved all the same: what is wrong is beside them


@pytest.mark.skipif(os.geteuid() == 0, reason="nothing is read-only for root")
def test_a_dossier_that_cannot_be_written(call: Call, content: Path, texts: Path) -> None:
    """In a read-only folder the old lock stays, and the message says what to do."""
    before = (content / LOCK).read_bytes()
    content.chmod(0o555)
    try:
        done = call("prove", "--sources", str(texts), "--anew")
    finally:
        content.chmod(0o755)
    assert done.returncode == 1
    assert "see that the dossier's folder can be written" in done.stderr
    assert (content / LOCK).read_bytes() == before


STOPPED = """
import os, signal, sys, time
from briefing.evidence import collection

def stopped(*_):
    os.kill(os.getpid(), signal.SIGINT)
    time.sleep(60)

collection.collect = stopped
from briefing.cli import main
sys.argv = ["briefing", "prove", "--sources", "texts", "--anew"]
main()
"""


def test_an_interruption(content: Path, texts: Path) -> None:
    """Ctrl-C while texts are being read ends the process with 130 in one line, and the lock is as it was."""
    before = (content / LOCK).read_bytes()
    done = subprocess.run(
        [sys.executable, "-c", STOPPED],
        cwd=texts.parent,
        env=surroundings(),
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stdout, done.stderr) == (130, "", "briefing: interrupted\n")
    assert (content / LOCK).read_bytes() == before
