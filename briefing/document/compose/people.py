"""Who is who: the people of the dossier and their offices over time."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from briefing.analysis.mentions import sort_name
from briefing.analysis.offices import Holding, holdings
from briefing.document.compose.statements import Statements, article_anchor
from briefing.document.structure import Reference, Section
from briefing.model.facts import Fact
from briefing.model.wording import date_in_words

OTHERS = "Others"


@dataclass(frozen=True, slots=True)
class OfficeLine:
    """An office, when it is attested and where."""

    office: str
    attested: tuple[tuple[str, Reference], ...]
    """Dates in words, each with its reference."""


@dataclass(frozen=True, slots=True)
class PersonRow:
    """A person and the offices that the texts state."""

    anchor: str
    name: str
    offices: tuple[OfficeLine, ...]
    articles: tuple[Reference, ...]
    """The articles that name the person."""


@dataclass(frozen=True, slots=True)
class WhoIsWho(Section):
    """The people, country by country."""

    countries: tuple[tuple[str, tuple[PersonRow, ...]], ...]


def who_is_who(statements: Statements) -> WhoIsWho | None:
    """Compose the list of people; None where the dossier names nobody."""
    dossier = statements.dossier
    people, held, named = dossier.entities.people, holdings(dossier), statements.mentions
    countries: dict[str, list[str]] = defaultdict(list)
    for name in sorted(people, key=lambda name: -len(named.get(name, ()))):
        country = people[name].country
        countries[dossier.name(country) if country else OTHERS].append(name)
    if not countries:
        return None

    def rank(name: str) -> tuple[bool, str]:
        return name not in held, sort_name(people[name].name, people[name]).casefold()

    def row(name: str) -> PersonRow:
        offices = tuple(_office(statements, holding) for holding in held.get(name, ()))
        where = _where(statements, named.get(name, ()))
        return PersonRow(f"person-{name}", people[name].name, offices, where)

    rows = ((country, tuple(map(row, sorted(names, key=rank)))) for country, names in countries.items())
    return WhoIsWho("people", "Who is who", "who_is_who", tuple(rows))


def _office(statements: Statements, holding: Holding) -> OfficeLine:
    office = statements.dossier.entities.offices[holding.office].name
    dates = tuple((date_in_words(fact.date), statements.reference(fact)) for fact in holding.attested)
    return OfficeLine(office, dates)


def _where(statements: Statements, facts: Iterable[Fact]) -> tuple[Reference, ...]:
    naming: dict[str, list[Fact]] = defaultdict(list)
    for fact in facts:
        naming[fact.article].append(fact)
    return tuple(
        Reference(letter, f"Article {letter}", article_anchor(article), statements.none_proved(naming[article]))
        for article, letter in statements.letters.items()
        if article in naming
    )
