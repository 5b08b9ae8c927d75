from __future__ import annotations

import json
from pathlib import Path

import pytest

from briefing.errors import Code
from tests.unit.cli.conftest import Call


def test_a_good_dossier_has_no_findings(call: Call) -> None:
    """Nothing is found, nothing goes to standard output, and the last line says what was checked."""
    done = call("check")
    assert (done.code, done.out) == (0, "")
    assert done.err == "content: no findings in 1 article with 7 facts\n"


@pytest.mark.usefixtures("bad")
def test_findings_are_data_and_their_count_is_for_people(call: Call) -> None:
    """Findings stand on standard output with place, line and remedy, the count on standard error."""
    done = call("check", "content")
    assert done.code == 1
    assert "content/articles/opening.yaml:29:5: error: unknown field 'akt' [unknown-field]" in done.out.splitlines()
    assert "    akt: opening" in done.out
    assert "hint: did you mean 'act'?" in done.out
    assert done.err == "content: 1 finding in 1 file\n"
    assert "\x1b" not in done.out


@pytest.mark.usefixtures("bad")
def test_json_tells_the_same(call: Call) -> None:
    """For programs there is one versioned document with every field and the counts."""
    done = call("check", "--format", "json")
    report = json.loads(done.out)
    assert (done.code, done.err, report["schema"], report["dossier"]) == (1, "", "briefing/findings@1", "content")
    first = next(each for each in report["findings"] if each["code"] == "unknown-field")
    assert list(first) == ["file", "line", "column", "code", "message", "hint", "excerpt"]
    assert (first["file"], first["line"], first["column"]) == ("content/articles/opening.yaml", 29, 5)
    assert (first["hint"], first["excerpt"].strip()) == ("did you mean 'act'?", "akt: opening")
    counts = report["counts"]
    assert counts["findings"] == len(report["findings"]) == sum(counts["codes"].values())
    assert counts["files"] == len({each["file"] for each in report["findings"]})
    assert set(counts["codes"]) <= {str(code) for code in Code}


def test_json_of_a_good_dossier_is_an_empty_report(call: Call) -> None:
    """A program need not tell silence from failure."""
    done = call("check", "--format=json")
    report = json.loads(done.out)
    assert (done.code, report["findings"], report["counts"]) == (0, [], {"findings": 0, "files": 0, "codes": {}})


def test_json_has_no_place_where_there_is_none(call: Call) -> None:
    """A finding about a whole folder has neither line nor column."""
    report = json.loads(call("check", "nowhere", "--format", "json").out)
    assert [(each["file"], each["line"], each["column"]) for each in report["findings"]] == [("nowhere", None, None)]


def test_the_main_file_stands_for_its_folder(call: Call) -> None:
    """An editor may hand over dossier.yaml."""
    assert call("check", str(Path("content", "dossier.yaml"))).err.startswith("content: no findings")
