from __future__ import annotations

import subprocess
import sys
from datetime import UTC, datetime, timedelta, timezone
from typing import Any

import pytest
from fsrs import Card, Scheduler, State
from hypothesis import given
from hypothesis import strategies as st

from briefing.quiz.memory.cards import DECAY, CardState
from briefing.quiz.memory.scheduling import AGAIN, EARLY, GOOD, HARD, derived, rating, reviewed
from briefing.quiz.question import Form
from briefing.quiz.response import Response, Verdict
from tests.unit.quiz.answers import CHOICES, START, response

NEW = CardState(card="aa/opening#date")
SURE = NEW._replace(stability=100.0, difficulty=5.0, last_review=START, due=START)
"""Of this the retrievability is near 1 for days."""
CHOSEN: dict[str, Any] = {"form": Form.CHOICE, "key": (1,)}


@pytest.mark.parametrize(
    ("fields", "before", "expected"),
    [
        ({"verdict": Verdict.WRONG}, NEW, AGAIN),
        ({"verdict": Verdict.WRONG, "hinted": True}, NEW, AGAIN),
        ({"verdict": Verdict.PARTLY}, SURE, HARD),
        ({}, NEW, GOOD),
        ({"hinted": True}, SURE, HARD),
        ({"overruled": True}, NEW, GOOD),
        ({"verdict": Verdict.SKIPPED}, SURE, None),
        ({"verdict": Verdict.UNCLEAR}, SURE, None),
        (CHOSEN, NEW, HARD),
        (CHOSEN, SURE, GOOD),
        ({**CHOSEN, "hinted": True}, SURE, HARD),
        ({**CHOSEN, "verdict": Verdict.WRONG}, SURE, AGAIN),
    ],
)
def test_a_response_is_rated_by_what_it_proves(fields: dict[str, Any], before: CardState, expected: int | None) -> None:
    """Wrong is again; typed and right is good; partly right, hinted or perhaps guessed is hard; skipped is nothing."""
    assert rating(response(**fields), before, START + timedelta(days=1)) == expected


def at_retrievability(level: float) -> CardState:
    """Give a card that is remembered with this probability a day after START."""
    factor = 0.9 ** (1 / DECAY) - 1
    return SURE._replace(stability=factor / (level ** (1 / DECAY) - 1))


@pytest.mark.parametrize(
    ("level", "fields", "expected"),
    [
        # The rule, solved for what is known: at least nine parts of nine and the number of ways.
        (9 / 13 + 0.001, {}, GOOD),
        (9 / 13 - 0.001, {}, HARD),
        (9 / 11 + 0.001, {"choices": CHOICES[:2]}, GOOD),
        (9 / 11 - 0.001, {"choices": CHOICES[:2]}, HARD),
        (9 / 33 + 0.001, {"key": (2, 0, 1, 3)}, GOOD),  # an order of four: 24 ways to put it
        (9 / 33 - 0.001, {"key": (2, 0, 1, 3)}, HARD),
    ],
)
def test_a_right_choice_counts_fully_where_it_was_hardly_guessed(
    level: float, fields: dict[str, Any], expected: int
) -> None:
    """The limit is 0.9 by Bayes' rule, with the number of ways in which the question could be answered."""
    known = at_retrievability(level)
    assert known.retrievability(START + timedelta(days=1)) == pytest.approx(level)
    assert rating(response(**(CHOSEN | fields)), known, START + timedelta(days=1)) == expected


def test_a_skipped_question_changes_nothing() -> None:
    """The card stays as due, or as new, as it was."""
    assert reviewed(SURE, 7, response(Verdict.SKIPPED)) == (SURE, None)


def test_a_first_answer_makes_a_card_due_in_days() -> None:
    """There are no steps of minutes, and what is due is so for some hours before: the hour of day doesn't matter."""
    right, _ = reviewed(NEW, 1, response())
    wrong, _ = reviewed(NEW, 1, response(Verdict.WRONG))
    assert right.due == START + timedelta(days=2) - EARLY
    assert wrong.due == START + timedelta(days=1) - EARLY
    assert (right.lapses, right.failed, wrong.lapses, wrong.failed) == (0, None, 1, 1)


