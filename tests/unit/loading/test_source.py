"""Files are read so that none can do harm, and what is wrong with one has a place."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from briefing.errors import Code, Finding
from briefing.loading import source
from briefing.loading.source import ContentFile, read


def given(tmp_path: Path, content: bytes) -> ContentFile:
    """Write a file and read it."""
    path = tmp_path / "a.yaml"
    path.write_bytes(content)
    return read(path, "a.yaml", tmp_path)


def only(file: ContentFile) -> Finding:
    """Give the only finding of a file."""
    (found,) = file.findings
    return found


def told(file: ContentFile) -> tuple[Code, int, int]:
    """Give code and place of the only finding of a file."""
    found = only(file)
    return found.code, found.location.line, found.location.column


def test_good_file_has_its_text_and_no_findings(tmp_path: Path) -> None:
    """A file is read whole; every scalar is text."""
    file = given(tmp_path, b"a: 1\nb: [yes, 1:30]\n")
    assert file.tree == {"a": "1", "b": ["yes", "1:30"]}
    assert file.findings == ()


@pytest.mark.parametrize("ends", [b"\r\n", b"\r", b"\n"])
def test_line_ends_and_byte_order_mark_change_no_place(ends: bytes, tmp_path: Path) -> None:
    """A file from Windows or with a byte order mark is read like any other, and its lines count the same."""
    file = given(tmp_path, b"\xef\xbb\xbfa: x" + ends + b"b: y" + ends)
    assert file.tree == {"a": "x", "b": "y"}
    assert str(file.location(("b",))) == "a.yaml:2:4"
    assert str(file.location(("a",), at_key=True)) == "a.yaml:1:1"


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (b"a: x\nb: caf\xe9\n", (Code.NOT_UTF8, 2, 7)),
        (b"a: \xc3\xa9\r\nb: \xc3\xa9\xff\r\n", (Code.NOT_UTF8, 2, 5)),
        ("a: x".encode("utf-16"), (Code.NOT_UTF8, 1, 1)),
        (b"", (Code.EMPTY_FILE, 0, 0)),
        (b" \n\n", (Code.EMPTY_FILE, 0, 0)),
        (b"# only a remark\n", (Code.EMPTY_FILE, 0, 0)),
        (b"~\n", (Code.EMPTY_FILE, 0, 0)),
        (b"- a\n", (Code.NOT_A_MAPPING, 1, 1)),
        (b"\n\njust text\n", (Code.NOT_A_MAPPING, 3, 1)),
        (b"a: x\x07y\n", (Code.CONTROL_CHARACTER, 1, 5)),
        (b"a: x\x00\n", (Code.CONTROL_CHARACTER, 1, 5)),
        ("a: x\nb: \u2066y\n".encode(), (Code.CONTROL_CHARACTER, 2, 4)),
        ("a: x\u2028y\n".encode(), (Code.CONTROL_CHARACTER, 1, 5)),
        ("a: x\ufeffy\n".encode(), (Code.CONTROL_CHARACTER, 1, 5)),
        ("a: \x85x\n".encode(), (Code.CONTROL_CHARACTER, 1, 4)),
    ],
)
def test_bad_file_is_told_with_its_place(content: bytes, expected: tuple[Code, int, int], tmp_path: Path) -> None:
    """What is wrong with a file as such is one finding at the first bad place."""
    assert told(given(tmp_path, content)) == expected


def test_control_character_leaves_the_rest_readable(tmp_path: Path) -> None:
    """What stands around a control character is still read, so that other faults are found in the same run."""
    file = given(tmp_path, b"a: x\x07y\nb: z\n")
    assert file.tree == {"a": "x y", "b": "z"}


def test_syntax_error_of_a_control_character_is_not_told_twice(tmp_path: Path) -> None:
    """A control character that breaks the YAML is told as what it is."""
    assert told(given(tmp_path, b"a: x\n\x07 b: y\n")) == (Code.CONTROL_CHARACTER, 2, 1)


def test_file_full_of_control_characters_is_told_once_and_for_all(tmp_path: Path) -> None:
    """A binary file doesn't drown the report."""
    file = given(tmp_path, b"a: " + b"\x01" * 5000)
    assert len(file.findings) == 50
    assert "there are more" in file.findings[-1].message


def test_long_file_is_refused_without_reading(tmp_path: Path) -> None:
    """A file beyond the limit is refused whatever it holds."""
    path = tmp_path / "a.yaml"
    with path.open("wb") as file:
        file.truncate(100_000_000)
    assert told(read(path, "a.yaml", tmp_path)) == (Code.TOO_LARGE, 0, 0)


