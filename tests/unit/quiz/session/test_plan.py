from __future__ import annotations

import json

import pytest

from briefing.quiz.question import Question
from briefing.quiz.session.plan import PlanError, plan_from_json, turn
from tests.unit.quiz import sessions
from tests.unit.quiz.sessions import CHOICES, order, plan, posed, question


def bank(*questions: Question) -> dict[str, Question]:
    """Give questions by id."""
    return {each.id: each for each in questions}


WHOLE = plan(sessions.turn("opening"), order(), sessions.turn("closing", choices=()), exam=True, seconds=20.0)
KNOWN = bank(*(each.question for each in WHOLE.turns))


def test_a_plan_comes_back_as_it_was() -> None:
    """Order, choices, keys, exam and time survive being written down."""
    assert plan_from_json(WHOLE.to_json(), KNOWN.__getitem__) == (WHOLE, 0)


def test_a_turn_is_what_was_posed() -> None:
    """A turn has the question, the choices as they are shown, and the key."""
    assert turn(posed(WHOLE.turns[1])) == WHOLE.turns[1]


@pytest.mark.parametrize("changed", [{"stem": "On which day?"}, {"key_text": "5 May 2024"}])
def test_a_question_that_has_changed_is_left_out(changed: dict[str, str]) -> None:
    """Of a question that reads or is answered otherwise by now, the kept choices prove nothing."""
    other = KNOWN | bank(question("opening")._replace(**changed))  # type: ignore[arg-type]
    found, gone = plan_from_json(WHOLE.to_json(), other.__getitem__)
    assert (found.turns, gone) == (WHOLE.turns[1:], 1)


def test_a_question_that_is_gone_is_left_out() -> None:
    """The rest of a session can be asked where a fact was taken out of the dossier."""
    known = {name: each for name, each in KNOWN.items() if name != "bridge/opening#date"}
    found, gone = plan_from_json(WHOLE.to_json(), known.__getitem__)
    assert (found.turns, gone) == (WHOLE.turns[1:], 1)


@pytest.mark.parametrize("text", ["", "{}", "[]", "null", '{"version": 1}', '{"version": 1, "turns": 3}'])
def test_what_is_no_plan_is_refused(text: str) -> None:
    """Whatever else stands in the history, no session is made of it."""
    with pytest.raises(PlanError):
        plan_from_json(text, KNOWN.__getitem__)


def test_a_plan_of_another_version_is_refused() -> None:
    """A plan that another version of the program wrote is not guessed at."""
    with pytest.raises(PlanError, match="another version"):
        plan_from_json(json.dumps(json.loads(WHOLE.to_json()) | {"version": 2}), KNOWN.__getitem__)


@pytest.mark.parametrize("key", [[4], [-1]])
def test_a_key_beyond_the_choices_is_refused(key: list[int]) -> None:
    """A spoilt plan never asks a question without a right answer."""
    kept = json.loads(WHOLE.to_json())
    kept["turns"][0]["key"] = key
    with pytest.raises(PlanError):
        plan_from_json(json.dumps(kept), KNOWN.__getitem__)


def test_the_right_answer_is_told_as_it_is_shown() -> None:
    """The key is told by the choice that was shown, an order by all of them, a typed answer by the question."""
    assert [each.key_text for each in WHOLE.turns] == [
        "4 May 2024",
        "The plan → The opening → The closure",
        "4 May 2024",
    ]


def test_a_hint_among_choices_strikes_out_a_wrong_one() -> None:
    """It leaves at least two standing, is the same whenever it is asked for, and each wrong one has its turn."""
    struck = set()
    for number in range(30):
        asked = sessions.turn(f"event-{number}")
        found = [place for place, text in enumerate(CHOICES) if asked.hint == f"It is not {place + 1}, “{text}”."]
        assert len(found) == 1
        assert asked.hint == sessions.turn(f"event-{number}").hint
        struck.update(found)
    assert struck == {0, 2, 3}


def test_a_written_hint_is_given_where_none_can_be_struck_out() -> None:
    """To a typed answer, to an order, and where only two are there to choose from."""
    for asked in (sessions.turn(choices=()), order(), sessions.turn(choices=CHOICES[:2])):
        assert asked.hint == "It was in spring."
