from __future__ import annotations

from collections import Counter
from datetime import timedelta
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.model.slots import Slot
from briefing.quiz.bank import Row
from briefing.quiz.chance import Chance
from briefing.quiz.memory import CardState, History
from briefing.quiz.question import Kind
from briefing.quiz.response import Verdict
from briefing.quiz.selection import in_time, leave_room, rank, waiting
from tests.unit.quiz.answers import START, Clock, response


def rows(*names: str, importance: int = 2) -> list[Row]:
    """Give questions by the names of their facts."""
    return [
        Row(f"bridge/{name}#date", f"aa/{name}#date", Kind.DATES, Slot.DATE, name, "bridge", importance, True, True)
        for name in names
    ]


def cards(**states: dict[str, float | None]) -> dict[str, CardState]:
    """Give cards by stability, last review and due date in days, and how many questions ago they failed."""
    found = {}
    for name, state in states.items():
        failed = state.get("failed")
        found[f"aa/{name}#date"] = CardState(
            card=f"aa/{name}#date",
            reviews=1,
            stability=state.get("stability", 10.0),
            last_review=START - timedelta(days=state.get("ago") or 0),
            due=START + timedelta(days=state.get("due") or 0),
            failed=None if failed is None else 1,
            failed_ago=None if failed is None else int(failed),
        )
    return found


def failed(wrong: list[str]) -> dict[str, CardState]:
    """Give cards that are due and failed one after the other, the last of them three questions ago."""
    last = len(wrong) + 2
    states: dict[str, dict[str, float | None]] = {
        name: {"ago": 1, "due": -1, "failed": last - place} for place, name in enumerate(wrong)
    }
    return cards(**states)


def chance(seed: int = 1) -> Chance:
    """Give a stream of numbers."""
    return Chance(Random(seed).random)  # noqa: S311 (the same numbers on every day)


def names(ids: list[str]) -> list[str]:
    """Give the facts of questions."""
    return [each.removeprefix("bridge/").removesuffix("#date") for each in ids]


KNOWN = cards(
    waits={"due": 5, "ago": 1},
    fresher={"due": -1, "ago": 1, "stability": 5.0},
    forgotten={"due": -1, "ago": 20, "stability": 2.0},
    sure={"due": 9, "ago": 0.1},
    failed={"due": 1, "ago": 0.1, "failed": 3},
    failed_before={"due": 1, "ago": 0.1, "failed": 30},
)


def test_what_failed_comes_first_then_what_is_due_then_what_is_new() -> None:
    """What failed longest ago leads; of due ones, and of those that are not due, what is least remembered."""
    found = rank(
        rows("new", "waits", "fresher", "forgotten", "sure", "failed", "failed_before"), KNOWN, START, chance()
    )
    assert names(found) == ["failed_before", "failed", "forgotten", "fresher", "new", "waits", "sure"]


@pytest.mark.parametrize(("ago", "place"), [(0, 3), (1, 2), (2, 1), (3, 0)])
def test_what_failed_just_now_waits_for_three_questions(ago: int, place: int) -> None:
    """A card is not asked again before three others were."""
    found = rank(rows("now", "a", "b", "c", "d"), cards(now={"ago": 0.1, "failed": ago}), START, chance())
    assert names(found).index("now") == place


def test_of_two_that_failed_just_now_the_first_to_fail_is_asked_first() -> None:
    """They keep their order and their distance."""
    known = cards(x={"ago": 0.1, "failed": 0}, y={"ago": 0.1, "failed": 1})
    found = names(rank(rows("x", "y", "a", "b", "c", "d"), known, START, chance()))
    assert (found.index("y"), found.index("x")) == (2, 3)


def test_only_what_is_due_comes_in_the_order_of_retrievability() -> None:
    """With due_only nothing else is there, the least likely to be remembered first, by fractions of a day."""
    known = cards(
        a={"due": -1, "ago": 2.0}, b={"due": -3, "ago": 2.1}, c={"due": -2, "ago": 2.2}, d={"due": 1, "ago": 9},
        e={"due": 0, "ago": 1, "stability": 0.5, "failed": 1},
    )  # fmt: skip
    found = rank(rows("a", "b", "c", "d", "e", "new"), known, START, chance(), due_only=True)
    assert names(found) == ["e", "c", "b", "a"]
    levels = [known[f"aa/{name}#date"].retrievability(START) or 1 for name in names(found)]
    assert levels == sorted(levels)


def test_new_ones_beyond_the_limit_come_last() -> None:
    """A session has only so many new cards as long as there are others to fill it with."""
    found = names(rank(rows("a", "b", "c", "sure", "d"), KNOWN, START, chance(), fresh=2))
    assert found.index("sure") == 2
    assert names(rank(rows("a", "sure"), KNOWN, START, chance(), fresh=0)) == ["sure", "a"]


def test_important_facts_tend_to_come_first() -> None:
    """Of one fact of each importance, drawn often, the first is so by its weight: four, two and one of seven."""
    given_rows = [rows(str(importance), importance=importance)[0] for importance in (3, 2, 1)]
    lot = chance(3)
    first = Counter(names(rank(given_rows, {}, START, lot))[0] for _ in range(7000))
    assert first["1"] == pytest.approx(4000, abs=250)
    assert first["2"] == pytest.approx(2000, abs=250)
    assert first["3"] == pytest.approx(1000, abs=250)


