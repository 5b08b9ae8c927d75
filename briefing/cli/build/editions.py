"""Which editions are wanted, and as which files."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Final, NamedTuple

from briefing.cli.arguments import STANDARD_OUTPUT
from briefing.cli.parser import did_you_mean

FOLDER: Final = Path("build")
EDITIONS: Final = {"full": "briefing", "brief": "brief", "quiz": "questions", "key": "key"}
"""The editions, and the names of their files."""
ALL: Final = "all"
PAPERS: Final = ("a4", "letter")
FORMS: Final = {"": "pdf", ".pdf": "pdf", ".html": "html", ".htm": "html"}
"""What a name's suffix asks for."""


class Order(NamedTuple):
    """One file that is to be made."""

    edition: str
    paper: str
    form: str
    """pdf or html."""
    target: Path


def named(options: argparse.Namespace) -> tuple[str, ...]:
    """Give the editions that are named, each once and in their order; a name that is none is wrong usage."""
    names = [name.strip() for names in options.edition or () for name in names.split(",")]
    for name in names:
        if name not in EDITIONS and name != ALL:
            known = f"choose from {', '.join((*EDITIONS, ALL))}"
            options.fail(f"--edition cannot be '{name}'", did_you_mean(name, (*EDITIONS, ALL)) or known)
    return tuple(edition for edition in EDITIONS if edition in names or ALL in names)


def orders(options: argparse.Namespace) -> tuple[Order, ...]:
    """Give what is to be made; options that contradict each other are wrong usage."""
    editions = named(options) or ("full",)
    if options.since is not None and "full" not in editions:
        options.fail("--since adds a section to the full edition, which is not wanted", "add it: --edition full")
    paper = options.paper or PAPERS[0]
    if len(editions) > 1:
        _check_folder(options)
        form, folder = options.format or "pdf", options.output or FOLDER
        return tuple(Order(each, paper, form, folder / file_name(each, paper, form)) for each in editions)
    form = options.format or _form_of(options)
    target = options.output or FOLDER / file_name(editions[0], paper, form)
    return (Order(editions[0], paper, form, target),)


def file_name(edition: str, paper: str, form: str) -> str:
    """Name the file of an edition."""
    return f"{EDITIONS[edition]}{'' if paper == 'a4' else f'-{paper}'}.{form}"


def _form_of(options: argparse.Namespace) -> str:
    """Read off the target's name what is to be written; a name that promises something else is wrong usage."""
    suffix = options.output.suffix if options.output is not None else ""
    if suffix.lower() not in FORMS:
        hint = f"end the name in .pdf or .html, or say with --format what '{options.output.name}' is to hold"
        options.fail(f"a briefing is written as .pdf or .html, not as {suffix}", hint)
    return FORMS[suffix.lower()]


def _check_folder(options: argparse.Namespace) -> None:
    """Refuse what cannot be the folder of several editions."""
    if options.output is None:
        return
    if options.output == STANDARD_OUTPUT:
        options.fail("standard output takes one edition at a time", "name a folder with -o")
    if options.output.suffix.lower() in FORMS.keys() - {""} and not options.output.is_dir():
        options.fail(f"several editions are written into a folder, not as '{options.output}'", "name a folder with -o")
