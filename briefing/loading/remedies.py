"""What went wrong in a YAML file, in plain words, with what to do."""

from __future__ import annotations

import re

import yaml

from briefing.errors import Code
from briefing.loading.problems import Problem

_QUOTES = "put the whole text in quotes, or on the next line after '>-'"
_INNER_QUOTES = "put text that goes on after a closing quote on the next line after '>-'"
_FURTHER = "the second line of a text is indented further than its name"

# Parts of what the YAML parser says, what that means to an author, and the remedy. PyYAML gives its errors no codes;
# what isn't in the table is told in general words.
_SAID = (
    ("mapping values are not allowed", "a colon followed by a space is not expected here", _QUOTES),
    ("could not find expected ':'", "a line before this one has no colon", "each line is 'name: value'; " + _FURTHER),
    ("unexpected end of stream", "a quote is opened here and never closed", "close the quote"),
    ("unexpected document indicator", "a quote is opened here and never closed", "close the quote"),
    ("expected ',' or ']'", "a list in brackets is not closed, or a comma is missing", "write [one, two, three]"),
    ("expected ',' or '}'", "a brace is not closed, or a comma is missing", "text that begins with '{' takes quotes"),
    ("unknown escape character", "a backslash stands inside double quotes", "use single quotes, or two backslashes"),
    ("expected '-' indicator", "a list goes on here in another way than it began", "indent lines of a kind alike"),
    ("block sequence entries are not allowed", "a list cannot begin on this line", "begin it on the next line"),
    ("comment or line break", "text follows '|' or '>-' on the same line", "begin the text on the next line, indented"),
    ("alphabetic or numeric character", "text cannot begin with '*' or '&'", _QUOTES),
    ("expected <document start>", "text follows the end of the document", "delete the line '...' before it"),
    ("incompatible YAML document", "the line '%YAML' names another version of YAML", "delete the line"),
    ("expected key", "this does not fit what stands before it", "indent lines of a kind alike, and " + _INNER_QUOTES),
    ("expected node content", "text cannot begin with a bracket, a brace or a comma", _QUOTES),
)

# What the parser says where a tab may be to blame, if one stands in the indentation.
_TAB_SAID = ("violates indentation", "where an indentation space", "cannot start any token", "mapping values")
_TAB = re.compile(r"[ -]*\t")
_KEY = re.compile(r"(?P<before> *(?:- +)*)(?P<name>[\w-]+) *:(?: |$)")


def explain(error: yaml.YAMLError, text: str) -> Problem:
    """Tell a syntax error in plain words, at the place where it can be put right."""
    problem, mark = str(getattr(error, "problem", "")), _mark(error)
    line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
    lines = text.split("\n")
    if line > len(lines) or (line == len(lines) > 1 and not lines[-1]):
        line, column = _last_line(lines)
    around = lines[max(line - 2, 0) : line]
    if any(sign in each for each in around for sign in ("{{", "{%", "{#")):
        return Problem(Code.MARKUP, line, column, "a template's brackets stand here", "text is printed as it stands")
    special = _tab(problem, lines, line) or _too_far(problem, lines, line, column)
    if special is not None:
        return special
    if "cannot start any token" in problem:
        return _bad_start(lines[line - 1], line, column)
    for part, message, hint in _SAID:
        if part in problem:
            return Problem(Code.YAML_SYNTAX, line, column, message, hint)
    return Problem(Code.YAML_SYNTAX, line, column, "this is not valid YAML", "compare it with the lines around it")


def _mark(error: yaml.YAMLError) -> yaml.error.Mark | None:
    """Give the place of the cause: where a quote or a bracket was opened rather than where the file ends."""
    context = str(getattr(error, "context", ""))
    opened = "scanning a quoted" in context or "parsing a flow" in context
    mark: yaml.error.Mark | None = getattr(error, "context_mark" if opened else "problem_mark", None)
    return mark


def _last_line(lines: list[str]) -> tuple[int, int]:
    line = next((number for number in range(len(lines), 0, -1) if lines[number - 1].strip()), 1)
    return line, max(len(lines[line - 1]), 1)


def _tab(problem: str, lines: list[str], line: int) -> Problem | None:
    """Tell a tab in the indentation of a line, where the problem may come from one."""
    tab = _TAB.match(lines[line - 1])
    if tab is None or not any(part in problem for part in _TAB_SAID):
        return None
    return Problem(Code.YAML_SYNTAX, line, tab.end(), "a tab stands in the indentation", "put spaces in its place")


def _too_far(problem: str, lines: list[str], line: int, column: int) -> Problem | None:
    """Tell a key that stands to the right of the key above it, where the parser takes it for text that goes on."""
    key = _KEY.match(lines[line - 1])
    if key is None or "-" in key["before"]:
        return None
    places = {"mapping values": key.end("name"), "expected key": key.start("name")}
    if not any(part in problem and column == place + 1 for part, place in places.items()):
        return None
    number = next((n for n in range(line - 1, 0, -1) if lines[n - 1].strip() and lines[n - 1].lstrip()[0] != "#"), 0)
    above = _KEY.match(lines[number - 1]) if number else None
    if above is None or key.start("name") <= above.start("name"):
        return None
    hint = (
        f"begin '{key['name']}' in column {above.start('name') + 1}, below the '{above['name']}' of line {number}; "
        "if it goes on with that line's text, put the text in quotes"
    )
    message = "this line is indented further than the one above it"
    return Problem(Code.YAML_SYNTAX, line, key.start("name") + 1, message, hint)


def _bad_start(line_text: str, line: int, column: int) -> Problem:
    character = line_text[column - 1 : column]
    if character == "\t":
        return Problem(Code.YAML_SYNTAX, line, column, "a tab stands before the text", "put spaces in its place")
    return Problem(Code.YAML_SYNTAX, line, column, f"text cannot begin with '{character}'", _QUOTES)
