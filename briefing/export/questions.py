"""Questions as one JSON document."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, Literal

from briefing.export.schema import json_schema
from briefing.export.serial import json_document
from briefing.export.shapes_of_questions import EventRecord, QuestionRecord, QuestionsRecord, RationaleRecord
from briefing.quiz import values
from briefing.quiz.propositions import World
from briefing.quiz.question import Certificate, Posed
from briefing.quiz.values import Value

FormName = Literal["choice", "order", "typed"]


def questions_as_json(title: str, seed: int, posed: Sequence[Posed], world: World) -> bytes:
    """Write questions with their choices in the order in which they were drawn."""
    records = tuple(_record(each, world) for each in posed)
    document = QuestionsRecord(schema="briefing/questions@1", dossier=title, seed=seed, questions=records)
    return json_document(document.model_dump(mode="json", by_alias=True))


def questions_schema() -> dict[str, Any]:
    """Describe the document as JSON Schema."""
    return json_schema(QuestionsRecord)


def _record(each: Posed, world: World) -> QuestionRecord:
    form, key = _form_and_key(each)
    return QuestionRecord(
        id=each.question.id,
        kind=each.question.kind,
        form=form,
        stem=each.question.stem,
        choices=tuple(choice.text for choice in each.choices),
        key=key,
        fact=each.question.fact,
        article=each.question.article,
        rationale=_rationale(each, world),
    )


def _form_and_key(each: Posed) -> tuple[FormName, int | tuple[int, ...] | tuple[str, ...]]:
    if not each.choices:
        return "typed", (each.question.key_text,)
    return ("order", each.key) if len(each.key) > 1 else ("choice", each.key[0])


def _rationale(each: Posed, world: World) -> RationaleRecord:
    fact = world.proposition(each.question.fact)
    return RationaleRecord(
        text=fact.text,
        certainty=fact.certainty,
        attribution=fact.attribution,
        reference=fact.reference,
        differing=fact.differing,
        in_order=tuple(_events(each.question.key, world)),
        certificate=_lines(each.certificate),
    )


def _events(key: Value, world: World) -> Iterator[EventRecord]:
    """Tell the events of an order."""
    for name in key.facts if isinstance(key, values.Sequence) else ():
        fact = world.proposition(name)
        yield EventRecord(
            fact=name,
            label=fact.label,
            text=fact.text,
            certainty=fact.certainty,
            attribution=fact.attribution,
            reference=fact.reference,
        )


def _lines(certificate: Certificate) -> tuple[str, ...]:
    return tuple(f"{reason.subject}: {reason.because}" for reason in certificate.reasons)
