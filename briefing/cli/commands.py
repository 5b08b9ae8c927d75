"""All commands, in the groups in which the help lists them."""

from __future__ import annotations

import argparse
import textwrap
from collections.abc import Sequence
from typing import Any

import briefing
from briefing import output
from briefing.cli import building, checking, completion, doctor, exporting, fingerprints, listing, schemas
from briefing.cli.parser import Command, Parser, add_command

GROUPS = {
    "Make something": (building.COMMAND, exporting.COMMAND),
    "Write a dossier": (checking.COMMAND, listing.COMMAND, fingerprints.COMMAND, schemas.COMMAND),
    "Look after the program": (doctor.COMMAND, completion.COMMAND),
}


def parser() -> Parser:
    """Make the parser of the whole command line."""
    whole = _Whole(prog="briefing", description="Turn checked facts from news articles into a PDF briefing.")
    whole.add_argument("--version", action=_Version, nargs=0, help="print the version")
    commands = whole.add_subparsers(dest="command", metavar="COMMAND", parser_class=Parser)
    whole.set_defaults(run=whole.ask)
    for group in GROUPS.values():
        for command in group:
            add_command(commands, command)
    return whole


class _Whole(Parser):
    """The parser above all commands, whose help lists them in groups."""

    def format_help(self) -> str:
        """Write the help that comes before any command."""
        groups = "\n\n".join(f"{name}:\n{_list(commands)}" for name, commands in GROUPS.items())
        return (
            f"usage: briefing COMMAND [OPTION …] [DOSSIER]\n\n{self.description}\n\n{groups}\n\n"
            "Options:\n"
            "  -h, --help   show this, or after a COMMAND what it takes, with examples\n"
            "  --version    print the version\n\n"
            "A DOSSIER is a folder that holds dossier.yaml. Where none is named, it is content/ of the\n"
            "current folder, or else the dossier that comes with the program.\n\n"
            "First steps:\n"
            "  briefing build               typeset the briefing as build/briefing.pdf\n"
            "  briefing list --people       see who is in it\n"
            "  briefing check my-dossier    check a dossier of your own\n"
        )

    def parse_known_args(self, args: Any = None, namespace: Any = None) -> tuple[Any, list[str]]:
        """Refuse an option that stands before the command, ere its value is taken for one."""
        first = args[0] if args else ""
        if first.startswith("-") and first not in self._option_string_actions:
            self.fail(f"there is no option '{first}'", "the options of a command stand behind it")
        return super().parse_known_args(args, namespace)

    def ask(self, _: argparse.Namespace) -> int:
        """Refuse to guess a command."""
        self.fail("no command is given", "`briefing --help` lists them, `briefing build` makes the PDF")


def _list(commands: Sequence[Command]) -> str:
    return "\n".join(
        textwrap.fill(command.summary, 92, initial_indent=f"  {command.name:<13}", subsequent_indent=" " * 15)
        for command in commands
    )


class _Version(argparse.Action):
    def __call__(self, parser: argparse.ArgumentParser, *_: Any) -> None:
        """Print the version and leave."""
        output.give(f"briefing {briefing.__version__}\n")
        parser.exit()
