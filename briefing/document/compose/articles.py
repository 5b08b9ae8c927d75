"""The articles: summary, what kind of text it is, and the facts that matter most."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from briefing.document.compose.statements import Statements, article_anchor
from briefing.document.compose.summary import summary
from briefing.document.prose import prose
from briefing.document.structure import Heading, Section, Sentence, Statement
from briefing.model.article import Article, Genre, Source
from briefing.model.edtf import Edtf
from briefing.model.facts import Fact, Importance, OfficeHeld
from briefing.model.prose import joined
from briefing.model.wording import date_in_words

NOT_STATED = "not stated in the text"

UNPROVED_SOURCE = "What stands here has not been held against the text."
UNPROVED_SUMMARY = "This summary as a whole has not been held against its facts."

GENRES = {Genre.REPORT: "News report", Genre.COMMENTARY: "Commentary"}


@dataclass(frozen=True, slots=True)
class SourceLine:
    """One line of the card that says where a text comes from."""

    label: str
    value: str
    stated: bool


@dataclass(frozen=True, slots=True)
class ArticlePage:
    """One article."""

    anchor: str
    letter: str
    title: str
    genre: str
    card: tuple[SourceLine, ...]
    anchor_why: Markup
    summary: tuple[tuple[Sentence, ...], ...]
    facts: tuple[Statement, ...]
    count: int
    """How many facts of the dossier the article tells."""
    notice: str = ""
    """Said above the summary where it has not been held against its facts as a whole."""
    card_notice: str = ""
    """Said below the card where it has not been held against the text."""


@dataclass(frozen=True, slots=True)
class Articles(Section):
    """All articles, each beginning a page."""

    pages: tuple[ArticlePage, ...]

    @property
    def headings(self) -> tuple[Heading, ...]:
        """Add a line for each article."""
        own = (Heading(self.title, self.anchor, 1),)
        return own + tuple(Heading(f"{page.letter}. {page.title}", page.anchor, 2) for page in self.pages)


def articles(statements: Statements) -> Articles:
    """Compose all articles."""
    pages = tuple(_page(statements, article) for article in statements.dossier.articles)
    return Articles("articles", "The articles", "articles", pages)


def _page(statements: Statements, article: Article) -> ArticlePage:
    weighty = [fact for fact in article.facts.values() if _is_weighty(fact)]
    return ArticlePage(
        article_anchor(article.id),
        statements.letters[article.id],
        article.source.title.rstrip("."),
        GENRES[article.source.genre],
        _card(statements, article),
        prose(article.anchor_why),
        summary(statements, article),
        tuple(statements.statement(fact) for fact in weighty),
        len(article.facts),
        UNPROVED_SUMMARY if article.id in statements.unproved else "",
        UNPROVED_SOURCE if source_id(article.id) in statements.unproved else "",
    )


def source_id(article: str) -> str:
    """Give the id by which what an article says of itself is known to be unproved."""
    return f"source {article}"


def _is_weighty(fact: Fact) -> bool:
    """Tell whether a fact belongs on its article's page; offices have a section of their own."""
    return fact.importance is Importance.INDISPENSABLE and not isinstance(fact, OfficeHeld)


def _card(statements: Statements, article: Article) -> tuple[SourceLine, ...]:
    source = article.source
    agency = statements.dossier.name(source.agency) if source.agency else None
    lines = [
        _line("Author", joined(source.authors) or None),
        _line("Publication", source.publication),
        _line("Agency", agency),
        _line("Published", _published(source)),
        SourceLine("Relative dates count from", date_in_words(article.anchor), stated=True),
    ]
    if source.dateline:
        lines.insert(3, _line("Dateline", source.dateline))
    return tuple(lines)


def _line(label: str, value: str | None) -> SourceLine:
    return SourceLine(label, value or NOT_STATED, value is not None)


def _published(source: Source) -> str | None:
    def words(date: Edtf | None) -> str | None:
        return date_in_words(date) if date is not None else None

    first, again = words(source.published), words(source.republished)
    return f"{first}; again {again}" if first and again else first or again
