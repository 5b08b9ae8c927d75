"""What is balanced between sheets, and by which numbers."""

from __future__ import annotations

from fractions import Fraction

from briefing.export.class_sets.shares import Range, Trait, average, count, ranges
from briefing.model.slots import Slot
from briefing.quiz.question import Description, Kind, Question
from briefing.quiz.values import Entities

TOPICS = {"a/one": "north", "a/two": "south"}


def question(fact: str, importance: int) -> Question:
    """Make a question about a fact."""
    return Question(
        id=f"{fact}#person", card="", kind=Kind.PEOPLE, slot=Slot.PERSON, fact=fact, article="a", importance=importance,
        stem="Who?", key=Entities(frozenset()), key_text="", asks=Description(), pool="",
    )  # fmt: skip


ONE, TWO = question("a/one", 1), question("a/two", 2)
NORTH, SOUTH, FIRST, SECOND = (
    Trait("topic", "north"), Trait("topic", "south"), Trait("importance", "1"), Trait("importance", "2"),
)  # fmt: skip


def test_each_question_has_a_topic_and_an_importance() -> None:
    """Both are counted."""
    assert count([ONE, ONE, TWO], TOPICS) == {NORTH: 2, SOUTH: 1, FIRST: 2, SECOND: 1}


def test_members_of_a_set_share_it() -> None:
    """Of two questions, one of which is asked, each counts half."""
    assert average([[ONE, TWO], [ONE]], TOPICS) == {
        NORTH: Fraction(3, 2), SOUTH: Fraction(1, 2), FIRST: Fraction(3, 2), SECOND: Fraction(1, 2),
    }  # fmt: skip


def test_sheets_have_the_average_rounded_down_or_up() -> None:
    """What is aimed at adds up: the largest remainder is rounded up first."""
    shares = {
        Trait("topic", "a"): Fraction(5, 3), Trait("topic", "b"): Fraction(1, 3), Trait("topic", "c"): Fraction(3),
    }  # fmt: skip
    assert [*ranges(shares).values()] == [Range(1, 2, 2), Range(0, 1, 0), Range(3, 4, 3)]
