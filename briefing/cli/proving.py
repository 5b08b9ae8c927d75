"""`briefing prove`: hold every fact against its source text, and lock what is proved."""

from __future__ import annotations

import argparse
import gc
import os
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from briefing import console, output
from briefing.cli.arguments import add_dossier, dossier
from briefing.cli.checking import finding_as_json
from briefing.cli.parser import Command
from briefing.errors import Finding
from briefing.tables import table, terminal_width

if TYPE_CHECKING:
    from briefing.cli.opening import Opened
    from briefing.evidence.collection import Collection
    from briefing.evidence.outcome import Outcome
    from briefing.model.dossier import Dossier

SCHEMA = "briefing/proof@1"
VARIABLE = "BRIEFING_SOURCES"


def _declare(parser: argparse.ArgumentParser) -> None:
    add_dossier(parser)
    parser.add_argument(
        "--sources",
        metavar="DIR",
        type=Path,
        help=f"folder of the articles' texts, plain or as saved web pages (default: what ${VARIABLE} names)",
    )
    parser.add_argument("--anew", action="store_true", help="prove what the lock has proved already, too")
    parser.add_argument("--explain", action="store_true", help="tell how context was needed, fact by fact")
    parser.add_argument("--format", choices=("text", "json"), default="text", help="%(choices)s (default: %(default)s)")


def _run(options: argparse.Namespace) -> int:
    sources = _sources(options)
    folder = dossier(options)
    from briefing.cli.opening import open_for_proof, write_lock
    from briefing.evidence.collection import collect

    opened = open_for_proof(folder, anew=options.anew)
    found = collect(sources, {article.source.fingerprint: article.id for article in opened.dossier.articles})
    outcome = _proved(opened, found)
    findings = (*found.problems, *outcome.findings)
    report = Report(opened.dossier, outcome, found, findings)
    if options.format == "json":
        from briefing.export.serial import json_document

        output.give(json_document(as_json(folder, report)))
    else:
        _tell(report, explain=options.explain)
    if outcome.lock is not None:
        write_lock(folder, outcome.lock)
    return 1 if findings else 0


def _proved(opened: Opened, found: Collection) -> Outcome:
    """Prove what the lock does not answer for; most often it answers for everything."""
    if opened.lock is not None and opened.standing.is_whole:
        from briefing.evidence.outcome import Outcome

        return Outcome(opened.standing.verdicts, {}, (), opened.lock)
    from briefing.evidence.proving import prove

    # What was read of an article is dead as soon as its facts are proved.
    gc.freeze()
    gc.set_threshold(100_000)
    gc.enable()
    return prove(opened.dossier, found.texts, opened.lock, opened.locate)


def _sources(options: argparse.Namespace) -> Path:
    named = options.sources or os.environ.get(VARIABLE, "")
    if not named:
        options.fail(
            "no folder of source texts is named", "name the folder that holds the articles' texts: --sources DIR"
        )
    return Path(named)


class Report(NamedTuple):
    """All that is told of a proof."""

    dossier: Dossier
    outcome: Outcome
    found: Collection
    findings: Sequence[Finding]


def _tell(report: Report, *, explain: bool) -> None:
    colour = console.colourful(sys.stdout)
    output.give("".join(f"{console.format_finding(finding, colour=colour)}\n" for finding in report.findings))
    if explain:
        output.give("".join(_explained(report)))
    output.give(table(_rows(report), width=terminal_width(sys.stdout)))
    for path in report.found.strangers:
        console.say(f"{console.escaped(str(path))} is the text of none of the articles")
    console.say(_summary(report))


def _rows(report: Report) -> Sequence[Sequence[str]]:
    from briefing.evidence.outcome import by_verdict
    from briefing.evidence.proof import Verdict

    counts = by_verdict(report.dossier, report.outcome.verdicts)
    sums = [sum(column) for column in zip(*counts.values(), strict=True)]
    heads = ("", "facts", *(str(verdict) for verdict in Verdict))
    rows = [(name, str(sum(each)), *map(str, each)) for name, each in counts.items()]
    return [heads, *rows, ("all", str(sum(sums)), *map(str, sums))]


def _explained(report: Report) -> Iterator[str]:
    """Tell the facts for which context was needed, each with the reasons."""
    for name, proof in report.outcome.proofs.items():
        if proof.reasons:
            reasons = "; ".join(proof.reasons)
            yield f"{name}: {console.escaped(reasons)}\n"


def _summary(report: Report) -> str:
    taken = len(report.outcome.verdicts) - len(report.outcome.proofs)
    if report.outcome.lock is None:
        return f"{console.count(len(report.findings), 'finding')}; the lock is as it was"
    told = f"{console.count(len(report.outcome.verdicts), 'fact')} proved"
    return f"{told}, {taken} of them taken from the lock" if taken else told


def as_json(folder: Path, report: Report) -> dict[str, Any]:
    """Make the document that programs read: versioned, and its keys never change their meaning."""
    from briefing.evidence.outcome import by_verdict
    from briefing.evidence.proof import Verdict

    outcome = report.outcome
    counts = by_verdict(report.dossier, outcome.verdicts)
    return {
        "schema": SCHEMA,
        "dossier": str(folder),
        "articles": {name: dict(zip(map(str, Verdict), each, strict=True)) for name, each in counts.items()},
        "facts": {
            name: {
                "verdict": str(verdict),
                "reasons": list(outcome.proofs[name].reasons) if name in outcome.proofs else None,
            }
            for name, verdict in outcome.verdicts.items()
        },
        "findings": [finding_as_json(finding) for finding in report.findings],
        "strangers": [str(path) for path in report.found.strangers],
    }


COMMAND = Command(
    name="prove",
    summary="Hold every fact against its source text, and lock what is proved",
    about=(
        "Texts are recognised by their fingerprints, whatever the files are called. If every fact is\n"
        "proved, evidence.lock is written into the dossier; if not, what is missing is told as\n"
        "file:line:column, the lock stays as it was, and the exit code is 1."
    ),
    declare=_declare,
    run=_run,
    examples=(
        ("briefing prove --sources texts", "the dossier at hand"),
        ("briefing prove my-dossier --sources texts --explain", "another one, with the reasons of proofs by context"),
        ("briefing prove --sources texts --anew", "without trust in the lock"),
    ),
)
