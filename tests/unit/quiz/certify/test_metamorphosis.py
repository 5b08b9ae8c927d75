"""What becomes of a question when somebody contradicts its key."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import assert_never

import pytest

from briefing.loading.load import load
from briefing.model.slots import Slot
from briefing.quiz import values
from briefing.quiz.certify import Refusal, admit
from briefing.quiz.knowing import Known, know
from briefing.quiz.propositions import Proposition
from briefing.quiz.question import Question
from briefing.quiz.values import Amount, Days, Entities, Sequence, Term
from briefing.quiz.writing import WrittenBank, write
from tests import builders

YEARS = 4000
"""Days by which a contradicting date is off; three hundred times as many lie in the far future."""


@pytest.fixture(scope="module")
def bank() -> WrittenBank:
    """Give all questions of the shipped dossier, as if all of it were proved."""
    return write(load(Path(__file__).parents[4] / "content").dossier, None, frozenset())


def contradicting(question: Question, fact: Proposition) -> Proposition:
    """Let another article give another answer to the same question of fact."""
    other = fact._replace(id="other/fact", article="other", according_to=("other",), via=())
    match question.key:
        case Days() as days:
            return other._replace(date=days._replace(first=days.first + YEARS, last=days.last + YEARS))
        case Amount() as amount:
            far = amount.high * 3 + 1 if amount.high.is_finite() else amount.low / 3
            return other._replace(amount=amount._replace(low=far, high=far))
        case Term():
            return other._replace(certainty="denied" if fact.certainty != "denied" else "established")
        case Entities():
            return other._replace(by=frozenset({"other"}), entities=frozenset({"other"}), speaker="other")
        case Sequence() as order:
            assert fact.date is not None
            day = YEARS * 300 if fact.id == order.facts[0] else 1
            return other._replace(date=fact.date._replace(first=day, last=day))
    assert_never(question.key)


def with_another(known: Known, fact: Proposition) -> Known:
    """Know one fact more."""
    return replace(known, facts={**known.facts, fact.id: fact})


@pytest.mark.parametrize("slot", [Slot.DATE, Slot.FIGURE, Slot.CERTAINTY, Slot.SPEAKER, Slot.ORDER])
def test_a_contradiction_removes_each_question_that_names_no_source(bank: WrittenBank, slot: Slot) -> None:
    """Every admitted question is refused once an article gives another answer; attributed it stays."""
    asked = [
        each for each in bank.written.values() if each.slot is slot and not isinstance(bank.admitted(each.id), Refusal)
    ]
    assert asked
    for question in asked:
        fact = bank.known.proposition(question.fact)
        known = with_another(bank.known, contradicting(question, fact))
        if question.asks.origins or question.asks.article:
            continue
        assert isinstance(admit(question, known), Refusal), question.id
        if slot is not Slot.ORDER:
            by_source = question._replace(asks=question.asks._replace(article=question.article))
            assert not isinstance(admit(by_source, known), Refusal), question.id


def opened(date: str, text: str) -> builders.Tree:
    """Give the opening of the bridge on some day."""
    return builders.event(date=date, text=text, about="day", act="opening", by="ana-berg")


def test_a_question_that_is_written_of_a_dispute_names_its_source() -> None:
    """The date alone is asked without a source; once another article gives another, only by source or not at all."""
    first = builders.article("first", facts={"fact": opened("2024-05-04", "Ana Berg opened the bridge on 4 May 2024.")})
    second = builders.article(
        "second", facts={"fact": opened("2024-05-06", "Ana Berg opened the bridge on 6 May 2024.")}
    )
    topics = {"day": "On which day did the bridge open?"}
    alone, both = (
        write(builders.unchecked(*articles, topics=topics, acts={"opening": "opening"}), None, frozenset())
        for articles in ([first], [first, second])
    )
    (question,) = (each for each in alone.written.values() if each.slot is Slot.DATE)
    assert not isinstance(alone.admitted(question.id), Refusal)
    assert not question.asks.article
    for each in both.written.values():
        if each.slot is Slot.DATE and not isinstance(both.admitted(each.id), Refusal):
            assert each.asks.article or each.asks.origins


def test_an_unproved_contradiction_is_none() -> None:
    """What has not been proved is not known, and contradicts nobody."""
    facts = {name: opened(day, "It opened.") for name, day in (("fact", "2024-05-04"), ("rumour", "2024-05-06"))}
    dossier = builders.unchecked(builders.article(facts=facts), topics={"day": "On which day did it open?"})
    known = know(dossier, None, frozenset({"opening/rumour"}))
    assert [fact.id for fact in known.sharing({"about:day"})] == ["opening/fact"]


def test_the_bank_asks_for_values_of_every_type(bank: WrittenBank) -> None:
    """No type of key goes without an admitted question, so that none of these proofs is empty."""
    keys = {type(each.key) for each in bank.written.values() if not isinstance(bank.admitted(each.id), Refusal)}
    assert keys == {Days, Amount, Entities, Term, values.Sequence}


def test_few_questions_are_refused(bank: WrittenBank) -> None:
    """The writers ask what can be certified: at least 250 questions, and fewer than one in twenty is refused."""
    refused = [each for each in bank.written if isinstance(bank.admitted(each), Refusal)]
    assert len(bank.written) - len(refused) >= 250
    assert len(refused) * 20 < len(bank.written)
