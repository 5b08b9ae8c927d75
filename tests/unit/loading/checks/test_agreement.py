"""A fact's sentence says what its fields say: all of it, and nothing else."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from briefing.errors import Code, Finding
from briefing.loading.checks.agreement import sentences_and_fields
from briefing.loading.checks.sayings import Sayings
from briefing.loading.load import check, read_draft
from tests.builders import Tree, article_tree, source, write_dossier
from tests.unit.evidence import island

TOLD = {Code.NOT_IN_SENTENCE, Code.NOT_IN_FIELDS, Code.UNKNOWN_NAME}


def folder(tmp_path: Path, fact: Tree, **fields: Any) -> Path:
    """Write a dossier of one fact about the island."""
    tree = article_tree({"fact": fact}, **{"summary": "Nothing. [fact]\n", **fields})
    return write_dossier(tmp_path / "c", entities=island.TREE, articles={"opening": tree})


def found(tmp_path: Path, fact: Tree, **fields: Any) -> list[Finding]:
    """Hold one fact's sentence against its fields."""
    return [each for each in check(folder(tmp_path, fact, **fields)) if each.code in TOLD]


def told(tmp_path: Path, fact: Tree, **fields: Any) -> list[tuple[Code, str]]:
    """Tell what is wrong, without places."""
    return [(each.code, each.message) for each in found(tmp_path, fact, **fields)]


def place(tmp_path: Path, finding: Finding) -> str:
    """Give the words of the file at which a finding points."""
    lines = (tmp_path / "c" / "articles" / "opening.yaml").read_text(encoding="utf-8").splitlines()
    return lines[finding.location.line - 1][finding.location.column - 1 :]


EVENT = island.bare(
    text="Ana Berg opened the Strait Bridge in Port Town on 4 May 2024.",
    people="ana-berg",
    places="port-town",
    named="strait-bridge",
)
FIGURE = island.bare(
    "figure",
    text="The repair took two months.",
    low="2",
    high="2",
    unit="months",
    as_written="two",
    of="the repair",
)


@pytest.mark.parametrize(
    "fact",
    [
        EVENT,
        {**EVENT, "text": "Berg, who is a Northlandic engineer, opened the Strait Bridge in Port Town on 4 May 2024."},
        {**EVENT, "text": "On Saturday, 4 May 2024, Ana Berg opened the Strait Bridge in Port Town."},
        {**EVENT, "date": "2024-05", "text": "In May 2024 Ana Berg opened the Strait Bridge in Port Town."},
        {**EVENT, "date": "2024-05-04~", "text": "Around 4 May 2024 Ana Berg opened the Strait Bridge in Port Town."},
        {**EVENT, "date": "2024-05-04/2024-05-06",
         "text": "From 4 to 6 May 2024 Ana Berg opened the Strait Bridge in Port Town."},
        {**EVENT, "date": "2024-23", "text": "In autumn 2024 Ana Berg opened the Strait Bridge in Port Town."},
        FIGURE,
        {**FIGURE, "text": "The repair took about two months.", "approximate": "true"},
        {**FIGURE, "high": "", "low": "2", "text": "The repair took at least two months."},
        {**FIGURE, "low": "1", "high": "3", "text": "The repair took between one and three months."},
        {**FIGURE, "ordinal": "true", "unit": "repairs", "text": "It was the second repair."},
        island.bare("claim", text="The fears are many."),
        island.bare("office", text="Ana Berg was harbour master on 4 May 2024."),
        island.bare("quotation", text="Ana Berg said that the road was back."),
    ],
)  # fmt: skip
def test_sentences_that_agree(tmp_path: Path, fact: Tree) -> None:
    """Any wording that says what the fields say, and what these belong to, is right."""
    fact = {name: value for name, value in fact.items() if value != ""}
    assert told(tmp_path, fact) == []


