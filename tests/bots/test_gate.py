from __future__ import annotations

from collections import Counter

import pytest

from tests.bots.conftest import ROOT, TABLE
from tests.bots.flaws import FLAWS, planted
from tests.bots.sheets import Session
from tests.bots.trial import LEVEL, scores, table, two_sided

EXPECTED = {
    "a longest key": "most: length",
    "a middle key": "most: centrality",
    "a repeated place": "second",
    "a key in another stem": "most: in other stems",
    "a commonest key": "most: in other choices",
}


def test_no_bot_wins_or_loses(fresh: list[Session], pytestconfig: pytest.Config) -> None:
    """On at least 400 questions of fresh sessions no bot without knowledge does better or worse than chance."""
    found = scores(fresh)
    pytestconfig.stash[TABLE] = table(found)
    (ROOT / "build").mkdir(exist_ok=True)
    (ROOT / "build" / "bots.txt").write_text(table(found) + "\n", encoding="utf-8")
    assert sum(map(len, fresh)) >= 400
    assert [each for each in found if each.corrected < LEVEL] == []


@pytest.mark.parametrize("flaw", FLAWS)
def test_planted_flaws_are_caught(flaw: str, fresh: list[Session]) -> None:
    """Each flaw that careless quizzes have makes the gate fail, by the bot that is made for it."""
    caught = {each.bot for each in scores(planted(flaw, fresh)) if each.corrected < LEVEL}
    assert EXPECTED[flaw] in caught


def test_sessions_show_every_choice_alike(fresh: list[Session]) -> None:
    """In a fresh session no question is asked twice, no choice stands twice under a question, and kinds are mixed."""
    for session in fresh:
        assert len({sheet.stem for sheet in session} | {sheet.fact for sheet in session}) >= len(session)
        assert all(len(set(sheet.choices)) == len(sheet.choices) >= 3 for sheet in session)
        assert max(Counter(sheet.kind for sheet in session).values()) <= 6


def test_chance_is_reckoned_exactly() -> None:
    """The tests agree with a binomial reckoned by hand, also where chances differ."""
    assert two_sided(2, [0.5, 0.5]) == pytest.approx(0.5)
    assert two_sided(1, [0.5, 0.5]) == pytest.approx(1.0)
    assert two_sided(2, [0.25, 1 / 3]) == pytest.approx(1 / 12)
    assert two_sided(0, [0.25, 1 / 3]) == pytest.approx(1.0)
