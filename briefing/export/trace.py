"""A fact's whole way, from the paragraph of its article to the page of the briefing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from briefing.analysis.reconcile import Topic, reconcile
from briefing.analysis.relations import Comparison, Relation
from briefing.analysis.verdicts import value_in_words, verdict_in_words
from briefing.document.compose.statements import Statements
from briefing.document.prose import plain
from briefing.document.whereabouts import Whereabout
from briefing.errors import Location
from briefing.evidence.proof import Match, Proof, Verdict
from briefing.evidence.tracing import TracedPassage
from briefing.export.asking import Asked, asked_record
from briefing.export.records import fact_record
from briefing.export.serial import json_document
from briefing.model.dossier import Dossier
from briefing.model.facts import Fact

SCHEMA = "briefing/trace@1"


@dataclass(frozen=True, slots=True)
class Other:
    """Another fact on the same question, and how it stands to the one that is traced."""

    fact: Fact
    value: str
    relation: str
    """agrees, is one of the two more precise …, in words."""
    attribution: str


@dataclass(frozen=True, slots=True)
class Known:
    """What is known on the question that a fact answers."""

    id: str
    question: str
    value: str
    """What the fact itself answers; empty where nothing can be compared."""
    verdict: str
    """What all answers come to; empty where nothing can be compared."""
    others: tuple[Other, ...]


@dataclass(frozen=True, slots=True)
class Trace:
    """All that is told of a fact."""

    dossier: Dossier
    fact: Fact
    location: Location
    verdict: Verdict | None
    """What the lock says; None if the fact is unproved as it is now."""
    unproved: str
    """Why it is unproved; empty if it is proved."""
    known: Known | None
    """None where the fact is the only one to answer its question."""
    places: tuple[Whereabout, ...]
    source: str | None = None
    """The file that holds the article's text, if it is at hand."""
    proof: Proof | None = None
    """What holding it against that text gives."""
    passages: tuple[TracedPassage, ...] = ()
    questions: tuple[Asked, ...] = ()
    """What is asked about it; none if it is unproved."""


def known_on(dossier: Dossier, fact: Fact) -> Known | None:
    """Gather what other facts say on the question that a fact answers."""
    if fact.about not in dossier.topics:
        return None
    found = next((topic for topic in reconcile(dossier) if topic.id == fact.about), None)
    others = tuple(_others(dossier, fact, found))
    question = plain(dossier.topics[fact.about])
    if found is None:
        return Known(fact.about, question, "", "", others)
    return Known(found.id, question, value_in_words(found, fact), verdict_in_words(found), others)


def _others(dossier: Dossier, fact: Fact, topic: Topic | None) -> Iterator[Other]:
    statements = Statements(dossier)
    comparisons = topic.comparisons if topic is not None else ()
    for other in dossier.facts:
        if other.about == fact.about and other.id != fact.id:
            value = value_in_words(topic, other) if topic is not None else ""
            relation = _relation(
                [each for each in comparisons if {each.first.id, each.second.id} == {fact.id, other.id}]
            )
            yield Other(other, value, relation, statements.attribution(other))


def _relation(comparisons: list[Comparison]) -> str:
    """Say how two answers stand to each other, by the respect in which they are furthest apart."""
    if not comparisons:
        return "cannot be compared"
    words = {
        Relation.CORROBORATES: "agrees",
        Relation.REFINES: "one is more precise",
        Relation.DIFFERS_IN_PART: "differs in part",
        Relation.DIFFERS: "differs",
    }
    return words[max(comparison.relation for comparison in comparisons)]


def trace_as_json(trace: Trace) -> bytes:
    """Write a trace for other programs; offsets count the characters of the paragraph from 0."""
    location = trace.location
    return json_document(
        {
            "schema": SCHEMA,
            "file": location.file,
            "line": location.line,
            "column": location.column,
            "fact": fact_record(trace.dossier, trace.fact, trace.verdict).model_dump(mode="json"),
            "unproved": trace.unproved or None,
            "source": trace.source,
            "proof": _proof(trace.proof, trace.passages) if trace.proof is not None else None,
            "passages": [{"paragraph": each.number, "cited": each.cited, "text": each.text} for each in trace.passages],
            "known": _known(trace.known) if trace.known is not None else None,
            "briefing": [{"section": each.section, "what": each.what, "page": each.page} for each in trace.places],
            "questions": [{"id": each.id, **asked_record(each)} for each in trace.questions],
        }
    )


def _proof(proof: Proof, passages: Iterable[TracedPassage]) -> dict[str, Any]:
    texts = {passage.number: passage.text for passage in passages}
    return {
        "verdict": proof.verdict.value,
        "found": [_match(match, texts) for match in proof.matches],
        "missing": [
            {"field": each.field, "value": each.value, "message": each.message, "nearest": each.nearest}
            for each in proof.missing
        ],
    }


def _match(match: Match, texts: dict[int, str]) -> dict[str, Any]:
    return {
        "field": match.field,
        "value": match.value,
        "paragraph": match.paragraph,
        "start": match.start,
        "end": match.end,
        "words": texts[match.paragraph][match.start : match.end],
        "because": match.because,
    }


def _known(known: Known) -> dict[str, Any]:
    return {
        "topic": known.id,
        "question": known.question,
        "value": known.value or None,
        "verdict": known.verdict or None,
        "others": [
            {
                "id": other.fact.id,
                "value": other.value or None,
                "relation": other.relation,
                "certainty": other.fact.certainty.value,
                "according_to": other.attribution,
            }
            for other in known.others
        ],
    }
