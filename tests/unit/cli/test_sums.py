"""Lists of sums: those of the coreutils read ours, and we read theirs."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.cli.sums import as_sums, digest, read_sums
from briefing.errors import BriefingError

ZERO, ONE = "0" * 64, "1" * 64
ODD = ["a b.pdf", "back\\slash", "new\nline", "return\r", "*star", " space", "ümlaut", "-dash", "sub/a.pdf", "#hash"]
COREUTILS = shutil.which("sha256sum") or ""

names = st.binary(min_size=1, max_size=8).filter(lambda name: b"\0" not in name).map(os.fsdecode)


def test_a_digest_is_that_of_the_standard() -> None:
    """It is the example of FIPS 180-2, appendix B.1."""
    assert digest(b"abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"


def test_lines_are_sorted_by_their_names() -> None:
    """However they were made, the list is the same."""
    assert as_sums({"b": ONE, "a": ZERO}) == f"{ZERO}  a\n{ONE}  b\n".encode()
    assert as_sums({"a": ZERO, "b": ONE}) == as_sums({"b": ONE, "a": ZERO})


@pytest.mark.skipif(not COREUTILS, reason="needs the coreutils")
def test_the_coreutils_check_what_we_write(tmp_path: Path) -> None:
    """`sha256sum --check --strict` finds each file by its name, however odd, and notices one that has changed."""
    (tmp_path / "sub").mkdir()
    for name in ODD:
        (tmp_path / name).write_text(name, encoding="utf-8")
    (tmp_path / "SUMS").write_bytes(as_sums({name: digest(name.encode()) for name in ODD}))
    check = [COREUTILS, "--check", "--strict", "--quiet", "SUMS"]
    assert subprocess.run(check, cwd=tmp_path, check=True, capture_output=True).stdout == b""
    (tmp_path / "*star").write_text("other", encoding="utf-8")
    assert subprocess.run(check, cwd=tmp_path, check=False, capture_output=True).stdout == b"*star: FAILED\n"


@pytest.mark.skipif(not COREUTILS, reason="needs the coreutils")
@pytest.mark.parametrize("mode", ["--text", "--binary"])
def test_we_read_what_the_coreutils_write(tmp_path: Path, mode: str) -> None:
    """Names come back as they are."""
    (tmp_path / "sub").mkdir()
    for name in ODD:
        (tmp_path / name).write_text(name, encoding="utf-8")
    done = subprocess.run([COREUTILS, mode, "--", *ODD], cwd=tmp_path, check=True, capture_output=True)
    (tmp_path / "SUMS").write_bytes(done.stdout)
    assert read_sums(tmp_path / "SUMS") == {name: digest(name.encode()) for name in ODD}


@given(st.dictionaries(names, st.sampled_from([ZERO, ONE])))
def test_what_is_written_is_read_again(tmp_path_factory: pytest.TempPathFactory, sums: dict[str, str]) -> None:
    """Every name that a file can have survives, and no name can make a line of its own."""
    path = tmp_path_factory.getbasetemp() / "SUMS"
    path.write_bytes(as_sums(sums))
    assert read_sums(path) == sums
    assert path.read_bytes().count(b"\n") == len(sums)


def test_what_other_programs_write_is_read(tmp_path: Path) -> None:
    """Line ends of Windows, capitals, comments and empty lines make no difference."""
    path = tmp_path / "SUMS"
    path.write_bytes(f"# made by hand\r\n\r\n{'A' * 64} *a.pdf\r\n{ZERO}  b.pdf\n{ZERO}  b.pdf".encode())
    assert read_sums(path) == {"a.pdf": "a" * 64, "b.pdf": ZERO}


@pytest.mark.parametrize(
    ("line", "message"),
    [
        (b"not a sum", "this is not a SHA-256 sum and the name of a file"),
        (b"0" * 63 + b"  a.pdf", "this is not a SHA-256 sum and the name of a file"),
        (b"0" * 64 + b"  ", "this is not a SHA-256 sum and the name of a file"),
        (b"0" * 64 + b" a.pdf", "this is not a SHA-256 sum and the name of a file"),
        (b"\\" + b"0" * 64 + rb"  a\tb", "the name has a backslash that means nothing"),
        (b"1" * 64 + b"  first.pdf", "'first.pdf' has another sum above"),
        (b"\x00\xff\xfe", "this is not a SHA-256 sum and the name of a file"),
    ],
)
def test_a_line_that_is_none_is_told_with_its_place(tmp_path: Path, line: bytes, message: str) -> None:
    """The file and the number of the line stand before what is wrong."""
    path = tmp_path / "SUMS"
    path.write_bytes(f"{ZERO}  first.pdf\n".encode() + line + b"\n")
    with pytest.raises(BriefingError) as raised:
        read_sums(path)
    assert raised.value.message == f"{path}:2: {message}"
    assert raised.value.hint is not None


def test_a_list_that_cannot_be_read_is_told(tmp_path: Path) -> None:
    """No file, a folder, a pipe, which would never end, or a name that cannot be is an error."""
    os.mkfifo(tmp_path / "pipe")
    for name in ("none", ".", "pipe", "x" * 300):
        with pytest.raises(
            BriefingError, match=r"is not there|is a folder|is no file|cannot be read: file name too long"
        ):
            read_sums(tmp_path / name)
