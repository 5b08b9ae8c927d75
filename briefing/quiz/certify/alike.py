"""Events that a reader may take for each other, when they are told in a few words and without their dates.

Such are two whose labels are in the same words, or one in some of the other's; and two of one act between the same
parties, or some of them, whose places and things don't differ: 'Ana met Ben' is 'Ana and Ben met'. What names no place
may be taken for what names one. The dates play no part here, for they are what is asked.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator

from briefing.quiz.propositions import MOST_DAYS, Proposition, World, spelt, years
from briefing.quiz.values import Days, apart

_PARTIES = frozenset({"people", "organisations", "groups"})
_THINGS = (frozenset({"places"}), frozenset({"named"}))


def sound_alike(one: Proposition, other: Proposition) -> bool:
    """Tell whether the label of one has all words of the other's."""
    first, second = {*spelt(one.label)}, {*spelt(other.label)}
    return first <= second or second <= first


def may_be_taken(one: Proposition, other: Proposition, world: World) -> bool:
    """Tell whether what is told of one event may be taken for the other."""
    return sound_alike(one, other) or (one.act is not None and one.act == other.act and _agree(one, other, world))


def _agree(one: Proposition, other: Proposition, world: World) -> bool:
    """Tell whether the parties of one act are the same, or of one some of the other's if one of them acted in both."""
    first, second = parties(one, world), parties(other, world)
    inner, outer = _lie_in(first, second, world), _lie_in(second, first, world)
    both_act = any(_are_one(each, whole, world) for each in one.by for whole in other.by)
    are_same = (inner or outer) if both_act else (inner and outer)
    return are_same and not are_elsewhere(one, other, world)


def are_elsewhere(one: Proposition, other: Proposition, world: World) -> bool:
    """Tell whether two facts name other places or things; what names none may be anywhere."""
    return any(_differ(_of(one, sort, world), _of(other, sort, world), world) for sort in _THINGS)


def doers(fact: Proposition, world: World) -> Collection[str]:
    """Give who acted; where the fact does not say it, all people and bodies that it names."""
    return fact.by or parties(fact, world)


def parties(fact: Proposition, world: World) -> Collection[str]:
    """Give the people and bodies that a fact names, the most precise ones."""
    return _of(fact, _PARTIES, world)


def places(fact: Proposition, world: World) -> Collection[str]:
    """Give the places that a fact names, the most precise ones."""
    return _of(fact, _THINGS[0], world)


def at(window: Days, world: World) -> Collection[Proposition]:
    """Give all facts that are dated on some of a few days, to the day; of a longer time none."""
    if window.last - window.first >= MOST_DAYS:
        return ()
    return world.sharing({f"day:{each}" for each in range(window.first, window.last + 1)})


def like(fact: Proposition, world: World, window: Days | None = None) -> Iterator[Proposition]:
    """Give other events that may be taken for one, at whatever time, or those that may be dated within a time."""
    act = f"act:{fact.act}"
    times = [act] if window is None else [f"{act}:{year}" for year in (*years(window), "undated")]
    several = {*fact.by, *parties(fact, world)}
    terms = {f"{time}:by:{name}" for time in times for name in ("", *several)} if fact.act is not None else set()
    # In the same words somebody else may have done it, or something else may have been done.
    terms |= {f"vague:{year}" for year in (*years(window), "undated")} if window is not None else set()
    for other in world.sharing(terms):
        is_then = other.date is not None and (window is None or not apart(other.date, window))
        if is_then and other.kind == "event" and other.about != fact.about and may_be_taken(fact, other, world):
            yield other


def _of(fact: Proposition, classes: Collection[str], world: World) -> set[str]:
    """Give the entities of some classes that a fact names, the most precise ones."""
    found = {each for each in fact.entities if each in world.entities and world.entities[each].cls in classes}
    return found - {above for each in found for above in world.entities[each].within}


def _differ(one: Collection[str], other: Collection[str], world: World) -> bool:
    return not _lie_in(one, other, world) and not _lie_in(other, one, world)


def _lie_in(inner: Iterable[str], outer: Collection[str], world: World) -> bool:
    return all(any(_are_one(each, whole, world) for whole in outer) for each in inner)


def _are_one(one: str, other: str, world: World) -> bool:
    """Tell whether two entities are one, or one contains the other."""
    return one == other or other in _within(one, world) or one in _within(other, world)


def _within(name: str, world: World) -> Collection[str]:
    return world.entities[name].within if name in world.entities else ()
