"""Names in prose: whom the words of a text mean."""

from briefing.reading.names.context import TextNames
from briefing.reading.names.index import Names
from briefing.reading.names.mention import How, NameMention, Resolved
from briefing.reading.names.offices import OfficeFound, Offices, holds
from briefing.reading.names.unknown import unknown_names

__all__ = ["How", "NameMention", "Names", "OfficeFound", "Offices", "Resolved", "TextNames", "holds", "unknown_names"]