@pytest.mark.parametrize(
    ("fact", "code", "message", "at"),
    [
        ({**EVENT, "text": "Ana Berg opened the Strait Bridge in Port Town."},
         Code.NOT_IN_SENTENCE, "the sentence does not say '4 May 2024'", "'2024-05-04'"),
        ({**EVENT, "text": "On 4 May 2024 the Strait Bridge in Port Town opened."},
         Code.NOT_IN_SENTENCE, "the sentence does not name 'Ana Berg'", "ana-berg"),
        ({**EVENT, "text": "On 4 May 2024 Ana Berg opened a bridge in Port Town."},
         Code.NOT_IN_SENTENCE, "the sentence does not name 'Strait Bridge'", "strait-bridge"),
        ({**EVENT, "according_to": "engineers"},
         Code.NOT_IN_SENTENCE, "the sentence does not name 'engineers'", "engineers"),
        ({**EVENT, "text": EVENT["text"].replace(".", ", Olaf Lind said.")},
         Code.NOT_IN_FIELDS, "'Olaf Lind' is in no field", "Olaf Lind said."),
        ({**EVENT, "text": EVENT["text"].replace(".", ", as in 2023.")},
         Code.NOT_IN_FIELDS, "'2023' is in no field", "2023."),
        ({**EVENT, "text": EVENT["text"].replace(".", " for 300 guests.")},
         Code.NOT_IN_FIELDS, "'300' is in no field", "300 guests."),
        ({**EVENT, "text": EVENT["text"].replace(".", " with Mary Smith.")},
         Code.UNKNOWN_NAME, "'Mary Smith' is no name of the dossier", "Mary Smith."),
        ({**FIGURE, "text": "The repair was long."},
         Code.NOT_IN_SENTENCE, "the sentence does not say '2'", "'2'"),
        ({**FIGURE, "unit": "weeks"},
         Code.NOT_IN_SENTENCE, "the sentence does not count weeks", "weeks"),
        (island.bare("claim", text="In 2023 the fears were many."),
         Code.NOT_IN_FIELDS, "'2023' is in no field", "2023 the"),
        (island.bare("office", text="Ana Berg was in charge on 4 May 2024."),
         Code.NOT_IN_SENTENCE, "the sentence does not name 'harbour master'", "harbour-master"),
        (island.bare("quotation", text="It was said that the road was back."),
         Code.NOT_IN_SENTENCE, "the sentence does not name 'Ana Berg'", "ana-berg"),
    ],
)  # fmt: skip
def test_one_side_lacks_something(tmp_path: Path, fact: Tree, code: Code, message: str, at: str) -> None:
    """What only one of the two sides says is told once, at the side that says it."""
    (one,) = found(tmp_path, fact)
    assert (one.code, one.message) == (code, message)
    assert place(tmp_path, one).startswith(at)
    assert one.hint


@pytest.mark.parametrize(
    ("fact", "message", "hint"),
    [
        ({**EVENT, "date": "2024-05-03"}, "the sentence does not say '3 May 2024'", "it says '4 May 2024'"),
        ({**EVENT, "date": "2024-05"}, "the sentence does not say 'May 2024'", "it says '4 May 2024'"),
        ({**EVENT, "date": "2024-05-04~"}, "the sentence does not say 'about 4 May 2024'", "it says '4 May 2024'"),
        ({**EVENT, "people": "olaf-lind"}, "the sentence does not name 'Olaf Lind'", "it names 'Ana Berg'"),
        ({**EVENT, "places": "gull-bay"}, "the sentence does not name 'Gull Bay'", "it names 'Port Town'"),
        ({**FIGURE, "low": "1"}, "the sentence does not say '1–2'", "it says 'two'"),
        ({**FIGURE, "ordinal": "true"}, "the sentence does not say '2nd'", "it says 'two'"),
    ],
)
def test_one_mismatch_is_told_once(tmp_path: Path, fact: Tree, message: str, hint: str) -> None:
    """A value that differs between field and sentence is one finding, at the field, which names the other value."""
    (one,) = found(tmp_path, fact)
    assert one.code is Code.NOT_IN_SENTENCE
    assert one.message == message
    assert one.hint == f"{hint}: correct one of the two"


