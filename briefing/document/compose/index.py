"""The index of people, organisations and places: each term leads to the rows that name it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from briefing.analysis.citing import runs
from briefing.analysis.mentions import sort_name
from briefing.document.compose.statements import Statements, fact_anchor
from briefing.document.structure import Section
from briefing.model.dossier import Dossier
from briefing.model.entities import EntityClass, Person
from briefing.model.facts import Fact

TITLES = {
    EntityClass.PEOPLE: "People",
    EntityClass.ORGANISATIONS: "Organisations",
    EntityClass.PLACES: "Places",
    EntityClass.NAMED: "Wars, treaties, exercises and equipment",
}


@dataclass(frozen=True, slots=True)
class Locator:
    """A page of an index line, or several on end, and the anchor that it leads to."""

    page: str
    target: str


@dataclass(frozen=True, slots=True)
class IndexLine:
    """A term and its locators."""

    term: str
    locators: tuple[Locator, ...]
    unproved: tuple[Locator, ...] = ()
    """The pages that name it in unproved facts alone."""


@dataclass(frozen=True, slots=True)
class Index(Section):
    """The terms by class, each with its pages."""

    classes: tuple[tuple[str, tuple[IndexLine, ...]], ...]


Pages = Callable[[str], int | None]
"""Tells the page of an anchor; None where there is none."""


_ROWS = 20
"""About how many rows of the record a page holds."""


def rough_pages(dossier: Dossier) -> Pages:
    """Guess on which page each row of the record will stand, so that the first index is about as long as the last."""
    order = {name: position for position, name in enumerate(dossier.themes)}
    rows = sorted(dossier.facts, key=lambda fact: order[fact.theme])
    pages = {fact_anchor(fact.id): 30 + position // _ROWS for position, fact in enumerate(rows)}
    return pages.get


def index(statements: Statements, page_of: Pages) -> Index | None:
    """Compose the index; a term names each page once. None where nothing is named."""
    found = statements.mentions
    classes = []
    for entity_class, title in TITLES.items():
        entities = statements.dossier.entities.of_class(entity_class)
        lines = [
            IndexLine(
                sort_name(entity.name, entity if isinstance(entity, Person) else None),
                *_locators(_anchors(statements, name, found.get(name, ())), page_of),
            )
            for name, entity in entities.items()
        ]
        if named := [line for line in lines if line.locators or line.unproved]:
            classes.append((title, tuple(sorted(named, key=lambda line: line.term.casefold()))))
    return Index("index", "Index", "index", tuple(classes)) if classes else None


def _anchors(statements: Statements, name: str, facts: Sequence[Fact]) -> dict[str, bool]:
    """Give the anchors that lead to an entity, each with whether what stands there is unproved."""
    own = {f"person-{name}": bool(facts) and statements.none_proved(facts)}
    return own | {fact_anchor(fact.id): statements.none_proved([fact]) for fact in facts}


def _locators(anchors: Mapping[str, bool], page_of: Pages) -> tuple[tuple[Locator, ...], tuple[Locator, ...]]:
    """Name each page once, and those on which everything is unproved apart."""
    pages: dict[int, list[str]] = defaultdict(list)
    for anchor in anchors:
        page = page_of(anchor)
        if page is not None:
            pages[page].append(anchor)
    unproved = {page for page, found in pages.items() if all(anchors[anchor] for anchor in found)}
    target = {page: min(found, key=anchors.__getitem__) for page, found in pages.items()}
    return (
        tuple(Locator(_run(run), target[run[0]]) for run in runs(pages.keys() - unproved)),
        tuple(Locator(_run(run), target[run[0]]) for run in runs(unproved)),
    )


def _run(pages: Sequence[int]) -> str:
    return str(pages[0]) if len(pages) == 1 else f"{pages[0]}–{pages[-1]}"
