from __future__ import annotations

import pytest

from tests.unit.cli.conftest import Call


def rows(text: str) -> list[list[str]]:
    """Read a list as a program does."""
    return [line.split("\t") for line in text.splitlines()]


def test_facts_are_listed_with_id_date_kind_certainty_and_text(call: Call) -> None:
    """Without options all facts are listed, one a line."""
    listed = rows(call("list").out)
    assert len(listed) == 7
    assert listed[0] == [
        "opening/opening", "2024-05-04", "event", "established",
        "The Harbour Office opened the Strait Bridge at Port Town again on 4 May 2024.",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("line", "ids"),
    [
        ("--date 2024-05", ["opening", "berg-master", "lind-mayor"]),
        ("--date 2023", []),
        ("--about repair-cost", ["cost"]),
        ("--about opening/payer", ["payer"]),
        ("--kind office", ["berg-master", "lind-mayor"]),
        ("--kind office --naming port-town", ["lind-mayor"]),
        ("--naming engineers", ["lifetime"]),
        ("--article opening --kind gap", ["payer"]),
    ],
)
def test_conditions_select_facts(call: Call, line: str, ids: list[str]) -> None:
    """Each condition narrows the list; several hold together."""
    done = call("list", *line.split(), "content")
    assert [row[0] for row in rows(done.out)] == [f"opening/{name}" for name in ids]
    assert done.err == ("" if ids else "Nothing in the dossier answers to that.\n")
    assert done.code == 0


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("--people", [["ana-berg", "2 facts", "Ana Berg"], ["olaf-lind", "1 fact", "Olaf Lind"]]),
        ("--people --kind quotation", [["ana-berg", "1 fact", "Ana Berg"]]),
        ("--offices --naming olaf-lind", [["mayor", "1 fact", "mayor"]]),
        ("--groups", [["engineers", "1 fact", "engineers"]]),
        ("--articles", [["opening", "7 facts", "Bridge opens again"]]),
    ],
)
def test_what_facts_name_can_be_listed_instead(call: Call, line: str, expected: list[list[str]]) -> None:
    """People and everything else are listed with the number of facts that name them."""
    assert rows(call("list", *line.split()).out) == expected


def test_topics_are_listed_with_their_question(call: Call) -> None:
    """A topic shows what --about takes."""
    assert rows(call("list", "--topics").out) == [["repair-cost", "1 fact", "What the repair of the bridge cost"]]


@pytest.mark.parametrize(
    ("line", "hint"),
    [("--about repair-costs", "repair-cost"), ("--article opning", "opening"), ("--naming ana-brg", "ana-berg")],
)
def test_an_unknown_id_is_an_error_with_a_suggestion(call: Call, line: str, hint: str) -> None:
    """A mistyped id is not mistaken for an empty list."""
    done = call("list", *line.split())
    assert (done.code, done.out) == (1, "")
    assert done.err.endswith(f"hint: did you mean '{hint}'?\n")


def test_a_topic_that_is_like_no_other_leads_to_the_topics(call: Call) -> None:
    """Where no topic is close, the command that lists them is the remedy, for the same dossier."""
    done = call("list", "--about", "nonsense")
    assert done.err.endswith("has no topic 'nonsense'\nhint: `briefing list --topics` lists them\n")
    done = call("list", "--about", "nonsense", "./content")
    assert done.err.endswith("hint: `briefing list --topics content` lists them\n")


@pytest.mark.usefixtures("bad")
def test_a_bad_dossier_is_not_listed(call: Call) -> None:
    """Findings are told on standard error, where they are not taken for the list."""
    done = call("list")
    assert (done.code, done.out) == (1, "")
    assert "[unknown-field]" in done.err
    assert "briefing: error: " in done.err.splitlines()[-1]


@pytest.mark.usefixtures("edited")
def test_what_is_not_proved_can_be_asked_for(call: Call) -> None:
    """A list needs no proof, and tells on request which facts have none as they stand."""
    assert call("list").out.count("\n") == 7
    assert [line.split("\t")[0] for line in call("list", "--unproved").out.splitlines()] == ["opening/cost"]
