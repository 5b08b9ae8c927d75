"""Play a session on a screen: show what its state says, hand over what the reader does, keep every answer at once."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from collections.abc import Sequence as Listed
from contextlib import suppress
from typing import TYPE_CHECKING, NamedTuple, assert_never

from briefing.model.slots import Slot
from briefing.quiz.propositions import Proposition, World
from briefing.quiz.response import Grade
from briefing.quiz.session.events import Answer, Do, Effect, Event, Move, Passed, Picked, Typed
from briefing.quiz.session.plan import Turn
from briefing.quiz.session.state import Phase, State, step
from briefing.quiz.values import Sequence
from briefing.terminal.asking import Chosen, Reply, Screen, Shown, Told, Wish, Wrote

if TYPE_CHECKING:
    from briefing.quiz.session.results import Pages

_MOVES = {Wish.HINT: Move.HINT, Wish.OVERRULE: Move.OVERRULE, Wish.GO_ON: Move.GO_ON, Wish.LEAVE: Move.LEAVE}


class Table(NamedTuple):
    """What a session is played with."""

    screen: Screen
    world: World
    clock: Callable[[], float]
    """Seconds that only ever grow."""
    keep: Callable[[Turn, Answer], None]
    """Records an answer; when it returns, the answer can't be lost."""
    grade: Callable[[str, Turn], Grade]
    prepare: Callable[[Turn], None] = lambda _: None
    """Makes ready to grade what will be typed."""
    pages: Pages = lambda _: None


def play(state: State, table: Table, follow: Callable[[State], None] = lambda _: None) -> State:
    """Play until the session is finished or left; every state is told to a follower, for what may stop it midway."""
    while not state.is_over:
        if state.phase is Phase.ASKING:
            state = _turn(state, table, follow)
        else:
            wish = table.screen.tell(_told(state, table))
            state = _advance(state, _MOVES.get(wish, Move.GO_ON), table, follow)
    return state


def _turn(state: State, table: Table, follow: Callable[[State], None]) -> State:
    """Ask a question until it is answered, passed or left."""
    place, begun = state.place, table.clock()
    shown, turn = _shown(state), state.turn
    if not turn.choices:
        shown = shown._replace(meanwhile=lambda: table.prepare(turn))
    while not state.is_over and state.phase is Phase.ASKING and state.place == place:
        left = None if state.plan.seconds is None else max(state.plan.seconds - (table.clock() - begun), 0.0)
        reply = table.screen.ask(shown._replace(left=left))
        event = _event(reply, state, table, round((table.clock() - begun) * 1000))
        known = len(state.answers)
        state, effects = step(state, event)
        _keep(state, effects, table)
        follow(state)
        if len(state.answers) == known:
            shown = _again(shown, effects)
    return state


def _again(shown: Shown, effects: Listed[Effect]) -> Shown:
    """Show with a question what has come up about it."""
    for effect in effects:
        match effect:
            case Effect(Do.TELL_AGAIN, because):
                return shown._replace(note=because)
            case Effect(Do.HINT, text):
                return shown._replace(hint=text, note="", can_hint=False)
            case Effect(Do.KEEP, answer=Answer(number)):
                return shown._replace(note=f"Question {number}: counted as right, by your own word.")
            case _:
                pass
    return shown._replace(note="")


def _advance(state: State, event: Event, table: Table, follow: Callable[[State], None]) -> State:
    state, effects = step(state, event)
    _keep(state, effects, table)
    follow(state)
    return state


def _keep(state: State, effects: Listed[Effect], table: Table) -> None:
    for effect in effects:
        if effect.do is Do.KEEP and (answer := effect.answer) is not None:
            place = next(place for place, each in enumerate(state.answers) if each is answer)
            table.keep(state.plan.turns[place], answer)


