"""How findings are told to people."""

from __future__ import annotations

import re

from briefing.errors import Finding

WIDTH = 100
"""How much of a long line is shown around the place of a finding."""

_UNPRINTABLE = re.compile(
    "[\x00-\x1f\x7f-\x9f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\U000e0000-\U000e007f]"
)


def format_finding(finding: Finding) -> str:
    """Tell a finding: its place, what is wrong, the line with a caret under the place, and the remedy."""
    lines = [f"{finding.location}: error: {finding.message} [{finding.code}]"]
    if finding.excerpt is not None and finding.excerpt.strip():
        lines += _excerpt(finding.excerpt, finding.location.column)
    if finding.hint is not None:
        lines.append(f"hint: {finding.hint}")
    return "\n".join(escaped(line) for line in lines)


def escaped(text: str) -> str:
    """Write characters that a terminal would obey, or that cannot be seen, as their numbers."""
    return _UNPRINTABLE.sub(lambda match: f"\\u{{{ord(match.group()):x}}}", text)


def _excerpt(line: str, column: int) -> list[str]:
    """Give the part of a line around a column, and a caret below the column."""
    start = max(0, column - WIDTH // 2) if len(line) > WIDTH else 0
    before, part = escaped(line[start : column - 1].replace("\t", " ")), line[start : start + WIDTH]
    shown = ("…" if start else "") + part.rstrip().replace("\t", " ") + ("…" if len(line) > start + WIDTH else "")
    return [f"    {shown}", " " * (4 + (start > 0) + len(before)) + "^"]
