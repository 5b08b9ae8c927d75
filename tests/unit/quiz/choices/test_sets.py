from __future__ import annotations

from collections import Counter
from typing import Any

import pytest

from briefing.quiz.certify import Code, Refusal, certify
from briefing.quiz.choices import pose
from briefing.quiz.choices.gathering import gather
from briefing.quiz.choices.likeness import are_even, can_meet, shares_evenly
from briefing.quiz.question import Choice, Form, Posed, Question
from briefing.quiz.values import Days
from tests.unit.quiz.choices import made


def posed(name: str, seed: int = 0, form: Form = Form.CHOICE) -> Posed:
    """Pose a question of the made bank."""
    bank = made.bank()
    found = pose(bank.question(name), bank, form, made.chance(seed))
    assert isinstance(found, Posed)
    return found


def test_choices_are_keys_of_other_questions() -> None:
    """Choices are real values: each is the key of a question of the same pool, and one is the question's own."""
    bank = made.bank()
    for name in bank.ids[:8]:
        found = posed(name)
        keys = {bank.question(each).key_text for each in bank.pool(found.question.pool)}
        assert {choice.text for choice in found.choices} <= keys
        assert [found.choices[place].value for place in found.key] == [found.question.key]
        assert len(found.choices) == 4


def test_every_member_of_a_set_could_be_asked() -> None:
    """With the choices of a set any of its questions gets a certificate."""
    bank = made.bank()
    for number in range(6):
        members = gather(bank.question(f"a/opening-{number}#date"), bank, lambda _: True, made.chance(number))
        choices = [Choice(each.key_text, each.key) for each in members]
        assert not [each for each in members if isinstance(certify(each, choices, bank.world), Refusal)]


def test_a_verdict_is_on_a_value_and_not_on_its_text(monkeypatch: pytest.MonkeyPatch) -> None:
    """That one value is wrong for sure says nothing of another one in the same words."""
    bank = made.bank()
    first, wrong, twin = (bank.question(f"a/opening-{number}#date") for number in (0, 1, 2))
    twin = twin._replace(key_text=wrong.key_text)
    several = made.MadeBank(bank.world, {each.id: each for each in (first, wrong, twin)})
    may_be_right = Refusal(Code.MAY_BE_RIGHT, "It may be right.")
    monkeypatch.setattr(
        "briefing.quiz.choices.gathering.allow", lambda _, value, __: may_be_right if value == twin.key else "wrong"
    )
    assert gather(first, several, lambda each: each.id == wrong.id, made.chance()) == (first, wrong)
    assert gather(first, several, lambda each: each.id == twin.id, made.chance()) == (first,)


def test_one_seed_gives_one_question() -> None:
    """Choices depend on nothing but the question, the bank and the draws."""
    assert posed("a/opening-3#date", 5) == posed("a/opening-3#date", 5)
    assert len({posed("a/opening-3#date", seed).choices for seed in range(9)}) > 5


def test_dates_are_sorted_and_names_are_shuffled() -> None:
    """Dates stand in their order; the place of a name tells nothing."""
    for seed in range(9):
        choices = posed("a/opening-3#date", seed).choices
        first = [choice.value.first for choice in choices if isinstance(choice.value, Days)]
        assert first == sorted(first)
    places = Counter(posed("a/opening-3#person", seed).key[0] for seed in range(80))
    assert set(places) == {0, 1, 2, 3}
    assert max(places.values()) < 40


def test_a_typed_question_has_no_choices() -> None:
    """A typed question has a certificate and nothing else."""
    found = posed("a/opening-3#date", form=Form.TYPED)
    assert (found.choices, found.key) == ((), ())
    assert found.certificate.reasons


@pytest.mark.parametrize(
    ("form", "fields", "code"),
    [
        (Form.CHOICE, {"can_choose": False}, Code.TYPED_ONLY),
        (Form.TYPED, {"can_type": False}, Code.CHOICE_ONLY),
        (Form.CHOICE, {"pool": "alone", "key": made.days("2021-01-03/2021-01-05")}, Code.NOT_DESCRIBED),
    ],
)
def test_a_question_that_cannot_be_posed_says_why(form: Form, fields: dict[str, Any], code: Code) -> None:
    """Of a question that can't be asked in a form the reason is told."""
    bank = made.bank()
    found = pose(made.asked_when(0, **fields), bank, form, made.chance())
    assert isinstance(found, Refusal)
    assert found.code is code


def test_choices_of_two_forms_never_meet() -> None:
    """A month and a day, a range and a number, one person and two can be told apart by their looks."""
    day, month = made.asked_when(0), made.asked_when(1, key=made.days("2021-05"), key_text="May 2021")
    assert not can_meet(day, month)
    assert can_meet(day, made.asked_when(1))
    assert not can_meet(day, made.asked_when(0))


def test_a_stem_that_shares_words_with_some_choices_is_refused() -> None:
    """A set is dropped if a stem has more in common with some of its choices than with others."""
    assert shares_evenly("Who leads the Council of the Island?", ["Harbour Office", "Road Bureau"])
    assert not shares_evenly("Who leads the Council of the Island?", ["Island Office", "Road Bureau"])
    assert shares_evenly("Who leads the Council of the Island?", ["Island Office", "Island Bureau"])
    other = made.asked_when(1, stem="On which of the 3 days was Bridge 01 opened?")
    assert not are_even([made.asked_when(0, stem="On which day of January was it?"), made.asked_when(9)])
    assert are_even([made.asked_when(0), made.asked_when(1)])
    assert not are_even([made.asked_when(0), other])


def test_a_large_pool_is_not_read(monkeypatch: pytest.MonkeyPatch) -> None:
    """To pose one of several thousand questions only some of its pool are looked at."""
    bank = made.bank(6)
    ids = [f"a/opening-{number % 6}#date" for number in range(9000)]
    read: list[str] = []

    def question(self: made.MadeBank, name: str) -> Question:
        read.append(name)
        return self.questions[name]

    monkeypatch.setattr(made.MadeBank, "pool", lambda *_: ids)
    monkeypatch.setattr(made.MadeBank, "question", question)
    assert isinstance(pose(made.asked_when(0), bank, Form.CHOICE, made.chance()), Posed)
    assert len(read) <= 160
