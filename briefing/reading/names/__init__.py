"""Names in prose: whom the words of a text mean."""

from briefing.reading.names.index import Names
from briefing.reading.names.mention import How, NameMention
from briefing.reading.names.unknown import unknown_names

__all__ = ["How", "NameMention", "Names", "unknown_names"]
