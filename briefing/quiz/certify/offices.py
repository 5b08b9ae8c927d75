"""Offices: which one somebody held at a time, and who held one.

The time asked about is sure if a fact attests the office within it, or if it has a day on which the office was surely
held, and if nothing else that the person (or of a single office: nobody else) is known to have held can fall into it.
So 'in 2023' can't be asked of somebody who may have changed office that year, and 'in March 2024' of nobody for whom
that month lies between two offices.

What no fact ever gives to a person is wrong for sure only where something excludes it: another surely had an office
that one person holds; the person surely had one that doesn't go with it; or it belongs to a country for which the
person does not act. Silence excludes nothing, except where the question is closed over one text.
"""

from __future__ import annotations

from briefing.model.slots import Slot
from briefing.quiz.certify.case import Case
from briefing.quiz.certify.fitting import lies_in
from briefing.quiz.certify.refusal import Code, Refusal
from briefing.quiz.certify.speakers import beside
from briefing.quiz.certify.wording import day_in_words, in_words, names, when_in_words
from briefing.quiz.propositions import EntityNote, Tenure, named
from briefing.quiz.question import Reason
from briefing.quiz.values import Entities, Value, apart

_DOUBTFUL = frozenset({"denied", "planned", "alleged", "speculated"})


def admit(case: Case) -> list[Reason] | Refusal:
    """Hold the key against the tenures of the person, or of the office."""
    holder, office = case.asked.holder, case.asked.office
    key = case.question.key
    if not isinstance(key, Entities) or key.ids != {_answer(case)}:
        return Refusal(Code.NOT_DESCRIBED, f"{names([holder], case.world)} is not attested as the question has it.")
    if not _is_sure(case):
        because = f"No fact shows {_as(case, holder, office)}{_when(case)}."
        return Refusal(Code.NOT_SURE, because)
    if case.question.slot is Slot.PERSON and not _is_single(case) and not (case.asks.article or case.asks.origins):
        because = f"Several people can be {names([office], case.world)} at one time, and the question names no source."
        return Refusal(Code.NOT_SINGLE, because)
    for rival in _rivals(case):
        if _may_fall(rival, case):
            return Refusal(Code.NOT_SURE, f"{_may_have_been(rival, case)}.")
    return [
        Reason("key", f"The facts show {_as(case, holder, office)}{_when(case)}."),
        Reason("subject", _nothing_else(case)),
    ]


def allow(case: Case, value: Value) -> str | Refusal:
    """Hold a distractor's tenure against the time asked about."""
    key, words = case.question.key, in_words(value, case.world)
    if not isinstance(value, Entities) or not isinstance(key, Entities) or len(value.ids) != 1:
        return Refusal(Code.OTHER_TYPE, f"{words} is nothing that the question can ask for.")
    if not apart(named(value.ids, case.world), named(key.ids, case.world)):
        return Refusal(Code.OVERLAP, f"{words} and {in_words(key, case.world)} may be taken for each other.")
    if not value.ids.isdisjoint(case.asks.entities):
        return Refusal(Code.IN_STEM, f"The question itself names {words}.")
    (name,) = value.ids
    holder, office = (case.asked.holder, name) if case.question.slot is Slot.OFFICE else (name, case.asked.office)
    tenure = next(iter(case.world.tenures(holder=holder, office=office)), None)
    if tenure is None:
        return _unattested(case, holder, office)
    if _may_fall(tenure, case):
        return Refusal(Code.MAY_BE_RIGHT, f"{_may_have_been(tenure, case)}.")
    return f"{_key_until(case)}. {_may_have_been(tenure, case)}, and at no other time."


def _unattested(case: Case, holder: str, office: str) -> str | Refusal:
    """Judge an office that no fact gives to the person, at any time."""
    what = f"No fact shows {_as(case, holder, office)}"
    because = _taken(case, holder, office) or _excluded(case, holder, office) or _foreign(case, holder, office)
    if because:
        return f"{what}. {because}"
    if case.question.slot is Slot.PERSON and (case.asks.article or case.asks.origins):
        return beside(case, [holder]) or f"{what}. Nor does {case.asked.reference}, or a paragraph next to it."
    return Refusal(Code.MAY_BE_RIGHT, f"{what}, but nothing excludes it.")


def _taken(case: Case, holder: str, office: str) -> str:
    """Say who surely had an office that one person holds, over all of the time asked about; nothing if nobody did."""
    others = [each for each in case.world.tenures(office=office) if each.holder != holder and _covers(each, case)]
    if not others or not _note(case, office).single:
        return ""
    return f"One person at a time holds that office: {names([others[0].holder], case.world)} did{_when(case)}."


