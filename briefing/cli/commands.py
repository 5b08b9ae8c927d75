"""All commands, in the groups in which the help lists them."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from importlib import import_module
from typing import Any

import briefing
from briefing import output
from briefing.cli.parser import Command, Parser, add_command, did_you_mean, folded, terminal_columns

GROUPS = {
    "Make something": ("build", "handouts", "export"),
    "Test yourself": ("quiz", "stats", "forget"),
    "Write a dossier": ("check", "prove", "list", "compare", "diff", "trace", "fingerprint", "schema"),
    "Look after the program": ("doctor", "completion"),
}

MODULES = {
    "build": "building",
    "handouts": "handing",
    "export": "exporting",
    "quiz": "quizzing",
    "stats": "statistics",
    "forget": "forgetting",
    "check": "checking",
    "prove": "proving",
    "list": "listing",
    "compare": "comparing",
    "diff": "diffing",
    "trace": "tracing",
    "fingerprint": "fingerprints",
    "schema": "schemas",
    "doctor": "doctor",
    "completion": "completion",
}
"""Where each command is: only the module of the one that is called is imported."""


def command(name: str) -> Command:
    """Give a command by its name."""
    found: Command = import_module(f"briefing.cli.{MODULES[name]}").COMMAND
    return found


def parser(called: str = "") -> Parser:
    """Make the parser of the whole command line; of one command alone where that is called by its exact name."""
    whole = _Whole(prog="briefing", description="Turn checked facts from news articles into a PDF briefing and a quiz.")
    whole.add_argument("--version", action=_Version, nargs=0, help="print the version")
    commands = whole.add_subparsers(prog="briefing", dest="command", metavar="COMMAND", parser_class=Parser)
    whole.set_defaults(run=whole.ask)
    for name in [called] if called in MODULES else MODULES:
        add_command(commands, command(name))
    return whole


class _Whole(Parser):
    """The parser above all commands, whose help lists them in groups."""

    def format_help(self) -> str:
        """Write the help that comes before any command."""
        groups = "\n\n".join(f"{name}:\n{_list([*map(command, names)])}" for name, names in GROUPS.items())
        told = (
            f"usage: briefing COMMAND [OPTION …] [DOSSIER]\n\n{self.description}\n\n{groups}\n\n"
            "Options:\n"
            "  -h, --help   show this, or after a COMMAND what it takes, with examples;\n"
            "               `briefing help COMMAND` does the same\n"
            "  --version    print the version\n\n"
            "A DOSSIER is a folder that holds dossier.yaml. Where none is named, it is content/ of the "
            "current folder, or that folder itself, or else the dossier that comes with the program.\n\n"
            "First steps:\n"
            "  briefing build               typeset the briefing as build/briefing.pdf\n"
            "  briefing quiz                be asked what stayed; `briefing stats` keeps count\n"
            "  briefing list --people       see who is in it\n"
            "  briefing check my-dossier    check a dossier of your own\n"
        )
        return folded(told, terminal_columns())

    def parse_known_args(self, args: Any = None, namespace: Any = None) -> tuple[Any, list[str]]:
        """Refuse an option that stands before the command, ere its value is taken for one."""
        first = args[0] if args else ""
        if first.startswith("-") and first not in self._option_string_actions:
            meant = did_you_mean(first, self._option_string_actions)
            self.fail(f"there is no option '{first}'", meant or "the options of a command stand behind it")
        return super().parse_known_args(args, namespace)

    def ask(self, _: argparse.Namespace) -> int:
        """Refuse to guess a command."""
        self.fail("no command is given", "`briefing --help` lists them, `briefing build` makes the PDF")


def _list(commands: Sequence[Command]) -> str:
    import textwrap

    return "\n".join(
        textwrap.fill(each.summary, 92, initial_indent=f"  {each.name:<13}", subsequent_indent=" " * 15)
        for each in commands
    )


class _Version(argparse.Action):
    def __call__(self, parser: argparse.ArgumentParser, *_: Any) -> None:
        """Print the version and leave."""
        output.give(f"briefing {briefing.__version__}\n")
        parser.exit()
