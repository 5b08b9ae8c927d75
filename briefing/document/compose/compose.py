"""The editions: their sections, in their order."""

from __future__ import annotations

from briefing.analysis.changes import Changes
from briefing.document.compose.articles import articles
from briefing.document.compose.bottom_line import bottom_line
from briefing.document.compose.changes import changes_since
from briefing.document.compose.colophon import Provenance, colophon
from briefing.document.compose.differences import where_sources_differ
from briefing.document.compose.figures import figures
from briefing.document.compose.index import Pages, index
from briefing.document.compose.people import who_is_who
from briefing.document.compose.questions import key, questions
from briefing.document.compose.quotations import what_was_said
from briefing.document.compose.record import not_known, record
from briefing.document.compose.statements import Statements, article_anchor, mark
from briefing.document.compose.timeline import timeline
from briefing.document.compose.unproved import unproved_notice
from briefing.document.prose import plain
from briefing.document.sheet import QuestionSheet
from briefing.document.structure import BriefingDocument, Cover, Edition, Mark, Paper, Section
from briefing.model.certainty import MEANINGS
from briefing.model.dossier import Dossier
from briefing.model.prose import joined
from briefing.model.wording import date_in_words

ON_THE_COVER = 8
"""How many articles the cover lists at the most; the contents list them all."""


def compose(  # noqa: PLR0913 (a briefing is made of all of these)
    dossier: Dossier,
    paper: Paper,
    provenance: Provenance,
    page_of: Pages,
    unproved: frozenset[str] = frozenset(),
    sheet: QuestionSheet | None = None,
    *,
    changes: Changes | None = None,
) -> BriefingDocument:
    """Compose the whole briefing; ``page_of`` tells the pages that the index prints.

    With ``changes`` a page behind the bottom line tells what is other than it was.

    ``unproved`` are ids of facts that have not been held against their source text, of articles whose summary, and of
    key judgements (judgement-1) whose text has not been held against its facts; and `source opening` where what an
    article says of itself has not been held against its text.
    """
    statements = Statements(dossier, unproved)
    notice = unproved_notice(dossier, unproved)
    title, subtitle = plain(dossier.title), plain(dossier.subtitle or "")
    return BriefingDocument(
        title=f"{title} (unproved draft)" if notice else title,
        subtitle=subtitle,
        authors=dossier.authors,
        description=f"Unproved draft. {subtitle or title}" if notice else subtitle or title,
        language=dossier.language,
        as_of=date_in_words(dossier.as_of),
        paper=paper,
        cover=_cover(dossier, title, subtitle, "Unproved draft of a briefing" if notice else "Briefing"),
        marks=_marks(),
        letters=_letters(statements) if len(dossier.articles) <= ON_THE_COVER else (),
        sections=_sections(statements, provenance, page_of, notice, sheet, changes),
        notice=notice,
    )


def compose_sheet(
    dossier: Dossier, paper: Paper, edition: Edition, sheet: QuestionSheet, command: str = ""
) -> BriefingDocument:
    """Compose the question sheet alone, or its key alone; neither holds anything that is unproved.

    ``command`` makes the same bytes again; the key alone prints it.
    """
    title = plain(dossier.title)
    statements, is_key = Statements(dossier), edition is Edition.KEY
    section = key(statements, sheet, command) if is_key else questions(sheet, title)
    what = "key to the questions" if is_key else "questions"
    return BriefingDocument(
        title=f"{title}: {what}",
        subtitle="",
        authors=dossier.authors,
        description=f"{what.capitalize()} on {title}",
        language=dossier.language,
        as_of=date_in_words(dossier.as_of),
        paper=paper,
        cover=None,
        marks=_marks(),
        letters=_letters(statements),
        sections=() if section is None else (section,),
    )


def _sections(
    statements: Statements,
    provenance: Provenance,
    page_of: Pages,
    notice: str,
    sheet: QuestionSheet | None,
    changes: Changes | None,
) -> tuple[Section, ...]:
    """Compose the sections that the dossier fills."""
    title = plain(statements.dossier.title)
    sections: tuple[Section | None, ...] = (
        bottom_line(statements),
        changes_since(statements, changes),
        timeline(statements),
        articles(statements),
        who_is_who(statements),
        figures(statements),
        what_was_said(statements),
        where_sources_differ(statements),
        not_known(statements),
        record(statements),
        index(statements, page_of),
        questions(sheet, title),
        key(statements, sheet),
        colophon(statements, provenance, notice),
    )
    return tuple(section for section in sections if section is not None)


def _letters(statements: Statements) -> tuple[tuple[str, str, str], ...]:
    return tuple(
        (statements.letters[article.id], article.source.title.rstrip("."), article_anchor(article.id))
        for article in statements.dossier.articles
    )


def _marks() -> tuple[tuple[Mark, str], ...]:
    return tuple((mark(certainty), meaning) for certainty, meaning in MEANINGS.items())


def _cover(dossier: Dossier, title: str, subtitle: str, kicker: str) -> Cover:
    counts = (
        ("article", "articles", len(dossier.articles)),
        ("fact", "facts", len(dossier.facts)),
        ("person", "people", len(dossier.entities.people)),
        ("organisation", "organisations", len(dossier.entities.organisations)),
        ("place", "places", len(dossier.entities.places)),
    )
    return Cover(
        title,
        subtitle,
        joined(dossier.authors),
        date_in_words(dossier.as_of),
        tuple((str(count), one if count == 1 else many) for one, many, count in counts if count),
        kicker,
    )
