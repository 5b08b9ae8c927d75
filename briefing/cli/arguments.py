"""Arguments that several commands share."""

from __future__ import annotations

import argparse
from pathlib import Path

from briefing import console, output
from briefing.errors import BriefingError
from briefing.loading.locate import dossier_folder
from briefing.resources import content_folder

STANDARD_OUTPUT = Path("-")
MOST_DIGITS = 15
"""Of a seed."""


def add_dossier(parser: argparse.ArgumentParser) -> None:
    """Let a command be told which dossier it is about."""
    parser.add_argument(
        "dossier",
        metavar="DOSSIER",
        nargs="?",
        type=Path,
        help="folder of the dossier (default: content/ of the current folder, or that folder, or else the shipped one)",
    )


def add_kind(parser: argparse.ArgumentParser) -> None:
    """Let a command be told which kinds of questions are meant."""
    from briefing.quiz.question import Kind

    certainty = {Kind.CERTAINTY: "certainty (how sure it is, who says so, which article tells it)"}
    parser.add_argument(
        "--kind",
        action="append",
        choices=[*map(str, Kind)],
        metavar="KIND",
        help=f"only questions of this kind; may be repeated: {', '.join(certainty.get(kind, kind) for kind in Kind)}",
    )


def add_output(parser: argparse.ArgumentParser, default: str) -> None:
    """Let a command be told where to write; the default is told in words."""
    parser.add_argument(
        "-o", "--output", metavar="FILE", type=Path, help=f"file to write, - for standard output (default: {default})"
    )


def add_seed(parser: argparse.ArgumentParser) -> None:
    """Let a command be told by which lot questions are drawn: the same number gives the same ones."""
    parser.add_argument(
        "--seed", metavar="N", type=seed, default=0, help="draw other questions; the same N draws the same (default: 0)"
    )


def seed(text: str) -> int:
    """Read the number that questions are drawn by."""
    if not text.isdecimal() or len(text) > MOST_DIGITS:
        raise argparse.ArgumentTypeError(
            f"'{text}' is no seed: a whole number from 0 with at most {MOST_DIGITS} digits"
        )
    return int(text)


def number(text: str) -> int:
    """Read how many questions there shall be; nobody has more than a million."""
    if not text.isdecimal() or not int(text[:MOST_DIGITS]):
        raise argparse.ArgumentTypeError(f"'{text}' is no number of questions: at least 1, for example 10")
    return min(int(text[:MOST_DIGITS]), 1_000_000)


def dossier(options: argparse.Namespace) -> Path:
    """Give the folder of the dossier that is meant."""
    return dossier_folder(options.dossier)


def told_as(folder: Path) -> str:
    """Name the folder of a dossier in a sentence."""
    if folder == content_folder():
        return "the shipped dossier"
    return "the current folder" if folder == Path() else console.escaped(str(folder))


def check_target(target: Path, folder: Path) -> None:
    """Raise `BriefingError` where a file could not be written, or is one from which the dossier in a folder is read."""
    output.check_target(target)
    if target.suffix in {".yaml", ".lock"} and folder.is_dir() and target.resolve().is_relative_to(folder.resolve()):
        raise BriefingError(f"{target} is a file of the dossier itself", hint="name another file with -o")


def deliver(target: Path, content: bytes) -> None:
    """Write content to a file and say so, or to standard output."""
    if target == STANDARD_OUTPUT:
        output.give(content)
    else:
        output.write_whole(target, content)
        console.say(f"Wrote {console.escaped(str(target))}: {round(len(content) / 1000):,} kB")
