"""Source texts: the same text has one form, one fingerprint and one numbering of paragraphs."""

from __future__ import annotations

from pathlib import Path

import pytest

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


def test_text_of_a_file_has_both() -> None:
    """What is read from a file knows its path, its fingerprint and its paragraphs."""
    text = texts.text_file(Path("a.txt"), "One.\r\n\r\n Two.")
    assert text == texts.TextFile(Path("a.txt"), texts.fingerprint("One.\nTwo."), ("One.", "Two."))
