"""Draw a session from the bank: the only place in which the quiz depends on chance and on what is remembered."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from random import Random

from briefing import console
from briefing.cli.quiz.wanting import Candidates, NothingDueError, NothingToAskError, Wanted
from briefing.quiz.bank import Bank
from briefing.quiz.chance import Chance
from briefing.quiz.composing import Pass, compose
from briefing.quiz.memory.cards import CardState
from briefing.quiz.question import Form, Posed
from briefing.quiz.selection import in_time, leave_room, rank, waiting
from briefing.quiz.session.plan import Plan, turn


def draw(bank: Bank, wanted: Wanted, asked: Candidates, now: datetime, dossier: str) -> Plan:
    """Draw a session; raise NothingToAskError if there is nothing to ask."""
    chance = Chance(Random(wanted.seed).random)  # noqa: S311 (a quiz is no secret)
    ids = rank(asked.rows, asked.cards, now, chance, due_only=wanted.due)
    if not ids:
        raise NothingDueError("nothing is due", _next_due(asked))
    if not wanted.due:
        ids = leave_room(ids, asked.met, wanted.number)
    number, known = min(wanted.number, len(ids)), asked.known(now)
    waits = {} if wanted.due else waiting(asked.rows, asked.cards)
    # An exam is rather shorter than that anything but knowledge told a key; who practises gets what was wanted.
    last = Pass.SAME if wanted.exam else Pass.WHATEVER
    posed = spaced(lambda names: compose(bank, names, wanted.form, number, chance, known, last=last), ids, waits)
    if not posed:
        message = f"none of {console.count(len(ids), 'question')} can be asked so that only one answer is right"
        raise NothingToAskError(message, "ask for more kinds or articles, or with --typed")
    return Plan(
        session=os.urandom(6).hex(),
        turns=tuple(map(turn, posed)),
        exam=wanted.exam,
        seconds=wanted.seconds,
        dossier=dossier,
    )


def spaced(
    composed: Callable[[Sequence[str]], tuple[Posed, ...]], names: Sequence[str], waits: Mapping[str, int]
) -> tuple[Posed, ...]:
    """Compose a session in which nothing that failed just now comes back too soon, unless there is nothing else.

    Not all that is ranked before it can be asked, so that it would come sooner than it is ranked.
    """
    first = posed = composed(names)
    while posed:
        found = {each.question.id: each for each in posed}
        order = in_time([*found], waits)
        if len(order) == len(posed):
            return tuple(found[name] for name in order)
        late = found.keys() - set(order)
        names = [name for name in names if name not in late]
        posed = composed(names) if names else ()
    return first


def fewer(plan: Plan, wanted: Wanted, there: int, typed: int) -> str:
    """Say why a session has fewer questions than were wanted, and what gives more.

    So many there are of such questions, and so many could be asked if answers were typed.
    """
    number = len(plan.turns)
    if wanted.due or number >= min(wanted.number, there if not wanted.is_counted else wanted.number):
        return ""
    told = [_why_fewer(number, wanted, there)]
    if wanted.form is Form.CHOICE and typed > number:
        told.append(f"With --typed, {console.count(typed, 'question')} can be asked.")
    return " ".join(told)


def _why_fewer(number: int, wanted: Wanted, there: int) -> str:
    if number >= there:
        verb = "is" if there == 1 else "are"
        return f"There {verb} {console.count(there, 'such question')}, not {wanted.number:,}."
    unfair = "cannot be typed" if wanted.form is Form.TYPED else "have no fair choices"
    return f"{number:,} of {console.count(there, 'such question')}: the others would give each other away, or {unfair}."


def typed_instead(bank: Bank, wanted: Wanted, cards: Mapping[str, CardState], now: datetime) -> int:
    """Count the questions that the session had if answers were typed."""
    asked = Candidates([row for row in bank.rows(wanted.kinds, wanted.articles) if row.can_type], cards)
    try:
        return len(draw(bank, wanted._replace(form=Form.TYPED), asked, now, "").turns)
    except NothingToAskError:
        return 0


def _next_due(asked: Candidates) -> str:
    known = [asked.cards[row.card].due for row in asked.rows if row.card in asked.cards]
    dates = [due for due in known if due is not None]
    if not dates:
        what = "none of these questions" if asked.cards else "nothing"
        return f"{what} has been asked yet; leave --due away to begin"
    return f"the next question is due on {min(dates).day} {min(dates):%B %Y}; leave --due away to go on sooner"
