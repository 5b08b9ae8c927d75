"""Certificates of people and bodies: who did it, who says so, whose words they are."""

from __future__ import annotations

from typing import Any

import pytest

from briefing.model.slots import Slot
from briefing.quiz.certify import Code
from briefing.quiz.propositions import named
from tests import builders
from tests.unit.quiz.certify.asking import ask, refused, visit, world

ASKS: dict[str, Any] = {"act": "visit", "entities": frozenset({"town"}), "window": "2024-05"}


@pytest.mark.parametrize(
    ("other", "code"),
    [
        ({"people": "ben", "by": "ben"}, Code.AMBIGUOUS),
        ({"people": ["ana", "ben"], "by": ["ana", "ben"]}, Code.AMBIGUOUS),
        ({"people": "ben", "by": "ben", "date": "2024-06-04"}, None),
        ({"people": "ben", "by": "ben", "act": "meeting"}, None),
        ({"people": "ben", "by": "ben", "places": "bay"}, None),
        ({"people": ["ana", "ben"]}, None),
    ],
)
def test_two_who_did_it_are_no_single_answer(other: dict[str, Any], code: Code | None) -> None:
    """Who else visited the town that month is asked for as well; who was only there is not."""
    known = world(fact=visit(), other=visit(**{"date": "2024-05-20", **other}))
    assert refused(ask(known, Slot.PERSON, **ASKS), known) is code


@pytest.mark.parametrize(
    "other",
    [
        builders.claim(people="ben", places="town"),
        visit("2024-05-20", people=["ana", "ben"]),
        visit("2024-05-20", according_to="ben"),
        visit("2024-05-20", via="ben", according_to="agency"),
    ],
)
def test_whoever_has_to_do_with_it_is_no_distractor(other: builders.Tree) -> None:
    """In a fact that may fit, present, origin and channel are all partly right, even in another article."""
    known = world({"fact": {**other, "evidence": "9"}}, fact=visit())
    question = ask(known, Slot.PERSON, **ASKS)
    assert refused(question, known, named({"ben"}, known)) is Code.MAY_BE_RIGHT
    assert refused(question, known, named({"cem"}, known)) is None


@pytest.mark.parametrize(
    ("fields", "code"),
    [
        ({}, Code.MAY_BE_RIGHT),
        ({"date": "2024-05-03/2024-05-04", "by": []}, Code.MAY_BE_RIGHT),
        ({"date": "2024-05-05"}, None),
        ({"places": "bay"}, None),
        ({"places": []}, None),
    ],
)
def test_who_did_something_else_there_on_the_day_is_no_distractor(fields: dict[str, Any], code: Code | None) -> None:
    """Who arrived in the town that day was a visitor, too; who was elsewhere, or there the day after, was not."""
    arrival = visit(**{"people": "ben", "by": "ben", "act": "arrival", **fields})
    known = world({"fact": arrival}, fact=visit())
    question = ask(known, Slot.PERSON, **ASKS)
    assert refused(question, known) is None
    assert refused(question, known, named({"ben"}, known)) is code


def test_who_stands_beside_the_passage_is_no_distractor() -> None:
    """The paragraph after the fact names Ben; the one after that may name Cem."""
    known = world(
        fact=visit(evidence="2"),
        beside=builders.claim(people="ben", act="speech", evidence="3"),
        farther=builders.claim(people="cem", act="speech", evidence="4"),
    )
    question = ask(known, Slot.PERSON, **ASKS)
    assert refused(question, known, named({"ben"}, known)) is Code.BESIDE
    assert refused(question, known, named({"cem"}, known)) is None


def test_a_part_of_the_key_is_no_distractor() -> None:
    """An office of the council is the council in part, and its country may stand for it."""
    known = world(fact=visit(people=[], by="council", organisations="council"))
    question = ask(known, Slot.PERSON, **ASKS)
    for name in ("office", "north"):
        assert refused(question, known, named({name}, known)) is Code.OVERLAP
    assert refused(question, known, named({"agency"}, known)) is None


