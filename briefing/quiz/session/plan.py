"""What a session asks: the questions in their order, with the choices as they are shown, kept so that it can go on."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from typing import Any, NamedTuple
from zlib import crc32

from briefing.quiz.question import Choice, Form, Kind, Posed, Question
from briefing.quiz.snapshot.packing import pack_value, unpack_value
from briefing.quiz.values import Sequence as Order
from briefing.quiz.values import Term, Value

VERSION = 2
"""Of what is kept; the fields of values are part of it."""
FEWEST_WRONG = 2
"""With one wrong choice less than this, the answer would be given away."""


class PlanError(Exception):
    """A kept plan that nothing can be made of."""


class Turn(NamedTuple):
    """One question of a session with its choices in the order in which they are shown."""

    question: Question
    form: Form
    choices: tuple[str, ...] = ()
    """Empty where the answer is typed."""
    key: tuple[int, ...] = ()
    """The positions of the right choices, from 0: one, or for an order all of them in their right order."""
    values: tuple[Value, ...] = ()
    """What the choices stand for, by which they can be certified anew."""

    @property
    def is_order(self) -> bool:
        """Tell whether all choices are to be put in order."""
        return bool(self.choices) and self.question.kind is Kind.ORDER

    @property
    def key_text(self) -> str:
        """Give the right answer as it is printed."""
        if self.is_order:
            return " → ".join(self.choices[place] for place in self.key)
        return self.choices[self.key[0]] if self.key else self.question.key_text

    @property
    def hint(self) -> str:
        """Give what narrows the answer: among choices one that is wrong, always the same one, as the others are drawn.

        The hint that is written for a question knows nothing of its choices: it may leave but one of them standing.
        """
        wrong = [place for place in range(len(self.choices)) if place not in self.key]
        if len(wrong) < FEWEST_WRONG:
            return self.question.hint
        place = wrong[crc32("\n".join((self.question.id, *self.choices)).encode()) % len(wrong)]
        return f"It is not {place + 1}, “{self.choices[place]}”."


class Plan(NamedTuple):
    """A session as it was drawn."""

    session: str
    turns: tuple[Turn, ...]
    exam: bool = False
    """Nothing is told before the end, and nothing is hinted at."""
    seconds: float | None = None
    """How long each question may take."""
    dossier: str = ""
    """Which dossier it asks about, however the caller names it."""

    def to_json(self) -> str:
        """Write the plan down, so that the session can go on later."""
        kept = {
            "version": VERSION,
            "session": self.session,
            "exam": self.exam,
            "seconds": self.seconds,
            "dossier": self.dossier,
            "turns": [_kept(turn) for turn in self.turns],
        }
        return json.dumps(kept, ensure_ascii=False)


def turn(posed: Posed) -> Turn:
    """Make a turn of a posed question."""
    texts, values = (tuple(each) for each in zip(*posed.choices, strict=True)) if posed.choices else ((), ())
    return Turn(posed.question, posed.form, texts, posed.key, values)


Holds = Callable[[Question, Sequence[Choice]], bool]
"""Tells whether a question still has exactly one right answer among its choices."""


def plan_from_json(text: str, question: Callable[[str], Question], holds: Holds) -> tuple[Plan, int]:
    """Read a plan; count the questions left out because the dossier has them no more, or otherwise, or not for sure.

    The questions come from the bank, by id. Raises PlanError.
    """
    try:
        kept = json.loads(text)
        if kept["version"] != VERSION:
            raise PlanError(f"it was kept by another version of the program ({kept['version']})")
        turns = [_turn(each, question, holds) for each in kept["turns"]]
        plan = Plan(
            session=str(kept["session"]),
            turns=tuple(each for each in turns if each is not None),
            exam=bool(kept["exam"]),
            seconds=None if kept["seconds"] is None else float(kept["seconds"]),
            dossier=str(kept["dossier"]),
        )
    except (ValueError, KeyError, TypeError, IndexError, AttributeError) as error:
        raise PlanError("it can't be read") from error
    return plan, len(turns) - len(plan.turns)


def _kept(each: Turn) -> dict[str, Any]:
    return {
        "question": each.question.id,
        "form": str(each.form),
        "choices": list(each.choices),
        "values": [*map(pack_value, each.values)],
        "key": list(each.key),
        "stem": each.question.stem,
        "key_text": each.question.key_text,
    }


def _turn(kept: dict[str, Any], question: Callable[[str], Question], holds: Holds) -> Turn | None:
    """Give a turn again, None if its question is another by now, or its certificate would be refused."""
    try:
        found = question(str(kept["question"]))
    except KeyError:
        return None
    if (found.stem, found.key_text) != (kept["stem"], kept["key_text"]):
        return None
    choices, key = tuple(map(str, kept["choices"])), tuple(map(int, kept["key"]))
    if not all(0 <= place < len(choices) for place in key):
        raise PlanError("its keys are no choices")
    shown = [Choice(text, unpack_value(raw)) for text, raw in zip(choices, kept["values"], strict=True)]
    if key != _key(found, shown) or not holds(found, shown):
        return None
    return Turn(found, Form(kept["form"]), choices, key, tuple(each.value for each in shown))


def _key(question: Question, shown: Sequence[Choice]) -> tuple[int, ...]:
    """Give the positions of what is right now."""
    if isinstance(question.key, Order):
        places = {each.value.word: place for place, each in enumerate(shown) if isinstance(each.value, Term)}
        return tuple(places[fact] for fact in question.key.facts if fact in places)
    return tuple(place for place, each in enumerate(shown) if each.value == question.key)
