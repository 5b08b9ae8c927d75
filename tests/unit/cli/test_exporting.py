from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.unit.cli.conftest import Call


def test_facts_go_to_standard_output(call: Call) -> None:
    """Data goes to standard output, and nothing else does."""
    done = call("export", "facts")
    assert (done.code, done.err) == (0, "")
    assert json.loads(done.out.splitlines()[0])["id"] == "opening/opening"


def test_the_dossier_is_one_document(call: Call) -> None:
    """The whole dossier is one versioned JSON document."""
    assert json.loads(call("export", "dossier", "content").out)["schema"] == "briefing/dossier@1"


@pytest.mark.parametrize("what", ["facts", "dossier"])
def test_an_export_can_be_written_to_a_file(call: Call, what: str) -> None:
    """The file holds what standard output would have got."""
    printed = call("export", what).out
    done = call("export", what, "-o", "out.json", "content")
    assert (done.code, done.out, Path("out.json").read_text(encoding="utf-8")) == (0, "", printed)
    assert done.err.startswith("Wrote out.json: ")


@pytest.mark.parametrize("what", ["facts", "dossier"])
def test_the_format_can_be_asked_for(call: Call, what: str) -> None:
    """A program that reads the export can get its JSON Schema, and needs no dossier for that."""
    schema = json.loads(call("export", what, "nowhere", "--schema").out)
    assert schema["$schema"].startswith("https://json-schema.org/")


@pytest.mark.usefixtures("bad")
def test_a_bad_dossier_is_not_exported(call: Call) -> None:
    """What stood there stays when there are findings."""
    Path("out.json").write_text("old", encoding="utf-8")
    assert call("export", "facts", "-o", "out.json").code == 1
    assert Path("out.json").read_text(encoding="utf-8") == "old"


@pytest.mark.usefixtures("edited")
@pytest.mark.parametrize("what", ["facts", "dossier"])
def test_what_is_not_proved_is_exported_on_request_only(call: Call, what: str) -> None:
    """A dossier that was edited after its proof is refused with the place; --unproved writes it, each fact as it is."""
    done = call("export", what)
    assert (done.code, done.out) == (1, "")
    assert "opening.yaml:60:11: error: 'opening/cost' has changed" in done.err
    assert done.err.endswith("not proved as it stands: 1 fact\nhint: `--unproved` exports it as it is\n")
    out = call("export", what, "--unproved").out
    facts = (
        [json.loads(line) for line in out.splitlines()] if what == "facts" else json.loads(out)["articles"][0]["facts"]
    )
    assert [fact["id"] for fact in facts if fact["proof"] == "unproved"] == ["opening/cost"]
    assert {fact["proof"] for fact in facts} == {"unproved", "proved"}
