from __future__ import annotations

import errno
import io
import os
import stat
import sys
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from briefing.errors import BriefingError
from briefing.output import check_standard_output, check_target, give, write_whole


@pytest.fixture
def umask() -> Any:
    """Set a umask that takes something from everybody else."""
    before = os.umask(0o027)
    yield
    os.umask(before)


def refuse(code: int) -> Any:
    """Make a function that fails as the system does."""

    def fail(*_: object, **__: object) -> None:
        raise OSError(code, os.strerror(code))

    return fail


def test_a_new_file_has_its_content_and_nothing_stands_beside_it(tmp_path: Path) -> None:
    """What is written is there, and no temporary file is left."""
    write_whole(tmp_path / "a.pdf", b"new")
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == {"a.pdf": b"new"}


@pytest.mark.usefixtures("umask")
def test_a_new_file_gets_the_mode_that_files_get(tmp_path: Path) -> None:
    """The umask decides who may read a new file, not the temporary file's own mode."""
    write_whole(tmp_path / "a.pdf", b"new")
    assert stat.S_IMODE((tmp_path / "a.pdf").stat().st_mode) == 0o640


def test_a_replaced_file_keeps_its_mode(tmp_path: Path) -> None:
    """Who could read the old file can read the new one."""
    target = tmp_path / "a.pdf"
    target.write_bytes(b"old")
    target.chmod(0o604)
    write_whole(target, b"new")
    assert target.read_bytes() == b"new"
    assert stat.S_IMODE(target.stat().st_mode) == 0o604


def test_a_link_stays_and_its_target_is_replaced(tmp_path: Path) -> None:
    """Writing through a symbolic link changes the file that it points at."""
    (tmp_path / "real.pdf").write_bytes(b"old")
    (tmp_path / "link.pdf").symlink_to("real.pdf")
    write_whole(tmp_path / "link.pdf", b"new")
    assert (tmp_path / "link.pdf").readlink() == Path("real.pdf")
    assert (tmp_path / "real.pdf").read_bytes() == b"new"


def test_a_device_is_written_to_and_not_replaced() -> None:
    """/dev/null takes the content and stays what it is."""
    write_whole(Path("/dev/null"), b"new")
    assert Path("/dev/null").is_char_device()


@pytest.mark.parametrize("step", ["os.fsync", "pathlib.Path.replace"])
@pytest.mark.parametrize(
    ("code", "remedy"),
    [(errno.ENOSPC, "make room"), (errno.EDQUOT, "make room"), (errno.EROFS, "another place"), (errno.EIO, None)],
)
def test_what_stood_there_survives_a_failure(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, step: str, code: int, remedy: str | None
) -> None:
    """On a full disk or any other failure the old file stands, nothing is left beside it, and the remedy is told."""
    target = tmp_path / "a.pdf"
    target.write_bytes(b"old")
    monkeypatch.setattr(step, refuse(code))
    with pytest.raises(BriefingError, match="cannot be written: ") as caught:
        write_whole(target, b"new")
    assert os.strerror(code).lower() in caught.value.message
    assert (remedy in caught.value.hint) if remedy and caught.value.hint else caught.value.hint == remedy
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == {"a.pdf": b"old"}


def test_an_interruption_leaves_no_temporary_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Ctrl-C while the file is written goes on as Ctrl-C, and cleans up."""

    def interrupt(_: int) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("os.fsync", interrupt)
    with pytest.raises(KeyboardInterrupt):
        write_whole(tmp_path / "a.pdf", b"new")
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_cannot_be_flushed_is_no_failure(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Once the file has its name, a file system that cannot sync folders makes no difference."""
    sync = os.fsync

    def only_files(descriptor: int) -> None:
        if stat.S_ISDIR(os.fstat(descriptor).st_mode):
            raise OSError(errno.EINVAL, os.strerror(errno.EINVAL))
        sync(descriptor)

    monkeypatch.setattr("os.fsync", only_files)
    write_whole(tmp_path / "a.pdf", b"new")
    assert (tmp_path / "a.pdf").read_bytes() == b"new"


def refusal(path: Path) -> BriefingError:
    """Check a target that is refused, and see that writing refuses it too."""
    with pytest.raises(BriefingError) as checked:
        check_target(path)
    with pytest.raises(BriefingError) as written:
        write_whole(path, b"new")
    assert (checked.value.message, checked.value.hint) == (written.value.message, written.value.hint)
    return checked.value


def test_a_folder_is_no_target(tmp_path: Path) -> None:
    """A folder is refused, and a file in it proposed."""
    error = refusal(tmp_path)
    assert error.message == f"{tmp_path} is a folder"
    assert error.hint == f"name a file in it: -o {tmp_path}/NAME"


