from __future__ import annotations

from briefing.document.compose.record import not_known, record
from briefing.document.compose.statements import Statements
from tests import builders

THEMES = {"arms": "Arms", "empty": "Nothing", "traffic": "Traffic"}


def test_every_fact_has_one_row() -> None:
    """Each fact stands in its theme, once; themes keep their order and those without facts are left out."""
    facts = {
        "late": builders.event(date="2024-06"),
        "gap": builders.gap(),
        "other": builders.event(theme="arms"),
        "early": builders.event(date="2023"),
    }
    made = record(Statements(builders.unchecked(builders.article(facts=facts), themes=THEMES)))
    rows = {theme.title: [each.anchor for each in theme.statements] for theme in made.themes}
    assert list(rows.items()) == [
        ("Arms", ["fact-opening--other"]),
        ("Traffic", ["fact-opening--early", "fact-opening--gap", "fact-opening--late"]),
    ]
    assert made.count == 4


def test_themes_are_in_the_table_of_contents() -> None:
    """The record has a line of its own and one for each theme that has facts."""
    made = record(Statements(builders.unchecked(themes=THEMES)))
    assert [(each.level, each.title, each.target) for each in made.headings] == [
        (1, "The record", "record"),
        (2, "Traffic", "theme-traffic"),
    ]


def test_gaps_are_listed() -> None:
    """What the texts call unknown is listed, each with its theme, and nothing else."""
    facts = {"gap": builders.gap(), "event": builders.event()}
    made = not_known(Statements(builders.unchecked(builders.article(facts=facts))))
    assert made is not None
    assert [(theme, each.anchor) for theme, each in made.gaps] == [("Traffic", "fact-opening--gap")]


def test_a_dossier_without_gaps_has_no_such_section() -> None:
    """Where the texts name no gap, the section is left out."""
    assert not_known(Statements(builders.unchecked())) is None
