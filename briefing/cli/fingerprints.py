"""`briefing fingerprint`: by what a source text is recognised."""

from __future__ import annotations

import argparse
from pathlib import Path

from briefing import console, output
from briefing.cli.parser import Command


def _declare(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("files", metavar="FILE", nargs="+", type=Path, help="text of an article, in UTF-8")


def _run(options: argparse.Namespace) -> int:
    from briefing.evidence.sources import read

    alone = len(options.files) == 1
    for path in options.files:
        name = "" if alone else f"  {console.escaped(str(path))}"
        output.give(f"{read(path).fingerprint}{name}\n")
    return 0


COMMAND = Command(
    name="fingerprint",
    summary="Print the fingerprint by which a source text is recognised",
    about="It is what an article's `fingerprint:` says. Blank lines, spaces and line ends make no difference to it.",
    declare=_declare,
    run=_run,
    examples=(
        ("briefing fingerprint article.txt", "the fingerprint alone"),
        ("briefing fingerprint *.txt", "each with its file"),
    ),
)