def test_whom_the_stem_names_is_no_distractor() -> None:
    """'Who met Ben?' is not answered by Ben."""
    known = world(fact=visit(people=["ana", "ben"]))
    question = ask(known, Slot.PERSON, **{**ASKS, "entities": frozenset({"ben", "town"})})
    assert refused(question, known, named({"ben"}, known)) is Code.IN_STEM


def test_a_stem_that_names_the_key_is_refused() -> None:
    """'Whom did Ana bring to see Ana?' asks for nothing."""
    known = world(fact=visit())
    assert refused(ask(known, Slot.PERSON, **{**ASKS, "entities": frozenset({"ana"})}), known) is Code.GIVES_KEY


def said(speaker: str, words: str = "the road is ours again", **fields: Any) -> builders.Tree:
    """Give a quotation."""
    return builders.quotation(**{"speaker": speaker, "words": words, "according_to": speaker, **fields})


def test_words_that_two_said_have_no_single_speaker() -> None:
    """One of two quotations holds the other, whatever its marks."""
    known = world({"fact": said("ben", "The road is ours")}, fact=said("ana"))
    assert refused(ask(known, Slot.SPEAKER, words="the road is ours again"), known) is Code.AMBIGUOUS
    other = world({"fact": said("ben", "the bridge is theirs")}, fact=said("ana"))
    assert refused(ask(other, Slot.SPEAKER, words="the road is ours again"), other) is None


def test_origin_and_channel_of_words_are_no_distractors() -> None:
    """Who reported the words, and through whom they came, is partly right."""
    known = world(
        fact=said("ana", according_to="agency", via="paper"), other=builders.claim(people="ben", evidence="7")
    )
    question = ask(known, Slot.SPEAKER, words="the road is ours again")
    for name in ("agency", "paper"):
        assert refused(question, known, named({name}, known)) is Code.MAY_BE_RIGHT
    assert refused(question, known, named({"ben"}, known)) is None


@pytest.mark.parametrize(
    ("low", "code"), [("3,000,000", Code.DISPUTED), ("3,400,000", Code.DISPUTED), ("9,000,000", None)]
)
def test_a_figure_that_two_give_has_no_single_origin(low: str, code: Code | None) -> None:
    """Who gives the same number, or one that holds it, says so too; who gives another doesn't."""
    mine = builders.figure(about="cost", according_to="ben", low="3,000,000", high="3,500,000")
    theirs = builders.figure(about="cost", according_to="cem", low=low, high=low)
    known = world({"fact": theirs}, fact=mine)
    assert refused(ask(known, Slot.ATTRIBUTION, about="cost"), known) is code


def test_who_denies_a_thing_does_not_say_so() -> None:
    """A denial leaves one who says so, but is no distractor either: it answers the same question."""
    known = world(
        {"fact": builders.claim(about="so", according_to="cem", certainty="denied")},
        fact=builders.claim(about="so", according_to="ben", certainty="alleged"),
    )
    question = ask(known, Slot.ATTRIBUTION, about="so")
    assert refused(question, known) is None
    assert refused(question, known, named({"cem"}, known)) is Code.MAY_BE_RIGHT
    assert refused(question, known, named({"agency"}, known)) is None


def test_a_pair_is_right_as_a_whole() -> None:
    """Where two did it, another pair may have one of them; the other may have nothing to do with it."""
    both = visit(people=["ana", "ben"], by=["ana", "ben"])
    known = world({"fact": visit("2024-05-20", people=["ana", "dag"])}, fact=both)
    question = ask(known, Slot.PERSON, **ASKS)
    assert refused(question, known) is None
    assert refused(question, known, named({"ana", "cem"}, known)) is None
    assert refused(question, known, named({"ana", "dag"}, known)) is Code.MAY_BE_RIGHT
    assert refused(question, known, named({"ana", "ben"}, known)) is Code.OVERLAP
    assert refused(question, known, named({"ana"}, known)) is Code.OVERLAP
    assert refused(question, known, named({"ana", "ben", "cem"}, known)) is Code.OVERLAP
