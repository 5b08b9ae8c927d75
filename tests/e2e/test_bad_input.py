"""Whatever is wrong with what the command is given, it says where and how to mend it, and spoils nothing."""

from __future__ import annotations

import os
import re
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.e2e.conftest import Call, Done, shell

ARTICLE = "articles/opening.yaml"


def write(name: str, text: bytes) -> Callable[[Path], object]:
    """Put something else into a file of the dossier."""
    return lambda content: (content / name).write_bytes(text)


def change(name: str, old: str, new: str) -> Callable[[Path], object]:
    """Replace a part of a file of the dossier."""

    def changed(content: Path) -> None:
        text = (content / name).read_text(encoding="utf-8")
        assert old in text
        (content / name).write_text(text.replace(old, new, 1), encoding="utf-8")

    return changed


def lengthen(content: Path) -> None:
    """Make an article of 100 MB, which takes no room on the disk."""
    os.truncate(content / ARTICLE, 100_000_000)


def remove_articles(content: Path) -> None:
    """Leave a dossier without articles."""
    (content / ARTICLE).unlink()


def lead_away(content: Path) -> None:
    """Make an article a link to a file outside."""
    (content / ARTICLE).unlink()
    (content / ARTICLE).symlink_to("/etc/hostname")


def put_pipe(content: Path) -> None:
    """Put a named pipe in the place of an article: reading it would never end."""
    (content / ARTICLE).unlink()
    os.mkfifo(content / ARTICLE)


BOMB = b"a: &a [x, x, x]\n" + b"".join(b"%c: &%c [*%c, *%c]\n" % (c + 1, c + 1, c, c) for c in range(97, 121))
TITLE = "title: Bridge opens again"

CASES: dict[str, tuple[Callable[[Path], object], str, str]] = {
    "not UTF-8": (write(ARTICLE, b"source:\n  title: caf\xe9\n"), "not-utf8", "articles/opening.yaml:2"),
    "UTF-16": (write(ARTICLE, "source: x\n".encode("utf-16")), "not-utf8", ARTICLE),
    "empty": (write(ARTICLE, b""), "empty-file", ARTICLE),
    "only a comment": (write("dossier.yaml", b"# later\n"), "empty-file", "dossier.yaml"),
    "a list": (write("dossier.yaml", b"- title\n- subtitle\n"), "not-a-mapping", "dossier.yaml"),
    "a text": (write("entities.yaml", b"people\n"), "not-a-mapping", "entities.yaml"),
    "100 MB": (lengthen, "too-large", ARTICLE),
    "a YAML bomb": (write(ARTICLE, BOMB), "yaml-alias", ARTICLE),
    "deep nesting": (write(ARTICLE, b"[" * 50_000), "too-deep", ARTICLE),
    "a Python object": (write(ARTICLE, b"source: !!python/object/apply:os.system [id]\n"), "yaml-tag", ARTICLE),
    "broken YAML": (write(ARTICLE, b"source: 'x\n"), "yaml-syntax", ARTICLE),
    "no articles": (remove_articles, "no-articles", "articles"),
    "a link that leaves the dossier": (lead_away, "outside-dossier", ARTICLE),
    "a named pipe": (put_pipe, "not-readable", ARTICLE),
    "HTML": (change(ARTICLE, TITLE, "title: <script>alert(1)</script>"), "markup", f"{ARTICLE}:2"),
    "Jinja": (change(ARTICLE, TITLE, "title: Bridge {{ 7 * 7 }}"), "markup", f"{ARTICLE}:2"),
    "a control character": (change(ARTICLE, TITLE, "title: Bri\x1b[31mdge"), "control-character", f"{ARTICLE}:2"),
    "an escaped control character": (change(ARTICLE, TITLE, r'title: "Bri\edge"'), "control-character", f"{ARTICLE}:2"),
    "a mark of direction": (change(ARTICLE, TITLE, "title: Bri\u202edge"), "control-character", f"{ARTICLE}:2"),
    "a character without a glyph": (change(ARTICLE, TITLE, "title: Bridge 橋"), "missing-glyph", f"{ARTICLE}:2"),
    "a repeated key": (change(ARTICLE, TITLE, f"{TITLE}\n  {TITLE}"), "repeated-key", f"{ARTICLE}:3"),
}


def told(done: Done) -> str:
    """Require that a failure was told as failures are, and give what was told."""
    text = done.stderr
    assert done.returncode == 1, text
    assert "Traceback" not in text
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e]", text + done.stdout)
    return text


