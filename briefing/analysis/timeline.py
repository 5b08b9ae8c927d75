"""What happened when: dated facts reconciled into happenings, and the stretches of time in which they crowd."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from briefing.analysis.labels import label
from briefing.model.certainty import Certainty
from briefing.model.dossier import Dossier
from briefing.model.edtf import Edtf
from briefing.model.facts import Claim, Event, Fact, Gap, Importance, OfficeHeld
from briefing.model.prose import MONTHS

MOST_DAYS: Final = 92
"""Longer dates than a season say nothing within a cluster."""

QUIET_DAYS: Final = 45
"""So many days without a happening part two clusters."""

SHORT_QUIET_DAYS: Final = 14
"""In a crowded cluster, so many do."""

CROWD: Final = 16
"""A cluster of more happenings is parted at its longest gap, if both sides keep enough."""

FEWEST: Final = 3
"""Fewer happenings are no cluster, nor are any number of them that share one date."""

MOST_YEARS: Final = 40
"""On a page's width a month of a longer overview would be thinner than a point."""

FEW: Final = 4
"""At most one in so many may lie so far back that the overview leaves it out."""


@dataclass(frozen=True, slots=True)
class Happening:
    """Something dated, told by one or more facts."""

    dates: tuple[Edtf, ...]
    """The most precise date, or all that contradict each other."""
    facts: tuple[Fact, ...]
    """The weightiest first."""
    label: str

    @property
    def certainty(self) -> Certainty:
        """Give the certainty of the weightiest fact."""
        return self.facts[0].certainty

    @property
    def importance(self) -> Importance:
        """Give the importance of the weightiest fact."""
        return self.facts[0].importance

    @property
    def earliest(self) -> date:
        """Give the first day that any of the dates allows."""
        return min(value.earliest for value in self.dates)

    @property
    def latest(self) -> date:
        """Give the last day that any of the dates allows."""
        return max(value.latest for value in self.dates)


@dataclass(frozen=True, slots=True)
class Cluster:
    """A stretch of time in which happenings crowd together."""

    happenings: tuple[Happening, ...]

    @property
    def first(self) -> date:
        """Give the first day."""
        return min(happening.earliest for happening in self.happenings)

    @property
    def last(self) -> date:
        """Give the last day."""
        return max(happening.latest for happening in self.happenings)

    @property
    def title(self) -> str:
        """Name its months: 'June 2024', 'July – September 2023'."""
        return months_in_words(self.first, self.last)


@dataclass(frozen=True, slots=True)
class Timeline:
    """All happenings in the order of their dates, and how they gather."""

    happenings: tuple[Happening, ...]
    clusters: tuple[Cluster, ...]
    years: tuple[int, int]
    """The first and the last year of the overview."""
    before: tuple[Happening, ...]
    """What lies so far back that an overview to scale would be empty for the greater part."""

    @property
    def alone(self) -> tuple[Happening, ...]:
        """Give the happenings of the overview that no cluster holds."""
        held = {id(happening) for cluster in self.clusters for happening in cluster.happenings}
        kept = (happening for happening in self.happenings if id(happening) not in held)
        return tuple(happening for happening in kept if happening not in self.before)


def timeline(dossier: Dossier, least: Importance = Importance.GOOD_TO_KNOW) -> Timeline | None:
    """Lay out the happenings of a dossier; None where it has none."""
    happenings = shown_by(dossier, least)
    bounded = [each for each in happenings if date.min < each.earliest and each.latest.year < date.max.year]
    if not bounded:
        return None
    before = _before(bounded)
    shown = [happening for happening in bounded if happening not in before]
    years = (shown[0].earliest.year, max(happening.latest.year for happening in shown))
    return Timeline(tuple(happenings), clusters(shown), years, tuple(before))


def shown_by(dossier: Dossier, least: Importance = Importance.GOOD_TO_KNOW) -> list[Happening]:
    """Give what a timeline shows, in the order of dates; there may be nothing."""
    return sorted(happenings_of(fact for fact in dossier.facts if _belongs(fact, least)), key=_order)


def _belongs(fact: Fact, least: Importance) -> bool:
    """Choose events, and what is indispensable of that which was said, claimed or counted at a date.

    Offices have a section of their own; a gap is no happening, nor is a claim that names no act.
    """
    if fact.date is None or isinstance(fact, OfficeHeld | Gap) or (isinstance(fact, Claim) and fact.act is None):
        return False
    return fact.importance <= (least if isinstance(fact, Event) else Importance.INDISPENSABLE)