def _event(reply: Reply, state: State, table: Table, milliseconds: int) -> Event:
    match reply:
        case Chosen(places):
            return Picked(places, milliseconds)
        case Wrote(text):
            return Typed(text, table.grade(text, state.turn), milliseconds)
        case Wish.SKIP | Wish.TIME_UP:
            return Passed(milliseconds, in_time=reply is Wish.SKIP)
        case Wish.HINT | Wish.OVERRULE | Wish.GO_ON | Wish.LEAVE:
            return _MOVES[reply]
    assert_never(reply)


def _shown(state: State) -> Shown:
    turn, place = state.turn, state.place
    question = turn.question
    return Shown(
        number=place + 1,
        of=len(state.plan.turns),
        kind=str(question.kind),
        stem=question.stem,
        choices=turn.choices,
        meanings=tuple(map(_meaning, turn.choices)) if question.slot is Slot.CERTAINTY else (),
        among="" if turn.choices or question.slot is not Slot.CERTAINTY else _certainties(),
        in_order=turn.is_order,
        can_hint=bool(turn.hint) and not state.plan.exam,
        exam=state.plan.exam and state.phase is Phase.ASKING,
        reviewed=state.phase is Phase.REVIEWING,
        points=sum(each.score for each in state.answers),
        hint=turn.hint if state.hinted else "",
    )


def _told(state: State, table: Table) -> Told:
    """Gather what there is to tell after an answer; the dossier may have lost the fact since the session began."""
    turn, answer = state.turn, state.answers[state.place]
    question = turn.question
    last = state.missed[-1] if state.phase is Phase.REVIEWING else len(state.plan.turns) - 1
    meaning = _meaning(turn.key_text) if question.slot is Slot.CERTAINTY else ""
    told = Told(
        shown=_shown(state),
        answer=answer,
        key=turn.key,
        key_text=turn.key_text,
        fact="",
        attribution="",
        place="",
        meaning=meaning,
        can_overrule=state.can_overrule,
        is_last=state.place == last,
    )
    if isinstance(question.key, Sequence):
        return _told_in_order(told, question.key, table)
    try:
        fact = table.world.proposition(question.fact)
    except KeyError:
        return told
    return told._replace(
        fact=fact.text,
        attribution=fact.attribution,
        place=_place(fact.article, fact.reference, table, table.pages(fact.id)),
        differing=fact.differing,
    )


def _meaning(answer: str) -> str:
    """Say what an answer on how sure something is means, nothing of any other answer."""
    from briefing.model.certainty import MEANINGS, PHRASES

    return next((meaning for certainty, meaning in MEANINGS.items() if PHRASES[certainty] == answer), "")


def _certainties() -> str:
    """Say which answers there are to how sure something is."""
    from briefing.model.certainty import PHRASES

    *some, last = PHRASES.values()
    return f"One of these: {', '.join(some)} or {last}."


def _told_in_order(told: Told, key: Sequence, table: Table) -> Told:
    """Tell the facts of an order, as far as the dossier still has them, and what others say of each."""
    facts = [*_known(key.facts, table.world)]
    places = [_place(each.article, each.reference, table, table.pages(each.id)) for each in facts]
    pairs = zip(facts, places, strict=True)
    return told._replace(
        ordered=tuple(
            f"{each.text} ({' · '.join(part for part in (each.attribution, place) if part)})" for each, place in pairs
        ),
        differing=tuple(f"{each.label}: {other}" for each in facts for other in each.differing),
    )


def _known(names: Iterable[str], world: World) -> Iterator[Proposition]:
    for name in names:
        with suppress(KeyError):
            yield world.proposition(name)


def _place(article: str, reference: str, table: Table, page: int | None) -> str:
    """Say where a fact stands: 'A 6, 10 (The Associated Press, 5 June 2025) · page 12'."""
    known = table.world.articles.get(article)
    place = f"{reference} ({known.label})" if known is not None and reference else reference
    return f"{place} · page {page}" if page is not None else place
