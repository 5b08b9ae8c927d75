"""Files of source texts: what is no text is refused with place and remedy, and nothing holds the command up."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from briefing.errors import Code, Location
from briefing.evidence import files
from briefing.evidence.files import BadTextError
from briefing.evidence.sources import read


def saved(folder: Path, content: bytes) -> Path:
    """Save a plain text."""
    path = folder / "a.txt"
    path.write_bytes(content)
    return path


def refused(path: Path) -> BadTextError:
    """Read a file that cannot be an article's text."""
    with pytest.raises(BadTextError) as caught:
        read(path)
    return caught.value


def test_text_is_read_without_its_byte_order_mark(tmp_path: Path) -> None:
    """A byte order mark is no part of the first paragraph."""
    assert read(saved(tmp_path, b"\xef\xbb\xbfOne.\n")).paragraphs == ("One.",)


@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
def test_other_encoding_is_refused_with_its_place(mark: bytes, tmp_path: Path) -> None:
    """The first byte that is not UTF-8 is named, and its line and column, in which a byte order mark has no part."""
    path = saved(tmp_path, mark + "Où.\nÀ la caf".encode() + b"\xe9.\n")
    error = refused(path)
    assert error.finding.code == Code.NOT_UTF8
    assert error.finding.location == Location(str(path), 2, 9)
    assert f"byte {len(mark) + 15} is 0xe9" in error.finding.message
    assert error.hint == "save the file again as UTF-8"


def test_wide_encoding_is_told_as_such(tmp_path: Path) -> None:
    """A text in UTF-16 is not taken for a binary file."""
    error = refused(saved(tmp_path, "One.\n".encode("utf-16")))
    assert error.finding.code == Code.NOT_UTF8
    assert "is encoded in UTF-16" in error.message


def test_binary_file_is_refused(tmp_path: Path) -> None:
    """A file with a zero byte is no text, whatever it is called."""
    error = refused(saved(tmp_path, b"PK\x03\x04\0\0"))
    assert error.finding.code == Code.NOT_TEXT
    assert error.message == f"{tmp_path / 'a.txt'} is not a text file"
    assert error.hint


@pytest.mark.parametrize("size", [50_000_000, 50_000_001])
def test_text_of_fifty_megabytes_is_refused(size: int, tmp_path: Path) -> None:
    """Nobody writes articles of 50 MB; a file of just that size is already too long."""
    path = saved(tmp_path, b"")
    os.truncate(path, size)
    error = refused(path)
    assert error.finding.code == Code.TOO_LARGE
    assert "has 50 MB or more" in error.message


def test_file_below_the_limit_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The limit itself is the first size that is refused."""
    monkeypatch.setattr(files, "MAX_BYTES", 5)
    assert read(saved(tmp_path, b"One.")).paragraphs == ("One.",)


def test_absent_file_and_folder_are_refused(tmp_path: Path) -> None:
    """What is not there or is a folder is named, with a remedy."""
    absent, folder = refused(tmp_path / "none.txt"), refused(tmp_path)
    assert (absent.finding.code, folder.finding.code) == (Code.NOT_FOUND, Code.NOT_READABLE)
    assert "does not exist" in absent.message
    assert "is not a file" in folder.message


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_pipe_is_refused_without_waiting(tmp_path: Path) -> None:
    """A named pipe, from which nothing would ever come, doesn't hold the command up."""
    os.mkfifo(tmp_path / "pipe")
    assert "is not a file" in refused(tmp_path / "pipe").message


def test_error_of_the_system_is_told_in_its_words(tmp_path: Path) -> None:
    """A path that the system refuses gives one line, not a traceback."""
    assert "cannot be read: file name too long" in refused(tmp_path / ("a" * 300)).message