def test_file_that_grows_while_it_is_read_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The limit holds for what is read, not only for what the system said before."""
    path = tmp_path / "a.yaml"
    path.write_text("a: x\n")
    about = path.stat()
    path.write_bytes(b"a" * (source.MAX_BYTES + 10))
    monkeypatch.setattr(Path, "stat", lambda *_, **__: about)
    monkeypatch.setattr(Path, "resolve", lambda self: self)
    assert told(read(path, "a.yaml", tmp_path)) == (Code.TOO_LARGE, 0, 0)


def test_absent_file_folder_and_pipe(tmp_path: Path) -> None:
    """What is no file is named for what it is; a pipe is never waited for."""
    assert told(read(tmp_path / "none", "none", tmp_path))[0] is Code.NOT_FOUND
    assert "a folder" in only(read(tmp_path, "x", tmp_path)).message
    os.mkfifo(tmp_path / "pipe")
    assert "not a plain file" in only(read(tmp_path / "pipe", "pipe", tmp_path)).message


def test_link_that_leaves_the_dossier_is_refused(tmp_path: Path) -> None:
    """A link to a file outside is not followed; one to a file inside is."""
    (tmp_path / "secret").write_text("a: x")
    root = tmp_path / "dossier"
    root.mkdir()
    (root / "out.yaml").symlink_to(tmp_path / "secret")
    (root / "b.yaml").write_text("b: y")
    (root / "in.yaml").symlink_to(root / "b.yaml")
    assert told(read(root / "out.yaml", "out.yaml", root))[0] is Code.OUTSIDE_DOSSIER
    assert read(root / "in.yaml", "in.yaml", root).tree == {"b": "y"}


def test_link_to_itself_and_impossible_name(tmp_path: Path) -> None:
    """A link that leads to itself and a name that the system refuses are findings, not errors."""
    (tmp_path / "loop").symlink_to(tmp_path / "loop")
    assert told(read(tmp_path / "loop", "loop", tmp_path))[0] is Code.NOT_READABLE
    assert told(read(tmp_path / ("a" * 300), "long", tmp_path))[0] is Code.NOT_READABLE


def test_dossier_may_itself_be_a_link(tmp_path: Path) -> None:
    """What counts is that files lie in the folder that the dossier's path leads to."""
    (tmp_path / "real").mkdir()
    (tmp_path / "real" / "a.yaml").write_text("a: x")
    (tmp_path / "link").symlink_to(tmp_path / "real")
    assert read(tmp_path / "link" / "a.yaml", "a.yaml", tmp_path / "link").tree == {"a": "x"}


def test_place_of_what_is_absent_is_that_of_what_is_around_it(tmp_path: Path) -> None:
    """Steps that lead nowhere end at the nearest value that is there."""
    file = given(tmp_path, b"a:\n  b:\n    c: x\n")
    assert str(file.location(("a", "b", "missing"))) == "a.yaml:3:5"
    assert str(file.location(("a", "b", "c", 0))) == "a.yaml:3:8"
    assert str(ContentFile("gone.yaml").location(("a",))) == "gone.yaml"


@pytest.mark.parametrize(
    "written",
    [
        "|\n  One word.\n  Two *words*.\n",
        ">-\n  One\n  word.\n  Two *words*.\n",
        "One word.\n  Two *words*.\n",
        "'One word.\n  Two *words*.'\n",
        '"One \\u0077ord.\\n\\\n  Two *words*."\n',
        '"One\\twor\\x64. Two\n\n  *words*."\n',
    ],
)
def test_place_inside_a_text(written: str, tmp_path: Path) -> None:
    """A character of a text is found in the file however the text is quoted, escaped or folded."""
    file = given(tmp_path, f"a: {written}b: y\n".encode())
    assert file.tree is not None
    text = str(file.tree["a"])
    place = file.location_within(("a",), text, text.index("*words*") + 1)
    line = file.text.split("\n")[place.line - 1]
    assert line[place.column - 1 :].startswith("words")


def test_place_inside_a_text_with_doubled_quotes(tmp_path: Path) -> None:
    """A doubled quote in single quotes is one character of the text."""
    file = given(tmp_path, b"a: 'it''s here'\n")
    assert str(file.location_within(("a",), "it's here", 5)) == "a.yaml:1:11"
    assert str(file.location_within(("a",), "it's here", 500)).startswith("a.yaml:1:")
