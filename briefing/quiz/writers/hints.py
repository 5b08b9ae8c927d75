"""What narrows an answer without giving it."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import Final

from briefing.model.edtf import SEASONS, Edtf, Precision
from briefing.model.entities import EntityClass, Office, Organisation, Person
from briefing.model.facts import Figure
from briefing.quiz.writers.subject import Subject

_FEWEST: Final = 3
"""So many have to share what a hint tells."""


def of_date(date: Edtf) -> str:
    """Tell the season of a day or month, the decade of a year."""
    first = date.earliest
    if date.precision in {Precision.DAY, Precision.MONTH}:
        return f"It was in {SEASONS[21 + (first.month // 3 - 1) % 4]}."
    return f"It was in the {first.year // 10 * 10}s."


def of_event(subject: Subject) -> str:
    """Tell what kind of thing happened."""
    act = subject.matter.dossier.acts.get(subject.fact.act or "")
    return f"Kind of event: {act}." if act else ""


def of_entity(subject: Subject, entity: str) -> str:
    """Tell the country of somebody, if others are of it as well; else how the name begins."""
    entities = subject.matter.dossier.entities
    found = entities.get(entity)
    if isinstance(found, Person | Organisation) and found.country is not None:
        class_ = entities.people if isinstance(found, Person) else entities.organisations
        if sum(each.country == found.country for each in class_.values()) >= _FEWEST:
            return f"Country: {subject.name(found.country)}."
    if isinstance(found, Office) and found.organisation is not None:
        return f"It is a post of this body: {subject.name(found.organisation)}."
    name = found.family if isinstance(found, Person) and found.family else subject.name(entity)
    what = "The family name" if isinstance(found, Person) and found.family else "The name"
    return f"{what} begins with {name[:1]}."


def of_several(subject: Subject, ids: Sequence[str]) -> str:
    """Tell the same of one; of two their countries, if they have some."""
    if len(ids) == 1:
        return of_entity(subject, ids[0])
    registry = subject.matter.dossier.entities
    countries = {vars(found).get("country") for each in ids if (found := registry.get(each)) is not None}
    names = sorted(subject.name(country) for country in countries if country)
    return f"Of {' and '.join(names)}." if names else ""


def of_class(subject: Subject, entity: str) -> str:
    """Tell what somebody who says a thing is."""
    words = {
        EntityClass.PEOPLE: "It is a person.",
        EntityClass.ORGANISATIONS: "It is an organisation.",
        EntityClass.GROUPS: "It is a group without a name of its own.",
    }
    found = subject.matter.dossier.entities.class_of(entity)
    return words.get(found, "") if found else ""


def of_figure(figure: Figure) -> str:
    """Tell how many digits the numbers have."""
    ends = [each for each in (figure.low, figure.high) if each is not None]
    digits = sorted({_digits(each) for each in ends})
    if len(digits) > 1 or figure.low != figure.high:
        return f"The numbers have {' and '.join(map(str, digits))} digit{'s' * (digits[-1] > 1)}."
    return f"The number has {digits[0]} digit{'s' * (digits[0] > 1)}."


def _digits(value: Decimal) -> int:
    return len(str(abs(int(value))))
