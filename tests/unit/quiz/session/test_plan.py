from __future__ import annotations

import json
from collections.abc import Sequence

import pytest

from briefing.quiz.question import Choice, Question
from briefing.quiz.session.plan import PlanError, plan_from_json, turn
from briefing.quiz.values import Sequence as Order
from tests.unit.quiz import sessions
from tests.unit.quiz.sessions import CHOICES, days, order, plan, posed, question


def bank(*questions: Question) -> dict[str, Question]:
    """Give questions by id."""
    return {each.id: each for each in questions}


def holds(*_: object) -> bool:
    """Find nothing wrong with a question."""
    return True


WHOLE = plan(sessions.turn("opening"), order(), sessions.turn("closing", choices=()), exam=True, seconds=20.0)
KNOWN = bank(*(each.question for each in WHOLE.turns))


def test_a_plan_comes_back_as_it_was() -> None:
    """Order, choices, keys, exam and time survive being written down."""
    assert plan_from_json(WHOLE.to_json(), KNOWN.__getitem__, holds) == (WHOLE, 0)


def test_a_turn_is_what_was_posed() -> None:
    """A turn has the question, the choices as they are shown, and the key."""
    assert turn(posed(WHOLE.turns[1])) == WHOLE.turns[1]


@pytest.mark.parametrize("changed", [{"stem": "On which day?"}, {"key_text": "5 May 2024"}])
def test_a_question_that_has_changed_is_left_out(changed: dict[str, str]) -> None:
    """Of a question that reads or is answered otherwise by now, the kept choices prove nothing."""
    other = KNOWN | bank(question("opening")._replace(**changed))  # type: ignore[arg-type]
    found, gone = plan_from_json(WHOLE.to_json(), other.__getitem__, holds)
    assert (found.turns, gone) == (WHOLE.turns[1:], 1)


def test_a_question_that_holds_no_more_is_left_out() -> None:
    """Each question is judged anew with the choices that it was drawn with; a typed one has none."""
    judged: dict[str, Sequence[Choice]] = {}

    def holds(asked: Question, choices: Sequence[Choice]) -> bool:
        judged[asked.id] = choices
        return asked.id != "bridge/opening#date"

    found, gone = plan_from_json(WHOLE.to_json(), KNOWN.__getitem__, holds)
    assert (found.turns, gone) == (WHOLE.turns[1:], 1)
    assert [*map(tuple, judged.values())] == [posed(WHOLE.turns[0]).choices, posed(WHOLE.turns[1]).choices, ()]


@pytest.mark.parametrize("place", [0, 1])
def test_a_question_whose_answer_is_another_by_now_is_left_out(place: int) -> None:
    """The key is that of the question as it is, a day or an order, even where its words are the same."""
    asked = WHOLE.turns[place].question
    key = days("2024-05") if place == 0 else Order(("bridge/The opening", "bridge/The plan", "bridge/The closure"))
    other = KNOWN | bank(asked._replace(key=key))
    found, gone = plan_from_json(WHOLE.to_json(), other.__getitem__, holds)
    assert (len(found.turns), gone) == (2, 1)


def test_a_question_that_is_gone_is_left_out() -> None:
    """The rest of a session can be asked where a fact was taken out of the dossier."""
    known = {name: each for name, each in KNOWN.items() if name != "bridge/opening#date"}
    found, gone = plan_from_json(WHOLE.to_json(), known.__getitem__, holds)
    assert (found.turns, gone) == (WHOLE.turns[1:], 1)


@pytest.mark.parametrize("text", ["", "{}", "[]", "null", '{"version": 2}', '{"version": 2, "turns": 3}'])
def test_what_is_no_plan_is_refused(text: str) -> None:
    """Whatever else stands in the history, no session is made of it."""
    with pytest.raises(PlanError):
        plan_from_json(text, KNOWN.__getitem__, holds)


def test_a_plan_of_another_version_is_refused() -> None:
    """A plan that another version of the program wrote is not guessed at."""
    with pytest.raises(PlanError, match="another version"):
        plan_from_json(json.dumps(json.loads(WHOLE.to_json()) | {"version": 1}), KNOWN.__getitem__, holds)


@pytest.mark.parametrize("key", [[4], [-1]])
def test_a_key_beyond_the_choices_is_refused(key: list[int]) -> None:
    """A spoilt plan never asks a question without a right answer."""
    kept = json.loads(WHOLE.to_json())
    kept["turns"][0]["key"] = key
    with pytest.raises(PlanError):
        plan_from_json(json.dumps(kept), KNOWN.__getitem__, holds)


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
