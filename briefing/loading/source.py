"""Files of a dossier, read so that no file can do harm: the text, what it says, and every problem with a place."""

from __future__ import annotations

import stat
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from briefing.errors import Code, Finding, Location
from briefing.loading.characters import forbidden, without_forbidden
from briefing.loading.problems import Problem, finding, line_and_column
from briefing.loading.tree import Spot, Steps, Tree, parse, spots
from briefing.loading.within import index_within, visible

MAX_BYTES = 2_000_000
"""The longest file of a dossier; an article of 100 facts has 50,000 bytes."""


class ContentFile(NamedTuple):
    """A file of the dossier: its name as the author would open it, its text, what it says, and its problems."""

    name: str
    text: str = ""
    tree: dict[str, Tree] | None = None
    findings: tuple[Finding, ...] = ()
    outline: Mapping[Steps, Spot] | None = None

    def spot(self, steps: Steps) -> Spot:
        """Give the place of a value, or of the nearest thing around it that the file has."""
        if self.outline and steps in self.outline:
            return self.outline[steps]
        places = spots(without_forbidden(self.text))
        while steps and steps not in places:
            steps = steps[:-1]
        return places.get(steps, Spot(0, 0, 0, 0))

    def location(self, steps: Steps, *, at_key: bool = False) -> Location:
        """Give the place of a value, or of its key."""
        spot = self.spot(steps)
        line, column = spot.key if at_key and spot.key is not None else (spot.line, spot.column)
        return Location(self.name, line, column)

    def location_within(self, steps: Steps, text: str, offset: int) -> Location:
        """Give the place of a character of a text, which may be folded over several lines of the file."""
        spot = self.spot(steps)
        index = spot.start + index_within(self.text[spot.start : spot.end], visible(text, offset))
        return Location(self.name, *line_and_column(self.text, index))

    def finding(self, code: Code, location: Location, message: str, hint: str | None = None) -> Finding:
        """Make a finding in this file, with the line that it is about."""
        problem = Problem(code, location.line, location.column, message, hint)
        return finding(self.name, self.text, problem)


def read(path: Path, name: str, root: Path) -> ContentFile:
    """Read a file of the dossier in the folder ``root``; what is wrong with it is among its findings."""
    content = _bytes(path, root)
    text = _text(content) if isinstance(content, bytes) else content
    if isinstance(text, Problem):
        return ContentFile(name, findings=(finding(name, "", text),))
    return _parsed(name, text)


def _parsed(name: str, text: str) -> ContentFile:
    unseen = list(forbidden(text))
    parsed = parse(without_forbidden(text))
    spoilt = {(Code.YAML_SYNTAX, problem.line) for problem in unseen}
    problems = unseen + [each for each in parsed.problems if (each.code, each.line) not in spoilt]
    tree = parsed.tree if isinstance(parsed.tree, dict) else None
    if tree is None and not problems:
        problems.append(_no_mapping(parsed.tree, parsed.spots))
    found = tuple(finding(name, text, problem) for problem in problems)
    return ContentFile(name, text, tree if _is_whole(parsed.problems) else None, found, parsed.spots)


def _is_whole(problems: tuple[Problem, ...]) -> bool:
    """Tell whether the whole file was read: what only a part of a file says would give rise to false findings."""
    stopping = {Code.YAML_SYNTAX, Code.TOO_DEEP}
    return not any(problem.code in stopping for problem in problems)


def _no_mapping(tree: Tree | None, places: Mapping[Steps, Spot]) -> Problem:
    if tree is None or tree == "":
        return Problem(Code.EMPTY_FILE, 0, 0, "the file is empty", "see the shipped dossier for what belongs in it")
    spot = places[()]
    kind = "a list" if isinstance(tree, list) else "text"
    hint = "begin each line with the name of a field and a colon"
    return Problem(Code.NOT_A_MAPPING, spot.line, spot.column, f"the file holds {kind}, not fields with names", hint)


def _bytes(path: Path, root: Path) -> bytes | Problem:
    """Read a file's bytes if it is a plain file of sensible size inside the folder."""
    try:
        if not path.resolve().is_relative_to(root.resolve()):
            return _whole(Code.OUTSIDE_DOSSIER, "the link leads out of the dossier", "copy the file into the dossier")
        about = path.stat()
        if not stat.S_ISREG(about.st_mode):
            kind = "a folder" if stat.S_ISDIR(about.st_mode) else "not a plain file"
            return _whole(Code.NOT_READABLE, f"this is {kind}", "put a text file in its place")
        with path.open("rb") as file:
            content = file.read(MAX_BYTES + 1) if about.st_size <= MAX_BYTES else b""
    except FileNotFoundError:
        return _whole(Code.NOT_FOUND, "the file is not there", "create it, or check the path of the dossier")
    except (OSError, RuntimeError) as error:  # RuntimeError: a link that leads to itself
        reason = (getattr(error, "strerror", None) or "a link leads to itself").lower()
        return _whole(Code.NOT_READABLE, f"the file cannot be read: {reason}", "check the file and who may read it")
    if about.st_size > MAX_BYTES or len(content) > MAX_BYTES:
        message = f"the file is longer than {MAX_BYTES // 1_000_000} MB"
        return _whole(Code.TOO_LARGE, message, "split the dossier into more articles")
    return content


def _text(content: bytes) -> str | Problem:
    """Decode a file; every way to end a line becomes a line feed."""
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        return _undecodable(content, error.start)
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    if not text.strip():
        return _whole(Code.EMPTY_FILE, "the file is empty", "see the shipped dossier for what belongs in it")
    return text


def _undecodable(content: bytes, start: int) -> Problem:
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return Problem(Code.NOT_UTF8, 1, 1, "the file is encoded in UTF-16", "save it again as UTF-8")
    before = content[:start].removeprefix(b"\xef\xbb\xbf").replace(b"\r\n", b"\n").replace(b"\r", b"\n")
    line_start = before.rfind(b"\n") + 1
    column = len(before[line_start:].decode("utf-8", "replace")) + 1
    message = f"byte {start + 1} of the file, 0x{content[start]:02x}, is not UTF-8"
    return Problem(Code.NOT_UTF8, before.count(b"\n") + 1, column, message, "save the file again as UTF-8")


def _whole(code: Code, message: str, hint: str) -> Problem:
    """Make a problem of the file as a whole."""
    return Problem(code, 0, 0, message, hint)
