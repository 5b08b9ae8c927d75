"""Draw a session from the bank: the only place in which the quiz depends on chance and on what is remembered."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from random import Random

from briefing import console
from briefing.cli.wanting import Candidates, NothingDueError, NothingToAskError, Wanted
from briefing.quiz.bank import Bank
from briefing.quiz.chance import Chance
from briefing.quiz.composing import Pass, compose
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


def fewer(plan: Plan, wanted: Wanted, asked: Candidates, typed: int) -> str:
    """Say why a session has fewer questions than were wanted, and what gives more; nobody wanted what nobody said.

    So many could be asked if answers were typed.
    """
    number = len(plan.turns)
    if wanted.due or number >= wanted.number:
        return ""
    told = [_why_fewer(number, wanted, asked)] if wanted.is_counted else []
    if wanted.form is Form.CHOICE and typed > number:
        told.append(f"With --typed, {console.count(typed, 'question')} can be asked.")
    return " ".join(told)


def _why_fewer(number: int, wanted: Wanted, asked: Candidates) -> str:
    if wanted.number <= len(asked.rows):
        return f"{console.count(number, 'question')}, not {wanted.number:,}: more would give each other away."
    form = "to be typed" if wanted.form is Form.TYPED else "with choices"
    verb = "is" if len(asked.rows) == 1 else "are"
    there = f"There {verb} {console.count(len(asked.rows), 'such question')} {form}, not {wanted.number:,}"
    return f"{there}; {number} of them can stand in one session." if number < len(asked.rows) else f"{there}."


def typed_instead(bank: Bank, wanted: Wanted) -> int:
    """Count the questions that a session had if answers were typed."""
    ids = [row.id for row in bank.rows(wanted.kinds, wanted.articles) if row.can_type]
    chance = Chance(Random(wanted.seed).random)  # noqa: S311 (a quiz is no secret)
    return len(compose(bank, ids, Form.TYPED, min(wanted.number, len(ids)), chance)) if ids else 0


def _next_due(asked: Candidates) -> str:
    known = [asked.cards[row.card].due for row in asked.rows if row.card in asked.cards]
    dates = [due for due in known if due is not None]
    if not dates:
        what = "none of these questions" if asked.cards else "nothing"
        return f"{what} has been asked yet; leave --due away to begin"
    return f"the next question is due on {min(dates).day} {min(dates):%B %Y}; leave --due away to go on sooner"
