"""`briefing doctor`: what is installed, what is missing and how to get it."""

from __future__ import annotations

import argparse
import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass

import briefing
from briefing import console, output
from briefing.cli.arguments import add_dossier, dossier
from briefing.cli.parser import Command
from briefing.errors import BriefingError
from briefing.tables import table, terminal_width

OLDEST_PYTHON = (3, 11)
_REQUIREMENT = re.compile(r"(?P<name>[A-Za-z0-9._-]+)\s*(?P<rule>[^;]*)(?P<condition>.*)")


@dataclass(frozen=True, slots=True)
class Check:
    """One thing that the program needs: what was found, and where it is missing how to get it."""

    subject: str
    found: str
    remedy: str | None = None
    """None where all is well."""


def _declare(parser: argparse.ArgumentParser) -> None:
    add_dossier(parser)


def _run(options: argparse.Namespace) -> int:
    checks = [*_python(), *_packages(), *_libraries(), *_fonts(), *_folders(options)]
    rows = [("missing" if check.remedy else "ok", check.subject, check.found) for check in checks]
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


def _packages() -> Iterator[Check]:
    """Compare what is installed with what the package's own metadata asks for."""
    from importlib.metadata import PackageNotFoundError, requires, version

    try:
        requirements = [match for text in requires("briefing") or () if (match := _REQUIREMENT.fullmatch(text))]
    except PackageNotFoundError:
        yield Check("packages", "not known, as briefing runs without being installed")
        return
    for match in requirements:
        if "extra" in match["condition"]:
            continue
        rule = match["rule"].strip()
        remedy = f"pip install '{match['name']}{rule}'"
        try:
            found = version(match["name"])
        except PackageNotFoundError:
            yield Check(match["name"], "not installed", remedy)
        else:
            is_right = not rule.startswith("==") or found == rule.removeprefix("==")
            yield Check(match["name"], found if is_right else f"{found}, not {rule[2:]}", None if is_right else remedy)


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


COMMAND = Command(
    name="doctor",
    summary="Tell what is installed, what is missing and how to get it",
    about=(
        "It looks at Python, packages, system libraries, fonts, the dossier and the templates.\n"
        "The exit code is 1 if anything is missing."
    ),
    declare=_declare,
    run=_run,
)
