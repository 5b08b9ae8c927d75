"""When a fact fits the description that a stem gives: surely, or possibly.

Every part of a description is held against the fact's own: the act against its act, who did it against its `by`, and so
on. A fact that lacks a part may fit. What provably differs:

* two different acts of the dossier's list (though what belongs to one occasion is no distractor: `occasions`);
* two sets of who did it, unless one holds the other (a ministry is held by its government);
* two dates without a common day;
* that somebody held an office, from all that happened;
* two sets of places, or of other named things, that have nothing in common, where a distractor is at stake;
* whatever leaves out somebody or something that the stem names, unless it has the stem's act, or is an event to which
  the dossier gives no act: a statement about Moscow alone is none about what was agreed between Moscow and Seoul.

What answers the same question of fact is one thing: a fact without a date has the dates of the others, and a vague date
is that of the precise one.

Facts that answer the same question of fact always may fit, and so do facts with the same quoted words. Whoever tells
it, a fact may fit; that the stem names its source narrows the key alone.

A second *subject* is a fact of the same kind that may fit and whose own people, places, bodies and things don't differ
from those of the stem; here a person is not taken for the body that the person speaks for, and of places only the most
precise count. Two facts to which the dossier gives different questions of fact are different subjects. What somebody
says or thinks is told apart by its sentence, which no field holds: of claims, quotations and gaps only those with the
same question of fact are the same subject, of figures those with the same act that count in the same unit.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence

from briefing.quiz.propositions import Proposition, World, spelt
from briefing.quiz.question import Description
from briefing.quiz.values import Days, apart, comparable, entails

_THINGS = ("places", "named")
_PARTS = ("people", "places", "named", "bodies")
_BODIES = frozenset({"organisations", "groups"})


def may_fit(fact: Proposition, asks: Description, world: World) -> bool:
    """Tell whether nothing of a fact provably differs from the description."""
    if asks.about and fact.about == asks.about:
        return True
    if asks.words and fact.words:
        return share_words(fact.words, asks.words)
    if (fact.office and not (asks.office or asks.holder)) or (asks.act and fact.act and asks.act != fact.act):
        return False
    if asks.window and _is_at_another_time(fact, asks.window, world):
        return False
    if _is_by_others(fact, asks, world) or (_must_name_all(fact, asks) and not _names_all(fact, asks, world)):
        return False
    return not any(_nothing_common(*_of_class(part, asks, fact, world), world) for part in _THINGS)


def must_fit(fact: Proposition, asks: Description, world: World) -> bool:
    """Tell whether a fact has all that the description says, in these words or more precise ones."""
    if asks.act and asks.act != fact.act:
        return False
    if asks.window and not (fact.date and lies_in(fact.date, asks.window)):
        return False
    if asks.words and not share_words(fact.words, asks.words):
        return False
    if (asks.holder and asks.holder != fact.holder) or (asks.office and asks.office != fact.office):
        return False
    told = {*fact.entities, *fact.according_to, *fact.via, fact.speaker, fact.article}
    return _is_held(asks.by, fact.by, world) and _is_held(asks.entities, told, world)


def in_scope(fact: Proposition, asks: Description) -> bool:
    """Tell whether a fact has the source that the stem names."""
    if asks.article and fact.article != asks.article:
        return False
    return not asks.origins or not asks.origins.isdisjoint((*fact.according_to, *fact.via, fact.speaker, fact.article))


def is_second_subject(fact: Proposition, asked: Proposition, asks: Description, world: World) -> bool:
    """Tell whether the stem may as well mean another fact than the one that it asks about."""
    if fact.about == asked.about or not may_be_one(fact, asked) or not may_fit(fact, asks, world):
        return False
    if asks.by and fact.by and _differ(asks.by, fact.by, world):
        return False
    return not any(_differ(*_of_class(part, asks, fact, world), world) for part in _PARTS)


def may_be_one(fact: Proposition, asked: Proposition) -> bool:
    """Tell whether two facts may tell of one thing, as far as kind, act, unit and words go."""
    if fact.kind != asked.kind or are_told_apart(fact, asked):
        return False
    if asked.words and fact.words:
        return share_words(asked.words, fact.words)
    if asked.amount and fact.amount:
        return fact.act is not None and fact.act == asked.act and comparable(asked.amount, fact.amount)
    return fact.kind == "event"


def are_told_apart(fact: Proposition, other: Proposition) -> bool:
    """Tell whether the dossier gives two facts different questions of fact."""
    return fact.about != other.about and "/" not in fact.about and "/" not in other.about


def share_words(one: str, other: str) -> bool:
    """Tell whether one of two quotations holds the other, whatever their case and marks."""
    first, second = (f" {' '.join(spelt(words))} " for words in (one, other))
    return first in second or second in first


def _is_at_another_time(fact: Proposition, window: Days, world: World) -> bool:
    """Tell whether whatever answers the same question of fact is dated outside a stretch of days."""
    if fact.date is not None and (apart(window, fact.date) or lies_in(fact.date, window)):
        return apart(window, fact.date)
    same = [each.date for each in (fact, *answering_the_same(fact, world)) if each.date is not None]
    dates = [date for date in same if fact.date is None or entails(date, fact.date)]
    finest = [date for date in dates if not any(_refines(other, date) for other in dates)]
    return bool(finest) and all(apart(window, date) for date in finest)


def answering_the_same(fact: Proposition, world: World) -> Sequence[Proposition]:
    """Give the other facts of its kind that answer the same question of fact; a question of its own has none."""
    if fact.about == fact.id:
        return ()
    same = world.sharing({f"about:{fact.about}"})
    return [each for each in same if each.kind == fact.kind and each.id != fact.id]


def _refines(date: Days, other: Days) -> bool:
    return entails(date, other) and not entails(other, date)


def _is_by_others(fact: Proposition, asks: Description, world: World) -> bool:
    return bool(asks.by and fact.by) and not _overlap(asks.by, fact.by, world)


def _must_name_all(fact: Proposition, asks: Description) -> bool:
    """Tell whether only its names bring a fact near the stem: it is no event of any act, and none of the stem's act."""
    if fact.kind == "event" and fact.act is None:
        return False
    return fact.act is None or asks.act is None


