"""Events: what happened at a date, what came first, which article tells it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations, pairwise

from briefing.quiz.certify.alike import like, may_be_taken
from briefing.quiz.certify.case import Case, precise
from briefing.quiz.certify.fitting import is_second_subject, lies_in, must_fit
from briefing.quiz.certify.refusal import Code, Refusal
from briefing.quiz.certify.wording import days_in_words, in_words, told
from briefing.quiz.propositions import Proposition, World
from briefing.quiz.question import Reason
from briefing.quiz.values import Days, Term, Value, apart
from briefing.quiz.values import Sequence as Order


def admit_event(case: Case) -> list[Reason] | Refusal:
    """Hold the key's dates, in all sources, against the time asked about."""
    window = case.asks.window
    if case.question.key != Term(case.asked.id, "event"):
        return Refusal(Code.NOT_DESCRIBED, f"The key is not {told(case.asked)}.")
    if window is None or case.asked.date is None:
        return Refusal(Code.UNDATED, "The question names no time, or the event has none.")
    for fact, date in _dates(case.asked, case.world):
        if not lies_in(date, window):
            return Refusal(Code.DISPUTED, f"{told(fact)} is dated {days_in_words(date)}.")
    return [Reason("key", f"{told(case.asked)} is dated {days_in_words(case.asked.date)}. No article says otherwise.")]


def allow_event(case: Case, value: Value) -> str | Refusal:
    """Hold another event's dates, in all sources, against the time asked about."""
    window = case.asks.window
    if not isinstance(value, Term) or value.among != "event" or window is None:
        return Refusal(Code.OTHER_TYPE, "It is no event.")
    other = _known(value.word, case.world)
    if other is None:
        return Refusal(Code.OTHER_TYPE, "It is no event that has been proved.")
    if other.about == case.asked.about:
        return Refusal(Code.OVERLAP, f"{told(other)} answers the same question of fact as the key.")
    if other.date is None:
        return Refusal(Code.UNDATED, f"{told(other)} has no date.")
    may_be_right = next(_at_the_time(case, other, window), None)
    if may_be_right is not None:
        return Refusal(Code.MAY_BE_RIGHT, may_be_right)
    return f"{told(other)} is dated {days_in_words(other.date)}. No article allows {days_in_words(window)} for it."


def _at_the_time(case: Case, other: Proposition, window: Days) -> Iterator[str]:
    """Say of what happened at the time asked about that it may be what is told of another event."""
    when = days_in_words(window)
    for fact in _alike(other, case.world):
        if fact.date is not None and not apart(fact.date, window):
            yield f"{told(fact)} may fall into {when}: it is dated {days_in_words(fact.date)}."
    for fact in _taken(case, other, window):
        yield f"{told(other)} may be taken for {told(fact)}, which may fall into {when}."


def _taken(case: Case, other: Proposition, window: Days) -> Iterator[Proposition]:
    """Give what happened, or may have happened, at the time asked about and for which another may be taken."""
    for fact in (case.asked, *case.then):
        if may_be_taken(other, fact, case.world):
            yield fact
    yield from like(other, case.world, window)


def admit_order(case: Case) -> list[Reason] | Refusal:
    """Hold each event against the next: all days of the one, in all sources, before all of the other."""
    key = case.question.key
    if not isinstance(key, Order) or case.asked.id not in key.facts:
        return Refusal(Code.NOT_DESCRIBED, f"{told(case.asked)} is not among the events to be put in order.")
    facts = [_known(name, case.world) for name in key.facts]
    known = [fact for fact in facts if fact is not None and fact.date is not None]
    if len(known) < len(facts):
        return Refusal(Code.UNDATED, "One of the events is not proved, or has no date.")
    for one, other in pairwise(known):
        last = max((date.last for _, date in _dates(one, case.world)), default=0)
        first = min((date.first for _, date in _dates(other, case.world)), default=0)
        if last >= first or one.about == other.about:
            return Refusal(Code.OVERLAP, f"{told(one)} is not sure to have been over before {told(other)}.")
    return _mistaken(known, case.world) or [
        Reason("key", f"{told(one)} was over before {told(other)}.") for one, other in pairwise(known)
    ]