def _excluded(case: Case, holder: str, office: str) -> str:
    """Say which office the person surely had over all of the time asked about, with which the other doesn't go."""
    for each in case.world.tenures(holder=holder):
        if each.office in _note(case, office).excludes and _covers(each, case):
            return f"{names([holder], case.world)} was {names([each.office], case.world)}, which excludes it."
    return ""


def _foreign(case: Case, holder: str, office: str) -> str:
    """Say that an office belongs to a country for which the person does not act; nothing if that is not sure.

    Whoever has held an office says by his country what its holders can be, but not that they must.
    """
    note, own = _note(case, office), _note(case, holder).country
    there = frozenset({note.country} if note.country else note.within)
    others = {_note(case, each.holder).country for each in case.world.tenures(office=office)}
    if not own or not there or own in others or own in there or not there.isdisjoint(_note(case, own).related):
        return ""
    return f"The office belongs to another country: {names([holder], case.world)} acts for {names([own], case.world)}."


def _note(case: Case, name: str) -> EntityNote:
    return case.world.entities.get(name) or EntityNote(id=name, name=name, cls="")


def _answer(case: Case) -> str:
    return case.asked.office if case.question.slot is Slot.OFFICE else case.asked.holder


def _is_single(case: Case) -> bool:
    office = case.asked.office
    return office in case.world.entities and case.world.entities[office].single


def _is_sure(case: Case) -> bool:
    """Tell whether the office was surely held on some day of the time asked about."""
    holder, office, window = case.asked.holder, case.asked.office, case.asks.window
    attested = [
        fact
        for fact in case.world.sharing({f"office:{office}"})
        if fact.holder == holder and fact.certainty not in _DOUBTFUL and fact.date
    ]
    if window is None:
        return bool(attested)
    tenures = case.world.tenures(holder=holder, office=office)
    return any(_was_held(each, case) for each in tenures) or any(
        fact.date and lies_in(fact.date, window) for fact in attested
    )


def _rivals(case: Case) -> list[Tenure]:
    """Give the tenures that would be right answers as well if they fell into the time asked about."""
    holder, office, world = case.asked.holder, case.asked.office, case.world
    if case.question.slot is Slot.OFFICE:
        return [each for each in world.tenures(holder=holder) if each.office != office]
    others = [each for each in world.tenures(office=office) if each.holder != holder]
    if _is_single(case) and any(_covers(each, case) for each in world.tenures(holder=holder, office=office)):
        return [each for each in others if _was_held(each, case)]
    return others


def _covers(tenure: Tenure, case: Case) -> bool:
    """Tell whether an office was surely held on all days of the time asked about, so that nobody else had it."""
    window = case.asks.window
    return window is not None and any(first <= window.first and window.last <= last for first, last in tenure.must)


def _was_held(tenure: Tenure, case: Case) -> bool:
    """Tell whether an office was surely held on some day of the time asked about; on one of handover two have it."""
    window = case.asks.window
    return window is not None and any(first <= window.last and window.first <= last for first, last in tenure.must)


def _may_fall(tenure: Tenure, case: Case) -> bool:
    window = case.asks.window
    if window is None:
        return True
    first, last = tenure.may
    may = (first is None or first <= window.last) and (last is None or window.first <= last)
    return may or _was_held(tenure, case)


def _as(case: Case, holder: str, office: str) -> str:
    return f"{names([holder], case.world)} as {names([office], case.world)}"


def _when(case: Case) -> str:
    window = case.asks.window
    if window is None:
        return ""
    return f" {when_in_words(window)}"


def _nothing_else(case: Case) -> str:
    """Say that nothing else can have been held, or nobody else have held it, at the time asked about."""
    then = " at that time" if case.asks.window is not None else ""
    if case.question.slot is Slot.OFFICE:
        return f"By all that the facts show, {names([case.asked.holder], case.world)} held no other office{then}."
    return f"By all that the facts show, nobody else held the office{then}."


def _may_have_been(tenure: Tenure, case: Case) -> str:
    """Say when an office can have been held."""
    who = f"{names([tenure.holder], case.world)} may have been {names([tenure.office], case.world)}"
    first, last = tenure.may
    if first is None and last is None:
        return f"{who} at any time"
    since = f" from {day_in_words(first)}" if first is not None else ""
    return f"{who}{since} until {day_in_words(last)}" if last is not None else f"{who}{since} on"


def _key_until(case: Case) -> str:
    """Say how long the key is sure."""
    held = case.world.tenures(holder=case.asked.holder, office=case.asked.office)
    sure = [last for each in held for _, last in each.must]
    who, what = names([case.asked.holder], case.world), names([case.asked.office], case.world)
    return f"{who} was {what} until at least {day_in_words(max(sure))}" if sure else f"{who} was {what}{_when(case)}"
