"""Dates and figures: facts that answer with a stretch of days or a range of numbers."""

from __future__ import annotations

from briefing.model.slots import Slot
from briefing.quiz.certify.case import Case, precise
from briefing.quiz.certify.fitting import answering_the_same
from briefing.quiz.certify.refusal import Code, Refusal
from briefing.quiz.certify.wording import in_words, joined, others_checked, told
from briefing.quiz.propositions import Proposition
from briefing.quiz.question import Reason
from briefing.quiz.values import Value, apart, comparable, entails


def admit(case: Case) -> list[Reason] | Refusal:
    """Hold the key against all facts that the stem means or may mean."""
    key, own = case.question.key, _value(case, case.asked)
    if own is None or not entails(own, key):
        return Refusal(Code.NOT_DESCRIBED, f"{told(case.asked)} does not give {in_words(key, case.world)}.")
    given = _given(case)
    for fact, value in given:
        if not entails(value, key):
            code = Code.DISPUTED if fact.about == case.asked.about else Code.AMBIGUOUS
            return Refusal(code, f"{told(fact)} gives {in_words(value, case.world)}.")
    second = _second(case)
    if second is not None:
        meant = in_words(_value(case, second) or key, case.world)
        return Refusal(Code.AMBIGUOUS, f"The question may as well mean {told(second)}, which gives {meant}.")
    sources = joined([fact.reference for fact, _ in given])
    give = "give" if len(given) > 1 else "gives"
    what = ", ".join(dict.fromkeys(in_words(value, case.world) for _, value in given))
    return [
        Reason("key", f"{sources} {give} {what}. No fact that fits the question says otherwise."),
        Reason("subject", others_checked(case.near - 1)),
    ]


def allow(case: Case, value: Value) -> str | Refusal:
    """Hold a distractor against all facts that may fit, whoever tells them."""
    key, words = case.question.key, in_words(value, case.world)
    if not comparable(value, key):
        return Refusal(Code.OTHER_TYPE, f"{words} can't be compared with {in_words(key, case.world)}.")
    if not apart(value, key):
        return Refusal(Code.OVERLAP, f"{words} and {in_words(key, case.world)} don't exclude each other.")
    for fact in case.fitting:
        for given in _finest(case, fact):
            if comparable(value, given) and not apart(value, given):
                because = f"{told(fact)} may be meant, and gives {in_words(given, case.world)}."
                return Refusal(Code.MAY_BE_RIGHT, because)
    for fact in case.occasion if case.question.slot is Slot.DATE else ():
        if fact.date is not None and not apart(value, fact.date):
            because = f"{told(fact)} may be of the same occasion, and gives {in_words(fact.date, case.world)}."
            return Refusal(Code.MAY_BE_RIGHT, because)
    given_instead = joined(list(dict.fromkeys(in_words(each, case.world) for _, each in _given(case))))
    return f"The answer is {given_instead}. No fact that the question could mean, in any article, allows {words}."


def _finest(case: Case, fact: Proposition) -> tuple[Value, ...]:
    """Give what a fact gives, as far as nothing that answers the same question of fact says it more precisely."""
    given = _value(case, fact)
    if given is None:
        return ()
    facts = [fact, *answering_the_same(fact, case.world)]
    finer = [value for _, value in precise(facts, lambda each: _value(case, each)) if entails(value, given)]
    return tuple(dict.fromkeys(finer)) or (given,)


def _value(case: Case, fact: Proposition) -> Value | None:
    return fact.amount if case.question.slot is Slot.FIGURE else fact.date


def _given(case: Case) -> tuple[tuple[Proposition, Value], ...]:
    """Give what the facts that must fit give; a figure that counts in other units answers no other question."""
    own = case.asked
    facts = (fact for fact in case.answering if fact.about == own.about or _is_alike(case, fact))
    return precise(facts, lambda fact: _value(case, fact))


def _is_alike(case: Case, fact: Proposition) -> bool:
    value = _value(case, fact)
    return value is not None and comparable(value, case.question.key)


def _second(case: Case) -> Proposition | None:
    """Find a fact that the stem may mean as well and that gives something else."""
    key = case.question.key
    for fact in case.seconds:
        value = _value(case, fact)
        if value is not None and comparable(value, key) and not (entails(value, key) or entails(key, value)):
            return fact
    return None
