"""All source texts below a folder, each recognised by its fingerprint and never by its name."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

from briefing.errors import BriefingError, Code, Finding, Location
from briefing.evidence import sources
from briefing.evidence.files import PAGES, BadTextError, is_page, read_bytes, reason
from briefing.evidence.texts import TextFile

PLAIN = frozenset({".markdown", ".md", ".text", ".txt"})


class Collection(NamedTuple):
    """Which article has which text, and what else was found; all in the order of their names."""

    texts: Mapping[str, TextFile]
    """The text of each article that has one, by the article's id."""
    missing: tuple[str, ...]
    """The ids of articles without a text."""
    strangers: tuple[Path, ...]
    """Texts that belong to no article."""
    skipped: tuple[Path, ...]
    """Links and pipes, files in other formats, and pages that nobody needed, as each article had its text already."""
    problems: tuple[Finding, ...]
    """Files that cannot be an article's text, and texts that are there twice."""


def collect(folder: Path, fingerprints: Mapping[str, str]) -> Collection:
    """Find the texts of articles below a folder; `fingerprints` maps each to the id of its article.

    Plain texts are read first, then files of other names, and web pages only if an article is still without its text.
    Links are not followed: what they point at in the folder is read anyway.
    """
    search = _Search(fingerprints)
    found = _listed(folder, search)
    search.read([path for path in found if path.suffix.lower() in PLAIN])
    others = [path for path in found if path.suffix.lower() not in PLAIN | PAGES]
    search.try_out(others)
    search.read_pages([path for path in found if path.suffix.lower() in PAGES])
    return search.result()


def _listed(folder: Path, search: _Search) -> list[Path]:
    """List all files below a folder, sorted by their names; hidden ones are nobody's business."""
    _check_folder(folder)
    found: list[Path] = []
    folders = [folder]
    while folders:
        for child in _children(folders.pop(), search):
            path = Path(child.path)
            if child.is_dir(follow_symlinks=False):
                folders.append(path)
            elif child.is_file(follow_symlinks=False):
                found.append(path)
            else:
                search.skipped.append(path)
    return sorted(found)


def _check_folder(folder: Path) -> None:
    try:
        if folder.is_dir():
            return
        told = "is not a folder" if folder.exists() else "does not exist"
    except OSError as error:
        told = f"cannot be read: {reason(error)}"
    raise BriefingError(f"the folder {folder} {told}", hint="name the folder that holds the articles' texts")


def _children(folder: Path, search: _Search) -> Iterator[os.DirEntry[str]]:
    try:
        with os.scandir(folder) as children:
            yield from (child for child in children if not child.name.startswith("."))
    except OSError as error:
        told = f"the folder cannot be read: {reason(error)}"
        search.problems.append(Finding(Location(str(folder)), Code.NOT_READABLE, told, "check who may read it"))


class _Search:
    """What has been found so far."""

    def __init__(self, fingerprints: Mapping[str, str]) -> None:
        self.fingerprints = fingerprints
        self.count = len(set(fingerprints.values()))
        self.texts: dict[str, TextFile] = {}
        self.strangers: list[Path] = []
        self.skipped: list[Path] = []
        self.problems: list[Finding] = []
        # Those that do not have the suffix of one.
        self.pages: list[Path] = []

    @property
    def over(self) -> bool:
        """Tell whether each article has its text."""
        return len(self.texts) == self.count

    def read(self, paths: Iterable[Path]) -> None:
        """Read files that should be plain texts."""
        for path in paths:
            try:
                content = read_bytes(path)
                if is_page(path, content):
                    self.pages.append(path)
                elif not self._take(sources.plain_source(path, content)):
                    self.strangers.append(path)
            except BadTextError as error:
                self.problems.append(error.finding)

    def try_out(self, paths: Iterable[Path]) -> None:
        """Read files of other names, where a text may be as well; that others are none is no problem."""
        for path in paths:
            try:
                content = b"" if self.over else read_bytes(path)
                if content and is_page(path, content):
                    self.pages.append(path)
                elif not content or not self._take(sources.plain_source(path, content)):
                    self.skipped.append(path)
            except BadTextError:
                self.skipped.append(path)

    def read_pages(self, paths: Iterable[Path]) -> None:
        """Read web pages, if there is need for them."""
        if self.over:
            self.skipped += [*paths, *self.pages]
            return
        for path in sorted([*paths, *self.pages]):
            try:
                if not self._take(sources.page_source(path, read_bytes(path))):
                    self.strangers.append(path)
            except BadTextError as error:
                self.problems.append(error.finding)

    def result(self) -> Collection:
        """Give all that was found, in the order of names."""
        return Collection(
            texts=dict(sorted(self.texts.items())),
            missing=tuple(sorted({*self.fingerprints.values()} - self.texts.keys())),
            strangers=tuple(sorted(self.strangers)),
            skipped=tuple(sorted(self.skipped)),
            problems=tuple(sorted(self.problems, key=lambda finding: finding.location)),
        )

    def _take(self, text: TextFile) -> bool:
        """Give a text to its article; False if it has none."""
        article = self.fingerprints.get(text.fingerprint)
        if article is None:
            return False
        other = self.texts.setdefault(article, text)
        if other is not text:
            told = f"this is the text of the article '{article}' once more, which {other.path} has already"
            hint = "keep one of the two files"
            self.problems.append(Finding(Location(str(text.path)), Code.DUPLICATE_TEXT, told, hint))
        return True
