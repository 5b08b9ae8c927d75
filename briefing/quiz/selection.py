"""Which questions come first: what was wrong, what is due, what is new."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from datetime import datetime
from math import sqrt

from briefing.quiz.bank import Row
from briefing.quiz.chance import Chance
from briefing.quiz.memory.cards import CardState

APART = 3
"""So many questions at least lie between a wrong answer and the next time that its card is asked."""
FRESH = 10
"""So many new cards come into a session before those that are known already."""
OF_TEN_NEW = (4, 6, 9)
"""Places of each ten, from 0, that are kept for fresh cards, so that who gets all wrong still meets something new."""
_STEPS = 1 << 53
_NEW = CardState(card="")


def rank(
    rows: Sequence[Row],
    cards: Mapping[str, CardState],
    now: datetime,
    chance: Chance,
    due_only: bool = False,
    fresh: int = FRESH,
) -> list[str]:
    """Give the ids of questions in the order in which they deserve to be asked, every one of them once.

    What failed at least three questions ago, the oldest failure first; what is due, the least likely to be remembered
    first; new ones by lot; known ones that are not due; new ones beyond the number of fresh ones. What failed just now
    waits for its three questions. But of each ten three are new, as long as there are fresh ones. Of only due ones the
    order is that of retrievability alone.
    """
    known = [cards.get(row.card, _NEW) for row in rows]
    fading = [(-each.fading(now), place) for place, each in enumerate(known) if each.last_review is not None]
    asked = [place for _, place in sorted(fading)]
    due = [place for place in asked if known[place].is_due(now)]
    if due_only:
        return [rows[place].id for place in due]
    failed = sorted(
        (place for place in asked if known[place].failed is not None), key=lambda place: -_ago(known[place])
    )
    new = _by_lot([place for place, each in enumerate(known) if each.last_review is None], rows, chance)
    first = [place for place in failed if _ago(known[place]) >= APART]
    waiting = [place for place in failed if _ago(known[place]) < APART]
    taken = {*failed, *due}
    rest = [*(place for place in due if known[place].failed is None), *new[:fresh]]
    order = [*first, *rest, *(place for place in asked if place not in taken), *new[fresh:]]
    for place in waiting:
        order.insert(max(len(first), APART - _ago(known[place])), place)
    return [rows[place].id for place in _with_new(order, new[:fresh])]


def waiting(rows: Sequence[Row], cards: Mapping[str, CardState]) -> dict[str, int]:
    """Tell of what failed just now how many questions are still to be asked before it."""
    known = [(row.id, cards[row.card]) for row in rows if row.card in cards]
    return {name: APART - _ago(each) for name, each in known if each.failed is not None and _ago(each) < APART}


def in_time(names: Sequence[str], waits: Mapping[str, int]) -> list[str]:
    """Put the questions of a session in order so that each has as many before it as it has to wait for.

    Where there are too few, it is left out.
    """
    left, found = [*names], list[str]()
    while (name := next((each for each in left if waits.get(each, 0) <= len(found)), None)) is not None:
        left.remove(name)
        found.append(name)
    return found


def leave_room(ranked: Sequence[str], known: Collection[str], number: int) -> list[str]:
    """Put the known ones last that would take the room of new ones in a session of some number.

    Not every new one can stand beside the others, and a known one would take its place.
    """
    most = number - number * len(OF_TEN_NEW) // 10
    beyond = {*[name for name in ranked if name in known][most:]}
    return [*(name for name in ranked if name not in beyond), *(name for name in ranked if name in beyond)]


def _with_new(order: Sequence[int], new: Sequence[int]) -> Iterator[int]:
    """Give an order in which new ones have moved up to the places that are kept for them; nothing else moves up."""
    old, left, taken = iter(order), [*new], set[int]()
    for at in range(len(order)):
        if not left:
            break
        found = left[0] if at % 10 in OF_TEN_NEW else next(each for each in old if each not in taken)
        taken.add(found)
        if found == left[0]:
            left.pop(0)
        yield found
    yield from (each for each in old if each not in taken)


def _ago(known: CardState) -> int:
    return APART if known.failed_ago is None else known.failed_ago


def _by_lot(places: Sequence[int], rows: Sequence[Row], chance: Chance) -> list[int]:
    """Order by weighted draws without replacement (Efraimidis and Spirakis 2006): the highest u ** (1 / weight) first.

    The weights are 4, 2 and 1, since square roots are the same to the last bit on every machine. Questions whose answer
    is that of many others come last.
    """
    keys: dict[int, tuple[bool, float]] = {}
    for place in places:
        drawn = chance.below(_STEPS) / _STEPS
        importance = rows[place].importance
        key = sqrt(sqrt(drawn)) if importance <= 1 else sqrt(drawn) if importance == 2 else drawn
        keys[place] = not rows[place].spare, key
    return sorted(places, key=keys.__getitem__, reverse=True)
