"""The same gate for sheets that are balanced: to even out topics must not tell the keys."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace

import pytest

from briefing.export.class_sets.drawer import Drawer
from briefing.export.class_sets.sheet_codes import Recipe
from briefing.loading.load import load
from briefing.quiz.bank import Bank
from tests.bots.conftest import ROOT
from tests.bots.sheets import Session, Sheet, shown
from tests.bots.trial import LEVEL, scores, two_sided

SETS = 4
COPIES = 10


@pytest.fixture(scope="module")
def topics() -> Mapping[str, str]:
    """Give the theme of each fact."""
    return {fact.id: fact.theme for fact in load(ROOT / "content").dossier.facts}


@pytest.fixture(scope="module")
def handed_out(bank: Bank, topics: Mapping[str, str]) -> Sequence[Session]:
    """Draw sheets of several sets; bots see the questions that have choices."""
    found: list[Session] = []
    for seed in range(SETS):
        drawer = Drawer(bank, topics, Recipe(seed))
        for number in range(1, COPIES + 1):
            posed = [each for each in drawer.copy(number).posed if each.choices]
            found.append([*shown(posed, seed * COPIES + number, bank)])
    return found


def test_no_bot_wins_or_loses_on_sheets_of_class_sets(handed_out: Sequence[Session]) -> None:
    """On 600 questions of four sets no bot without knowledge does better or worse than chance."""
    assert sum(map(len, handed_out)) == SETS * COPIES * 15
    assert [each for each in scores(handed_out) if each.corrected < LEVEL] == []


Values = Mapping[str, str]
"""The topic of each value that answers questions on one topic alone."""


@pytest.fixture(scope="module")
def values(bank: Bank, topics: Mapping[str, str]) -> Values:
    """Find the values by which a reader could tell a topic."""
    of_value: dict[str, set[str]] = defaultdict(set)
    for row in bank.rows():
        of_value[bank.question(row.id).key_text].add(topics[row.fact])
    return {text: topic for text, several in of_value.items() if len(several) == 1 for topic in several}


def favoured(sessions: Sequence[Session], values: Values) -> set[str]:
    """Name the topics whose values are right more often, or less often, than chance would have it."""
    right: Counter[str] = Counter()
    chances: dict[str, list[float]] = defaultdict(list)
    for sheet in (each for session in sessions for each in session if each.recipe == "set"):
        for place, text in enumerate(sheet.choices):
            if text in values:
                chances[values[text]].append(1 / len(sheet.choices))
                right[values[text]] += place == sheet.key
    return {topic for topic, several in chances.items() if two_sided(right[topic], several) * len(chances) < LEVEL}


def test_no_topic_is_favoured(handed_out: Sequence[Session], values: Values) -> None:
    """Who knows which topics are rare on a sheet learns nothing: values of each are as often right as others."""
    assert favoured(handed_out, values) == set()


def test_a_favoured_topic_is_caught(handed_out: Sequence[Session], values: Values) -> None:
    """If a rare topic were right wherever it can be in every second question, that would be found out."""
    planted = [[_on(sheet, "troops", values) if at % 2 == 0 else sheet for at, sheet in enumerate(session)]
               for session in handed_out]  # fmt: skip
    assert "troops" in favoured(planted, values)


def _on(sheet: Sheet, topic: str, values: Values) -> Sheet:
    places = [place for place, text in enumerate(sheet.choices) if values.get(text) == topic]
    return replace(sheet, key=places[0]) if places else sheet
