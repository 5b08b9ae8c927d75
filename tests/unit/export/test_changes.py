from __future__ import annotations

import json
from typing import Any, get_args

import pytest
from jsonschema import Draft202012Validator

from briefing.analysis.changes import changes
from briefing.analysis.changes.values import LABELS
from briefing.evidence.proof import Verdict
from briefing.export.changes import Compared, changes_as_json, changes_schema
from briefing.export.shapes_of_changes import ChangesRecord, FieldName
from briefing.model.dossier import Dossier
from briefing.model.edtf import Edtf
from tests.unit.analysis.changes.dossiers import mutated, remade, renamed, shipped, small, without

ARRIVAL = "putin-in-pyongyang-2024/putin-arrival"


def exported(old: Dossier, new: Dossier) -> Any:
    """Export the changes and read them as another program would."""
    verdicts = {"opening/cost": Verdict.PROVED}
    return json.loads(changes_as_json(changes(old, new), Compared("v1", {}), Compared("v2", verdicts)))


def test_the_document_begins_with_its_version() -> None:
    """A program sees at once which format it reads, of which two states, and whether anything has changed."""
    document = exported(small(), small())
    assert next(iter(document.items())) == ("schema", "briefing/changes@1")
    assert (document["old"]["name"], document["new"]["name"], document["changed"]) == ("v1", "v2", False)
    assert document["old"]["as_of"]["edtf"] == "2024-06-01"
    assert document["new"]["facts"] == 7
    assert all(document[key] == [] for key in ("dossier", "judgements", "disagreements", "articles", "facts"))


def test_facts_come_whole_on_each_side() -> None:
    """What was added has no old side, what was removed no new one; a change has its values beside both."""
    added = exported(without(small(), "opening/cost"), small())["facts"][0]
    assert (added["change"], added["old"], added["old_id"], added["new_id"]) == ("added", None, None, "opening/cost")
    assert (added["new"]["figure"]["low"], added["new"]["proof"]) == (3_000_000, "proved")
    removed = exported(small(), without(small(), "opening/cost"))["facts"][0]
    assert (removed["change"], removed["new"], removed["old"]["proof"]) == ("removed", None, "unproved")
    called = exported(small(), renamed(small(), "opening/payer", "who-paid"))["facts"][0]
    assert (called["change"], called["values"], called["new_id"]) == ("renamed", [], "opening/who-paid")
    undated = exported(small(), mutated(small(), "opening/opening", date=None))["facts"][0]
    assert undated["values"] == [{"field": "date", "old": "4 May 2024", "new": None}]


def test_disagreements_and_articles_are_told() -> None:
    """A disagreement has its question and values, an article both of its ids."""
    document = exported(shipped(), mutated(shipped(), ARRIVAL, date=Edtf.parse("2024-06-18")))
    (settled,) = document["disagreements"]
    assert (settled["change"], settled["topic"]) == ("settled", "putin-arrival-2024")
    assert [value["field"] for value in settled["values"]] == ["answers", "verdict"]
    gone = exported(shipped(), remade(shipped(), articles=shipped().articles[1:]))["articles"]
    assert [(each["change"], each["old_id"], each["new_id"]) for each in gone] == [
        ("removed", "train-to-russia-2023", None)
    ]


def test_every_field_that_can_change_has_its_name_in_the_schema() -> None:
    """The closed list of fields is that of the comparison."""
    assert get_args(FieldName) == tuple(LABELS)


@pytest.mark.parametrize("less", ["opening/cost", "opening/payer"])
def test_the_document_can_be_read_back(less: str) -> None:
    """What is written is what the shape and its schema declare."""
    document = exported(small(), without(small(), less))
    assert ChangesRecord.model_validate_json(json.dumps(document)).model_dump(mode="json", by_alias=True) == document
    Draft202012Validator(changes_schema()).validate(document)


def test_the_schema_describes_every_key() -> None:
    """The JSON Schema requires each key of each shape, takes no other and says what it means."""
    schema = json.loads(json.dumps(changes_schema()))
    for shape in (schema, *schema["$defs"].values()):
        assert list(shape["properties"]) == shape["required"]
        assert shape["additionalProperties"] is False
        assert all(each.get("description") for each in shape["properties"].values())
