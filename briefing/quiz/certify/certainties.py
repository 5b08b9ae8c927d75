"""How sure something is. Which certainties a fair reader could mix up is told in `values`."""

from __future__ import annotations

from briefing.quiz.certify.case import Case
from briefing.quiz.certify.refusal import Code, Refusal
from briefing.quiz.certify.wording import told
from briefing.quiz.question import Reason
from briefing.quiz.values import CERTAINTY, Term, Value, apart

_JUDGED = frozenset({"established", "assessed"})


def admit(case: Case) -> list[Reason] | Refusal:
    """Hold the key against all who answer the same question of fact."""
    key = case.question.key
    if key != Term(case.asked.certainty, CERTAINTY):
        return Refusal(Code.NOT_DESCRIBED, f"{told(case.asked)} is {case.asked.certainty}.")
    for fact in case.answering:
        if fact.about == case.asked.about and fact.certainty != case.asked.certainty:
            return Refusal(Code.DISPUTED, f"{told(fact)} is {fact.certainty}.")
    return [
        Reason("key", f"{told(case.asked)} is {case.asked.certainty}. No fact that fits the question says otherwise.")
    ]


def allow(case: Case, value: Value) -> str | Refusal:
    """Hold another certainty against the fact's own, and against those of all who answer the same question of fact."""
    if not isinstance(value, Term) or value.among != CERTAINTY:
        return Refusal(Code.OTHER_TYPE, "It is no certainty.")
    for fact in (case.asked, *case.same):
        if fact.certainty == value.word:
            return Refusal(Code.MAY_BE_RIGHT, f"{told(fact)} is {value.word}.")
        if not apart(value, Term(fact.certainty, CERTAINTY)):
            because = f"A fair reader could call {told(fact)} {value.word} as well as {fact.certainty}."
            return Refusal(Code.OVERLAP, because)
    if {value.word, case.asked.certainty} == _JUDGED and _is_judgement_of_its_own(case):
        because = "What an article judges in its own voice could be called established as well as assessed."
        return Refusal(Code.OVERLAP, because)
    own = case.asked.certainty
    return f"The article tells it as {own}. No article that answers the same question tells it as {value.word}."


def _is_judgement_of_its_own(case: Case) -> bool:
    """Tell whether the article itself makes a claim, so that only its tone tells a judgement from a fact."""
    own = {case.asked.article, case.world.articles[case.asked.article].agency}
    return case.asked.kind == "claim" and own.issuperset(case.asked.according_to)
