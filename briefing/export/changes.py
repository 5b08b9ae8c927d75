"""What is other in a dossier than it was, as one JSON document."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from briefing.analysis.changes import Changes
from briefing.analysis.changes.values import (
    ArticleChange,
    Disagreement,
    EntityChange,
    FactChange,
    JudgementChange,
    StemChange,
    Value,
)
from briefing.document.changed import in_plain_text
from briefing.document.prose import plain
from briefing.evidence.proof import Verdict
from briefing.export.records import date_record, fact_record
from briefing.export.schema import json_schema
from briefing.export.serial import json_document
from briefing.export.shapes_of_changes import (
    ArticleChangeRecord,
    ChangesRecord,
    ComparedDossier,
    DisagreementRecord,
    EntityChangeRecord,
    FactChangeRecord,
    JudgementChangeRecord,
    StemChangeRecord,
    ValueRecord,
)
from briefing.model.dossier import Dossier
from briefing.reading.sentences import paragraphs

Verdicts = Mapping[str, Verdict]


class Compared(NamedTuple):
    """What is known of one of the two dossiers beside what it says."""

    name: str
    """The folder or the revision that was named."""
    verdicts: Verdicts
    """Facts without a verdict are unproved."""


def changes_as_json(changes: Changes, old: Compared, new: Compared) -> bytes:
    """Write out all changes."""
    record = ChangesRecord(
        schema="briefing/changes@1",
        old=_dossier(changes.old, old.name),
        new=_dossier(changes.new, new.name),
        changed=not changes.is_empty,
        dossier=_values(changes.dossier),
        judgements=tuple(map(_judgement, changes.judgements)),
        disagreements=tuple(map(_disagreement, changes.disagreements)),
        articles=tuple(map(_article, changes.articles)),
        facts=tuple(_fact(changes, each, old.verdicts, new.verdicts) for each in changes.facts),
        entities=tuple(map(_entity, changes.entities)),
        questions=tuple(map(_stems, changes.stems)),
    )
    return json_document(record.model_dump(mode="json", by_alias=True))


def changes_schema() -> dict[str, Any]:
    """Describe the document as JSON Schema."""
    return json_schema(ChangesRecord)


def _dossier(dossier: Dossier, name: str) -> ComparedDossier:
    return ComparedDossier(
        name=name, title=plain(dossier.title), as_of=date_record(dossier.as_of), facts=len(dossier.facts)
    )


def _values(values: Sequence[Value]) -> tuple[ValueRecord, ...]:
    return tuple(map(_value, values))


def _value(value: Value) -> ValueRecord:
    old, new = in_plain_text(value)
    return ValueRecord(field=value.field, old=old or None, new=new or None)  # type: ignore[arg-type]  # as the shape lists


def _judgement(change: JudgementChange) -> JudgementChangeRecord:
    sentences = (sentence.text for each in paragraphs(change.judgement.text) for sentence in each)
    return JudgementChangeRecord(
        change=change.fate.value,
        number=change.number,
        text=plain(" ".join(sentences)),
        values=_values(change.values),
    )


def _disagreement(change: Disagreement) -> DisagreementRecord:
    return DisagreementRecord(
        change=change.turn.value,
        topic=change.topic.id,
        question=plain(change.question),
        values=_values(change.values),
    )


def _article(change: ArticleChange) -> ArticleChangeRecord:
    return ArticleChangeRecord(
        change=change.fate.value,
        old_id=change.old.id if change.old is not None else None,
        new_id=change.new.id if change.new is not None else None,
        title=plain(change.article.source.title),
        values=_values(change.values),
    )


def _fact(changes: Changes, change: FactChange, before: Verdicts, now: Verdicts) -> FactChangeRecord:
    old, new = change.old, change.new
    return FactChangeRecord(
        change=change.fate.value,
        old_id=old.id if old is not None else None,
        new_id=new.id if new is not None else None,
        values=_values(change.values),
        old=fact_record(changes.old, old, before.get(old.id)) if old is not None else None,
        new=fact_record(changes.new, new, now.get(new.id)) if new is not None else None,
    )


def _entity(change: EntityChange) -> EntityChangeRecord:
    return EntityChangeRecord(
        entity_class=change.entity_class.value, name=change.new.name, values=_values(change.values)
    )


def _stems(change: StemChange) -> StemChangeRecord:
    return StemChangeRecord(fact=change.fact.id, slots=tuple(slot.value for slot in change.slots))
