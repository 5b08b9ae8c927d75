"""The facts of a dossier as JSON Lines: one fact a line, readable alone."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from briefing.evidence.proof import Verdict
from briefing.export.records import fact_record
from briefing.export.schema import json_schema
from briefing.export.serial import json_lines
from briefing.export.shapes import FactRecord
from briefing.model.dossier import Dossier


def facts_as_json_lines(dossier: Dossier, verdicts: Mapping[str, Verdict]) -> bytes:
    """Write all facts, article by article, in the order of the files; those without a verdict are unproved."""
    records = (fact_record(dossier, fact, verdicts.get(fact.id)) for fact in dossier.facts)
    return json_lines(record.model_dump(mode="json") for record in records)


def facts_schema() -> dict[str, Any]:
    """Describe a line as JSON Schema."""
    return json_schema(FactRecord)
