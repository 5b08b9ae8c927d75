"""What went wrong in a YAML file, in plain words, with what to do."""

from __future__ import annotations

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
    ("tab character where an indentation", "a tab is used to indent", "indent with spaces"),
    ("expected '-' indicator", "a list goes on here in another way than it began", "indent lines of a kind alike"),
    ("block sequence entries are not allowed", "a list cannot begin on this line", "begin it on the next line"),
    ("comment or line break", "text follows '|' or '>-' on the same line", "begin the text on the next line, indented"),
    ("alphabetic or numeric character", "text cannot begin with '*' or '&'", _QUOTES),
    ("expected <document start>", "text follows the end of the document", "delete the line '...' before it"),
    ("incompatible YAML document", "the line '%YAML' names another version of YAML", "delete the line"),
    ("expected key", "this does not fit what stands before it", "indent lines of a kind alike, and " + _INNER_QUOTES),
    ("expected node content", "text cannot begin with a bracket, a brace or a comma", _QUOTES),
)


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


def _bad_start(line_text: str, line: int, column: int) -> Problem:
    before = line_text[: column + 1]
    if "\t" in before:
        return Problem(Code.YAML_SYNTAX, line, before.index("\t") + 1, "a tab is used to indent", "indent with spaces")
    character = line_text[column - 1 : column]
    return Problem(Code.YAML_SYNTAX, line, column, f"text cannot begin with '{character}'", _QUOTES)
