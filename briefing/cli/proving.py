"""`briefing prove`: hold every fact against its source text, and lock what is proved."""

from __future__ import annotations

import argparse
import gc
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from briefing import console, output
from briefing.cli.arguments import add_dossier, dossier
from briefing.cli.parser import Command
from briefing.errors import Code
from briefing.tables import terminal_width

if TYPE_CHECKING:
    from briefing.cli.opening import Opened
    from briefing.errors import Finding
    from briefing.evidence.collection import Collection
    from briefing.evidence.outcome import Outcome
    from briefing.model.dossier import Dossier

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
    parser.add_argument(
        "--explain", action="store_true", help="prove anew, and tell fact by fact how context was needed"
    )
    parser.add_argument("--format", choices=("text", "json"), default="text", help="%(choices)s (default: %(default)s)")
    parser.add_argument("--schema", action="store_true", help="write the JSON Schema of --format json instead")


def _run(options: argparse.Namespace) -> int:
    if options.schema:
        output.give(_schema())
        return 0
    sources = _sources(options)
    folder = dossier(options)
    from briefing.cli.opening import open_for_proof, write_lock
    from briefing.evidence.collection import collect

    opened = open_for_proof(folder, anew=options.anew or options.explain)
    found = collect(sources, {article.source.fingerprint: article.id for article in opened.dossier.articles})
    outcome = _proved(opened, found)
    report = Report(opened.dossier, outcome, found, (*found.problems, *outcome.findings))
    _tell_lock(opened)
    if options.format == "json":
        output.give(_as_json(folder, report))
    else:
        _tell(folder, report, explain=options.explain)
    if outcome.lock is not None:
        write_lock(folder, outcome.lock)
    return 1 if report.findings else 0


def _schema() -> bytes:
    from briefing.export.proof import proof_schema
    from briefing.export.serial import json_document

    return json_document(proof_schema())


def _as_json(folder: Path, report: Report) -> bytes:
    from briefing.export.proof import proof_as_json

    return proof_as_json(str(folder), report.dossier, report.outcome, report.found, report.findings)


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


def _tell_lock(opened: Opened) -> None:
    """Say why a lock that is there is of no use."""
    for finding in opened.findings:
        if finding.code is not Code.NO_LOCK:
            place = console.escaped(str(finding.location))
            console.say(f"{place}: {console.escaped(finding.message)}: everything is proved anew")
            return


def _tell(folder: Path, report: Report, *, explain: bool) -> None:
    from briefing.cli.proof_text import closing, counts_as_text, explained
    from briefing.evidence.outcome import by_verdict

    colour = console.colourful(sys.stdout)
    output.give("".join(f"{console.format_finding(finding, colour=colour)}\n" for finding in report.findings))
    if explain:
        output.give("".join(explained(report.outcome)))
    output.give(counts_as_text(by_verdict(report.dossier, report.outcome.verdicts), terminal_width(sys.stdout)))
    if report.outcome.lock is not None:
        for name in report.found.missing:
            console.say(f"{name} has no text there: the lock answers for it")
    for path in report.found.strangers:
        console.say(f"{console.escaped(str(path))} is the text of none of the articles")
    told = closing(report.outcome, len(report.findings))
    console.say(f"{console.escaped(str(folder))}: {told}")


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
