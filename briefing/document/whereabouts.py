"""Where a fact stands in the briefing: the sections that print it, and what it is there."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, fields, is_dataclass, replace
from itertools import count
from typing import Any

from markupsafe import Markup

from briefing.document.compose import compose
from briefing.document.compose.articles import ArticlePage
from briefing.document.compose.bottom_line import JudgementBlock
from briefing.document.compose.colophon import Provenance
from briefing.document.compose.figures import FigureRow, UnitScale
from briefing.document.compose.index import Pages, rough_pages
from briefing.document.compose.people import PersonRow
from briefing.document.compose.questions import KeyedAnswer
from briefing.document.compose.quotations import Utterance
from briefing.document.compose.record import NotKnown, ThemeBlock
from briefing.document.compose.timeline import Earlier, Panel, TimelineSection
from briefing.document.sheet import QuestionSheet
from briefing.document.structure import BriefingDocument, Citation, Paper, Sentence
from briefing.model.dossier import Dossier

Path = tuple[Any, ...]
"""What a citation stands in, from the section to the innermost."""


@dataclass(frozen=True, slots=True)
class Whereabout:
    """A place of the briefing where a fact is printed or cited."""

    section: str
    """The heading of the section."""
    what: str
    """What the fact is there: 'key judgement 2', 'summary of article B'; empty where the section says it all."""
    page: int | None = None
    """The page as printed; None where pages are not known."""


def whereabouts(document: BriefingDocument, fact_id: str, page_of: Pages | None = None) -> tuple[Whereabout, ...]:
    """Find all places of a fact, in the order of the briefing.

    ``page_of`` tells the page of a place in a document that is `placed`; what has none is not printed.
    """
    found = [
        (Whereabout(section.title, _what(path)), citation.place)
        for section in document.sections
        for path, citation in _citations(section, ())
        if fact_id in citation.facts
    ]
    if page_of is None:
        return tuple(dict.fromkeys(there for there, _ in found))
    paged = (replace(there, page=page) for there, place in found if (page := page_of(place)) is not None)
    return tuple(dict.fromkeys(paged))


def placed(document: BriefingDocument) -> BriefingDocument:
    """Give each citation of facts an anchor of its own, so that its page can be told once the pages are laid out."""
    numbers = count(1)

    def anchored(value: Any) -> Any:
        if isinstance(value, tuple):
            return tuple(anchored(part) for part in value)
        if not is_dataclass(value) or isinstance(value, type):
            return value
        changes = {each.name: anchored(getattr(value, each.name)) for each in fields(value)}
        if isinstance(value, Citation) and value.facts:
            changes["place"] = f"place-{next(numbers)}"
        return replace(value, **changes)

    made: BriefingDocument = anchored(document)
    return made


def sketch(
    dossier: Dossier, unproved: frozenset[str] = frozenset(), sheet: QuestionSheet | None = None
) -> BriefingDocument:
    """Compose the briefing as far as the places of facts are concerned: nothing is typeset, no version looked up."""
    return compose(dossier, Paper.A4, Provenance((), "", ""), rough_pages(dossier), unproved, sheet)


def _citations(value: Any, path: Path) -> Iterator[tuple[Path, Citation]]:
    """Give all citations within a value, each with what it stands in, from the outside to the inside."""
    if isinstance(value, tuple):
        for part in value:
            yield from _citations(part, path)
    elif isinstance(value, Citation):
        yield (*path, value), value
    elif is_dataclass(value):
        for each in fields(value):
            yield from _citations(getattr(value, each.name), (*path, value))


def _what(path: Path) -> str:
    """Say what a citation is, by the innermost thing that tells."""
    return next((words for each in reversed(path) if (words := _told(each, path))), "")


def _told(each: Any, path: Path) -> str:
    told = _TELLING.get(type(each))
    return _question(each) if told is None else told(each, path)


def _of_article(page: ArticlePage, path: Path) -> str:
    part = "summary" if any(isinstance(each, Sentence) for each in path) else "facts that matter most"
    return f"{part} of article {page.letter}"


def _question(each: Any) -> str:
    """Name the question that an answer is compared under."""
    question = getattr(each, "question", None)
    words = question.striptags() if isinstance(question, Markup) else question
    return f"answer to “{words}”" if words else ""


_TELLING: Mapping[type, Callable[[Any, Path], str]] = {
    JudgementBlock: lambda judgement, _: f"key judgement {judgement.number}",
    Earlier: lambda *_: "before the overview",
    Panel: lambda panel, _: f"drawn under “{panel.title}”",
    TimelineSection: lambda *_: "drawn in the overview",
    ArticlePage: _of_article,
    PersonRow: lambda row, _: f"an office of {row.name}",
    UnitScale: lambda scale, _: f"drawn under “{scale.title}”",
    FigureRow: lambda *_: "table of all figures",
    Utterance: lambda *_: "quotation",
    ThemeBlock: lambda theme, _: f"row under “{theme.title}”",
    NotKnown: lambda *_: "row",
    KeyedAnswer: lambda answer, _: f"answer to question {answer.number}",
}
"""How the parts of sections tell what a citation within them is."""
