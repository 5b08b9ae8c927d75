"""`briefing completion`: let the shell complete commands, options and files."""

from __future__ import annotations

import argparse
from collections.abc import Mapping

from briefing import output
from briefing.cli.parser import Command

SHELLS = ("bash", "zsh", "tcsh")


def _declare(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("shell", metavar="SHELL", choices=SHELLS, help="%(choices)s")


def _run(options: argparse.Namespace) -> int:
    import shtab

    from briefing.cli.commands import parser

    whole = parser()
    _name_files(whole, {"FILE": shtab.FILE, "DIR": shtab.DIRECTORY, "DOSSIER": shtab.DIRECTORY})
    output.give(shtab.complete(whole, shell=options.shell).rstrip("\n") + "\n")
    return 0


def _name_files(parser: argparse.ArgumentParser, completions: Mapping[str, object]) -> None:
    """Mark the arguments that are files or folders; they are known by their placeholders."""
    for action in parser._actions:  # noqa: SLF001 (argparse has no public list of its arguments)
        if isinstance(action, argparse._SubParsersAction):  # noqa: SLF001
            for command in action.choices.values():
                _name_files(command, completions)
        elif action.metavar in completions:
            action.complete = completions[str(action.metavar)]  # type: ignore[attr-defined]


COMMAND = Command(
    name="completion",
    summary="Print a script that lets the shell complete commands, options and files",
    declare=_declare,
    run=_run,
    examples=(
        ("briefing completion bash > ~/.local/share/bash-completion/completions/briefing", "for bash"),
        ("briefing completion zsh > ~/.zfunc/_briefing", "for zsh, where ~/.zfunc is in $fpath"),
        ("briefing completion tcsh > ~/.briefing.csh", "for tcsh; source it in ~/.tcshrc"),
    ),
)
