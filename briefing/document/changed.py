"""Changed values in plain text, for all who print them."""

from __future__ import annotations

from briefing.analysis.changes.values import Value
from briefing.document.prose import plain


def in_plain_text(value: Value) -> tuple[str, str]:
    """Give a value as it was and as it is without its emphasis, unless nothing else has changed."""
    if not value.is_prose or plain(value.old) == plain(value.new):
        return value.old, value.new
    return plain(value.old), plain(value.new)
