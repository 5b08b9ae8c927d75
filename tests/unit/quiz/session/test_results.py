from __future__ import annotations

from briefing.quiz.question import Kind
from briefing.quiz.response import Grade, Verdict
from briefing.quiz.session.events import Move, Passed, Picked, Typed
from briefing.quiz.session.results import Earlier, Tally, results
from briefing.quiz.session.state import State, begin, step
from briefing.quiz.values import Sequence as Order
from tests.unit.quiz.sessions import order, plan, proposition, turn, world


def sat() -> State:
    """Give a session of four questions: one right, one partly right, one wrong, one skipped."""
    turns = (
        turn("opening"),
        turn("repair", choices=(), kind=Kind.FIGURES),
        turn("closing"),
        turn("plan", kind=Kind.PEOPLE),
    )
    partly = Typed("3 million", Grade(Verdict.PARTLY, 0.75, "Inside the range."), 2000)
    state = begin(plan(*turns))
    for event in (Picked((1,), 1000), partly, Picked((0,), 3000), Passed(4000)):
        state, _ = step(state, event)
        state, _ = step(state, Move.GO_ON)
    return state


FACTS = world(
    proposition("repair", paragraphs=(12,), reference="A 12"),
    proposition("closing", paragraphs=(3,), reference="A 3"),
    proposition("plan", paragraphs=(12, 14), reference="A 12, 14"),
    proposition("opening"),
)


def test_points_are_added_up() -> None:
    """Points, verdicts and time are those of all answers."""
    found = results(sat(), FACTS)
    assert (found.asked, found.planned, found.points, found.milliseconds) == (4, 4, 1.75, 10_000)
    assert found.share == 1.75 / 4
    assert dict(found.verdicts) == {
        Verdict.RIGHT: 1,
        Verdict.PARTLY: 1,
        Verdict.WRONG: 1,
        Verdict.SKIPPED: 1,
    }


def test_points_by_kind_and_article() -> None:
    """Each kind and each article has its own points."""
    found = results(sat(), FACTS)
    assert found.kinds == (Tally("dates", 1.0, 2), Tally("figures", 0.75, 1), Tally("people", 0.0, 1))
    assert found.articles == (Tally("bridge", 1.75, 4),)


def test_what_to_read_again_comes_in_the_order_of_the_text() -> None:
    """All that was not wholly right is named with its passage, in the order of the paragraphs."""
    found = results(sat(), FACTS, pages={"bridge/closing": 7}.get)
    assert [(each.reference, each.page) for each in found.again] == [("A 3", 7), ("A 12", None), ("A 12, 14", None)]


def test_all_facts_of_an_order_are_named() -> None:
    """Whoever puts events in a wrong order reads all of them again, each once."""
    asked = order()
    key = Order(("bridge/plan", "bridge/opening", "bridge/closing"))
    state = begin(plan(asked._replace(question=asked.question._replace(key=key)), turn("plan")))
    for event in (Picked((0, 2, 1), 1000), Move.GO_ON, Passed(1000)):
        state, _ = step(state, event)
    assert [each.fact for each in results(state, FACTS).again] == ["bridge/closing", "bridge/opening", "bridge/plan"]


def test_a_fact_that_is_gone_is_not_named() -> None:
    """What the dossier has lost since can't be read again."""
    assert [each.fact for each in results(sat(), world(proposition("plan"))).again] == ["bridge/plan"]


def test_a_session_without_answers_has_no_share() -> None:
    """Nothing asked is no score of nought, and divides by nothing."""
    found = results(begin(plan()), FACTS, [Earlier(3, 4)])
    assert (found.asked, found.share, found.again) == (0, 0.0, ())
    assert (found.earlier[0].share, Earlier(0, 0).share) == (0.75, 0.0)
