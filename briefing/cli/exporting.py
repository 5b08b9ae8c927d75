"""`briefing export`: the dossier for other programs."""

from __future__ import annotations

import argparse
from typing import Final

from briefing.cli.export.content import ARTICLES, CALENDAR, DOSSIER, FACTS
from briefing.cli.export.questions import COMMANDS
from briefing.cli.parser import Command, Formatter, Parser, add_command

GROUPS: Final = {
    "what the dossier holds": (FACTS, DOSSIER, CALENDAR, ARTICLES),
    "questions with key, rationale and reference": COMMANDS,
}
_FIRST: Final = {commands[0].name: heading for heading, commands in GROUPS.items()}


class _Grouped(Formatter):
    """Put a heading over each group of formats."""

    def _format_action(self, action: argparse.Action) -> str:
        heading = _FIRST.get(action.dest) if action.nargs is None else None
        told = super()._format_action(action)
        return f"\n{heading}:\n{told}" if heading else told


def _declare(parser: Parser) -> None:
    parser.formatter_class = _Grouped
    commands = parser.add_subparsers(dest="what", metavar="WHAT", parser_class=Parser, required=True)
    for group in GROUPS.values():
        for command in group:
            add_command(commands, command)


COMMAND = Command(
    name="export",
    summary="Write facts, questions or the whole dossier for other programs",
    about=(
        "`briefing export WHAT --help` tells more. Text goes to standard output unless -o names a file; archives, "
        "which no terminal can show, go to build/."
    ),
    declare=_declare,
    run=None,
)
