"""Offices that two people hold at once, or one person against the rules. Only what cannot be otherwise is a fault."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date
from itertools import combinations
from typing import NamedTuple

from briefing.errors import Code, Finding
from briefing.loading.draft import Draft, Read
from briefing.model.article import Article
from briefing.model.certainty import Certainty
from briefing.model.edtf import Edtf, Extent, ends
from briefing.model.facts import OfficeHeld

_DOUBTFUL = {Certainty.DENIED, Certainty.PLANNED, Certainty.ALLEGED, Certainty.SPECULATED}


class Held(NamedTuple):
    """A fact by which somebody held an office, and where it stands."""

    read: Read[Article]
    name: str
    fact: OfficeHeld


class Tenure(NamedTuple):
    """All that attests one person in one office: the windows that each hold a day of it, and the days in between."""

    held: tuple[Held, ...]

    @property
    def windows(self) -> tuple[tuple[date, date], ...]:
        """Give the first and last day of each date; somewhere between them the office was held."""
        return tuple((each.earliest, each.latest) for held in self.held for each in _ends(held.fact.date))

    @property
    def days(self) -> frozenset[date]:
        """Give the days that facts name as such; the ends of a span may be days of a handover."""
        dates = (held.fact.date for held in self.held)
        return frozenset(each.earliest for each in dates if each.earliest == each.latest)

    @property
    def certain(self) -> tuple[date, date] | None:
        """Give the days on which the office must have been held: from the first attestation to the last."""
        begin, end = min(last for _, last in self.windows), max(first for first, _ in self.windows)
        return (begin, end) if begin <= end else None


def overlapping_offices(draft: Draft) -> Iterator[Finding]:
    """Find offices for one that two must have held on one day, and offices that exclude each other."""
    if draft.registry.model is None:
        return
    tenures = _tenures(draft)
    for office, entity in draft.registry.model.offices.items():
        holders = tenures.get(office, {})
        for first, second in combinations(holders.values(), 2) if entity.single else ():
            if _collide(first, second):
                yield _overlap(first, second, f"one person at a time is {entity.name}")
        for excluded in entity.not_with:
            others = tenures.get(excluded, {})
            for holder in holders.keys() & others.keys():
                if _collide(holders[holder], others[holder]):
                    yield _overlap(holders[holder], others[holder], f"who is {entity.name} is not '{excluded}' too")


def _tenures(draft: Draft) -> dict[str, dict[str, Tenure]]:
    """Give who held each office, by office and holder."""
    found: defaultdict[str, defaultdict[str, list[Held]]] = defaultdict(lambda: defaultdict(list))
    for read, name, fact in draft.facts():
        if isinstance(fact, OfficeHeld) and fact.certainty not in _DOUBTFUL:
            found[fact.office][fact.holder].append(Held(read, name, fact))
    return {
        office: {holder: Tenure(tuple(held)) for holder, held in holders.items()} for office, holders in found.items()
    }


def _ends(value: Edtf) -> Iterable[Edtf]:
    """Give what a date attests: both ends of a span, an end that is known, else the date as it is."""
    if value.extent is Extent.SPAN:
        return [end for end in ends(value) if end is not None]
    return [value]


def _collide(first: Tenure, second: Tenure) -> bool:
    """Tell whether the two must share a day; that one ends on the day on which the other begins is a handover."""
    return (
        not first.days.isdisjoint(second.days)
        or _within(first, second)
        or _within(second, first)
        or _share(first.certain, second.certain)
    )


def _within(outer: Tenure, inner: Tenure) -> bool:
    if outer.certain is None:
        return False
    begin, end = outer.certain
    return any(
        begin <= first and last <= end and not (first == last and begin < end and first in outer.certain)
        for first, last in inner.windows
    )


def _share(first: tuple[date, date] | None, second: tuple[date, date] | None) -> bool:
    if first is None or second is None:
        return False
    return max(first[0], second[0]) < min(first[1], second[1]) or first == second


def _overlap(first: Tenure, second: Tenure, rule: str) -> Finding:
    one, other = sorted((first.held[0], second.held[0]), key=lambda held: (held.read.file.name, _line(held)))
    place = other.read.file.location(("facts", other.name), at_key=True)
    who, what = ({getattr(each.fact, field) for each in (one, other)} for field in ("holder", "office"))
    message = f"{_both(who)} {'hold' if len(who) > 1 else 'holds'} {_both(what)} at one time (see fact '{one.fact.id}')"
    hint = f"{rule}; correct a date, a holder or an office"
    return other.read.file.finding(Code.OFFICE_OVERLAP, place, message, hint)


def _both(names: set[str]) -> str:
    return " and ".join(f"'{name}'" for name in sorted(names))


def _line(held: Held) -> int:
    return held.read.file.location(("facts", held.name), at_key=True).line
