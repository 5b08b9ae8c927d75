"""Summaries and key judgements say nothing of their own beside the facts that they cite."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest

from briefing.errors import Code, Finding
from briefing.loading.checks.carried import carried_by_facts
from briefing.loading.checks.sayings import Sayings
from briefing.loading.load import check, read_draft
from tests.builders import Tree, article_tree, dossier_tree, source, write_dossier
from tests.unit.evidence import island

TOLD = {Code.NOT_IN_FACTS, Code.UNKNOWN_NAME}
FACTS: Mapping[str, Tree] = {
    "opening": island.bare(
        text="Ana Berg opened the Strait Bridge in Port Town on 4 May 2024.",
        people="ana-berg",
        places="port-town",
        named="strait-bridge",
    ),
    "works": island.bare(
        text="From May 2023 to April 2024 Southland repaired the Strait Bridge.",
        date="2023-05/2024-04",
        places="southland",
        named="strait-bridge",
    ),
    "cost": island.bare("figure", text="The repair cost three million crowns."),
    "road": island.bare("quotation", text="Ana Berg said that the road was back."),
    "fears": island.bare("claim", text="Engineers warned.", according_to="engineers"),
    "praise": island.bare("claim", text="The Coast Press sees a success.", certainty="assessed"),
}


def folder(tmp_path: Path, summary: str, judgement: str | None = None, **facts: Tree) -> Path:
    """Write a dossier with a summary, and perhaps a key judgement."""
    judged = {"text": judgement, "likelihood": "likely", "confidence": "low", "because": "One text."}
    main = dossier_tree(judgements=[judged]) if judgement is not None else None
    told_by = source(agency="coast-press")
    tree = article_tree({**FACTS, **facts}, summary=f"{summary}\n", source=told_by)
    return write_dossier(tmp_path / "c", main=main, entities=island.TREE, articles={"opening": tree})


def found(tmp_path: Path, summary: str, judgement: str | None = None, **facts: Tree) -> list[Finding]:
    """Hold a summary, and perhaps a key judgement, against facts."""
    return [each for each in check(folder(tmp_path, summary, judgement, **facts)) if each.code in TOLD]


@pytest.mark.parametrize(
    "sentence",
    [
        "Ana Berg opened the Strait Bridge in Port Town on 4 May 2024. [opening]",
        "Berg opened a bridge. [opening]",
        "The bridge in Northland was opened. [opening]",
        "The repair began in May 2023. [works]",
        "The repair went on until April 2024, from May 2023. [works]",
        "On 4 May 2024 Ana Berg opened what Southland had repaired for three million crowns. [opening, works, cost]",
        "“We have our road again”, Ana Berg said. [road]",
        "It is “our road” again. [road]",
        "The Coast Press sees a success. [praise]",
        "A bridge was opened. [opening]",
        "One of them was there. [opening]",
    ],
)
def test_what_the_facts_carry(tmp_path: Path, sentence: str) -> None:
    """Dates and their ends, numbers, names with what they belong to, and quoted words may come from any fact cited."""
    assert found(tmp_path, sentence) == []


@pytest.mark.parametrize(
    ("sentence", "message", "at"),
    [
        ("It was opened on 5 May 2024. [opening]", "no fact cited has the date '5 May 2024'", 18),
        ("It was opened in May 2024. [opening]", "no fact cited has the date 'May 2024'", 18),
        ("The fears of 4 May 2024 were many. [fears]", "no fact cited has the date '4 May 2024'", 14),
        ("It cost four million crowns. [cost]", "no fact cited has the number 'four million'", 9),
        ("It cost over three million crowns. [cost]", "no fact cited has the number 'over three million'", 9),
        ("Olaf Lind opened it. [opening]", "no fact cited names 'Olaf Lind'", 1),
        ("It was opened in Gull Bay. [opening]", "no fact cited names 'Gull Bay'", 18),
        ("The Coast Press says that it was opened. [opening]", "no fact cited names 'Coast Press'", 5),
        ("Mary Smith opened it. [opening]", "'Mary Smith' is no name of the dossier", 1),
        ("It is “a road for ever”. [road]", "no fact cited quotes 'a road for ever'", 8),
        ("Ana Berg opened it. [cost]", "no fact cited names 'Ana Berg'", 1),
    ],
)
def test_what_the_facts_do_not_carry(tmp_path: Path, sentence: str, message: str, at: int) -> None:
    """A value that no fact of the sentence has is told with its place and a way out."""
    (one,) = found(tmp_path, f"Nothing was told. [fears]\n\n{sentence}")
    assert one.message == message
    assert one.hint
    line = (tmp_path / "c" / "articles" / "opening.yaml").read_text(encoding="utf-8").splitlines()
    written = line[one.location.line - 1]
    assert one.location.column - written.index(sentence.split(" [", maxsplit=1)[0]) == at


def test_each_sentence_answers_for_itself(tmp_path: Path) -> None:
    """What one sentence's facts carry does not carry the next one."""
    (one,) = found(tmp_path, "Ana Berg opened it. [opening]\nIn it Ana Berg saw a success. [cost]")
    assert one.message == "no fact cited names 'Ana Berg'"


def test_a_sentence_with_an_unknown_citation_is_left_to_that_finding(tmp_path: Path) -> None:
    """Where a fact cited does not exist, what it might carry is not judged."""
    assert found(tmp_path, "On 1 June 2024 Olaf Lind opened it. [opening, nothing]") == []


def test_a_key_judgement(tmp_path: Path) -> None:
    """Key judgements cite facts by their full ids and are held against them in the same way."""
    (one,) = found(tmp_path, "Nothing. [fears]", "Olaf Lind is likely to close the bridge. [opening/opening]")
    assert one.message == "no fact cited names 'Olaf Lind'"
    assert one.location.file.endswith("dossier.yaml")


def test_the_agency_must_be_told_by_a_fact(tmp_path: Path) -> None:
    """That the agency is behind every fact by default does not make it what a fact says; another one need be named."""
    sentence = "The Coast Press wrote of fears. [fears]"
    assert [each.message for each in found(tmp_path, sentence)] == ["no fact cited names 'Coast Press'"]
    assert found(tmp_path / "2", sentence, fears={**FACTS["fears"], "via": "coast-press"}) == []


def test_what_is_settled_is_not_read_again(tmp_path: Path) -> None:
    """A summary or judgement that the lock has proved as it is costs no reading."""
    texts = ("Olaf Lind came. [fears]", "Olaf Lind is likely to come. [opening/fears]")
    draft, _ = read_draft(folder(tmp_path, *texts))
    sayings = Sayings.of(draft)
    assert sayings is not None
    assert len([*carried_by_facts(sayings)]) == 2
    assert not [*carried_by_facts(sayings, {"opening", "judgement-1"})]