def _order(happening: Happening) -> tuple[Edtf, int]:
    """Order by date, then weight; the rest stays as the dossier tells it."""
    return happening.dates[0], happening.importance


def happenings_of(facts: Iterable[Fact]) -> list[Happening]:
    """Gather facts that answer one question; a denial stays apart from what it denies."""
    gathered: dict[tuple[str, bool], list[Fact]] = {}
    for fact in facts:
        gathered.setdefault((fact.about, fact.certainty is Certainty.DENIED), []).append(fact)
    return [_happening(same) for same in gathered.values()]


def _happening(facts: list[Fact]) -> Happening:
    """Put the weightiest fact first: the most important, then the most precisely dated."""
    dated = [(fact, fact.date) for fact in facts if fact.date is not None]
    dated.sort(key=lambda pair: (pair[0].importance, (pair[1].latest - pair[1].earliest).days, pair[1]))
    ordered = tuple(fact for fact, _ in dated)
    return Happening(finest([value for _, value in dated]), ordered, label(ordered[0]))


def finest(dates: Sequence[Edtf]) -> tuple[Edtf, ...]:
    """Drop each date that contains another: June 2024 agrees with 18 June 2024, which does not agree with 19 June."""
    different = {(value.earliest, value.latest): value for value in sorted(dates, reverse=True)}.values()
    kept = (value for value in different if not any(value.contains(other) for other in different if other is not value))
    return tuple(sorted(kept))


def _before(happenings: Sequence[Happening]) -> Sequence[Happening]:
    """Find the few that lie further back than an overview can show to scale."""
    last = max(happening.latest.year for happening in happenings)
    early = [happening for happening in happenings if last - happening.earliest.year >= MOST_YEARS]
    return early if len(early) * FEW <= len(happenings) else []


def clusters(happenings: Iterable[Happening]) -> tuple[Cluster, ...]:
    """Part happenings of a season's precision or finer at long gaps, and crowded stretches at shorter ones."""
    short = [happening for happening in happenings if (happening.latest - happening.earliest).days < MOST_DAYS]
    runs = [part for run in _runs(sorted(short, key=_order)) for part in _uncrowded(run)]
    found = (run for run in runs if len(run) >= FEWEST and len({happening.dates for happening in run}) > 1)
    return tuple(Cluster(tuple(run)) for run in found)


def _runs(happenings: Sequence[Happening]) -> list[list[Happening]]:
    """Part an ordered sequence wherever nothing happened for a long time."""
    runs: list[list[Happening]] = []
    latest = date.min
    for happening in happenings:
        if not runs or (happening.earliest - latest).days > QUIET_DAYS:
            runs.append([])
        runs[-1].append(happening)
        latest = max(latest, happening.latest)
    return runs


def _uncrowded(run: list[Happening]) -> list[list[Happening]]:
    """Part a crowded run at its longest gap, as often as that leaves neighbours on both sides."""
    gaps = _gaps(run)
    if len(run) <= CROWD or not gaps:
        return [run]
    _, cut = max(gaps, key=lambda gap: (gap[0], -abs(gap[1] - len(run) / 2)))
    return [*_uncrowded(run[:cut]), *_uncrowded(run[cut:])]


def _gaps(run: Sequence[Happening]) -> list[tuple[int, int]]:
    """List the gaps at which a run may be parted, each with the number of happenings before it."""
    found = []
    latest = date.min
    for number, happening in enumerate(run):
        gap = (happening.earliest - latest).days if number else 0
        if gap > SHORT_QUIET_DAYS and FEWEST <= number <= len(run) - FEWEST:
            found.append((gap, number))
        latest = max(latest, happening.latest)
    return found


def months_in_words(first: date, last: date) -> str:
    """Name the months from one day to another: 'August – September 2023'."""
    end = f"{MONTHS[last.month - 1]} {last.year}"
    if (first.year, first.month) == (last.year, last.month):
        return end
    begin = MONTHS[first.month - 1] if first.year == last.year else f"{MONTHS[first.month - 1]} {first.year}"
    return f"{begin} – {end}"
