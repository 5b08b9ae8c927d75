"""Mutants of whole dossiers: nearly all are refused by `prove`, and every one is noticed by `check`.

A sample of 2,200 is tried, and one of 1,000 of the dossier of invented articles; $BRIEFING_MUTANTS names another
number, or 'all'. The reports are written to build/mutants/, and told at the end.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path

import pytest

from tests.mutants.making import mutants, negations, sample
from tests.mutants.moved import moved, report_of_moved
from tests.mutants.report import keep, report
from tests.mutants.trial import Court, Sentence, counted

ROOT = Path(__file__).parents[2]
OTHER = Path(__file__).parent / "other"
REPORTS = ROOT / "build" / "mutants"

# Read once: tests see no variable of ours.
WANTED = os.environ.get("BRIEFING_MUTANTS", "")
SAMPLES: Mapping[str, int] = {"shipped": 2200, "other": 1000}
HELD_AGAINST_THE_LOCK = 100

# What the promise names: a date, a figure, a name, an office, a quotation, a speaker, and what summaries say of them.
OF_THE_PROMISE = {
    "bound", "coarser", "day", "digit", "finer", "holder", "month", "named", "office", "organisation", "origin",
    "person", "place", "precision", "scale", "speaker", "summary date", "summary name", "summary number", "unit",
    "word", "year",
}  # fmt: skip


@pytest.fixture(scope="module", params=["shipped", "other"])
def court(request: pytest.FixtureRequest) -> Court:
    """Open each dossier with its texts; the shipped one's are not ours to give away."""
    if request.param == "other":
        return Court.of(OTHER / "content", OTHER / "sources")
    return Court.of(ROOT / "content", request.getfixturevalue("sources"))


def name_of(court: Court) -> str:
    """Name the dossier."""
    return "other" if court.folder.is_relative_to(OTHER) else "shipped"


@pytest.fixture(scope="module")
def judged(court: Court) -> list[Sentence]:
    """Try a sample of its mutants."""
    every = list(mutants(court.dossier, court.trees))
    size = len(every) if WANTED == "all" else int(WANTED or SAMPLES[name_of(court)])
    return [court.judge(mutant) for mutant in sample(every, size)]


def test_no_true_fact_is_refused(court: Court) -> None:
    """On the true dossier nothing is refused and nothing noticed, so that no kill is due to the way of trying."""
    assert [(each.mutant.name, each.refused) for each in court.true() if each.refused or each.noticed] == []
    assert court.outcome.findings == ()


def test_nearly_all_mutants_are_refused(court: Court, judged: list[Sentence]) -> None:
    """`prove` refuses 99 in 100 of all kinds, of those of the promise, and of every style among these."""
    keep(REPORTS / name_of(court) / "mutants.txt", report(name_of(court), judged))
    promised = [each for each in judged if each.mutant.kind in OF_THE_PROMISE]
    assert len(judged) >= 1000
    for chosen in (judged, promised, *(_of_style(promised, style) for style in ("field", "sentence", "both"))):
        tried = counted(chosen)
        assert sum(each.refused is not None for each in tried) >= 0.99 * len(tried)


def _of_style(judged: list[Sentence], style: str) -> list[Sentence]:
    return [each for each in judged if each.mutant.style == style]


def test_few_are_reported_apart(judged: list[Sentence]) -> None:
    """Of the kinds of the promise not one in twenty is left out of the count."""
    promised = [each for each in judged if each.mutant.kind in OF_THE_PROMISE]
    assert len(promised) - len(counted(promised)) < len(promised) / 20


def test_every_mutant_is_noticed_by_the_lock(court: Court, judged: list[Sentence]) -> None:
    """`check` notices each of them without the texts; the whole dossier is held against its lock for a part of them."""
    assert [each.mutant.name for each in judged if not each.noticed] == []
    for sentence in judged[:: max(1, len(judged) // HELD_AGAINST_THE_LOCK)]:
        standing = court.standing(sentence.mutant)
        name = f"{sentence.mutant.article}/{sentence.mutant.fact}"
        told = standing is None or name in standing.unproved or sentence.mutant.article in standing.sentences
        assert told, sentence.mutant.name


def test_many_negations_are_refused(court: Court) -> None:
    """What says the contrary with the same dates, names and numbers is refused 3 times in 10, and always noticed."""
    judged = [court.judge(mutant) for mutant in negations(court.dossier, court.trees)]
    keep(REPORTS / name_of(court) / "negations.txt", report(name_of(court), judged))
    assert all(each.noticed for each in judged)
    assert sum(each.refused is not None for each in judged) >= 0.3 * len(judged)


def test_nearly_all_moved_evidence_is_refused(court: Court) -> None:
    """A fact that cites another paragraph is refused 9 times in 10, unless that paragraph proves it as well."""
    tried = list(moved(court))
    keep(REPORTS / name_of(court) / "moved.txt", report_of_moved(name_of(court), tried))
    refused = sum(each.refused for each in tried)
    assert refused >= 0.9 * (len(tried) - sum(each.as_well for each in tried))
