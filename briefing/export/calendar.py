"""The timeline as events of a calendar (iCalendar, RFC 5545): all-day events over the days that each date allows.

A calendar has no precision of its own: what is known to the month alone lasts the month, and says in words that the day
is not known. Nothing blocks anybody's time. Who says so and how sure it is stands in every event, so that no calendar
tells an allegation as a fact.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from hashlib import sha256
from typing import TYPE_CHECKING, Final

from briefing.analysis.citing import attribution, letters, numbers
from briefing.analysis.labels import label
from briefing.analysis.timeline import Happening, shown_by
from briefing.document.prose import plain
from briefing.document.structure import UNPROVED
from briefing.errors import BriefingError
from briefing.model.certainty import MEANINGS, TOLD, Certainty
from briefing.model.dossier import Dossier
from briefing.model.edtf import Edtf, Extent, Precision
from briefing.model.facts import Fact
from briefing.model.wording import date_in_words

if TYPE_CHECKING:
    from icalendar import Event

MADE_BY: Final = "-//briefing//timeline//EN"

# What ends a line for some reader, or steers a terminal, none of which RFC 5545 allows; and halves of characters.
_UNSAFE: Final = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]")
_UNKNOWN: Final = {
    Precision.DAY: "day not known",
    Precision.MONTH: "day not known",
    Precision.SEASON: "day not known",
    Precision.YEAR: "day and month not known",
    Precision.DECADE: "year not known",
    Precision.CENTURY: "year not known",
}


def calendar(dossier: Dossier, moment: datetime, unproved: frozenset[str]) -> bytes:
    """Write what the timeline shows; ``moment`` is when all was last modified, ``unproved`` names facts by full id.

    What the sources date otherwise has an event for each date. Raises BriefingError where nothing is dated.
    """
    from icalendar import Calendar, vText

    told = [*_occasions(dossier)]
    if not told:
        raise BriefingError(
            "the dossier has nothing on its timeline", hint="only dated facts have a place in a calendar"
        )
    made = Calendar()
    made.add("prodid", MADE_BY)
    made.add("version", "2.0")
    made.add("calscale", "GREGORIAN")
    for name in ("name", "x-wr-calname"):
        made.add(name, vText(_clean(plain(dossier.title))))
    writer = _Writer(dossier, moment, unproved)
    for occasion in told:
        made.add_component(writer.event(occasion))
    return bytes(made.to_ical())


@dataclass(frozen=True, slots=True)
class Occasion:
    """One date of a happening, and the facts that give it or a coarser one."""

    happening: Happening
    date: Edtf
    fact: Fact
    """The weightiest that gives the date."""
    others: tuple[Fact, ...]


def _occasions(dossier: Dossier) -> Iterator[Occasion]:
    """Give an occasion for each date of each happening."""
    for happening in shown_by(dossier):
        for each in happening.dates:
            giving = [fact for fact in happening.facts if fact.date == each]
            fact = giving[0] if giving else happening.facts[0]
            yield Occasion(happening, each, fact, tuple(other for other in happening.facts if other is not fact))


@dataclass(frozen=True, slots=True)
class _Writer:
    """What all events are written with."""

    dossier: Dossier
    moment: datetime
    unproved: frozenset[str]

    def event(self, occasion: Occasion) -> Event:
        """Write an occasion as an event."""
        from icalendar import Event

        fact, when = occasion.fact, occasion.date
        event = Event()
        event.add("uid", self.uid(fact))
        event.add("dtstamp", self.moment)
        event.add("last-modified", self.moment)
        event.add("sequence", 0)
        first, end = days(when)
        event.add("dtstart", first)
        if first < end:
            event.add("dtend", end)
        event.add("summary", _clean(self.summary(occasion)), parameters={"LANGUAGE": self.dossier.language})
        event.add("description", _clean("\n".join(self.description(occasion))))
        event.add("categories", [_clean(each) for each in self.categories(fact)])
        event.add("transp", "TRANSPARENT")
        event.add("status", "CONFIRMED" if fact.certainty in TOLD and fact.id not in self.unproved else "TENTATIVE")
        return event

    def uid(self, fact: Fact) -> str:
        """Give the name by which a calendar knows the event again: it outlives its words and its article's id."""
        source = self.dossier.articles_by_id[fact.article].source
        name = fact.id.partition("/")[2]
        return f"{sha256(f'{source.fingerprint}/{name}'.encode()).hexdigest()[:32]}@briefing"

    def summary(self, occasion: Occasion) -> str:
        """Give what happened in few words, and in brackets what keeps it from being a plain fact of one day."""
        fact = occasion.fact
        sure = "" if fact.certainty is Certainty.ESTABLISHED else fact.certainty.value
        differing = "sources differ on the date" if len(occasion.happening.dates) > 1 else ""
        unproved = UNPROVED if fact.id in self.unproved else ""
        notes = "; ".join(filter(None, (sure, precision_in_words(occasion.date), differing, unproved)))
        return f"{plain(label(fact))} ({notes})" if notes else plain(label(fact))

    def description(self, occasion: Occasion) -> Iterator[str]:
        """Give the sentence, when it was, how sure it is and who says so, where it stands, and what others say."""
        fact, dates = occasion.fact, occasion.happening.dates
        if fact.id in self.unproved:
            yield "Unproved: it has not been held against its source text."
        yield plain(fact.text)
        yield f"When: {precision_in_words(occasion.date) or date_in_words(occasion.date)}."
        if len(dates) > 1:
            yield f"The sources differ on the date: {' or '.join(map(date_in_words, dates))}."
        yield f"How sure: {fact.certainty} ({MEANINGS[fact.certainty]})."
        yield f"Who says so: {attribution(self.dossier, fact)}."
        yield f"Where: {self.reference(fact)}."
        yield from (f"Also: {self.other(other)}" for other in occasion.others)

    def other(self, fact: Fact) -> str:
        """Tell another fact on the same question."""
        when = f"{date_in_words(fact.date)}: " if fact.date is not None else ""
        unproved = f", {UNPROVED}" if fact.id in self.unproved else ""
        said = f"{fact.certainty}{unproved}, {attribution(self.dossier, fact)}"
        return f"{when}{plain(fact.text)} ({said}; {self.reference(fact)})"

    def reference(self, fact: Fact) -> str:
        """Name article and paragraphs, whole in itself."""
        article = self.dossier.articles_by_id[fact.article]
        paragraphs = f"paragraph{'s' * (len(fact.evidence) > 1)} {numbers(fact.evidence)}"
        return f"{plain(article.source.title).rstrip('.')} ({letters(self.dossier)[article.id]}), {paragraphs}"

    def categories(self, fact: Fact) -> Sequence[str]:
        """Give the theme and the certainty."""
        unproved = (UNPROVED,) if fact.id in self.unproved else ()
        return (plain(self.dossier.themes[fact.theme]), fact.certainty.value, *unproved)


def days(value: Edtf) -> tuple[date, date]:
    """Give the first day that a date allows and the day after the last; where an end is open, of the other end.

    No day comes after the last of the year 9999.
    """
    first, last = value.earliest, value.latest
    if value.is_open:
        known = Edtf.parse(value.text.strip("/."))
        first, last = known.earliest, known.latest
    return first, last + timedelta(days=1) if last < date.max else date.max


def precision_in_words(value: Edtf) -> str:
    """Say how a date is known: 'June 2024, day not known'; nothing where it is a day, or all days of a span."""
    words = date_in_words(value)
    if value.is_open:
        return f"{words}, {'end' if words.startswith('from') else 'beginning'} not known"
    exact = value.precision is Precision.DAY and value.extent is not Extent.ONE_OF
    if exact:
        return words if value.approximate or value.uncertain else ""
    return f"{words}, {_UNKNOWN[value.precision]}"


def _clean(text: str) -> str:
    return _UNSAFE.sub(" ", text)
