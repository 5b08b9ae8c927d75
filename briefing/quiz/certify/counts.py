"""What a number counts."""

from __future__ import annotations

from briefing.quiz.certify.case import Case
from briefing.quiz.certify.refusal import Code, Refusal
from briefing.quiz.certify.wording import in_words, told
from briefing.quiz.propositions import Proposition
from briefing.quiz.question import Reason
from briefing.quiz.values import Amount, Term, Value


def admit(case: Case) -> list[Reason] | Refusal:
    """Tell whether the fact counts what the key says."""
    if case.asked.amount is None or case.question.key != Term(case.asked.of, "count"):
        return Refusal(Code.NOT_DESCRIBED, f"{told(case.asked)} does not count that.")
    return [Reason("key", f"This is what is counted in {told(case.asked)}.")]


def allow(case: Case, value: Value) -> str | Refusal:
    """Hold whatever the dossier counts under the distractor's name against the number asked about."""
    amount = case.asked.amount
    if not isinstance(value, Term) or value.among != "count" or amount is None:
        return Refusal(Code.OTHER_TYPE, "It is nothing that is counted.")
    if value.word.casefold() == case.asked.of.casefold():
        return Refusal(Code.OVERLAP, "It is what the number counts.")
    counted = case.world.sharing({f"of:{value.word.casefold()}"})
    if not counted:
        return Refusal(Code.OTHER_TYPE, f"No fact counts {value.word}.")
    for fact in counted:
        if fact.about == case.asked.about or not _are_apart(fact, amount):
            number = in_words(fact.amount, case.world) if fact.amount else ""
            return Refusal(Code.MAY_BE_RIGHT, f"{told(fact)} gives {number}, which is not apart from the number.")
    numbers = ", ".join(dict.fromkeys(in_words(fact.amount, case.world) for fact in counted if fact.amount))
    return f"For that the facts give {numbers}, which excludes {in_words(amount, case.world)}."


def _are_apart(fact: Proposition, amount: Amount) -> bool:
    """Compare the bare numbers, for the stem may print them without their unit."""
    if fact.amount is None:
        return False
    distance = max(fact.amount.low - amount.high, amount.low - fact.amount.high)
    return distance > max(fact.amount.rounding, amount.rounding) / 2
