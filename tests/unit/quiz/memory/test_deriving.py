from __future__ import annotations

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from briefing.quiz.memory import History, Which, deriving
from briefing.quiz.memory.opening import transaction
from briefing.quiz.question import Form
from briefing.quiz.response import Verdict
from tests.unit.quiz.answers import START, Clock, response

answers = st.builds(
    response,
    st.sampled_from(Verdict),
    fact=st.sampled_from("abc"),
    number=st.integers(1, 4),
    at=st.datetimes(datetime(2026, 1, 1), datetime(2026, 6, 1), timezones=st.just(UTC)),  # noqa: DTZ001 (it is given)
    form=st.sampled_from(Form),
    hinted=st.booleans(),
)
overrulings = st.tuples(st.integers(1, 4), st.sampled_from([0.0, 0.5, 1.0]))
cuts = st.builds(lambda days: Which(before=START + timedelta(days=days)), st.integers(-60, 90))


@given(st.lists(answers | overrulings | cuts, max_size=15))
def test_the_cache_always_says_what_follows_from_the_responses(steps: list[object]) -> None:
    """After any answers, overrulings and cuts the cached states are those that are derived anew."""
    with History.in_memory(Clock()) as history:
        for step in steps:
            if isinstance(step, Which):
                history.forget(step)
            elif isinstance(step, tuple):
                if step[0] in {each.id for each in history.responses()}:
                    history.overrule(*step)
            else:
                history.record(step)  # type: ignore[arg-type]
        cached = history.cards()
        with transaction(history._connection):
            deriving.rebuild(history._connection)
        assert history.cards() == cached
        assert cached.keys() == {each.response.card for each in history.responses()}


def test_the_responses_of_one_card_never_touch_another(history: History) -> None:
    """A card's state depends on nothing but its own responses."""
    history.record(response(fact="a"))
    alone = history.cards()["aa/a#date"]
    history.record(response(Verdict.WRONG, fact="b", number=2))
    assert history.cards()["aa/a#date"] == alone