def test_a_missing_folder_is_not_made(tmp_path: Path) -> None:
    """A folder that is not there may be a slip of the pen: it is named, and how to make it."""
    error = refusal(tmp_path / "no" / "a.pdf")
    assert error.message.endswith(f"there is no folder {tmp_path}/no")
    assert error.hint == f"mkdir -p {tmp_path}/no"
    assert refusal(tmp_path / "no dir" / "a.pdf").hint == f"mkdir -p '{tmp_path}/no dir'"
    assert refusal(tmp_path / "$x;y" / "a.pdf").hint == f"mkdir -p '{tmp_path}/$x;y'"
    assert list(tmp_path.iterdir()) == []


def test_a_circle_of_links_is_refused(tmp_path: Path) -> None:
    """Links that point at each other are told as what they are."""
    (tmp_path / "a").symlink_to("b")
    (tmp_path / "b").symlink_to("a")
    assert "circle" in (refusal(tmp_path / "a").hint or "")


def test_a_name_that_is_too_long_is_refused(tmp_path: Path) -> None:
    """The system's own limits are told with a remedy."""
    assert refusal(tmp_path / ("a" * 300)).hint == "name a shorter path with -o"


def test_a_write_protected_file_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file that its owner has protected is not replaced, though the folder would allow it."""
    target = tmp_path / "a.pdf"
    target.write_bytes(b"old")
    asked: list[Path] = []

    def access(path: Path, mode: int) -> bool:
        asked.append(path)
        return mode != os.W_OK

    monkeypatch.setattr("os.access", access)
    assert "permission denied" in refusal(target).message
    assert set(asked) == {target}
    assert target.read_bytes() == b"old"


def test_text_goes_out_as_the_stream_is_encoded(monkeypatch: pytest.MonkeyPatch) -> None:
    """Characters that the stream cannot show become escapes instead of a crash."""
    raw = io.BytesIO()
    monkeypatch.setattr("sys.stdout", io.TextIOWrapper(raw, encoding="ascii"))
    give("a – b\n")
    assert raw.getvalue() == b"a \\u2013 b\n"


def test_a_closed_output_is_an_error(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where standard output is closed, data are not lost in silence."""
    monkeypatch.setattr("sys.stdout", None)
    with pytest.raises(BriefingError, match="standard output is closed"):
        give("text")


def test_a_full_output_is_an_error(monkeypatch: pytest.MonkeyPatch) -> None:
    """A full disk behind standard output is told like any other."""
    full = SimpleNamespace(write=refuse(errno.ENOSPC), flush=lambda: None)
    monkeypatch.setattr("sys.stdout", SimpleNamespace(encoding="utf-8", flush=lambda: None, buffer=full))
    with pytest.raises(BriefingError, match="standard output cannot be written: no space left") as caught:
        give("text")
    assert "make room" in (caught.value.hint or "")


def test_a_reader_that_has_gone_is_not_told_of(monkeypatch: pytest.MonkeyPatch) -> None:
    """A broken pipe is left to the command line, which ends without a word."""
    reading, writing = os.pipe()
    os.close(reading)
    stream = os.fdopen(writing, "wb", buffering=0)
    monkeypatch.setattr("sys.stdout", io.TextIOWrapper(stream, write_through=True))
    with pytest.raises(BrokenPipeError):
        give("text")
    stream.close()
    monkeypatch.setattr("sys.stdout", sys.__stdout__)


def test_a_terminal_gets_no_binary(monkeypatch: pytest.MonkeyPatch) -> None:
    """A PDF is not thrown at a terminal, where text may go."""
    stream = io.TextIOWrapper(io.BytesIO())
    monkeypatch.setattr(stream, "isatty", lambda: True)
    monkeypatch.setattr("sys.stdout", stream)
    check_standard_output()
    with pytest.raises(BriefingError, match="terminal"):
        check_standard_output(binary=True)


def test_an_open_pipe_is_written_by_its_name() -> None:
    """`-o /dev/stdout` before a pipe, or `-o >(…)`, names a pipe that has no path of its own."""
    reading, writing = os.pipe()
    try:
        check_target(Path(f"/dev/fd/{writing}"))
        write_whole(Path(f"/dev/fd/{writing}"), b"new")
        assert os.read(reading, 10) == b"new"
    finally:
        os.close(reading)
        os.close(writing)


def test_a_link_to_a_folder_that_is_not_there_names_that_folder(tmp_path: Path) -> None:
    """The remedy makes the folder that the link points into, not the one that the link lies in."""
    (tmp_path / "link.pdf").symlink_to(tmp_path / "no" / "real.pdf")
    with pytest.raises(BriefingError, match=r"link\.pdf cannot be written: there is no folder \S+/no$") as caught:
        check_target(tmp_path / "link.pdf")
    assert caught.value.hint == f"mkdir -p {tmp_path.resolve() / 'no'}"