@pytest.mark.parametrize("case", CASES)
def test_bad_content_is_told_with_its_place_and_nothing_is_spoilt(call: Call, content: Path, case: str) -> None:
    """The finding names file and code and a remedy, the old PDF stands, and nothing is left beside it."""
    spoil, code, place = CASES[case]
    spoil(content)
    folder = content.parent
    (folder / "briefing.pdf").write_bytes(b"old")
    text = told(call("build", "-o", "briefing.pdf"))
    pattern = rf"^content/{re.escape(place)}(:\d+)*: error: .+ \[{code}\]$"
    assert re.search(pattern, text, re.MULTILINE), text
    assert re.search("^hint: ", text, re.MULTILINE)
    assert re.search(r"\d+ findings? in the dossier$", text.rstrip())
    assert {path.name for path in folder.iterdir()} == {"content", "briefing.pdf"}
    assert (folder / "briefing.pdf").read_bytes() == b"old"


def test_all_problems_are_told_in_one_run(call: Call, content: Path) -> None:
    """Problems of several files stand together, in the order of the files."""
    change("dossier.yaml", "title: ", "titel: ")(content)
    change(ARTICLE, "kind: gap", "kind: gasp")(content)
    write("entities.yaml", b"people: [x\n")(content)
    files = re.findall(r"^content/(\S+?\.yaml):\d+:\d+: error: ", call("check").stdout, re.MULTILINE)
    assert set(files) == {"dossier.yaml", "entities.yaml", ARTICLE}
    assert files == sorted(files)


@pytest.mark.parametrize("command", ["build", "check", "list", "export facts", "export dossier"])
@pytest.mark.parametrize("dossier", ["nowhere", "file", "empty", "no\x1bwhere", "x" * 300])
def test_a_dossier_that_is_not_there_is_told(call: Call, tmp_path: Path, command: str, dossier: str) -> None:
    """A missing folder, a file, an empty folder or an impossible name is one finding with a remedy."""
    (tmp_path / "file").write_text("x", encoding="utf-8")
    (tmp_path / "empty").mkdir()
    done = call(*command.split(), dossier)
    told(done)
    assert len(re.findall(": error: .*\n.*hint: ", done.stdout + done.stderr)) == 1
    assert {path.name for path in tmp_path.iterdir()} == {"file", "empty"}


@pytest.mark.parametrize(
    ("target", "reason"),
    [
        ("no/briefing.pdf", "there is no folder no"),
        ("content", "is a folder"),
        ("content/dossier.yaml/x.pdf", "content/dossier.yaml is not a folder"),
        ("/proc/briefing.pdf", "cannot be written"),
        ("y" * 300, "file name too long"),
    ],
)
def test_a_target_that_cannot_be_written_is_told(call: Call, content: Path, target: str, reason: str) -> None:
    """Where nothing can be written, one line says why, the next what to do, and nothing is left behind."""
    text = told(call("build", "-o", target))
    assert text.startswith(f"briefing: error: {target} ")
    assert reason in text
    assert text.count("\n") <= 2
    assert [path.name for path in content.parent.iterdir()] == ["content"]


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full")
def test_a_full_disk_is_told(call: Call, content: Path) -> None:
    """A disk without room is told with a remedy."""
    assert content.is_dir()
    text = told(call("export", "dossier", "-o", "/dev/full"))
    assert text.startswith("briefing: error: /dev/full cannot be written: no space left on device\nhint: ")


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
def test_a_protected_folder_is_told(call: Call, content: Path) -> None:
    """A folder in which nobody may write keeps the file that stands there."""
    folder = content.parent / "locked"
    folder.mkdir()
    (folder / "briefing.pdf").write_bytes(b"old")
    folder.chmod(0o500)
    text = told(call("build", "-o", "locked/briefing.pdf"))
    folder.chmod(0o700)
    assert "permission denied" in text
    assert [path.name for path in folder.iterdir()] == ["briefing.pdf"]
    assert (folder / "briefing.pdf").read_bytes() == b"old"


def test_a_current_folder_that_is_gone_is_told(tmp_path: Path) -> None:
    """A current folder that somebody has removed is no reason for a traceback."""
    (tmp_path / "gone").mkdir()
    told(shell("cd gone && rmdir ../gone && briefing build", tmp_path))
