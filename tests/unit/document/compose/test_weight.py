from __future__ import annotations

from typing import Any

from briefing.document.compose.columns import halved
from briefing.document.compose.statements import Statements
from briefing.document.compose.weight import LONGEST, Weight
from tests.builders import Tree, article, claim, event, figure, unchecked


def weight(facts: dict[str, Tree], **main: Any) -> Weight:
    """Weigh the facts of one article."""
    return Weight(Statements(unchecked(article(facts=facts), **main)))


def judged(fact: str) -> list[Tree]:
    """Give a judgement that rests on one fact."""
    text = f"The bridge is likely to last. [opening/{fact}]"
    return [{"text": text, "likelihood": "likely", "confidence": "low", "because": "One report."}]


def test_what_is_important_comes_first_then_what_is_judged() -> None:
    """The authors' importance outweighs a judgement, and a judgement the order of the articles."""
    facts = {
        "second": event(),
        "judged": event(date="2024-05-06"),
        "first": event(date="2024-05-07", importance="1"),
    }
    found = weight(facts, judgements=judged("judged")).happenings
    assert [each.facts[0].id for each in found] == ["opening/first", "opening/judged", "opening/second"]


def test_days_take_turns() -> None:
    """The second happening of a day stands behind the first of another."""
    facts = {"one": event(), "again": event(), "later": event(date="2024-05-06")}
    assert [each.facts[0].id for each in weight(facts).happenings] == ["opening/one", "opening/later", "opening/again"]


def test_what_is_too_long_comes_last() -> None:
    """A sentence that would fill a column stands behind all others, however important."""
    facts = {"long": claim(text="The bridge lasts. " * 60, importance="1"), "short": claim(importance="3")}
    assert len(facts["long"]["text"]) > LONGEST
    assert [each.id for each in weight(facts).facts] == ["opening/short", "opening/long"]


def test_figures_of_one_topic_stand_together_and_ranks_come_last() -> None:
    """Two figures that answer one question are one; a rank says less than an amount."""
    facts = {
        "rank": figure(ordinal=True, low="6", high="6"),
        "cost": figure(about="costs"),
        "other": figure(about="costs", low="1", high="2"),
    }
    found = weight(facts, topics={"costs": "What did it cost?"}).figures
    assert [[each.id for each in same] for same in found] == [["opening/cost", "opening/other"], ["opening/rank"]]


def test_columns_are_about_as_long() -> None:
    """A sequence is parted where the longer column is shortest; the first one is rather the longer."""
    assert halved([1, 1, 1, 1, 4], float) == ((1, 1, 1, 1), (4,))
    assert halved([1, 1, 1], float) == ((1, 1), (1,))
    assert halved([1], float) == ((1,),)
    assert halved([], float) == ()
