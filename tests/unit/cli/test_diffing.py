from __future__ import annotations

import json
import os
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.unit.cli.conftest import Call

GOLDEN = Path(__file__).parents[2] / "golden" / "changes"
EDITS = {
    "articles/opening.yaml": [
        ("4 May 2024, after a winter", "3 May 2024, after a winter"),
        ("again on 4 May 2024.", "again on 3 May 2024."),
        ("date: 2024-05-04\n    organisations", "date: 2024-05-03\n    organisations"),
        ("    evidence: 2\n    importance: 1\n", "    evidence: 2\n    importance: 3\n"),
        ("  lind-mayor:", "  road:\n    kind: claim\n    text: The island has a road.\n    evidence: 3\n  lind-mayor:"),
        ("  lind-mayor:", "  olaf-lind-mayor:"),
        ("[lind-mayor, opening]", "[olaf-lind-mayor, opening]"),
        ("at three million crowns", "at two million crowns"),
        ("cost three million crowns", "cost two million crowns"),
        ("low: 3,000,000", "low: 2,000,000"),
        ("high: 3,000,000", "high: 2,000,000"),
        ("as_written: three million", "as_written: two million"),
    ],
    "dossier.yaml": [
        ("title: The bridge at Port Town", "title: The *bridge* at Port Town"),
        ("confidence: moderate", "confidence: low"),
    ],
    "entities.yaml": [("{name: North Island}", "{name: Northern Island}")],
}  # fmt: skip


@pytest.fixture(autouse=True)
def changed(folder: Path) -> Path:
    """Put a copy of the dossier beside it as it once was."""
    old = shutil.copytree("content", folder / "old")
    for name, edits in EDITS.items():
        text = (old / name).read_text(encoding="utf-8")
        for now, then in edits:
            assert now in text, now
            text = text.replace(now, then, 1)
        (old / name).write_text(text, encoding="utf-8")
    return old


