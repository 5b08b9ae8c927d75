"""When somebody held an office: surely, and possibly.

An attestation of a day is sure of that day; one of a month is sure of some day of it, and no more. Two attestations
are sure of what lies between them, from the last day that the first can mean to the first day that the second can,
unless they are more than a year apart or somebody else may have held the office in between: presidents come back. A
span is sure of all its days.

Possibly the office was held after the last attested day of whoever excludes it before, until the first of whoever does
after: another holder of an office that one person holds, or an office of the same person that doesn't go with it. Only
the ends of a span may be days of a handover, as the checks of the dossier have it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from typing import Final, NamedTuple

from briefing.analysis.relations import SLACK
from briefing.model.certainty import Certainty
from briefing.model.dossier import Dossier
from briefing.model.edtf import Edtf, Extent, ends
from briefing.model.facts import OfficeHeld

DOUBTFUL: Final = frozenset((Certainty.DENIED, Certainty.PLANNED, Certainty.ALLEGED, Certainty.SPECULATED))
LONGEST_GAP: Final = 366
"""Days between two attestations over which nobody is taken to have left the office and come back."""


class Window(NamedTuple):
    """Days, as ordinals, on one of which the office was held; or on all of them."""

    first: int
    last: int
    whole: bool = False
    edge: bool = False
    """It is an end of a span, on which the office may have been handed over."""

    @property
    def from_then(self) -> int:
        """Give the first day on which one who comes after can have been in office."""
        return self.last if self.whole else self.first + (not self.edge)

    @property
    def until_then(self) -> int:
        """Give the last day on which one who came before can have been in office."""
        return self.first if self.whole else self.last - (not self.edge)


@dataclass(frozen=True, slots=True)
class Tenure:
    """One person in one office; days are ordinals."""

    holder: str
    office: str
    attested: tuple[Window, ...]
    must: tuple[tuple[int, int], ...]
    """The stretches of days on each of which the office was surely held, in order."""
    may: tuple[int | None, int | None]
    """The first and the last day on which it can have been held; None where nothing limits it."""


def tenures(dossier: Dossier, without: frozenset[str] = frozenset()) -> tuple[Tenure, ...]:
    """Give the tenures that the facts attest, but for some facts, in the order in which the dossier first does."""
    attested: dict[tuple[str, str], list[Window]] = defaultdict(list)
    for fact in dossier.facts:
        if isinstance(fact, OfficeHeld) and fact.certainty not in DOUBTFUL and fact.id not in without:
            attested[fact.holder, fact.office].extend(_windows(fact.date))
    found = {key: _precise(windows) for key, windows in attested.items()}
    excluding = _Excluding(dossier, found)
    return tuple(_tenure(key, windows, [*excluding.of(*key)]) for key, windows in found.items())


@dataclass(frozen=True)
class _Excluding:
    """Which tenures exclude each other."""

    dossier: Dossier
    found: Mapping[tuple[str, str], tuple[Window, ...]]

    @cached_property
    def _by_office(self) -> Mapping[str, Sequence[str]]:
        holders: dict[str, list[str]] = defaultdict(list)
        for holder, office in self.found:
            holders[office].append(holder)
        return holders

    @cached_property
    def _by_holder(self) -> Mapping[str, Sequence[str]]:
        offices: dict[str, list[str]] = defaultdict(list)
        for holder, office in self.found:
            offices[holder].append(office)
        return offices

    def of(self, holder: str, office: str) -> Iterator[Window]:
        """Give the windows of all tenures that exclude one."""
        offices = self.dossier.entities.offices
        for other in self._by_office[office] if offices[office].single else ():
            if other != holder:
                yield from self.found[other, office]
        for other in self._by_holder[holder]:
            if other in offices[office].not_with or office in offices[other].not_with:
                yield from self.found[holder, other]


def _windows(date: Edtf) -> Iterator[Window]:
    """Give what a date attests: a span all of its days between its ends, an end that is known, else some day of it."""
    slack = SLACK[date.precision] if date.approximate or date.uncertain else 0
    known = [end for end in ends(date) if end is not None] if date.extent is Extent.SPAN else [date]
    for end in known:
        yield Window(end.earliest.toordinal() - slack, end.latest.toordinal() + slack, edge=date.extent is Extent.SPAN)
    if len(known) > 1:
        first, last = known[0].latest.toordinal() + slack, known[1].earliest.toordinal() - slack
        if first <= last:
            yield Window(first, last, whole=True)


def _precise(windows: Iterable[Window]) -> tuple[Window, ...]:
    """Leave out what a more precise attestation implies, and sort the rest."""
    distinct = sorted({*windows})
    return tuple(each for each in distinct if each.whole or not any(_implied(each, other) for other in distinct))


def _implied(window: Window, other: Window) -> bool:
    return other[:2] != window[:2] and window.first <= other.first and other.last <= window.last


def _tenure(key: tuple[str, str], windows: tuple[Window, ...], excluding: Sequence[Window]) -> Tenure:
    begin, end = windows[0].first, max(each.last for each in windows)
    before = [each.from_then for each in excluding if each.last <= begin]
    after = [each.until_then for each in excluding if each.first >= end]
    may = (max(before, default=None), min(after, default=None))
    return Tenure(*key, windows, tuple(_must(windows, excluding)), may)


def _must(windows: Sequence[Window], excluding: Sequence[Window]) -> Iterator[tuple[int, int]]:
    """Join the days that are sure by themselves where nothing can have come between them."""
    sure = [(each.first, each.last) for each in windows if each.whole or each.first == each.last]
    between = (
        (one.last, other.first)
        for one, other in pairwise(windows)
        if one.last <= other.first and other.first - one.last <= LONGEST_GAP
        if not any(each.first < other.last and each.last > one.first for each in excluding)
    )
    yield from _joined(sorted({*sure, *between}))


def _joined(stretches: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    current: tuple[int, int] | None = None
    for first, last in stretches:
        if current is not None and first <= current[1] + 1:
            current = (current[0], max(current[1], last))
            continue
        if current is not None:
            yield current
        current = (first, last)
    if current is not None:
        yield current