def test_one_seed_gives_one_order() -> None:
    """The lot decides among new cards, and nothing but the lot."""
    given_rows = rows(*map(str, range(50)))
    assert rank(given_rows, {}, START, chance(5)) == rank(given_rows, {}, START, chance(5))
    assert rank(given_rows, {}, START, chance(5)) != rank(given_rows, {}, START, chance(6))


states = st.none() | st.builds(
    lambda stability, ago, due, failed: cards(x={"stability": stability, "ago": ago, "due": due, "failed": failed}),
    st.floats(0.001, 1000),
    st.floats(-10, 1000),
    st.floats(-100, 100),
    st.none() | st.integers(0, 9),
)


@given(st.lists(states, max_size=12), st.integers(0, 12), st.integers(0, 99))
def test_every_question_is_ranked_once(found: list[dict[str, CardState] | None], fresh: int, seed: int) -> None:
    """Whatever is known, the order is a permutation; and only due ones are part of it with due_only."""
    given_rows = rows(*map(str, range(len(found))))
    known = {
        row.card: state["aa/x#date"]._replace(card=row.card)
        for row, state in zip(given_rows, found, strict=True)
        if state
    }
    ranked = rank(given_rows, known, START, chance(seed), fresh=fresh)
    assert sorted(ranked) == sorted(row.id for row in given_rows)
    due = {row.id for row in given_rows if row.card in known and known[row.card].is_due(START)}
    only = rank(given_rows, known, START, chance(seed), due_only=True, fresh=fresh)
    assert len(only) == len(due)
    assert set(only) == due


def test_a_session_always_has_something_new() -> None:
    """However much was wrong or is due, three of the first ten are new, and one of the first five."""
    wrong = [f"wrong{number}" for number in range(30)]
    known = failed(wrong)
    found = names(rank(rows(*wrong, *"abcdefgh"), known, START, chance()))
    fresh = [place for place, name in enumerate(found) if not name.startswith("wrong")]
    assert fresh == [4, 6, 9, 14, 16, 19, 24, 26]
    assert [name for name in found if name.startswith("wrong")] == wrong


def test_known_ones_leave_room_for_new_ones() -> None:
    """Where some new ones can't be asked, others come before the known ones that would fill the session."""
    wrong = [f"wrong{number}" for number in range(30)]
    known = failed(wrong)
    fresh = [f"new{number}" for number in range(30)]
    ranked = rank(rows(*wrong, *fresh), known, START, chance())
    met = [each for each in ranked if "wrong" in each]
    found = names(leave_room(ranked, met, 10))
    assert [place for place, name in enumerate(found) if name in wrong][:7] == [0, 1, 2, 3, 5, 7, 8]
    assert found[-23:] == wrong[7:]
    assert leave_room(met, met, 10) == met


def test_what_failed_just_now_waits_beside_new_ones_too() -> None:
    """That new ones move up brings nothing nearer."""
    known = cards(x={"ago": 0.1, "failed": 0}, y={"ago": 0.1, "failed": 1})
    found = names(rank(rows("x", "y", *"abcdefgh"), known, START, chance()))
    assert (found.index("y"), found.index("x")) == (2, 3)


def test_a_second_session_prefers_what_was_wrong_before() -> None:
    """Over a real history: what was wrong in the last session comes first, what was so just now a bit later."""
    clock = Clock()
    with History.in_memory(clock) as history:
        for number, name in enumerate("abcdef", 1):
            verdict = Verdict.WRONG if name in "bdf" else Verdict.RIGHT
            history.record(response(verdict, fact=name, number=number, at=clock.pass_by(minutes=1)))
        clock.pass_by(hours=1)
        found = names(rank(rows(*"abcdefghi"), history.cards(), clock(), chance()))
    assert found[0] == "b"
    assert (found.index("d"), found.index("f")) == (1, 3)


def test_due_cards_follow_the_clock() -> None:
    """Nothing is due after a session; days later all of it is, the wrong ones first."""
    clock = Clock()
    with History.in_memory(clock) as history:
        for number, name in enumerate("abc", 1):
            verdict = Verdict.WRONG if name == "b" else Verdict.RIGHT
            history.record(response(verdict, fact=name, number=number, at=clock.pass_by(minutes=1)))
        known = history.cards()
    assert rank(rows(*"abcd"), known, clock(), chance(), due_only=True) == []
    assert names(rank(rows(*"abcd"), known, clock.pass_by(days=1), chance(), due_only=True)) == ["b"]
    assert names(rank(rows(*"abcd"), known, clock.pass_by(days=5), chance(), due_only=True)) == ["b", "a", "c"]


def test_what_failed_just_now_waits() -> None:
    """It is told how many questions have to come before it; what failed longer ago, or not at all, waits for none."""
    known = cards(a={"failed": 0}, b={"failed": 2}, c={"failed": 3}, d={})
    assert waiting(rows("a", "b", "c", "d", "new"), known) == {"bridge/a#date": 3, "bridge/b#date": 1}


def test_a_session_keeps_the_distance() -> None:
    """What comes too soon moves back, all others keep their order; where too few are left it is left out."""
    assert in_time("abcde", {"a": 3, "b": 1}) == [*"cbdae"]
    assert in_time("abc", {"a": 3}) == [*"bc"]
    assert in_time("a", {"a": 1}) == []