@pytest.fixture(params=[60, 100])
def width(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> int:
    """Look at the output on a terminal of few or many columns."""
    columns: int = request.param
    monkeypatch.setattr("briefing.cli.diffing.terminal_width", lambda _: columns)
    return columns


def test_changes_are_told_to_people(call: Call, width: int) -> None:
    """Changes stand in groups, each with a word for what has become of it and its values, within the terminal."""
    done = call("diff", "old")
    assert done.code == 0
    assert done.out == (GOLDEN / f"{width}.txt").read_text(encoding="utf-8")
    assert max(map(len, done.out.splitlines())) <= width
    assert done.err == "1 fact removed, 2 changed, 1 renamed; 1 article changed; 1 key judgement changed.\n"


def test_the_other_way_round_what_was_removed_is_added(call: Call) -> None:
    """Seen from the new dossier the old one has a fact more."""
    out = call("diff", "content", "old").out
    assert "  added     road: The island has a road.\n" in out
    assert "            date: 4 May 2024 → 3 May 2024\n" in out


def test_colour_adds_nothing_but_colour(call: Call, monkeypatch: pytest.MonkeyPatch) -> None:
    """With colour each line has the words that it has without."""
    import re

    plain = call("diff", "old").out
    monkeypatch.setattr("briefing.console.colourful", lambda _: True)
    painted = call("diff", "old").out
    assert "\x1b[1mThe dossier\x1b[0m\n" in painted
    assert re.sub(r"\x1b\[[0-9;]*m", "", painted) == plain


def test_nothing_has_changed(call: Call) -> None:
    """Two dossiers that say the same are told to, and nothing else is said."""
    shutil.copytree("content", "copy")
    done = call("diff", "copy", "content", "--exit-code")
    assert (done.code, done.out, done.err) == (0, "Nothing has changed between copy and content.\n", "")


def test_the_exit_code_tells_on_demand(call: Call) -> None:
    """A change is no failure, unless a script asks for it to be one."""
    assert [call("diff", "old", *option).code for option in ([], ["--exit-code"])] == [0, 1]


def test_the_changes_are_one_document(call: Call) -> None:
    """JSON is versioned, has both dossiers, and each value old and new; facts come whole."""
    document = json.loads(call("diff", "old", "content", "--format", "json").out)
    assert document["schema"] == "briefing/changes@1"
    assert (document["old"]["name"], document["new"]["name"], document["changed"]) == ("old", "content", True)
    opening, road, mayor, cost = document["facts"]
    assert [fact["change"] for fact in document["facts"]] == ["changed", "removed", "renamed", "changed"]
    assert (road["new"], road["old"]["text"]) == (None, "The island has a road.")
    assert {"field": "date", "old": "3 May 2024", "new": "4 May 2024"} in opening["values"]
    assert (mayor["old_id"], mayor["new_id"]) == ("opening/olaf-lind-mayor", "opening/lind-mayor")
    assert (cost["old"]["figure"]["low"], cost["new"]["figure"]["low"]) == (2_000_000, 3_000_000)
    assert (cost["old"]["proof"], cost["new"]["proof"]) == ("unproved", "proved")
    assert document["dossier"] == [
        {"field": "title", "old": "The *bridge* at Port Town", "new": "The bridge at Port Town"}
    ]


def test_a_file_gets_what_a_pipe_gets(call: Call) -> None:
    """With -o the text goes to a file, set as wide as lines are read well."""
    printed = call("diff", "old").out
    assert call("diff", "old", "-o", "changes.txt").code == 0
    assert Path("changes.txt").read_text(encoding="utf-8") == printed


def test_a_file_of_the_dossier_is_no_target(call: Call) -> None:
    """The changes never take the place of what they are told of, on either side."""
    for folder in ("content", "old"):
        done = call("diff", "old", "-o", f"{folder}/dossier.yaml")
        assert done.code == 1
        assert "is a file of the dossier itself" in done.err


def test_old_is_needed(call: Call) -> None:
    """Without anything to compare with, the remedy is told."""
    done = call("diff")
    assert done.code == 2
    assert "OLD is missing" in done.err


def test_the_schema_needs_no_dossier(call: Call) -> None:
    """The JSON Schema of the document is written without any."""
    schema = json.loads(call("diff", "--schema").out)
    assert schema["properties"]["schema"]["const"] == "briefing/changes@1"


@pytest.mark.usefixtures("bad")
def test_a_dossier_with_findings_is_not_compared(call: Call) -> None:
    """What is wrong is told with its place, whichever of the two it is."""
    for arguments in (["old"], ["content", "old"]):
        done = call("diff", *arguments)
        assert (done.code, done.out) == (1, "")
        assert "content/articles/opening.yaml" in done.err


def test_revisions_of_the_dossier_named_last_are_meant(call: Call, folder: Path) -> None:
    """With NEW a folder, OLD is that folder as it stood; two revisions are both of the dossier at hand."""
    identity = ["-c", "user.name=A", "-c", "user.email=a@b.c", "-c", "commit.gpgsign=false"]
    environment = {**os.environ, "GIT_CONFIG_GLOBAL": os.devnull}
    for command in (["init", "-q"], ["add", "-Af"], [*identity, "commit", "-qm", "first"]):
        subprocess.run(["/usr/bin/env", "git", *command], cwd=folder, check=True, env=environment)
    shutil.copytree("old", "content", dirs_exist_ok=True)
    assert call("diff", "HEAD", "old").out == "Nothing has changed between HEAD and old.\n"
    assert call("diff", "HEAD").out.startswith("Changes from HEAD to content\n")
    assert call("diff", "HEAD:old", "content").out == "Nothing has changed between HEAD:old and content.\n"
    assert call("diff", "HEAD", "HEAD").out == "Nothing has changed between HEAD and HEAD.\n"


def test_control_characters_never_reach_the_terminal(call: Call) -> None:
    """A name that would steer a terminal is written with its numbers."""
    shutil.copytree("old", "old\x1b[2J")
    assert "\x1b" not in call("diff", "old\x1b[2J").out
