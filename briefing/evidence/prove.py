"""Prove facts: each value of a fact is looked for in the passages that the fact cites."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from briefing.evidence.proof import Match, Missing, Proof, Verdict
from briefing.evidence.provers.case import Case, Found
from briefing.evidence.provers.certainty import certainty
from briefing.evidence.provers.counted import counted
from briefing.evidence.provers.dates import date
from briefing.evidence.provers.figures import figure
from briefing.evidence.provers.matter import matter
from briefing.evidence.provers.names import names
from briefing.evidence.provers.polarity import polarity
from briefing.evidence.provers.quotations import quotation
from briefing.evidence.source_text import SourceText
from briefing.model.article import Article
from briefing.model.entities import Entities
from briefing.model.facts import Fact

Prover = Callable[[Case], Iterator[Found]]

PROVERS: tuple[Prover, ...] = (date, figure, counted, names, quotation, certainty, polarity, matter)


def prove_fact(fact: Fact, article: Article, entities: Entities, source: SourceText) -> Proof:
    """Prove one fact against its article's text."""
    case = Case(fact, article, entities, source)
    beyond = [*_beyond_the_end(case)]
    found: list[Found] = [*beyond] if beyond else [each for prover in PROVERS for each in prover(case)]
    matches = tuple(each for each in found if isinstance(each, Match))
    missing = tuple(each for each in found if isinstance(each, Missing))
    return Proof(fact.id, _verdict(matches, missing), matches, missing)


def _beyond_the_end(case: Case) -> Iterator[Missing]:
    last = len(case.source.passages)
    for number in case.fact.evidence:
        if not case.source.has(number):
            message = f"the text has no paragraph {number}"
            yield Missing("evidence", str(number), message, f"its last paragraph is {last}")


def _verdict(matches: tuple[Match, ...], missing: tuple[Missing, ...]) -> Verdict:
    if missing:
        return Verdict.NOT_PROVED
    values = [match for match in matches if match.field != "text"]
    if not values:
        return Verdict.CITED
    return Verdict.BY_CONTEXT if any(match.because for match in values) else Verdict.PROVED
