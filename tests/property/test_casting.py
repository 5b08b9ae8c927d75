"""Casting lots together: no question of a set is favoured, and topics come as often as on average, rounded."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from fractions import Fraction
from math import ceil, floor

from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.export.class_sets.casting import cast, rounded
from briefing.export.class_sets.lots import lot
from briefing.export.class_sets.shares import importance
from briefing.quiz.question import Question
from tests.unit.quiz.choices import made

QUESTIONS = [made.bank().question(name) for name in made.bank().ids[:12]]
TOPICS = ("north", "south", "east", "west")

SETS = st.lists(st.lists(st.integers(0, 3), min_size=1, max_size=4), min_size=1, max_size=8)
"""The topics of the members of each set."""


def sets_of(drawn: Sequence[Sequence[int]]) -> tuple[list[list[Question]], dict[str, str]]:
    """Make sets of questions with these topics, each about a fact of its own."""
    topics: dict[str, str] = {}
    sets: list[list[Question]] = []
    for place, members in enumerate(drawn):
        names = [f"a/fact-{place}-{number}" for number in range(len(members))]
        topics |= {name: TOPICS[topic] for name, topic in zip(names, members, strict=True)}
        sets.append(
            [
                QUESTIONS[0]._replace(id=f"{name}#date", fact=name, importance=number % 2)
                for number, name in enumerate(names)
            ]
        )
    return sets, topics


@given(SETS, st.integers(0, 10**6))
def test_topics_come_as_often_as_on_average(drawn: list[list[int]], seed: int) -> None:
    """One question of each set is asked, and of each topic as many as on average over all lots, rounded up or down."""
    sets, topics = sets_of(drawn)
    asked = cast(sets, (lambda each: topics[each.fact], importance), lot(str(seed)))
    assert all(question in members for question, members in zip(asked, sets, strict=True))
    found = Counter(topics[each.fact] for each in asked)
    for topic in TOPICS:
        average = sum(
            (Fraction(sum(topics[each.fact] == topic for each in members), len(members)) for members in sets),
            Fraction(),
        )
        assert floor(average) <= found[topic] <= ceil(average)


@settings(max_examples=15)
@given(SETS)
def test_no_question_of_a_set_is_favoured(drawn: list[list[int]]) -> None:
    """Over many lots each member is asked as often as any other, whatever its topic and those of the other sets."""
    sets, topics = sets_of(drawn)
    often: Counter[str] = Counter()
    lots = 400
    for seed in range(lots):
        often.update(each.id for each in cast(sets, (lambda each: topics[each.fact], importance), lot(f"lot {seed}")))
    for members in sets:
        expected = lots / len(members)
        # Five standard deviations: one in a million goes beyond by chance.
        allowed = 5 * (expected * (1 - 1 / len(members))) ** 0.5
        assert all(abs(often[each.id] - expected) <= allowed for each in members)


@given(st.integers(0, 10**6))
def test_whole_parts_stay(seed: int) -> None:
    """What is certain already is not touched."""
    parts = {(0, "a"): Fraction(1), (1, "a"): Fraction(0), (1, "b"): Fraction(1)}
    assert rounded(parts, lot(str(seed))) == {(0, "a"): 1, (1, "a"): 0, (1, "b"): 1}
