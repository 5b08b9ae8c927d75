"""`briefing fingerprint`: by what a source text is recognised, and how its paragraphs are numbered."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from briefing import console, output
from briefing.cli.parser import Command


def _declare(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "files", metavar="FILE", nargs="+", type=Path, help="an article: plain text in UTF-8, or a saved web page"
    )
    parser.add_argument(
        "-p",
        "--paragraphs",
        action="store_true",
        help="print the paragraphs, too, with the numbers that evidence gives",
    )


def _run(options: argparse.Namespace) -> int:
    from briefing.evidence.sources import read

    alone = len(options.files) == 1
    for path in options.files:
        text = read(path)
        name = console.escaped(str(path))
        output.give(f"{text.fingerprint}\n" if alone else f"{text.fingerprint}  {name}\n")
        if options.paragraphs:
            output.give(_numbered(text.paragraphs))
        else:
            console.say(f"{name}: {console.count(len(text.paragraphs), 'paragraph')}")
    return 0


def _numbered(paragraphs: tuple[str, ...]) -> str:
    from briefing.tables import table, terminal_width

    return table([(str(number), text) for number, text in enumerate(paragraphs, 1)], width=terminal_width(sys.stdout))


COMMAND = Command(
    name="fingerprint",
    summary="Print the fingerprint by which a source text is recognised",
    about=(
        "It is what an article's `fingerprint:` says. Blank lines, spaces and line ends make no difference to it.\n"
        "Of a web page (.html, .htm, .xhtml) the main text counts. A fact's `evidence:` names paragraphs by their\n"
        "numbers: of plain text the lines that are not empty, of a web page its headings, paragraphs and the like."
    ),
    declare=_declare,
    run=_run,
    examples=(
        ("briefing fingerprint article.txt", "the fingerprint alone"),
        ("briefing fingerprint article.html --paragraphs", "with the paragraphs, numbered for `evidence:`"),
        ("briefing fingerprint *.txt", "each with its file"),
    ),
)
