"""Events to be put in their order."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from briefing.model.facts import Event, Fact
from briefing.model.slots import Slot
from briefing.quiz import values
from briefing.quiz.question import Kind
from briefing.quiz.writers.subject import Dropped, Key, Stem, Subject, Writer
from briefing.quiz.writers.undated import untellable

NUMBER: Final = 4
"""Events to a question."""

FEWEST: Final = 3
"""Fewer can be put in order by luck."""

_STRIDES: Final = (7, 11, 13, 17, 19)
"""Steps through all events, by which those of a question come to lie far apart, and others for each."""

_MOST: Final = 100
"""Events that are tried."""

STEM: Final = "Put these events in order, the earliest first."


def _key(subject: Subject) -> Key | Dropped | None:
    if not isinstance(subject.fact, Event):
        return None
    chosen = sorted(_chosen(subject, subject.fact), key=lambda each: (each.date, each.id))
    if len(chosen) < FEWEST:
        return Dropped("its date, or its sentence, can't be set beside those of other events")
    hint = f"The first of them was in {chosen[0].date.earliest.year}."
    value = values.Sequence(tuple(each.id for each in chosen))
    return Key(value, "; ".join(subject.matter.labels[each.id] for each in chosen), "order", hint, can_type=False)


def _stem(subject: Subject) -> Stem | Dropped:
    return Stem(STEM) if subject.fact.id in subject.matter.places else Dropped("its date is not sure")


def _chosen(subject: Subject, event: Event) -> Sequence[Event]:
    """Choose events whose dates lie apart from each other's, the fact's own among them."""
    at = subject.matter.places.get(event.id)
    if at is None or untellable(subject.matter, event):
        return ()
    chosen = [event]
    for other in _others(subject.matter.datable, at):
        if _fits(other, chosen) and not untellable(subject.matter, other):
            chosen.append(other)
        if len(chosen) == NUMBER:
            break
    return chosen


def _others(events: Sequence[Event], at: int) -> Iterator[Event]:
    """Go through other events in long steps, from each event in steps of another length."""
    step = _STRIDES[at % len(_STRIDES)]
    for turn in range(1, min(len(events), _MOST)):
        yield events[(at + step * turn) % len(events)]


def _fits(event: Event, chosen: Sequence[Event]) -> bool:
    return all(event.about != each.about and not event.date.overlaps(each.date) for each in chosen)


def _kind(_: Fact) -> Kind:
    return Kind.ORDER


WRITER = Writer(Slot.ORDER, _kind, _key, _stem)
