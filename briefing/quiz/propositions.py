"""The facts as the quiz knows them: plain values, by which questions are certified and explained.

Nothing here needs the model, so that a session can begin without it.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from datetime import date
from typing import TYPE_CHECKING, Final, NamedTuple, Protocol

from briefing.quiz.values import Amount, Days, Entities

if TYPE_CHECKING:
    from briefing.quiz.certify.judged import Judged
    from briefing.quiz.question import Question


class Proposition(NamedTuple):
    """A fact: what it says as values, and how it is told after an answer."""

    id: str
    """article/fact."""
    article: str
    kind: str
    """event, figure, quotation, office, claim or gap."""
    text: str
    """The fact in one sentence, without markup."""
    label: str
    """The same as a short label without its date (`analysis.labels.label`)."""
    about: str
    certainty: str
    importance: int
    date: Days | None = None
    amount: Amount | None = None
    of: str = ""
    """What is counted."""
    act: str | None = None
    by: frozenset[str] = frozenset()
    entities: frozenset[str] = frozenset()
    """All entities that the fact names in any field but according_to and via."""
    according_to: tuple[str, ...] = ()
    via: tuple[str, ...] = ()
    speaker: str = ""
    words: str = ""
    holder: str = ""
    office: str = ""
    paragraphs: tuple[int, ...] = ()
    near: frozenset[str] = frozenset()
    """The entities that the lock found in the paragraphs that the fact cites, and in those beside them."""
    attribution: str = ""
    """Who says so, as printed."""
    reference: str = ""
    """Article and paragraphs, as printed: 'A 6, 10'."""
    differing: tuple[str, ...] = ()
    """Where sources differ: the other values with who says so and where, one printed line each."""


class EntityNote(NamedTuple):
    """What the quiz knows of an entity: the names to print, and those that a reader may type."""

    id: str
    name: str
    cls: str
    """people, organisations, places, offices, named or groups; articles for an article that speaks for itself."""
    aliases: tuple[str, ...] = ()
    family: str = ""
    country: str = ""
    """The id of the country that it belongs to."""
    within: frozenset[str] = frozenset()
    """The entities that contain it, the nearest and those above."""
    titles: tuple[str, ...] = ()
    """A person's offices as printed, for 'the president of Russia'."""
    single: bool = False
    """Of an office: one person holds it at a time."""
    related: frozenset[str] = frozenset()
    """With whom it may be mixed up, so that neither is a rival of the other: what contains it and what it contains, the
    government of a country, the body that a person speaks for, whatever shares a name with it."""
    excludes: frozenset[str] = frozenset()
    """Of an office: those that nobody holds together with it."""


class ArticleNote(NamedTuple):
    """What the quiz knows of an article."""

    id: str
    letter: str
    title: str
    label: str
    """Short, equal in form for all: 'The Associated Press, 5 June 2025'."""
    anchor: Days
    fingerprint: str
    """Of the source text: it stays when the article is renamed, so that the history of its cards does."""
    agency: str = ""
    """The news agency that tells it, if any."""
    reference: str = ""


class Tenure(NamedTuple):
    """When somebody held an office: surely between attestations, possibly up to the next that excludes it.

    Days are ordinals; None is an end that nothing limits.
    """

    holder: str
    office: str
    must: tuple[tuple[int, int], ...]
    """Surely held from the first to the last attested day, as far as attestations are precise to the day."""
    may: tuple[int | None, int | None]


class World(Protocol):
    """All that is known, however it is kept: in memory after a dossier was read, or in a snapshot of it."""

    def __hash__(self) -> int:
        """Know it by its identity: verdicts on its questions are kept (`certify`)."""

    @property
    def articles(self) -> Mapping[str, ArticleNote]:
        """Give the articles by id, in their order."""

    @property
    def entities(self) -> Mapping[str, EntityNote]:
        """Give the entities by id."""

    def proposition(self, fact: str) -> Proposition:
        """Give a fact by its full id; raise KeyError if there is none."""

    def sharing(self, terms: Collection[str]) -> Collection[Proposition]:
        """Give the facts that have any of the terms, each once, in the order of the dossier (see `terms`)."""

    def count(self, terms: Collection[str]) -> int:
        """Count the facts that have any of the terms."""

    def tenures(self, holder: str = "", office: str = "") -> Collection[Tenure]:
        """Give the tenures of a person, of an office, or of both."""

    def judged(self, question: Question) -> Judged | None:
        """Give what was found out about this very question beforehand, None if nothing was."""


