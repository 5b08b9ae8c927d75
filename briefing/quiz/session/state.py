"""Where a session stands, and how it goes on: a pure function from a state and an event to a state and effects."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum
from typing import Literal, NamedTuple, assert_never

from briefing.quiz.response import Response, Verdict
from briefing.quiz.session.events import Answer, Do, Effect, Event, Move, Passed, Picked, Typed
from briefing.quiz.session.marking import in_order, no_answer, picked
from briefing.quiz.session.plan import Plan, Turn


class Phase(StrEnum):
    """What a session waits for."""

    ASKING = "asking"
    TOLD = "told"
    """The last answer is shown with what is right."""
    REVIEWING = "reviewing"
    """An exam is over, and what went wrong in it is shown."""
    FINISHED = "finished"
    LEFT = "left"


class State(NamedTuple):
    """A session at one moment."""

    plan: Plan
    answers: tuple[Answer, ...] = ()
    phase: Phase = Phase.ASKING
    hinted: bool = False
    """The question whose turn it is has been hinted at."""
    number: int = 0
    """The highest number that an answer of the session has, also one to a question that is gone."""
    missed: tuple[int, ...] = ()
    """After an exam: the places of the answers still to be shown, from 0; the first one is on screen."""

    @property
    def turn(self) -> Turn:
        """Give the question that is asked, or the one that was answered last."""
        return self.plan.turns[self.place]

    @property
    def place(self) -> int:
        """Give the position of the question that is on screen, from 0."""
        match self.phase:
            case Phase.REVIEWING:
                return self.missed[0]
            case Phase.ASKING | Phase.LEFT:
                return min(len(self.answers), len(self.plan.turns) - 1)
            case _:
                return len(self.answers) - 1

    @property
    def can_overrule(self) -> bool:
        """Tell whether 'I was right' has a meaning: only a person can know that a typed answer was misread."""
        if self.phase is Phase.REVIEWING:
            return _disputable(self.answers[self.missed[0]], self.turn)
        if not self.answers or self.phase in {Phase.LEFT, Phase.FINISHED} or self.plan.exam:
            return False
        return _disputable(self.answers[-1], self.plan.turns[len(self.answers) - 1])

    @property
    def is_over(self) -> bool:
        """Tell whether nothing more is asked."""
        return self.phase in {Phase.FINISHED, Phase.LEFT}


def begin(plan: Plan) -> State:
    """Begin a session; one without questions is done."""
    return State(plan, phase=Phase.ASKING if plan.turns else Phase.FINISHED)


def resume(plan: Plan, responses: Iterable[Response]) -> State:
    """Go on with a session after the responses that it has; those to questions that are gone stay in the history."""
    latest = {each.question: each for each in responses}
    known = [turn for turn in plan.turns if turn.question.id in latest]
    known.sort(key=lambda turn: latest[turn.question.id].number)
    rest = [turn for turn in plan.turns if turn.question.id not in latest]
    answers = tuple(_answer(latest[turn.question.id]) for turn in known)
    number = max((each.number for each in latest.values()), default=0)
    state = State(plan._replace(turns=(*known, *rest)), answers, number=number)
    return state if rest else _over(state)


def step(state: State, event: Event) -> tuple[State, tuple[Effect, ...]]:
    """Give the state after an event, and what is to be done; what makes no sense at the moment changes nothing."""
    match event:
        case Move.LEAVE:
            return _leave(state), ()
        case Move.OVERRULE:
            return _overrule(state)
        case Move.GO_ON:
            return _go_on(state), ()
        case _:
            return _respond(state, event) if state.phase is Phase.ASKING else (state, ())


def _respond(state: State, event: Picked | Typed | Passed | Literal[Move.HINT]) -> tuple[State, tuple[Effect, ...]]:
    """Take what the reader says to a question."""
    match event:
        case Move.HINT:
            return _hint(state)
        case Typed():
            return _type(state, event)
        case Picked(places, milliseconds):
            return _pick(state, places, milliseconds)
        case Passed():
            return _record(state, no_answer(state.number + 1, event))
    assert_never(event)


def _type(state: State, typed: Typed) -> tuple[State, tuple[Effect, ...]]:
    grade = typed.grade
    if grade.verdict is Verdict.UNCLEAR:
        return state, (Effect(Do.TELL_AGAIN, grade.because),)
    answer = Answer(
        number=state.number + 1,
        text=typed.text,
        verdict=grade.verdict,
        score=grade.score,
        milliseconds=typed.milliseconds,
        because=grade.because,
    )
    return _record(state, answer)


def _pick(state: State, places: tuple[int, ...], milliseconds: int) -> tuple[State, tuple[Effect, ...]]:
    turn = state.turn
    if turn.is_order:
        if sorted(places) != [*range(len(turn.choices))]:
            return state, (Effect(Do.TELL_AGAIN, f"Name each of the {len(turn.choices)} once, the earliest first."),)
        return _record(state, in_order(turn, state.number + 1, places, milliseconds))
    if len(places) != 1 or not 0 <= places[0] < len(turn.choices):
        return state, (Effect(Do.TELL_AGAIN, f"Answer with a number from 1 to {len(turn.choices)}."),)
    return _record(state, picked(turn, state.number + 1, places[0], milliseconds))


def _hint(state: State) -> tuple[State, tuple[Effect, ...]]:
    if state.plan.exam:
        return state, (Effect(Do.TELL_AGAIN, "There are no hints in an exam."),)
    if not state.turn.hint:
        return state, (Effect(Do.TELL_AGAIN, "There is no hint for this question."),)
    return state._replace(hinted=True), (Effect(Do.HINT, state.turn.hint),)


def _record(state: State, answer: Answer) -> tuple[State, tuple[Effect, ...]]:
    answer = answer._replace(hinted=state.hinted)
    answers = (*state.answers, answer)
    told = state._replace(answers=answers, phase=Phase.TOLD, hinted=False, number=answer.number)
    return _go_on(told) if state.plan.exam else told, (Effect(Do.KEEP, answer=answer),)


def _go_on(state: State) -> State:
    match state.phase:
        case Phase.TOLD if len(state.answers) < len(state.plan.turns):
            return state._replace(phase=Phase.ASKING)
        case Phase.TOLD:
            return _over(state)
        case Phase.REVIEWING:
            return _review(state, state.missed[1:])
        case _:
            return state


def _over(state: State) -> State:
    """Go on after the last answer: an exam is reviewed."""
    missed = [place for place, each in enumerate(state.answers) if each.score < 1] if state.plan.exam else []
    return _review(state, tuple(missed))


def _leave(state: State) -> State:
    """Leave the session; where everything is answered, only the results are left."""
    return _review(state, ()) if len(state.answers) == len(state.plan.turns) else state._replace(phase=Phase.LEFT)


def _review(state: State, missed: tuple[int, ...]) -> State:
    """Show the first of what went wrong, or finish."""
    return state._replace(phase=Phase.REVIEWING if missed else Phase.FINISHED, missed=missed)


def _overrule(state: State) -> tuple[State, tuple[Effect, ...]]:
    if not state.can_overrule:
        return state, ()
    place = state.missed[0] if state.phase is Phase.REVIEWING else len(state.answers) - 1
    answer = state.answers[place]._replace(verdict=Verdict.RIGHT, score=1.0, overruled=True)
    answers = (*state.answers[:place], answer, *state.answers[place + 1 :])
    return state._replace(answers=answers), (Effect(Do.KEEP, answer=answer),)


def _disputable(answer: Answer, turn: Turn) -> bool:
    """Tell whether an answer was typed and not taken for right."""
    return not turn.choices and answer.score < 1 and answer.verdict is not Verdict.SKIPPED and bool(answer.text)


def _answer(response: Response) -> Answer:
    """Give an answer of an earlier sitting."""
    taken = tuple(place for place, text in enumerate(response.choices) if text == response.response)
    return Answer(
        number=response.number,
        text=response.response,
        verdict=response.verdict,
        score=response.score,
        milliseconds=response.milliseconds,
        picked=taken,
        hinted=response.hinted,
        overruled=response.overruled,
    )
