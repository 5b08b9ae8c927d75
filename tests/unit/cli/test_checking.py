from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from briefing.errors import Code
from briefing.evidence.lock.record import LOCK_FILE
from briefing.evidence.proof import Verdict
from tests.builders import write_lock
from tests.unit.cli.conftest import Call


def test_a_good_dossier_has_no_findings(call: Call) -> None:
    """Nothing is found, nothing goes to standard output, and the last line says what was checked and is proved."""
    write_lock(Path("content"), opening_cost=Verdict.BY_CONTEXT, opening_payer=Verdict.CITED)
    done = call("check")
    assert (done.code, done.out) == (0, "")
    assert done.err == "content: no findings in 1 article with 7 facts: 5 proved, 1 proved by context, 1 cited\n"


@pytest.mark.usefixtures("edited")
def test_an_edit_after_the_proof_is_found_without_the_texts(call: Call) -> None:
    """The field that has changed is told with its place, and the remedy is the command that proves."""
    done = call("check")
    assert done.code == 1
    told = "'opening/cost' has changed since it was proved: text [changed-since-proof]"
    assert done.out.splitlines() == [
        f"content/articles/opening.yaml:60:11: error: {told}",
        "        text: The whole repair cost three million crowns, according to the Harbour Office.",
        "              ^",
        "hint: run `briefing prove --sources DIR`",
    ]
    assert done.err == "content: 1 finding in 1 file; 1 article with 7 facts: 6 proved, 1 unproved\n"


@pytest.mark.usefixtures("edited")
def test_json_counts_what_is_proved(call: Call) -> None:
    """A program learns the finding, and how many facts have which verdict."""
    report = json.loads(call("check", "--format", "json").out)
    assert report["counts"]["codes"] == {"changed-since-proof": 1}
    assert report["proof"] == {"proved": 6, "proved by context": 0, "cited": 0, "unproved": 1}


def test_a_dossier_without_a_lock_is_told_once(call: Call) -> None:
    """Nobody has to read a finding for each fact to learn that nothing has been proved yet."""
    Path("content", LOCK_FILE).unlink()
    assert call("check").out.splitlines() == [
        "content/evidence.lock: error: the dossier has no lock: none of its facts has been proved [no-lock]",
        "hint: run `briefing prove --sources DIR`, which writes it",
    ]


def test_the_remedy_names_another_dossier(call: Call) -> None:
    """The command of the hint is one that can be pasted."""
    shutil.move("content", "an other")
    Path("an other", LOCK_FILE).write_text("", encoding="utf-8")
    assert "hint: run `briefing prove 'an other' --sources DIR`, which" in call("check", "an other").out


@pytest.mark.usefixtures("bad")
def test_findings_are_data_and_their_count_is_for_people(call: Call) -> None:
    """Findings stand on standard output with place, line and remedy, the count on standard error."""
    done = call("check", "content")
    assert done.code == 1
    assert "content/articles/opening.yaml:30:5: error: unknown field 'akt' [unknown-field]" in done.out.splitlines()
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
    assert report["proof"] is None
    first = next(each for each in report["findings"] if each["code"] == "unknown-field")
    assert list(first) == ["file", "line", "column", "code", "message", "hint", "excerpt"]
    assert (first["file"], first["line"], first["column"]) == ("content/articles/opening.yaml", 30, 5)
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