@pytest.mark.parametrize("zone", [timezone(timedelta(hours=9)), timezone(timedelta(0), "GMT"), UTC])
def test_the_zone_of_a_moment_makes_no_difference(zone: timezone) -> None:
    """The same moment told in another zone gives the same state, in UTC."""
    state, _ = reviewed(NEW, 1, response(at=START.astimezone(zone)))
    assert state == reviewed(NEW, 1, response())[0]
    assert state.last_review is not None
    assert state.last_review.tzinfo is UTC


def test_a_clock_that_was_set_back_reviews_at_the_last_review() -> None:
    """A review never lies before the one before it."""
    first, _ = reviewed(NEW, 1, response())
    second, _ = reviewed(first, 2, response(at=START - timedelta(days=400)))
    assert second == reviewed(first, 2, response())[0]


@given(st.integers(0, 2000), st.floats(0.01, 5000))
def test_memory_fades_as_the_library_says(days: int, stability: float) -> None:
    """On whole days our retrievability is that of `fsrs`, whose decay we repeat."""
    now = START + timedelta(days=days)
    theirs = Card(1, State.Review, stability=stability, difficulty=5.0, due=START, last_review=START)
    ours = NEW._replace(stability=stability, last_review=START)
    assert ours.retrievability(now) == pytest.approx(Scheduler().get_card_retrievability(theirs, now))


def test_fractions_of_a_day_count() -> None:
    """Of two cards answered on one day the earlier one is the less likely to be remembered."""
    later = START + timedelta(hours=5)
    assert (SURE.retrievability(later) or 1) < (SURE._replace(last_review=later).retrievability(later) or 0)


def test_what_was_reviewed_in_the_future_is_due() -> None:
    """A card answered while the clock stood in another year is not lost until then."""
    assert SURE._replace(last_review=START + timedelta(days=9000), due=START + timedelta(days=9100)).is_due(START)
    assert not SURE._replace(due=START + timedelta(days=9)).is_due(START)
    assert not NEW.is_due(START)


moments = st.datetimes(datetime(2020, 1, 1), datetime(2040, 1, 1), timezones=st.just(UTC))  # noqa: DTZ001 (it is given one)
responses = st.builds(
    response,
    st.sampled_from(Verdict),
    at=moments,
    form=st.sampled_from(Form),
    hinted=st.booleans(),
)


@given(st.lists(responses, max_size=12))
def test_any_responses_give_a_state_that_makes_sense(given_ones: list[Response]) -> None:
    """Whatever was answered, in whatever order of time: the state keeps its bounds, and time never runs back."""
    state = derived(NEW.card, enumerate(given_ones, 1))
    rated = [each for each in given_ones if each.verdict not in {Verdict.SKIPPED, Verdict.UNCLEAR}]
    assert state.reviews == len(rated)
    assert state.lapses == sum(each.verdict is Verdict.WRONG for each in rated)
    if rated:
        assert state.last_review == max(each.at for each in rated)
        assert state.stability is not None
        assert state.stability > 0
        assert 1 <= (state.difficulty or 0) <= 10
        assert state.due is not None
        assert state.due >= state.last_review + timedelta(hours=16)
        assert (state.failed is not None) == (rated[-1].verdict is Verdict.WRONG)


def test_the_library_is_loaded_when_something_is_reviewed() -> None:
    """To open a history, and to ask what is due, costs no scheduler, no model and no YAML."""
    program = (
        "import sys\n"
        "from datetime import UTC, datetime\n"
        "from briefing.quiz import selection\n"
        "from briefing.quiz.memory import History\n"
        "with History.in_memory(lambda: datetime(2026, 1, 1, tzinfo=UTC)) as history:\n"
        "    history.cards(), history.unfinished(), history.clock_set_back()\n"
        "print({'fsrs', 'pydantic', 'yaml', 'briefing.quiz.statistics'} & {*sys.modules})"
    )
    assert (
        subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True).stdout == "set()\n"
    )