def _names_all(fact: Proposition, asks: Description, world: World) -> bool:
    """Tell whether a fact names whoever and whatever the stem does, itself or by what may be mixed up with it.

    What the stem names beside it stands for itself alone: where it names Russia and Kursk, Russia is not Kursk.
    """
    told = {*fact.entities, *fact.by, *fact.according_to, *fact.via, fact.speaker, fact.article}
    named = asks.entities | asks.by
    return all(each in told or not (told - named).isdisjoint(kin(each, world)) for each in named)


def _of_class(part: str, asks: Description, fact: Proposition, world: World) -> tuple[set[str], set[str]]:
    """Give the entities of a class that the stem names, and those that the fact does."""
    return _those(part, asks.entities, world), _those(part, fact.entities, world)


def _those(part: str, ids: Iterable[str], world: World) -> set[str]:
    classes = _BODIES if part == "bodies" else {part}
    return {each for each in ids if each in world.entities and world.entities[each].cls in classes}


def _overlap(one: Collection[str], other: Collection[str], world: World) -> bool:
    """Tell whether one set may hold the other, each member for itself or by a body that it belongs to."""
    for inner, outer in ((one, other), (other, one)):
        if all(any(_are_kin(each, whole, world) for whole in outer) for each in inner):
            return True
    return False


def _nothing_common(one: Collection[str], other: Collection[str], world: World) -> bool:
    return bool(one) and bool(other) and not any(_are_kin(first, second, world) for first in one for second in other)


def lies_in(date: Days, window: Days) -> bool:
    """Tell whether a date lies in a stretch of days, be it a day of it or all of them."""
    return window.first <= date.first and date.last <= window.last


def _differ(one: Collection[str], other: Collection[str], world: World) -> bool:
    """Tell whether neither set holds the other."""
    first, second = _most_precise(one, world), _most_precise(other, world)
    return not _lie_in(first, second, world) and not _lie_in(second, first, world)


def _most_precise(names: Collection[str], world: World) -> Collection[str]:
    """Leave out what contains another: a country beside its city."""
    return [each for each in names if not any(each in _within(other, world) for other in names)]


def _lie_in(inner: Iterable[str], outer: Collection[str], world: World) -> bool:
    return all(any(_are_one(each, whole, world) for whole in outer) for each in inner)


def _are_one(one: str, other: str, world: World) -> bool:
    """Tell whether two entities may be one, or one a part of the other; a person is no body."""
    persons = [each in world.entities and world.entities[each].cls == "people" for each in (one, other)]
    return _are_kin(one, other, world) and persons[0] is persons[1]


def _is_held(wanted: Iterable[str], told: Collection[str], world: World) -> bool:
    """Tell whether each entity is told, or a part of it."""
    return all(each in told or any(each in _within(part, world) for part in told) for each in wanted)


def _within(name: str, world: World) -> Collection[str]:
    return world.entities[name].within if name in world.entities else ()


def _are_kin(one: str, other: str, world: World) -> bool:
    return one == other or other in kin(one, world)


def kin(name: str, world: World) -> Collection[str]:
    """Give the entities with which one may be mixed up."""
    return world.entities[name].related if name in world.entities else ()


def spellings(name: str, world: World) -> set[str]:
    """Give all names of an entity, without case."""
    note = world.entities.get(name)
    return {each.casefold() for each in (note.name, *note.aliases)} if note else set()
