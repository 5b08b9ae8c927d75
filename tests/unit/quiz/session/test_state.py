from __future__ import annotations

import pytest

from briefing.quiz.response import Grade, Response, Verdict
from briefing.quiz.session.events import Answer, Do, Effect, Event, Move, Passed, Picked, Typed
from briefing.quiz.session.state import Phase, State, begin, resume, step
from tests.unit.quiz.answers import response
from tests.unit.quiz.sessions import CHOICES, order, plan, turn

RIGHT, WRONG = Picked((1,), 900), Picked((0,), 900)
GRADE = Grade(Verdict.WRONG, 0.0, "It was 4 May 2024.")


def keep(answer: Answer) -> Effect:
    """Record an answer."""
    return Effect(Do.KEEP, answer=answer)


def again(because: str) -> Effect:
    """Ask once more."""
    return Effect(Do.TELL_AGAIN, because)


def played(state: State, *events: Event) -> State:
    """Give the state after some events."""
    for event in events:
        state, _ = step(state, event)
    return state


def typed(verdict: Verdict, score: float = 0.0) -> Typed:
    """Type something that is graded so."""
    return Typed("5 May 2024", Grade(verdict, score, "Because."), 1200)


def test_a_choice_is_kept_before_it_is_told() -> None:
    """The only effect of an answer is that it is recorded; then its state is shown, which tells it."""
    state, effects = step(begin(plan()), RIGHT)
    answer = state.answers[0]
    assert (effects, state.phase) == ((keep(answer),), Phase.TOLD)
    assert (answer.verdict, answer.score, answer.text, answer.milliseconds) == (Verdict.RIGHT, 1.0, CHOICES[1], 900)


def test_another_choice_is_wrong() -> None:
    """Only the key is right."""
    assert played(begin(plan()), WRONG).answers[0].verdict is Verdict.WRONG


def test_a_session_goes_through_its_questions_and_ends() -> None:
    """After each answer the reader goes on to the next question, after the last one to the results."""
    state = played(begin(plan()), RIGHT)
    assert (state.phase, state.place) == (Phase.TOLD, 0)
    state, effects = step(state, Move.GO_ON)
    assert (effects, state.phase, state.place) == ((), Phase.ASKING, 1)
    state, effects = step(played(state, WRONG), Move.GO_ON)
    assert (effects, state.phase) == ((), Phase.FINISHED)
    assert [each.number for each in state.answers] == [1, 2]


def test_no_question_is_done_at_once() -> None:
    """A session without questions is finished before it begins."""
    assert begin(plan()._replace(turns=())).phase is Phase.FINISHED


@pytest.mark.parametrize("places", [(4,), (-1,), (), (0, 1)])
def test_a_choice_that_is_not_there_costs_nothing(places: tuple[int, ...]) -> None:
    """A number that no choice has is told, and nothing is recorded."""
    state, effects = step(begin(plan()), Picked(places, 5))
    assert effects == (again("Answer with a number from 1 to 4."),)
    assert state == begin(plan())


def test_an_unclear_answer_is_asked_back() -> None:
    """What can be read in two ways is asked back with the grammar's own question, and nothing is recorded."""
    begun = begin(plan(turn(choices=())))
    assert step(begun, typed(Verdict.UNCLEAR)) == (begun, (again("Because."),))


def test_a_typed_answer_keeps_its_grade() -> None:
    """Verdict, score and reason of a typed answer are the grammar's."""
    answer = played(begin(plan(turn(choices=()))), typed(Verdict.PARTLY, 0.75)).answers[0]
    assert (answer.verdict, answer.score, answer.because, answer.text) == (
        Verdict.PARTLY,
        0.75,
        "Because.",
        "5 May 2024",
    )


def test_a_hint_is_noted_with_the_answer() -> None:
    """An answer says whether the reader had a hint; the next one does not inherit it."""
    state, effects = step(begin(plan()), Move.HINT)
    assert effects == (Effect(Do.HINT, state.turn.hint),)
    state = played(state, RIGHT, Move.GO_ON, RIGHT)
    assert [each.hinted for each in state.answers] == [True, False]


