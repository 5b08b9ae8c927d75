from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests import builders
from tests.unit.cli.conftest import Call

TOPICS = {
    "opening-day": "When did the bridge open?",
    "crossing": "Does the bridge last?",
    "lanes": "How many lanes has it?",
    "alone": "Who paid?",
}


def opened(date: str, words: str) -> builders.Tree:
    """Give a day of the opening as it stands in a file."""
    return {
        "kind": "event",
        "text": f"The bridge at Port Town opened on {words}.",
        "places": "port-town",
        "about": "opening-day",
        "date": date,
        "evidence": "1",
    }


@pytest.fixture(autouse=True)
def made(folder: Path) -> Path:
    """Put a dossier beside the small one that differs on the day, is denied on one thing and agrees on another."""
    harbour = builders.claim(
        text="The Harbour Office said that the bridge lasts.", about="crossing", according_to="harbour-office"
    )
    denial = builders.claim(
        text="Ana Berg denied that the bridge lasts.",
        about="crossing",
        according_to="ana-berg",
        certainty="denied",
        evidence=["1", "2"],
    )
    lanes = builders.figure(
        text="The bridge has four lanes.", low="4", high="4", of="lanes", unit="lanes", as_written="four", about="lanes"
    )
    first = {
        "day": opened("2024-05-04", "4 May 2024"),
        "lasts": harbour,
        "lanes": lanes,
        "alone": builders.claim(about="alone"),
    }
    second = {
        "day": opened("2024-05-05", "5 May 2024"),
        "denied": denial,
        "lanes": lanes,
    }
    articles = {
        "echo": builders.article_tree(second, source=builders.source(fingerprint="b" * 64)),
        "opening": builders.article_tree(first),
    }
    return builders.write_dossier(folder / "made", main=builders.dossier_tree(topics=TOPICS), articles=articles)


@pytest.fixture
def wide(monkeypatch: pytest.MonkeyPatch) -> None:
    """Look at the output on a terminal of 70 columns."""
    monkeypatch.setattr("briefing.cli.comparing.terminal_width", lambda _: 70)


@pytest.mark.usefixtures("wide")
def test_each_question_is_set_as_a_table_for_people(call: Call) -> None:
    """Question, verdict and explanation head the answers, with who says so and where; lines keep to the terminal."""
    done = call("compare", "made", "opening-day", "crossing")
    assert done.out == (
        "opening-day\n"
        "When did the bridge open?\n"
        "Differ; two independent origins. The answers 5 May 2024 and 4 May 2024\n"
        "have nothing in common.\n"
        "  5 May 2024  established, unproved  the report itself (echo,\n"
        "                                     paragraph 1)\n"
        "  4 May 2024  established, unproved  the report itself (opening,\n"
        "                                     paragraph 1)\n"
        "\n"
        "crossing\n"
        "Does the bridge last?\n"
        "Differ; two independent origins. What one side says, the other denies.\n"
        "  no   denied, unproved    Ana Berg (echo, paragraphs 1–2)\n"
        "  yes  reported, unproved  Harbour Office (opening, paragraph 1)\n"
    )
    assert done.err == "2 questions; the sources differ on 2.\n"


@pytest.mark.usefixtures("wide")
def test_differing_leaves_out_what_agrees(call: Call) -> None:
    """With --differing only questions with different answers remain."""
    assert "lanes\nHow many lanes has it?\nCorroborated by two independent origins.\n" in call("compare", "made").out
    assert "lanes" not in call("compare", "made", "--differing").out


def test_other_programs_get_a_line_for_each_fact(call: Call) -> None:
    """Topic, relation, origins, answer, certainty, who says so and id are parted by tabs."""
    lines = [line.split("\t") for line in call("compare", "made", "lanes").out.splitlines()]
    common = ["lanes", "agree", "two independent origins", "4 lanes", "established, unproved", "the report itself"]
    assert lines == [[*common, "echo/lanes"], [*common, "opening/lanes"]]


def test_the_dossier_at_hand_needs_no_name(call: Call, made: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A first argument that is no folder is a topic."""
    named = call("compare", "made", "lanes", "opening-day").out
    monkeypatch.chdir(made)
    assert call("compare", "lanes", "opening-day").out == named


def test_the_comparison_is_one_document(call: Call) -> None:
    """JSON is versioned, has all that was asked for, and goes to a file as it goes to standard output."""
    printed = call("compare", "made", "crossing", "--format", "json").out
    document = json.loads(printed)
    assert document["schema"] == "briefing/comparison@1"
    assert [topic["id"] for topic in document["topics"]] == ["crossing"]
    done = call("compare", "made", "crossing", "--format", "json", "-o", "out.json")
    assert (done.code, done.out, Path("out.json").read_text(encoding="utf-8")) == (0, "", printed)
    assert done.err.startswith("Wrote out.json: ")


@pytest.mark.usefixtures("wide")
def test_a_table_in_a_file_is_for_programs(call: Call) -> None:
    """What is written to a file is not folded to the terminal."""
    call("compare", "made", "lanes", "-o", "out.tsv")
    assert Path("out.tsv").read_text(encoding="utf-8").count("\t") == 12


def test_the_format_can_be_asked_for(call: Call) -> None:
    """A program that reads the comparison can get its JSON Schema, and needs no dossier for that."""
    assert json.loads(call("compare", "nowhere", "--schema").out)["$schema"].startswith("https://json-schema.org/")


@pytest.mark.parametrize(
    ("line", "message", "hint"),
    [
        ("made opning-day", "there is no topic 'opning-day'", "did you mean 'opening-day'?"),
        ("made lanes nonsense", "there is no topic 'nonsense'", "`briefing list --topics` lists them"),
        ("repair-csot", "'repair-csot' is neither a folder nor a topic", "did you mean 'repair-cost'?"),
    ],
)
def test_an_unknown_topic_is_wrong_usage(call: Call, line: str, message: str, hint: str) -> None:
    """A mistyped topic is refused with the closest one, before anything is written."""
    done = call("compare", *line.split(), "-o", "out.json")
    assert (done.code, done.err) == (2, f"briefing compare: error: {message}\nhint: {hint}\n")
    assert not Path("out.json").exists()


def test_a_topic_with_nothing_to_compare_is_told(call: Call) -> None:
    """A question that one fact answers is no mistake, but nothing is compared."""
    done = call("compare", "made", "alone")
    assert (done.code, done.out) == (0, "")
    assert done.err == (
        "Nothing to compare: no two facts give 'alone' answers of one kind.\n0 questions; the sources differ on 0.\n"
    )


@pytest.mark.usefixtures("bad")
def test_a_bad_dossier_is_not_compared(call: Call) -> None:
    """What stood there stays when there are findings."""
    Path("out.json").write_text("old", encoding="utf-8")
    assert call("compare", "-o", "out.json").code == 1
    assert Path("out.json").read_text(encoding="utf-8") == "old"


def test_a_file_of_the_dossier_is_no_target(call: Call) -> None:
    """The comparison never takes the place of what it is made from."""
    done = call("compare", "made", "-o", "made/dossier.yaml")
    assert done.code == 1
    assert "is a file of the dossier itself" in done.err
