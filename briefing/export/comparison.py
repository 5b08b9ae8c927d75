"""The answers to each question of fact compared, as one JSON document."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from briefing.analysis.origins import Origins
from briefing.analysis.reconcile import Answer, Topic
from briefing.analysis.relations import Comparison, Dimension, stance
from briefing.analysis.verdicts import answer_in_words, explained, origins_in_words, relation_in_words
from briefing.document.prose import plain
from briefing.evidence.proof import Verdict
from briefing.export.records import UNPROVED, date_record, figure_record, names
from briefing.export.schema import json_schema
from briefing.export.serial import json_document
from briefing.export.shapes_of_comparison import (
    AnsweringFact,
    AnswerRecord,
    ComparisonRecord,
    OriginGroupRecord,
    OriginsRecord,
    PairRecord,
    RelationName,
    TopicRecord,
)
from briefing.model.dossier import Dossier
from briefing.model.facts import Fact, Figure


def comparison_as_json(dossier: Dossier, topics: Sequence[Topic], verdicts: Mapping[str, Verdict]) -> bytes:
    """Write out how the answers to some topics of a dossier compare; facts without a verdict are unproved."""
    record = ComparisonRecord(
        schema="briefing/comparison@1",
        title=plain(dossier.title),
        as_of=date_record(dossier.as_of),
        topics=tuple(_topic(dossier, topic, verdicts) for topic in topics),
    )
    return json_document(record.model_dump(mode="json", by_alias=True))


def comparison_schema() -> dict[str, Any]:
    """Describe the document as JSON Schema."""
    return json_schema(ComparisonRecord)


def _topic(dossier: Dossier, topic: Topic, verdicts: Mapping[str, Verdict]) -> TopicRecord:
    return TopicRecord(
        id=topic.id,
        question=plain(topic.question),
        relation=_relation(max(topic.comparisons, key=lambda each: each.relation)),
        differing=topic.relation.is_difference,
        dimensions=tuple(each.value for each in topic.dimensions),
        verdict=relation_in_words(topic.relation),
        explanation=explained(topic),
        origins=_origins(dossier, topic.origins),
        answers=tuple(_answer(dossier, topic, answer, verdicts) for answer in topic.answers),
        comparisons=tuple(_pair(each) for each in topic.comparisons),
    )


def _answer(dossier: Dossier, topic: Topic, answer: Answer, verdicts: Mapping[str, Verdict]) -> AnswerRecord:
    fact, shown = answer.facts[0], topic.shown
    return AnswerRecord(
        words=answer_in_words(topic, answer),
        date=date_record(fact.date) if fact.date is not None and Dimension.DATE in shown else None,
        figure=figure_record(fact) if isinstance(fact, Figure) and Dimension.FIGURE in shown else None,
        stance=stance(fact).value if Dimension.CERTAINTY in shown else None,
        origins=_origins(dossier, answer.origins),
        facts=tuple(_fact(dossier, each, verdicts.get(each.id)) for each in answer.facts),
    )


def _fact(dossier: Dossier, fact: Fact, verdict: Verdict | None) -> AnsweringFact:
    return AnsweringFact(
        id=fact.id,
        article=fact.article,
        evidence=fact.evidence,
        text=plain(fact.text),
        certainty=fact.certainty.value,
        according_to=names(dossier, fact.according_to),
        via=names(dossier, fact.via),
        proof=verdict.value if verdict is not None else UNPROVED,  # type: ignore[arg-type]  # those that the shape lists
    )


def _origins(dossier: Dossier, origins: Origins) -> OriginsRecord:
    groups = tuple(
        OriginGroupRecord(
            names=names(dossier, group.names), named=group.named, facts=tuple(fact.id for fact in group.facts)
        )
        for group in origins.groups
    )
    return OriginsRecord(
        independent=origins.independent, unknown=origins.unknown, words=origins_in_words(origins), groups=groups
    )


def _pair(comparison: Comparison) -> PairRecord:
    return PairRecord(
        first=comparison.first.id,
        second=comparison.second.id,
        dimension=comparison.dimension.value,
        relation=_relation(comparison),
    )


def _relation(comparison: Comparison) -> RelationName:
    return comparison.relation.name.lower().replace("_", "-")  # type: ignore[return-value]  # the names above
