"""How findings, and what stops a command, are told to people."""

from __future__ import annotations

import os
import re
import sys
from contextlib import suppress
from typing import TextIO

from briefing.errors import Finding

WIDTH = 100
"""How much of a long line is shown around the place of a finding."""

_UNPRINTABLE = (
    "[\x00-\x1f\x7f-\x9f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f"
    "\ufeff\ufff9-\ufffb\U000e0000-\U000e007f\ud800-\udfff]"
)


def format_finding(finding: Finding, *, colour: bool = False) -> str:
    """Tell a finding: its place, what is wrong, the line with a caret under the place, and the remedy."""
    lines = [f"{finding.message} [{finding.code}]"]
    if finding.excerpt is not None and finding.excerpt.strip():
        lines += _excerpt(finding.excerpt, finding.location.column)
    if finding.hint is not None:
        lines.append(f"hint: {finding.hint}")
    place = _painted("1", escaped(str(finding.location)), colour)
    return f"{place}: {_painted('31;1', 'error', colour)}: " + "\n".join(escaped(line) for line in lines)


def escaped(text: str) -> str:
    """Write characters that a terminal would obey, or that cannot be seen, as their numbers."""
    if text.isprintable():  # none of these characters is; nearly always that is all
        return text
    return re.sub(_UNPRINTABLE, lambda match: f"\\u{{{ord(match.group()):x}}}", text)


def _excerpt(line: str, column: int) -> list[str]:
    """Give the part of a line around a column, and a caret below the column."""
    start = max(0, column - WIDTH // 2) if len(line) > WIDTH else 0
    before, part = escaped(line[start : column - 1].replace("\t", " ")), line[start : start + WIDTH]
    shown = ("…" if start else "") + part.rstrip().replace("\t", " ") + ("…" if len(line) > start + WIDTH else "")
    return [f"    {shown}", " " * (4 + (start > 0) + len(before)) + "^"]


def complain(message: str, hint: str | None = None, *, program: str = "briefing") -> None:
    """Tell on standard error why a command stopped, and the remedy."""
    say(f"{program}: {_painted('31;1', 'error', colourful(sys.stderr))}: {escaped(message)}")
    if hint is not None:
        say(f"hint: {escaped(hint)}")


def say(line: str) -> None:
    """Write a line for people to standard error; if that is closed or full, nobody is there to be told.

    A terminal gets it set by words, but for what is indented: a caret may point into that.
    """
    if sys.stderr is not None:
        columns = _columns(sys.stderr)
        parts = line.split("\n") if columns is not None else ()
        text = "\n".join(part if part.startswith("    ") else _set(part, columns or 0) for part in parts) or line
        with suppress(OSError):
            sys.stderr.write(f"{text}\n")
            sys.stderr.flush()


def _columns(stream: TextIO) -> int | None:
    """Give the columns of the terminal that a stream goes to, None if it goes elsewhere."""
    if not is_terminal(stream):
        return None
    try:
        return os.get_terminal_size(stream.fileno()).columns or None
    except (OSError, ValueError):
        return None


def _set(text: str, columns: int) -> str:
    """Break a text between words; the codes of colours take no room."""
    lines = [""]
    for word in text.split(" "):
        longer = f"{lines[-1]} {word}" if lines[-1] else word
        if len(re.sub(r"\x1b\[[0-9;]*m", "", longer)) <= columns or not lines[-1]:
            lines[-1] = longer
        else:
            lines.append(word)
    return "\n".join(lines)


def is_terminal(stream: TextIO | None) -> bool:
    """Tell whether somebody looks at the stream."""
    return stream is not None and stream.isatty()


def colourful(stream: TextIO | None) -> bool:
    """Tell whether colour is welcome: on a terminal that has it, unless NO_COLOR is set (no-color.org)."""
    return is_terminal(stream) and not os.environ.get("NO_COLOR") and os.environ.get("TERM", "dumb") != "dumb"


def count(number: int, noun: str) -> str:
    """Write a number with its noun: '1 page', '24 pages'."""
    return f"{number:,} {noun}{'s' * (number != 1)}"


def _painted(code: str, text: str, colour: bool) -> str:
    return f"\x1b[{code}m{text}\x1b[0m" if colour else text
