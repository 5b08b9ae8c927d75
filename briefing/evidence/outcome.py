"""What proving a dossier gave."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from briefing.errors import Finding
from briefing.evidence.lock.record import Lock
from briefing.evidence.proof import Proof, Verdict
from briefing.model.dossier import Dossier


class Outcome(NamedTuple):
    """The verdicts, what they rest on, and what is to be recorded."""

    verdicts: Mapping[str, Verdict]
    """The verdict on every fact by its full id, in the order of the dossier."""
    proofs: Mapping[str, Proof]
    """The proofs of the facts that were not taken from the lock."""
    findings: tuple[Finding, ...]
    """What is not proved, and words that were copied, in the order of files, lines and columns."""
    lock: Lock | None
    """What is to be recorded; None if anything is not proved."""


def by_verdict(dossier: Dossier, verdicts: Mapping[str, Verdict]) -> Mapping[str, Sequence[int]]:
    """Count the facts of each article by verdict, in the order of the verdicts."""
    return {
        article.id: [sum(verdicts[fact.id] is verdict for fact in article.facts.values()) for verdict in Verdict]
        for article in dossier.articles
    }
