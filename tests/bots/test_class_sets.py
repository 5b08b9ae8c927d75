"""The same gate for sheets that are balanced: to even out topics must not tell the keys."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

import pytest

from briefing.export.class_sets import Drawer
from briefing.export.sheet_codes import Recipe
from briefing.loading.load import load
from briefing.quiz.bank import Bank
from tests.bots.conftest import ROOT
from tests.bots.sheets import Session, shown
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


def test_no_topic_is_the_right_choice_more_often_than_others(
    handed_out: Sequence[Session], bank: Bank, topics: Mapping[str, str]
) -> None:
    """Who knows which topics are rare on a sheet learns nothing: values of each topic are as often keys as choices."""
    of_value: dict[str, set[str]] = defaultdict(set)
    for row in bank.rows():
        of_value[bank.question(row.id).key_text].add(topics[row.fact])
    right: Counter[str] = Counter()
    chances: dict[str, list[float]] = defaultdict(list)
    for sheet in (each for session in handed_out for each in session if each.recipe == "set"):
        for place, text in enumerate(sheet.choices):
            if len(of_value[text]) == 1:
                (topic,) = of_value[text]
                chances[topic].append(1 / len(sheet.choices))
                right[topic] += place == sheet.key
    assert len(chances) >= 4
    for topic, several in chances.items():
        assert two_sided(right[topic], several) * len(chances) > LEVEL, topic
