from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import timedelta

import pytest

from briefing.cli.quiz import drawing
from briefing.cli.quiz.drawing import draw, fewer
from briefing.cli.quiz.wanting import Candidates, NothingDueError, NothingToAskError, Wanted, article_ids, rows
from briefing.quiz.bank import Row
from briefing.quiz.memory.cards import CardState
from briefing.quiz.question import Form, Kind, Question
from tests.unit.quiz.answers import START
from tests.unit.quiz.sessions import FewFacts, article, plan, question, turn


class Bank:
    """Two articles: one with a date and a person, one with an order that can't be typed."""

    world = FewFacts({}, {"bridge": article(), "ferry": article("ferry", "B")})
    all = (
        Row("bridge/1", "c1", Kind.DATES, question().slot, "bridge/1", "bridge", 1, True, True),
        Row("bridge/2", "c2", Kind.PEOPLE, question().slot, "bridge/2", "bridge", 1, True, False),
        Row("ferry/3", "c3", Kind.ORDER, question().slot, "ferry/3", "ferry", 1, False, True),
    )

    def rows(self, kinds: Collection[Kind] = (), articles: Collection[str] = ()) -> Sequence[Row]:
        """Give the rows of some kinds and articles."""
        return [
            row for row in self.all if (not kinds or row.kind in kinds) and (not articles or row.article in articles)
        ]

    def question(self, name: str) -> Question:
        """Give a question."""
        return question(name)

    def pool(self, name: str) -> Sequence[str]:
        """Give nothing."""
        return [name]


BANK = Bank()


def refused(wanted: Wanted) -> tuple[str, str | None]:
    """Give what is told where there is nothing to ask."""
    with pytest.raises(NothingToAskError) as told:
        rows(BANK, wanted)
    return told.value.message, told.value.hint


def test_what_can_be_answered_so_is_asked() -> None:
    """Of what is wanted, only what can be typed, or chosen, is asked."""
    assert [row.id for row in rows(BANK, Wanted())] == ["bridge/1", "ferry/3"]
    assert [row.id for row in rows(BANK, Wanted(form=Form.TYPED))] == ["bridge/1", "bridge/2"]


def test_nothing_is_told_with_what_there_is() -> None:
    """A kind or an article without questions is told with those that have some."""
    assert refused(Wanted(kinds=(Kind.FIGURES,))) == (
        "there are no questions on figures",
        "there are 3 questions: dates 1, people 1, order 1",
    )
    assert refused(Wanted(kinds=(Kind.FIGURES, Kind.QUOTATIONS), articles=("bridge",))) == (
        "there are no questions on figures and quotations in article A",
        "there are 2 questions: dates 1, people 1",
    )


def test_a_form_that_nothing_has_is_told() -> None:
    """What can only be chosen can't be typed, and the other way round."""
    assert refused(Wanted(kinds=(Kind.ORDER,), form=Form.TYPED)) == (
        "no question on order can be answered by typing",
        "leave --typed away to choose among answers",
    )
    assert refused(Wanted(kinds=(Kind.PEOPLE,))) == (
        "no question on people can be answered by a choice",
        "answer them with --typed",
    )


def test_articles_are_named_by_id_or_letter() -> None:
    """Letters count in either case; an unknown one is told with those that there are."""
    assert article_ids(BANK, ["B", "bridge", "a"]) == ("ferry", "bridge", "bridge")
    with pytest.raises(NothingToAskError) as told:
        article_ids(BANK, ["C"])
    assert (told.value.message, told.value.hint) == ("there is no article 'C'", "there are A bridge, B ferry")


def card(name: str, **fields: object) -> CardState:
    """Give a card that was reviewed nine days ago and is due since yesterday."""
    known = {"due": START - timedelta(days=1), "last_review": START - timedelta(days=9), "stability": 8.0}
    return CardState(card=name, **{**known, **fields})  # type: ignore[arg-type]


def test_what_is_due_or_was_wrong_is_asked_for_its_own_sake() -> None:
    """What is neither may stand in for one of its like."""
    later = START + timedelta(days=9)
    cards = {"c1": card("c1"), "c2": card("c2", due=later, failed=3), "c3": card("c3", due=later)}
    asked = Candidates(BANK.all, cards)
    assert asked.known(START) == {"bridge/1", "bridge/2"}
    assert [row.id for row in asked.due(START)] == ["bridge/1"]
    assert Candidates(BANK.all, {"c1": card("c1")}).new == 2


@pytest.mark.parametrize(
    ("cards", "hint"),
    [
        ({}, "nothing has been asked yet; leave --due away to begin"),
        ({"c9": card("c9")}, "none of these questions has been asked yet; leave --due away to begin"),
        (
            {"c1": card("c1", due=START + timedelta(days=3))},
            "the next question is due on 5 March 2026; leave --due away to go on sooner",
        ),
    ],
)
def test_nothing_is_due_yet(cards: dict[str, CardState], hint: str) -> None:
    """Who asks for what is due hears when that will be."""
    with pytest.raises(NothingDueError) as told:
        draw(BANK, Wanted(due=True), Candidates(BANK.all, cards), START, "d")
    assert told.value.hint == hint


def test_nothing_that_can_be_asked_honestly(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where no question gets its certificate, that is told, and no empty session begun."""
    monkeypatch.setattr(drawing, "compose", lambda *_, **__: ())
    with pytest.raises(NothingToAskError, match="none of 3 questions can be asked"):
        draw(BANK, Wanted(), Candidates(BANK.all, {}), START, "d")


FEW = "2 of 3 such questions: the others would give each other away, or have no fair choices."
FEW_TYPED = "2 of 3 such questions: the others would give each other away, or cannot be typed."


@pytest.mark.parametrize(
    ("wanted", "there", "typed", "said"),
    [
        (Wanted(number=2, is_counted=True), 3, 9, ""),
        (Wanted(number=3, is_counted=True), 3, 2, FEW),
        (Wanted(number=1000, is_counted=True), 3, 0, FEW),
        (Wanted(number=1000, is_counted=True), 2, 0, "There are 2 such questions, not 1,000."),
        (Wanted(number=1000, is_counted=True, form=Form.TYPED), 3, 9, FEW_TYPED),
        (Wanted(number=3, is_counted=True), 3, 3, f"{FEW} With --typed, 3 questions can be asked."),
        (Wanted(number=1000, due=True, is_counted=True), 3, 9, ""),
        (Wanted(), 2, 2, ""),
        (Wanted(), 3, 2, FEW),
        (Wanted(), 9, 5, f"{FEW.replace('3', '9')} With --typed, 5 questions can be asked."),
        (Wanted(form=Form.TYPED), 3, 5, FEW_TYPED),
    ],
)
def test_fewer_than_were_wanted(wanted: Wanted, there: int, typed: int, said: str) -> None:
    """A session that is shorter than it could be says why, and what gives more; who has all hears nothing."""
    assert fewer(plan(turn("1"), turn("2")), wanted, there, typed) == said
