"""What of a briefing has not been proved, in the words of its cover."""

from __future__ import annotations

from collections.abc import Iterator

from briefing.document.compose.articles import source_id
from briefing.document.compose.bottom_line import judgement_id
from briefing.document.structure import UNPROVED
from briefing.model.dossier import Dossier
from briefing.model.prose import joined


def unproved_notice(dossier: Dossier, unproved: frozenset[str]) -> str:
    """Say how many facts, summaries, judgements and sources are unproved, and how they are marked; else nothing."""
    sentences = [*_facts(dossier, unproved), *_prose(dossier, unproved), *_sources(dossier, unproved)]
    return f"Not proved: {' '.join(sentences)} They are marked “{UNPROVED}”." if sentences else ""


def _facts(dossier: Dossier, unproved: frozenset[str]) -> Iterator[str]:
    count, total = len(unproved & dossier.facts_by_id.keys()), len(dossier.facts)
    if count:
        have, their = ("has", "its") if count == 1 else ("have", "their")
        of_all = f"{count:,} of {_counted(total, 'fact')} of this briefing"
        yield f"{of_all} {have} not been held against {their} source text."


def _prose(dossier: Dossier, unproved: frozenset[str]) -> Iterator[str]:
    judgements = {judgement_id(number) for number in range(1, len(dossier.judgements) + 1)}
    counts = (
        (len(unproved & dossier.articles_by_id.keys()), "summary"),
        (len(unproved & judgements), "key judgement"),
    )
    told = [_counted(count, noun) for count, noun in counts if count]
    if told:
        have, cite = ("has", "it cites") if sum(count for count, _ in counts) == 1 else ("have", "they cite")
        yield f"{joined(told)} {have} not been held against the facts that {cite}."


def _sources(dossier: Dossier, unproved: frozenset[str]) -> Iterator[str]:
    count = sum(source_id(name) in unproved for name in dossier.articles_by_id)
    if count:
        of_whom = "one article says of itself has" if count == 1 else f"{count:,} articles say of themselves has"
        whose = "its text" if count == 1 else "their texts"
        yield f"What {of_whom} not been held against {whose}."


def _counted(count: int, noun: str) -> str:
    many = f"{noun.removesuffix('y')}ies" if noun.endswith("y") else f"{noun}s"
    return f"{count:,} {noun if count == 1 else many}"
