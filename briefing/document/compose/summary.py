"""Summaries and key judgements as paragraphs of sentences with references."""

from __future__ import annotations

from briefing.document.compose.statements import Statements
from briefing.document.structure import Sentence
from briefing.model.article import Article
from briefing.reading.sentences import paragraphs


def summary(statements: Statements, article: Article) -> tuple[tuple[Sentence, ...], ...]:
    """Give the paragraphs of an article's summary."""
    return tuple(
        tuple(statements.sentence(sentence, article) for sentence in paragraph)
        for paragraph in paragraphs(article.summary)
    )


def judgement(statements: Statements, text: str) -> tuple[Sentence, ...]:
    """Give the sentences of a judgement."""
    return tuple(statements.sentence(sentence) for paragraph in paragraphs(text) for sentence in paragraph)
