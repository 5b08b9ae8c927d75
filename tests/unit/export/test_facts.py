from __future__ import annotations

import json

from briefing.evidence.proof import Verdict
from briefing.export.facts import facts_as_json_lines, facts_schema
from briefing.export.shapes import FactRecord
from briefing.model.dossier import Dossier

VERDICTS = {"report/visit": Verdict.PROVED, "essay/doubt": Verdict.CITED}
KEYS = [
    "id", "article", "kind", "text", "dates", "date", "people", "organisations", "places", "named", "by",
    "according_to", "via", "certainty", "figure", "quotation", "office", "evidence", "theme", "about", "importance",
    "proof",
]  # fmt: skip


def test_each_line_is_a_fact_with_the_same_keys(dossier: Dossier) -> None:
    """One fact a line, in the order of the dossier; no key is ever left out."""
    lines = [json.loads(line) for line in facts_as_json_lines(dossier, VERDICTS).decode().splitlines()]
    assert [line["id"] for line in lines] == [fact.id for fact in dossier.facts]
    assert {tuple(line) for line in lines} == {tuple(KEYS)}
    assert lines[0]["evidence"] == [2, 3]
    assert {line["id"]: line["proof"] for line in lines if line["proof"] != "unproved"} == VERDICTS
    assert (lines[0]["theme"], lines[0]["about"], lines[0]["importance"]) == ("roads", "report/visit", 1)


def test_each_line_can_be_read_back(dossier: Dossier) -> None:
    """What is written is what the shape declares."""
    for line in facts_as_json_lines(dossier, VERDICTS).splitlines():
        assert FactRecord.model_validate_json(line).model_dump(mode="json") == json.loads(line)


def test_the_schema_describes_every_key() -> None:
    """The JSON Schema names each key, requires it and says what it means."""
    schema = json.loads(json.dumps(facts_schema()))
    assert list(schema["properties"]) == schema["required"] == KEYS
    assert all(schema["properties"][key].get("description") for key in KEYS)
