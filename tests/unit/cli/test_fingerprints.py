"""`briefing fingerprint`: the line for the article, and the numbers for its facts."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefing.evidence.texts import fingerprint
from tests.unit.cli.conftest import Call

PAGE = "<!DOCTYPE html><html><body><article><h1>One</h1><p>Two.</p></article></body></html>"


def save(name: str, content: str | bytes) -> None:
    """Save a file in the current folder."""
    Path(name).write_bytes(content if isinstance(content, bytes) else content.encode())


def test_one_file_gives_its_fingerprint_alone(call: Call) -> None:
    """The line can be pasted into an article as it is; how many paragraphs there are is for people."""
    save("a.txt", "One.\n\nTwo.\n")
    done = call("fingerprint", "a.txt")
    assert (done.code, done.out, done.err) == (0, fingerprint("One.\nTwo.") + "\n", "a.txt: 2 paragraphs\n")


def test_several_files_are_named(call: Call) -> None:
    """With more than one file each fingerprint has its file."""
    for name in ("a.txt", "b.txt"):
        save(name, name)
    done = call("fingerprint", "a.txt", "b.txt")
    assert done.out.splitlines() == [f"{fingerprint('a.txt')}  a.txt", f"{fingerprint('b.txt')}  b.txt"]
    assert done.err == "a.txt: 1 paragraph\nb.txt: 1 paragraph\n"


def test_page_has_the_fingerprint_of_its_main_text(call: Call) -> None:
    """A saved web page and the same article as plain text are one."""
    save("a.html", PAGE)
    assert call("fingerprint", "a.html").out == fingerprint("One\nTwo.") + "\n"


@pytest.mark.parametrize("option", ["--paragraphs", "-p"])
def test_paragraphs_are_numbered(call: Call, option: str) -> None:
    """Each has the number that evidence gives it; what a terminal would obey is written out."""
    save("a.txt", "One.\n\n\x1b[31mTwo.\n")
    done = call("fingerprint", option, "a.txt")
    assert done.out == fingerprint("One.\n\x1b[31mTwo.") + "\n1\tOne.\n2\t\\u{1b}[31mTwo.\n"
    assert done.err == ""


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"\xff", "UTF-8"),
        (b"a\0", "not a text"),
        (None, "not exist"),
        (b"<!doctype html><nav>Home</nav>", "no article can be made out"),
    ],
)
def test_what_is_no_text_is_refused(call: Call, content: bytes | None, message: str) -> None:
    """A file that cannot be an article's text is named with what is wrong."""
    if content is not None:
        save("a.txt", content)
    done = call("fingerprint", "a.txt")
    assert (done.code, done.out) == (1, "")
    assert message in done.err
    assert "a.txt" in done.err
    assert "hint: " in done.err
