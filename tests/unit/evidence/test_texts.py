"""Source texts: the same text has one form, one fingerprint and one numbering of paragraphs."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from briefing.errors import BriefingError
from briefing.evidence import texts


@pytest.mark.parametrize(
    "text",
    [
        "One line.\n\nAnother line.\n",
        "One line.\r\n\r\nAnother line.",
        "\ufeff  One\tline.  \rAnother\u00a0 line.",
        "\n\n One line. \n \n\t\nAnother line.\n\n",
    ],
)
def test_normal_form_ignores_how_a_text_was_saved(text: str) -> None:
    """Line ends, blank lines, indentation, kinds of space and a byte order mark change nothing."""
    assert texts.normalise(text) == "One line.\nAnother line."
    assert texts.fingerprint(text) == texts.fingerprint("One line.\nAnother line.")


def test_composed_and_decomposed_letters_are_one() -> None:
    """An accent that was saved as a character of its own gives the same fingerprint."""
    assert texts.fingerprint("Cafe\u0301") == texts.fingerprint("Caf\u00e9")


def test_fingerprint_tells_texts_apart() -> None:
    """A changed letter changes the fingerprint, which is 64 hexadecimal digits."""
    first, second = texts.fingerprint("Kim came."), texts.fingerprint("Kim come.")
    assert first != second
    assert len(first) == 64
    assert set(first) <= set("0123456789abcdef")


def test_paragraphs_are_the_lines_that_are_not_empty() -> None:
    """Paragraph 2 is the second line with something in it, however many blank ones stand before it."""
    assert texts.paragraphs("\n\nOne.\n\n\n  Two.\n") == ("One.", "Two.")
    assert texts.paragraphs(" \n ") == ()


def test_text_is_read_without_its_byte_order_mark(tmp_path: Path) -> None:
    """A byte order mark is no part of the first paragraph."""
    path = tmp_path / "a.txt"
    path.write_bytes(b"\xef\xbb\xbfOne.\n")
    assert texts.read_text(path) == "One.\n"


@pytest.mark.parametrize(
    ("content", "said"),
    [(b"One.\nCaf\xe9.\n", "line 2, byte 9"), (b"PK\x03\x04\0\0", "is not a text file")],
)
def test_what_is_no_text_is_refused(content: bytes, said: str, tmp_path: Path) -> None:
    """A file in another encoding is refused with the place, a binary file as such; both with a remedy."""
    path = tmp_path / "a.txt"
    path.write_bytes(content)
    with pytest.raises(BriefingError, match=said) as caught:
        texts.read_text(path)
    assert caught.value.hint


def test_very_long_file_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file beyond the limit is refused before it is looked at."""
    monkeypatch.setattr(texts, "MAX_BYTES", 10)
    path = tmp_path / "a.txt"
    path.write_text("More than ten bytes.")
    with pytest.raises(BriefingError, match="longer than"):
        texts.read_text(path)


def test_absent_file_and_folder_are_refused(tmp_path: Path) -> None:
    """What is not there or is a folder is named, with a remedy."""
    with pytest.raises(BriefingError, match="does not exist"):
        texts.read_text(tmp_path / "none.txt")
    with pytest.raises(BriefingError, match="is not a file"):
        texts.read_text(tmp_path)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_pipe_is_refused_without_waiting(tmp_path: Path) -> None:
    """A named pipe, from which nothing would ever come, doesn't hold the command up."""
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(BriefingError, match="is not a file"):
        texts.read_text(tmp_path / "pipe")


def test_error_of_the_system_is_told_in_its_words(tmp_path: Path) -> None:
    """A path that the system refuses gives one line, not a traceback."""
    with pytest.raises(BriefingError, match="cannot be read: file name too long"):
        texts.read_text(tmp_path / ("a" * 300))
