"""`briefing check`: every problem of a dossier at once."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from briefing import console, output
from briefing.cli.arguments import add_dossier, dossier
from briefing.cli.parser import Command
from briefing.errors import ContentError, Finding

if TYPE_CHECKING:
    from briefing.cli.opening import Opened

SCHEMA = "briefing/findings@1"


def _declare(parser: argparse.ArgumentParser) -> None:
    add_dossier(parser)
    parser.add_argument("--format", choices=("text", "json"), default="text", help="%(choices)s (default: %(default)s)")


def _run(options: argparse.Namespace) -> int:
    folder = dossier(options)
    findings, opened = _check(folder)
    if options.format == "json":
        from briefing.export.serial import json_document

        output.give(json_document(report(folder, findings, None if opened is None else opened.counts)))
    else:
        colour = console.colourful(sys.stdout)
        output.give("".join(f"{console.format_finding(finding, colour=colour)}\n" for finding in findings))
        contents = "" if opened is None else f"{';' if findings else ' in'} {_contents(opened)}"
        console.say(f"{console.escaped(str(folder))}: {_summary(findings)}{contents}")
    return 1 if findings else 0


def _check(folder: Path) -> tuple[Sequence[Finding], Opened | None]:
    """Load the dossier and hold it against its lock; return the findings, and the dossier unless it is wrong itself."""
    from briefing.cli.opening import open_dossier

    try:
        opened = open_dossier(folder)
    except ContentError as error:
        return error.findings, None
    return opened.findings, opened


def _contents(opened: Opened) -> str:
    """Say what the dossier holds, and how far it is proved."""
    articles, facts = (len(opened.dossier.articles), len(opened.dossier.facts))
    proved = ", ".join(f"{number:,} {verdict}" for verdict, number in opened.counts.items() if number)
    return f"{console.count(articles, 'article')} with {console.count(facts, 'fact')}: {proved}"


def report(folder: Path, findings: Sequence[Finding], proof: Mapping[str, int] | None) -> dict[str, Any]:
    """Make the document that programs read: versioned, and its keys never change their meaning.

    `proof` counts the facts by verdict; None if the dossier cannot be read as a whole.
    """
    codes = [str(finding.code) for finding in findings]
    return {
        "schema": SCHEMA,
        "dossier": str(folder),
        "findings": [finding_as_json(finding) for finding in findings],
        "counts": {
            "findings": len(findings),
            "files": len({finding.location.file for finding in findings}),
            "codes": {code: codes.count(code) for code in sorted(set(codes))},
        },
        "proof": proof,
    }


def finding_as_json(finding: Finding) -> dict[str, Any]:
    """Make what programs read of one finding."""
    location = finding.location
    return {
        "file": location.file,
        "line": location.line or None,
        "column": location.column or None,
        "code": str(finding.code),
        "message": finding.message,
        "hint": finding.hint,
        "excerpt": finding.excerpt,
    }


def _summary(findings: Sequence[Finding]) -> str:
    if not findings:
        return "no findings"
    files = len({finding.location.file for finding in findings})
    return f"{console.count(len(findings), 'finding')} in {console.count(files, 'file')}"


COMMAND = Command(
    name="check",
    summary="Check a dossier and list everything that is wrong with it",
    about=(
        "Findings go to standard output as file:line:column, so that editors can jump to them.\n"
        "The exit code is 1 if there are any. What `briefing prove` has proved is known without the\n"
        "articles' texts: every fact that has changed since is a finding."
    ),
    declare=_declare,
    run=_run,
    examples=(
        ("briefing check", "the dossier at hand"),
        ("briefing check my-dossier --format json", "another one, for a program to read"),
    ),
)