def test_a_question_without_a_hint_says_so() -> None:
    """Asking for a hint that is not there costs nothing."""
    state, effects = step(begin(plan(turn(choices=(), hint=""))), Move.HINT)
    assert effects == (again("There is no hint for this question."),)
    assert not state.hinted


def test_passing_and_running_out_of_time() -> None:
    """A skipped question is neither right nor wrong, one that took too long is wrong; both are recorded and told."""
    state, effects = step(begin(plan()), Passed(10))
    assert (effects, state.phase) == ((keep(state.answers[0]),), Phase.TOLD)
    state = played(state, Move.GO_ON, Passed(20_000, in_time=False))
    assert [each.verdict for each in state.answers] == [Verdict.SKIPPED, Verdict.WRONG]
    assert state.answers[1].because == "The time was up."


def test_the_reader_may_overrule_a_typed_grade() -> None:
    """'I was right' gives the whole point, and is recorded as what it is; a second time it changes nothing."""
    told = played(begin(plan(turn(choices=()))), typed(Verdict.WRONG))
    assert told.can_overrule
    state, effects = step(told, Move.OVERRULE)
    answer = state.answers[0]
    assert effects == (keep(answer),)
    assert (answer.verdict, answer.score, answer.overruled, answer.number) == (Verdict.RIGHT, 1.0, True, 1)
    assert not state.can_overrule
    assert step(state, Move.OVERRULE) == (state, ())


def test_the_word_on_the_last_answer_counts_while_the_next_is_asked() -> None:
    """A script, which is told without a stop, can still overrule the grade of the answer before."""
    state = played(begin(plan(turn(choices=()), turn("closing"))), typed(Verdict.WRONG), Move.GO_ON, Move.OVERRULE)
    assert state.phase is Phase.ASKING
    assert state.answers[0].overruled


@pytest.mark.parametrize("event", [WRONG, Passed(5), Passed(5, in_time=False)])
def test_nobody_argues_with_a_choice(event: Event) -> None:
    """A choice, a skipped question and one without an answer can't have been misread."""
    turns = (turn(),) if event is WRONG else (turn(choices=()),)
    state = played(begin(plan(*turns)), event)
    assert not state.can_overrule
    assert step(state, Move.OVERRULE) == (state, ())


def test_backing_out_leaves_the_session_as_it_is() -> None:
    """A session can be left while a question is asked, and after an answer."""
    for state in (begin(plan()), played(begin(plan()), RIGHT)):
        left, effects = step(state, Move.LEAVE)
        assert effects == ()
        assert (left.phase, left.answers, left.is_over) == (Phase.LEFT, state.answers, True)


@pytest.mark.parametrize("exam", [True, False])
def test_who_has_answered_everything_leaves_for_the_results(*, exam: bool) -> None:
    """After the last answer, and out of the review of an exam, there is nothing left but the results."""
    state, effects = step(played(begin(plan(exam=exam)), WRONG, Move.GO_ON, WRONG), Move.LEAVE)
    assert (effects, state.phase, len(state.answers)) == ((), Phase.FINISHED, 2)


def test_events_out_of_turn_change_nothing() -> None:
    """An answer after an answer, or going on while a question is asked, has no effect."""
    told = played(begin(plan()), RIGHT)
    assert step(told, RIGHT) == (told, ())
    assert step(begin(plan()), Move.GO_ON) == (begin(plan()), ())


@pytest.mark.parametrize(
    ("places", "verdict", "score"),
    [
        ((1, 0, 2), Verdict.RIGHT, 1.0),
        ((0, 1, 2), Verdict.PARTLY, 0.5),
        ((1, 2, 0), Verdict.PARTLY, 0.5),
        ((2, 0, 1), Verdict.WRONG, 0.0),
        ((0, 2, 1), Verdict.WRONG, 0.0),
    ],
)
def test_an_order_is_right_half_right_or_wrong(places: tuple[int, ...], verdict: Verdict, score: float) -> None:
    """All in place is right; two neighbours swapped is half right; anything else is wrong."""
    answer = played(begin(plan(order())), Picked(places, 5)).answers[0]
    assert (answer.verdict, answer.score) == (verdict, score)
    assert answer.text == " → ".join(("The opening", "The plan", "The closure")[place] for place in places)


