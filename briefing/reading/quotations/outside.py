"""What of a text stands outside its quotation marks."""

from __future__ import annotations

from briefing.reading.quotations.marks import quoted

_OPENING = frozenset("\"'“„‟«‘‛‹")


def outside_quotes(text: str) -> str:
    """Blank out what stands between quotation marks, so that the rest keeps its places."""
    if _OPENING.isdisjoint(text):
        return text
    parts: list[str] = []
    at = 0
    for start, end in quoted(text):
        parts += (text[at:start], " " * (end - start))
        at = end
    return "".join(parts) + text[at:]
