"""What the changes between two dossiers look like: their fields, described where they stand."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from briefing.export.shapes import DateRecord, FactRecord, FigureRecord, OfficeRecord, QuotationRecord
from briefing.model.fields import Frozen

# The schema finds what it describes among the names of this module.
__all__ = ["ChangesRecord", "FigureRecord", "OfficeRecord", "QuotationRecord"]

FateName = Literal["added", "removed", "changed", "renamed"]
FieldName = Literal[
    "title", "subtitle", "authors", "as-of", "language", "theme", "theme-order", "question", "judgement-order", "text",
    "date", "figure", "unit", "counted", "as-written", "speaker", "words", "holder", "office", "certainty", "says-so",
    "by", "people", "organisations", "places", "named", "act", "kind", "evidence", "importance", "genre",
    "contributors", "publication", "agency", "dateline", "published", "republished", "fingerprint", "anchor",
    "anchor-why", "summary", "paragraphs", "likelihood", "confidence", "because", "name", "country", "aliases",
    "misspelt", "family", "part-of", "demonyms", "organisation", "single", "not-with", "type", "answers", "verdict",
]  # fmt: skip


class ValueRecord(Frozen):
    """A value that is another than it was."""

    field: FieldName
    """What it is the value of."""
    old: str | None
    """The value as it was printed; null where there was none."""
    new: str | None
    """The value as it is printed; null where there is none."""


class ComparedDossier(Frozen):
    """One of the two dossiers."""

    name: str
    """The folder or the revision that was named."""
    title: str
    """Its title."""
    as_of: DateRecord
    """The day on which it stands."""
    facts: int
    """How many facts it has."""


class DisagreementRecord(Frozen):
    """A question of fact on which the sources differ, or did."""

    change: Literal["appeared", "settled", "changed"]
    """What has become of the disagreement."""
    topic: str
    """The id of the question."""
    question: str
    """The question."""
    values: tuple[ValueRecord, ...]
    """Its answers and what they come to, where they are others; null where fewer than two facts answer."""


class JudgementChangeRecord(Frozen):
    """A key judgement that is not what it was."""

    change: FateName
    """What has become of it."""
    number: int
    """Its place among the key judgements, from 1; of one that is no more the place that it had."""
    text: str
    """Its text, without the facts that it cites."""
    values: tuple[ValueRecord, ...]
    """What of it is other than it was."""


class ArticleChangeRecord(Frozen):
    """An article that is not what it was, apart from its facts."""

    change: FateName
    """What has become of it."""
    old_id: str | None
    """The id that it had; null if it is new."""
    new_id: str | None
    """The id that it has; null if it is no more."""
    title: str
    """Its title."""
    values: tuple[ValueRecord, ...]
    """What of it is other than it was; of the summary each sentence."""


class FactChangeRecord(Frozen):
    """A fact that is not what it was."""

    change: FateName
    """What has become of it."""
    old_id: str | None
    """The full id that it had; null if it is new."""
    new_id: str | None
    """The full id that it has; null if it is no more."""
    values: tuple[ValueRecord, ...]
    """What of it is other than it was; empty where it only has another id, is new or is no more."""
    old: FactRecord | None
    """The fact as it was; null if it is new."""
    new: FactRecord | None
    """The fact as it is; null if it is no more."""


class EntityChangeRecord(Frozen):
    """An entity of which the registry says something else."""

    entity_class: Literal["people", "organisations", "places", "offices", "named", "groups"]
    """What it is."""
    name: str
    """Its name."""
    values: tuple[ValueRecord, ...]
    """What of it is other than it was."""


class StemChangeRecord(Frozen):
    """A fact about which the author asks otherwise than before: that changes the quiz, not the briefing."""

    fact: str
    """The full id of the fact."""
    slots: tuple[str, ...]
    """What the questions ask for that are worded otherwise, new or gone."""


class ChangesRecord(Frozen):
    """All that is other in one dossier than in another."""

    schema_: Literal["briefing/changes@1"] = Field(alias="schema")
    """The version of this format: a new number means that a program which reads this one may fail."""
    old: ComparedDossier
    """The dossier with which another is compared."""
    new: ComparedDossier
    """The dossier that is compared with it."""
    changed: bool
    """Whether anything is other than it was."""
    dossier: tuple[ValueRecord, ...]
    """Of the dossier as a whole: title, date, themes, questions of fact, the order of its judgements."""
    judgements: tuple[JudgementChangeRecord, ...]
    """The key judgements that are not what they were."""
    disagreements: tuple[DisagreementRecord, ...]
    """The disagreements that appeared, were settled, or are others."""
    articles: tuple[ArticleChangeRecord, ...]
    """The articles that are not what they were."""
    facts: tuple[FactChangeRecord, ...]
    """The facts that are not what they were, article by article."""
    entities: tuple[EntityChangeRecord, ...]
    """The entities of which the registry says something else: how they print, or how they are known."""
    questions: tuple[StemChangeRecord, ...]
    """The facts about which the author asks otherwise."""
