"""What a brief says of that which it has no room for."""

from __future__ import annotations


def shortened(text: str, most: int) -> str:
    """Cut a title that is too long after a word, and show it."""
    if len(text) <= most:
        return text
    head = text[: most - 1]
    return f"{head[: head.rfind(' ')] if ' ' in head[most // 2 :] else head.rstrip()} …"


def counted(count: int, noun: str) -> str:
    """Count: '1 article', '1,000 summaries'."""
    many = f"{noun[:-1]}ies" if noun.endswith("y") else f"{noun}s"
    return f"{count:,} {noun if count == 1 else many}"


def left_out(count: int, noun: str) -> str:
    """Count what the full briefing has beside what is shown: '1 more fact is in the full briefing.'; or nothing."""
    if count <= 0:
        return ""
    number, of_them = counted(count, noun).split(" ", 1)
    return f"{number} more {of_them} {'is' if count == 1 else 'are'} in the full briefing."


def out_of(count: int, total: int) -> str:
    """Say how many of some: 'it', 'all of them', '3 of them'."""
    if count == total:
        return "it" if total == 1 else "all of them"
    return f"{count} of them"
