"""Facts and dates as the exports have them: names in place of ids, everything written out."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

from briefing.document.prose import plain
from briefing.evidence.proof import Verdict
from briefing.export.shapes import DateRecord, FactRecord, FigureRecord, Number, OfficeRecord, QuotationRecord
from briefing.model.dossier import Dossier
from briefing.model.edtf import Edtf
from briefing.model.entities import EntityClass
from briefing.model.facts import INSCRIPTION, Fact, Figure, OfficeHeld, Quotation
from briefing.model.wording import date_in_words

UNPROVED = "unproved"
"""What a fact is that has no verdict."""


def fact_record(dossier: Dossier, fact: Fact, verdict: Verdict | None) -> FactRecord:
    """Write out a fact; without a verdict it is unproved."""
    inherited: dict[str, Any] = {
        name: getattr(fact, name) for name in ("id", "article", "kind", "evidence", "theme", "about")
    }
    return FactRecord(
        **inherited,
        text=plain(fact.text),
        dates=(fact.date.text,) if fact.date else (),
        date=date_record(fact.date) if fact.date else None,
        people=named_by(dossier, fact, EntityClass.PEOPLE),
        organisations=named_by(dossier, fact, EntityClass.ORGANISATIONS),
        places=named_by(dossier, fact, EntityClass.PLACES),
        named=names(dossier, fact.named),
        by=names(dossier, fact.by),
        according_to=names(dossier, fact.according_to),
        via=names(dossier, fact.via),
        certainty=fact.certainty.value,
        figure=figure_record(fact) if isinstance(fact, Figure) else None,
        quotation=_quotation(dossier, fact) if isinstance(fact, Quotation) else None,
        office=_office(dossier, fact) if isinstance(fact, OfficeHeld) else None,
        importance=fact.importance.value,
        proof=verdict.value if verdict is not None else UNPROVED,  # type: ignore[arg-type]  # those that the shape lists
    )


def names(dossier: Dossier, ids: tuple[str, ...]) -> tuple[str, ...]:
    """Give the names of entities; of an article its title."""
    return tuple(dossier.name(name) for name in ids)


def named_by(dossier: Dossier, fact: Fact, entity_class: EntityClass) -> tuple[str, ...]:
    """Give the names of a class that the fact holds in any field, each once.

    The agency through which an article speaks is the origin of all that nobody else says, and no fact's own matter.
    """
    agency = dossier.articles_by_id[fact.article].source.agency
    known = dossier.entities.of_class(entity_class)
    found = (name for field, name in fact.references if not (field == "according_to" and name == agency))
    return tuple(known[name].name for name in dict.fromkeys(found) if name in known)


def date_record(value: Edtf) -> DateRecord:
    """Write out a date."""
    return DateRecord(
        edtf=value.text,
        earliest=None if value.earliest == date.min else value.earliest.isoformat(),
        latest=None if value.latest == date.max else value.latest.isoformat(),
        precision=value.precision.name.lower(),  # type: ignore[arg-type]  # the names are those that the shape lists
        extent=value.extent.value,
        approximate=value.approximate,
        uncertain=value.uncertain,
        words=date_in_words(value),
    )


def figure_record(fact: Figure) -> FigureRecord:
    """Write out a figure."""
    return FigureRecord(
        of=plain(fact.of),
        low=_number(fact.low),
        high=_number(fact.high),
        unit=fact.unit,
        approximate=fact.approximate,
        ordinal=fact.ordinal,
        as_written=fact.as_written,
    )


def _number(value: Decimal | None) -> Number | None:
    if value is None:
        return None
    return int(value) if value == value.to_integral_value() else float(value)


def _quotation(dossier: Dossier, fact: Quotation) -> QuotationRecord:
    speaker = INSCRIPTION if fact.speaker == INSCRIPTION else dossier.name(fact.speaker)
    return QuotationRecord(speaker=speaker, words=fact.words)


def _office(dossier: Dossier, fact: OfficeHeld) -> OfficeRecord:
    return OfficeRecord(holder=dossier.name(fact.holder), office=dossier.name(fact.office))
