"""Names in prose: whom the words of a text mean."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from briefing.reading.names.index import Names
from briefing.reading.names.mention import How, NameMention, Resolved
from briefing.reading.names.unknown import unknown_names

if TYPE_CHECKING:
    from briefing.reading.names.context import TextNames
    from briefing.reading.names.offices import OfficeFound, Offices, holds

__all__ = [
    "How",
    "NameMention",
    "Names",
    "OfficeFound",
    "Offices",
    "Resolved",
    "TextNames",
    "holds",
    "unknown_names",
]

# Single sentences are read without a text around them: what reads whole texts is imported when it is asked for.
_OF_TEXTS = {"TextNames": "context", "OfficeFound": "offices", "Offices": "offices", "holds": "offices"}


def __getattr__(name: str) -> object:
    """Import what reads whole texts."""
    if name not in _OF_TEXTS:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_OF_TEXTS[name]}"), name)
