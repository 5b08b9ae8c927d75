"""What git keeps of a folder: commits and the files in them, read without touching checkout, index or references."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final, NamedTuple

from briefing.errors import BriefingError

_LISTED: Final = re.compile(rb"(\d+) \w+ ([0-9a-f]+) +(\d+|-)\t(.+)", re.DOTALL)
_REGULAR: Final = frozenset({"100644", "100755"})
# What a hook of git sets says which checkout the hook is about, which need not be the one that is asked for.
_MISLEADING: Final = ("GIT_DIR", "GIT_COMMON_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX", "GIT_NAMESPACE")
_SETTINGS: Final = {
    "LC_ALL": "C",
    "GIT_OPTIONAL_LOCKS": "0",
    "GIT_TERMINAL_PROMPT": "0",
    # What a partial clone lacks is not fetched: the repository's own settings say by which program that would be.
    "GIT_NO_LAZY_FETCH": "1",
    # The same for git before 2.45, which knows no such setting: no protocol is allowed.
    "GIT_ALLOW_PROTOCOL": "",
}


class File(NamedTuple):
    """A file as a commit keeps it."""

    mode: str
    id: str
    size: int
    name: str
    """Below the folder that was asked for."""

    @property
    def is_regular(self) -> bool:
        """Tell whether it is neither a link nor another repository."""
        return self.mode in _REGULAR


class Repository(NamedTuple):
    """The repository that holds a folder."""

    root: str
    prefix: str
    """The folder below the root, '' for that itself."""

    def commit(self, name: str) -> str:
        """Give the id of a commit; raise BriefingError where there is none of that name."""
        if name.startswith("-"):
            raise BriefingError(f"'{name}' is no revision", hint="name one as git does: HEAD~1, v1.0")
        found = _git(self.root, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{name}^{{commit}}")
        if found is None:
            raise BriefingError(
                f"'{name}' is neither a folder nor a revision of the repository {self.root}", hint=self._remedy()
            )
        return found.decode().split()[-1]

    def _remedy(self) -> str:
        if (_git(self.root, "rev-parse", "--is-shallow-repository") or b"").strip() == b"true":
            return "the repository was cloned without its history: `git fetch --unshallow` gets it"
        return "`git log --oneline` lists the revisions, `git tag` those that have a name"

    def files(self, commit: str, path: str) -> tuple[File, ...] | None:
        """List the files below a folder of a commit, None where there is no such folder; raise BriefingError."""
        tree = _git(self.root, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{commit}:{path}")
        if tree is None:
            return None
        listed = _git(self.root, "ls-tree", "-r", "-z", "-l", "--full-tree", tree.decode().split()[-1])
        if listed is None:
            raise _unreadable(f"what {commit} holds")
        return tuple(_listed(listed))

    def contents(self, files: Sequence[File]) -> Iterator[bytes]:
        """Read files, in their order."""
        asked = "".join(f"{file.id}\n" for file in files).encode()
        given = _git(self.root, "cat-file", "--batch", asked=asked) or b""
        for file in files:
            head, _, rest = given.partition(b"\n")
            if head != f"{file.id} blob {file.size}".encode() or len(rest) <= file.size:
                raise _unreadable(file.name)
            yield rest[: file.size]
            given = rest[file.size + 1 :]


def repository(folder: Path, asked: str) -> Repository:
    """Find the repository that holds a folder; ``asked`` is what it is needed for. Raises BriefingError."""
    there = folder if folder.is_dir() else Path()
    found = _git(there, "rev-parse", "--show-toplevel")
    prefix = _git(there, "rev-parse", "--show-prefix")
    if found is None or prefix is None:
        place = "the current folder" if there == Path() else str(there)
        hint = "name the folder of another dossier, or a revision of a dossier that git keeps"
        raise BriefingError(f"'{asked}' is no folder, and {place} is in no repository of git", hint=hint)
    return Repository(_line(found), _line(prefix).rstrip("/"))


def _unreadable(what: str) -> BriefingError:
    hint = (
        "`git fsck` tells what the repository lacks; what a partial clone does, `git fetch --refetch --no-filter` gets"
    )
    return BriefingError(f"git cannot read {what}", hint=hint)


def _line(output: bytes) -> str:
    return os.fsdecode(output.removesuffix(b"\n"))


def _listed(listed: bytes) -> Iterator[File]:
    for each in filter(None, listed.split(b"\0")):
        match = _LISTED.fullmatch(each)
        if match is None:  # the size is not known of what is not there
            raise _unreadable(os.fsdecode(each.partition(b"\t")[2]))
        size = 0 if match[3] == b"-" else int(match[3])
        yield File(match[1].decode(), match[2].decode(), size, os.fsdecode(match[4]))


def _git(folder: Path | str, *arguments: str, asked: bytes | None = None) -> bytes | None:
    """Ask git about the repository that holds a folder; None where it has no answer."""
    import shutil
    import subprocess

    program = shutil.which("git")
    if program is None:
        raise BriefingError("git is not installed, and only git knows revisions", hint="install it, or name a folder")
    environment = {name: value for name, value in os.environ.items() if name not in _MISLEADING}
    done = subprocess.run(
        [program, *arguments],
        cwd=folder,
        env={**environment, **_SETTINGS},
        input=asked if asked is not None else b"",
        capture_output=True,
        check=False,
    )
    return done.stdout if done.returncode == 0 else None
