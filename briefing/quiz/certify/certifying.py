"""Certificates, by what a question asks for."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import lru_cache
from itertools import combinations
from typing import Final, NamedTuple

from briefing.model.slots import Slot
from briefing.quiz import values
from briefing.quiz.certify import certainties, counts, events, offices, quantities, speakers
from briefing.quiz.certify.alike import sound_alike
from briefing.quiz.certify.case import Case, case_of
from briefing.quiz.certify.fitting import in_scope, must_fit
from briefing.quiz.certify.judged import Judged
from briefing.quiz.certify.refusal import Code, Refusal
from briefing.quiz.certify.wording import in_words, told
from briefing.quiz.propositions import World, named
from briefing.quiz.question import Certificate, Choice, Description, Question, Reason
from briefing.quiz.values import Days, Entities, Term, Value, apart, entails

FOUND_OUT: Final = 8192
"""So many verdicts of each sort are kept: questions meet again and again while a session is drawn, or many are."""


def admit(question: Question, world: World) -> tuple[Reason, ...] | Refusal:
    """Tell why key and stem are sound: one line each for the key and the subject."""
    if (known := world.judged(question)) is not None:
        return known.admitted
    return _admitted(question, world)


@lru_cache(FOUND_OUT)
def _admitted(question: Question, world: World) -> tuple[Reason, ...] | Refusal:
    case = case_of(question, world)
    try:
        asked = case.asked
    except KeyError:
        return Refusal(Code.NOT_DESCRIBED, "The fact that it asks about has not been proved.")
    if not must_fit(asked, question.asks, world) or not in_scope(asked, question.asks):
        return Refusal(Code.NOT_DESCRIBED, f"The stem says something that {told(asked)} does not.")
    if question.slot in _DESCRIBED and not _describes(question.asks):
        return Refusal(Code.NOT_DESCRIBED, "The stem says nothing by which one fact could be told from another.")
    if _gives_key(question):
        return Refusal(Code.GIVES_KEY, f"The stem itself gives {in_words(question.key, world)}.")
    found = _rule(case).admit(case)
    return found if isinstance(found, Refusal) else tuple(found)


def judge(question: Question, world: World) -> Judged:
    """Find out beforehand what can be of a question on a fact of the world."""
    return Judged(admit(question, world), lambda: case_of(question, world).fitting)


def allow(question: Question, value: Value, world: World) -> str | Refusal:
    """Tell why a value is wrong for sure, or why it can't be a distractor; the question is one that is admitted."""
    return _allowed(question, value, world)


@lru_cache(FOUND_OUT)
def _allowed(question: Question, value: Value, world: World) -> str | Refusal:
    case = case_of(question, world)
    return _rule(case).allow(case, value)


class _Rule(NamedTuple):
    """How questions about a slot are judged."""

    admit: Callable[[Case], list[Reason] | Refusal]
    allow: Callable[[Case, Value], str | Refusal]


_QUANTITIES: Final = _Rule(quantities.admit, quantities.allow)
_SPEAKERS: Final = _Rule(speakers.admit, speakers.allow)
_OFFICES: Final = _Rule(offices.admit, offices.allow)
_RULES: Final = {
    Slot.DATE: _QUANTITIES,
    Slot.FIGURE: _QUANTITIES,
    Slot.PERSON: _SPEAKERS,
    Slot.ATTRIBUTION: _SPEAKERS,
    Slot.SPEAKER: _SPEAKERS,
    Slot.OFFICE: _OFFICES,
    Slot.CERTAINTY: _Rule(certainties.admit, certainties.allow),
    Slot.EVENT: _Rule(events.admit_event, events.allow_event),
    Slot.ORDER: _Rule(events.admit_order, events.allow_order),
    Slot.ARTICLE: _Rule(events.admit_article, events.allow_article),
    Slot.UNIT: _Rule(counts.admit, counts.allow),
}


def _rule(case: Case) -> _Rule:
    """Give the rule of a question; who held an office is a matter of tenures."""
    is_holder = case.question.slot is Slot.PERSON and case.asked.office
    return _OFFICES if is_holder else _RULES[case.question.slot]


def certify(question: Question, choices: Sequence[Choice], world: World) -> Certificate | Refusal:
    """Certify a question with the choices that it is to be posed with; without any where the answer is typed."""
    admitted = admit(question, world)
    if isinstance(admitted, Refusal):
        return admitted
    reasons = [*admitted]
    if isinstance(question.key, values.Sequence) and all(isinstance(each.value, Term) for each in choices):
        return _certify_order(question, choices, reasons)
    if choices and sum(is_key(each.value, question) for each in choices) != 1:
        return Refusal(Code.NO_KEY, "The key is not among the choices, or more than once.")
    for one, other in combinations(choices, 2):
        if not _are_apart(one, other, world):
            return Refusal(Code.OVERLAP, f"“{one.text}” and “{other.text}” don't exclude each other.")
    for each in choices:
        if is_key(each.value, question):
            continue
        because = allow(question, each.value, world)
        if isinstance(because, Refusal):
            return because
        reasons.append(Reason(each.text, because))
    return Certificate(question.id, tuple(reasons))


def _certify_order(question: Question, choices: Sequence[Choice], reasons: list[Reason]) -> Certificate | Refusal:
    """Certify events to be put in order: they are those of the key, each once."""
    facts = question.key.facts if isinstance(question.key, values.Sequence) else ()
    shown = [each.value.word for each in choices if isinstance(each.value, Term)]
    if choices and sorted(shown) != sorted(facts):
        return Refusal(Code.NO_KEY, "The events are not those of the key, each once.")
    if len({each.text.casefold() for each in choices}) < len(choices):
        return Refusal(Code.OVERLAP, "Two of the events are told in the same words.")
    return Certificate(question.id, tuple(reasons))


def is_key(value: Value, question: Question) -> bool:
    """Tell whether a choice is the key."""
    return type(value) is type(question.key) and entails(value, question.key) and entails(question.key, value)


_DESCRIBED: Final = frozenset({Slot.DATE, Slot.FIGURE, Slot.PERSON})


def _describes(asks: Description) -> bool:
    return bool(asks.act or asks.by or asks.entities or asks.about or asks.words or asks.holder or asks.office)


def _gives_key(question: Question) -> bool:
    asks, key = question.asks, question.key
    if isinstance(key, Entities):
        return not key.ids.isdisjoint({*asks.entities, *asks.by, asks.holder, asks.office})
    return isinstance(key, Days) and asks.window is not None and entails(asks.window, key)


def _are_apart(one: Choice, other: Choice, world: World) -> bool:
    first, second = one.value, other.value
    if one.text.casefold() == other.text.casefold():
        return False
    if isinstance(first, Entities) and isinstance(second, Entities):
        return apart(named(first.ids, world), named(second.ids, world))
    if isinstance(first, Term) and isinstance(second, Term) and first.among == second.among == "event":
        events = world.proposition(first.word), world.proposition(second.word)
        return events[0].about != events[1].about and not sound_alike(*events)
    return apart(first, second)
