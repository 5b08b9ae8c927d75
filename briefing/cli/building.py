"""`briefing build`: from the dossier to documents."""

from __future__ import annotations

import argparse
from pathlib import Path

from briefing.cli.arguments import STANDARD_OUTPUT, add_dossier, add_seed
from briefing.cli.build.editions import ALL, EDITIONS, PAPERS, orders
from briefing.cli.parser import Command
from briefing.cli.sums import NAME


def _declare(parser: argparse.ArgumentParser) -> None:
    add_dossier(parser)
    parser.add_argument(
        "-o",
        "--output",
        metavar="FILE",
        type=Path,
        help="file to write, - for standard output; of several editions the folder to write them into (default: "
        "build/briefing.pdf, or build/briefing-letter.pdf on Letter; brief, questions and key likewise)",
    )
    parser.add_argument(
        "--edition",
        action="append",
        choices=_Editions((*EDITIONS, ALL)),
        metavar="EDITION",
        help="full: the whole briefing (default); brief: two pages for a meeting; quiz: the question sheet alone; "
        "key: the key to that; all: each of them. May be repeated, or take several with commas",
    )
    add_seed(parser)
    parser.add_argument("--paper", choices=PAPERS, help="size of the pages: %(choices)s (default: a4)")
    parser.add_argument(
        "--format", choices=("pdf", "html"), help="%(choices)s (default: html for a FILE that ends so, else pdf)"
    )
    parser.add_argument(
        "--unproved", action="store_true", help="typeset what is not proved, too, with marks and a notice on the cover"
    )
    _declare_since(parser)
    _declare_rebuilding(parser)


def _declare_since(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--since",
        metavar="OLD",
        help="let the full edition tell what has changed since: another folder of the dossier, or a revision that git "
        "keeps of it (HEAD~1, v1.0, REV:FOLDER)",
    )


def _declare_rebuilding(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--force", action="store_true", help="build although nothing has changed since the last time")
    parser.add_argument(
        "--sums",
        action="store_true",
        help=f"write {NAME} beside the files, for `sha256sum --check`: exactly those of this command",
    )
    parser.add_argument(
        "--compare",
        metavar="FILE",
        type=Path,
        help=f"write nothing, but build the editions that such a {NAME} lists, and fail with the names of those that "
        "have changed; the other options are to be those with which they were built",
    )


class _Editions(tuple[str, ...]):
    """The names that a shell completes; what else may be said is checked once the commas are parted."""

    __slots__ = ()

    def __contains__(self, _: object) -> bool:
        """Let everything through."""
        return True


def _run(options: argparse.Namespace) -> int:
    if options.compare is not None:
        from briefing.cli.build.verifying import verify

        return verify(options)
    wanted = orders(options)
    if options.output == STANDARD_OUTPUT:
        from briefing.cli.build.writing import give

        if options.sums:
            options.fail("--sums lists files, and nothing is written to one", "name a file with -o")
        return give(options, wanted[0])
    from briefing.cli.build.writing import write

    return write(options, wanted)


COMMAND = Command(
    name="build",
    summary="Typeset the briefing as a PDF",
    about=(
        "The dossier is checked first; if it has findings, or if anything in it has not been proved\n"
        "as it stands, that is told and nothing is written.\n"
        "A file that stood there before is replaced in one step, when the new one is whole. One that already\n"
        "is what would be written, since nothing has changed that it was made from, is left as it is."
    ),
    declare=_declare,
    run=_run,
    examples=(
        ("briefing build", "the dossier at hand, as build/briefing.pdf"),
        ("briefing build --paper letter -o handout.pdf", "on US Letter, under another name"),
        ("briefing build my-dossier -o page.html", "another dossier, as HTML"),
        ("briefing build --edition quiz,key --seed 7", "another question sheet and its key, in build/"),
        ("briefing build --edition all --sums -o handouts", "all editions and their SHA256SUMS, in handouts/"),
        ("briefing build --compare handouts/SHA256SUMS", "whether they are still what would be made"),
    ),
)