def test_half_an_order_is_asked_again() -> None:
    """An order names each choice once."""
    state, effects = step(begin(plan(order())), Picked((0, 0, 1), 5))
    assert effects == (again("Name each of the 3 once, the earliest first."),)
    assert not state.answers


def test_an_exam_tells_nothing_before_its_end() -> None:
    """In an exam an answer is kept and the next question asked; then what was not right is shown, one by one."""
    state, effects = step(begin(plan(exam=True)), WRONG)
    assert (effects, state.phase) == ((keep(state.answers[0]),), Phase.ASKING)
    state, effects = step(state, WRONG)
    assert effects == (keep(state.answers[1]),)
    assert (state.phase, state.place, state.missed) == (Phase.REVIEWING, 0, (0, 1))
    state = played(state, Move.GO_ON)
    assert (state.phase, state.place) == (Phase.REVIEWING, 1)
    assert played(state, Move.GO_ON).phase is Phase.FINISHED


def test_an_exam_without_mistakes_ends_at_once() -> None:
    """Where all is right there is nothing to show but the results."""
    assert played(begin(plan(exam=True)), RIGHT, RIGHT).phase is Phase.FINISHED


def test_an_exam_gives_no_hints() -> None:
    """A hint is refused, and not held against the reader."""
    state, effects = step(begin(plan(exam=True)), Move.HINT)
    assert effects == (again("There are no hints in an exam."),)
    assert not state.hinted


def test_a_grade_of_an_exam_is_overruled_after_it() -> None:
    """While the exam runs nobody knows a grade; when it is shown, it can be overruled."""
    begun = begin(plan(turn(choices=()), turn("closing"), exam=True))
    asked = played(begun, typed(Verdict.WRONG))
    assert not asked.can_overrule
    over = played(asked, RIGHT)
    assert over.can_overrule
    assert played(over, Move.OVERRULE).answers[0].overruled


def given(name: str, number: int) -> Response:
    """Give a recorded response to a question of the bridge."""
    return response(question=f"bridge/{name}#date", number=number, response=CHOICES[1], choices=CHOICES)


def test_a_session_goes_on_after_its_recorded_responses() -> None:
    """The next question is the first one without a response, the others keep their order and their choices."""
    whole = plan(turn("opening"), turn("closing"), turn("repair"))
    state = resume(whole, [given("opening", 1)])
    assert (state.phase, state.place, state.plan.turns) == (Phase.ASKING, 1, whole.turns)
    assert state.answers[0].picked == (1,)
    assert played(state, RIGHT).answers[1].number == 2


def test_a_session_whose_questions_are_all_answered_is_finished() -> None:
    """Nothing is left to ask after a kill between the last answer and the results."""
    assert resume(plan(turn()), [given("opening", 1)]).phase is Phase.FINISHED


def test_an_exam_that_is_over_goes_on_with_its_review() -> None:
    """What went wrong in it is shown to whoever was stopped before, and then the results."""
    wrong = given("opening", 1)._replace(verdict=Verdict.WRONG, score=0.0)
    state = resume(plan(exam=True), [wrong, given("closing", 2)])
    assert (state.phase, state.place, state.missed) == (Phase.REVIEWING, 0, (0,))
    assert played(state, Move.GO_ON).phase is Phase.FINISHED
    assert resume(plan(exam=True), [given("opening", 1), given("closing", 2)]).phase is Phase.FINISHED


def test_responses_to_questions_that_are_gone_keep_their_numbers() -> None:
    """A question that the dossier has lost stays in the history, and its number is not given again."""
    state = resume(plan(turn("closing"), turn("repair")), [given("opening", 1), given("closing", 2)])
    assert [each.number for each in state.answers] == [2]
    assert played(state, RIGHT).answers[-1].number == 3


def test_what_two_terminals_answered_counts_once() -> None:
    """If one session was gone on with twice at once, the last response to each question counts."""
    twice = [given("opening", 1), given("opening", 1)._replace(verdict=Verdict.WRONG, score=0.0)]
    state = resume(plan(), twice)
    assert [each.verdict for each in state.answers] == [Verdict.WRONG]
    assert state.place == 1
