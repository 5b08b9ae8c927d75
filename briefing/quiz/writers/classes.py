"""What kind of answer a stem asks for: choices of another kind would give themselves away."""

from __future__ import annotations

import re
from typing import Final

from briefing.model.entities import EntityClass
from briefing.model.slots import Slot
from briefing.quiz.writers.subject import Subject

_NOUN: Final = re.compile(
    r"\b(?:[Ww]hich|[Ww]hat) (?:[^\W\d_]+ ){0,2}?"
    r"((?:news |intelligence )?(?:agency|service)|ministry|government|country|airline|company|committee|council|party"
    r"|army|news media|media|officials|newspaper|source)\b"
)
_PLURALS: Final = {"government": "governments", "country": "countries"}


def pool(subject: Subject, slot: Slot, entity: str) -> str:
    """Name the pool of a key: by the noun of an authored stem ('Which news agency …?'), else by slot and class."""
    found = _NOUN.search(subject.fact.questions.get(slot, ""))
    if found:
        return _PLURALS.get(found[1], found[1])
    cls = subject.matter.dossier.entities.class_of(entity)
    if cls is EntityClass.GROUPS:
        return f"{slot}:groups of {'many' if is_many(subject.name(entity)) else 'one'}"
    return f"{slot}:{cls}"


def is_many(name: str) -> bool:
    """Tell whether a name takes a verb in the plural: the verb beside a gap tells it."""
    head = name.split(" of ", maxsplit=1)[0].rsplit(maxsplit=1)[-1]
    return head.endswith("s") or head == "media"
