"""Arguments that several commands share."""

from __future__ import annotations

import argparse
from pathlib import Path

from briefing.loading.locate import dossier_folder

STANDARD_OUTPUT = Path("-")


def add_dossier(parser: argparse.ArgumentParser) -> None:
    """Let a command be told which dossier it is about."""
    parser.add_argument(
        "dossier",
        metavar="DOSSIER",
        nargs="?",
        type=Path,
        help="folder of the dossier (default: content/ of the current folder, or else the shipped dossier)",
    )


def add_output(parser: argparse.ArgumentParser, default: str) -> None:
    """Let a command be told where to write; the default is told in words."""
    parser.add_argument(
        "-o", "--output", metavar="FILE", type=Path, help=f"file to write, - for standard output (default: {default})"
    )


def dossier(options: argparse.Namespace) -> Path:
    """Give the folder of the dossier that is meant."""
    return dossier_folder(options.dossier)
