"""What happened at a date."""

from __future__ import annotations

from briefing.analysis.relations import Dimension
from briefing.model.edtf import Edtf, Precision
from briefing.model.facts import Event, Fact
from briefing.model.slots import Slot
from briefing.model.wording import date_in_words
from briefing.quiz.question import Kind
from briefing.quiz.values import Term
from briefing.quiz.writers.hints import of_event
from briefing.quiz.writers.subject import Dropped, Key, Stem, Subject, Writer
from briefing.quiz.writers.undated import untellable


def _key(subject: Subject) -> Key | None:
    fact = subject.fact
    if not isinstance(fact, Event):
        return None
    return Key(Term(fact.id, "event"), subject.matter.labels[fact.id], "event", of_event(subject), can_type=False)


def _stem(subject: Subject) -> Stem | Dropped:
    fact = subject.fact
    if not isinstance(fact, Event):
        return Dropped("it is no event")
    if subject.differs(Dimension.DATE):
        return Dropped("the sources differ on its date")
    because = untellable(subject.matter, fact)
    return Dropped(because) if because else Stem(f"Which of these happened {when(fact.date)}?")


def when(date: Edtf) -> str:
    """Write a plain date with its preposition."""
    return f"{'on' if date.precision is Precision.DAY else 'in'} {date_in_words(date)}"


def _kind(_: Fact) -> Kind:
    return Kind.DATES


WRITER = Writer(Slot.EVENT, _kind, _key, _stem)
