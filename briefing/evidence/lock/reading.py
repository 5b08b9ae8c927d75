"""The lock of a dossier as it is read from its folder."""

from __future__ import annotations

import stat
from pathlib import Path
from typing import NamedTuple

from briefing.errors import Code, Finding, Location
from briefing.evidence.lock.columns import Problem
from briefing.evidence.lock.parsing import AGAIN, parse, rules_of
from briefing.evidence.lock.record import LOCK_FILE, PROVE, Lock

MAX_BYTES = 50_000_000
"""The longest lock; one of 50,000 facts has a third of that."""

_SHOWN = 300


class Reading(NamedTuple):
    """A lock as it could be read: whole, or what is wrong with it."""

    lock: Lock | None
    """None if there is no lock, or if anything is wrong with it."""
    findings: tuple[Finding, ...] = ()


def read(folder: Path) -> Reading:
    """Read the lock of the dossier in a folder."""
    path = folder / LOCK_FILE
    place = Location(path.as_posix())
    content = _bytes(path, place)
    if isinstance(content, Finding):
        return Reading(None, (content,))
    try:
        text = content.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        message = f"byte {error.start + 1} of the lock, 0x{content[error.start]:02x}, is not UTF-8"
        return Reading(None, (Finding(Location(place.file, line, 1), Code.NOT_UTF8, message, AGAIN),))
    if not text.strip():
        return Reading(None, (Finding(place, Code.BAD_LOCK, "the lock is empty", AGAIN),))
    lock, problems = parse(text)
    return Reading(None if problems else lock, _findings(place.file, text, problems))


def newer(folder: Path) -> tuple[Finding, ...]:
    """Find a lock of a newer version of the program; its first line tells."""
    path = folder / LOCK_FILE
    content = _bytes(path, Location(path.as_posix()))
    first = "" if isinstance(content, Finding) else content.partition(b"\n")[0].decode("utf-8-sig", "replace")
    first = first.removesuffix("\r")
    rules = rules_of(first)
    if isinstance(rules, Problem) and rules.code is Code.NEWER_LOCK:
        return _findings(path.as_posix(), first, (rules,))
    return ()


def _findings(file: str, text: str, problems: tuple[Problem, ...]) -> tuple[Finding, ...]:
    lines = text.split("\n") if problems else []
    return tuple(
        Finding(
            Location(file, each.line, each.column), each.code, each.message, each.hint, lines[each.line - 1][:_SHOWN]
        )
        for each in problems
    )


def _bytes(path: Path, place: Location) -> bytes | Finding:
    """Read the file's bytes if it is a plain file of sensible size."""
    try:
        about = path.stat()
        if not stat.S_ISREG(about.st_mode):
            kind = "a folder" if stat.S_ISDIR(about.st_mode) else "not a plain file"
            return Finding(place, Code.NOT_READABLE, f"this is {kind}, not a lock", f"move it away, then {AGAIN}")
        with path.open("rb") as file:
            content = file.read(MAX_BYTES) if about.st_size < MAX_BYTES else b""
    except FileNotFoundError:
        message = "the dossier has no lock: none of its facts has been proved"
        return Finding(place, Code.NO_LOCK, message, f"run `{PROVE}`, which writes it")
    except (OSError, RuntimeError) as error:  # RuntimeError: a link that leads to itself
        reason = (getattr(error, "strerror", None) or "a link leads to itself").lower()
        return Finding(place, Code.NOT_READABLE, f"the lock cannot be read: {reason}", "check who may read it")
    if max(about.st_size, len(content)) >= MAX_BYTES:
        message = f"the lock has {MAX_BYTES // 1_000_000} MB or more"
        return Finding(place, Code.TOO_LARGE, message, AGAIN)
    return content
