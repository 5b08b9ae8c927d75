"""What a question about a fact can ask for."""

from __future__ import annotations

from enum import StrEnum


class Slot(StrEnum):
    """What a question about a fact can ask for."""

    DATE = "date"
    EVENT = "event"
    PERSON = "person"
    OFFICE = "office"
    FIGURE = "figure"
    UNIT = "unit"
    ATTRIBUTION = "attribution"
    SPEAKER = "speaker"
    CERTAINTY = "certainty"
    ARTICLE = "article"
    ORDER = "order"
