"""People and bodies: who did it, who says so, whose words they are."""

from __future__ import annotations

from collections.abc import Iterable

from briefing.model.slots import Slot
from briefing.quiz.certify.case import Case
from briefing.quiz.certify.fitting import kin, spellings
from briefing.quiz.certify.refusal import Code, Refusal
from briefing.quiz.certify.wording import in_words, names, others_checked, told
from briefing.quiz.propositions import Proposition, World, named
from briefing.quiz.question import Reason
from briefing.quiz.values import Entities, Value, apart, entails


def admit(case: Case) -> list[Reason] | Refusal:
    """Hold the key against all facts that the stem means or may mean."""
    key = case.question.key
    if not isinstance(key, Entities) or not key.ids <= _those(case, case.asked):
        return Refusal(Code.NOT_DESCRIBED, f"{told(case.asked)} does not give {in_words(key, case.world)}.")
    for fact in case.answering:
        others = _others(case, fact) if _says_so(case, fact) else frozenset()
        if others:
            because = f"{told(fact)} gives {names(others, case.world)} as well, or instead."
            return Refusal(Code.DISPUTED if fact.about == case.asked.about else Code.AMBIGUOUS, because)
    for fact in case.seconds if case.question.slot is Slot.PERSON else ():
        if others := _others(case, fact):
            because = f"The question may as well mean {told(fact)}, which gives {names(others, case.world)}."
            return Refusal(Code.AMBIGUOUS, because)
    return [
        Reason(
            "key",
            f"{told(case.asked)} gives {in_words(key, case.world)}. No fact that fits the question says otherwise.",
        ),
        Reason("subject", others_checked(case.near - 1)),
    ]


def allow(case: Case, value: Value) -> str | Refusal:
    """Hold a distractor against all facts that may fit, and against the passage."""
    key, words = case.question.key, in_words(value, case.world)
    if not isinstance(value, Entities) or not isinstance(key, Entities):
        return Refusal(Code.OTHER_TYPE, f"{words} is nobody whom the question can ask for.")
    if not apart(named(value.ids, case.world), _with_kin(key, case.world)):
        return Refusal(Code.OVERLAP, f"{words} and {in_words(key, case.world)} may be taken for each other.")
    if not value.ids.isdisjoint(case.asks.entities | case.asks.by):
        return Refusal(Code.IN_STEM, f"The question itself names {words}.")
    wrong = value.ids - key.ids
    for fact in case.fitting:
        if _takes_part(wrong, fact, case.world):
            return Refusal(Code.MAY_BE_RIGHT, f"{told(fact)} may be meant, and {words} has to do with it.")
    for fact in case.company if case.question.slot is Slot.PERSON else ():
        if _takes_part(wrong, fact, case.world):
            return Refusal(Code.MAY_BE_RIGHT, f"By {told(fact)} {words} had to do with what happened there that day.")
    return beside(case, wrong) or _is_not_there(case, names(wrong, case.world))


def _with_kin(key: Entities, world: World) -> Entities:
    """Give the key with all that it may be taken for; of a pair each of the two keeps to himself."""
    if len(key.ids) == 1:
        return named(key.ids | key.related, world)
    return Entities(key.ids, (named(key.ids, world).related | key.related) - key.ids)


def _is_not_there(case: Case, words: str) -> str:
    number = len(case.fitting)
    does = "The one fact that could be meant does" if number == 1 else f"The {number} facts that could be meant do"
    return f"{does} not name {words}. Nor does {case.asked.reference}, or a paragraph next to it."


def beside(case: Case, ids: Iterable[str]) -> Refusal | None:
    """Refuse what stands in the passage or beside it, under whatever name."""
    for name in ids:
        if name in case.beside or not case.names_beside.isdisjoint(spellings(name, case.world)):
            because = f"{names([name], case.world)} stands in {case.asked.reference} or in a paragraph beside it."
            return Refusal(Code.BESIDE, because)
    return None


def _takes_part(ids: Iterable[str], fact: Proposition, world: World) -> bool:
    """Tell whether a fact names somebody in any way; the origin and the channel are partly right."""
    speaking = fact.by | {*fact.according_to, *fact.via, fact.speaker}
    return any(name in fact.entities or name in speaking or not speaking.isdisjoint(kin(name, world)) for name in ids)


def _those(case: Case, fact: Proposition) -> frozenset[str]:
    """Give whom a fact answers with."""
    match case.question.slot:
        case Slot.ATTRIBUTION:
            return frozenset(fact.according_to)
        case Slot.SPEAKER:
            return frozenset({fact.speaker} if fact.speaker else ())
        case _:
            return _doing(case, fact)


def _doing(case: Case, fact: Proposition) -> frozenset[str]:
    """Give who did it; where the fact asked about asks for another part, those of the key's class whom a fact names."""
    key, asked = case.question.key, case.asked
    if not isinstance(key, Entities):
        return frozenset()
    if key.ids <= asked.by:
        return fact.by
    classes = {case.world.entities[each].cls for each in key.ids if each in case.world.entities}
    asked_for = frozenset(each for each in fact.entities if each in key.ids or _class(each, case.world) in classes)
    return asked_for if key.ids <= asked_for and fact.id == asked.id else asked_for - fact.by


def _class(name: str, world: World) -> str:
    return world.entities[name].cls if name in world.entities else ""


def _others(case: Case, fact: Proposition) -> frozenset[str]:
    """Give with whom a fact answers besides the key; those whom the stem names are not asked for."""
    key = case.question.key
    meant = key.ids | key.related if isinstance(key, Entities) else frozenset()
    found = _those(case, fact) - meant - case.asks.entities - case.asks.by
    return frozenset(each for each in found if meant.isdisjoint(kin(each, case.world)))


def _says_so(case: Case, fact: Proposition) -> bool:
    """Tell whether a fact says the same as the one asked about; who says or does something else is not asked for."""
    asked = case.asked
    if asked.act and fact.act and asked.act != fact.act:
        return False
    if "denied" in {asked.certainty, fact.certainty} and asked.certainty != fact.certainty:
        return False
    if case.question.slot is Slot.ATTRIBUTION:
        pairs = ((asked.amount, fact.amount), (asked.date, fact.date) if asked.kind == "event" else (None, None))
        return all(_agree(one, other) for one, other in pairs if one and other)
    return True


def _agree(one: Value, other: Value) -> bool:
    return entails(one, other) or entails(other, one)
