"""What can be asked about a fact, whoever writes the question."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from briefing.model.facts import INSCRIPTION, Fact, Figure, OfficeHeld, Quotation
from briefing.model.slots import Slot

GENERATED: Final = frozenset({Slot.EVENT, Slot.ARTICLE, Slot.ORDER})
"""What is asked only in stems that are made, never in an author's."""

_PAIR: Final = 2


def whom(fact: Fact) -> tuple[str, ...]:
    """Give whom a question about a fact asks for: who held the office, who did it, or the one or two it is about."""
    if isinstance(fact, OfficeHeld):
        return (fact.holder,)
    if 1 <= len(fact.by) <= _PAIR:
        return fact.by
    return fact.people if not fact.by and len(fact.people) <= _PAIR else ()


def answers(fact: Fact, slot: Slot) -> tuple[str, ...]:
    """Give the entities that are the right answer to a question about a fact; none where the answer is no entity."""
    match slot:
        case Slot.PERSON:
            return whom(fact)
        case Slot.OFFICE if isinstance(fact, OfficeHeld):
            return (fact.office,)
        case Slot.SPEAKER if isinstance(fact, Quotation):
            return (fact.speaker,)
        case Slot.ATTRIBUTION:
            return fact.according_to
        case _:
            return ()


def askable(fact: Fact, agency: str | None) -> Iterator[Slot]:
    """Give the slots for which an author can write a stem, given the agency of the article if it has one."""
    filled = {
        Slot.DATE: fact.date is not None,
        Slot.PERSON: bool(whom(fact)),
        Slot.OFFICE: isinstance(fact, OfficeHeld),
        Slot.FIGURE: isinstance(fact, Figure),
        Slot.UNIT: isinstance(fact, Figure),
        Slot.ATTRIBUTION: not {*fact.according_to} <= {fact.article, agency},
        Slot.SPEAKER: isinstance(fact, Quotation) and fact.speaker != INSCRIPTION,
        Slot.CERTAINTY: True,
    }
    return (slot for slot, is_filled in filled.items() if is_filled)
