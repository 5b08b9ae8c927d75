"""`briefing quiz --coverage`: which facts are not asked about, and why."""

from __future__ import annotations

import argparse
import sys

from briefing import console, output
from briefing.cli.arguments import dossier
from briefing.cli.opening import open_proved
from briefing.cli.quiz.banking import HINT, bank_of
from briefing.cli.quiz.coverage_text import closing, coverage_as_text
from briefing.quiz.coverage import coverage
from briefing.tables import terminal_width


def list_coverage(options: argparse.Namespace) -> int:
    """List the facts that are not asked, and count those that are."""
    opened = open_proved(dossier(options), unproved=options.unproved, hint=HINT)
    covered = coverage(opened.dossier, bank_of(opened), opened.standing.unproved)
    if options.format == "json":
        from briefing.export.coverage import coverage_as_json

        output.give(coverage_as_json(covered))
    else:
        output.give(coverage_as_text(covered, terminal_width(sys.stdout)))
    console.say(closing(covered))
    return 0
