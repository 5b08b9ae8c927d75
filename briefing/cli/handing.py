"""`briefing handouts`: class sets of question sheets, each sheet different, with one key to all."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from pathlib import Path
from typing import Final

from briefing.cli.arguments import add_dossier, add_kind, seed
from briefing.cli.handouts import COPIES, QUESTIONS
from briefing.cli.parser import Command

MOST_COPIES: Final = 9999
MOST_QUESTIONS: Final = 1023
MOST_JOBS: Final = 256
_QUESTIONS: Final = f"questions a sheet (default: {QUESTIONS}, or as many as the dossier has)"
OF_A_SET: Final = ("copies", "questions", "seed", "kind", "paper", "collate", "sums")
"""What a code tells, and what makes sense for a whole set alone."""


def _declare(parser: argparse.ArgumentParser) -> None:
    add_dossier(parser)
    add = parser.add_argument
    add("-o", "--output", metavar="DIR", type=Path, help="folder to write to (default: build/handouts)")
    add(
        "--copies",
        metavar="N",
        type=_from_1_to(MOST_COPIES),
        help=f"how many sheets (default: {COPIES}, or as many as differ)",
    )
    add("--questions", metavar="N", type=_from_1_to(MOST_QUESTIONS), help=_QUESTIONS)
    add("--seed", metavar="N", type=seed, help="draw another set; the same N draws the same (default: 0)")
    add_kind(parser)
    add("--paper", choices=("a4", "letter"), help="size of the pages: %(choices)s (default: a4)")
    add(
        "--collate",
        action="store_true",
        help="one sheets.pdf to be printed on both sides: each sheet begins on the front of a leaf",
    )
    add("--code", metavar="CODE", action="append", help="make the sheet of this code again; may be repeated")
    add("--unproved", action="store_true", help="ask about a dossier that is not proved, without what is unproved")
    add("--sums", action="store_true", help="write SHA256SUMS beside the files")
    add(
        "--jobs",
        metavar="N",
        type=_from_1_to(MOST_JOBS),
        help="so many processes at once (default: as many as there are processors)",
    )


def _from_1_to(most: int) -> Callable[[str], int]:
    """Read a whole number within bounds."""

    def number(text: str) -> int:
        if not text.isdecimal() or not 1 <= int(text[:9]) <= most:
            raise argparse.ArgumentTypeError(f"'{text}' is no whole number from 1 to {most:,}")
        return int(text)

    return number


def _run(options: argparse.Namespace) -> int:
    from briefing.terminal.asking import Ended
    from briefing.terminal.signals import die, heard

    if options.code:
        _refuse_beside_codes(options)
    try:
        with heard():
            from briefing.cli.handouts.handing_out import hand_out

            return hand_out(options)
    except Ended as ended:
        die(ended.signal)
        return 128 + ended.signal


def _refuse_beside_codes(options: argparse.Namespace) -> None:
    """Leave with the code of wrong usage where a code stands beside what makes a set."""
    for name in OF_A_SET:
        if getattr(options, name) is not None and getattr(options, name) is not False:
            options.fail(f"--{name} makes a set, --code a single sheet of one", "leave one of them out")


COMMAND = Command(
    name="handouts",
    summary="Make a class set: question sheets that differ, and their key",
    about=(
        "The sheets differ in what is asked, in its order and in the choices; they are as hard as each other and\n"
        "on the same topics. Each is written as sheet-01.pdf and so on; key.pdf and key.csv are the key to all.\n"
        "Each page bears the code of its sheet, by which --code makes that sheet and its key again from\n"
        "the same dossier, to the byte.\n"
        "Of what is in the folder only files of these names are replaced, and nothing is deleted."
    ),
    declare=_declare,
    run=_run,
    examples=(
        ("briefing handouts", "30 sheets of 20 questions, with their key, in build/handouts"),
        ("briefing handouts --copies 12 --questions 10 --seed 7 -o test-2", "another set, in a folder of its own"),
        ("briefing handouts --collate --paper letter", "one file for the printer, on US Letter"),
        ("briefing handouts --code 417-SR5-71M", "one sheet and its key again"),
    ),
)
