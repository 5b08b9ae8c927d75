"""What belongs to one occasion: a visit has an arrival, meetings and a departure, and each of these has its days.

The acts of a dossier are an open list, and two of them may be one deed: that one fact tells of a visit and another of
an arrival excludes nothing. What the same people did at the same place, on days that hold the key's or lie next to it,
is of one occasion with it, whatever the acts; a reader may mean it. So is, for who did it, what anybody is said to have
had to do there on the day itself.
"""

from __future__ import annotations

from collections.abc import Iterator

from briefing.quiz.certify.alike import are_elsewhere, at, doers, parties, places
from briefing.quiz.certify.fitting import kin
from briefing.quiz.propositions import Proposition, World


def of_same_people(asked: Proposition, world: World) -> Iterator[Proposition]:
    """Give what those who had to do with the fact that is asked about did on its occasion."""
    date = asked.date
    having_to_do = {*asked.by, *parties(asked, world)}
    meant = having_to_do.union(*(kin(each, world) for each in having_to_do))
    is_whole = date is not None and (date.lasts or date.first == date.last)
    return (fact for fact in _there(asked, int(is_whole), world) if not meant.isdisjoint(doers(fact, world)))


def at_same_place(asked: Proposition, world: World) -> Iterator[Proposition]:
    """Give what happened at the place of the fact that is asked about, on the same days."""
    if places(asked, world):
        yield from (fact for fact in _there(asked, 0, world) if places(fact, world))


def _there(asked: Proposition, margin: int, world: World) -> Iterator[Proposition]:
    """Give the facts on the days of the one asked about, or next to them, that don't tell of another place or thing."""
    if asked.date is None or asked.date.precision != "day":
        return
    days = asked.date._replace(first=asked.date.first - margin, last=asked.date.last + margin)
    for each in at(days, world):
        if each.about != asked.about and not each.office and not are_elsewhere(each, asked, world):
            yield each