def named(ids: Iterable[str], world: World) -> Entities:
    """Make the value of entities, with all that they may be mixed up with."""
    several = frozenset(ids)
    notes = [world.entities[name] for name in several if name in world.entities]
    return Entities(several, frozenset().union(*(note.related for note in notes)) - several)


def terms(fact: Proposition) -> frozenset[str]:
    """Give the terms by which a fact is found as a rival: entities, act, topic, unit, article, words.

    `act:visit` finds all visits, `act:visit:2024` those of a year, `act:visit:undated` those without a date;
    `act:visit:2024:by:vladimir-putin` those that he made, `act:visit:2024:by:` those of which nobody says who did;
    `act:visit:day:739056` those of a day, `act:visit:2024:wide` those whose date is longer;
    `actless:vladimir-putin` the facts on somebody that name no act; `day:739056` those dated on a day, to the day;
    `vague:2024` the events of a year that are not.
    """
    found = {f"entity:{name}" for name in fact.entities} | {f"about:{fact.about}", f"article:{fact.article}"}
    if fact.act is not None:
        found |= {*_acting(f"act:{fact.act}", fact)}
    else:
        found |= {f"actless:{name}" for name in fact.entities}
    if fact.amount is not None:
        found |= {f"unit:{fact.amount.unit}", f"of:{fact.of.casefold()}"}
    if fact.office:
        found.add(f"office:{fact.office}")
    if fact.date is not None and fact.date.precision == "day" and fact.date.last - fact.date.first < MOST_DAYS:
        found |= {f"day:{each}" for each in range(fact.date.first, fact.date.last + 1)}
    elif fact.kind == "event":
        found |= {f"vague:{year}" for year in years(fact.date)}
    return frozenset(found | quoting(fact.words))


def _acting(act: str, fact: Proposition) -> Iterator[str]:
    """Give the terms of an act: with and without its time, who did it, and its day."""
    times = [f"{act}:{year}" for year in years(fact.date)]
    for time in (act, *times):
        yield time
        yield from (f"{time}:by:{name}" for name in fact.by or ("",))
    if fact.date is not None and fact.date.first == fact.date.last:
        yield f"{act}:day:{fact.date.first}"
    else:
        yield from (f"{time}:wide" for time in times)


def quoting(words: str) -> set[str]:
    """Give the terms of quoted words: each word, and the longest, by which one quotation finds those that it holds."""
    several = spelt(words)
    return {f"word:{each}" for each in several} | {f"longest:{each}" for each in _longest(several)}


def quoted(words: str) -> set[str]:
    """Give the terms of all quotations that hold some words, or of which the words hold all."""
    several = spelt(words)
    return {f"longest:{each}" for each in several} | {f"word:{each}" for each in _longest(several)}


def spelt(words: str) -> list[str]:
    """Part quoted words from each other, without case and marks."""
    return _WORD.findall(words.casefold())


def _longest(words: list[str]) -> list[str]:
    return [max(words, key=len)] if words else []


_WORD: Final = re.compile(r"[^\W_]+")


def years(days: Days | None) -> tuple[str, ...]:
    """Give the years that a date touches, as terms name them; 'undated' where there is none, or too many to name."""
    if days is None:
        return ("undated",)
    first, last = (date.fromordinal(each).year for each in (days.first, days.last))
    return tuple(map(str, range(first, last + 1))) if last - first < MOST_YEARS else ("undated",)


MOST_DAYS: Final = 31
"""A date over more days than this is found by none of them."""

MOST_YEARS: Final = 12
"""A date over more years than this is as good as none for finding facts."""
