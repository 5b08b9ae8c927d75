"""The facts of a dossier as JSON Lines: one fact a line, readable alone."""

from __future__ import annotations

from typing import Any

from briefing.export.records import fact_record
from briefing.export.schema import json_schema
from briefing.export.serial import json_lines
from briefing.export.shapes import FactRecord
from briefing.model.dossier import Dossier


def facts_as_json_lines(dossier: Dossier) -> bytes:
    """Write all facts, article by article, in the order of the files."""
    return json_lines(fact_record(dossier, fact).model_dump(mode="json") for fact in dossier.facts)


def facts_schema() -> dict[str, Any]:
    """Describe a line as JSON Schema."""
    return json_schema(FactRecord)
