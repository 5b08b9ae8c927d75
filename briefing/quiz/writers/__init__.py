"""Writing questions: one module for each thing that a question about a fact can ask for.

A writer finds the key of a fact, and makes a stem where no author wrote one: mostly the fact's own sentence with the
answer's words taken out, since English can't be turned into a question mechanically. What would read badly, or give its
answer away, is dropped with the reason.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, NamedTuple

from briefing.model.facts import Fact
from briefing.model.slots import Slot
from briefing.quiz.question import Question
from briefing.quiz.values import Sequence
from briefing.quiz.writers import (
    articles,
    attributions,
    certainties,
    dates,
    events,
    figures,
    offices,
    orders,
    people,
    speakers,
    units,
)
from briefing.quiz.writers.describing import describe
from briefing.quiz.writers.naming_sources import attributed
from briefing.quiz.writers.subject import Dropped, Key, Matter, Stem, Subject, Writer, marks

__all__ = ["WRITERS", "Dropped", "Matter", "NotAsked", "questions"]

WRITERS: Final[tuple[Writer, ...]] = (
    dates.WRITER,
    events.WRITER,
    people.WRITER,
    offices.WRITER,
    figures.WRITER,
    units.WRITER,
    attributions.WRITER,
    speakers.WRITER,
    certainties.WRITER,
    articles.WRITER,
    orders.WRITER,
)


class NotAsked(NamedTuple):
    """A slot of a fact that no question asks for, and why."""

    fact: str
    slot: Slot
    because: str


def questions(matter: Matter, fact: Fact) -> Iterator[Question | NotAsked]:
    """Write all questions about a fact, and say of each slot that it fills why there is none."""
    subject = matter.subject(fact)
    for writer in WRITERS:
        key, authored = writer.key(subject), fact.questions.get(writer.slot)
        if key is None and authored is None:
            continue
        found = _written(subject, writer, key or Dropped("a stem is there, but the fact has no single answer to it"))
        yield NotAsked(fact.id, writer.slot, found.because) if isinstance(found, Dropped) else found


def _written(subject: Subject, writer: Writer, key: Key | Dropped) -> Question | Dropped:
    if isinstance(key, Dropped):
        return key
    authored = subject.fact.questions.get(writer.slot)
    stem = Stem(authored) if authored is not None else attributed(subject, writer, writer.stem(subject))
    if isinstance(stem, Dropped):
        return stem
    return _question(subject, writer, key, stem, authored=authored is not None)


def _question(subject: Subject, writer: Writer, key: Key, stem: Stem, *, authored: bool) -> Question:
    fact, local = subject.fact, subject.fact.id.partition("/")[2]
    return Question(
        id=f"{fact.id}#{writer.slot}",
        card=f"{subject.article.source.fingerprint[:16]}/{local}#{writer.slot}",
        kind=writer.kind(fact),
        slot=writer.slot,
        fact=fact.id,
        article=fact.article,
        importance=int(fact.importance),
        stem=stem.text,
        key=key.value,
        key_text=key.text,
        asks=describe(subject, writer.slot, key, stem),
        pool=key.pool,
        authored=authored,
        can_type=key.can_type,
        hint=key.hint,
        gives=_given(subject, key),
    )


def _given(subject: Subject, key: Key) -> frozenset[str]:
    """Give the facts that a question tells: its own, those that answer alike, and all that it puts in order."""
    ordered = key.value.facts if isinstance(key.value, Sequence) else ()
    alike = (subject.matter.told_alike.get(mark, frozenset()) for mark in marks(subject.fact))
    return frozenset((subject.fact.id, *ordered)).union(*alike)
