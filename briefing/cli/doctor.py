"""`briefing doctor`: what is installed, what is missing and how to get it."""

from __future__ import annotations

import argparse
import os
import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import briefing
from briefing import console, output
from briefing.cli.arguments import add_dossier, dossier
from briefing.cli.folders import HOME, cache_folder, data_folder
from briefing.cli.parser import Command
from briefing.cli.quiz.histories import FILE
from briefing.errors import BriefingError
from briefing.tables import table, terminal_width

OLDEST_PYTHON = (3, 11)
_REQUIREMENT = re.compile(r"(?P<name>[A-Za-z0-9._-]+)\s*(?P<rule>[^;]*)(?P<condition>.*)")
_CLAUSE = re.compile(r"(?P<sign>==|>=|<)(?P<version>[\d.]+)")
_OF_THE_QUIZ: Final = ("questionary", "prompt-toolkit", "fsrs", "rapidfuzz", "platformdirs")
"""What is told even where the package's own metadata are not there, or older than the quiz."""


@dataclass(frozen=True, slots=True)
class Check:
    """One thing that the program needs: what was found, and where it is missing how to get it."""

    subject: str
    found: str
    remedy: str | None = None
    """None where all is well."""
    trouble: str = "missing"
    """What is the matter with it if anything is."""


def _declare(parser: argparse.ArgumentParser) -> None:
    add_dossier(parser)


def _run(options: argparse.Namespace) -> int:
    checks = [*_python(), *_sqlite(), *_packages(), *_libraries(), *_fonts(), *_folders(options), *_memory()]
    rows = [(check.trouble if check.remedy else "ok", check.subject, check.found) for check in checks]
    output.give(table(rows, width=terminal_width(sys.stdout)))
    missing = [check for check in checks if check.remedy]
    for check in missing:
        console.say(f"{check.subject}: {check.remedy}")
    console.say(f"{console.count(len(missing), 'problem')} found." if missing else "Nothing is missing.")
    return 1 if missing else 0


def _python() -> Iterator[Check]:
    import platform

    oldest = ".".join(map(str, OLDEST_PYTHON))
    remedy = None if sys.version_info >= OLDEST_PYTHON else f"install Python {oldest} or later"
    yield Check("briefing", briefing.__version__)
    yield Check("Python", f"{platform.python_version()} on {platform.platform(terse=True)}", remedy)


def _sqlite() -> Iterator[Check]:
    """Look at the database: the quiz remembers by strict tables."""
    try:
        import sqlite3

        from briefing.quiz.memory import opening
    except ImportError:
        yield Check("SQLite", "not part of this Python", "install a Python that has the module sqlite3")
        return
    oldest = ".".join(map(str, opening.OLDEST_SQLITE))
    is_new = sqlite3.sqlite_version_info >= opening.OLDEST_SQLITE
    remedy = None if is_new else f"update Python or its SQLite: the quiz needs {oldest} or newer to remember answers"
    yield Check("SQLite", sqlite3.sqlite_version, remedy, "too old")


def _packages() -> Iterator[Check]:
    """Compare what is installed with what the package's own metadata asks for."""
    from importlib.metadata import PackageNotFoundError, requires

    try:
        requirements = [match for text in requires("briefing") or () if (match := _REQUIREMENT.fullmatch(text))]
    except PackageNotFoundError:
        yield Check("packages", "not known, as briefing runs without being installed")
        requirements = []
    asked = {match["name"]: match["rule"].strip() for match in requirements if "extra" not in match["condition"]}
    names = dict.fromkeys(_OF_THE_QUIZ, "") | asked
    yield from (_package(name, names[name]) for name in sorted(names, key=str.casefold))


def _package(name: str, rule: str) -> Check:
    from importlib.metadata import PackageNotFoundError, version

    remedy = f"pip install '{name}{rule}'"
    try:
        found = version(name)
    except PackageNotFoundError:
        return Check(name, "not installed", remedy)
    if all(_fits(found, clause["sign"], clause["version"]) for clause in _CLAUSE.finditer(rule)):
        return Check(name, found)
    return Check(name, f"{found}, not {rule.removeprefix('==')}", remedy)


def _fits(found: str, sign: str, wanted: str) -> bool:
    """Tell whether a version is the one that is wanted, or as new or as old."""
    if sign == "==":
        return found == wanted
    one, other = (tuple(map(int, re.findall(r"\d+", text.partition("+")[0]))) for text in (found, wanted))
    return one >= other if sign == ">=" else one < other


def _libraries() -> Iterator[Check]:
    from briefing.document.engine.system import REMEDY, SONAMES, missing_libraries

    missing = missing_libraries()
    for name in SONAMES:
        is_missing = name in missing
        yield Check(f"library {name}", "cannot be loaded" if is_missing else "loads", REMEDY if is_missing else None)


def _fonts() -> Iterator[Check]:
    from briefing import fonts

    try:
        files = fonts.files()
    except BriefingError as error:
        yield Check("fonts", error.message, error.hint or "install the package again")
    else:
        yield Check("fonts", f"{', '.join(fonts.PACKAGES)}: {console.count(len(files), 'file')}")


def _folders(options: argparse.Namespace) -> Iterator[Check]:
    from briefing.loading.locate import MAIN_FILE
    from briefing.resources import templates_folder

    folder = dossier(options)
    is_there = (folder / MAIN_FILE).is_file()
    remedy = None if is_there else f"name a folder that holds {MAIN_FILE}, or install the package again"
    yield Check("dossier", str(folder) if is_there else f"{folder} holds no {MAIN_FILE}", remedy)
    templates = templates_folder()
    is_there = templates.is_dir() and any(templates.iterdir())
    yield Check("templates", str(templates), None if is_there else "install the package again")


def _memory() -> Iterator[Check]:
    """Tell where answers are remembered and snapshots kept, and whether that can be done."""
    try:
        history, cache = data_folder() / FILE, cache_folder()
    except ImportError as error:
        yield Check("history", f"its place is not known without {error.name}")
        return
    yield _written("history", history, _can_be_made(history.parent) and _is_ours(history), "your answers are forgotten")
    yield _written("cache", cache, _can_be_made(cache), "the quiz starts more slowly")


def _written(subject: str, path: Path, is_open: bool, otherwise: str) -> Check:
    if is_open:
        return Check(subject, str(path))
    remedy = f"check who may write there, or name another folder with {HOME}; until then {otherwise}"
    return Check(subject, f"{path} cannot be written to", remedy, "closed")


def _can_be_made(folder: Path) -> bool:
    """Tell whether files can be made in a folder, or in one above it the folder itself."""
    nearest = next(each for each in (folder, *folder.parents) if os.access(each, os.F_OK))
    return nearest.is_dir() and os.access(nearest, os.W_OK | os.X_OK)


def _is_ours(file: Path) -> bool:
    return not os.access(file, os.F_OK) or (file.is_file() and os.access(file, os.W_OK))


COMMAND = Command(
    name="doctor",
    summary="Tell what is installed, what is missing and how to get it",
    about=(
        "It looks at Python, SQLite, packages, system libraries, fonts, the dossier and the templates, and at the\n"
        "places where the quiz keeps your answers. The exit code is 1 if anything is missing."
    ),
    declare=_declare,
    run=_run,
)
