"""Write whole or not at all: files, and standard output."""

from __future__ import annotations

import contextlib
import errno
import os
import stat
import sys
from pathlib import Path

from briefing.errors import BriefingError

_REMEDIES = {
    errno.ENOSPC: "the disk is full: make room, or name another place with -o",
    errno.EDQUOT: "your quota is used up: make room, or name another place with -o",
    errno.EROFS: "the file system is read-only: name another place with -o",
    errno.EACCES: "check who may write there, or name another place with -o",
    errno.EPERM: "check who may write there, or name another place with -o",
    errno.ENAMETOOLONG: "name a shorter path with -o",
    errno.ELOOP: "the symbolic links lead in a circle: name another path with -o",
}


def check_target(path: Path) -> None:
    """Raise `BriefingError` where a file could not be written; nothing is touched."""
    try:
        _check(_resolved(path), path)
    except OSError as error:
        raise _refused(path, error) from None


def write_whole(path: Path, content: bytes) -> None:
    """Replace a file in one step: until the new one is whole on the disk, what stood there stands.

    A symbolic link stays, and the file that it points at is replaced. Raises `BriefingError`.
    """
    try:
        target = _resolved(path)
        _check(target, path)
        if _is_stream(target):
            target.write_bytes(content)
        else:
            _replace(target, content)
    except OSError as error:
        raise _refused(path, error) from None


def make_folder(path: Path) -> None:
    """Make a folder unless there is one; raise `BriefingError`."""
    try:
        path.mkdir(exist_ok=True)
    except OSError as error:
        message = f"the folder {path} cannot be made: {(error.strerror or str(error)).lower()}"
        raise BriefingError(message, hint="name another place with -o") from None


def check_standard_output(*, binary: bool = False) -> None:
    """Raise `BriefingError` where standard output is closed, or is a terminal that would be flooded with binary."""
    if sys.stdout is None:
        raise BriefingError("standard output is closed", hint="leave it open, or name a file with -o")
    if binary and sys.stdout.isatty():
        raise BriefingError(
            "a terminal cannot show this document", hint="send it on with | or >, or name a file with -o"
        )


def give(content: str | bytes) -> None:
    """Write to standard output at once; raise `BriefingError` where it is closed or full."""
    check_standard_output()
    stream = sys.stdout
    try:
        stream.flush()
        stream.buffer.write(
            content.encode(stream.encoding, "backslashreplace") if isinstance(content, str) else content
        )
        stream.buffer.flush()
    except BrokenPipeError:
        raise
    except OSError as error:
        raise _refused(Path("standard output"), error) from None


def _resolved(path: Path) -> Path:
    """Follow links to the file that is meant; an open pipe has no name but the given one."""
    try:
        return path if _is_stream(path) else path.resolve()
    except RuntimeError:  # Python before 3.13 tells a circle of links so
        raise OSError(errno.ELOOP, os.strerror(errno.ELOOP)) from None


def _is_stream(path: Path) -> bool:
    """Tell whether it is a pipe or a device, which nothing may take the place of."""
    return path.exists() and not path.is_file() and not path.is_dir()


def _check(target: Path, path: Path) -> None:
    if target.is_dir():
        raise BriefingError(f"{path} is a folder", hint=f"name a file in it: -o {path / 'NAME'}")
    folder = target.parent if path.is_symlink() else path.parent
    if not target.parent.is_dir():
        if target.parent.exists():
            message = f"{path} cannot be written: {folder} is not a folder"
            raise BriefingError(message, hint="name another place with -o")
        raise BriefingError(f"{path} cannot be written: there is no folder {folder}", hint=_making(folder))
    if not os.access(target if target.exists() else target.parent, os.W_OK):
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))


def _making(folder: Path) -> str:
    import shlex

    return f"mkdir -p {shlex.quote(str(folder))}"


def _replace(target: Path, content: bytes) -> None:
    import tempfile

    descriptor, name = tempfile.mkstemp(prefix=".briefing-", suffix=".tmp", dir=target.parent)
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(content)
            file.flush()
            os.fchmod(file.fileno(), _mode(target))
            os.fsync(file.fileno())
        Path(name).replace(target)
    except BaseException:
        with contextlib.suppress(OSError):
            Path(name).unlink()
        raise
    _settle(target.parent)


def _mode(target: Path) -> int:
    """Give the file's own mode, or what a new file gets."""
    if target.exists():
        return stat.S_IMODE(target.stat().st_mode)
    umask = os.umask(0o077)
    os.umask(umask)
    return 0o666 & ~umask


def _settle(folder: Path) -> None:
    """Put the new name on the disk too; not every file system can be asked to."""
    with contextlib.suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


def _refused(path: Path, error: OSError) -> BriefingError:
    reason = (error.strerror or str(error)).lower()
    return BriefingError(f"{path} cannot be written: {reason}", hint=_REMEDIES.get(error.errno or 0))
