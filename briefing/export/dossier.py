"""A whole dossier as one JSON document."""

from __future__ import annotations

from collections.abc import Container, Mapping
from typing import Any

from briefing.document.compose.articles import source_id
from briefing.document.compose.bottom_line import judgement_id
from briefing.document.prose import plain
from briefing.evidence.proof import Verdict
from briefing.export.records import date_record, fact_record
from briefing.export.schema import json_schema
from briefing.export.serial import json_document
from briefing.export.shapes import (
    ArticleRecord,
    DossierRecord,
    EntitiesRecord,
    EntityRecord,
    JudgementRecord,
    SentenceRecord,
    SourceRecord,
    Term,
)
from briefing.model.article import Article
from briefing.model.dossier import Dossier, Judgement
from briefing.model.entities import EntityClass
from briefing.reading.sentences import CitedSentence, full_id, paragraphs


def dossier_as_json(dossier: Dossier, verdicts: Mapping[str, Verdict], unproved: Container[str] = ()) -> bytes:
    """Write everything that a dossier holds, citations resolved to full ids.

    Facts without a verdict are unproved, and so are judgements, summaries and sources that ``unproved`` names as
    `judgement-1`, `opening` and `source opening`.
    """
    return json_document(dossier_record(dossier, verdicts, unproved).model_dump(mode="json", by_alias=True))


def dossier_schema() -> dict[str, Any]:
    """Describe the document as JSON Schema."""
    return json_schema(DossierRecord)


def dossier_record(dossier: Dossier, verdicts: Mapping[str, Verdict], unproved: Container[str] = ()) -> DossierRecord:
    """Write out a dossier."""
    return DossierRecord(
        schema="briefing/dossier@1",
        title=plain(dossier.title),
        subtitle=plain(dossier.subtitle) if dossier.subtitle else None,
        authors=dossier.authors,
        as_of=date_record(dossier.as_of),
        language=dossier.language,
        themes=_terms(dossier.themes),
        acts=_terms(dossier.acts),
        topics=_terms(dossier.topics),
        judgements=tuple(
            _judgement(judgement, is_proved=judgement_id(number) not in unproved)
            for number, judgement in enumerate(dossier.judgements, start=1)
        ),
        entities=_entities(dossier),
        articles=tuple(_article(dossier, article, verdicts, unproved) for article in dossier.articles),
    )


def _terms(words: Mapping[str, str]) -> tuple[Term, ...]:
    return tuple(Term(id=name, words=plain(text)) for name, text in words.items())


def _judgement(judgement: Judgement, *, is_proved: bool) -> JudgementRecord:
    return JudgementRecord(
        sentences=tuple(_sentence(each) for paragraph in paragraphs(judgement.text) for each in paragraph),
        likelihood=judgement.likelihood.value,
        confidence=judgement.confidence.value,
        because=plain(judgement.because),
        proved=is_proved,
    )


def _sentence(sentence: CitedSentence, article: str | None = None) -> SentenceRecord:
    """Write out a sentence; an article's summary cites its own facts by their short ids."""
    return SentenceRecord(text=plain(sentence.text), facts=tuple(full_id(name, article) for name in sentence.citations))


def _entities(dossier: Dossier) -> EntitiesRecord:
    classes = {each.value: _records(dossier, each) for each in EntityClass}
    return EntitiesRecord.model_validate(classes)


def _records(dossier: Dossier, entity_class: EntityClass) -> tuple[EntityRecord, ...]:
    entities = dossier.entities.of_class(entity_class)
    shown = (entity.model_dump(exclude={"misspelt"}) | {"id": name} for name, entity in entities.items())
    return tuple(EntityRecord.model_validate(fields) for fields in shown)


def _article(
    dossier: Dossier, article: Article, verdicts: Mapping[str, Verdict], unproved: Container[str]
) -> ArticleRecord:
    return ArticleRecord(
        id=article.id,
        source=_source(dossier, article),
        anchor=date_record(article.anchor),
        anchor_why=plain(article.anchor_why),
        theme=article.theme,
        summary=tuple(tuple(_sentence(each, article.id) for each in part) for part in paragraphs(article.summary)),
        source_proved=source_id(article.id) not in unproved,
        summary_proved=article.id not in unproved,
        facts=tuple(fact_record(dossier, fact, verdicts.get(fact.id)) for fact in article.facts.values()),
    )


def _source(dossier: Dossier, article: Article) -> SourceRecord:
    source = article.source
    return SourceRecord(
        title=source.title,
        genre=source.genre.value,
        authors=source.authors,
        contributors=source.contributors,
        publication=source.publication,
        agency=dossier.name(source.agency) if source.agency else None,
        dateline=source.dateline,
        published=date_record(source.published) if source.published else None,
        republished=date_record(source.republished) if source.republished else None,
        fingerprint=source.fingerprint,
    )
