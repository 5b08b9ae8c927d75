"""Naming the source in a stem where sources differ."""

from __future__ import annotations

from briefing.quiz.writers.gaps import LEAD, has_word
from briefing.quiz.writers.subject import Dropped, Stem, Subject, Writer


def attributed(subject: Subject, writer: Writer, stem: Stem | Dropped) -> Stem | Dropped:
    """Name the source of a fact on whose value the sources differ, unless its sentence does so itself."""
    if isinstance(stem, Dropped) or writer.dimension is None or not subject.differs(writer.dimension):
        return stem
    origins = subject.origins
    if origins:
        named = all(has_word(stem.text, subject.name(each)) for each in origins)
        return stem if named else Dropped("the sources differ, and its sentence does not name its own")
    if not stem.text.startswith(LEAD):
        return Dropped("the sources differ")
    text = f"Complete, according to {_source(subject)}: {stem.text.removeprefix(LEAD)}"
    return stem._replace(text=text, origins=frozenset(subject.fact.according_to), article=subject.fact.article)


def _source(subject: Subject) -> str:
    """Give the words for an article that speaks in its own voice."""
    return f"“{subject.article.source.title}”"