@pytest.mark.parametrize(
    ("fact", "hint"),
    [
        ({**FIGURE, "approximate": "true"},
         "it says 'two': say there that it is about so many, or take 'approximate' away"),
        ({**FIGURE, "text": FIGURE["text"].replace("two", "about two")},
         "it says 'about two': give the fact 'approximate: yes'"),
    ],
)  # fmt: skip
def test_vagueness_has_a_field(tmp_path: Path, fact: Tree, hint: str) -> None:
    """A number that differs only in being vague gets a hint at the field that says so."""
    (one,) = found(tmp_path, fact)
    assert one.hint == hint


@pytest.mark.parametrize(
    ("name", "hint"),
    [
        ("Olaf Lind", "add 'olaf-lind' to 'people' of the fact, or leave the name away"),
        ("the engineers", "add 'engineers' to 'organisations' of the fact, or leave the name away"),
        ("the harbour master", "tell the office as a fact of its own, and name the person here without it"),
    ],
)
def test_a_name_too_many_has_its_field(tmp_path: Path, name: str, hint: str) -> None:
    """The hint names the field that takes names of its class; an office is a fact of its own."""
    (one,) = found(tmp_path, {**EVENT, "text": EVENT["text"].replace(".", f" with {name}.")})
    assert one.hint == hint


def test_two_mismatches_are_told_twice(tmp_path: Path) -> None:
    """A mismatch explains one value of the sentence; a second one is told as well."""
    fact = {**EVENT, "date": "2024-05-03", "people": "olaf-lind", "text": EVENT["text"].replace(".", ", as in 2023.")}
    assert sorted(message for _, message in told(tmp_path, fact)) == [
        "'2023' is in no field",
        "the sentence does not name 'Olaf Lind'",
        "the sentence does not say '3 May 2024'",
    ]


def test_another_class_explains_nothing(tmp_path: Path) -> None:
    """A person who is missing is not explained by an organisation too many."""
    text = "The Strait Ferry Line opened the Strait Bridge in Port Town on 4 May 2024."
    assert {message for _, message in told(tmp_path, {**EVENT, "text": text})} == {
        "the sentence does not name 'Ana Berg'",
        "'Strait Ferry Line' is in no field",
    }


def test_the_right_element_of_a_list_is_named(tmp_path: Path) -> None:
    """In a list of people the finding points at the one who is missing."""
    (one,) = found(tmp_path, {**EVENT, "people": ["ana-berg", "vera-moss"]})
    assert place(tmp_path, one).startswith("vera-moss")


def test_the_agency_needs_no_mention(tmp_path: Path) -> None:
    """The article's own agency, which tells all of it, may stay unnamed, and may be named."""
    agency = source(agency="coast-press")
    assert told(tmp_path, EVENT, source=agency) == []
    naming = {**EVENT, "text": EVENT["text"].replace(".", ", the Coast Press reports.")}
    assert told(tmp_path / "2", naming, source=agency) == []


def test_a_default_has_the_place_of_the_fact(tmp_path: Path) -> None:
    """Where the author left a field to its default, the finding stands at the fact."""
    fact = island.bare("office", text="Ana Berg was harbour master on 4 May 2024.")
    del fact["date"]
    (one,) = found(tmp_path, fact)
    assert one.message == "the sentence does not say '5 May 2024'"
    assert place(tmp_path, one) == "fact:"


def test_a_weekday_that_is_not_the_date_s(tmp_path: Path) -> None:
    """A weekday beside a date must be its own."""
    (one,) = found(tmp_path, {**EVENT, "text": EVENT["text"].replace("on 4", "on Friday, 4")})
    assert "Saturday" in one.message


def test_what_is_settled_is_not_read_again(tmp_path: Path) -> None:
    """A fact that the lock has proved as it is costs no reading."""
    draft, _ = read_draft(folder(tmp_path, {**EVENT, "date": "2024-05-03"}))
    sayings = Sayings.of(draft)
    assert sayings is not None
    assert len([*sentences_and_fields(sayings)]) == 1
    assert not [*sentences_and_fields(sayings, {"opening/fact"})]


def test_a_fact_with_faults_is_left_alone(tmp_path: Path) -> None:
    """A fact of which a field was refused would only make false alarms."""
    assert told(tmp_path, {**EVENT, "date": "yesterday"}) == []
