"""What the shipped articles answer to the same question, compared by the real command."""

from __future__ import annotations

import json
from typing import Any

import pytest

from tests.e2e.conftest import ROOT, Call

SHIPPED = str(ROOT / "content")


def compared(call: Call, *topics: str) -> dict[str, Any]:
    """Compare topics of the shipped dossier."""
    done = call("compare", SHIPPED, *topics, "--format", "json")
    assert (done.returncode, done.stderr) == (0, "")
    return {topic["id"]: topic for topic in json.loads(done.stdout)["topics"]}


@pytest.mark.parametrize(
    ("name", "relation", "answers", "origins"),
    [
        ("putin-arrival-2024", "differs", ["18 June 2024", "19 June 2024", "2024"], "three independent origins"),
        (
            "reinforcement-size",
            "differs-in-part",
            ["1,000–3,000 soldiers", "about 3,000 soldiers"],
            "at least one origin, independence of the others unknown",
        ),
        (
            "arms-supply",
            "differs",
            ["yes", "no"],
            "at least three independent origins, independence of the others unknown",
        ),
        ("kursk-control", "differs", ["yes", "no"], "two independent origins"),
        (
            "first-deployment-size",
            "corroborates",
            ["10,000–12,000 soldiers"],
            "at least one origin, independence of the others unknown",
        ),
        ("first-deployment-date", "refines", ["2024", "autumn 2024"], None),
        ("last-meeting-before-2023", "refines", ["2019", "April 2019"], "two independent origins"),
        ("invasion-of-ukraine", "corroborates", ["2022"], "two independent origins"),
        ("bloc-members", "corroborates", ["yes"], "two independent origins"),
    ],
)
def test_a_shipped_question(call: Call, name: str, relation: str, answers: list[str], origins: str | None) -> None:
    """Relation, values and the number of origins are those that the articles bear out."""
    topic = compared(call, name)[name]
    assert topic["relation"] == relation
    assert [answer["words"] for answer in topic["answers"]] == answers
    assert origins is None or topic["origins"]["words"] == origins


def test_every_topic_has_something_to_compare(call: Call) -> None:
    """The shipped dossier lists no question that is not compared."""
    listed = call("list", "--topics", SHIPPED).stdout.splitlines()
    assert [*compared(call)] == [line.split("\t")[0] for line in listed]


def test_only_differences(call: Call) -> None:
    """--differing leaves what the page 'where the sources differ' tells first."""
    lines = call("compare", SHIPPED, "--differing").stdout.splitlines()
    names = list(dict.fromkeys(line.split("\t")[0] for line in lines))
    assert names == ["putin-arrival-2024", "arms-supply", "reinforcement-size", "kursk-control"]
