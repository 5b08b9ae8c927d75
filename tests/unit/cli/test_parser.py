from __future__ import annotations

import argparse
import re

import pytest

import briefing
from briefing.cli.commands import GROUPS, parser
from briefing.cli.listing import CLASSES, KINDS
from briefing.model.entities import EntityClass
from briefing.model.facts import KINDS as KINDS_OF_FACT
from tests.unit.cli.conftest import Call

COMMANDS = [name for names in GROUPS.values() for name in names]
EXPORTS = ("facts", "dossier", "ics", "csl", "anki", "moodle", "gift", "qti", "tsv", "csv", "questions", "json")
EVERY = [*COMMANDS, *(f"export {what}" for what in EXPORTS)]


@pytest.mark.parametrize(
    ("line", "message", "hint"),
    [
        ("buidl", "there is no command 'buidl'", "did you mean 'build'?"),
        ("x", "there is no command 'x'", "choose from build, handouts, export"),
        ("build --papr letter", "there is no option '--papr'", "did you mean '--paper'?"),
        ("build --papr=letter", "there is no option '--papr'", "did you mean '--paper'?"),
        ("build --pap letter", "there is no option '--pap'", "did you mean '--paper'?"),
        ("--paper letter build", "there is no option '--paper'", "the options of a command stand behind it"),
        ("--versio", "there is no option '--versio'", "did you mean '--version'?"),
        ("--hlep build", "there is no option '--hlep'", "did you mean '--help'?"),
        ("build --paper lettr", "--paper cannot be 'lettr'", "did you mean 'letter'?"),
        ("build --paper 7", "--paper cannot be '7'", "choose from a4, letter"),
        ("build --paper", "--paper: expected one argument", "see `briefing build --help`"),
        ("build one two", "'two' is one argument too many", "see `briefing build --help`"),
        ("export fact", "there is no command 'fact'", "did you mean 'facts'?"),
        ("export", "the following arguments are required: WHAT", "see `briefing export --help`"),
        ("list --people --places", "--places: not allowed with argument --people", "see `briefing list --help`"),
        ("list --date 2024-13", "--date: '2024-13' has no month 13", "write 2025-05-14, 2025-05 or 2025"),
        ("list --date 14.5.2025", "--date: '14.5.2025'", "write 2025-05-14, 2025-05 or 2025"),
        ("help buidl", "there is no command 'buidl'", "did you mean 'build'?"),
        ("help export fact", "there is no command 'fact'", "did you mean 'facts'?"),
        ("list --kind event --kind gaps", "--kind cannot be 'gaps'", "did you mean 'gap'?"),
        ("fingerprint", "the following arguments are required: FILE", "see `briefing fingerprint --help`"),
        ("", "no command is given", "`briefing --help` lists them"),
    ],
)
def test_wrong_usage_is_one_line_with_a_remedy(call: Call, line: str, message: str, hint: str) -> None:
    """A slip of the pen costs one line that says what is wrong and one that says what may have been meant."""
    done = call(*line.split())
    assert (done.code, done.out) == (2, "")
    first, second = done.err.splitlines()
    assert re.match(r"briefing[ a-z]*: error: ", first)
    assert message in first
    assert second.startswith(f"hint: {hint}")


def test_what_was_typed_is_shown_without_what_steers_a_terminal(call: Call) -> None:
    """An option that was pasted with an escape in it does not colour the message."""
    assert "\x1b" not in call("build", "--pa\x1b[31mper").err


@pytest.mark.parametrize("line", ["--paper letter DIR -o F", "DIR --paper letter -o F", "-o F DIR --paper=letter"])
def test_options_may_stand_anywhere(line: str) -> None:
    """Before or after the dossier, in any order."""
    options = parser().parse_args(["build", *line.split()])
    assert (str(options.dossier), options.paper, str(options.output)) == ("DIR", "letter", "F")


def test_version(call: Call) -> None:
    """The version is the package's own, on standard output."""
    assert (call("--version").out, call("--version").err) == (f"briefing {briefing.__version__}\n", "")


@pytest.mark.parametrize("name", COMMANDS)
def test_the_help_lists_every_command(call: Call, name: str) -> None:
    """The first help a person reads has each command with its summary, in lines that fit a terminal."""
    done = call("--help")
    assert (done.code, done.err) == (0, "")
    assert re.search(rf"^  {name} +\w", done.out, re.MULTILINE)
    assert max(map(len, done.out.splitlines())) <= 92


@pytest.mark.parametrize("line", EVERY)
def test_every_command_has_help(call: Call, line: str) -> None:
    """Each command says how it is called and what each of its arguments means."""
    done = call(*line.split(), "--help")
    assert done.code == 0
    assert done.out.startswith(f"usage: briefing {line} ")
    assert all(action.help for action in actions(line))


@pytest.mark.parametrize("line", ["", *EVERY])
def test_help_is_set_by_words_in_a_narrow_window(line: str, call: Call, monkeypatch: pytest.MonkeyPatch) -> None:
    """In 60 columns no line is longer, but for commands to be typed, so that no terminal folds one within a word."""
    monkeypatch.setenv("COLUMNS", "60")
    told = call(*line.split(), "--help").out.splitlines()
    assert [each for each in told if len(each) > 60 and not each.startswith("  briefing ")] == []


@pytest.mark.parametrize("line", [name for name in EVERY if name not in {"export", "doctor"}])
def test_the_examples_in_the_help_are_commands(line: str, call: Call) -> None:
    """What the examples show can be typed: the parser takes each of them."""
    examples = re.findall(r"^  briefing (.*?)(?: [|>].*)?$", call(*line.split(), "--help").out, re.MULTILINE)
    assert examples
    for example in examples:
        parser().parse_args(example.split())


@pytest.mark.parametrize("line", ["", *EVERY])
def test_help_is_a_command_too(call: Call, line: str) -> None:
    """`briefing help COMMAND` tells what `briefing COMMAND --help` tells."""
    told = call("help", *line.split())
    assert (told.code, told.err) == (0, "")
    assert told == call(*line.split(), "--help")


def test_options_of_help_are_help(call: Call) -> None:
    """Who asks for the help of help gets the help."""
    assert call("help", "--help") == call("help", "help") == call("--help")


def actions(line: str) -> list[argparse.Action]:
    """List the arguments of a command."""
    found: argparse.ArgumentParser = parser()
    for name in line.split():
        (commands,) = (action for action in found._actions if isinstance(action, argparse._SubParsersAction))
        found = commands.choices[name]
    return [action for action in found._actions if not isinstance(action, argparse._SubParsersAction)]


def test_the_lists_are_those_of_the_model() -> None:
    """The command line repeats the model's names to be quick, and may not fall behind."""
    assert tuple(each.value for each in EntityClass) == CLASSES
    assert tuple(KINDS_OF_FACT) == KINDS
