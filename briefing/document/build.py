"""From a dossier to the briefing's HTML and PDF."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from importlib.metadata import version
from pathlib import Path

from briefing import __version__
from briefing.analysis.changes import changes
from briefing.document.compose import compose, compose_sheet
from briefing.document.compose.colophon import Provenance
from briefing.document.compose.index import Index, Pages, rough_pages
from briefing.document.compose.statements import article_anchor, fact_anchor
from briefing.document.pdf import Layout, Typesetter, typesetter
from briefing.document.render import render, render_section
from briefing.document.sheet import QuestionSheet
from briefing.document.structure import BriefingDocument, Edition, Paper, Section
from briefing.document.whereabouts import placed
from briefing.errors import BriefingError
from briefing.evidence.lock.record import Lock, as_bytes
from briefing.model.dossier import Dossier
from briefing.resources import templates_folder

ENGINES = ("weasyprint", "pydyf", "fonttools", "font-source-serif-pro", "font-source-sans-pro")
"""The packages on which the bytes of the PDF depend."""

_ATTEMPTS = 4
"""How often an index may change its length before its pages stay where they are."""


@dataclass(frozen=True)
class Briefing:
    """A briefing that is made: the PDF, its number of pages, and the HTML that it is set from."""

    pdf: bytes
    pages: int
    document: BriefingDocument
    anchors: Mapping[str, int]
    """The page of each anchor, as printed."""

    def page_of_fact(self, fact: str) -> int | None:
        """Give the page of a fact's row in the record."""
        return self.anchors.get(fact_anchor(fact))

    def page_of_article(self, article: str) -> int | None:
        """Give the first page of an article."""
        return self.anchors.get(article_anchor(article))

    @cached_property
    def html(self) -> str:
        """Give the HTML whose pages are those of the PDF."""
        return render(self.document, templates_folder())


def build(
    dossier: Dossier,
    *,
    paper: Paper,
    unproved: frozenset[str] = frozenset(),
    sheet: QuestionSheet | None = None,
    lock: Lock | None = None,
    since: Dossier | None = None,
) -> Briefing:
    """Typeset the briefing; what rests on the ids in ``unproved`` is marked (see `compose`).

    It tells what has changed ``since`` the dossier was another.

    The index names each page once, so that it can only be set when all pages are known. The first layout has a rough
    index in its place; the true one is laid out alone and takes its pages. Where it needs more pages or fewer, the
    whole is laid out again.
    """
    templates = templates_folder()
    with typesetter(templates) as press:
        made_from = provenance(dossier, paper, unproved, sheet, lock=lock)
        setting = _Setting(press, templates, _composer(dossier, paper, made_from, unproved, sheet, since))
        layout, document = setting.settled()
        return Briefing(press.write(layout), len(layout), document, layout.anchors)


def build_sheet(
    dossier: Dossier,
    *,
    paper: Paper,
    edition: Edition,
    sheet: QuestionSheet,
    unproved: frozenset[str] = frozenset(),
) -> Briefing:
    """Typeset the question sheet alone, or its key; the sheet has none of what is ``unproved``."""
    templates = templates_folder()
    command = provenance(dossier, paper, unproved, sheet, edition).command
    document = compose_sheet(dossier, paper, edition, sheet, command)
    with typesetter(templates) as press:
        layout = press.lay_out(render(document, templates))
        return Briefing(press.write(layout), len(layout), document, layout.anchors)


@dataclass(frozen=True, slots=True)
class Survey:
    """A briefing that is laid out and not written: what stands on which page."""

    document: BriefingDocument
    pages: Mapping[str, int]
    """The page of each anchor, as printed."""


def survey(
    dossier: Dossier, *, paper: Paper, unproved: frozenset[str] = frozenset(), sheet: QuestionSheet | None = None
) -> Survey:
    """Lay the briefing out as `build` does, to tell on which page each citation of a fact stands."""
    templates = templates_folder()
    composed = _composer(dossier, paper, provenance(dossier, paper, unproved, sheet), unproved, sheet)
    with typesetter(templates) as press:
        layout, document = _Setting(press, templates, lambda page_of: placed(composed(page_of))).settled()
        return Survey(document, layout.anchors)


@dataclass(frozen=True, slots=True)
class _Setting:
    press: Typesetter
    templates: Path
    compose: Callable[[Pages | None], BriefingDocument]

    def settled(self) -> tuple[Layout, BriefingDocument]:
        """Lay out until the index has as many pages as are kept for it."""
        document = self.compose(None)
        for _ in range(_ATTEMPTS):
            layout = self.press.lay_out(render(document, self.templates))
            document = self.compose(layout.anchors.get)
            position, section = _index_of(document)
            if section is None:
                return layout, document
            if section.anchor not in layout.anchors:  # rough pages know the record alone, which may name nobody
                continue
            first = layout.anchors[section.anchor]
            kept = layout.anchors[document.sections[position + 1].anchor] - first
            html = render_section(document, section, self.templates, before=first - 1, pages=len(layout))
            index = self.press.lay_out(html)
            if len(index) == kept:
                return layout.replaced(first, index), document
        raise BriefingError("the index finds no place: its length changes with every layout")


def _index_of(document: BriefingDocument) -> tuple[int, Section | None]:
    """Find the index among the sections, if there is one; another section always follows it."""
    found = ((place, section) for place, section in enumerate(document.sections) if isinstance(section, Index))
    return next(found, (0, None))


def _composer(
    dossier: Dossier,
    paper: Paper,
    made_from: Provenance,
    unproved: frozenset[str],
    sheet: QuestionSheet | None,
    since: Dossier | None = None,
) -> Callable[[Pages | None], BriefingDocument]:
    changed = None
    if since is not None:
        changed, made_from = changes(since, dossier), _since(made_from, since)

    def composed(page_of: Pages | None) -> BriefingDocument:
        return compose(dossier, paper, made_from, page_of or rough_pages(dossier), unproved, sheet, changes=changed)

    return composed


def _since(made_from: Provenance, since: Dossier) -> Provenance:
    """Name the dossier that another is compared with by its content: where it lies makes no difference."""
    return replace(made_from, command=f"{made_from.command} --since OLD", old=_digest(since))


def _digest(dossier: Dossier) -> str:
    return hashlib.sha256(dossier.model_dump_json().encode()).hexdigest()


def provenance(
    dossier: Dossier,
    paper: Paper,
    unproved: frozenset[str] = frozenset(),
    sheet: QuestionSheet | None = None,
    edition: Edition = Edition.FULL,
    lock: Lock | None = None,
) -> Provenance:
    """Tell what a briefing is made from, and by which command."""
    locked = hashlib.sha256(as_bytes(lock)).hexdigest() if lock is not None else ""
    versions = (("briefing", __version__), *((name, version(name)) for name in ENGINES))
    told = (
        f"--edition {edition}" if edition is not Edition.FULL else "",
        f"--paper {paper}",
        f"--seed {sheet.code}" if sheet is not None and sheet.code else "",
        "--unproved" if unproved else "",
    )
    return Provenance(versions, _digest(dossier), f"briefing build {' '.join(filter(None, told))}", locked)
