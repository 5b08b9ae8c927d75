from __future__ import annotations

from collections import Counter
from itertools import pairwise
from typing import Any

import pytest

from briefing.quiz.balance import spare
from briefing.quiz.composing import compose, compose_sets
from briefing.quiz.giveaways import Giveaways, Printed, shows
from briefing.quiz.question import Form, Kind, Posed
from briefing.quiz.values import Days
from tests.unit.quiz.choices import made

BANK = made.bank()


def session(number: int = 10, seed: int = 0, bank: made.MadeBank = BANK, **options: Any) -> tuple[Posed, ...]:
    """Compose a session of all questions, in an order drawn by lot."""
    chance = made.chance(seed)
    form = options.pop("form", Form.CHOICE)
    return compose(bank, options.pop("wanted", chance.shuffled(bank.ids)), form, number, chance, **options)


def test_a_session_has_as_many_questions_as_wanted() -> None:
    """Ten are asked where there are enough; of one wanted question there is one, of none none."""
    assert [len(session(number)) for number in (1, 10, 20)] == [1, 10, 20]
    assert len(session(5, wanted=["a/opening-1#date"])) == 1
    assert session(5, wanted=[]) == ()
    assert {each.form for each in session(5, form=Form.TYPED)} == {Form.TYPED}


def test_one_seed_gives_one_session() -> None:
    """The same draws give the same session, others another one."""
    assert session(seed=3) == session(seed=3)
    assert session(seed=3) != session(seed=4)


def test_no_fact_is_asked_about_twice() -> None:
    """A question whose fact another one tells is left out, however many are wanted."""
    for seed in range(5):
        facts = [each.question.fact for each in session(100, seed)]
        assert len(facts) == len(set(facts)) > 30


def test_no_choice_of_a_set_comes_back() -> None:
    """Where values are keys once, none stands in two sets of a session: not what was right, and not what was wrong."""
    for seed in range(5):
        shown = Counter(
            choice.text for each in session(8, seed) if each.question.kind is Kind.DATES for choice in each.choices
        )
        assert set(shown.values()) == {1}


def test_which_member_of_a_set_is_asked_is_drawn() -> None:
    """Of those that are free the lot may ask one for another, so that each of a set is the key alike."""
    asked = Counter(
        session(1, seed, wanted=[f"a/opening-{number}#date" for number in range(4)])[0].question.id
        for seed in range(200)
    )
    assert len(asked) == 4
    assert max(asked.values()) < 80


def test_given_questions_are_asked_themselves_and_in_their_order() -> None:
    """What is due is not changed for anything else."""
    wanted = [f"a/opening-{number}#date" for number in (7, 3, 12, 5, 9)]
    found = [each.question.id for each in session(5, wanted=[*wanted, *BANK.ids], given=frozenset(wanted))]
    assert found == wanted


def test_kinds_are_mixed() -> None:
    """As long as there are several kinds, none comes more than twice in a row, nor takes most of the session."""
    for seed in range(5):
        kinds = [each.question.kind for each in session(10, seed)]
        assert max(Counter(kinds).values()) <= 6
        assert not any(one is two is three for (one, two), (_, three) in pairwise(pairwise(kinds[:6])))


def test_questions_of_one_kind_fill_a_session_if_nothing_else_is_wanted() -> None:
    """A reader who wants dates alone gets them."""
    dates = [name for name in BANK.ids if name.endswith("#date")]
    found = session(10, wanted=dates)
    assert [each.question.kind for each in found] == [Kind.DATES] * 10


def test_what_one_question_tells_is_not_asked_by_another() -> None:
    """Facts that a stem or an explanation gives are not asked about, in either order."""
    first, second = BANK.question("a/opening-0#date"), BANK.question("a/opening-1#date")
    told = Giveaways(BANK)
    told.add(first)
    assert told.bears(second)
    assert not told.bears(BANK.question("a/opening-0#person"))
    assert not told.bears(second._replace(gives=frozenset({first.fact})))
    giving = Giveaways(BANK)
    giving.add(first._replace(gives=frozenset({second.fact})))
    assert not giving.bears(second)


def test_a_ladder_is_not_given_away_by_other_stems() -> None:
    """No stem, key or explanation shows a rung of a ladder, for of invented days none is ever shown."""
    told = Giveaways(BANK)
    told.add(BANK.question("a/opening-0#date"), hidden=["23 January 2021"])
    assert not told.bears(BANK.question("a/opening-5#date")._replace(stem="What came after 23 January 2021?"))
    assert not told.keeps_secret(["3 January 2021"])
    assert told.keeps_secret(["13 January 2021"])


def test_what_is_written_is_read_nowhere_else_on_a_sheet() -> None:
    """Neither a stem nor a choice shows the answer to be written, nor does its stem show that of another."""
    first, second = BANK.question("a/opening-0#date"), BANK.question("a/opening-1#person")
    choosing = Printed()
    choosing.add(first, ["3 January 2021", "Ada"])
    assert choosing.bears(second._replace(key_text="Eve"))
    assert not choosing.bears(second._replace(key_text="Ada"))
    assert choosing.bears(second._replace(stem="Who came after 3 January 2021?", key_text="Eve"))
    writing = Printed()
    writing.add(first)
    assert not writing.bears(second._replace(stem=f"Who came after {first.key_text}?"))
    assert not writing.bears(second._replace(key_text="Bridge 00"))
    assert writing.bears(second)


@pytest.mark.parametrize(
    ("text", "part", "expected"),
    [
        ("on 19 June 2024", "9 June 2024", False),
        ("on 19 June 2024, she", "19 June 2024", True),
        ("about 300,000 people", "300", False),
        ("about 300 people", "300", True),
    ],
)
def test_a_part_is_shown_as_words_of_its_own(text: str, part: str, expected: bool) -> None:
    """A day is not shown by another one that ends like it, nor a number by a longer one."""
    assert shows(text, part) is expected


def test_answers_that_many_share_are_left_for_last() -> None:
    """Where half of a pool has one answer, so many of its questions are spared that no answer leads."""
    several = [made.asked_when(number)._replace(pool="p") for number in range(20)]
    same = [made.asked_when(number)._replace(pool="p", key_text="somebody") for number in range(20, 40)]
    left = {each.id for each in same} - spare([*several, *same])
    assert 1 <= len(left) <= 4
    assert spare(several) == frozenset()
    assert spare(several) | spare([]) == frozenset()


def test_any_question_of_a_set_can_be_asked() -> None:
    """Of sets drawn for later each member is asked with the same choices, and none tells what another set asks."""
    sets = compose_sets(BANK, BANK.ids, 8, made.chance(1), {})
    assert len(sets) == 8
    asked = [each.asking(member, BANK.world) for each in sets for member in each.members]
    assert all(isinstance(each, Posed) for each in asked)
    for each in sets:
        shown = {choice.text for choice in each.drawn.choices}
        assert len(each.members) in {1, len(shown)}
        is_date = isinstance(each.posed.question.key, Days)
        assert bool(each.hidden) is (is_date or len(each.members) == 1)
        others = Giveaways(BANK)
        for other in sets:
            for member in () if other is each else other.members:
                others.add(member, other.hidden)
        assert all(others.bears(member) for member in each.members)


def test_of_some_kinds_no_more_are_drawn() -> None:
    """A limit holds however many are wanted, and leaves the others alone."""
    found = compose_sets(BANK, BANK.ids, 20, made.chance(2), {Kind.DATES: 2})
    kinds = Counter(each.posed.question.kind for each in found)
    assert kinds[Kind.DATES] == 2
    assert len(found) > 2
