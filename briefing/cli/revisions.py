"""A dossier as it stood: a folder, or a revision of it that git keeps, taken out beside all checkouts."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path, PurePosixPath
from typing import Final, NamedTuple

from briefing.cli import git
from briefing.cli.opening import Opened, open_dossier
from briefing.errors import BriefingError, ContentError
from briefing.evidence.lock.record import LOCK_FILE
from briefing.loading.load import ARTICLES_FOLDER, REGISTRY_FILE
from briefing.loading.locate import MAIN_FILE, dossier_folder

MOST_FILES: Final = 5_000
MOST_BYTES: Final = 64_000_000
"""What is taken out at the most; no dossier comes near it."""

_NAME: Final = re.compile(r"(?P<commit>(?:[^:{]|\{[^}]*\})+)(?::(?P<path>.*))?", re.DOTALL)


class Revision(NamedTuple):
    """A dossier's folder as a commit keeps it."""

    told: str
    """The commit as it was asked for, for people."""
    path: str
    """The folder below that of the repository, '' for that itself."""
    files: Mapping[str, bytes]
    """The files of the dossier, by their names below the folder."""

    def __str__(self) -> str:
        """Name it as git does: 'HEAD~1:content'."""
        return f"{self.told}:{self.path}" if self.path else self.told


def open_revision(text: str, folder: Path) -> Opened:
    """Open the dossier in the folder that a text names, or as it stood at the revision of git that it names.

    ``folder`` is the dossier of which a revision is meant; `REV:PATH` names another folder of its repository. What is
    taken out lies in a folder of its own, which is gone afterwards; no checkout is touched. What is wrong with a
    revision is told by its own name. Raises BriefingError.
    """
    named = _folder(text)
    if named is not None:
        return open_dossier(named)
    revision = _revision(text, folder)
    with _taken_out(revision) as path:
        try:
            return open_dossier(path)
        except ContentError as error:
            raise _renamed(error, path, revision) from None


def _folder(text: str) -> Path | None:
    """Give the folder that a text names, if there is one."""
    named = dossier_folder(Path(text)) if text else None
    return named if named is not None and named.is_dir() else None


@contextmanager
def _taken_out(revision: Revision) -> Iterator[Path]:
    """Write the files of a revision into a folder of their own while they are needed."""
    import tempfile

    with tempfile.TemporaryDirectory(prefix="briefing-") as name:
        try:
            _write(revision.files, Path(name))
        except OSError as error:
            reason = (error.strerror or str(error)).lower()
            hint = f"see that there is room in {tempfile.gettempdir()}, or set TMPDIR"
            raise BriefingError(f"{revision} cannot be taken out: {reason}", hint=hint) from None
        yield Path(name)


def _write(files: Mapping[str, bytes], folder: Path) -> None:
    for path, content in files.items():
        target = folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content)


def _renamed(error: ContentError, folder: Path, revision: Revision) -> ContentError:
    """Name the revision in place of the folder that it was taken out to."""
    name = str(revision) if revision.path else f"{revision}:"

    def told(words: str) -> str:
        below = f"{name}/" if revision.path else name
        return words.replace(f"{folder.as_posix()}/", below).replace(folder.as_posix(), name)

    findings = [
        each._replace(
            location=each.location._replace(file=told(each.location.file)),
            message=told(each.message),
            hint=each.hint and told(each.hint),
        )
        for each in error.findings
    ]
    renamed = ContentError(tuple(findings))
    renamed.message = f"{error.message} as it stood at {revision}"
    renamed.hint = "compare with another revision, or put a copy right and name its folder"
    return renamed


def _revision(text: str, folder: Path) -> Revision:
    """Read the dossier that a text names out of the repository that holds a folder."""
    match = _NAME.fullmatch(text)
    if match is None or text.startswith("-"):
        raise BriefingError(f"'{text}' names no folder and no revision", hint="name one as git does: HEAD~1, v1.0")
    repository = git.repository(folder, text)
    commit = repository.commit(match["commit"])
    path = repository.prefix if match["path"] is None else _below(match["path"], repository)
    revision = Revision(match["commit"], path, {})
    files = repository.files(commit, path)
    if files is None or MAIN_FILE not in {file.name for file in files}:
        where = f"in {path}" if path else "in the repository's own folder"
        hint = f"{revision.told}:FOLDER names a folder of the repository as it was called then"
        raise BriefingError(f"there is no dossier {where} at {revision.told}", hint=hint)
    return revision._replace(files=_contents(repository, revision, files))


def _below(path: str, repository: git.Repository) -> str:
    """Give a path below the repository's folder: from there, or with ./ from the current folder, as git reads it."""
    from posixpath import normpath

    start = git.repository(Path(), path).prefix if path.startswith(("./", "../")) else ""
    below = normpath(PurePosixPath(start, path)) if path or start else "."
    if below.startswith(("../", "/")) or below == "..":
        raise BriefingError(f"{path} lies outside the repository {repository.root}", hint="name a folder in it")
    name = "" if below == "." else below
    return str(PurePosixPath(name).parent).removeprefix(".") if PurePosixPath(name).name == MAIN_FILE else name


def _contents(repository: git.Repository, revision: Revision, files: tuple[git.File, ...]) -> Mapping[str, bytes]:
    """Read the files of a dossier; a link would have to be followed within the revision, and is refused."""
    wanted = [file for file in files if _belongs(file.name)]
    for file in wanted:
        if not file.is_regular:
            raise BriefingError(
                f"{revision}/{file.name} is no regular file, and is not followed", hint="take it out with git yourself"
            )
    if len(wanted) > MOST_FILES or sum(file.size for file in wanted) > MOST_BYTES:
        raise BriefingError(f"{revision} is too large for a dossier", hint="name the dossier's folder: REV:FOLDER")
    return dict(zip((file.name for file in wanted), repository.contents(wanted), strict=True))


def _belongs(name: str) -> bool:
    """Tell whether a dossier is read from a file: from these alone, and from nothing that climbs out of its folder."""
    first, *rest = name.split("/")
    articles = first == ARTICLES_FOLDER and rest and not {"", ".", ".."}.intersection(rest)
    return name in {MAIN_FILE, REGISTRY_FILE, LOCK_FILE} or bool(articles)
