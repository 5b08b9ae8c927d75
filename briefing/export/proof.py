"""The report of a proof as one JSON document."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from briefing.errors import Finding
from briefing.evidence.collection import Collection
from briefing.evidence.outcome import Outcome, by_verdict
from briefing.evidence.proof import Verdict
from briefing.export.schema import json_schema
from briefing.export.serial import json_document
from briefing.export.shapes_of_proof import FindingRecord, ProofRecord, ProvedArticle, ProvedFact
from briefing.model.dossier import Dossier


def proof_as_json(
    folder: str, dossier: Dossier, outcome: Outcome, found: Collection, findings: Sequence[Finding]
) -> bytes:
    """Write out what was proved of the dossier in a folder, by which texts, and all that was found wrong."""
    record = ProofRecord(
        schema="briefing/proof@1",
        dossier=folder,
        proved=outcome.lock is not None,
        articles=tuple(_articles(dossier, outcome, found)),
        facts=tuple(_facts(outcome)),
        findings=tuple(map(_finding, findings)),
        strangers=tuple(map(str, found.strangers)),
    )
    return json_document(record.model_dump(mode="json", by_alias=True))


def proof_schema() -> dict[str, Any]:
    """Describe the document as JSON Schema."""
    return json_schema(ProofRecord)


def _articles(dossier: Dossier, outcome: Outcome, found: Collection) -> Iterator[ProvedArticle]:
    for name, counts in by_verdict(dossier, outcome.verdicts).items():
        numbers = dict(zip(Verdict, counts, strict=True))
        text = found.texts.get(name)
        yield ProvedArticle(
            id=name,
            file=str(text.path) if text is not None else None,
            facts=sum(counts),
            proved=numbers[Verdict.PROVED],
            proved_by_context=numbers[Verdict.BY_CONTEXT],
            cited=numbers[Verdict.CITED],
            not_proved=numbers[Verdict.NOT_PROVED],
        )


def _facts(outcome: Outcome) -> Iterator[ProvedFact]:
    for name, verdict in outcome.verdicts.items():
        proof = outcome.proofs.get(name)
        yield ProvedFact(
            id=name,
            verdict=verdict.value,
            taken_from_lock=proof is None and verdict is not Verdict.NOT_PROVED,
            reasons=proof.reasons if proof is not None else (),
        )


def _finding(finding: Finding) -> FindingRecord:
    return FindingRecord(
        file=finding.location.file,
        line=finding.location.line or None,
        column=finding.location.column or None,
        code=finding.code.value,
        message=finding.message,
        hint=finding.hint,
        excerpt=finding.excerpt,
    )