def _mistaken(events: Sequence[Proposition], world: World) -> Refusal | None:
    """Refuse an order in which one event may be taken for another, of the order or of another place in it."""
    for one, other in combinations(events, 2):
        if may_be_taken(one, other, world):
            return Refusal(Code.AMBIGUOUS, f"{told(one)} may be taken for {told(other)}.")
    for before, event, after in zip((None, *events), events, (*events[1:], None), strict=False):
        for fact in like(event, world):
            if (before and not _is_before(before, fact)) or (after and not _is_before(fact, after)):
                because = f"{told(event)} may be taken for {told(fact)}, which is of another time."
                return Refusal(Code.AMBIGUOUS, because)
    return None


def _is_before(one: Proposition, other: Proposition) -> bool:
    return one.date is not None and other.date is not None and one.date.last < other.date.first


def allow_order(case: Case, value: Value) -> str | Refusal:
    """Tell whether it is another order of the same events."""
    key = case.question.key
    if not isinstance(key, Order) or not isinstance(value, Order) or {*key.facts} != {*value.facts}:
        return Refusal(Code.OTHER_TYPE, "It is no order of the same events.")
    if not apart(key, value):
        return Refusal(Code.OVERLAP, "It is the right order.")
    wrong = next((one, other) for one, other in zip(key.facts, value.facts, strict=True) if one != other)
    first, second = (in_words(Term(each, "event"), case.world) for each in wrong)
    return f"“{first}” came before “{second}”."


def admit_article(case: Case) -> list[Reason] | Refusal:
    """Tell whether only the key's article tells it."""
    if case.question.key != Term(case.asked.article, "article"):
        return Refusal(Code.NOT_DESCRIBED, f"{told(case.asked)} stands in another article.")
    for fact in case.same:
        if fact.article != case.asked.article:
            return Refusal(Code.AMBIGUOUS, f"{told(fact)} answers the same question of fact.")
    return [Reason("key", f"{told(case.asked)} stands in this article. No other article tells the same.")]


def allow_article(case: Case, value: Value) -> str | Refusal:
    """Hold another article's facts against the description."""
    if not isinstance(value, Term) or value.among != "article" or value.word not in case.world.articles:
        return Refusal(Code.OTHER_TYPE, "It is no article of the dossier.")
    if value.word == case.asked.article:
        return Refusal(Code.OVERLAP, "It is the article that tells it.")
    for fact in case.fitting:
        if fact.article == value.word and _may_tell_the_same(fact, case):
            return Refusal(Code.MAY_BE_RIGHT, f"{told(fact)} may be meant.")
    return f"No fact of the {in_words(value, case.world)} could be meant."


def _may_tell_the_same(fact: Proposition, case: Case) -> bool:
    if fact.about == case.asked.about:
        return True
    alike = fact.kind == case.asked.kind
    second = is_second_subject(fact, case.asked, case.asks, case.world)
    return second or (alike and must_fit(fact, case.asks, case.world))


def _alike(fact: Proposition, world: World) -> list[Proposition]:
    """Give a fact and all that answer the same question of fact."""
    return [fact, *(each for each in world.sharing({f"about:{fact.about}"}) if each.id != fact.id)]


def _dates(fact: Proposition, world: World) -> tuple[tuple[Proposition, Days], ...]:
    """Give the dates of an event in all sources, without those that another refines."""
    events = (each for each in _alike(fact, world) if each.kind == fact.kind)
    return tuple((each, date) for each, date in precise(events, lambda each: each.date) if isinstance(date, Days))


def _known(name: str, world: World) -> Proposition | None:
    try:
        return world.proposition(name)
    except KeyError:
        return None
