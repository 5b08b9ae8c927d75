"""An argument parser that suggests what may have been meant, and writes help for people."""

from __future__ import annotations

import argparse
import re
from collections.abc import Callable, Iterable, Sequence
from itertools import groupby
from typing import Any, NamedTuple, NoReturn

from briefing import console, output

WRONG_USAGE = 2


class Command(NamedTuple):
    """A command: how it is called, what its help says, and what it does."""

    name: str
    summary: str
    """What the list of commands says."""
    declare: Callable[[Parser], None]
    """Add the command's arguments to its parser."""
    run: Callable[[argparse.Namespace], int] | None
    """Do it and return the exit code; None if only its own commands do something."""
    about: str = ""
    """What its help says beyond the summary."""
    examples: Sequence[tuple[str, str]] = ()
    """Lines to type, each with what it does."""


class Parser(argparse.ArgumentParser):
    """A parser in which nothing is abbreviated and every mistake is one line with a remedy."""

    def __init__(self, **settings: Any) -> None:
        settings.setdefault("formatter_class", Formatter)
        self._telling = False
        super().__init__(allow_abbrev=False, **settings)

    def format_help(self) -> str:
        """Write the help, as wide as the terminal is."""
        self._telling = True
        return super().format_help()

    # Each argument that is added has a formatter made. To look for the terminal's width takes longer than to add all.
    def _get_formatter(self) -> argparse.HelpFormatter:
        return super()._get_formatter() if self._telling else argparse.HelpFormatter(self.prog, width=80)

    def fail(self, message: str, hint: str | None = None) -> NoReturn:
        """Leave with the code of wrong usage."""
        console.complain(message, hint or f"see `{self.prog} --help`", program=self.prog)
        raise SystemExit(WRONG_USAGE)

    def error(self, message: str) -> NoReturn:
        """Tell what argparse itself has found."""
        self.fail(message.removeprefix("argument "))

    def parse_known_args(self, args: Any = None, namespace: Any = None) -> tuple[Any, list[str]]:
        """Refuse what is left over here, where the options that might have been meant are known."""
        namespace, left = super().parse_known_args(args, namespace)
        if left:
            self._refuse(left[0])
        return namespace, []

    def print_help(self, file: object = None) -> None:  # noqa: ARG002 (argparse never names another file)
        """Write the help to standard output, whatever becomes of it."""
        output.give(self.format_help())

    def _refuse(self, argument: str) -> NoReturn:
        name = argument.partition("=")[0]
        if name.startswith("-") and name != "-":
            self.fail(f"there is no option '{name}'", did_you_mean(name, self._option_string_actions))
        self.fail(f"'{argument}' is one argument too many")

    # What Python 3.14 calls suggest_on_error has no other door in the versions before it.
    def _check_value(self, action: argparse.Action, value: Any) -> None:
        if action.choices is None or value in action.choices:
            return
        choices = [str(choice) for choice in action.choices]
        known = f"choose from {', '.join(choices)}"
        if isinstance(action, argparse._SubParsersAction):  # noqa: SLF001 (argparse has no public name for it)
            self.fail(f"there is no command '{value}'", did_you_mean(str(value), choices) or known)
        name = "/".join(action.option_strings) or str(action.metavar)
        self.fail(f"{name} cannot be '{value}'", did_you_mean(str(value), choices) or known)


class Formatter(argparse.RawDescriptionHelpFormatter):
    """Use the terminal's width, but no lines that are tiring to read."""

    def __init__(self, prog: str) -> None:
        super().__init__(prog, max_help_position=28, width=terminal_columns())

    def _fill_text(self, text: str, width: int, indent: str) -> str:
        """Set paragraphs anew; lines that are indented stand for themselves."""
        import textwrap

        lines: list[str] = []
        for is_set, group in groupby(text.splitlines(), lambda line: bool(line) and not line.startswith(" ")):
            same = [*group]
            lines += textwrap.wrap(f"{indent}{' '.join(same)}", width) if is_set else same
        return "\n".join(lines)

    def format_help(self) -> str:
        """Write the help within the terminal."""
        return folded(super().format_help(), self._width)


def folded(text: str, width: int) -> str:
    """Fold lines that a terminal would fold within words, below what they say; examples are left to be copied."""
    import textwrap

    lines: list[str] = []
    for line in text.splitlines():
        before = re.match(r" *(?:\S.*? {2,})?", line)
        is_typed = line.startswith("  briefing ") and "   " not in line
        column = before.end() if before else 0
        kept = len(line) <= width or is_typed
        lines += [line] if kept else textwrap.wrap(line, width, subsequent_indent=" " * column)
    return "".join(f"{line}\n" for line in lines)


def terminal_columns() -> int:
    """Give the columns for help: the terminal's, but no lines that are tiring to read."""
    import shutil

    return min(shutil.get_terminal_size().columns - 2, 100)


def did_you_mean(word: str, known: Iterable[str]) -> str | None:
    """Ask for the known word that is closest to one that is not, None if nothing is close."""
    from difflib import get_close_matches

    close = get_close_matches(word, sorted(known), n=1)
    return f"did you mean '{close[0]}'?" if close else None


def add_command(commands: argparse._SubParsersAction[Parser], command: Command) -> None:
    """Give a command its parser."""
    lines = [f"  {line}\n      {meaning}" for line, meaning in command.examples]
    parser = commands.add_parser(
        command.name,
        help=command.summary,
        description=f"{command.summary}.\n\n{command.about}".strip(),
        epilog="\n".join(["examples:", *lines]) if lines else None,
    )
    parser.set_defaults(run=command.run, fail=parser.fail)
    command.declare(parser)
