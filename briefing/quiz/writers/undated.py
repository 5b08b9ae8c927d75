"""Events as choices: told in a label without their date, so that no other event can be meant."""

from __future__ import annotations

import re
from typing import Final

from briefing.model.certainty import TOLD
from briefing.model.facts import Event
from briefing.quiz.certify.alike import like
from briefing.quiz.values import apart
from briefing.quiz.writers.subject import Matter, is_asked, is_plain
from briefing.reading.statement import read_statement

_LEANING: Final = re.compile(r"\b(?:again|also|had|later|the agency|the visitor|then)\b|“|; ", re.IGNORECASE)
"""Words that lean on what was told before."""

_MUCH: Final = 0.7
"""So much of one label's words in another makes them alike."""

_MOST: Final = 60
"""Events with which one is compared."""


def untellable(matter: Matter, event: Event) -> str:
    """Say why an event can't stand among others without its date; nothing if it can."""
    if event.id not in matter.untellable:
        matter.untellable[event.id] = _untellable(matter, event)
    return matter.untellable[event.id]


def _untellable(matter: Matter, event: Event) -> str:
    told = matter.labels[event.id]
    if event.certainty not in TOLD or not is_asked(event):
        return "it is not sure, or of minor importance"
    if not is_plain(event.date):
        return "its date is not one day, month, season or year"
    if read_statement(told, matter.names).dates:
        return "its sentence can't be told without the date"
    if _LEANING.search(told):
        return "its sentence leans on what was told before"
    alike = any(_is_alike(matter, event, other) for other in _rivals(matter, event)) or _is_repeated(matter, event)
    return "another event of another date is told in much the same words" if alike else ""


def _rivals(matter: Matter, event: Event) -> list[Event]:
    found = matter.happening.get(frozenset(event.by), ())
    return [each for each in found[:_MOST] if not each.date.overlaps(event.date)]


def _is_repeated(matter: Matter, event: Event) -> bool:
    """Tell whether what happened at another time may be taken for it, whoever of the same people acted."""
    told = matter.world.proposition(event.id)
    return any(each.date and told.date and apart(each.date, told.date) for each in like(told, matter.world))


def _is_alike(matter: Matter, event: Event, other: Event) -> bool:
    """Tell whether they do the same kind of thing with the same people, or the words are much the same."""
    people, others = {*event.people}, {*other.people}
    if event.by and event.act == other.act and (people <= others or others <= people):
        return True
    words, told = matter.words[event.id], matter.words[other.id]
    return len(words & told) >= _MUCH * min(len(words), len(told))
